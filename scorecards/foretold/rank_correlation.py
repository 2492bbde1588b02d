"""Do those with higher scores do better later? Spearman's rank correlation, and Kendall's tau-b, with many ties.

Tied values share the mean of their ranks, and Spearman's is Pearson's correlation of those ranks: the shortcut by the
sum of squared differences is wrong with ties. Where one side does not vary the figures are undefined, not 0.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import scipy

from scorecards.foretold.shares import ConfidenceInterval

REPLICATES = 2000
SEED = 20261128
CELLS_AT_ONCE = 2_000_000  # replicates × distinct pairs that are held in memory
DRAWS_OF_MANY = 500  # openings from which on a quarter of the replicates settles the interval as well


@dataclass(frozen=True)
class Pairs:
    """(n,) scores x, reviews y, and the opening that each hire came from."""

    x: np.ndarray
    y: np.ndarray
    cluster: np.ndarray

    @classmethod
    def of(cls, x, y, cluster=None) -> Pairs:
        x, y = np.asarray(x, float), np.asarray(y, float)
        cluster = np.arange(len(x)) if cluster is None else np.asarray(cluster)
        if not len(x) == len(y) == len(cluster):
            raise ValueError("Scores, reviews and openings must be as many.")
        if not (np.isfinite(x).all() and np.isfinite(y).all()):
            raise ValueError("A score or a review is no number.")
        return cls(x, y, cluster)


@dataclass(frozen=True)
class PairTable:
    """Distinct (score, review) pairs: the level of each side, and (clusters, pairs) how often each occurs."""

    x: Levels
    y: Levels
    counts: scipy.sparse.csr_array

    @property
    def clusters(self) -> int:
        return self.counts.shape[0]


@dataclass(frozen=True)
class Levels:
    """(pairs,) the level of one side in each pair, and (levels, pairs) 1 where a pair is of a level."""

    level: np.ndarray
    members: scipy.sparse.csr_array

    @classmethod
    def of(cls, level: np.ndarray) -> Levels:
        return cls(level, scipy.sparse.coo_array((np.ones(len(level)), (level, np.arange(len(level))))).tocsr())


def tabulate(pairs: Pairs) -> PairTable:
    _, x = np.unique(pairs.x, return_inverse=True)
    _, y = np.unique(pairs.y, return_inverse=True)
    _, cluster = np.unique(pairs.cluster, return_inverse=True)
    many = y.max() + 1 if len(y) else 1
    distinct, pair = np.unique(x * many + y, return_inverse=True)
    shape = (cluster.max() + 1, len(distinct)) if len(x) else (0, 0)
    counts = scipy.sparse.coo_array((np.ones(len(x)), (cluster, pair.reshape(-1))), shape=shape).tocsr()
    return PairTable(Levels.of(distinct // many), Levels.of(distinct % many), counts)


def _mid_ranks(weights: np.ndarray, side: Levels) -> tuple[np.ndarray, np.ndarray]:
    """(rows, pairs) of weights to each pair's mid-rank less the mean rank, and (rows,) the sum of their squares."""
    size = np.asarray((side.members @ weights.T).T)
    centred = np.cumsum(size, axis=1) - size / 2 - weights.sum(axis=1, keepdims=True) / 2
    return centred[:, side.level], (size * centred**2).sum(axis=1)


def _spearman_of(table: PairTable, weights: np.ndarray) -> np.ndarray:
    """(rows,) Spearman's correlation for (rows, pairs) of how often each pair occurs; nan where undefined."""
    x, x_squares = _mid_ranks(weights, table.x)
    y, y_squares = _mid_ranks(weights, table.y)
    below = np.sqrt(x_squares * y_squares)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(below > 1e-12, np.clip((weights * x * y).sum(axis=1) / below, -1, 1), np.nan)


def spearman(x, y) -> float | None:
    """Of (n,) scores and reviews; None where one side does not vary, or fewer than two are there."""
    return _point(tabulate(Pairs.of(x, y, np.zeros(len(x))))) if len(x) >= 2 else None


def _point(table: PairTable) -> float | None:
    value = _spearman_of(table, table.counts.sum(axis=0)[None, :])[0]
    return None if np.isnan(value) else float(value)


def tau_b(x, y) -> float | None:
    """Kendall's, corrected for ties on both sides; None where one side does not vary."""
    pairs = Pairs.of(x, y)
    if len(np.unique(pairs.x)) < 2 or len(np.unique(pairs.y)) < 2:
        return None

    return float(scipy.stats.kendalltau(pairs.x, pairs.y, variant="b").statistic)


@dataclass(frozen=True)
class Bootstrapped:
    """Intervals of Spearman's correlation when openings are drawn anew: by percentiles, and BCa (bias-corrected and
    accelerated; Efron 1987). `undefined` replicates had no variation, and were left out."""

    percentile: ConfidenceInterval
    bca: ConfidenceInterval
    z0: float
    acceleration: float
    undefined: int


def bootstrap(
    pairs: Pairs, *, draw: Callable[[int], np.ndarray] | None = None, replicates: int | None = None, level: float = 0.95
) -> Bootstrapped | None:
    """Draws whole openings with replacement, since hires of one opening share panel, role and reviewer.

    draw: gives (rows, clusters) indexes for a number of rows; ours by default, from a fixed seed, so that a page says
    the same twice. None where Spearman's correlation is undefined, or fewer than three openings are there.
    """
    table = tabulate(pairs)
    if table.clusters < 3:
        return None
    point = _point(table)
    if point is None:
        return None
    replicates = replicates or (REPLICATES if table.clusters < DRAWS_OF_MANY else REPLICATES // 4)
    values = _replicates(table, draw or _draws(table.clusters), replicates)
    defined = values[~np.isnan(values)]
    if len(defined) < replicates / 2:
        return None
    z0, acceleration = _bias(defined, point), _acceleration(table)
    tail = (1 - level) / 2
    return Bootstrapped(
        _between(defined, tail, 1 - tail),
        _between(defined, *(_shifted(end, z0, acceleration) for end in (tail, 1 - tail))),
        z0,
        acceleration,
        int(len(values) - len(defined)),
    )


def _draws(clusters: int) -> Callable[[int], np.ndarray]:
    generator = np.random.default_rng(SEED)
    return lambda rows: generator.integers(0, clusters, (rows, clusters))


def _times(drawn: np.ndarray) -> np.ndarray:
    """(rows, clusters) of indexes drawn to how often each was."""
    rows, clusters = drawn.shape
    places = drawn + clusters * np.arange(rows)[:, None]
    return np.bincount(places.ravel(), minlength=rows * clusters).reshape(rows, clusters).astype(float)


def _replicates(table: PairTable, draw: Callable[[int], np.ndarray], replicates: int) -> np.ndarray:
    at_once = max(1, CELLS_AT_ONCE // max(table.counts.shape[1], table.clusters))
    values = []
    for start in range(0, replicates, at_once):
        rows = min(at_once, replicates - start)
        values.append(_spearman_of(table, np.asarray((table.counts.T @ _times(draw(rows)).T).T)))
    return np.concatenate(values)


def _bias(values: np.ndarray, point: float) -> float:
    """How far the replicates' median lies from the value, in standard deviations; equal ones count half."""
    equal = np.abs(values - point) < 1e-9
    below = ((values < point) & ~equal).sum() + equal.sum() / 2
    return float(scipy.special.ndtri(np.clip(below / len(values), 0.5 / len(values), 1 - 0.5 / len(values))))


def _acceleration(table: PairTable) -> float:
    """From leaving out one opening at a time; 0 where that changes nothing."""
    total = table.counts.sum(axis=0)
    at_once = max(1, CELLS_AT_ONCE // max(1, len(total)))
    left_out = np.concatenate(
        [
            _spearman_of(table, total - table.counts[start : start + at_once].toarray())
            for start in range(0, table.clusters, at_once)
        ]
    )
    left_out = left_out[~np.isnan(left_out)]
    away = left_out.mean() - left_out
    below = 6 * (away**2).sum() ** 1.5
    return float((away**3).sum() / below) if below else 0.0


def _shifted(tail: float, z0: float, acceleration: float) -> float:
    z = scipy.special.ndtri(tail)
    return float(scipy.special.ndtr(z0 + (z0 + z) / (1 - acceleration * (z0 + z))))


def _between(values: np.ndarray, low: float, high: float) -> ConfidenceInterval:
    return ConfidenceInterval(*(float(end) for end in np.quantile(values, [low, high])))
