"""What the demo's interviewers wrote: from the files beside, one per candidate, onto their scorecards."""

import json
from datetime import timedelta
from functools import cache
from pathlib import Path

from hiring.models import Seat
from scorecards.cards.operations.drafts import save_draft
from scorecards.cards.operations.submitting import submit
from scorecards.models import Scorecard

CARDS = Path(__file__).parent / "cards"
MINUTES_AFTER = {"tobias": 25, "henrike": 210, "yusuf": 55, "grace": 90, "laurent": 15, "sanna": 40, "pavel": 150}
"""How long each usually takes to write a card; others take three quarters of an hour."""


@cache
def _cards(candidate: str) -> list[dict]:
    """A list of {exercise, who, judged: {dimension: [rating or reason, evidence]}, seen, recommendation, …}."""
    file = CARDS / f"{candidate}.json"
    return json.loads(file.read_text("utf-8")) if file.exists() else []


def card_of(candidate: str, exercise: str, who: str) -> dict | None:
    """What this person wrote on this candidate in this exercise, or None."""
    return next((card for card in _cards(candidate) if (card["exercise"], card["who"]) == (exercise, who)), None)


def write(seat: Seat, who: str, written: dict | None) -> None:
    """Save what was written on the seat's card, and submit it unless it is a draft."""
    if written is None:
        return
    fields = _fields(written)
    card, _ = save_draft(seat=seat, fields=fields, revision=0, by=seat.user)
    ended = seat.interview.ends_at
    saved_at = ended + timedelta(minutes=MINUTES_AFTER.get(who, 45))
    Scorecard.objects.filter(pk=card.pk).update(created_at=ended, saved_at=saved_at)
    if not written.get("draft"):
        submit(seat=seat, fields=fields, revision=card.revision, by=seat.user, submitted_at=saved_at)


def _fields(written: dict) -> dict[str, str]:
    """The card's fields as a form would send them."""
    fields = {name: written[name] for name in ("recommendation", "confidence", "summary", "pad") if name in written}
    fields |= fields_of_judged(written["judged"])
    for signal, sighting in written.get("seen", {}).items():
        fields |= {f"seen-{signal}": "yes", f"saw-{signal}": sighting}
    return fields


def fields_of_judged(written: dict[str, list]) -> dict[str, str]:
    """The fields of {dimension: [rating or reason, evidence]}."""
    fields = {}
    for dimension, (judged, evidence) in written.items():
        fields[f"evidence-{dimension}"] = evidence
        if isinstance(judged, str) and judged:
            fields |= {f"rating-{dimension}": "n", f"why-{dimension}": judged}
        else:
            fields[f"rating-{dimension}"] = str(judged or "")
    return fields
