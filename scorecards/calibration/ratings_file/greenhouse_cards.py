"""Scorecards of Greenhouse: Harvest v1 and v2 with their ratings in them, v3 in tables that refer to each other.

Of v3 a file holds the answers of several of its lists, one after the other or as a connector writes them. The ratings
stand in `scorecard_candidate_attributes`; the names in `job_candidate_attributes`, `users`, `interview_kits` and
`job_interviews`. Where a list of names is missing, its numbers are the names, and that is said.
"""

from collections.abc import Iterator, Sequence

from people.refusals import Refused
from scorecards.calibration.ratings_file.their_cards import TheirCard, TheirPerson, TheirRating, is_deleted, person_in
from scorecards.calibration.ratings_file.their_json import first, respelt, spellings, text, unfolded

COLUMNS = {
    "candidate": "application_id",
    "interviewer": "interviewer.name",
    "dimension": "attributes.name",
    "rating": "attributes.rating",
    "exercise": "interview_step.name",
}
_OF_A_CARD = ("application_id", "candidate_id", "application", "interviewer", "submitted_by", "interview_step")
_TABLES = {
    "scorecards": ("interview_kit_id", "interviewer_id"),
    "ratings": ("scorecard_id", "candidate_attribute_rating"),
    "job_candidate_attributes": ("candidate_attribute_type_id", "name"),
    "users": ("primary_email", "id"),
    "interview_kits": ("job_interview_id", "job_id"),
    "job_interviews": ("job_interview_stage_id", "name"),
}
"""Lists of v3, each by two fields that no other has both of."""
_NAMES = {"job_candidate_attributes": "dimensions", "users": "interviewers", "job_interviews": "exercises"}


_OF_PEOPLE = [f"{who}.{what}" for who in _OF_A_CARD[3:5] for what in ("id", "name", "first_name", "last_name")]
_KNOWN = spellings(
    *_OF_A_CARD,
    *_OF_PEOPLE,
    *{field for fields in _TABLES.values() for field in fields},
    *("application.id", "interview", "interview.name", "interview_step.name", "attributes", "ratings", "type"),
    *("rating", "interviewed_at", "submitted_at", "updated_at", "overall_recommendation", "first_name", "last_name"),
    *("status", "job_candidate_attribute_id", "submitter_id", "remote_data"),
)


def is_greenhouse(record: dict) -> bool:
    """Whether this is a scorecard, or a row of one of the lists of v3."""
    record = respelt(record, _KNOWN)
    return _is_card(record) or bool(_table(record))


def _is_card(record: dict) -> bool:
    if unfolded(record.get("remote_data")):
        return False  # Merge’s, around the card itself
    holds = isinstance(unfolded(record.get("attributes")), list) or isinstance(unfolded(record.get("ratings")), dict)
    return (holds or "overall_recommendation" in record) and any(key in record for key in _OF_A_CARD)


def _table(record: dict) -> str:
    return next((name for name, fields in _TABLES.items() if all(field in record for field in fields)), "")


def greenhouse_cards(records: Sequence[dict]) -> tuple[list[TheirCard], list[str]]:
    """The cards, and sentences about names that are missing. Refused where the ratings themselves are."""
    tables: dict[str, dict[str, dict]] = {name: {} for name in _TABLES}
    cards = []
    for record in (respelt(record, _KNOWN) for record in records):
        if _is_card(record):
            cards.append(_card(record))
        else:
            _keep_newest(tables[_table(record)], record)
    if not tables["scorecards"] and not tables["ratings"]:
        return cards, []
    if not tables["scorecards"] or not tables["ratings"]:
        raise Refused(
            "These are lists of Greenhouse’s Harvest v3, where ratings stand apart. Put “scorecards”, "
            "“scorecard_candidate_attributes”, “job_candidate_attributes” and “users” into one file."
        )
    return [*cards, *_joined(tables)], _unnamed(tables)


def _keep_newest(rows: dict[str, dict], record: dict) -> None:
    known = rows.get(number := first(record, "id"))
    if not known or first(known, "updated_at") <= first(record, "updated_at"):
        rows[number] = record


def _card(record: dict) -> TheirCard:
    return TheirCard(
        number=first(record, "id"),
        changed=first(record, "updated_at", "submitted_at"),
        held=first(record, "interviewed_at", "submitted_at"),
        candidate=first(record, "application_id", "candidate_id", "application.id"),
        person=person_in(record, ("interviewer", "submitted_by"), "first_name", "last_name"),
        exercise=first(record, "interview_step.name", "interview", "interview.name"),
        is_draft="submitted_at" in record and not record["submitted_at"],
        is_deleted=is_deleted(record),
        ratings=tuple(_ratings(record)),
    )


def _ratings(record: dict) -> Iterator[TheirRating]:
    attributes, by_word = unfolded(record.get("attributes")), unfolded(record.get("ratings"))
    if isinstance(attributes, list) and attributes:
        for attribute in attributes:
            if isinstance(attribute, dict):
                attribute = respelt(attribute, _KNOWN)
                yield TheirRating(first(attribute, "name"), first(attribute, "type"), text(attribute.get("rating")))
    elif isinstance(by_word, dict):
        for word, names in by_word.items():
            for name in names if isinstance(names, list) else ():
                yield TheirRating(text(name), "", word)


def _joined(tables: dict[str, dict[str, dict]]) -> Iterator[TheirCard]:
    ratings: dict[str, list[TheirRating]] = {}
    for row in tables["ratings"].values():
        number = first(row, "job_candidate_attribute_id")
        name = first(tables["job_candidate_attributes"].get(number, {}), "name") or f"Attribute {number}"
        rating = TheirRating(name, "", first(row, "candidate_attribute_rating"))
        ratings.setdefault(first(row, "scorecard_id"), []).append(rating)
    for number, row in tables["scorecards"].items():
        yield TheirCard(
            number=number,
            changed=first(row, "updated_at", "submitted_at"),
            held=first(row, "interviewed_at", "submitted_at"),
            candidate=first(row, "application_id"),
            person=_user(tables["users"], first(row, "interviewer_id", "submitter_id")),
            exercise=_interview(tables, first(row, "interview_kit_id")),
            is_draft=row.get("status") == "draft" or ("submitted_at" in row and not row["submitted_at"]),
            is_deleted=is_deleted(row),
            ratings=tuple(ratings.get(number, ())),
        )


def _user(users: dict[str, dict], number: str) -> TheirPerson:
    user = users.get(number, {})
    whole = " ".join(filter(None, (first(user, "first_name"), first(user, "last_name"))))
    return TheirPerson(
        first(user, "name") or whole or first(user, "primary_email") or (number and f"User {number}"), number
    )


def _interview(tables: dict[str, dict[str, dict]], kit: str) -> str:
    slot = first(tables["interview_kits"].get(kit, {}), "job_interview_id")
    return first(tables["job_interviews"].get(slot, {}), "name") or (kit and f"Interview {kit}")


def _unnamed(tables: dict[str, dict[str, dict]]) -> list[str]:
    return [
        f"The list “{name}” is not in the file: {what} are called by their numbers."
        for name, what in _NAMES.items()
        if not tables[name]
    ]
