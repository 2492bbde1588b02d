import copy

import pytest
from hypothesis import given, settings

from blueprint.difference import difference, word_marks
from tests.blueprint.documents import change, group, item, small_document
from tests.blueprint.wild_documents import wild_documents


def risks(*items: dict, heading: str = "Risks") -> dict:
    return small_document(risks=[group(heading, *items)])


def only_change(old: dict, new: dict):
    (section,) = difference(old, new).sections
    (line,) = section.lines
    return section.key, line


A, B, C, D = (item(key, "", f"Line {key}") for key in "abcd")


def test_a_document_does_not_differ_from_itself(document):
    assert difference(document, copy.deepcopy(document)).is_empty
    assert difference(document, document).summary == "no differences"


def test_an_added_and_a_removed_line():
    section, added = only_change(risks(A), risks(A, B))
    assert (section, added.kind, added.id, added.text, added.heading) == ("risks", "added", "b", "Line b", "Risks")
    assert only_change(risks(A, B), risks(A))[1].kind == "removed"


def test_a_changed_line_has_both_texts_and_its_words_marked():
    _, line = only_change(risks(item("a", "", "Sold out by nine")), risks(item("a", "", "Sold out by ten")))
    (text,) = line.texts
    assert (line.kind, text.name, text.before, text.after) == (
        "changed",
        "Text",
        "Sold out by nine",
        "Sold out by ten",
    )
    assert [(piece.mark, piece.text) for piece in text.pieces] == [
        ("same", "Sold out by"),
        ("removed", " nine"),
        ("added", " ten"),
    ]


def test_the_fewest_lines_are_said_to_have_moved():
    _, line = only_change(risks(A, B, C, D), risks(D, A, B, C))
    assert (line.kind, line.id) == ("moved", "d")


def test_a_line_under_another_heading_has_moved():
    old = small_document(risks=[group("One", A, B), group("Two", C)])
    new = small_document(risks=[group("One", A), group("Two", B, C)])
    _, line = only_change(old, new)
    assert (line.kind, line.id, line.old_heading, line.heading) == ("moved", "b", "One", "Two")


def test_another_name_for_a_heading_moves_no_line():
    _, line = only_change(risks(A, B), risks(A, B, heading="What can go wrong"))
    assert (line.kind, line.texts[0].before, line.texts[0].after) == ("changed", "Risks", "What can go wrong")


def test_a_line_can_move_and_change():
    old, new = risks(A, B, C), risks(item("c", "", "Line c, later"), A, B)
    _, line = only_change(old, new)
    assert (line.kind, line.has_moved) == ("changed", True)


def test_tools_are_the_same_by_category_and_name():
    tool = small_document()["tools"][0]
    section, line = only_change(small_document(), small_document(tools=[tool | {"use": "Rye"}]))
    assert (section, line.kind, line.texts[0].name) == ("tools", "changed", "Use")
    other = difference(small_document(), small_document(tools=[tool | {"tools": "Stone oven"}]))
    assert other.summary == "1 added, 1 removed"


def test_intros_belong_to_their_section():
    intro = {"section": "hiring.dimensions", "group": None, "text": "Eight of them."}
    section, line = only_change(small_document(), small_document(intros=[*small_document()["intros"], intro]))
    assert (section, line.kind, line.text) == ("hiring", "added", "Eight of them.")


@pytest.mark.parametrize(
    ("path", "section"),
    [
        ("title", "summary"),
        ("summary.reports_to", "summary"),
        ("mission.core", "mission"),
        ("success.definition", "goals"),
    ],
)
def test_single_texts(path, section):
    new = copy.deepcopy(small_document())
    *way, last = path.split(".")
    part = new[way[0]] if way else new
    part[last] = "Something else"
    where, line = only_change(small_document(), new)
    assert (where, line.kind, line.texts[0].after) == (section, "changed", "Something else")


def test_anchors_are_named_by_what_they_say():
    new = copy.deepcopy(small_document())
    new["hiring"]["dimensions"][0]["anchors"]["3"] = "Sees it coming"
    section, line = only_change(small_document(), new)
    assert (section, line.title, line.texts[0].name) == ("hiring", "Judgement", "Meets the bar")


def test_another_label_of_a_variant_moves_nothing_in_it():
    new = copy.deepcopy(small_document())
    new["variants"][0]["items"][0]["label"] = "Market stall"
    assert only_change(small_document(), new)[1].kind == "changed"


def test_the_changes_of_a_variant_are_lines_too():
    new = copy.deepcopy(small_document())
    new["variants"][0]["items"][0]["changes"].append(change("remove", "set-the-range"))
    assert only_change(small_document(), new)[1].kind == "added"


def test_the_count_of_everything():
    changed = difference(risks(A, B, C), risks(B, A, item("c", "", "Line d"), D))
    assert changed.counts == {"added": 1, "changed": 1, "moved": 1}
    assert changed.summary == "1 added, 1 changed, 1 moved"


@pytest.mark.parametrize(("before", "after"), [("", "a b"), ("a  b", "a b"), ("x " * 3000, "y " * 3000), (" a\n", "a")])
def test_marked_words_give_both_texts_back(before, after):
    pieces = word_marks(before, after)
    assert "".join(piece.text for piece in pieces if piece.mark != "added") == before
    assert "".join(piece.text for piece in pieces if piece.mark != "removed") == after


def told(old: dict, new: dict, kind: str) -> list[str]:
    lines = (line for section in difference(old, new).sections for line in section.lines if line.kind == kind)
    return sorted(line.id or line.text for line in lines if line.id or line.text)


@settings(max_examples=60)
@given(wild_documents(), wild_documents())
def test_what_one_way_round_adds_the_other_removes(old, new):
    assert difference(new, copy.deepcopy(new)).is_empty
    assert told(old, new, "added") == told(new, old, "removed")
    assert len(told(old, new, "changed")) == len(told(new, old, "changed"))
