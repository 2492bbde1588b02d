"""Intervals that allow for what is not known of the variances.

The solution is averaged over a grid of the standard deviations' ratios to the residual's, each point weighted by its
restricted likelihood and a weak prior, half-t with 3 degrees of freedom and scale 1 (Gelman 2006; Chung et al. 2013).
At a point everything is a t distribution with n − p degrees of freedom around its prediction; an interval's ends are
quantiles of the mixture, and so is P(A above B). The estimates themselves stay those of one fit.
"""

from dataclasses import dataclass

import numpy as np
import scipy

from scorecards.calibration.statistics.design import Design
from scorecards.calibration.statistics.grid import Nodes, Outcomes, is_small, own_outcome, solve_all

FEW_GROUPS = 50
"""From so many candidates or interviewers on, their variance is known well enough to be taken for the truth."""

POINTS = (12, 12, 8)
POINTS_ALONE = 24
_MIDDLES = (0.7, 0.5, 0.5)
_LEAST_WEIGHT = 1e-5
_STEPS = 40
_SETTLED = 1e-9


@dataclass(frozen=True)
class Mixture:
    """Points with their weights (G × B), which sum to one over the points; `free` is the degrees of freedom n − p."""

    nodes: Nodes
    weight: np.ndarray
    free: int

    def scores(self, outcome: int = 0) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Weights (G,), and of the candidates' scores means and scales (G × C)."""
        return self._part(self.nodes.score[:, :, outcome], self.nodes.score_error, outcome)

    def leniency(self, outcome: int = 0) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """The same of leniency, (G × K)."""
        return self._part(self.nodes.leniency[:, :, outcome], self.nodes.leniency_error, outcome)

    def differences(self, first: np.ndarray, second: np.ndarray, outcome: int = 0) -> tuple:
        """The same of differences between candidates' scores, (G × m)."""
        score = self.nodes.score[:, :, outcome]
        error = self.nodes.difference_error(first, second)
        return self._part(score[:, first] - score[:, second], error, outcome)

    def _part(self, mean: np.ndarray, error: np.ndarray, outcome: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        weight = self.weight[:, outcome]
        keep = weight > _LEAST_WEIGHT * weight.max()
        scale = np.sqrt(self.nodes.residual[keep, outcome, None] * np.maximum(error[keep], 0))
        return weight[keep] / weight[keep].sum(), mean[keep], scale


def mixture(design: Design, estimate: np.ndarray, outcomes: Outcomes | None = None) -> Mixture | None:
    """The mixture around an estimate of the ratios (3,); None where no variance needs to be allowed for.

    An axis of the grid is there for each term with few groups; the others stay at their estimate.
    """
    few = design.candidates < FEW_GROUPS
    wanted = few, design.has_interviewer_term and design.interviewers < FEW_GROUPS, few and design.has_pair_term
    if not any(wanted) or not is_small(design):
        return None
    axes = [_axis(place, sum(wanted), estimate) if wanted[place] else _fixed(estimate[place]) for place in range(3)]
    sd = np.stack([axis.ravel() for axis in np.meshgrid(*(axis[0] for axis in reversed(axes)), indexing="ij")], 1)[
        :, ::-1
    ]
    logs = sum(np.meshgrid(*(axis[1] for axis in reversed(axes)), indexing="ij")).ravel()
    nodes = solve_all(design, sd**2, outcomes or own_outcome(design))
    weight = logs[:, None] - nodes.criterion / 2
    weight = np.exp(weight - weight.max(axis=0))
    return Mixture(nodes, weight / weight.sum(axis=0), design.n - design.p)


def distribution(part: tuple, free: int, value: np.ndarray) -> np.ndarray:
    """(m,) P(≤ value) of each of m quantities, given as weights (G,), means and scales (G × m)."""
    weight, mean, scale = part
    return weight @ scipy.special.stdtr(free, (value - mean) / np.maximum(scale, 1e-12))


def quantiles(part: tuple, free: int, probability: float) -> np.ndarray:
    """(m,) the value below which each quantity lies with this probability: Newton's steps inside a bracket."""
    weight, mean, scale = part
    scale = np.maximum(scale, 1e-12)
    centre = weight @ mean
    spread = np.sqrt(weight @ (scale**2 + (mean - centre) ** 2))
    value = centre + scipy.special.stdtrit(free, probability) * spread
    low, high = np.full_like(value, -np.inf), np.full_like(value, np.inf)
    for _ in range(_STEPS):
        away = (value - mean) / scale
        excess = weight @ scipy.special.stdtr(free, away) - probability
        if np.abs(excess).max() < _SETTLED:
            break
        low, high = np.where(excess < 0, value, low), np.where(excess > 0, value, high)
        slope = weight @ (_density(away, free) / scale)
        with np.errstate(divide="ignore", invalid="ignore"):
            step = np.clip(np.nan_to_num(excess / slope), -2 * spread, 2 * spread)
        tried = value - step
        halved = np.where(np.isfinite(low) & np.isfinite(high), (low + high) / 2, tried)
        value = np.where((tried <= low) | (tried >= high), halved, tried)
    return value


def _density(value: np.ndarray, free: int) -> np.ndarray:
    constant = scipy.special.gammaln((free + 1) / 2) - scipy.special.gammaln(free / 2) - np.log(free * np.pi) / 2
    return np.exp(constant - (free + 1) / 2 * np.log1p(value**2 / free))


def _axis(place: int, axes: int, estimate: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Standard deviations over the residual's, half of them below the middle, with the logarithm of weight × prior."""
    points = POINTS[place] if axes > 1 else POINTS_ALONE
    middle = max(_MIDDLES[place], float(np.sqrt(estimate[place])))
    share = (np.arange(points) + 0.5) / points
    sd = middle * share / (1 - share)
    return sd, -2 * np.log1p(sd**2 / 3) - 2 * np.log1p(-share)


def _fixed(ratio: float) -> tuple[np.ndarray, np.ndarray]:
    return np.array([np.sqrt(ratio)]), np.zeros(1)
