"""What a debrief talks about first. Pure.

The opening's own measure, disagreement over what chance would give, needs the ratings of a whole opening; one round of
one candidate has a handful. Here the order is plain: how far apart two people are who saw the same exercise, then how
far all of them are from each other, then how many were unsure.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations


@dataclass(frozen=True, order=True)
class Apart:
    """How far a panel is apart on one dimension; the larger one is talked about first.

    `range` is the widest within one exercise, in scale points, so that two exercises that differ are no disagreement.
    `spread` is the mean distance of two people on the same exercise. `doubts` counts ratings given with low confidence.
    """

    range: int = 0
    spread: float = 0
    doubts: int = 0


def apart(exercises: Iterable[Sequence[int]], doubts: int = 0) -> Apart:
    """How far apart the ratings of one dimension are, given exercise by exercise."""
    exercises = [values for values in exercises if len(values) > 1]
    distances = [abs(one - other) for values in exercises for one, other in combinations(values, 2)]
    widest = max((max(values) - min(values) for values in exercises), default=0)
    return Apart(widest, sum(distances) / len(distances) if distances else 0, doubts)
