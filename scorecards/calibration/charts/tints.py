"""Names of tints in half levels around a bar."""

import math


def tint(mean: float, bar: float) -> str:
    """The name of a tint, in half levels around the bar: met-0 to met-2, near, missed-1 to missed-3.

    Less than three quarters of a level below the bar is near it: neither met nor clearly missed.
    """
    if mean >= bar:
        return f"met-{min(2, int((mean - bar) * 2))}"
    missed = math.floor((bar - mean) * 2 - 0.5)
    return f"missed-{min(3, missed)}" if missed >= 1 else "near"
