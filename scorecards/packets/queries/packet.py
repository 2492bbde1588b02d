"""A packet as plain data."""

from dataclasses import dataclass
from datetime import datetime

from hiring.models import Application, Round
from scorecards.committee.record import BallotView, CommitteeRecord
from scorecards.debrief.plain_debrief import Debrief
from scorecards.models import DebriefNote
from scorecards.packets.in_short import InShort


@dataclass(frozen=True)
class HeldInterview:
    """An interview and its panel: each name with what has become of their scorecard. Training seats are not in it."""

    stage: str
    exercise: str
    starts_at: datetime
    became: str
    panel: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class CoverageCell:
    """Who judged a dimension in one interview: names with ratings. `is_asked` is False where the stage has no such
    dimension, `is_open` False where its debrief is not open to the reader."""

    is_asked: bool
    is_open: bool
    given: tuple[tuple[str, int | None], ...] = ()


@dataclass(frozen=True)
class CoverageTable:
    """Dimensions by stages: the names of some stages, and for each dimension a row of cells."""

    stages: tuple[str, ...]
    rows: tuple[tuple[str, tuple[CoverageCell, ...]], ...]


@dataclass(frozen=True)
class Anchors:
    """One dimension's levels in each exercise that rates it: the exercise's name, and its levels as number, words and
    text."""

    name: str
    exercises: tuple[tuple[str, tuple[tuple[int, str, str], ...]], ...]


@dataclass(frozen=True)
class PacketRound:
    """One round; `debrief` is None where `why_not` says why it is not in the packet."""

    round: Round
    debrief: Debrief | None
    notes: tuple[DebriefNote, ...] = ()
    why_not: str = ""

    @property
    def prefix(self) -> str:
        return f"round-{self.round.pk}-"


@dataclass(frozen=True)
class Figures:
    """The candidate beside the rest of the opening. Figures are None where they cannot be said; `refused` says why.

    `without_recused` are raw mean and n without people recused since they judged, None where there are none.

    `people` are interviewers of this candidate whose scale differs, or can be told not to: name, leniency, low, high.
    It is empty for readers who see letters: a short list would say whose letters they are.
    """

    n: int
    raw: str
    adjusted: str
    low: str
    high: str
    bar: float
    shows_adjusted: bool
    refused: str
    without_recused: tuple[str, int] | None
    sentences: tuple
    people: tuple[tuple[str, str, str, str, str], ...]
    has_names: bool


@dataclass(frozen=True)
class Packet:
    """Everything about one application that this reader may read, for the vote or the archive."""

    application: Application
    in_short: tuple[tuple[str, list[InShort]], ...]
    glance: tuple[tuple[str, str], ...]
    mission: str
    held: tuple[HeldInterview, ...]
    coverage: tuple[CoverageTable, ...]
    anchors: tuple[Anchors, ...]
    parts: tuple[PacketRound, ...]
    figures: Figures | None
    standing: CommitteeRecord | None
    missing: tuple[str, ...]

    @property
    def frozen_at(self) -> datetime | None:
        """When the opening froze its role."""
        return self.application.opening.plan.frozen_at

    @property
    def ballots(self) -> tuple[BallotView, ...]:
        """Votes that are open to all, the newest first."""
        return tuple(ballot for ballot in reversed(self.standing.ballots) if ballot.is_closed) if self.standing else ()

    @property
    def open_ballot(self) -> BallotView | None:
        """The ballot that runs: of it a packet says how many have voted, not even the reader's own vote."""
        newest = self.standing.ballot if self.standing else None
        return newest if newest and not newest.is_closed else None
