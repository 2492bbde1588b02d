import copy
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import blueprint
from blueprint.composition import SHAPES, compose, emphasised_responsibilities
from blueprint.document import SINGLE_TEXTS, problems
from people.refusals import Refused
from tests.blueprint.small_role import change, item, small_role, variant


def composed(*changes, **more):
    """The small role with one startup variant that makes these changes."""
    return compose(small_role({"company_size": [variant("Startup", *changes, **more)]}), ["startup"])


def test_without_variants_the_document_is_itself():
    role = small_role({"industry": [variant("Fishing", change("remove", "pilots"))]})
    whole = compose(role)
    assert whole.document == role
    assert not whole.changed
    assert {line.mark for line in whole.lines.values()} == {"base"}


def test_composing_leaves_its_input_alone():
    role = small_role({"industry": [variant("Fishing", change("replace", "pilots", "Lead the fishers."))]})
    before = copy.deepcopy(role)
    compose(role, ["fishing"]).document["responsibilities"].clear()
    assert role == before


def test_an_added_line_stands_last_in_its_group_with_its_reason():
    whole = composed(change("add", "responsibilities", "**Tug:** Steer it yourself.", "Nobody else can.", "strategy"))
    added = whole.sections["responsibilities"][0].lines[-1]
    assert (added.title, added.text, added.state) == ("Tug", "Steer it yourself.", "added")
    assert [(c.variant.label, c.variant.axis_label, c.why) for c in added.changes] == [
        ("Startup", "Company size", "Nobody else can.")
    ]
    stored = whole.document["responsibilities"][0]["items"][-1]
    assert stored == {"id": "tug", "number": None, "title": "Tug", "text": "Steer it yourself.", "children": []}
    assert not problems(whole.document)


def test_a_replaced_line_keeps_its_title_and_tells_what_stood_there():
    line = composed(change("replace", "pilots", "Be the pilot.")).lines["pilots"]
    assert (line.title, line.text, line.was.text, line.state) == (
        "Pilots",
        "Be the pilot.",
        "Lead the pilots.",
        "replaced",
    )
    assert [child.text for child in line.children] == ["Train new pilots."]


def test_a_lead_in_a_replacing_text_becomes_the_title():
    line = composed(change("replace", "pilots", "**Own boat**: Be the pilot.")).lines["pilots"]
    assert (line.title, line.text) == ("Own boat", "Be the pilot.")


def test_bold_words_without_a_colon_are_no_lead():
    line = composed(change("replace", "pilots", "**Never** sail alone.")).lines["pilots"]
    assert (line.title, line.text) == ("Pilots", "**Never** sail alone.")


def test_a_removed_line_stays_readable_and_leaves_the_document():
    whole = composed(change("remove", "pilots", why="There are none."))
    line = whole.sections["responsibilities"][1].lines[1]
    assert (line.text, line.state, line.changes[0].why) == ("Lead the pilots.", "removed", "There are none.")
    assert [child.state for child in line.children] == ["removed"]
    assert "pilots" not in str(whole.document["responsibilities"])


def test_a_child_can_be_removed_alone():
    whole = composed(change("remove", "train-new-pilots"))
    assert whole.lines["pilots"].state == "base"
    assert whole.document["responsibilities"][1]["items"][1]["children"] == []


def test_emphasis_of_several_variants_adds_up():
    small, fishing = (
        variant("Small", change("emphasise", "pilots", why="a")),
        variant("Fishing", change("emphasise", "pilots", why="b")),
    )
    line = compose(small_role({"industry": [fishing], "company_size": [small]}), ["fishing", "small"]).lines["pilots"]
    assert line.mark == "emphasised"
    assert [c.why for c in line.changes] == ["a", "b"]


def test_a_replaced_line_can_be_emphasised_too():
    line = composed(change("replace", "pilots", "Be one."), change("emphasise", "pilots")).lines["pilots"]
    assert (line.mark, line.emphasised) == ("replaced", True)


@pytest.mark.parametrize(
    ("target", "field"),
    [
        ("queue-time", "measures"),
        ("seamanship", "description"),
        ("calm", "why"),
        ("storm", "scenario"),
        ("nerve", "note"),
        ("judgement", "text"),
        ("blames-the-weather", "text"),
        ("meet-every-crew", "text"),
    ],
)
def test_replacing_changes_the_describing_text_in_every_section(target, field):
    whole = composed(change("replace", target, "Other words."))
    assert whole.lines[target].row[field] == "Other words."
    assert compose(whole.document).lines[target].row[field] == "Other words."


@pytest.mark.parametrize("name", SINGLE_TEXTS)
def test_single_texts_can_be_replaced(name):
    whole = composed(change("replace", name, "The founder."))
    part, key = name.split(".")
    assert whole.document[part][key] == whole.texts[name].text == "The founder."
    assert whole.texts[name].was is not None


@pytest.mark.parametrize("section", SHAPES)
def test_a_line_can_be_added_to_every_section(section):
    whole = composed(change("add", section, "**Lead:** New words.", group="must_have"))
    assert not whole.unplaced
    assert not problems(whole.document)
    assert sum(line.state == "added" for line in whole.standing(section)) == 1
    assert compose(whole.document).standing(section)[-1].row == whole.standing(section)[-1].row


def test_an_added_skill_may_say_how_important_it_is():
    line = composed(change("add", "skills", "**Rowing (critical):** Daily.", group="Must have")).standing("skills")[1]
    assert (line.title, line.row["importance"], line.address) == ("Rowing", "critical", "rowing")


def test_an_added_row_without_a_lead_is_named_by_its_words():
    line = composed(change("add", "kpis", "Ropes lost")).standing("kpis")[-1]
    assert (line.row["name"], line.row["measures"]) == ("Ropes lost", "")


def test_a_group_that_is_not_there_is_made():
    group = composed(change("add", "risks", "Ice.", group="In winter")).sections["risks"][-1]
    assert (group.title, group.added, group.lines[0].text) == ("In winter", True, "Ice.")


def test_the_same_words_from_two_variants_are_one_line_with_two_reasons():
    add = change("add", "kpi_notes", "Count ropes.")
    role = small_role({"industry": [variant("Fishing", add)], "regulation": [variant("Strict", add)]})
    lines = compose(role, ["strict", "fishing"]).standing("kpi_notes")
    assert [c.variant.label for c in lines[-1].changes] == ["Fishing", "Strict"]
    assert len(lines) == 2


def two_variants(first: dict, second: dict):
    role = small_role({"company_size": [variant("Small", first)], "regulation": [variant("Strict", second)]})
    return compose(role, ["strict", "small"])


def test_the_later_axis_wins_and_the_conflict_is_reported():
    whole = two_variants(change("replace", "pilots", "One."), change("replace", "pilots", "Two."))
    (conflict,) = whole.conflicts
    assert whole.lines["pilots"].text == "Two."
    assert (conflict.address, conflict.won.variant.id, conflict.lost.text) == ("pilots", "strict", "One.")
    assert conflict.sentence == (
        "“Strict” replaces this line, “Small” replaces it with other words; regulation comes later and holds."
    )


def test_the_same_words_are_no_conflict():
    whole = two_variants(change("replace", "pilots", "One."), change("replace", "pilots", "One."))
    assert not whole.conflicts
    assert len(whole.lines["pilots"].changes) == 2


@pytest.mark.parametrize("kept", [change("replace", "pilots", "Two."), change("emphasise", "pilots")])
def test_removing_against_keeping_goes_by_the_later_axis(kept):
    removed = two_variants(kept, change("remove", "pilots"))
    stays = two_variants(change("remove", "pilots"), kept)
    assert (removed.lines["pilots"].state, len(removed.conflicts)) == ("removed", 1)
    assert stays.lines["pilots"].stands
    assert [c.action for c in stays.lines["pilots"].changes] == [kept["action"]]
    assert stays.conflicts[0].won.variant.id == "strict"


def test_a_change_below_a_removed_line_is_a_conflict():
    whole = two_variants(change("remove", "pilots"), change("replace", "train-new-pilots", "Teach."))
    assert whole.lines["train-new-pilots"].state == "removed"
    assert [conflict.address for conflict in whole.conflicts] == ["train-new-pilots"]


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (change("remove", "mermaids"), "Nothing here has the id “mermaids”."),
        (change("add", "pilots", "Hm."), "“pilots” is no section that lines can be added to."),
        (change("add", "skills", "Hm."), "A skill is added to a tier: must_have, good_to_have, advanced, emerging."),
        (change("remove", "summary.text"), "“summary.text” can be replaced, nothing else."),
        (change("emphasise", "startup"), "“startup” is part of a variant, and variants do not change one another."),
        (change("replace", "pilots", "  "), "It says nothing."),
    ],
)
def test_a_change_without_a_place_is_reported(wrong, reason):
    whole = composed(wrong, change("emphasise", "night-watch"))
    assert [(u.change.target, u.reason) for u in whole.unplaced] == [(wrong["target"], reason)]
    assert whole.lines["night-watch"].emphasised


def test_a_variant_without_changes_stands_under_what_is_different():
    whole = composed(text="All hands.", points=[item("", "One boat.")])
    assert [(v.text, v.points[0]["text"]) for v in whole.differences] == [("All hands.", "One boat.")]
    assert not composed(change("remove", "pilots")).differences


def test_a_removed_dimension_leaves_the_exercises_too():
    exercise = composed(change("remove", "nerve")).document["hiring"]["exercises"][0]
    assert (exercise["dimensions"], exercise["anchors"]) == (["order"], {})


def test_an_added_line_never_takes_an_id_that_is_there():
    whole = composed(change("add", "risks", "Pilots"))
    assert [line.address for line in whole.standing("risks")] == ["pilots-2"]


def test_emphasised_and_added_responsibilities_come_in_document_order():
    whole = composed(
        change("add", "responsibilities", "**Tug:** Steer.", group="Strategy"), change("emphasise", "night-watch")
    )
    assert [line.title for line in emphasised_responsibilities(whole)] == ["Tug", "Night watch"]


def test_two_variants_of_one_axis_are_refused():
    role = small_role({"industry": [variant("Fishing"), variant("Cargo")]})
    with pytest.raises(Refused, match="“Fishing” and “Cargo” are both variants by industry; choose one"):
        compose(role, ["fishing", "cargo"])


def test_an_unknown_variant_is_refused_with_what_there_is():
    with pytest.raises(Refused, match=r"No variant has the id “moon”\. There is: industry: Fishing\."):
        compose(small_role({"industry": [variant("Fishing")]}), ["moon"])


TARGETS = [*compose(small_role()).lines, *SHAPES, "nowhere"]
TEXTS = ["", "Plain.", "**Lead:** rest", "**Lead**", "**a**", "Ropes"]
changes = st.builds(
    change,
    st.sampled_from(["add", "replace", "remove", "emphasise"]),
    st.sampled_from(TARGETS),
    st.sampled_from(TEXTS) | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=9),
    group=st.sampled_from([None, "", "Strategy", "must_have", "advanced", "New"]),
)
names = {"company_size": "Small", "operating_model": "Fast", "industry": "Fishing", "regulation": "Strict"}


@st.composite
def roles(draw):
    return small_role({axis: [variant(name, *draw(st.lists(changes, max_size=6)))] for axis, name in names.items()})


@settings(max_examples=60, deadline=None)
@given(roles(), st.permutations(["small", "fast", "fishing", "strict"]), st.integers(0, 4))
def test_whatever_the_changes_the_composed_role_is_valid_and_accounts_for_every_line(role, order, many):
    whole = compose(role, order[:many])
    assert not problems(whole.document)
    assert [line for line in whole.lines if whole.lines[line].state != "added"] == list(compose(role).lines)
    assert compose(role, sorted(order[:many])) == whole
    held = [made for line in whole.lines.values() for made in line.changes]
    told = [*held, *(u.change for u in whole.unplaced), *(c.lost for c in whole.conflicts)]
    for axis in role["variants"]:
        (one,) = axis["items"]
        for made in one["changes"] if one["id"] in order[:many] else ():
            assert any((t.variant.id, t.target, t.action) == (one["id"], made["target"], made["action"]) for t in told)


LIBRARY = sorted((Path(blueprint.__file__).parent / "library").glob("*.json"))


@pytest.mark.parametrize("path", LIBRARY, ids=lambda path: path.stem)
def test_every_change_of_a_shipped_variant_has_its_place(path):
    role = json.loads(path.read_text("utf-8"))
    for axis in role["variants"]:
        for one in axis["items"]:
            whole = compose(role, [one["id"]])
            assert not whole.unplaced
            assert not whole.conflicts
            assert not problems(whole.document)
