"""A scorecard as Ashby's applicationFeedback: a form of our dimensions, and what was submitted in it.

Its scores are 1 to 4, as ours. Its ids are UUIDs; ours are made of our numbers, the same each time.
"""

from datetime import UTC
from uuid import UUID, uuid5

from scorecards.other_systems.outgoing import ASHBY, OutgoingCard, names_of_author, number_there

_OURS = UUID("6f5a1d0e-5a53-4f0b-9f5e-0d6c2f7b9a14")
RECOMMENDATIONS = {"strong_no": "1", "no": "2", "yes": "3", "strong_yes": "4"}
_CHOICES = {"1": "Strong no", "2": "No", "3": "Yes", "4": "Strong yes"}
_CONFIDENCES = {"low": "Low", "medium": "Medium", "high": "High"}


def ashby_card(card: OutgoingCard) -> dict:
    first, last = names_of_author(card.author_name)
    person = {"id": _id("person", card.author), "firstName": first, "lastName": last, "email": card.author_email}
    return {
        "id": _id("scorecard", card.number),
        "applicationId": str(card.application),
        "interviewId": number_there(card.interview_there, ASHBY) or _id("interview", card.interview),
        "submittedAt": card.submitted_at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "submittedByUser": person,
        "formDefinition": {"title": card.stage_name, "sections": [{"title": card.stage_name, "fields": _fields(card)}]},
        "submittedValues": _values(card),
    }


def _fields(card: OutgoingCard) -> list[dict]:
    scores = [_field(rating.key, "Score", rating.name) for rating in card.ratings]
    choices = [{"label": label, "value": value} for value, label in _CHOICES.items()]
    confidences = [{"label": label, "value": value} for value, label in _CONFIDENCES.items()]
    return [
        _field("overall_recommendation", "ValueSelect", "Overall recommendation", selectableValues=choices),
        _field("confidence", "ValueSelect", "Confidence", selectableValues=confidences),
        *scores,
        _field("summary", "LongText", "Summary"),
    ]


def _field(path: str, kind: str, title: str, **more) -> dict:
    facts = {"id": _id("field", path), "type": kind, "path": path, "humanReadablePath": path, "title": title}
    return {"isRequired": False, "field": {**facts, "isNullable": True, **more}}


def _values(card: OutgoingCard) -> dict:
    scores = {
        rating.key: {"score": rating.value, "comments": {"type": "PlainText", "value": rating.evidence}}
        for rating in card.ratings
        if rating.value is not None
    }
    texts = {"overall_recommendation": RECOMMENDATIONS.get(card.recommendation, ""), "confidence": card.confidence}
    texts["summary"] = card.summary
    return scores | {path: text for path, text in texts.items() if text}


def _id(kind: str, number: object) -> str:
    return str(uuid5(_OURS, f"{kind} {number}"))
