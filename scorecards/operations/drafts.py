"""Saving drafts: nobody's words are lost, and a save that knows no newest state is refused."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from hiring.models import Seat
from people.audit import record
from scorecards.card import Content, content_of, fields_of
from scorecards.models import Scorecard
from scorecards.rows import asked_of, content_of_card, write
from scorecards.seats import State, card_of, state_of

CLOSED = (State.SUBMITTED, State.RECUSED, State.WAIVED, State.CANCELLED, State.NO_SHOW, State.ERASED)

LOCKED = (
    "recused_at",
    "waived_at",
    "interview__status",
    "interview__application__candidate__erased_at",
    *(f"scorecard__{field.name}" for field in Scorecard._meta.concrete_fields),
)
"""What of a seat decides whether its card can be saved, and the card."""


class Overtaken(RuntimeError):
    """A newer save stands; nothing was written. `card` is that one, `fields` what it says."""

    def __init__(self, card: Scorecard, fields: dict[str, str]):
        super().__init__("Overtaken")
        self.card, self.fields = card, fields


class Closed(RuntimeError):
    """The seat takes no scorecard any more; nothing was written. `state` says why."""

    def __init__(self, state: State):
        super().__init__(state)
        self.state = state


@transaction.atomic
def save_draft(*, seat: Seat, fields: Mapping[str, str], revision: int, by) -> tuple[Scorecard, Content]:
    """Store these fields of the seat's card, and leave the others as they are.

    The fields are right (see `scorecards.card.wrong`). A save that changes nothing leaves the revision as it is, so a
    repeated one is harmless. Raises Overtaken when a newer save than `revision` stands, and Closed.
    """
    card, before = locked(seat)
    stage = asked_of(seat.interview.stage)
    stored = fields_of(stage, before)
    after = content_of(stage, stored | fields)
    if after == before:
        return card, after
    if card.revision != revision:
        raise Overtaken(card, stored)
    is_new = card.pk is None
    card.revision, card.saved_at = revision + 1, timezone.now()
    if is_new:
        card.save()
    write(card, before, after)
    card.save(update_fields=["revision", "saved_at", "recommendation", "confidence", "summary", "pad"])
    if is_new:
        record("scorecards.begun", card, by=by, seat=seat.pk)
    return card, after


def locked(seat: Seat) -> tuple[Scorecard, Content]:
    """The seat's card, locked or not saved yet, and what stands on it. Raises Closed.

    The lock is the seat's: whatever changes a card goes through it.
    """
    related = "scorecard", "interview__application__candidate"
    seats = Seat.objects.select_for_update(of=("self",)).select_related(*related)
    now = seats.only(*LOCKED).filter(pk=seat.pk).first()
    if now is None:
        raise Closed(State.ERASED)
    state = state_of(now, card_of(now))
    if state in CLOSED:
        raise Closed(state)
    card = card_of(now) or Scorecard(seat=seat)
    return card, content_of_card(card)
