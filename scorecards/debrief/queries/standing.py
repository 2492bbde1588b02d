"""Whose scorecards of a round are in, read from seats alone."""

from collections.abc import Iterable

from hiring.interviews.queries import seats_with_state
from hiring.models import Application, Interview, Round
from scorecards.cards.queries.seats import State
from scorecards.debrief.standing import SeatLine, Standing


def standing_of(application: Application, round: Round) -> Standing:
    """The seats of a round of an application. Two queries."""
    interviews = Interview.objects.filter(application=application, stage__round=round).select_related("stage")
    off = [(each.stage.name, each.get_status_display(), each.starts_at) for each in interviews if not each.is_standing]
    standing = [each for each in interviews if each.is_standing]
    return Standing(tuple(_lines(standing)), tuple(off), frozenset(each.stage_id for each in standing))


def _lines(interviews: Iterable[Interview]) -> Iterable[SeatLine]:
    by_pk = {each.pk: each for each in interviews}
    seats = seats_with_state().filter(interview__in=by_pk).select_related("waived_by")
    for seat in sorted(seats, key=lambda seat: (by_pk[seat.interview_id].starts_at, seat.is_training, seat.pk)):
        interview = by_pk[seat.interview_id]
        waiver = {"waived_by": str(seat.waived_by), "reason": seat.waiver_reason} if seat.waived_at else {}
        yield SeatLine(
            seat.user_id,
            str(seat.user),
            interview.stage.name,
            interview.ends_at,
            _state(seat),
            seat.is_training,
            **waiver,
        )


def _state(seat) -> State:
    """Without looking at a card: whether somebody has begun is theirs alone."""
    if seat.recused_at:
        return State.RECUSED
    if seat.is_submitted:
        return State.SUBMITTED
    return State.WAIVED if seat.waived_at else State.NOT_BEGUN
