"""An interview plan as plain data."""

from collections.abc import Mapping
from dataclasses import dataclass

RATINGS = (1, 2, 3, 4)
CALLED = {1: "well below the bar", 2: "below the bar", 3: "meets the bar", 4: "exceeds the bar"}


@dataclass(frozen=True)
class DimensionView:
    """A dimension as one stage rates it; `anchors` are its exercise's where it has any, else the role's."""

    key: str
    name: str
    anchors: Mapping[int, str]
    note: str = ""
    has_own_anchors: bool = False

    @property
    def levels(self) -> list[tuple[int, str, str]]:
        """The best first: rating, name, anchor."""
        return [(rating, CALLED[rating], self.anchors.get(rating, "")) for rating in reversed(RATINGS)]


@dataclass(frozen=True)
class SignalView:
    """`title` may be empty."""

    key: str
    title: str
    text: str


@dataclass(frozen=True)
class SignalsView:
    strong: tuple[SignalView, ...] = ()
    weak: tuple[SignalView, ...] = ()
    red_flags: tuple[SignalView, ...] = ()


@dataclass(frozen=True)
class StageView:
    """`exercise` is as in the role's document, None where it has none."""

    id: int
    name: str
    minutes: int
    interviewers: int
    exercise: dict | None
    dimensions: tuple[DimensionView, ...]
    signals: SignalsView = SignalsView()

    def rates(self, key: str) -> bool:
        return any(dimension.key == key for dimension in self.dimensions)


@dataclass(frozen=True)
class RoundView:
    id: int
    name: str
    stages: tuple[StageView, ...]


@dataclass(frozen=True)
class WeighedDimension:
    key: str
    name: str
    weight: float


@dataclass(frozen=True)
class PlanView:
    """`dimensions` are in the plan's order; `voters` counts the committee."""

    rounds: tuple[RoundView, ...]
    dimensions: tuple[WeighedDimension, ...]
    bar: float = 3
    quorum: int = 3
    shows_cv: str = "after_card"
    asks_practice: bool = False
    voters: int = 0
    has_chair: bool = False
    is_frozen: bool = False

    @property
    def stages(self) -> tuple[StageView, ...]:
        return tuple(stage for round in self.rounds for stage in round.stages)

    @property
    def minutes(self) -> int:
        """The candidate's time in all interviews together."""
        return sum(stage.minutes for stage in self.stages)
