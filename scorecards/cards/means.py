"""A mean of ratings: one definition and one way to write it, on every page, in every document and file. Pure.

The caption that goes with it is templates/scorecards/cards/_means.html.
"""

from collections.abc import Collection
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

_HUNDREDTH = Decimal("0.01")


def mean_of(values: Collection[int]) -> Fraction | None:
    """The plain mean, exact; None of nothing. `statistics.ratings.means` is the same for whole tables."""
    return Fraction(sum(values), len(values)) if values else None


def figure(value: float | Fraction | None) -> str:
    """A number to two decimals, halves up as spreadsheets show them: 2.125 is 2.13. A dash where there is none."""
    if value is None:
        return "–"
    value = float(value)
    is_shown_whole = abs(value) < 1e6
    text = str(Decimal(repr(value)).quantize(_HUNDREDTH, ROUND_HALF_UP)) if is_shown_whole else f"{value:.4g}"
    return "0.00" if text == "-0.00" else text.replace("-", "−")
