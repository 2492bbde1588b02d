"""Fisher's exact test of a selection, in whole numbers, and its mid-p.

Given the margins, the number of the group's selected follows the hypergeometric distribution. The two-sided value sums
every table that is not more probable than the one seen; ties are found in whole numbers, which floats lose. The mid-p
counts all tables that are exactly as probable as the one seen, itself included, by half (Lancaster 1961): less
cautious, and nearer to what it says.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import comb

from scorecards.fairness.selection import Selection


@dataclass(frozen=True)
class ExactTest:
    """Two-sided p: Fisher's, and its mid-p."""

    fisher: float
    mid_p: float


def exact_test(selection: Selection) -> ExactTest | None:
    """None where only one table is possible (nobody, or everybody, selected): there is nothing to test."""
    weights, seen = _weights(selection)
    if len(weights) < 2:
        return None
    less = sum(weight for weight in weights if weight < seen)
    equal = sum(weight for weight in weights if weight == seen)
    total = sum(weights)
    return ExactTest(float(Fraction(less + equal, total)), float(Fraction(2 * less + equal, 2 * total)))


def _weights(of: Selection) -> tuple[list[int], int]:
    """How many ways lead to each possible number of the group's selected, and to the one seen."""
    selected = of.selected + of.reference_selected
    first = max(0, selected - of.reference_total)
    last = min(selected, of.total)
    weights = [comb(of.total, first) * comb(of.reference_total, selected - first)]
    for k in range(first, last):
        above = (of.total - k) * (selected - k)
        below = (k + 1) * (of.reference_total - selected + k + 1)
        weights.append(weights[-1] * above // below)
    return weights, weights[of.selected - first]
