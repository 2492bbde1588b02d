"""A derived role and a newer version of its parent, line by line, as plain documents."""

import copy

import pytest

from blueprint.derived_role import parent_news, with_taken
from blueprint.document import problems
from tests.blueprint.documents import group, item, responsibility, small_document

PLAN = "responsibilities/plan-the-ovens"
RANGE = "responsibilities/set-the-range"


def changed(**changes) -> dict:
    """The small document, with other texts for the responsibilities named."""
    document = small_document()
    for section in document["responsibilities"]:
        for line in section["items"]:
            line["text"] = changes.get(line["id"].replace("-", "_"), line["text"])
    return document


def kinds(before: dict, after: dict, here: dict) -> dict[str, str]:
    return {line.address: line.kind for line in parent_news(before, after, here).lines}


def test_lines_are_theirs_mine_or_both():
    after = changed(set_the_range="New there.", plan_the_ovens="New there too.")
    here = changed(plan_the_ovens="Mine.", hire_bakers="Mine as well.")
    news = kinds(changed(), after, here)
    assert news == {RANGE: "theirs", PLAN: "both", "responsibilities/hire-bakers": "mine"}


def test_what_both_roles_changed_alike_is_no_question():
    assert kinds(changed(), changed(set_the_range="Same."), changed(set_the_range="Same.")) == {}


def test_by_default_theirs_is_taken_and_what_both_changed_is_kept():
    after = changed(set_the_range="New there.", plan_the_ovens="New there too.")
    taken = with_taken(changed(), after, changed(plan_the_ovens="Mine."), {})
    assert taken == changed(set_the_range="New there.", plan_the_ovens="Mine.")
    taken = with_taken(changed(), after, changed(plan_the_ovens="Mine."), {RANGE: "keep", PLAN: "take"})
    assert taken == changed(plan_the_ovens="New there too.")


def after_moves() -> dict:
    """A line more in front, which moves all numbers; one gone with what hung under it; a new group; a new mission."""
    after = small_document()
    first, second = after["responsibilities"]
    first["items"] = [
        responsibility(1, "Buy flour", "Buy it.", item("rye", "", "Rye")),
        first["items"][0] | {"number": 2},
    ]
    second["items"][0]["number"] = 3
    after["risks"].append(group("New risks", item("mice", "", "Mice")))
    after["mission"] = after["mission"] | {"core": "Bread for all.", "outcomes": ["Warm bread", "No waste"]}
    after["tools"][0] |= {"prevalence": "Rare"}
    after["baseline"] = after["baseline"] | {"max_engineers": None}
    after["variants"].append({"axis": "geography", "items": []})
    return after


def test_everything_taken_by_a_role_that_changed_nothing_says_what_the_parent_says():
    after = after_moves()
    after["variants"].pop()
    assert with_taken(small_document(), after, small_document(), {}) == after


def test_moved_numbers_are_no_change_and_count_on_after_taking():
    news = parent_news(small_document(), after_moves(), small_document())
    assert [line.address for line in news.lines if line.address.startswith("responsibilities/")] == [
        "responsibilities/buy-flour",
        PLAN,
    ]
    taken = with_taken(small_document(), after_moves(), small_document(), {PLAN: "keep"})
    rows = [line for section in taken["responsibilities"] for line in section["items"]]
    assert [line["number"] for line in rows] == [1, 2, 3, 4]
    assert [line["id"] for line in rows] == ["buy-flour", "set-the-range", "plan-the-ovens", "hire-bakers"]


def test_a_line_that_is_gone_there_and_grew_here_is_asked_about():
    here = small_document()
    here["responsibilities"][0]["items"][1]["children"].append(item("day-oven", "", "The day oven"))
    line = next(line for line in parent_news(small_document(), after_moves(), here).lines if line.address == PLAN)
    assert (line.kind, line.after, line.default) == ("both", None, "keep")
    assert "2 beneath it" in line.in_words


def test_a_line_that_was_let_go_here_can_come_back_with_its_new_words():
    here = small_document()
    here["responsibilities"][0]["items"].pop(0)
    after = changed(set_the_range="New there.")
    assert kinds(small_document(), after, here)[RANGE] == "both"
    assert with_taken(small_document(), after, here, {})["responsibilities"] == here["responsibilities"]
    back = with_taken(small_document(), after, here, {RANGE: "take"})
    assert [line["title"] for line in back["responsibilities"][0]["items"]] == ["Set the range", "Plan the ovens"]


def test_an_id_that_another_line_here_has_gets_a_number():
    after, here = after_moves(), small_document()
    here["activities"][0]["items"].append(item("buy-flour", "Buys flour", "On Mondays"))
    taken = with_taken(small_document(), after, here, {})
    assert problems(taken) == []
    assert taken["responsibilities"][0]["items"][0]["id"] == "buy-flour-2"


@pytest.mark.parametrize("choice", ["take", "keep"])
def test_whatever_is_chosen_the_role_is_a_valid_document_and_nothing_given_changes(choice):
    before, after, here = small_document(), after_moves(), changed(hire_bakers="Mine.")
    given = copy.deepcopy((before, after, here))
    news = parent_news(before, after, here)
    taken = with_taken(before, after, here, {line.address: choice for line in news.to_choose})
    assert problems(taken) == []
    assert (before, after, here) == given
    if choice == "keep":
        assert taken == here
    else:
        assert {line.kind for line in parent_news(after, after, taken).lines} == {"mine"}


def test_what_a_dimension_measures_is_read_in_words():
    after = small_document()
    after["hiring"]["dimensions"][0]["measures"] = ["skill-run-team", "soft-calm"]
    line = parent_news(small_document(), after, small_document()).lines[0]
    assert "Measures: run team, calm" in "".join(piece.text for piece in line.pieces if piece.mark != "removed")
