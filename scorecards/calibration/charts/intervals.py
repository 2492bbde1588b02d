"""Values with their intervals, one row each: a dot plot of scores, a forest plot around zero."""

from collections.abc import Sequence
from dataclasses import dataclass

from blueprint.palette import LEVELS
from scorecards.calibration.charts.scale import NAMES, Scale, Tick, letters, scale_of, shortened, ticks

FIGURES, ROW, TOP, BOTTOM = 10.0, 24, 8, 30


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
class Line:
    """One row as it is drawn: where it stands, its interval, its mark, and where the square of the second value is."""

    name: str
    figure: str
    y: float
    text_y: float
    low: float
    high: float
    x: float
    marked: bool
    beside: float | None


@dataclass(frozen=True)
class IntervalPlot:
    """The plot in a box of this height; reference is where its line stands, or None.

    `ink` and `marked_ink` are the colours of a value and of one that stands out.
    """

    height: int
    bottom: int
    lines: tuple[Line, ...]
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
    scale = scale_of(values, NAMES + 2, 100 - FIGURES - 2)
    bottom = TOP + ROW * len(rows)
    return IntervalPlot(
        height=bottom + BOTTOM,
        bottom=bottom,
        lines=tuple(_line(row, number, scale) for number, row in enumerate(rows)),
        ticks=tuple(ticks(scale)),
        reference=None if reference is None else scale.at(reference),
    )


def _line(row: Interval, number: int, scale: Scale) -> Line:
    y = TOP + ROW * (number + 0.5)
    return Line(
        name=shortened(row.name, letters(NAMES)),
        figure=row.figure,
        y=y,
        text_y=y + 4.5,
        low=scale.at(row.low),
        high=scale.at(row.high),
        x=scale.at(row.value),
        marked=row.marked,
        beside=None if row.beside is None else scale.at(row.beside),
    )
