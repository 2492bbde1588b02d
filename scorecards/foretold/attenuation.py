"""What unreliable scores and reviews hide of a correlation. Spearman (1904, 1910); Brown (1910)."""

import math
from collections.abc import Sequence


def reliability_of_mean(single: float, raters: float) -> float:
    """Of a mean of `raters` equally reliable ratings, each with reliability `single` (Spearman and Brown)."""
    if not 0 <= single <= 1:
        raise ValueError(f"A reliability lies between 0 and 1, not at {single}.")
    if raters <= 0:
        raise ValueError(f"A mean needs raters, not {raters}.")
    return raters * single / (1 + (raters - 1) * single)


def typical_raters(raters: Sequence[int]) -> float:
    """The harmonic mean of how many rated each person: what, in the formula above, gives the reliability that the
    mean of their error variances has. The arithmetic mean says too much."""
    if not raters or min(raters) < 1:
        raise ValueError("Each person needs a rater.")
    return len(raters) / sum(1 / count for count in raters)


def corrected(r: float, *, r_xx: float | None = None, r_yy: float | None = None) -> float:
    """The correlation that scores and reviews without error would have; one that is not named stays as it is.

    It may lie beyond 1, by chance or where a reliability is too low: whoever shows it says so.
    """
    reliabilities = [value for value in (r_xx, r_yy) if value is not None]
    if any(not 0 < value <= 1 for value in reliabilities):
        raise ValueError("A reliability lies above 0 and at most at 1.")
    return r / math.sqrt(math.prod(reliabilities))


def largest_visible(r_xx: float | None = None, r_yy: float | None = None) -> float:
    """The largest correlation that can be seen through such scores and reviews, were their truths the same."""
    return math.sqrt((1 if r_xx is None else r_xx) * (1 if r_yy is None else r_yy))
