"""What stands in one cell of candidates × dimensions: how many ratings, their mean, and how far apart they lie."""

from dataclasses import dataclass

import numpy as np

from scorecards.calibration.statistics.ratings import Ratings, known, means


@dataclass(frozen=True)
class Cell:
    """One candidate on one dimension: n ratings and their mean, over all exercises.

    spread is the standard deviation of the ratings around the mean of their exercise, range the widest distance within
    one exercise, `widest` that exercise: ratings in different exercises are no disagreement. All three are None where
    no exercise has two ratings. exercises: in how many it was rated.
    """

    n: int
    mean: float
    spread: float | None
    range: float | None
    widest: str | None
    exercises: int


def cells(table: Ratings) -> dict[tuple[str, str], Cell]:
    """Every cell that holds a rating, by the names of its candidate and its dimension."""
    if not table.n:
        return {}
    exponent = int(np.frexp(np.abs(table.value).max())[1]) + 1
    value = np.ldexp(table.value, -exponent)
    wide = len(table.dimensions)
    places, cell = np.unique(table.candidate * wide + table.dimension, return_inverse=True)
    units, unit = np.unique(table.candidate * len(table.items) + table.item, return_inverse=True)
    size = np.bincount(unit)
    squares = np.bincount(unit, weights=(value - means(unit, value, len(units))[unit]) ** 2)
    low, high = np.full(len(units), np.inf), np.full(len(units), -np.inf)
    np.minimum.at(low, unit, value)
    np.maximum.at(high, unit, value)
    cell_of = np.zeros(len(units), np.intp)
    cell_of[unit] = cell
    free = np.bincount(cell_of, weights=size - 1)
    within = np.sqrt(np.bincount(cell_of, weights=squares) / np.maximum(free, 1))
    widest = _widest(cell_of, high - low, len(places))
    with np.errstate(over="ignore"):
        spread, range_ = np.ldexp(within, exponent), np.ldexp((high - low)[widest], exponent)
    exercises = np.bincount(cell_of, minlength=len(places)).tolist()
    columns = places, np.bincount(cell), means(cell, table.value, len(places))
    by_name = {}
    for number, (place, n, mean) in enumerate(zip(*(column.tolist() for column in columns), strict=True)):
        several = free[number] > 0
        exercise = table.items[int(units[widest[number]]) % len(table.items)][0]
        apart = (known(spread[number]), known(range_[number]), exercise) if several else (None, None, None)
        name = table.candidates[place // wide], table.dimensions[place % wide]
        by_name[name] = Cell(n, mean, *apart, exercises[number])
    return by_name


def _widest(cell_of: np.ndarray, width: np.ndarray, count: int) -> np.ndarray:
    """(count,) the unit with the widest range of each cell."""
    order = np.lexsort((-width, cell_of))
    return order[np.searchsorted(cell_of[order], np.arange(count))]
