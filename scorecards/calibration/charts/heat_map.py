"""Means in a grid, each with its number on a colour: candidates by dimensions."""

from collections.abc import Sequence
from dataclasses import dataclass

from blueprint.palette import LEVELS
from scorecards.calibration.charts.scale import letters, share, shortened

WIDTH, NAMES, ROW, HEAD, GAP = 640, 170, 32, 46, 2


@dataclass(frozen=True)
class Mean:
    """What a cell holds: the value, and the words that are written in it and below."""

    value: float
    figure: str
    note: str = ""


@dataclass(frozen=True)
class Cell:
    """A cell as it is drawn; fill and ink are colours."""

    x: float
    figure: str
    note: str
    fill: str
    ink: str


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
    """The map in a box of width × height."""

    width: float
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
) -> HeatMap | None:
    """The map of rows of (name, one mean or None for each column), coloured from low to high. None without rows."""
    if not rows or not columns:
        return None
    wide = max(56.0, round((WIDTH - NAMES) / len(columns), 1))

    def left(number: int) -> float:
        return round(NAMES + number * wide, 1)

    return HeatMap(
        width=max(WIDTH, left(len(columns))),
        height=HEAD + ROW * len(rows),
        cell_width=round(wide - GAP, 1),
        cell_height=ROW - GAP,
        columns=tuple(_column(name, left(number), wide) for number, name in enumerate(columns)),
        rows=tuple(
            Row(
                shortened(name, letters(NAMES)),
                HEAD + ROW * place,
                tuple(_cell(mean, left(number), low, high) for number, mean in enumerate(means) if mean),
            )
            for place, (name, means) in enumerate(rows)
        ),
    )


def _cell(mean: Mean, x: float, low: float, high: float) -> Cell:
    place = 0.5 if low == high else share(mean.value, low, high)
    fill, ink = LEVELS[min(int(place * len(LEVELS)), len(LEVELS) - 1)]
    return Cell(x, mean.figure, mean.note, fill, ink)


def _column(name: str, x: float, width: float) -> Column:
    """The name in two lines, broken at a blank where there is one."""
    most = letters(width)
    if len(name) <= most:
        return Column(x, "", name)
    cut = name.rfind(" ", 0, most + 1)
    upper, lower = (name[:cut], name[cut + 1 :]) if cut > 0 else (name[:most], name[most:])
    return Column(x, upper, shortened(lower, most))
