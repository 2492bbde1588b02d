"""Scorecards of Greenhouse and Ashby as scripts, connectors and warehouses leave them: ONE_SET, in the oddest ways."""

import json
from copy import deepcopy

from tests.scorecards.calibration.ratings_file.layouts import ONE_SET
from tests.scorecards.calibration.ratings_file.test_scorecard_export import WORDS, as_json, ashby, greenhouse

ODD: dict = {}
"""{its name: a function that makes the file}; each holds ONE_SET, neither more nor less."""


def odd(make):
    ODD[make.__name__] = make
    return make


def lines(records) -> bytes:
    return b"\n".join(json.dumps(record).encode() for record in records)


@odd
def answers_appended_to_one_file():
    return as_json(greenhouse()[:4]) + as_json(greenhouse()[4:])


@odd
def a_sequence_with_its_separators():
    return b"".join(b"\x1e" + json.dumps(card).encode() + b"\n" for card in greenhouse())


@odd
def powershell():
    return json.dumps({"value": greenhouse(), "Count": len(greenhouse())}).encode("utf-16")


@odd
def pages_that_overlap():
    return as_json([greenhouse()[:5], greenhouse()[4:]])


@odd
def a_card_that_was_changed_later():
    cards = greenhouse()
    old = deepcopy(cards[0]) | {"updated_at": "2026-11-02T10:11:12Z"}
    cards[0]["updated_at"] = "2026-11-03T10:11:12Z"
    old["attributes"][0]["rating"] = "mixed"
    return as_json([*cards, old])


@odd
def a_person_of_two_names():
    cards = greenhouse()
    for card in cards:
        card["interviewer"]["name"] += " Ito"
    for place, card in enumerate(cards):
        name = card["interviewer"]["name"].removesuffix(" Ito")
        card["interviewer"]["name"] = f"{name} Before" if place < 2 else name
        card["updated_at"] = f"2026-11-{10 + place}T10:11:12Z"
    return as_json(cards)


@odd
def an_empty_interviewer_beside_who_submitted():
    cards = greenhouse()
    cards[0]["submitted_by"] = cards[0]["interviewer"]
    cards[0]["interviewer"] = {"id": None, "first_name": None, "last_name": None, "name": None}
    return as_json(cards)


@odd
def a_person_without_a_number_once():
    cards = greenhouse()
    del cards[0]["interviewer"]["id"]
    return as_json(cards)


@odd
def nobody_named_on_a_further_card():
    nobody = greenhouse()[0] | {"id": 999, "interviewer": None}
    return as_json([*greenhouse(), nobody])


@odd
def ratings_by_their_words_alone():
    cards = greenhouse()
    for card in cards:
        rated = [row for row in card["attributes"] if row["rating"] != "no_decision"]
        card["attributes"] = []
        card["ratings"] = {word: [r["name"] for r in rated if r["rating"] == word] for word in WORDS.values()}
    return as_json(cards)


@odd
def numbers_that_pandas_made_floats():
    cards = [card | {"id": float(card["id"])} for card in greenhouse()]
    cards.append(greenhouse()[0] | {"id": 999.0, "submitted_at": float("nan")})
    return json.dumps(cards).encode()


@odd
def text_in_a_warehouse():
    return lines({"_airbyte_ab_id": str(card["id"]), "_airbyte_data": json.dumps(card)} for card in greenhouse())


@odd
def columns_of_text():
    columns = ("attributes", "interviewer")
    return as_json([card | {name: json.dumps(card[name]) for name in columns} for card in greenhouse()])


@odd
def a_card_that_was_deleted():
    return as_json([*greenhouse(), greenhouse()[0] | {"id": 999, "_fivetran_deleted": True}])


@odd
def strong_no():
    return as_json(greenhouse(WORDS | {1: "strong_no"}))


@odd
def an_attribute_without_a_name():
    cards = greenhouse()
    cards[0]["attributes"].append({"name": None, "type": "Skills", "note": None, "rating": "no_decision"})
    return as_json(cards)


@odd
def an_overall_recommendation_as_a_score():
    cards = ashby()
    for card in cards["results"]:
        card["submittedValues"]["_systemfield_overall_recommendation"] = {"score": 4}
    return as_json(cards)


@odd
def scores_as_plain_numbers():
    cards = ashby()
    for card in cards["results"]:
        scored = {path: value["score"] for path, value in card["submittedValues"].items() if "score" in value}
        card["submittedValues"] = scored
    return as_json(cards)


@odd
def answers_by_application():
    cards = ashby()["results"]
    return as_json({card["id"]: {"success": True, "results": [card]} for card in cards})


def harvest_v3() -> dict[str, list[dict]]:
    """Its lists, as its API answers them."""
    people = sorted({person for _, person, _ in ONE_SET})
    names = sorted({dimension for *_, dimension in ONE_SET})
    cards, ratings = [], []
    for card in greenhouse():
        who = people.index(card["interviewer"]["id"])
        row = {key: card[key] for key in ("id", "application_id", "submitted_at")}
        cards.append(row | {"interview_kit_id": 70, "interviewer_id": who, "status": "complete"})
        for attribute in card["attributes"]:
            if attribute["name"] in names:
                rating = {"scorecard_id": card["id"], "candidate_attribute_rating": attribute["rating"], "note": None}
                rating |= {"id": len(ratings), "job_candidate_attribute_id": names.index(attribute["name"])}
                ratings.append(rating)
    return {
        "scorecards": cards,
        "scorecard_candidate_attributes": ratings,
        "job_candidate_attributes": [
            {"id": number, "candidate_attribute_type_id": 3, "name": name} for number, name in enumerate(names)
        ],
        "users": [
            {"id": number, "first_name": None, "last_name": None, "name": name, "primary_email": "a@example.com"}
            for number, name in enumerate(people)
        ],
        "interview_kits": [{"id": 70, "job_id": 1, "job_interview_id": 80}],
        "job_interviews": [{"id": 80, "job_interview_stage_id": 4, "job_id": 1, "name": "Case"}],
    }


@odd
def lists_of_harvest_v3():
    return as_json(harvest_v3())


@odd
def harvest_v3_by_a_tap():
    return lines(
        {"type": "RECORD", "stream": name, "record": row} for name, rows in harvest_v3().items() for row in rows
    )


@odd
def a_draft_of_harvest_v3():
    draft = harvest_v3()["scorecards"][0] | {"id": 999, "status": "draft", "submitted_at": None}
    rating = {"id": 999, "scorecard_id": 999, "candidate_attribute_rating": "yes", "job_candidate_attribute_id": 0}
    return as_json([harvest_v3(), [draft], [rating]])


def _renamed(value, name):
    if isinstance(value, list):
        return [_renamed(part, name) for part in value]
    return {name(key): _renamed(part, name) for key, part in value.items()} if isinstance(value, dict) else value


def _camel(key: str) -> str:
    begins, *others = key.split("_")
    return begins + "".join(map(str.title, others))


def _flat(record: dict, joint: str) -> dict:
    whole = {}
    for key, value in record.items():
        inside = value if isinstance(value, dict) else {"": value}
        whole |= {f"{key}{joint}{inner}" if inner else key: part for inner, part in inside.items()}
    return whole


@odd
def fields_in_capitals():
    return as_json(_renamed(greenhouse(), str.upper))


@odd
def fields_as_programs_in_javascript_name_them():
    return as_json(_renamed(greenhouse(), _camel))


@odd
def cards_as_rows_with_dots():
    return as_json([_flat(card, ".") for card in greenhouse()])


@odd
def cards_as_rows_of_a_warehouse():
    return as_json([_flat(card, "_") for card in greenhouse()])


@odd
def fields_of_ashby_in_capitals():
    cards = ashby()["results"]
    return as_json([{key.upper(): value for key, value in card.items()} for card in cards])


@odd
def around_the_card_that_another_system_gave():
    around = {"application": "a", "interviewer": "b", "overall_recommendation": "YES"}
    return as_json([around | {"remote_data": [{"path": "/scorecards", "data": card}]} for card in greenhouse()])


@odd
def numbers_as_a_document_store_writes_them():
    cards = greenhouse()
    for card in cards:
        card["application_id"] = {"$numberLong": str(card["application_id"])}
    return as_json(cards)


@odd
def a_form_that_stands_in_its_first_card():
    cards = ashby()["results"]
    for card in cards:
        card["feedbackFormDefinitionId"] = "form-1"
    for card in cards[1:]:
        del card["formDefinition"]
    return as_json(cards)
