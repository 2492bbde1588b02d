"""Where a panel disagrees, and how each interviewer uses the scale."""

from dataclasses import dataclass

import numpy as np

from scorecards.statistics.agreement import Units, mid_ranks, overall_units
from scorecards.statistics.ratings import Ratings


@dataclass(frozen=True)
class Disagreement:
    """One candidate on one dimension: the range in scale points, and observed over chance-expected disagreement.

    A ratio of 0 is full agreement, 1 what chance alone would give; None where all ratings of the table are equal.
    """

    candidate: int
    dimension: int
    range: float
    ratio: float | None


@dataclass(frozen=True)
class ScaleUse:
    """How one interviewer uses the scale: n, the share of each level, and the spread within one interview.

    spread is the mean standard deviation, over interviews with two ratings or more, of rating − the item's mean;
    colleagues is the same of everybody else on the same items. None where there is no such interview. A small spread
    is halo or real evenness of the candidates: the number cannot tell which.
    """

    n: int
    shares: dict[float, float]
    spread: float | None
    colleagues: float | None


def disagreements(table: Ratings) -> list[Disagreement]:
    """Every candidate × dimension with two interviewers or more on an item, the most disagreed first."""
    data = overall_units(table)
    if not len(data.level):
        return []
    counts = np.bincount(data.level, minlength=data.levels).astype(float)
    ranks = mid_ranks(counts)
    centre = counts @ ranks / counts.sum()
    expected = 2 * (counts @ (ranks - centre) ** 2) / max(counts.sum() - 1, 1)
    cells, values = _cells(table)
    observed, size = _observed(data, ranks, cells)
    found = []
    for cell in np.flatnonzero(size):
        candidate, dimension = divmod(int(cell), len(table.dimensions))
        low, high = values[cell]
        ratio = float(observed[cell] / size[cell] / expected) if expected > 0 else None
        found.append(Disagreement(candidate, dimension, float(high - low), ratio))
    return sorted(found, key=lambda each: (-(each.ratio or 0), -each.range, each.candidate, each.dimension))


def scale_use(table: Ratings) -> list[ScaleUse]:
    """One answer per interviewer, in the table's order."""
    spreads, interviewers = _spreads(table)
    answers = []
    for interviewer in range(len(table.interviewers)):
        given = table.value[table.interviewer == interviewer]
        levels, counts = np.unique(given, return_counts=True)
        shares = {float(level): float(count / len(given)) for level, count in zip(levels, counts, strict=True)}
        own = interviewers == interviewer
        mean = float(spreads[own].mean()) if own.any() else None
        others = float(spreads[~own].mean()) if (~own).any() else None
        answers.append(ScaleUse(len(given), shares, mean, others))
    return answers


def _cells(table: Ratings) -> tuple[np.ndarray, np.ndarray]:
    """The candidate × dimension cell of each pairable value, and each cell's lowest and highest value."""
    unit = table.candidate * max(len(table.items), 1) + table.item
    keep = np.bincount(unit)[unit] > 1
    cell = (table.candidate * len(table.dimensions) + table.dimension)[keep]
    count = len(table.candidates) * len(table.dimensions)
    low, high = np.full(count, np.inf), np.full(count, -np.inf)
    np.minimum.at(low, cell, table.value[keep])
    np.maximum.at(high, cell, table.value[keep])
    return cell, np.column_stack([low, high])


def _observed(data: Units, ranks: np.ndarray, cell: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Per cell: Σ over its units Σ_pairs (r − r')² / (m − 1), and the number of its values."""
    rank, size = ranks[data.level], np.bincount(data.unit)
    mean = np.bincount(data.unit, weights=rank) / size
    part = 2 * (rank - mean[data.unit]) ** 2 * (size / (size - 1))[data.unit]
    return np.bincount(cell, weights=part), np.bincount(cell)


def _spreads(table: Ratings) -> tuple[np.ndarray, np.ndarray]:
    """The spread within each interview (pair) of two ratings or more, and its interviewer."""
    item_mean = np.bincount(table.item, weights=table.value) / np.bincount(table.item)
    apart = table.value - item_mean[table.item]
    key = table.candidate * len(table.interviewers) + table.interviewer
    pairs, pair, size = np.unique(key, return_inverse=True, return_counts=True)
    mean = np.bincount(pair, weights=apart) / size
    squares = np.bincount(pair, weights=(apart - mean[pair]) ** 2)
    several = size > 1
    return np.sqrt(squares[several] / (size[several] - 1)), pairs[several] % len(table.interviewers)
