"""How far each interviewer's ratings lie from those of colleagues on the same candidates."""

from dataclasses import dataclass

import numpy as np

from scorecards.calibration.statistics.gates import FEWEST_CANDIDATES
from scorecards.calibration.statistics.ratings import Ratings, means

_Z95 = 1.96


@dataclass(frozen=True)
class Beside:
    """One interviewer beside colleagues: on how many candidates, and how far apart in scale points.

    distance is the mean over candidates of |rating − the mean of colleagues' ratings of the same item|. low and high
    are its 95 % interval; None below five candidates, or where each candidate has the same distance.
    """

    candidates: int
    distance: float | None
    low: float | None
    high: float | None


def beside_colleagues(table: Ratings) -> list[Beside]:
    """One answer per interviewer, in the table's order."""
    if not table.n:
        return []
    exponent = int(np.frexp(np.abs(table.value).max())[1]) + 1
    value = np.ldexp(table.value, -exponent)
    _, unit, size = np.unique(table.candidate * len(table.items) + table.item, return_inverse=True, return_counts=True)
    total = np.bincount(unit, weights=value)
    shared = size[unit] > 1
    others = (total[unit] - value)[shared] / (size[unit][shared] - 1)
    apart = np.abs(value[shared] - others)
    pairs, pair = np.unique((table.interviewer * len(table.candidates) + table.candidate)[shared], return_inverse=True)
    each = np.ldexp(means(pair, apart, len(pairs)), exponent) if len(pairs) else np.empty(0)
    whose = pairs // max(len(table.candidates), 1)
    return [_answer(each[whose == number]) for number in range(len(table.interviewers))]


def _answer(distances: np.ndarray) -> Beside:
    if not len(distances):
        return Beside(0, None, None, None)
    distance = float(distances.mean())
    if len(distances) < FEWEST_CANDIDATES or np.ptp(distances) == 0:
        return Beside(len(distances), distance, None, None)
    error = float(distances.std(ddof=1)) / len(distances) ** 0.5
    return Beside(len(distances), distance, max(0.0, distance - _Z95 * error), distance + _Z95 * error)
