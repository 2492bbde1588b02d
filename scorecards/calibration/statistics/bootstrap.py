"""How sure an alpha is: a seeded bootstrap that draws candidates with replacement (Efron and Tibshirani 1993).

What a candidate's units add to alpha is summed once; a replicate is then a weighted sum. Candidates who add the same
are of one kind, and of few kinds it is drawn how often each comes. They are drawn in an order made of what they add,
not of their names, so that renaming or reordering changes nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import scipy

from scorecards.calibration.statistics.agreement import Units, alpha, expected, mid_ranks, unit_disagreement

REPLICATES = 1000
SEED = 20_110_125
_MOST_LEVELS = 60  # beyond, replicates reuse the whole sample's mid-ranks
_MOST_CELLS = 20_000_000
_AT_ONCE = 200_000  # draws that stay in a processor's cache
_FEW_KINDS = 20  # clusters a kind, from which on kinds are drawn instead of clusters


@dataclass(frozen=True)
class Alpha:
    """alpha with its 95 % percentile interval; each None where it is undefined."""

    alpha: float | None
    low: float | None
    high: float | None


def alpha_with_interval(data: Units, *, replicates: int = REPLICATES, seed: int = SEED) -> Alpha:
    """alpha and its 95 % interval.

    No interval below two candidates, or where most replicates leave alpha undefined.
    """
    value = alpha(data)
    if value is None or data.clusters < 2:
        return Alpha(value, None, None)
    alphas = np.concatenate(list(_replicates(data, replicates, np.random.default_rng(seed))))
    alphas = alphas[np.isfinite(alphas)]
    if len(alphas) < replicates / 2:
        return Alpha(value, None, None)
    low, high = np.quantile(alphas, [0.025, 0.975])
    return Alpha(value, float(low), float(high))


def _replicates(data: Units, replicates: int, random: np.random.Generator) -> Iterator[np.ndarray]:
    few = data.levels <= _MOST_LEVELS and data.clusters * data.levels**2 <= _MOST_CELLS
    parts = _coincidences(data) if few else _sums(data)
    kinds, counts = _kinds(parts)
    alphas = _alphas_of_coincidences if few else _alphas_of_sums
    step = max(1, _AT_ONCE // data.clusters)
    for start in range(0, replicates, step):
        yield alphas(_draws(counts, min(step, replicates - start), random) @ kinds)


def _kinds(parts: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The distinct rows of (clusters × m) in order, and how many clusters each stands for."""
    rounded = np.round(parts, 9)
    order = np.lexsort(rounded.T)
    rounded = rounded[order]
    first = np.flatnonzero(np.r_[True, (rounded[1:] != rounded[:-1]).any(axis=1)])
    return parts[order[first]], np.diff(np.r_[first, len(parts)])


def _draws(counts: np.ndarray, replicates: int, random: np.random.Generator) -> np.ndarray:
    """How often clusters of each kind are drawn, (replicates × kinds); counts: how many clusters are of each kind."""
    clusters, kinds = int(counts.sum()), len(counts)
    if _FEW_KINDS * kinds <= clusters:
        return random.multinomial(clusters, counts / clusters, size=replicates).astype(float)
    drawn = random.integers(clusters, size=(replicates, clusters))
    if kinds < clusters:
        drawn = np.repeat(np.arange(kinds), counts)[drawn]
    drawn += np.arange(replicates)[:, None] * kinds
    return np.bincount(drawn.ravel(), minlength=replicates * kinds).reshape(replicates, kinds).astype(float)


def _coincidences(data: Units) -> np.ndarray:
    """(clusters × levels²): ordered pairs of levels within units, each weighted by 1 / (m − 1)."""
    size, levels = data.sizes, data.levels
    table = scipy.sparse.csr_array((np.ones(len(data.level)), (data.unit, data.level)), shape=(len(size), levels))
    gather = scipy.sparse.csr_array(
        (1 / (size - 1), (data.cluster, np.arange(len(size)))), shape=(data.clusters, len(size))
    )
    result = np.zeros((data.clusters, levels, levels))
    for level in range(levels):
        column = table[:, [level]].toarray()
        pairs = table.multiply(column).tocsr()
        result[:, level] = (gather @ pairs).toarray()
        result[:, level, level] -= gather @ column[:, 0]
    return result.reshape(data.clusters, levels**2)


def _alphas_of_coincidences(totals: np.ndarray) -> np.ndarray:
    """alpha of each replicate's coincidences (replicates × levels²)."""
    levels = int(np.sqrt(totals.shape[1]))
    counts = totals.reshape(-1, levels, levels).sum(axis=2)
    ranks = mid_ranks(counts)
    first, second = np.divmod(np.arange(levels**2), levels)
    observed = (totals * (ranks[:, first] - ranks[:, second]) ** 2).sum(axis=1)
    return _one_minus(observed, counts.sum(axis=1) * expected(counts, ranks))


def _sums(data: Units) -> np.ndarray:
    """(clusters × 4): how many values, the sums of their ranks and squared ranks, and their disagreement."""
    ranks = mid_ranks(data.counts())
    ranks = (ranks - ranks.mean()) / len(data.level)
    rank, of_value = ranks[data.level], data.cluster[data.unit]
    columns = [np.ones(len(rank)), rank, rank**2]
    sums = [np.bincount(of_value, weights=column, minlength=data.clusters) for column in columns]
    disagreement = np.bincount(data.cluster, weights=unit_disagreement(data, ranks), minlength=data.clusters)
    return np.column_stack([*sums, disagreement])


def _alphas_of_sums(totals: np.ndarray) -> np.ndarray:
    """alpha of each replicate's sums (replicates × 4)."""
    size, first, second, observed = totals.T
    spread = second - first**2 / np.maximum(size, 1)
    return _one_minus(observed, 2 * size * spread / np.maximum(size - 1, 1))


def _one_minus(observed: np.ndarray, chance: np.ndarray) -> np.ndarray:
    ratio = np.divide(observed, chance, out=np.full(len(observed), np.nan), where=chance > 1e-12)
    return 1 - ratio
