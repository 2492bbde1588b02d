"""What has become of a seat, in a word."""

from hiring.models import Interview, Seat
from scorecards.cards.seat_state import SeatState
from scorecards.models import Scorecard


def card_of(seat: Seat) -> Scorecard | None:
    """The seat's card, or None where it is not begun; no query where it was fetched along."""
    return getattr(seat, "scorecard", None)


def state_of(seat: Seat, card: Scorecard | None) -> SeatState:
    """What has become of a seat; its interview, application and candidate should be fetched along."""
    return state_from(
        erased=seat.interview.application.candidate.erased_at is not None,
        recused=seat.recused_at is not None,
        submitted=card is not None and card.is_submitted,
        waived=seat.waived_at is not None,
        status=Interview.Status.SCHEDULED if seat.interview.is_binding else seat.interview.status,
        is_begun=card is not None,
    )


def state_from(erased: bool, recused: bool, submitted: bool, waived: bool, status: str, is_begun: bool) -> SeatState:
    """The state that follows from these facts; `status` is the interview's, or scheduled where its seats owe cards."""
    if erased:
        return SeatState.ERASED
    if recused:
        return SeatState.RECUSED
    if submitted:
        return SeatState.SUBMITTED
    if waived:
        return SeatState.WAIVED
    if status != Interview.Status.SCHEDULED:
        return SeatState.CANCELLED
    return SeatState.DRAFT if is_begun else SeatState.NOT_BEGUN
