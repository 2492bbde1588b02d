"""Means in a grid, each with its number on a tint: candidates by dimensions."""

from collections.abc import Sequence
from dataclasses import dataclass

from blueprint.palette import LIGHT
from scorecards.calibration.charts.scale import NAMES, letters, share, shortened
from scorecards.calibration.charts.tints import tint

ROW, HEAD, GAP = 32, 46, 2
THIRDS = 3
"""A scale has three levels' distance between its ends: half levels are sixths of it."""

MOST_NARROW = 7


@dataclass(frozen=True)
class Mean:
    """What a cell holds: the value, and the words that are written in it and below."""

    value: float
    figure: str
    note: str = ""


@dataclass(frozen=True)
class Cell:
    """A cell as it is drawn: its place, its tint by name, and the colour of it."""

    x: float
    figure: str
    note: str
    tint: str
    fill: str


@dataclass(frozen=True)
class Column:
    """A column's heading in up to two lines."""

    x: float
    upper: str
    lower: str


@dataclass(frozen=True)
class Row:
    """A row: its name and its cells; an empty one has no cell."""

    name: str
    y: float
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class HeatMap:
    """The map in a box of this height; is_wide where its columns need more room than the narrowest chart has."""

    is_wide: bool
    height: int
    cell_width: float
    cell_height: int
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def heat_map(
    columns: Sequence[str],
    rows: Sequence[tuple[str, Sequence[Mean | None]]],
    *,
    low: float,
    high: float,
    bar: float,
) -> HeatMap | None:
    """The map of rows of (name, one mean or None for each column) of a scale from low to high. None without rows."""
    if not rows or not columns:
        return None
    wide = (100 - NAMES) / len(columns)

    def left(number: int) -> float:
        return round(NAMES + number * wide, 2)

    return HeatMap(
        is_wide=len(columns) > MOST_NARROW,
        height=HEAD + ROW * len(rows),
        cell_width=round(wide - 0.3, 2),
        cell_height=ROW - GAP,
        columns=tuple(_column(name, left(number), wide) for number, name in enumerate(columns)),
        rows=tuple(
            Row(
                shortened(name, letters(NAMES)),
                HEAD + ROW * place,
                tuple(_cell(mean, left(number), low, high, bar) for number, mean in enumerate(means) if mean),
            )
            for place, (name, means) in enumerate(rows)
        ),
    )


def _cell(mean: Mean, x: float, low: float, high: float, bar: float) -> Cell:
    place = THIRDS * (share(mean.value, low, high) - share(bar, low, high)) if low != high else 0.0
    name = tint(place, 0.0)
    return Cell(x, mean.figure, mean.note, name, LIGHT[f"heat-{name}"])


def _column(name: str, x: float, width: float) -> Column:
    """The name in two lines, broken at a blank where there is one."""
    most = letters(width)
    if len(name) <= most:
        return Column(x, "", name)
    cut = name.rfind(" ", 0, most + 1)
    upper, lower = (name[:cut], name[cut + 1 :]) if cut > 0 else (name[:most], name[most:])
    return Column(x, upper, shortened(lower, most))
