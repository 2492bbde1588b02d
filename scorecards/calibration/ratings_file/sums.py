"""Columns and rows of a table that only sum up others: told by their figures where their names do not."""

from collections.abc import Mapping, Sequence
from statistics import mean, median

import numpy as np

from people.table_files.header import Row
from scorecards.calibration.ratings_file.columns import TableColumn
from scorecards.calibration.ratings_file.rating_cells import RatingCells
from scorecards.calibration.ratings_file.vocabulary import MAYBE_TOTALS, plain

ROUNDING = 0.051  # means are written with one decimal, or more
_CENT = 0.0101  # weighted means with two
_LEAST = 5  # rows in which a column without a telling name is the sum or mean of others
_MANY, _AT_ENDS = 100, 8  # of more columns than these only the first and the last few may sum up others
_MOST = 500  # rows by which weights are found
Rows = Sequence[tuple[float, list[float | None]]]
Figures = Mapping[int, list[float | None]]

_WAYS = {
    "sum": sum,
    "mean": mean,
    "median": median,
    "highest": max,
    "lowest": min,
    "range": lambda figures: max(figures) - min(figures),
}


def sums_of_others(columns: Sequence[TableColumn], sample: Sequence[Row], cells: RatingCells) -> list[TableColumn]:
    """Those whose figure is made of the others, in one way in each row.

    Of those called “score”, “max” and the like any way counts, of all others a sum or a mean, weighted or not, in more
    rows than chance would explain.
    """
    figures = {column.index: [_figure(row, column.index, cells) for _, row in sample] for column in columns}
    totals: list[TableColumn] = []
    tried = columns if len(columns) <= _MANY else [*columns[:_AT_ENDS], *columns[-_AT_ENDS:]]
    while total := next((column for column in tried if _is_made(column, columns, totals, figures)), None):
        totals.append(total)
    return [column for column in columns if column in totals]


def _is_made(column: TableColumn, columns: Sequence[TableColumn], totals: list[TableColumn], figures: Figures) -> bool:
    """Whether a column sums up the columns before it, those after it, or all others; totals aside."""
    if column in totals:
        return False
    others = [other for other in columns if other is not column and other not in totals]
    before = [other for other in others if other.index < column.index]
    after = [other for other in others if other.index > column.index]
    maybe = plain(column.levels[-1]) in MAYBE_TOTALS
    for made_of in (others, before, after):
        rows = [
            (own, [figures[other.index][place] for other in made_of])
            for place, own in enumerate(figures[column.index])
            if own is not None
        ]
        if len(made_of) > 1 and (_sums_up(rows, _WAYS, 1) if maybe else _is_total(rows)):
            return True
    return any(_is_weighted(figures[column.index], figures[other.index]) for other in before)


def _is_weighted(own: list[float | None], other: list[float | None]) -> bool:
    """Whether a column is another one times a weight."""
    pairs = [(one, two) for one, two in zip(own, other, strict=True) if one is not None and two is not None]
    weights = {round(one / two, 2) for one, two in pairs if two}
    return len(pairs) >= _LEAST and len({two for _, two in pairs}) > 2 and len(weights) == 1 and weights != {1.0}


def _sums_up(rows: Rows, ways: Mapping, least: int) -> bool:
    """Whether one of the ways explains each row, and at least so many of them in which it could have failed."""
    told, left = 0, set(ways)
    for own, others in rows:
        there = [figure for figure in others if figure is not None]
        if len(there) < 2:
            continue
        left = {way for way in left if abs(ways[way](there) - own) < ROUNDING}
        if not left:
            return False
        told += len(set(there)) > 1
    return told >= least


def _is_total(rows: Rows) -> bool:
    """The same of a column whose name says nothing: a sum, a mean, or a weighted mean of at least two columns."""
    if _sums_up(rows, {"sum": sum, "mean": mean}, _LEAST):
        return True
    whole = [(own, others) for own, others in rows if None not in others][:_MOST]
    if not whole or len(whole) < 2 * len(whole[0][1]) + _LEAST:
        return False
    own, others = np.array([own for own, _ in whole]), np.array([others for _, others in whole])
    if np.linalg.matrix_rank(others) < others.shape[1]:
        return False
    weights = np.linalg.lstsq(others, own, rcond=None)[0]
    return bool((weights > -0.01).all() and (weights > 0.05).sum() > 1 and np.abs(others @ weights - own).max() < _CENT)


def is_sum_or_mean(value: float, figures: Sequence[float]) -> bool:
    total = sum(figures)
    return abs(value - total) < ROUNDING or abs(value - total / len(figures)) < ROUNDING


def _figure(row: Sequence[str], index: int, cells: RatingCells) -> float | None:
    value = cells.read(row[index]) if index < len(row) else None
    return None if value is None or value != value else value
