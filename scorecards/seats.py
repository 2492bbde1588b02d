"""What has become of a seat, in a word."""

from django.db.models import TextChoices

from hiring.models import Interview, Seat
from scorecards.models import Scorecard


class State(TextChoices):
    NOT_BEGUN = "not_begun", "Not begun"
    DRAFT = "draft", "Draft"
    SUBMITTED = "submitted", "Submitted"
    RECUSED = "recused", "Recused"
    WAIVED = "waived", "Waived"
    CANCELLED = "cancelled", "Cancelled"
    NO_SHOW = "no_show", "Candidate did not come"
    ERASED = "erased", "Candidate erased"


def card_of(seat: Seat) -> Scorecard | None:
    """The seat's card, or None where it is not begun; no query where it was fetched along."""
    return getattr(seat, "scorecard", None)


def state_of(seat: Seat, card: Scorecard | None) -> State:
    """What has become of a seat; its interview, application and candidate should be fetched along."""
    if seat.interview.application.candidate.erased_at:
        return State.ERASED
    if seat.recused_at:
        return State.RECUSED
    if card and card.is_submitted:
        return State.SUBMITTED
    if seat.waived_at:
        return State.WAIVED
    if seat.interview.status == Interview.Status.CANCELLED:
        return State.CANCELLED
    if seat.interview.status == Interview.Status.NO_SHOW:
        return State.NO_SHOW
    return State.DRAFT if card else State.NOT_BEGUN
