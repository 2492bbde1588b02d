"""Between which values the ratio of two selection rates lies, at 95 %.

score: Koopman (1984), Biometrics 40, 513–517: the ratios that a score test does not reject; right at small numbers and
at the ends, so it is the one that pages show. log: Katz and others (1978), undefined where nobody was selected.
adjusted_log: Walter (1975), half a person added everywhere.
"""

import math

import scipy

from scorecards.fairness.selection import Selection
from scorecards.foretold.shares import ConfidenceInterval

FARTHEST = 1e12  # a ratio that counts of people do not reach


def score(of: Selection, level: float = 0.95) -> tuple[float, float | None]:
    """low and high; high is None where nothing bounds it (nobody of the reference was selected)."""
    z = -scipy.special.ndtri((1 - level) / 2)
    low, high = 0.0, None
    middle = of.ratio if of.ratio is not None else FARTHEST
    if of.selected:
        low = _crossing(of, z, 1 / FARTHEST, middle)
    if of.reference_selected:
        high = _crossing(of, -z, max(middle, 1 / FARTHEST), FARTHEST)
    return low, high


def _crossing(of: Selection, z: float, low: float, high: float) -> float:
    """Where the statistic, which falls with the ratio, is z; on the logarithm, as ratios are."""

    log_ratio = scipy.optimize.brentq(
        lambda x: _statistic(of, math.exp(x)) - z, math.log(low), math.log(high), xtol=1e-13
    )
    return math.exp(log_ratio)


def _statistic(of: Selection, ratio: float) -> float:
    """The standardised difference of rate and ratio × reference rate, at the likeliest rates with that ratio."""
    everybody = of.total + of.reference_total
    a = ratio * everybody
    b = ratio * (of.total + of.reference_selected) + of.reference_total + of.selected
    c = of.selected + of.reference_selected
    # The smaller root of a p² − b p + c, written so that nothing is lost where both roots are far apart.
    reference_rate = 2 * c / (b + math.sqrt(max(0.0, b * b - 4 * a * c)))
    rate = min(1.0, ratio * reference_rate)
    reference_rate = min(1.0, reference_rate)
    variance = rate * (1 - rate) / of.total + ratio**2 * reference_rate * (1 - reference_rate) / of.reference_total
    away = of.rate - ratio * of.reference_rate
    if away == 0:
        return 0.0
    return math.copysign(math.inf, away) if variance <= 0 else away / math.sqrt(variance)


def log(of: Selection, level: float = 0.95) -> ConfidenceInterval | None:
    """None where a group has nobody selected."""
    if not (of.selected and of.reference_selected):
        return None
    return _log_interval(of, 0.0, level)


def adjusted_log(of: Selection, level: float = 0.95) -> ConfidenceInterval:
    return _log_interval(of, 0.5, level)


def _log_interval(of: Selection, more: float, level: float) -> ConfidenceInterval:
    selected, total = of.selected + more, of.total + more
    reference_selected, reference_total = of.reference_selected + more, of.reference_total + more
    variance = 1 / selected - 1 / total + 1 / reference_selected - 1 / reference_total
    centre = math.log(selected / total) - math.log(reference_selected / reference_total)
    half = -scipy.special.ndtri((1 - level) / 2) * math.sqrt(max(0.0, variance))
    return ConfidenceInterval(math.exp(centre - half), math.exp(centre + half))
