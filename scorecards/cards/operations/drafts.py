"""Saving drafts: nobody's words are lost, and a save that knows no newest state is refused."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from hiring.models import Seat
from people.audit import record
from people.draft_refusals import NewerDraft
from scorecards.cards.content import Content, content_of, fields_of
from scorecards.cards.operations.held import hold
from scorecards.cards.queries.content import asked_of, write
from scorecards.models import Scorecard


@transaction.atomic
def save_draft(*, seat: Seat, fields: Mapping[str, str], revision: int, by) -> tuple[Scorecard, Content]:
    """Store these fields of the seat's card, and leave the others as they are.

    The fields are right (see `cards.content.wrong`). A save that changes nothing leaves the revision as it is, so a
    repeated one is harmless. Raises NewerDraft when a newer save than `revision` stands, and Closed.
    """
    card, before = hold(seat)
    stage = asked_of(seat.interview.stage)
    stored = fields_of(stage, before)
    after = content_of(stage, stored | fields)
    if after == before:
        return card, after
    if card.revision != revision:
        raise NewerDraft(card, stored)
    is_new = card.pk is None
    card.revision, card.saved_at = revision + 1, timezone.now()
    if is_new:
        card.save()
    write(card, before, after)
    card.save(update_fields=["revision", "saved_at", "recommendation", "confidence", "summary", "pad"])
    if is_new:
        record("scorecards.begun", card, by=by, seat=seat.pk, application=seat.interview.application_id)
    return card, after
