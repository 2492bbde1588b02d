"""Exact tests of two rates that fix the group sizes alone: Boschloo's and Barnard's, for small groups.

Fisher's test also fixes how many were selected in all, which no selection does, and so is too cautious in small groups.
Here the common rate is unknown, and p is the largest over all that it may be. What is “at least as extreme” is told by
Fisher's one-sided p (Boschloo 1970; two-sided by twice the smaller side, as scipy and exact2x2 do) or by the pooled z
(Barnard's test in the form of Suissa and Shuster 1985).

Tables whose statistic is equal but for rounding are equally extreme. scipy's `barnard_exact` compares floats, loses
some of them, and says 0.68 for 1 of 3 against 2 of 4 where the tables add up to 0.80.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import scipy

from scorecards.fairness.selection import Selection

MOST_TABLES = 11_000
"""Pairs of counts beyond which the tests are left out: there the mid-p says the same."""

GRID = 501
PEAKS, FINER, ROUNDS = 8, 21, 5
ALIKE = 1e-9  # statistics that differ by less are one value


@dataclass(frozen=True)
class UnconditionalTests:
    """Two-sided p of each."""

    boschloo: float
    barnard: float


@lru_cache(maxsize=256)
def unconditional_tests(of: Selection) -> UnconditionalTests | None:
    """None where the groups are so large that it makes no difference, or where nobody, or everybody, was selected."""
    selected = of.selected + of.reference_selected
    if (of.total + 1) * (of.reference_total + 1) > MOST_TABLES or selected in (0, of.total + of.reference_total):
        return None
    sides = (_largest(_as_extreme(_fisher(of, upper), of), of) for upper in (False, True))
    return UnconditionalTests(min(1.0, 2 * min(sides)), _largest(_as_extreme(-_pooled_z(of), of), of))


def _tables(of: Selection) -> tuple[np.ndarray, np.ndarray]:
    return np.arange(of.total + 1)[:, None], np.arange(of.reference_total + 1)[None, :]


def _as_extreme(order: np.ndarray, of: Selection) -> np.ndarray:
    """Where the statistic is no larger than that of the table seen, apart from rounding."""
    seen = order[of.selected, of.reference_selected]
    return order <= seen + ALIKE * max(abs(seen), ALIKE)


def _fisher(of: Selection, upper: bool) -> np.ndarray:
    """(tables) the one-sided p given the margins: of so few of the group's selected, or of so many."""

    group, reference = _tables(of)
    law = scipy.stats.hypergeom(of.total + of.reference_total, of.total, group + reference)
    return law.sf(group - 1) if upper else law.cdf(group)


def _pooled_z(of: Selection) -> np.ndarray:
    """(tables) the size of the difference of rates over its standard error under one rate; 0 where there is none."""
    group, reference = _tables(of)
    pooled = (group + reference) / (of.total + of.reference_total)
    spread = np.sqrt(pooled * (1 - pooled) * (1 / of.total + 1 / of.reference_total))
    apart = np.abs(group / of.total - reference / of.reference_total)
    return np.divide(apart, spread, out=np.zeros_like(apart), where=spread > 0)


def _largest(extreme: np.ndarray, of: Selection) -> float:
    """The largest probability of these tables over all common rates."""
    rates = np.linspace(0, 1, GRID)
    chances = _chances(extreme, of, rates)
    step = rates[1]
    tops = [(chances[at], rates[at]) for at in np.argsort(chances)[-PEAKS:]]
    for _ in range(ROUNDS):
        near = np.clip(np.concatenate([np.linspace(rate - step, rate + step, FINER) for _, rate in tops]), 0, 1)
        chances = _chances(extreme, of, near)
        tops = [(chances[at], near[at]) for at in np.argsort(chances)[-PEAKS:]]
        step /= FINER // 2
    return float(min(1.0, max(chance for chance, _ in tops)))


def _chances(extreme: np.ndarray, of: Selection, rates: np.ndarray) -> np.ndarray:
    """(rates) how probable the tables are under each."""

    group = scipy.stats.binom.pmf(np.arange(of.total + 1)[None, :], of.total, rates[:, None])
    reference = scipy.stats.binom.pmf(np.arange(of.reference_total + 1)[None, :], of.reference_total, rates[:, None])
    return ((group @ extreme) * reference).sum(axis=1)
