"""The committee's record as plain data: votes, decisions, and what stands beside them."""

from dataclasses import dataclass
from datetime import datetime

from scorecards.committee.composite import Composite
from scorecards.committee.rule import Answer


@dataclass(frozen=True)
class VoteLine:
    """One member's vote. What they chose, why and when is "" and None where the reader may not see it.

    `sat_on` names the interviews of this candidate on whose panel they sat.
    """

    person: int
    name: str
    is_chair: bool
    is_cast: bool
    is_own: bool
    sat_on: tuple[str, ...] = ()
    choice: str = ""
    words: str = ""
    reason: str = ""
    cast_at: datetime | None = None


@dataclass(frozen=True)
class BallotView:
    """One time that the committee votes. `answer` is None until it is closed; `closed_by` is "" where the last vote
    closed it."""

    number: int
    opened_at: datetime
    opened_by: str
    closed_at: datetime | None
    closed_by: str
    votes: tuple[VoteLine, ...]
    answer: Answer | None

    @property
    def is_closed(self) -> bool:
        return self.closed_at is not None

    @property
    def cast(self) -> int:
        return sum(vote.is_cast for vote in self.votes)

    @property
    def own(self) -> VoteLine | None:
        return next((vote for vote in self.votes if vote.is_own), None)


@dataclass(frozen=True)
class DecisionView:
    """One decision. `replaced_by` is the number of the later one, None for the one that holds.

    `on_dimensions` are keys, names and reasons. `composite` is what it said then, and `departs` in sentences from what
    it departed.
    """

    number: int
    outcome: str
    words: str
    level: str
    conditions: str
    reasons: str
    on_dimensions: tuple[tuple[str, str, str], ...]
    departure: str
    dissent: str
    decided_at: datetime
    decided_by: str
    sat_on: tuple[str, ...]
    ballot: int | None
    composite: Composite
    departs: tuple[str, ...]
    replaced_by: int | None = None


@dataclass(frozen=True)
class CommitteeRecord:
    """All of it for one reader. Where `why_not` says why they may not read yet, there is no content.

    `without_recused` is the composite without people recused since they judged, None where there are none. `missing`
    names rounds whose debrief is not open, so that the composite lacks them. `asks` is the number of the
    ballot in which the reader's own vote is awaited. Without a committee the hiring manager decides, and nobody votes.
    """

    rule: str
    quorum: int
    composite: Composite | None = None
    without_recused: Composite | None = None
    missing: tuple[str, ...] = ()
    ballots: tuple[BallotView, ...] = ()
    decisions: tuple[DecisionView, ...] = ()
    why_not: str = ""
    asks: int | None = None
    has_committee: bool = True

    @property
    def composites(self) -> list[str]:
        """What the composite says, and what it says without whoever was recused since, in words."""
        without = self.without_recused
        sentences = [self.composite.sentence] if self.composite else []
        return [*sentences, *([f"Without whoever was recused since: {without.sentence}"] if without else [])]

    @property
    def ballot(self) -> BallotView | None:
        """The newest."""
        return self.ballots[-1] if self.ballots else None

    @property
    def is_anew(self) -> bool:
        """Whether the newest ballot was opened for another committee than the one before, which decided nothing."""
        decided = {decision.ballot for decision in self.decisions}
        return len(self.ballots) > 1 and self.ballots[-2].number not in decided

    @property
    def decision(self) -> DecisionView | None:
        """The one that holds."""
        return self.decisions[-1] if self.decisions else None

    @property
    def earlier(self) -> tuple[DecisionView, ...]:
        """Replaced ones, the newest first."""
        return self.decisions[-2::-1] if len(self.decisions) > 1 else ()

    @property
    def earlier_ballots(self) -> tuple[BallotView, ...]:
        return self.ballots[-2::-1] if len(self.ballots) > 1 else ()
