"""Where a panel disagrees."""

import math
from typing import NamedTuple

import numpy as np

from scorecards.calibration.statistics.agreement import Units, expected, mid_ranks, unit_disagreement
from scorecards.calibration.statistics.ratings import Ratings


class Disagreement(NamedTuple):
    """One candidate on one dimension: the range in scale points, and observed over chance-expected disagreement.

    range is the widest among the items of the dimension, so that two exercises that differ are no disagreement; None
    where it is beyond what a number can hold. A ratio of 0 is full agreement, 1 what chance alone would give; None
    where all ratings of the table are equal.
    """

    candidate: int
    dimension: int
    range: float | None
    ratio: float | None


def disagreements(table: Ratings, data: Units) -> list[Disagreement]:
    """Every candidate × dimension with two interviewers or more on an item, the most disagreed first.

    data: the overall units of the table.
    """
    if not len(data.level):
        return []
    counts = data.counts()
    ranks = mid_ranks(counts)
    chance = float(expected(counts, ranks))
    candidate, item = np.divmod(data.key, len(table.items))
    dimension_of_item = np.zeros(len(table.items), np.intp)
    dimension_of_item[table.item] = table.dimension
    cells, cell = np.unique(candidate * len(table.dimensions) + dimension_of_item[item], return_inverse=True)
    observed = np.bincount(cell, weights=unit_disagreement(data, ranks)) / np.bincount(cell, weights=data.sizes)
    widest = np.zeros(len(cells))
    np.maximum.at(widest, cell, _ranges(data))
    ratio = observed / chance if chance > 0 else np.zeros(len(cells))
    order = np.lexsort((cells, -widest, -ratio))
    candidates, dimensions = np.divmod(cells[order], len(table.dimensions))
    ranges = [wide if math.isfinite(wide) else None for wide in widest[order].tolist()]
    ratios = ratio[order].tolist() if chance > 0 else [None] * len(cells)
    return list(map(Disagreement, candidates.tolist(), dimensions.tolist(), ranges, ratios))


def _ranges(data: Units) -> np.ndarray:
    """(units,) the highest minus the lowest value of each unit."""
    low, high = np.full(len(data.key), data.levels), np.zeros(len(data.key), np.intp)
    np.minimum.at(low, data.unit, data.level)
    np.maximum.at(high, data.unit, data.level)
    with np.errstate(over="ignore"):
        return data.values[high] - data.values[low]
