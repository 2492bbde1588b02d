"""Names of tints in half levels around a bar."""

import math

from scorecards.calibration.charts.scale import share

LEVELS_APART = 3
"""A scale of four levels has three levels' distance between its ends."""


def tint(mean: float, bar: float) -> str:
    """The name of a tint, in half levels around the bar: met-0 to met-2, near, missed-1 to missed-3.

    Less than three quarters of a level below the bar is near it: neither met nor clearly missed.
    """
    if mean >= bar:
        return f"met-{min(2, int((mean - bar) * 2 + 1e-9))}"
    missed = math.floor((bar - mean) * 2 - 0.5)
    return f"missed-{min(3, missed)}" if missed >= 1 else "near"


def scale_tint(mean: float, bar: float, low: float, high: float) -> str:
    """The same on a scale from low to high, whose sixths are half levels."""
    if low == high:
        return tint(0.0, 0.0)
    return tint(LEVELS_APART * (share(mean, low, high) - share(bar, low, high)), 0.0)
