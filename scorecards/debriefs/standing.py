"""Whose scorecards of a round are in, and whose are not: that, and nothing of what they say."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from hiring.models import Application, Interview, Round
from hiring.progress import seats_with_state
from scorecards.seats import State


@dataclass(frozen=True)
class SeatLine:
    """A seat of a standing interview. `waived_by` and `reason` say who went on without its card, and why."""

    person: int
    name: str
    stage: str
    ends_at: datetime
    state: State
    is_training: bool = False
    waived_by: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Standing:
    """The seats of a round. `off` are interviews that did not take place: the stage, what became of it, and when.

    `held` are the stages that have a standing interview.
    """

    lines: tuple[SeatLine, ...]
    off: tuple[tuple[str, str, datetime], ...] = ()
    held: frozenset[int] = frozenset()

    def _counted(self, state: State) -> list[SeatLine]:
        return [line for line in self.lines if line.state == state and not line.is_training]

    @property
    def submitted(self) -> list[SeatLine]:
        return self._counted(State.SUBMITTED)

    @property
    def waived(self) -> list[SeatLine]:
        return self._counted(State.WAIVED)

    @property
    def awaited(self) -> list[SeatLine]:
        return self._counted(State.NOT_BEGUN)

    @property
    def recused(self) -> list[SeatLine]:
        return [line for line in self.lines if line.state == State.RECUSED]

    @property
    def training(self) -> list[SeatLine]:
        return [line for line in self.lines if line.is_training and line.state != State.RECUSED]

    @property
    def expected(self) -> int:
        """How many scorecards count, waived ones among them."""
        return len(self.submitted) + len(self.waived) + len(self.awaited)

    @property
    def interviewers(self) -> int:
        """How many people's scorecards are in, however many each has written."""
        return len({line.person for line in self.submitted})

    @property
    def is_open(self) -> bool:
        return bool(self.expected) and not self.awaited

    @property
    def is_complete(self) -> bool:
        return self.is_open and not self.waived


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
