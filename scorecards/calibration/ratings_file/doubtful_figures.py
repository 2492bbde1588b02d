"""Figures that may be no ratings: a 0 or a −1 where nothing was rated, a 99, a 33 that was meant to be a 3."""

import numpy as np

_CODES = (-1.0, -9.0, -99.0, -999.0)
"""What some programs write where nothing was answered."""

_SHORT = 5  # the highest level of a short scale
_HIGHEST, _TIMES, _SHARE, _LEAST = 10, 2.5, 0.2, 20


def is_doubtful_zero(values: np.ndarray, labels: set[float]) -> bool:
    """Zeros beside levels that begin at 1 or above, on a short scale; a 0 that has a label is a level."""
    others = values[values != 0]
    return bool(len(others) and 0 not in labels and others.min() >= 1 and 1 < others.max() <= 10)


def far_off(values: np.ndarray) -> tuple[int, float, float] | None:
    """The first figure far from all others, which are on a short scale, and the others' ends; None where there is none.

    Far off are the usual codes below a scale that goes up to 3 or more, and a few figures far above one of at most 10.
    """
    codes = np.isin(values, _CODES)
    far = codes if (rest := values[~codes & (values > 0)]).size and rest.max() >= 3 else np.zeros(len(values), bool)
    if (values[~codes] < 0).any():
        far = np.zeros(len(values), bool)
    usual = np.quantile(values, 1 - _SHARE, method="lower")
    far |= _beyond_a_gap(values, usual)
    if 3 <= usual <= _HIGHEST:
        highest = values[values <= _HIGHEST].max()
        far |= (values > _HIGHEST) & (values > _TIMES * highest)
    if not far.any() or far.mean() > 0.5:
        return None
    others = values[~far]
    return int(far.argmax()), float(others.min()), float(others.max())


def _beyond_a_gap(values: np.ndarray, usual: float) -> np.ndarray:
    """A few figures that are twice as high as any level of a short scale, with none between: a 9 beside 1 to 4."""
    short = values <= _SHORT
    highest = values[short].max(initial=0)
    is_gap = 3 <= usual <= _SHORT and values.size >= _LEAST and not ((values > highest) & (values < 2 * highest)).any()
    return ~short & is_gap & (len(np.unique(values[short])) > 2)


def on_another_scale(values: np.ndarray, codes: np.ndarray) -> tuple[int, float, float] | None:
    """Whose figures are on another scale than all others': their code, their highest, and the others' highest.

    Half of theirs are beyond the others' highest, and theirs go twice as high. None where nobody's are.
    """
    count = int(codes.max()) + 1
    if count < 3:
        return None
    highest = np.full(count, -np.inf)
    np.maximum.at(highest, codes, values)
    order = np.argsort(highest)
    top, second = int(order[-1]), float(highest[order[-2]])
    own = values[codes == top]
    beyond = 2 * (own > second).sum() >= len(own) > 2
    if not beyond or highest[top] < max(2 * second, _SHORT + 1):
        return None
    return top, float(highest[top]), second
