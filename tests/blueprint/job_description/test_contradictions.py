import pytest

from blueprint.job_description import check
from tests.blueprint.job_description.openings import KELP, description


def contradictions(**facts) -> list[str]:
    return [one.message for one in check(description(**facts)) if one.code == "contradiction"]


def test_a_description_that_says_each_fact_once_contradicts_nothing():
    assert contradictions() == []


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({"opening": "You lead us. The salary is €30,000."}, "“30,000” contradicts"),
        ({"opening": "Das Gehalt liegt bei 30.000 Euro.", "language": "de"}, "“30,000” contradicts"),
        ({"opening": "Three days a week in the office.", "office_days": 2, "remote": False}, "the facts say 2 a week"),
        ({"opening": "Drei Tage pro Woche im Büro.", "office_days": 2, "remote": False}, "the facts say 2 a week"),
        ({"opening": "This is a fully remote job.", "remote": False}, "the facts name a place"),
        ({"opening": "You join 40 engineers.", "team": "35 engineers in five teams"}, "“35 engineers” contradicts"),
    ],
)
def test_what_is_said_twice_in_two_ways_is_found(facts, sentence):
    assert [message for message in contradictions(**facts) if sentence in message]


@pytest.mark.parametrize(
    "facts",
    [
        {"opening": f"The pay starts at {KELP.pay.low:,.0f}."},
        {"opening": "Two days a week in the office.", "office_days": 2, "remote": False},
        {"opening": "We ship on five days a week, and give 1 % of our pay to the harbour."},
        {"opening": "You join 35 engineers.", "team": "35 engineers in five teams"},
    ],
)
def test_what_is_said_twice_in_the_same_way_is_left_alone(facts):
    assert contradictions(**facts) == []
