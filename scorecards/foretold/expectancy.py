"""Of those at or above the bar, how many met it later, and of those below."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from scorecards.foretold.shares import Share


@dataclass(frozen=True)
class Expectancy:
    """Shares that met it among those at or above the bar, and below; how many stand exactly at the bar."""

    at_or_above: Share
    below: Share
    exactly_at: int


def expectancy(hires: Iterable[tuple[Fraction | float, bool]], bar: Fraction | float) -> Expectancy:
    """hires: each one's mean, and whether the review says it was met."""
    hires = list(hires)
    above = [met for mean, met in hires if mean >= bar]
    below = [met for mean, met in hires if mean < bar]
    return Expectancy(
        Share(sum(above), len(above)), Share(sum(below), len(below)), sum(1 for mean, _ in hires if mean == bar)
    )
