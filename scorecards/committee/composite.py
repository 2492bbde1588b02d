"""The mechanical composite: the raw ratings of one candidate by the plan's weights, beside the bar. Pure.

A dimension's mean is that of every other page. Each dimension counts by its weight, however many people rated it:
otherwise the dimension that most interviews ask for would weigh most, whatever the plan says. Figures are exact
fractions, so that a mean of 3.2 meets a bar of 3.2.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from hiring.planning.plain_plan import WeighedDimension
from scorecards.cards.means import figure, mean_of
from scorecards.committee.rule import HIRE, NO_HIRE

LEAST_SHARE = Fraction(8, 10)
"""Where less of the weight was assessed, there is no composite."""


@dataclass(frozen=True)
class Rated:
    """One rating of one dimension (its key) by one person (a number or a name)."""

    dimension: str
    interviewer: int | str
    value: int


@dataclass(frozen=True)
class CompositeRow:
    """A dimension: its weight, the mean of its ratings (None where nobody rated it), how many they are, by how many."""

    key: str
    name: str
    weight: float
    mean: Fraction | None
    n: int
    interviewers: int

    @property
    def shown(self) -> str:
        return "" if self.mean is None else figure(self.mean)


@dataclass(frozen=True)
class Composite:
    """`mean` is None where too little was assessed; `share` is the part of the weight that was, from 0 to 1."""

    rows: tuple[CompositeRow, ...]
    bar: float
    share: Fraction
    mean: Fraction | None
    has_weights: bool = True

    @property
    def meets(self) -> bool | None:
        return None if self.mean is None else self.mean >= _exact(self.bar)

    @property
    def says(self) -> str:
        return "" if self.mean is None else HIRE if self.meets else NO_HIRE

    @property
    def shown(self) -> str:
        """The mean with one decimal, or with so many that it stands on its side of the bar."""
        return "" if self.mean is None else _beside(self.mean, _exact(self.bar))

    @property
    def sentence(self) -> str:
        if self.mean is not None:
            return f"{self.shown} at a bar of {self.bar:g}: {'meets the bar' if self.meets else 'below the bar'}"
        if not self.has_weights:
            return "No composite: the plan gives no dimension a weight"
        if not self.share:
            return "No composite: no dimension that has a weight was rated"
        return f"No composite: {int(self.share * 100)} % of the weight was assessed, and it takes 80 %"


def composite(ratings: Iterable[Rated], weights: Sequence[WeighedDimension], bar: float) -> Composite:
    """The composite of these ratings; those of other dimensions count for nothing."""
    by_dimension: dict[str, list[Rated]] = {}
    for rating in ratings:
        by_dimension.setdefault(rating.dimension, []).append(rating)
    rows = tuple(_row(dimension, by_dimension.get(dimension.key, [])) for dimension in weights)
    whole = sum(_exact(row.weight) for row in rows)
    rated = [(_exact(row.weight), row.mean) for row in rows if row.mean is not None]
    assessed = sum(weight for weight, _ in rated)
    share = Fraction(assessed, whole) if whole else Fraction(0)
    is_enough = whole and share >= LEAST_SHARE
    mean = sum(weight * mean for weight, mean in rated) / assessed if is_enough else None
    return Composite(rows, bar, share, mean, bool(whole))


def _row(dimension: WeighedDimension, given: Sequence[Rated]) -> CompositeRow:
    people = {rating.interviewer for rating in given}
    mean = mean_of([rating.value for rating in given])
    return CompositeRow(dimension.key, dimension.name, dimension.weight, mean, len(given), len(people))


def _exact(number: float) -> Fraction:
    """What was written, not what a float makes of it: 3.2 is 16/5."""
    return Fraction(repr(number))


def _beside(mean: Fraction, bar: Fraction) -> str:
    for decimals in range(1, 10):
        rounded = Fraction(floor(mean * 10**decimals + Fraction(1, 2)), 10**decimals)
        if (rounded >= bar) == (mean >= bar) and (rounded == bar) == (mean == bar):
            break
    return f"{float(rounded):.{decimals}f}"
