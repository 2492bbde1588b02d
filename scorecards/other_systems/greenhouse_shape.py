"""A scorecard as Greenhouse's Harvest API answers it.

Its words for a rating are five; ours are four, so that nothing is “mixed”. What has no rating is “no_decision”, which
is no low rating.
"""

from datetime import UTC, datetime

from scorecards.other_systems.outgoing import (
    GREENHOUSE,
    OutgoingCard,
    OutgoingRating,
    names_of_author,
    number_there,
)

RATINGS = {1: "definitely_not", 2: "no", 3: "yes", 4: "strong_yes", None: "no_decision"}
RECOMMENDATIONS = {"strong_no": "definitely_not", "no": "no", "yes": "yes", "strong_yes": "strong_yes"}
WORDS = ("definitely_not", "no", "mixed", "yes", "strong_yes")


def greenhouse_card(card: OutgoingCard) -> dict:
    person, there = _person(card), number_there(card.candidate_there, GREENHOUSE)
    return {
        "id": card.number,
        "updated_at": _time(card.submitted_at),
        "created_at": _time(card.created_at),
        "interview": card.stage_name,
        "interview_step": {"id": card.stage, "name": card.stage_name},
        **({"candidate_id": int(there)} if there.isdecimal() else {}),
        "application_id": card.application,
        "interviewed_at": _time(card.starts_at),
        "submitted_by": person,
        "interviewer": person,
        "submitted_at": _time(card.submitted_at),
        "overall_recommendation": RECOMMENDATIONS.get(card.recommendation, "no_decision"),
        "attributes": [_attribute(rating) for rating in card.ratings],
        "ratings": {word: [r.name for r in card.ratings if RATINGS[r.value] == word] for word in WORDS},
        "questions": [{"id": None, "question": "Summary", "answer": card.summary}] if card.summary else [],
    }


def _attribute(rating: OutgoingRating) -> dict:
    facts = {"name": rating.name, "type": "Skills", "note": rating.evidence or None}
    return facts | {"rating": RATINGS[rating.value]}


def _person(card: OutgoingCard) -> dict:
    first, last = names_of_author(card.author_name)
    names = {"first_name": first, "last_name": last, "name": card.author_name}
    return {"id": card.author, **names, "employee_id": None}


def _time(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
