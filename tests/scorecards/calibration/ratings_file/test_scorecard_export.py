"""Scorecards as Greenhouse and Ashby export them, straight into calibration."""

import json

import pytest

from people.refusals import Refused
from scorecards.calibration.ratings_file import Choices, StatedScale, UnknownWords, read
from tests.scorecards.calibration.ratings_file.layouts import ONE_SET, ratings_of

WORDS = {1: "definitely_not", 2: "no", 3: "yes", 4: "strong_yes"}


def cards() -> dict[tuple[str, str], dict[str, int]]:
    """{(candidate, interviewer): {dimension: rating}}."""
    cards: dict = {}
    for (candidate, person, dimension), rating in ONE_SET.items():
        cards.setdefault((candidate, person), {})[dimension] = rating
    return cards


def greenhouse(words=WORDS) -> list[dict]:
    return [
        {
            "id": number,
            "application_id": candidate,
            "candidate_id": 1,
            "interview": "Onsite",
            "interview_step": {"id": 7, "name": "Case"},
            "interviewer": {"id": person, "first_name": person, "last_name": "", "name": person},
            "submitted_at": "2026-11-02T10:11:12Z",
            "overall_recommendation": "no_decision",
            "attributes": [
                *(
                    {"name": name, "type": "Skills", "note": None, "rating": words[rating]}
                    for name, rating in own.items()
                ),
                {"name": "Travel", "type": "Details", "note": "Asked nothing.", "rating": "no_decision"},
            ],
        }
        for number, ((candidate, person), own) in enumerate(cards().items())
    ]


def ashby() -> dict:
    fields = [
        {"isRequired": True, "field": {"id": f"f{at}", "type": "Score", "path": f"path-{at}", "title": name}}
        for at, name in enumerate(("Strategy", "Delivery", "People", "Verdict"))
    ]
    paths = {field["field"]["title"]: field["field"]["path"] for field in fields}
    results = [
        {
            "id": f"card-{candidate}-{person}",
            "applicationId": candidate,
            "submittedByUser": {"id": person, "firstName": person, "lastName": "", "email": f"{person}@x.example"},
            "submittedAt": "2026-11-02T10:11:12.000Z",
            "formDefinition": {"title": "Case", "sections": [{"title": "Scores", "fields": fields}]},
            "submittedValues": {
                **{paths[name]: {"score": rating} for name, rating in own.items()},
                "path-3": {"type": "PlainText", "value": "He said 3"},
                "overall_recommendation": "4",
            },
        }
        for (candidate, person), own in cards().items()
    ]
    return {"success": True, "results": results, "moreDataAvailable": False}


def as_json(cards) -> bytes:
    return json.dumps(cards, ensure_ascii=False, indent=1).encode()


def test_scorecards_of_greenhouse_are_read_from_four_words():
    file = read(as_json(greenhouse()))
    assert ratings_of(file) == ONE_SET
    assert (file.layout, file.scale, file.unrated) == ("greenhouse", (1, 4), ("Travel",))
    assert {exercise for exercise, _ in file.ratings.items} == {"Case"}
    assert file.columns["candidate"] == "application_id"


def test_scorecards_of_ashby_are_read_by_the_titles_of_their_fields():
    file = read(as_json(ashby()))
    assert ratings_of(file) == ONE_SET
    assert (file.layout, file.scale) == ("ashby", (1, 4))
    assert {exercise for exercise, _ in file.ratings.items} == {"Case"}


@pytest.mark.parametrize(
    "wrapped",
    [
        lambda cards: as_json({"scorecards": cards}),
        lambda cards: as_json([{"data": card} for card in cards]),
        lambda cards: b"\n".join(
            json.dumps({"record": {"stream": "scorecards", "data": card}}).encode() for card in cards
        ),
        lambda cards: b"\xef\xbb\xbf  " + as_json(cards),
    ],
    ids=["named", "pages", "lines of a connector", "a mark at the start"],
)
def test_what_connectors_wrap_scorecards_in_does_not_matter(wrapped):
    assert ratings_of(read(wrapped(greenhouse()))) == ONE_SET


def test_mixed_is_an_error_until_somebody_says_what_it_is():
    data = as_json(greenhouse(WORDS | {2: "mixed"}))
    with pytest.raises(UnknownWords, match=r"Scorecard 1, .*“mixed” stands between no and yes"):
        read(data)
    for scale, worth in ("mixed=2.5", {2.5}), ("1-5", {3}), ("1-4, mixed=none", set()):
        values = set(read(data, Choices(scale=StatedScale.of([scale]))).ratings.value.tolist())
        others = {1, 4, 5} if scale == "1-5" else {1, 3, 4}
        assert values == worth | others


def test_no_decision_is_not_a_low_rating():
    cards = greenhouse()
    for attribute in cards[0]["attributes"]:
        attribute["rating"] = "no_decision"
    read_set = ratings_of(read(as_json(cards)))
    assert len(ONE_SET) - len(read_set) == 3 and set(read_set.items()) <= set(ONE_SET.items())


def test_cards_that_were_never_submitted_are_left_out_and_said():
    cards = greenhouse()
    cards[0]["submitted_at"] = None
    read_file = read(as_json(cards))
    assert read_file.ratings.n == len(ONE_SET) - 3
    assert "One scorecard was never submitted, and left out." in read_file.warnings


def test_two_people_of_one_name_are_two():
    cards = greenhouse()
    for card in cards:
        card["interviewer"]["name"] = (
            "Ann" if card["interviewer"]["id"] in ("Anna", "Dee") else card["interviewer"]["id"]
        )
    assert read(as_json(cards)).ratings.interviewers == ("Ann (Anna)", "Ann (Dee)", "Björn", "Chloé")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"[]", "holds no scorecards of Greenhouse"),
        (b'{"a": 1}', "holds no scorecards of Greenhouse"),
        (b'[{"attributes": [}', "This is no JSON: line 1, column"),
        (
            b'[{"application_id": 1, "interviewer": "A", "attributes": [{"rating": "yes"}]}]',
            "One rating names no attribute",
        ),
        (
            b'[{"application_id": 1, "attributes": [{"name": "A", "rating": "yes"}]}]',
            "One scorecard names no interviewer",
        ),
        (b'[{"applicationId": 1, "submittedValues": []}]', "Scorecard 1: “submittedValues”"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a": "\xff"}', "not in UTF-8"),
    ],
)
def test_what_is_no_export_is_refused_in_a_sentence(data, words):
    with pytest.raises(Refused, match=words):
        read(data)
