"""Whose scorecards of a round are in, and whose are not: that, and nothing of what they say."""

from dataclasses import dataclass
from datetime import datetime

from scorecards.cards.seat_state import SeatState


@dataclass(frozen=True)
class SeatLine:
    """A seat of a standing interview. `waived_by` and `reason` say who went on without its card, and why."""

    interview: int
    seat: int
    person: int
    name: str
    stage: str
    ends_at: datetime
    state: SeatState
    is_training: bool = False
    is_submitted: bool = False
    waived_by: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Skip:
    """A planned interview that this application will not have."""

    stage: str
    by: str
    reason: str


@dataclass(frozen=True)
class Standing:
    """The seats of a round. `off` are interviews that did not take place: the stage, what became of it, and when.

    `held` are the stages that are covered by an interview, `waits` the others, each as a clause: "Delivery, which is
    not scheduled". Of an application that has ended no interview is waited for.
    """

    lines: tuple[SeatLine, ...]
    off: tuple[tuple[str, str, datetime], ...] = ()
    held: frozenset[int] = frozenset()
    waits: tuple[str, ...] = ()
    skips: tuple[Skip, ...] = ()

    def _counted(self, state: SeatState) -> list[SeatLine]:
        return [line for line in self.lines if line.state == state and not line.is_training]

    @property
    def submitted(self) -> list[SeatLine]:
        return self._counted(SeatState.SUBMITTED)

    @property
    def waived(self) -> list[SeatLine]:
        return self._counted(SeatState.WAIVED)

    @property
    def awaited(self) -> list[SeatLine]:
        return self._counted(SeatState.NOT_BEGUN)

    @property
    def recused(self) -> list[SeatLine]:
        return [line for line in self.lines if line.state == SeatState.RECUSED]

    @property
    def training(self) -> list[SeatLine]:
        return [line for line in self.lines if line.is_training and line.state != SeatState.RECUSED]

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
        return bool(self.expected or self.recused_since) and not self.awaited and not self.waits

    @property
    def recused_since(self) -> list[SeatLine]:
        """Whoever was recused once their card was in; it stays where it is."""
        return [line for line in self.recused if line.is_submitted and not line.is_training]

    @property
    def is_complete(self) -> bool:
        return self.is_open and not self.waived
