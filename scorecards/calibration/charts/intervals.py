"""Values with their intervals, one row each: a dot plot of scores, a forest plot around zero."""

from collections.abc import Sequence
from dataclasses import dataclass

from blueprint.palette import LEVELS
from scorecards.calibration.charts.scale import Scale, Tick, scale_of, shortened, ticks
from scorecards.cards.means import figure

LONGEST_NAME, LONGEST_LABEL = 60, 40
MARGIN = 4.0
"""What is left free at both ends of the scale, in percent."""


@dataclass(frozen=True)
class Interval:
    """A named value from low to high. beside: a second value of the same row; marked: whether it stands out."""

    name: str
    value: float
    low: float
    high: float
    figure: str
    beside: float | None = None
    marked: bool = False


@dataclass(frozen=True)
class IntervalRow:
    """One row as it is drawn: what it says, its interval, its mark, and where the square of the second value is.

    `label` is the name as it stands beside the drawing, shorter than in its title.
    """

    name: str
    label: str
    figure: str
    in_words: str
    low: float
    high: float
    x: float
    marked: bool
    beside: float | None


@dataclass(frozen=True)
class IntervalPlot:
    """The plot, a line a row; reference is where its line stands, or None.

    `ink` and `marked_ink` are the colours of a value and of one that stands out.
    """

    lines: tuple[IntervalRow, ...]
    ticks: tuple[Tick, ...]
    reference: float | None
    ink: str = LEVELS[-1][0]
    marked_ink: str = LEVELS[0][0]


def interval_plot(rows: Sequence[Interval], *, reference: float | None = None) -> IntervalPlot | None:
    """The plot of some rows in their order; `reference` is a value that gets a line. None without rows."""
    if not rows:
        return None
    values = [value for row in rows for value in (row.low, row.high, row.value, row.beside) if value is not None]
    values += [] if reference is None else [reference]
    scale = scale_of(values, MARGIN, 100 - MARGIN)
    return IntervalPlot(
        lines=tuple(_line(row, scale) for row in rows),
        ticks=tuple(ticks(scale)),
        reference=None if reference is None else scale.at(reference),
    )


def _line(row: Interval, scale: Scale) -> IntervalRow:
    return IntervalRow(
        name=shortened(row.name, LONGEST_NAME),
        label=shortened(row.name, LONGEST_LABEL),
        figure=row.figure,
        in_words=row.figure if row.low == row.high else f"{row.figure}, from {figure(row.low)} to {figure(row.high)}",
        low=scale.at(row.low),
        high=scale.at(row.high),
        x=scale.at(row.value),
        marked=row.marked,
        beside=None if row.beside is None else scale.at(row.beside),
    )
