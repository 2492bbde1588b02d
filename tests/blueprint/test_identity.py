import copy
import time

from hypothesis import given, settings

from blueprint.document import ids, problems
from blueprint.identity import carry_ids
from tests.blueprint.documents import change, group, item, responsibility, small_document, variant
from tests.blueprint.wild_documents import wild_documents


def risks_carried(old: list[dict], new: list[dict]) -> list[str]:
    old, new = (small_document(risks=[group("Risks", *items)]) for items in (old, new))
    carried = carry_ids(old, new)
    assert problems(carried) == []
    return [row["id"] for row in carried["risks"][0]["items"]]


def test_a_document_keeps_its_own_ids(document):
    assert carry_ids(document, document) == document


def test_the_same_words_keep_their_id_wherever_they_stand_in_the_section():
    old = small_document(risks=[group("A", item("one", "", "Sold out by nine")), group("B", item("two", "", "Late"))])
    new = small_document(risks=[group("C", item("x", "", "Late"), item("y", "", "Sold out by nine"))])
    assert [row["id"] for row in carry_ids(old, new)["risks"][0]["items"]] == ["two", "one"]


def test_a_line_with_its_lead_unchanged_keeps_its_id():
    assert risks_carried([item("old", "Flour", "Too little")], [item("new", "Flour", "Far more than one needs")]) == [
        "old"
    ]


def test_slightly_changed_words_keep_their_id():
    old = item("sold-out", "", "The best bread is sold out by nine")
    assert risks_carried([old], [item("x", "", "The best bread is often sold out by nine")]) == ["sold-out"]


def test_other_words_do_not():
    assert risks_carried([item("a", "", "Sold out by nine")], [item("b", "", "The roof leaks in winter")]) == ["b"]


def test_the_same_number_settles_a_rewritten_responsibility():
    old = small_document(responsibilities=[group("All", responsibility(7, "Plan the ovens", "Say what bakes where"))])
    new = small_document(responsibilities=[group("All", responsibility(7, "Own the ovens", "Say which of them bakes"))])
    assert carry_ids(old, new)["responsibilities"][0]["items"][0]["id"] == "plan-the-ovens"


def test_an_insertion_before_numbered_lines_renames_none_of_them():
    old = [responsibility(1, "Flour", "Buy it"), responsibility(2, "Water", "Heat it")]
    new = [
        responsibility(1, "Salt", "Weigh it"),
        responsibility(2, "Flour", "Buy it"),
        responsibility(3, "Water", "Heat it"),
    ]
    old, new = (small_document(responsibilities=[group("All", *items)]) for items in (old, new))
    assert [row["id"] for row in carry_ids(old, new)["responsibilities"][0]["items"]] == ["salt", "flour", "water"]


def test_whoever_loses_an_id_to_an_older_line_gets_another():
    carried = risks_carried(
        [item("late", "", "The bread is late on Mondays")],
        [item("late", "", "Nobody answers"), item("late-2", "", "The bread is late on Mondays")],
    )
    assert carried[1] == "late"
    assert len(set(carried)) == 2


def test_references_follow():
    old, new = small_document(), copy.deepcopy(small_document())
    hiring = new["hiring"]
    hiring["dimensions"][0]["id"] = hiring["exercises"][0]["dimensions"][0] = "judging"
    hiring["exercises"][0]["anchors"]["judging"] = hiring["exercises"][0]["anchors"].pop("judgement")
    new["kpis"][0]["id"] = hiring["dimensions"][0]["measures"][0] = "on-time"
    new["responsibilities"][1]["items"][0]["id"] = "hiring-bakers"
    new["variants"][0]["items"][0]["changes"][0]["target"] = "hiring-bakers"
    assert carry_ids(old, new) == old


def test_an_addition_goes_to_its_section_even_where_a_line_has_that_name():
    old = small_document(kpis=[small_document()["kpis"][0] | {"id": "count"}])
    new = small_document(kpis=[old["kpis"][0] | {"id": "risks"}])
    new["variants"] = [
        {"axis": "industry", "items": [variant("mill", "Mill", changes=[change("add", "risks", "Dust")])]}
    ]
    carried = carry_ids(old, new)
    assert carried["kpis"][0]["id"] == "count"
    assert carried["variants"][0]["items"][0]["changes"][0]["target"] == "risks"


def test_the_documents_given_are_left_alone():
    old, new = small_document(), small_document(risks=[group("R", item("x", "", "Sold out by nine"))])
    kept = copy.deepcopy((old, new))
    carry_ids(old, new)
    assert (old, new) == kept


@settings(max_examples=60)
@given(wild_documents(), wild_documents())
def test_the_answer_is_always_valid(old, new):
    carried = carry_ids(old, new)
    assert problems(carried) == []
    assert len(list(ids(carried))) == len(list(ids(new)))


def test_thousands_of_rewritten_lines_take_seconds():
    def endless(version: str) -> dict:
        rows = (item(f"{version}-{n}", "", f"{version} line {n} of very many lines {n * 7}") for n in range(5000))
        return small_document(risks=[group("All", *rows)])

    started = time.perf_counter()
    carry_ids(endless("old"), endless("new"))
    assert time.perf_counter() - started < 10
