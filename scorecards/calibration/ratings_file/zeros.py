"""Whether a 0 is the lowest level of a scale, or how somebody wrote that there is no rating."""

import numpy as np


def is_doubtful_zero(values: np.ndarray, labels: set[float]) -> bool:
    """Zeros beside levels that begin at 1 or above, on a short scale; a 0 that has a label is a level."""
    others = values[values != 0]
    return bool(len(others) and 0 not in labels and others.min() >= 1 and 1 < others.max() <= 10)
