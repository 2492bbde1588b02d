#!/usr/bin/env bash
# An exact test that loses tables which are exactly as extreme
# Guess:   Barnard's p of 1 of 3 against 2 of 4 is the largest chance, over all common rates, of a table at least as far
#          apart: added up in whole fractions, 0.797.
# Seen:    scipy 1.17.1's barnard_exact says 0.679. Swapping the rates gives a table of the same statistic; as a float
#          its own is smaller in the last place, and it is left out. More sampling points change nothing.
# Follows: compare statistics with room for rounding, or in whole numbers, before calling a test exact.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages scipy==1.17.1 numpy==2.4.6

python - <<'PYTHON'
from fractions import Fraction
from math import comb

from _seen import seen
from scipy.stats import barnard_exact

GROUPS = 3, 4


def squared(a, b):
    """The pooled statistic squared, as a fraction, without what all tables share."""
    pooled = Fraction(a + b, sum(GROUPS))
    spread = pooled * (1 - pooled)
    return (Fraction(a, GROUPS[0]) - Fraction(b, GROUPS[1])) ** 2 / spread if spread else Fraction(0)


tables = [(a, b) for a in range(GROUPS[0] + 1) for b in range(GROUPS[1] + 1) if squared(a, b) >= squared(1, 2)]


def chance(rate):
    return sum(
        comb(GROUPS[0], a) * comb(GROUPS[1], b) * rate ** (a + b) * (1 - rate) ** (sum(GROUPS) - a - b)
        for a, b in tables
    )


seen("added up", round(max(chance(step / 1000) for step in range(1001)), 6), 0.796875)
for points in (32, 1024):
    seen(f"scipy, {points} points", round(float(barnard_exact([[1, 2], [2, 2]], n=points).pvalue), 6), 0.679301)
PYTHON
