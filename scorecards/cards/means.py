"""A mean of ratings: one definition and one way to write it, on every page, in every document and file. Pure.

The caption that goes with it is templates/scorecards/_means.html.
"""

from collections.abc import Collection
from fractions import Fraction


def mean_of(values: Collection[int]) -> Fraction | None:
    """The plain mean, exact; None of nothing. `statistics.ratings.means` is the same for whole tables."""
    return Fraction(sum(values), len(values)) if values else None


def figure(value: float | Fraction | None) -> str:
    """A number to two decimals; a dash where there is none."""
    if value is None:
        return "–"
    value = float(value)
    text = f"{value:.2f}" if abs(value) < 1e6 else f"{value:.4g}"
    return "0.00" if text == "-0.00" else text.replace("-", "−")
