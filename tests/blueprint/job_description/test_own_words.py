"""What an opening says in its own words, laid over what the blueprint and the facts say."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blueprint.composition import compose
from blueprint.job_description import describe, render_html, render_markdown, render_text, to_jsonld
from blueprint.job_description.description import Entry, Items, Section, Subheading
from blueprint.job_description.laid_over import outline, worded
from blueprint.job_description.own_words import SECTIONS, LineWords, OwnWords, from_data, moved, ordered, to_data
from tests.blueprint.job_description.openings import KELP, description
from tests.blueprint.small_role import small_role

MADE = description()
NONE = OwnWords()


def rows(own: OwnWords = NONE, made=MADE):
    return outline(made, own).rows


def addresses(section: str, own: OwnWords = NONE, made=MADE) -> list[str]:
    return [row.address for row in outline(made, own).sections[f"section:{section}"].rows]


def writing(address: str, text: str, own: OwnWords = NONE, made=MADE) -> OwnWords:
    row = outline(made, own).rows[address]
    return own.with_line(address, replace(row.words, text=text), row.base)


def texts(section: str, own: OwnWords, made=MADE) -> list[str]:
    there = worded(made, own).section(section)
    return [entry.text for where, entry in worded(made, own).lines() if where.key == section] if there else []


def test_without_own_words_a_description_is_what_it_is():
    assert worded(MADE, NONE) is MADE
    again = worded(MADE, NONE.with_hidden("nowhere", True))
    assert render_text(again) == render_text(MADE)
    assert [section.key for section in again.sections] == [section.key for section in MADE.sections]


def test_every_line_has_an_address_of_its_own():
    listed = [row.address for part in outline(MADE, NONE).parts for row in part.rows]
    assert len(listed) == len(set(listed)) > 20
    assert [a for a in listed if a.startswith("about/facts.employer.about")] == [
        "about/facts.employer.about",
        "about/facts.employer.about~2",
    ]


def test_what_one_writes_stands_in_every_output():
    own = writing("scope/facts.team", "Twelve **pilots**")
    made = worded(MADE, own)
    for shown in (render_text(made), render_markdown(made), render_html(made), to_jsonld(made)["description"]):
        assert "Twelve" in shown
        assert "12 pilots in 3 crews" not in shown


def test_the_words_beneath_are_kept_and_taken_back():
    own = writing("scope/facts.team", "Twelve pilots")
    row = rows(own)["scope/facts.team"]
    assert (row.words.text, row.base.text, row.changed_beneath) == ("Twelve pilots", "12 pilots in 3 crews", False)
    assert own.without_line("scope/facts.team") == NONE
    assert writing("scope/facts.team", "12 pilots in 3 crews", own) == NONE


def test_a_change_beneath_shows_beside_the_own_words():
    own = writing("scope/facts.team", "Twelve pilots")
    row = rows(own, description(team="20 pilots"))["scope/facts.team"]
    assert row.changed_beneath
    assert (row.words.text, row.base.text, row.own.was.text) == ("Twelve pilots", "20 pilots", "12 pilots in 3 crews")


def test_lines_are_hidden_and_brought_back():
    first = addresses("work")[0]
    own = NONE.with_hidden(first, True)
    assert len(texts("work", own)) == len(texts("work", NONE)) - 1
    assert own.with_hidden(first, False) == NONE


def test_lines_move_within_their_section():
    before = addresses("work")
    own = NONE.with_order("work", moved(before, before[0], 1))
    assert addresses("work", own)[:2] == [before[1], before[0]]
    assert moved(before, before[0], -1) == before
    assert moved(before, before[-1], 1) == before


def test_a_line_is_added_where_one_wants_it_and_shows_once_it_says_something():
    own, address = NONE.with_added("work", "item")
    names = addresses("work", own)
    own = own.with_order("work", [address, *(name for name in names if name != address)])
    assert texts("work", own) == texts("work", NONE)
    own = own.with_line(address, LineWords("", "Mend the nets."), LineWords())
    assert texts("work", own)[0] == "Mend the nets."
    assert own.without_added(address).without_line(address).lines == {}
    assert texts("work", own.without_added(address)) == texts("work", NONE)


def test_sections_are_renamed_hidden_and_ordered():
    own = NONE.with_line("section:work", LineWords("", "Your days"), LineWords("", "What you’ll do"))
    own = own.with_hidden("section:success", True).with_order(SECTIONS, ["section:bring", "section:work"])
    keys = [section.key for section in worded(MADE, own).sections]
    assert worded(MADE, own).section("work").heading == "Your days"
    assert "success" not in keys
    assert keys.index("bring") < keys.index("work")


@pytest.mark.parametrize(
    ("hidden", "told"),
    [
        ("section:equal_opportunity", lambda facts: facts.employer.equal_opportunity),
        ("section:apply", lambda facts: facts.apply.possible),
    ],
)
def test_what_is_hidden_is_hidden_from_checks_and_machines_too(hidden, told):
    assert told(MADE.facts)
    assert not told(worded(MADE, NONE.with_hidden(hidden, True)).facts)


def test_pay_is_told_as_long_as_one_line_tells_it():
    own = NONE.with_hidden("in_short/facts.pay", True)
    assert worded(MADE, own).facts.pay
    own = own.with_hidden("pay/facts.pay", True)
    assert worded(MADE, own).facts.pay is None
    assert "baseSalary" not in to_jsonld(worded(MADE, own))


def test_what_machines_read_too_is_changed_where_it_is_entered():
    there = rows()
    assert not there["pay/facts.pay"].is_writable
    assert not there["in_short/facts.places"].is_writable
    assert there["in_short/facts.employer.name"].is_writable is False
    assert there["scope/facts.team"].is_writable


def test_own_words_stay_with_their_benefit_when_another_comes_in_before_it():
    own = writing("pay/facts.employer.benefits.1", "A boat every Friday")
    benefits = ("Lunch", *MADE.facts.employer.benefits)
    later = description(employer=replace(MADE.facts.employer, benefits=benefits))
    row = rows(own, later)["pay/facts.employer.benefits.2"]
    assert (row.words.text, row.written_as) == ("A boat every Friday", "pay/facts.employer.benefits.1")
    assert rows(own, later)["pay/facts.employer.benefits.1"].own is None


def test_own_words_whose_line_is_gone_are_kept_apart():
    own = writing("scope/facts.team", "Twelve pilots")
    there = outline(description(team=""), own)
    assert [(address, line.words.text) for address, line in there.strays] == [("scope/facts.team", "Twelve pilots")]


def test_a_requirement_that_is_moved_among_the_nice_to_haves_is_one():
    lists = (
        Items((Entry("", "Rowing", "rowing"), Entry("", "Tying", "tying")), "requirement"),
        Subheading("Nice to have"),
        Items((Entry("", "Singing", "singing"), Entry("", "Baking", "baking")), "nice_to_have"),
    )
    made = replace(MADE, sections=(Section("bring", "What you bring", lists),))
    order = [name for name in addresses("bring", made=made) if name != "bring/tying"]
    moved_there = worded(made, NONE.with_order("bring", [*order, "bring/tying"]))
    assert [entry.text for entry in moved_there.items("requirement")] == ["Rowing"]
    assert [entry.text for entry in moved_there.items("nice_to_have")] == ["Singing", "Baking", "Tying"]


NAMES = st.lists(st.sampled_from("abcdefgh"), unique=True)


@given(NAMES, NAMES)
def test_an_order_holds_what_there_is_and_nothing_else(names, wanted):
    order = ordered(names, wanted)
    assert sorted(order) == sorted(names)
    assert [name for name in order if name in wanted] == [name for name in wanted if name in names]


WORDS = st.builds(LineWords, st.text(max_size=20), st.text(max_size=20))


@settings(max_examples=40)
@given(st.data())
def test_whatever_is_changed_is_stored_and_read_again_alike(data):
    own, names = NONE, [*sorted(rows()), "section:work", "section:gone", "work/gone"]
    for _ in range(data.draw(st.integers(0, 6))):
        address = data.draw(st.sampled_from(names))
        match data.draw(st.sampled_from(["write", "hide", "order", "add"])):
            case "write":
                own = own.with_line(address, data.draw(WORDS), LineWords())
            case "hide":
                own = own.with_hidden(address, data.draw(st.booleans()))
            case "order":
                own = own.with_order("work", data.draw(st.permutations(addresses("work"))))
            case "add":
                own, _ = own.with_added("work", data.draw(st.sampled_from(["item", "paragraph", "fact"])))
    assert from_data(to_data(own)) == own
    render_text(worded(MADE, own))


@pytest.mark.parametrize("guess", ["CTO (typical); may report to the CEO.", "Director or Head of Product"])
def test_whom_one_reports_to_is_written_where_the_blueprint_only_guesses(guess):
    role = small_role()
    role["summary"]["reports_to"] = guess
    made = describe(compose(role), KELP)
    reports = "scope/summary.reports_to"
    assert [missing.key for missing in made.missing] == ["reports_to"]
    assert "Reports to" not in render_text(worded(made, NONE))
    own = writing(reports, "the CEO", made=made)
    assert "Reports to: the CEO" in render_text(worded(made, own))
    assert not worded(made, own).missing
    assert "missing" not in {row.kind for row in rows(own, made).values()}
