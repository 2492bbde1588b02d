"""Where a fit starts: in each valley of the criterion that a coarse grid shows.

With few candidates and interviewers the restricted likelihood can have two optima, about once in 700 loops, and
Newton's method finds the one on whose slope it starts.
"""

import numpy as np

from scorecards.calibration.statistics.design import Design
from scorecards.calibration.statistics.grid import own_outcome, solve_all

USUAL = np.array([0.5, 0.25, 0.1])
POINTS = (8, 8, 6)
MOST_CELLS = 2_000
"""Beyond so many cells of candidates × interviewers a second optimum was never met, and the grid takes its time."""


def may_have_two(design: Design) -> bool:
    """Whether a second optimum is to be looked for; of a large table the usual ratios lead to the one that it has."""
    return design.candidates * design.interviewers <= MOST_CELLS


def starts(design: Design, free: np.ndarray) -> list[np.ndarray]:
    """Ratios (3,) to start from; free: (3,) which of them may differ from zero."""
    axes = [_axis(points) if may else np.zeros(1) for points, may in zip(POINTS, free, strict=True)]
    pair, interviewer, candidate = np.meshgrid(*reversed(axes), indexing="ij")
    ratios = np.stack([candidate.ravel(), interviewer.ravel(), pair.ravel()], axis=1) ** 2
    criterion = solve_all(design, ratios, own_outcome(design)).criterion.reshape(pair.shape)
    return list(ratios[_lowest_around(criterion).ravel()])


def _axis(points: int) -> np.ndarray:
    """Standard deviations over the residual's, from zero up."""
    share = np.arange(points) / points
    return share / (1 - share)


def _lowest_around(values: np.ndarray) -> np.ndarray:
    """Where no neighbour along an axis is lower."""
    lowest = np.ones(values.shape, bool)
    for axis in range(values.ndim):
        falls = np.diff(values, axis=axis) < 0
        edge = np.zeros_like(np.take(values, [0], axis), bool)
        lowest &= ~np.concatenate([falls, edge], axis) & ~np.concatenate([edge, ~falls], axis)
    return lowest
