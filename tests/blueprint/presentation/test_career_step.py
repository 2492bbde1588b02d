"""Two roles as a career step."""

from blueprint.presentation.career_step import career_step
from blueprint.presentation.ladder import ladder
from tests.blueprint.documents import anchors, group, item, responsibility, small_document

ROLES = {"baker": "Baker", "confectioner": "Confectioner", "head": "Head of Baking"}


def director() -> dict:
    """The role above: one duty stays, one has other words, one comes; a dimension stays with another bar, one comes."""
    role = small_document(title="Director", slug="director")
    duties = [
        responsibility(1, "Set the range", "Decide what is baked."),
        responsibility(2, "Hire bakers", "Find and keep heads of baking."),
        responsibility(3, "Open shops", "Say where the next shop opens."),
    ]
    role["responsibilities"] = [group("All", *duties)]
    role["summary"] = role["summary"] | {"reports_to": "The owners"}
    first = role["hiring"]["dimensions"][0]
    first["anchors"] = anchors("Every shop")
    role["hiring"]["dimensions"] = [first, first | {"id": "money", "name": "Money", "anchors": anchors("Money")}]
    return role


def duties(step):
    return next(section for section in step.sections if section.key == "responsibilities")


def test_lines_stay_grow_come_and_go():
    told = duties(career_step(small_document(), director()))
    assert [line.title for line in told.stays] == ["Set the range"]
    assert [(line.title, line.change.after) for line in told.grows] == [
        ("Hire bakers", "Find and keep heads of baking.")
    ]
    assert [line.title for line in told.comes] == ["Open shops"]
    assert "Plan the ovens" in [line.title for line in told.goes]


def test_the_evidence_is_the_bar_of_both_roles_for_a_dimension_of_one_id():
    now, then = small_document(), director()
    same, new = career_step(now, then).evidence
    assert same.now == now["hiring"]["dimensions"][0]["anchors"]
    assert (same.then["3"], same.is_same_bar) == (then["hiring"]["dimensions"][0]["anchors"]["3"], False)
    assert (new.name, new.now) == ("Money", None)
    assert career_step(now, then).dimensions_left == tuple(
        dimension["name"] for dimension in now["hiring"]["dimensions"][1:]
    )


def test_a_role_beside_itself_stays_as_it_is():
    step = career_step(small_document(), small_document())
    assert (step.counts["grows"], step.counts["comes"], step.counts["goes"]) == (0, 0, 0)
    assert all(dimension.is_same_bar for dimension in step.evidence)


def test_what_stands_alone_is_told_before_and_after():
    texts = {text.name: (text.before, text.after) for text in career_step(small_document(), director()).singles}
    assert texts["Reports to"] == ("Managing director", "The owners")


def test_lines_without_a_title_are_told_by_their_words():
    then = small_document(deliverables=[group("Plans", item("shop-plan", "", "A plan of new shops"))])
    told = next(section for section in career_step(small_document(), then).sections if section.key == "deliverables")
    assert [(line.title, line.text) for line in told.comes] == [("", "A plan of new shops")]


def test_a_ladder_leads_from_each_step_to_the_next_that_has_roles():
    rungs = ladder([("head", 4), ("confectioner", 1), ("baker", 1), ("secret", 2)], ROLES)
    assert [(rung.step, [title for _, title in rung.roles]) for rung in rungs] == [
        (1, ["Baker", "Confectioner"]),
        (4, ["Head of Baking"]),
    ]
    assert [rung.above for rung in rungs] == [(("head", "Head of Baking"),), ()]
