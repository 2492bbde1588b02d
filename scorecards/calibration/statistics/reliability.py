"""How dependable a panel's mean is, by the fitted variances (Brennan 2001; Shrout and Fleiss 1979)."""

import math
from dataclasses import dataclass

import numpy as np
import scipy

from scorecards.calibration.statistics.ratings import Ratings

WANTED = 0.8


@dataclass(frozen=True)
class Variances:
    """Variances in squared scale points; interviewer and candidate_interviewer are None where they cannot be told."""

    candidate: float
    interviewer: float | None
    candidate_interviewer: float | None
    residual: float

    def error(self, panel: float, per_pair: float, *, absolute: bool) -> float:
        """The error variance of the mean of a panel of this size, each rating so often."""
        leniency = (self.interviewer or 0.0) if absolute else 0.0
        return (leniency + (self.candidate_interviewer or 0.0) + self.residual / per_pair) / panel


@dataclass(frozen=True)
class Reliability:
    """panel_size: the median number of interviewers per candidate; ratings_per_pair: the median per pair.

    absolute and relative are between 0 and 1; interviewers_for_080 is the smallest panel whose absolute reliability
    reaches 0.8. None where undefined.
    """

    panel_size: float | None
    ratings_per_pair: float | None
    absolute: float | None
    relative: float | None
    interviewers_for_080: int | None


def panel(table: Ratings) -> tuple[float | None, float | None]:
    """The median number of interviewers per candidate and the median number of ratings per pair; None without any."""
    if not table.n:
        return None, None
    key = table.candidate * len(table.interviewers) + table.interviewer
    pairs, per_pair = np.unique(key, return_counts=True)
    per_candidate = np.bincount(pairs // len(table.interviewers))
    return float(np.median(per_candidate)), float(np.median(per_pair))


def reliability(variances: Variances | None, panel_size: float | None, per_pair: float | None) -> Reliability:
    """Vc / (Vc + error), with and without the interviewers' leniency in the error."""
    if variances is None:
        return Reliability(panel_size, per_pair, None, None, None)
    relative = _share(variances, variances.error(panel_size, per_pair, absolute=False))
    if variances.interviewer is None:
        return Reliability(panel_size, per_pair, None, relative, None)
    absolute = _share(variances, variances.error(panel_size, per_pair, absolute=True))
    return Reliability(panel_size, per_pair, absolute, relative, _enough(variances, per_pair))


def decision_consistency(mean: float, variances: Variances, panel_size: float, per_pair: float, cut: float) -> float:
    """P(two panels of this size decide alike at this cut), scores and errors normal; in [0.5, 1].

    Two panels' means of one candidate are bivariate normal with the absolute reliability as their correlation ρ, so
    the probability is 1 − 4 T(h, √((1 − ρ) / (1 + ρ))), Owen's T at h = (cut − mean) / √(Vc + error).
    """
    error = variances.error(panel_size, per_pair, absolute=True)
    total = variances.candidate + error
    if total <= 0:
        return 1.0
    correlation = variances.candidate / total
    aside = math.sqrt((1 - correlation) / (1 + correlation))
    return float(1 - 4 * scipy.special.owens_t((cut - mean) / math.sqrt(total), aside))


def _share(variances: Variances, error: float) -> float | None:
    total = variances.candidate + error
    return variances.candidate / total if total > 0 else None


def _enough(variances: Variances, per_pair: float) -> int | None:
    """The smallest panel with Vc / (Vc + error / k) ≥ 0.8, that is k ≥ 4 × error / Vc."""
    if variances.candidate <= 0:
        return None
    needed = WANTED / (1 - WANTED) * variances.error(1, per_pair, absolute=True) / variances.candidate
    return max(1, math.ceil(needed - 1e-9)) if needed < 1e6 else None
