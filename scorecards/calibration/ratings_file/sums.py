"""Columns and rows of a table that only sum up others: told by their figures where their names do not."""

from collections.abc import Sequence
from statistics import mean, median

from people.table_files.header import Row
from scorecards.calibration.ratings_file.columns import TableColumn
from scorecards.calibration.ratings_file.rating_cells import RatingCells
from scorecards.calibration.ratings_file.vocabulary import MAYBE_TOTALS, plain

_ROUNDING = 0.051  # means are written with one decimal, or more


_WAYS = {
    "sum": sum,
    "mean": mean,
    "median": median,
    "highest": max,
    "lowest": min,
    "range": lambda figures: max(figures) - min(figures),
}


def sums_of_others(columns: Sequence[TableColumn], sample: Sequence[Row], cells: RatingCells) -> list[TableColumn]:
    """Those called “score”, “max” and the like whose figure is made of all others, in one way in each row."""
    return [
        column
        for column in columns
        if plain(column.levels[-1]) in MAYBE_TOTALS
        and _sums_up(column, [other for other in columns if other is not column], sample, cells)
    ]


def _sums_up(column: TableColumn, others: Sequence[TableColumn], sample: Sequence[Row], cells: RatingCells) -> bool:
    told, ways = False, set(_WAYS)
    for _, row in sample:
        figures = [figure for other in others if (figure := _figure(row, other.index, cells)) is not None]
        own = _figure(row, column.index, cells)
        if own is None or len(figures) < 2:
            continue
        ways = {way for way in ways if abs(_WAYS[way](figures) - own) < _ROUNDING}
        if not ways:
            return False
        told = told or len(set(figures)) > 1
    return told


def is_sum_or_mean(value: float, figures: Sequence[float]) -> bool:
    total = sum(figures)
    return abs(value - total) < _ROUNDING or abs(value - total / len(figures)) < _ROUNDING


def _figure(row: Sequence[str], index: int, cells: RatingCells) -> float | None:
    value = cells.read(row[index]) if index < len(row) else None
    return None if value is None or value != value else value
