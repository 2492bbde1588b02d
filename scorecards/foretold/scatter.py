"""Every case as a dot: the score across, the review up. Pure.

The drawing is templates/scorecards/foretold/_scatter.html.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from scorecards.cards.means import figure
from scorecards.foretold.foretelling import BAR, Case

SIDE, MARGIN = 320, 36
LOWEST, HIGHEST = 1, 4


@dataclass(frozen=True)
class Dot:
    """A place and how many cases stand there; what it says."""

    x: float
    y: float
    radius: float
    says: str


@dataclass(frozen=True)
class Scatter:
    """A square of `side`, the lines of the bar, the marks of both axes, and the dots, the largest first."""

    side: int
    low: float
    high: float
    bar_x: float
    bar_y: float
    marks: tuple[tuple[int, float, float], ...]
    dots: tuple[Dot, ...]


def scatter(cases: Sequence[Case]) -> Scatter:
    """Cases that stand at one place are one dot, whose area counts them."""
    counted = Counter((case.score, case.review) for case in cases)
    dots = tuple(
        Dot(_across(score), _up(review), 4 * n**0.5, _says(score, review, n))
        for (score, review), n in sorted(counted.items(), key=lambda place: (-place[1], place[0]))
    )
    marks = tuple((value, _across(value), _up(value)) for value in range(LOWEST, HIGHEST + 1))
    return Scatter(SIDE, MARGIN, SIDE - MARGIN, _across(BAR), _up(BAR), marks, dots)


def _across(value) -> float:
    return round(MARGIN + (SIDE - 2 * MARGIN) * float(value - LOWEST) / (HIGHEST - LOWEST), 2)


def _up(value) -> float:
    return round(SIDE - _across(value), 2)


def _says(score, review, n: int) -> str:
    return f"{figure(score)} in the interviews, {figure(review)} in the review{f': {n} people' if n > 1 else ''}"
