"""Which exercise shows a dimension best."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from scorecards.calibration.statistics.agreement import units
from scorecards.calibration.statistics.bootstrap import Alpha, alpha_with_interval
from scorecards.calibration.statistics.gates import FEWEST_CANDIDATES
from scorecards.calibration.statistics.ratings import Ratings

FEWEST_JUDGED = 3


@dataclass(frozen=True)
class DimensionInExercise:
    """A dimension in one exercise: how often it was rated, how often it was not assessed, and how far people agree.

    agreement is undefined below five candidates whom two people rated.
    """

    exercise: str
    dimension: str
    rated: int
    not_assessed: int
    agreement: Alpha

    @property
    def share(self) -> float:
        """The share of judgements that hold a rating."""
        return self.rated / (self.rated + self.not_assessed)

    @property
    def shows(self) -> bool:
        """Whether the exercise shows the dimension at all: at least half of three judgements or more hold a rating."""
        return self.rated + self.not_assessed >= FEWEST_JUDGED and self.share >= 0.5


def shown(table: Ratings, not_assessed: Mapping[tuple[str, str], int]) -> dict[str, list[DimensionInExercise]]:
    """The exercises of each dimension, the one that shows it best first.

    Best is, among those that show it at all, the highest agreement; those where it is undefined come after, the highest
    share of judgements with a rating first. not_assessed counts judgements without a rating by (exercise, dimension).
    """
    places = {item: place for place, item in enumerate(table.items)}
    by_dimension: dict[str, list[DimensionInExercise]] = {}
    for exercise, dimension in sorted({*places, *not_assessed}):
        place = places.get((exercise, dimension))
        rows = np.flatnonzero(table.item == place) if place is not None else np.empty(0, np.intp)
        candidate = table.candidate[rows]
        data = units(candidate, candidate, table.value[rows])
        enough = data.clusters >= FEWEST_CANDIDATES
        agreement = alpha_with_interval(data) if enough else Alpha(None, None, None)
        missed = not_assessed.get((exercise, dimension), 0)
        there = DimensionInExercise(exercise, dimension, len(rows), missed, agreement)
        by_dimension.setdefault(dimension, []).append(there)
    return {dimension: sorted(exercises, key=_order) for dimension, exercises in by_dimension.items()}


def is_clear(best: DimensionInExercise, second: DimensionInExercise) -> bool:
    """Whether two exercises can be told apart: their intervals of agreement do not meet."""
    ends = best.agreement.low, second.agreement.high
    return None not in ends and ends[0] > ends[1]


def _order(row: DimensionInExercise) -> tuple:
    alpha = row.agreement.alpha
    return (not row.shows, alpha is None, -(alpha or 0), -row.share, row.exercise)
