"""Every case as a dot: the score across, the review up. Pure.

The drawing is templates/scorecards/foretold/_scatter.html.
"""

from collections import Counter
from dataclasses import dataclass

from scorecards.cards.means import figure
from scorecards.foretold.foretelling import BAR, Cases

SIDE, MARGIN, LARGEST = 320, 36, 16
LOWEST, HIGHEST = 1, 4


@dataclass(frozen=True)
class Dot:
    """A place and how many cases stand there; what it says. Numbers are as the drawing and the table write them."""

    x: str
    y: str
    radius: str
    says: str
    score: str
    review: str
    people: str


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


def scatter(cases: Cases) -> Scatter:
    """Cases that stand at one place are one dot, whose area counts them."""
    counted = Counter(cases.pairs)
    scale = min(4, LARGEST / max(counted.values(), default=1) ** 0.5)
    dots = tuple(
        _dot(score, review, n, scale)
        for (score, review), n in sorted(counted.items(), key=lambda place: (-place[1], place[0]))
    )
    marks = tuple((value, _across(value), _up(value)) for value in range(LOWEST, HIGHEST + 1))
    return Scatter(SIDE, MARGIN, SIDE - MARGIN, _across(BAR), _up(BAR), marks, dots)


def _across(value) -> float:
    return round(MARGIN + (SIDE - 2 * MARGIN) * float(value - LOWEST) / (HIGHEST - LOWEST), 2)


def _up(value) -> float:
    return round(SIDE - _across(value), 2)


def _dot(score, review, people: int, scale: float) -> Dot:
    across, up = figure(score), figure(review)
    says = f"{across} in the interviews, {up} in the review{f': {people} people' if people > 1 else ''}"
    place = (_across(score), _up(review), scale * people**0.5)
    return Dot(*(f"{number:.2f}" for number in place), says, across, up, str(people))
