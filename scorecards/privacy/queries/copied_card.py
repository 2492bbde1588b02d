"""A scorecard as it stands in a copy: everything on it, in words, whether or not the plan still asks for it."""

from scorecards.cards.card_sheet import LEVELS
from scorecards.cards.queries.content import asked_of
from scorecards.models import Scorecard

GROUPS = (("Strong signal", "strong"), ("Weak signal", "weak"), ("Red flag", "red_flags"))


def card_as_data(card: Scorecard) -> dict:
    """Ratings, sightings and revisions should be prefetched, the plan of the stage fetched along."""
    stage = asked_of(card.seat.interview.stage)
    names = {dimension.key: dimension.name for dimension in stage.dimensions}
    return {
        "state": "submitted" if card.is_submitted else "draft",
        "begun_at": card.created_at,
        "saved_at": card.saved_at,
        "submitted_at": card.submitted_at,
        "had_read_earlier_rounds": card.had_read_earlier_rounds,
        **_verdict(card),
        "summary": card.summary,
        "notes_pad": card.pad,
        "ratings": _ratings(card.ratings.all(), names),
        "signals": _signals(card.sightings.all(), stage.signals),
        "revisions": [
            {
                "revised_at": revision.revised_at,
                "reason": revision.reason,
                **_verdict(revision),
                "ratings": _ratings(revision.ratings.all(), names),
            }
            for revision in card.revisions.all()
        ],
    }


def _verdict(row) -> dict:
    return {"recommendation": row.get_recommendation_display(), "confidence": row.get_confidence_display()}


def _ratings(rows, names: dict[str, str]) -> list[dict]:
    order = {key: place for place, key in enumerate(names)}
    return [
        {
            "dimension": names.get(row.key, row.key),
            "rating": row.value,
            "level": LEVELS.get(row.value, ""),
            "not_assessed": row.get_not_assessed_display(),
            "evidence": row.evidence,
        }
        for row in sorted(rows, key=lambda row: (order.get(row.key, len(order)), row.pk))
    ]


def _signals(rows, signals) -> list[dict]:
    known = {
        signal.key: (kind, " ".join(filter(None, (signal.title, signal.text))))
        for kind, group in GROUPS
        for signal in getattr(signals, group)
    }
    sightings = [(*known.get(row.key, ("Signal", row.key)), row.text) for row in rows]
    return [{"kind": kind, "signal": words, "seen": text} for kind, words, text in sightings]
