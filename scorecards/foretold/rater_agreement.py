"""How reliable scores are, told by how far those who rated the same people agree.

A one-way analysis of variance, since who rates differs from person to person: ICC(1) of Shrout and Fleiss (1979),
Psychological Bulletin 86, 420–428. Where some were rated by more than others, a size between stands for the number of
raters (Donner 1986, International Statistical Review 54, 67–82).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from scorecards.foretold.attenuation import reliability_of_mean, typical_raters


@dataclass(frozen=True)
class Agreement:
    """people: how many were rated by two or more. single: how reliable one rating is, below 0 where raters agree less
    than by chance. raters: of whom the mean of somebody is made, typically."""

    people: int
    single: float
    raters: float

    @property
    def of_mean(self) -> float:
        """How reliable somebody's mean is; `single` is not below 0."""
        return reliability_of_mean(self.single, self.raters)


def agreement(people: Sequence[int], values: Sequence[float]) -> Agreement | None:
    """people: whom each value is about, one value of each rater. None where nobody was rated twice, or where nothing
    differs."""
    _, whose, raters = np.unique(np.asarray(people), return_inverse=True, return_counts=True)
    rated, groups, values = len(values), len(raters), np.asarray(values, dtype=float)
    if groups < 2 or rated == groups:
        return None
    means = np.bincount(whose, values) / raters
    within = float(((values - means[whose]) ** 2).sum()) / (rated - groups)
    between = float((raters * (means - values.mean()) ** 2).sum()) / (groups - 1)
    size = float(rated - (raters**2).sum() / rated) / (groups - 1)
    spread = between + (size - 1) * within
    if spread <= 0:
        return None
    return Agreement(int((raters > 1).sum()), (between - within) / spread, typical_raters(raters.tolist()))
