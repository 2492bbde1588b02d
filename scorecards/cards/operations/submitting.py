"""Submitting a card, which freezes it, and revising it beside the original."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from hiring.models import Application, Seat
from people.audit import record
from people.locks import lock
from people.refusals import Refused
from scorecards.cards.access import may_revise
from scorecards.cards.content import Judged, StillMissing, missing
from scorecards.cards.operations.drafts import save_draft
from scorecards.cards.queries.content import asked_of, columns_of
from scorecards.models import DebriefReading, RevisedRating, Revision, Scorecard

AFTER_SUBMISSION: list[Callable[[Application], None]] = []
"""What later rooms do in the same transaction once a card is in; they add it when the app starts."""


NOT_REVISABLE = "A submitted scorecard can be revised once the debrief of its round is open."


class Incomplete(Refused):
    """Something is missing that is needed; the draft is saved. `row` is it, `missing` says what."""

    def __init__(self, row, missing: Sequence[StillMissing]):
        super().__init__("This is not complete yet. It is saved as a draft.")
        self.row, self.missing = row, list(missing)


def submit(
    *, seat: Seat, fields: Mapping[str, str], revision: int, by, submitted_at: datetime | None = None
) -> Scorecard:
    """Save these fields and freeze the card, with the time: now, or when it was submitted if that was elsewhere.

    Raises NewerDraft and Closed as `save_draft` does, and Incomplete, after which the draft is saved all the same.
    """
    with transaction.atomic():
        lock(Application, seat.interview.application_id)  # a panel, a skip or an end of it waits, and knows of the card
        card, content = save_draft(seat=seat, fields=fields, revision=revision, by=by)
        lacks = missing(asked_of(seat.interview.stage), content)
        if not lacks:
            return _freeze(card, seat, by, submitted_at or timezone.now())
    raise Incomplete(card, lacks)


def _freeze(card: Scorecard, seat: Seat, by, submitted_at: datetime) -> Scorecard:
    application = seat.interview.application
    card.had_read_earlier_rounds = DebriefReading.objects.filter(application=application, user=by).exists()
    card.submitted_at = submitted_at
    card.save(update_fields=["submitted_at", "had_read_earlier_rounds"])
    record("scorecards.submitted", card, by=by, seat=seat.pk, application=application.pk)
    for follow in AFTER_SUBMISSION:
        follow(application)
    return card


@transaction.atomic
def revise(
    *,
    seat: Seat,
    reason: str,
    judged: Mapping[str, Judged],
    recommendation: str,
    confidence: str,
    by,
    revised_at: datetime | None = None,
) -> Revision:
    """A change of mind beside the original: what now reads differently, and why; now, or when it was if elsewhere.

    Refused where the card is not submitted, or its round's debrief is not open.
    """
    lock(Application, seat.interview.application_id)
    card = Scorecard.objects.select_for_update().filter(seat=seat).first()
    if card is None or not may_revise(seat):
        raise Refused(NOT_REVISABLE)
    revision = Revision.objects.create(
        scorecard=card,
        reason=reason,
        recommendation=recommendation,
        confidence=confidence,
        revised_at=revised_at or timezone.now(),
    )
    rows = [RevisedRating(revision=revision, key=key, **columns_of(rating)) for key, rating in judged.items()]
    RevisedRating.objects.bulk_create(rows)
    about = {"seat": seat.pk, "application": seat.interview.application_id}
    record("scorecards.revised", card, by=by, revision=revision.pk, **about)
    return revision
