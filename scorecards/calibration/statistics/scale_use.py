"""How each interviewer uses the scale, and how much they tell dimensions apart within one interview."""

from dataclasses import dataclass

import numpy as np

from scorecards.calibration.statistics.ratings import Ratings, known, means


@dataclass(frozen=True)
class ScaleUse:
    """How one interviewer uses the scale: n, the share of each level, and the spread within one interview.

    spread is the mean, over interviews with two ratings or more, of the standard deviation of rating − the item's mean;
    colleagues is the same of everybody else's interviews. None where there is no such interview. A small spread is
    halo, or a candidate who is even: the number cannot tell which.
    """

    n: int
    shares: dict[float, float]
    spread: float | None
    colleagues: float | None


def scale_use(table: Ratings) -> list[ScaleUse]:
    """One answer per interviewer, in the table's order."""
    spread, colleagues = _spreads(table)
    order = np.argsort(table.interviewer, kind="stable")
    ends = np.cumsum(np.bincount(table.interviewer, minlength=len(table.interviewers)))
    answers = []
    for number in range(len(ends)):
        given = table.value[order[ends[number - 1] if number else 0 : ends[number]]]
        levels, counts = np.unique(given, return_counts=True)
        shares = dict(zip(levels.tolist(), (counts / len(given)).tolist(), strict=True))
        answers.append(ScaleUse(len(given), shares, known(spread[number]), known(colleagues[number])))
    return answers


def _spreads(table: Ratings) -> tuple[np.ndarray, np.ndarray]:
    """(K,) the mean spread within interviews of each interviewer and of all others, NaN where there is none."""
    exponent = int(np.frexp(np.abs(table.value).max(initial=0))[1]) + 1
    value = np.ldexp(table.value, -exponent)
    apart = value - means(table.item, value, len(table.items))[table.item]
    key = table.candidate * len(table.interviewers) + table.interviewer
    pairs, pair, size = np.unique(key, return_inverse=True, return_counts=True)
    mean = np.bincount(pair, weights=apart) / size
    squares = np.bincount(pair, weights=(apart - mean[pair]) ** 2)
    several = size > 1
    spread = np.sqrt(squares[several] / (size[several] - 1))
    interviewer = pairs[several] % max(len(table.interviewers), 1)
    count = np.bincount(interviewer, minlength=len(table.interviewers)).astype(float)
    total = np.bincount(interviewer, weights=spread, minlength=len(table.interviewers))
    own = _over(total, count)
    others = _over(total.sum() - total, count.sum() - count)
    with np.errstate(over="ignore"):
        return np.ldexp(own, exponent), np.ldexp(others, exponent)


def _over(total: np.ndarray, count: np.ndarray) -> np.ndarray:
    return np.divide(total, count, out=np.full(len(total), np.nan), where=count > 0)
