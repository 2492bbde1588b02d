"""Krippendorff's alpha with the ordinal metric.

Krippendorff, Computing Krippendorff's Alpha-Reliability (2011). The ordinal distance of two values is the square of the
distance of their mid-ranks among all pairable values, so that alpha is computed as for interval data on mid-ranks:
alpha = 1 − observed / expected, with
observed = Σ_units Σ_pairs (r − r')² / (m_u − 1) / N and expected = Σ_pairs over all values (r − r')² / (N (N − 1)).
"""

from dataclasses import dataclass

import numpy as np

from scorecards.calibration.statistics.ratings import Ratings


@dataclass(frozen=True)
class Units:
    """Pairable values: units with two values or more.

    level: (N,) codes into values, the (levels,) sorted distinct values. unit: (N,) codes of units. key: (units,) what
    the caller named each unit by. cluster: (units,) the code of what a bootstrap draws, a candidate, of which there
    are `clusters`.
    """

    level: np.ndarray
    values: np.ndarray
    unit: np.ndarray
    key: np.ndarray
    cluster: np.ndarray
    clusters: int

    @property
    def levels(self) -> int:
        return len(self.values)

    @property
    def sizes(self) -> np.ndarray:
        """(units,) how many values each unit holds."""
        return np.bincount(self.unit, minlength=len(self.key))

    def counts(self) -> np.ndarray:
        """(levels,) how often each value stands."""
        return np.bincount(self.level, minlength=self.levels).astype(float)


def units(key: np.ndarray, cluster: np.ndarray, value: np.ndarray) -> Units:
    """The pairable values among (n,) values with their unit's key and their cluster's code."""
    keys, code, size = np.unique(key, return_inverse=True, return_counts=True)
    paired = size > 1
    keep = paired[code]
    unit = (np.cumsum(paired) - 1)[code[keep]]
    cluster_of = np.zeros(int(paired.sum()), np.intp)
    cluster_of[unit] = cluster[keep]
    values = np.unique(value[keep])
    clusters, cluster_of = np.unique(cluster_of, return_inverse=True)
    return Units(np.searchsorted(values, value[keep]), values, unit, keys[paired], cluster_of, len(clusters))


def overall_units(table: Ratings) -> Units:
    """A table's units: candidate × item, keyed candidate * items + item."""
    return _candidate_items(table, slice(None))


def dimension_units(table: Ratings) -> list[Units]:
    """The units of each dimension: candidate × item, the dimension in each exercise that shows it."""
    order = np.argsort(table.dimension, kind="stable")
    ends = np.cumsum(np.bincount(table.dimension, minlength=len(table.dimensions)))
    return [_candidate_items(table, rows) for rows in np.split(order, ends[:-1])] if len(ends) else []


def alpha(data: Units) -> float | None:
    """Krippendorff's alpha; None where nothing is pairable or all values are equal (chance alone would agree)."""
    if not len(data.level):
        return None
    counts = data.counts()
    ranks = mid_ranks(counts)
    observed = unit_disagreement(data, ranks).sum() / len(data.level)
    chance = expected(counts, ranks)
    return None if chance <= 0 else float(1 - observed / chance)


def mid_ranks(counts: np.ndarray) -> np.ndarray:
    """Mid-ranks of ordered levels with these counts ((…, levels)): the number below plus half of one's own."""
    return np.cumsum(counts, axis=-1) - counts / 2


def unit_disagreement(data: Units, ranks: np.ndarray) -> np.ndarray:
    """(units,) Σ over ordered pairs within each unit (r − r')² / (m − 1)."""
    rank, size = ranks[data.level], data.sizes
    mean = np.bincount(data.unit, weights=rank, minlength=len(size)) / size
    squares = np.bincount(data.unit, weights=(rank - mean[data.unit]) ** 2, minlength=len(size))
    return 2 * size * squares / (size - 1)


def expected(counts: np.ndarray, ranks: np.ndarray) -> np.ndarray:
    """The mean squared distance of two values drawn without replacement ((…, levels) in, (…) out)."""
    total = counts.sum(axis=-1)
    centre = (counts * ranks).sum(axis=-1) / np.maximum(total, 1)
    spread = (counts * (ranks - centre[..., None]) ** 2).sum(axis=-1)
    return 2 * spread / np.maximum(total - 1, 1)


def _candidate_items(table: Ratings, rows) -> Units:
    candidate = table.candidate[rows]
    return units(candidate * max(len(table.items), 1) + table.item[rows], candidate, table.value[rows])
