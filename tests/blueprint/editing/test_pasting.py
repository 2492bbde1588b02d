"""Lines that are pasted: what is read of each, what they become, and taking them back."""

import pytest

from blueprint.editing.kinds import KINDS
from blueprint.editing.operations import pasting
from blueprint.editing.pasted import NewRow, pasted_lines
from blueprint.models import Blueprint, Group, Item
from blueprint.operations import versions
from blueprint.stored import document_of
from people.refusals import Refused
from tests.blueprint.editing.rows import url


def cells(text: str, headings: bool = False) -> list[tuple]:
    return [(line.heading, *line.cells) if headings else line.cells for line in pasted_lines(text, headings=headings)]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Bake bread", ("Bake bread",)),
        ("  - Bake bread  ", ("Bake bread",)),
        ("12. Bake bread", ("Bake bread",)),
        ("(3) Bake bread", ("Bake bread",)),
        ("• Bake   bread", ("Bake bread",)),
        ("o Bake bread", ("Bake bread",)),
        ("✓ Bake bread", ("Bake bread",)),
        ("a) Bake bread", ("Bake bread",)),
        ("- [x] Bake bread", ("Bake bread",)),
        ("**Bread:** bake it", ("Bread", "bake it")),
        ("Bread: bake it", ("Bread", "bake it")),
        ("Bread – bake it", ("Bread", "bake it")),
        ("Bread - bake it", ("Bread", "bake it")),
        ("Scrap\tpieces thrown away\tbelow 1 %", ("Scrap", "pieces thrown away", "below 1 %")),
        ("| Scrap | pieces | 1 % |", ("Scrap", "pieces", "1 %")),
        ("At 12:30 the shop opens", ("At 12:30 the shop opens",)),
        ("2–3 loaves an hour", ("2–3 loaves an hour",)),
        ("well-known baker", ("well-known baker",)),
        ("2. Platz: der Ofen", ("Platz", "der Ofen")),
        ("See https://example.org/a: it helps", ("See https://example.org/a: it helps",)),
        ("-5 degrees", ("-5 degrees",)),
    ],
)
def test_a_line_is_read_as_people_write_it(typed, read):
    assert cells(typed) == [read]


def test_blank_lines_and_rules_of_tables_are_nothing():
    assert cells("\n \n| a | b |\n|---|:--|\n| c | d |\r\n") == [("a", "b"), ("c", "d")]


def test_headings_are_lines_that_end_in_a_colon_or_begin_with_a_hash():
    text = "Bake\nEvery day:\n- Clean\n## Every week\nOrder flour\n**Yearly:**\nClose the books\n- Sell:"
    read = [("", "Bake"), ("Every day", "Clean"), ("Every week", "Order flour"), ("Yearly", "Close the books")]
    assert cells(text, headings=True) == [*read, ("Yearly", "Sell:")]


def test_a_short_line_without_a_bullet_over_some_that_have_one_is_a_heading():
    text = "1. Set the fare\n2. Agree with harbours\nEvery month\n3. Report what was sold\nto whom"
    read = [("", "Set the fare"), ("", "Agree with harbours"), ("Every month", "Report what was sold")]
    assert cells(text, headings=True) == [*read, ("Every month", "to whom")]
    wrapped = f"- {'A duty that somebody else wrapped at the end of its ' * 2}line\nKunden und Partner\n- Another"
    assert [heading for heading, _ in cells(wrapped, headings=True)] == ["", "", ""]


def test_indented_bullets_hang_under_the_line_before():
    text = "- a\n  - b\n    - c\n  - d\n- e"
    assert [line.depth for line in pasted_lines(text, headings=False)] == [0, 1, 2, 1, 0]


# What they become


def paste(browser, draft, key: str, lines: str, under: str = "", **more):
    return browser.post(url(draft, "edit_paste", key), {"lines": lines, "under": under}, **more)


@pytest.fixture
def bare(recruiter) -> Blueprint:
    """A draft that says nothing yet."""
    return versions.new_blueprint(title="Baker", by=recruiter, level="team", family="craft")


@pytest.mark.django_db
def test_lines_of_an_empty_section_make_its_groups(bare, rita):
    paste(rita, bare, "responsibilities.groups", "Bake\nSelling:\n1. Price: set it\n2. Smile\n   - always")
    groups = document_of(bare)["responsibilities"]
    assert [(group["group"], [item["title"] or item["text"] for item in group["items"]]) for group in groups] == [
        ("What the role does", ["Bake"]),
        ("Selling", ["Price", "Smile"]),
    ]
    assert groups[1]["items"][0]["text"] == "set it"
    assert groups[1]["items"][1]["children"][0]["text"] == "always"
    paste(rita, bare, "responsibilities.groups", "selling:\nWrap")
    assert [item["text"] for item in document_of(bare)["responsibilities"][1]["items"]][-1] == "Wrap"


@pytest.mark.django_db
def test_goals_know_their_days_and_skills_their_tier(bare, rita):
    paste(rita, bare, "goals.groups", "First 30 days:\nKnows the ovens\n60 days:\nBakes alone")
    paste(rita, bare, "goals.groups", "By day 90 has two apprentices\nAfter 6 months: leads\nBy heart: all loaves")
    paste(rita, bare, "skills.groups", "Dough: feels when it is ready\nGood to have:\nCakes")
    document = document_of(bare)
    assert [group["days"] for group in document["goals"]] == [30, 60, 90, 182]
    assert [item["text"] for item in document["goals"][2]["items"]] == ["Has two apprentices"]
    assert [tier["tier"] for tier in document["skills"]] == ["must_have", "good_to_have"]
    assert document["skills"][0]["items"][0]["description"] == "feels when it is ready"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("heading", "tier"),
    [
        ("Nice to have", "good_to_have"),
        ("Required", "must_have"),
        ("What you bring", "must_have"),
        ("Wünschenswert", "good_to_have"),
        ("Atouts", "good_to_have"),
        ("Requisitos", "must_have"),
        ("Must-haves", "must_have"),
        ("Advanced skills", "advanced"),
    ],
)
def test_a_tier_is_headed_as_people_head_it(bare, rita, heading, tier):
    paste(rita, bare, "skills.groups", f"{heading}:\nDough")
    assert [group["tier"] for group in document_of(bare)["skills"]] == [tier]


@pytest.mark.django_db
def test_tables_exercises_and_dimensions_fill_their_columns(bare, rita):
    paste(rita, bare, "kpis", "Scrap\tpieces thrown away\tbelow 1 %\nQueue: people who wait")
    paste(rita, bare, "tools", "Ovens: stone, gas\nGauges")
    paste(
        rita,
        bare,
        "hiring.exercises",
        "Work sample, 90 minutes: bake a loaf\nConversation on a bad day, 1–1.5 hours\nBake in 60 min, 3 ovens",
    )
    paste(rita, bare, "hiring.dimensions", "Craft\tburns it\tunderbakes\tgood loaf\tbest loaf\nCalm")
    document = document_of(bare)
    assert [(kpi["name"], kpi["measures"], kpi["target"]) for kpi in document["kpis"]] == [
        ("Scrap", "pieces thrown away", "below 1 %"),
        ("Queue", "people who wait", ""),
    ]
    assert [(tool["category"], tool["tools"]) for tool in document["tools"]] == [
        ("Ovens", "stone, gas"),
        ("", "Gauges"),
    ]
    exercises = document["hiring"]["exercises"]
    assert [(e["kind"], e["title"], e["min_minutes"], e["max_minutes"], e["scenario"]) for e in exercises] == [
        ("case", "Work sample", 90, 90, "bake a loaf"),
        ("conversation", "Conversation on a bad day", 60, 90, ""),
        ("case", "Bake in 60 min, 3 ovens", 60, 60, ""),
    ]
    assert [d["anchors"]["4"] for d in document["hiring"]["dimensions"]] == ["best loaf", ""]


@pytest.mark.django_db
def test_what_is_wrong_is_said_with_its_line_and_nothing_is_added(bare, rita):
    for key, lines, sentence in (
        ("skills.groups", "Dough\nSecret:\nCakes", "Line 3: “Secret” is no tier that there is. There are: Must have,"),
        ("kpis", f"Scrap\n{'x' * 20_001}", "Line 2: This has 20,001 characters"),
        ("kpis", " \n", "Write or paste at least one line."),
        ("kpis", "\n".join("abcdefg" for _ in range(501)), "These are 501 lines; at most 500 are taken at once."),
    ):
        answer = paste(rita, bare, key, lines)
        assert answer.status_code == 422
        assert sentence in answer.content.decode()
    document = document_of(bare)
    assert (document["skills"], document["kpis"]) == ([], [])


@pytest.mark.django_db
def test_pasted_lines_are_taken_back_as_long_as_nobody_changed_one(bare, rita):
    answer = paste(rita, bare, "risks.groups", "Burns\nSlips\n- Falls", HTTP_HX_REQUEST="true")
    undo = answer.context["undo"]
    assert undo["sentence"] == "3 lines added."
    line = Item.objects.filter(blueprint=bare, section="risks").last()
    Item.objects.filter(pk=line.pk).update(text="Falls from ladders")
    undone = rita.post(undo["url"], undo["fields"], HTTP_HX_REQUEST="true").content.decode()
    assert "was changed since. Nothing was removed" in undone
    Item.objects.filter(pk=line.pk).update(text=line.text)
    rita.post(undo["url"], undo["fields"], HTTP_HX_REQUEST="true")
    assert not Item.objects.filter(blueprint=bare, section="risks").exists()
    assert not Group.objects.filter(blueprint=bare, section="risks").exists()


@pytest.mark.django_db
def test_an_undo_of_pasting_is_of_one_person_and_one_draft(bare, rita, client_of, administrator):
    undo = paste(rita, bare, "kpis", "Scrap", HTTP_HX_REQUEST="true").context["undo"]
    client_of(administrator).post(undo["url"], undo["fields"])
    rita.post(undo["url"], undo["fields"] | {"token": undo["fields"]["token"] + "x"})
    assert bare.kpis.count() == 1


@pytest.mark.django_db
def test_nobody_else_pastes_and_a_closed_draft_keeps_the_words(bare, rita, client_of, member, recruiter):
    assert paste(client_of(member), bare, "kpis", "Scrap").status_code == 404
    paste(rita, bare, "responsibilities.groups", "Bake")
    versions.publish(blueprint=bare, by=recruiter)
    answer = paste(rita, bare, "kpis", "Scrap of the day")
    assert answer.status_code == 409
    assert "Scrap of the day" in answer.content.decode()
    with pytest.raises(Refused):
        pasting.paste_rows(draft=bare, kind=KINDS["kpis"], rows=[NewRow("", {"name": "x"}, 0)], by=recruiter)


@pytest.mark.django_db
def test_a_line_is_dragged_to_a_place_and_back(bare, rita):
    paste(rita, bare, "kpis", "a\nb\nc\nd")
    first = bare.kpis.order_by("position").first()
    where = url(bare, "edit_move", "kpis", first.pk)
    answer = rita.post(where, {"to": "3", "from": "1"}, HTTP_HX_REQUEST="true")
    assert [kpi.name for kpi in bare.kpis.order_by("position")] == ["b", "c", "a", "d"]
    assert answer.context["undo"]["sentence"] == "Moved to 3 of 4."
    rita.post(answer.context["undo"]["url"], answer.context["undo"]["fields"])
    assert [kpi.name for kpi in bare.kpis.order_by("position")] == ["a", "b", "c", "d"]
