"""95 % intervals of scores and leniency, and who is above whom: by the mixture over the variances where they are barely
known, by the estimates alone where groups are many (`mixture`)."""

import numpy as np

from scorecards.calibration.statistics.mixture import Mixture, distribution, quantiles
from scorecards.calibration.statistics.reml import Fit
from scorecards.calibration.statistics.scores import Leniency, Scores, ahead

Z95 = 1.96
TAIL = 0.025


def score_interval(fit: Fit, scores: Scores, mixture: Mixture | None) -> tuple[np.ndarray, np.ndarray]:
    """(C,) and (C,) the ends of adjusted scores' intervals, in scale points."""
    if mixture is None:
        return _plugged_in(scores.adjusted, scores.standard_error)
    low, high = _ends(mixture.scores(), mixture.free)
    return fit.design.centre + fit.design.unit * low, fit.design.centre + fit.design.unit * high


def leniency_interval(fit: Fit, own: Leniency, mixture: Mixture | None) -> tuple[np.ndarray, np.ndarray]:
    """(K,) and (K,) the ends of leniency's intervals, in scale points."""
    if mixture is None:
        return _plugged_in(own.value, own.standard_error)
    low, high = _ends(mixture.leniency(), mixture.free)
    return fit.design.unit * low, fit.design.unit * high


def above(fit: Fit, scores: Scores, mixture: Mixture | None, first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """(m,) P(first is above second) for pairs of different candidates' codes."""
    if mixture is None:
        return ahead(fit, scores, first, second)
    return 1 - distribution(mixture.differences(first, second), mixture.free, np.zeros(len(first)))


def _ends(part: tuple, free: int) -> tuple[np.ndarray, np.ndarray]:
    return quantiles(part, free, TAIL), quantiles(part, free, 1 - TAIL)


def _plugged_in(value: np.ndarray, error: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return value - Z95 * error, value + Z95 * error
