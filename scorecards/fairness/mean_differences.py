"""How far the mean scores of two groups lie apart, with the interval of Welch (1947), Biometrika 34, 28–35.

The groups may differ in size and in spread; people count as independent of each other. Pure.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import scipy


@dataclass(frozen=True)
class GroupScores:
    """The scores of one group: how many people, what their means add up to, and their squares; of those, how many
    answered here themselves, and what theirs add up to."""

    n: int
    total: float
    squares: float
    own: int
    own_total: float

    @property
    def mean(self) -> float:
        return self.total / self.n

    @property
    def variance(self) -> float:
        """With n − 1 below."""
        return max(0.0, (self.squares - self.total**2 / self.n) / (self.n - 1))


@dataclass(frozen=True)
class MeanDifference:
    """A group's mean less the other's; low and high None where nobody differs from anybody in either group."""

    difference: float
    low: float | None
    high: float | None
    degrees: float | None


@dataclass(frozen=True)
class ComparedMeans:
    """One group beside the largest."""

    group: str
    n: int
    beside: str
    beside_n: int
    result: MeanDifference


def welch(group: GroupScores, other: GroupScores, level: float = 0.95) -> MeanDifference:
    """Both with two people at least. Degrees of freedom by Welch and Satterthwaite."""
    difference = group.mean - other.mean
    parts = [scores.variance / scores.n for scores in (group, other)]
    if sum(parts) < 1e-12:
        return MeanDifference(difference, None, None, None)
    below = sum(part**2 / (scores.n - 1) for part, scores in zip(parts, (group, other), strict=True))
    degrees = sum(parts) ** 2 / below
    margin = float(scipy.special.stdtrit(degrees, (1 + level) / 2)) * math.sqrt(sum(parts))
    return MeanDifference(difference, difference - margin, difference + margin, degrees)


def beside_the_largest(groups: Mapping[str, GroupScores]) -> list[ComparedMeans]:
    """Every other group by name; the first of equals is the largest."""
    if len(groups) < 2:
        return []
    beside = min(groups, key=lambda name: (-groups[name].n, name))
    other = groups[beside]
    return [
        ComparedMeans(name, scores.n, beside, other.n, welch(scores, other))
        for name, scores in sorted(groups.items())
        if name != beside
    ]
