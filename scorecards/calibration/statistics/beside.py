"""How far each interviewer's ratings lie from those of colleagues on the same candidates."""

from dataclasses import dataclass

import numpy as np
import scipy

from scorecards.calibration.statistics.gates import FEWEST_CANDIDATES, candidates_beside_colleagues
from scorecards.calibration.statistics.ratings import Ratings, means


@dataclass(frozen=True)
class Beside:
    """One interviewer beside colleagues: on how many candidates, and how far apart in scale points.

    distance is the mean, over those `compared` whom a colleague rated on the same item, of |rating − the mean of
    colleagues' ratings of it|. low and high are its 95 % interval; None below five candidates, by the count that
    decides who may be named, or where there are not two different distances.
    """

    candidates: int
    compared: int
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
    distances = np.ldexp(means(pair, apart, len(pairs)), exponent) if len(pairs) else np.empty(0)
    whose = pairs // max(len(table.candidates), 1)
    counts = candidates_beside_colleagues(table).tolist()
    return [_answer(count, distances[whose == number]) for number, count in enumerate(counts)]


def _answer(candidates: int, distances: np.ndarray) -> Beside:
    compared = len(distances)
    if not compared:
        return Beside(candidates, 0, None, None, None)
    distance = float(distances.mean())
    if candidates < FEWEST_CANDIDATES or np.ptp(distances) == 0:
        return Beside(candidates, compared, distance, None, None)
    away = float(scipy.special.stdtrit(compared - 1, 0.975) * distances.std(ddof=1)) / compared**0.5
    return Beside(candidates, compared, distance, max(0.0, distance - away), distance + away)
