"""Where a panel disagrees."""

from dataclasses import dataclass

import numpy as np

from scorecards.calibration.statistics.agreement import Units, expected, mid_ranks, overall_units, unit_disagreement
from scorecards.calibration.statistics.ratings import Ratings


@dataclass(frozen=True)
class Disagreement:
    """One candidate on one dimension: the range in scale points, and observed over chance-expected disagreement.

    range is the widest among the items of the dimension, so that two exercises that differ are no disagreement; None
    where it is beyond what a number can hold. A ratio of 0 is full agreement, 1 what chance alone would give; None
    where all ratings of the table are equal.
    """

    candidate: int
    dimension: int
    range: float | None
    ratio: float | None


def disagreements(table: Ratings) -> list[Disagreement]:
    """Every candidate × dimension with two interviewers or more on an item, the most disagreed first."""
    data = overall_units(table)
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
    found = []
    for key, wide, apart in zip(cells.tolist(), widest.tolist(), observed.tolist(), strict=True):
        ratio = apart / chance if chance > 0 else None
        found.append(Disagreement(*divmod(key, len(table.dimensions)), wide if np.isfinite(wide) else None, ratio))
    return sorted(found, key=lambda each: (-(each.ratio or 0), -(each.range or 0), each.candidate, each.dimension))


def _ranges(data: Units) -> np.ndarray:
    """(units,) the highest minus the lowest value of each unit."""
    low, high = np.full(len(data.key), data.levels), np.zeros(len(data.key), np.intp)
    np.minimum.at(low, data.unit, data.level)
    np.maximum.at(high, data.unit, data.level)
    with np.errstate(over="ignore"):
        return data.values[high] - data.values[low]
