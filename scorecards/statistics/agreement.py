"""Krippendorff's alpha with the ordinal metric, its bootstrap interval, and where a panel disagrees.

Krippendorff, Computing Krippendorff's Alpha-Reliability (2011). The ordinal distance of two values is the square of the
distance of their mid-ranks among all pairable values, so that alpha is computed as for interval data on mid-ranks:
alpha = 1 − observed / expected, with
observed = Σ_units Σ_pairs (r − r')² / (m_u − 1) / N and expected = Σ_pairs over all values (r − r')² / (N (N − 1)).
"""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from scorecards.statistics.ratings import Ratings

REPLICATES = 1000
SEED = 20_110_125
_MANY_CLUSTERS = 2000
_MOST_LEVELS = 60  # beyond, replicates reuse the whole sample's mid-ranks


@dataclass(frozen=True)
class Alpha:
    """alpha with its 95 % percentile interval; each None where it is undefined."""

    alpha: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True)
class Units:
    """Pairable values: units with two values or more. level: (N,) codes into levels; unit: (N,) codes of units.

    cluster: (units,) the code of what the bootstrap draws (a candidate) for each unit. clusters: how many there are.
    """

    level: np.ndarray
    unit: np.ndarray
    cluster: np.ndarray
    levels: int
    clusters: int


def units(unit: np.ndarray, cluster: np.ndarray, value: np.ndarray) -> Units:
    """The pairable values among (n,) values with their unit's and their cluster's codes."""
    size = np.bincount(unit) if len(unit) else np.zeros(0, int)
    keep = size[unit] > 1
    names, unit_of = np.unique(unit[keep], return_inverse=True)
    levels, level = np.unique(value[keep], return_inverse=True)
    _, cluster_of = np.unique(cluster[keep], return_inverse=True)
    cluster_of_unit = np.zeros(len(names), np.intp)
    cluster_of_unit[unit_of] = cluster_of
    clusters = int(cluster_of.max()) + 1 if len(cluster_of) else 0
    return Units(level, unit_of, cluster_of_unit, len(levels), clusters)


def alpha(data: Units) -> float | None:
    """Krippendorff's alpha; None where nothing is pairable or all values are equal (chance alone would agree)."""
    if not len(data.level):
        return None
    counts = np.bincount(data.level, minlength=data.levels).astype(float)
    ranks = mid_ranks(counts)
    observed = _unit_disagreement(data, ranks).sum() / len(data.level)
    expected = _expected(counts, ranks)
    return None if expected <= 0 else float(1 - observed / expected)


def alpha_with_interval(data: Units, *, replicates: int = REPLICATES, seed: int = SEED) -> Alpha:
    """alpha and its 95 % interval from a seeded bootstrap that draws clusters (candidates) with replacement.

    No interval below two clusters, or where most replicates leave alpha undefined.
    """
    value = alpha(data)
    if value is None or data.clusters < 2:
        return Alpha(value, None, None)
    found = _replicates(data, replicates, np.random.default_rng(seed))
    found = found[np.isfinite(found)]
    if len(found) < replicates / 2:
        return Alpha(value, None, None)
    low, high = np.quantile(found, [0.025, 0.975])
    return Alpha(value, float(low), float(high))


def overall_units(table: Ratings) -> Units:
    """A table's units: candidate × item."""
    return units(table.candidate * max(len(table.items), 1) + table.item, table.candidate, table.value)


def dimension_units(table: Ratings, dimension: int) -> Units:
    """The units of one dimension: candidate × item, the dimension in each exercise that shows it."""
    keep = table.dimension == dimension
    unit = table.candidate[keep] * max(len(table.items), 1) + table.item[keep]
    return units(unit, table.candidate[keep], table.value[keep])


def mid_ranks(counts: np.ndarray) -> np.ndarray:
    """Mid-ranks of ordered levels with these counts ((…, levels)): the number below plus half of one's own."""
    return np.cumsum(counts, axis=-1) - counts / 2


def _unit_disagreement(data: Units, ranks: np.ndarray) -> np.ndarray:
    """Σ over ordered pairs within each unit (r − r')² / (m − 1)."""
    rank = ranks[data.level]
    size = np.bincount(data.unit)
    first = np.bincount(data.unit, weights=rank)
    second = np.bincount(data.unit, weights=(rank - first[data.unit] / size[data.unit]) ** 2)
    return 2 * size * second / (size - 1)


def _expected(counts: np.ndarray, ranks: np.ndarray) -> np.ndarray:
    """The mean squared distance of two values drawn without replacement ((…, levels) in, (…) out)."""
    total = counts.sum(axis=-1)
    centre = (counts * ranks).sum(axis=-1) / np.maximum(total, 1)
    spread = (counts * (ranks - centre[..., None]) ** 2).sum(axis=-1)
    return 2 * spread / np.maximum(total - 1, 1)


def _replicates(data: Units, replicates: int, random: np.random.Generator) -> np.ndarray:
    counts = _per_cluster(data)
    step = max(1, min(replicates, 10_000_000 // max(data.clusters, 1)))
    found = []
    for start in range(0, replicates, step):
        drawn = _draws(data.clusters, min(step, replicates - start), random)
        found.append(_drawn_alphas(data, counts, drawn))
    return np.concatenate(found)


def _draws(clusters: int, replicates: int, random: np.random.Generator) -> np.ndarray:
    """How often each cluster is drawn, (replicates × clusters); independent Poisson counts where there are many."""
    if clusters > _MANY_CLUSTERS:
        return random.poisson(1.0, size=(replicates, clusters)).astype(float)
    return random.multinomial(clusters, np.full(clusters, 1 / clusters), size=replicates).astype(float)


def _drawn_alphas(data: Units, counts: np.ndarray, drawn: np.ndarray) -> np.ndarray:
    """alpha of each replicate: drawn is (replicates × clusters), how often each cluster was drawn."""
    totals = drawn @ counts
    if data.levels <= _MOST_LEVELS:
        ranks = mid_ranks(totals)
        observed = _observed_by_levels(data, drawn, ranks)
    else:
        ranks = np.broadcast_to(mid_ranks(counts.sum(axis=0)), totals.shape)
        disagreement = _unit_disagreement(data, ranks[0])
        observed = drawn @ np.bincount(data.cluster, weights=disagreement, minlength=data.clusters)
    expected = _expected(totals, ranks)
    size = totals.sum(axis=1)
    with_spread = (expected > 0) & (size > 0)
    ratio = np.divide(observed, size * expected, out=np.full(len(size), np.nan), where=with_spread)
    return 1 - ratio


def _observed_by_levels(data: Units, drawn: np.ndarray, ranks: np.ndarray) -> np.ndarray:
    """Σ_units Σ_pairs (r − r')² / (m − 1) of each replicate, from coincidences of levels within clusters."""
    coincidences = drawn @ _coincidences(data)
    first, second = np.divmod(np.arange(data.levels**2), data.levels)
    return (coincidences * (ranks[:, first] - ranks[:, second]) ** 2).sum(axis=1)


def _coincidences(data: Units) -> np.ndarray:
    """(clusters × levels²): ordered pairs of levels within units, each weighted by 1 / (m − 1)."""
    size = np.bincount(data.unit)
    table = sparse.csr_array(
        (np.ones(len(data.level)), (data.unit, data.level)), shape=(len(size), data.levels)
    ).tocsr()
    result = np.zeros((data.clusters, data.levels**2))
    for level in range(data.levels):
        column = table[:, [level]].toarray()[:, 0] / (size - 1)
        part = table.multiply(column[:, None]).tocsr()
        spread = sparse.csr_array(
            (np.ones(len(size)), (data.cluster, np.arange(len(size)))), shape=(data.clusters, len(size))
        )
        result[:, level * data.levels : (level + 1) * data.levels] = (spread @ part).toarray()
    return result


def _per_cluster(data: Units) -> np.ndarray:
    """(clusters × levels) how many values of each level a cluster holds."""
    place = data.cluster[data.unit] * data.levels + data.level
    counts = np.bincount(place, minlength=data.clusters * data.levels)
    return counts.reshape(data.clusters, data.levels).astype(float)
