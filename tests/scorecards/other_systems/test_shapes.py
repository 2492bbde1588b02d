"""What goes out is what others' connectors read, and what they have no place for is told."""

from datetime import UTC, datetime

import pytest
from jsonschema import validate

from scorecards.other_systems.ashby_shape import ashby_card
from scorecards.other_systems.greenhouse_shape import greenhouse_card
from scorecards.other_systems.outgoing import LeftBehind, OutgoingCard, OutgoingRating, names_of_author, no_place
from tests.scorecards.other_systems import their_schemas

AT = datetime(2027, 3, 1, 9, 30, tzinfo=UTC)
RATINGS = (
    OutgoingRating("strategy", "Strategy", 4, "", "She drew the map."),
    OutgoingRating("people", "People", 2, "", "He did not ask."),
    OutgoingRating("craft", "Craft", None, "not_reached", ""),
)


def card(**more) -> OutgoingCard:
    facts = {
        "number": 7,
        "application": 42,
        "candidate_there": {"Greenhouse EU": "17"},
        "interview": 9,
        "interview_there": {},
        "stage": 3,
        "stage_name": "Oven case",
        "starts_at": AT,
        "created_at": AT,
        "submitted_at": AT,
        "author": 5,
        "author_name": "Mona de Vries",
        "author_email": "mona@example.test",
        "recommendation": "strong_no",
        "confidence": "high",
        "summary": "Not yet.",
        "ratings": RATINGS,
    }
    return OutgoingCard(**facts | more)


def test_both_shapes_are_what_connectors_read():
    for there in ({}, {"greenhouse": "17"}, {"greenhouse": "x-17"}, {"ashby": "3f0a"}):
        for summary in ("", "Fine."):
            outgoing = card(candidate_there=there, interview_there=there, summary=summary, recommendation="")
            validate(greenhouse_card(outgoing), their_schemas.GREENHOUSE)
            validate(ashby_card(outgoing), their_schemas.ASHBY)


def test_ratings_and_recommendations_in_the_words_of_greenhouse():
    shape = greenhouse_card(card())
    assert shape["overall_recommendation"] == "definitely_not"
    assert [line["rating"] for line in shape["attributes"]] == ["strong_yes", "no", "no_decision"]
    assert shape["ratings"] == {
        "definitely_not": [],
        "no": ["People"],
        "mixed": [],
        "yes": [],
        "strong_yes": ["Strategy"],
    }
    assert (shape["candidate_id"], shape["application_id"]) == (17, 42)
    assert shape["interviewed_at"] == "2027-03-01T09:30:00.000Z"


def test_a_candidate_of_another_system_has_no_number_at_greenhouse():
    assert "candidate_id" not in greenhouse_card(card(candidate_there={"Ashby": "17"}))


def test_ratings_as_scores_of_an_ashby_form():
    values = ashby_card(card())["submittedValues"]
    assert values["strategy"] == {"score": 4, "comments": {"type": "PlainText", "value": "She drew the map."}}
    assert "craft" not in values, "not assessed is no score"
    assert (values["overall_recommendation"], values["confidence"]) == ("1", "high")
    assert ashby_card(card())["id"] == ashby_card(card())["id"]


@pytest.mark.parametrize(
    ("name", "both"), [("Mona de Vries", ("Mona de", "Vries")), ("Mona", ("Mona", "")), ("", ("", ""))]
)
def test_names_in_two(name, both):
    assert names_of_author(name) == both


def test_what_has_no_place_is_told_with_how_much_there_is():
    told = " ".join(no_place("greenhouse", [card(signals=2, revisions=1)], LeftBehind(training=1, recused=2)))
    for sentence in (
        "1 dimension was not assessed: written as “no_decision”",
        "1 confidence left out",
        "2 signals left out",
        "1 later change left out",
        "1 card of a training seat left out",
        "2 cards of recused people left out",
    ):
        assert sentence in told
    assert "confidence" not in " ".join(no_place("ashby", [card()], LeftBehind()))
    assert no_place("ashby", [], LeftBehind()) == []
