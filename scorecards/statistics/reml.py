"""Restricted maximum likelihood: the variances that the ratings support.

Newton's method on the variance ratios with the average-information approximation of the curvature (Gilmour, Thompson
and Cullis 1995), inside the bounds: a variance that would be negative is zero, which is a result and not an error.
"""

from dataclasses import dataclass

import numpy as np
from scipy import linalg

from scorecards.statistics.design import Design
from scorecards.statistics.solve import (
    CANDIDATE,
    INTERVIEWER,
    PAIR,
    Solved,
    between_interviewers,
    columns_of_pairs,
    solve,
)

MOST_STEPS = 100
_LARGEST_RATIO = 1e8
_SETTLED = 1e-7  # what a Newton step promises to lower the criterion by, in units of a log-likelihood


class NoFit(Exception):
    """The variances cannot be found; the message says why in a sentence."""


@dataclass(frozen=True)
class Fit:
    """The fitted model: variances in squared scale points, and the solved equations at them.

    criterion: −2 × the restricted log-likelihood, with sum-to-zero coding of the items. fixed: (p,) the mean and the
    first p−1 items. covariance: (p × p) of the fixed effects, in units of the residual variance.
    """

    design: Design
    solved: Solved
    criterion: float
    candidate: float
    interviewer: float
    pair: float
    residual: float
    fixed: np.ndarray
    covariance: np.ndarray


def fit(design: Design) -> Fit:
    """The REML fit; NoFit where the ratings hold no information on the variances."""
    if design.n - design.p < 2:
        raise NoFit("There are too few ratings for the number of dimensions.")
    free = np.array([True, design.has_interviewer_term, design.has_pair_term])
    ratios = np.where(free, [0.5, 0.25, 0.1], 0.0)
    here = solve(design, ratios)
    value = criterion(design, here)
    for _ in range(MOST_STEPS):
        gradient, curvature = derivatives(design, here)
        step = _step(ratios, gradient, curvature, free)
        if -(gradient @ step) < _SETTLED:
            # Closer to the optimum than the criterion's rounding can tell: Newton's last step is better than a search.
            here = solve(design, np.maximum(ratios + step, 0.0))
            return _fitted(design, here, criterion(design, here))
        ratios, here, value, moved = _search(design, ratios, step, value)
        if not moved:
            return _fitted(design, here, value)
        if ratios.max() > _LARGEST_RATIO:
            raise NoFit("Nothing is left to chance in these ratings, so no model can be fitted.")
    raise NoFit("The model did not settle on these ratings.")


def criterion(design: Design, at: Solved) -> float:
    """−2 × the restricted log-likelihood at these ratios, the residual variance profiled out."""
    p, free = design.p, design.n - design.p
    residual = _residual(design, at)
    log_det_x = np.linalg.slogdet(at.inner[:p, :p])[1]
    return float(free * (1 + np.log(2 * np.pi * residual)) + at.log_det + log_det_x)


def derivatives(design: Design, at: Solved) -> tuple[np.ndarray, np.ndarray]:
    """The criterion's gradient (3,) and its average-information curvature (3 × 3), by the ratios."""
    p, residual = design.p, _residual(design, at)
    covariance = linalg.inv(at.inner[:p, :p])
    fixed = covariance @ at.inner[:p, p]
    terms = (at.by_candidate, at.by_interviewer, at.by_pair)
    scores = [term[:, p] - term[:, :p] @ fixed for term in terms]
    squares = np.array([score @ score for score in scores]) / residual
    explained = [np.einsum("ij,jk,ik->", term[:, :p], covariance, term[:, :p], optimize=True) for term in terms]
    gradient = _log_det_gradient(design, at) - explained - squares

    values = np.column_stack(
        [scores[CANDIDATE][design.candidate], scores[INTERVIEWER][design.interviewer], scores[PAIR]]
    )
    inner = columns_of_pairs(design, at, values)
    to_fixed = inner[p + 1 :, :p]
    quadratic = inner[p + 1 :, p + 1 :] - to_fixed @ covariance @ to_fixed.T
    curvature = quadratic / residual - np.outer(squares, squares) / (design.n - p)
    return gradient, curvature


def _residual(design: Design, at: Solved) -> float:
    p = design.p
    fixed = linalg.solve(at.inner[:p, :p], at.inner[:p, p], assume_a="pos")
    squares = at.inner[p, p] - at.inner[:p, p] @ fixed
    scale = np.finfo(float).eps * max(design.cross[p, p], 1.0)
    return max(squares, scale) / (design.n - p)


def _log_det_gradient(design: Design, at: Solved) -> np.ndarray:
    """The derivatives of log |H| by the three ratios."""
    gc, gi, _ = at.ratios
    w, scale = at.weight, at.scale_c
    total_c = (scale - 1) / gc if gc > 0 else np.bincount(design.candidate, weights=w, minlength=design.candidates)
    inverse = linalg.cho_solve(at.factor, np.eye(design.interviewers), check_finite=False)
    diagonal = np.diag(inverse)
    total_i = np.bincount(design.interviewer, weights=w, minlength=design.interviewers)
    once = between_interviewers(at.weights, 1 / scale, at.weights)
    twice = between_interviewers(at.weights, 1 / scale**2, at.weights)
    by_candidate = (total_c / scale).sum() - gi * (inverse * twice).sum()
    by_interviewer = diagonal @ total_i - gc * (inverse * once).sum()
    if not design.has_pair_term:
        return np.array([by_candidate, by_interviewer, 0.0])

    squared = at.weights.power(2)
    fall_c = np.bincount(design.candidate, weights=w**2, minlength=design.candidates)
    fall_i = np.bincount(design.interviewer, weights=w**2, minlength=design.interviewers)
    mixed = between_interviewers(squared, 1 / scale, at.weights)
    changed = between_interviewers(at.weights, fall_c / scale**2, at.weights)
    by_pair = w.sum() - gc * (fall_c / scale).sum()
    by_pair += -gi * (diagonal @ fall_i) + gi * gc * (inverse * (2 * mixed - gc * changed)).sum()
    return np.array([by_candidate, by_interviewer, by_pair])


def _step(ratios, gradient, curvature, free) -> np.ndarray:
    """A Newton step within the bounds: variances at zero that would fall further stay there."""
    active = free & ((ratios > 0) | (gradient < 0))
    step = np.zeros(3)
    if not active.any():
        return step
    part = curvature[np.ix_(active, active)]
    size = np.sqrt(np.maximum(np.diag(part), 1e-12))
    scaled = part / np.outer(size, size)
    values, vectors = np.linalg.eigh(scaled)
    values = np.maximum(np.abs(values), 1e-3)
    step[active] = -(vectors @ ((vectors.T @ (gradient[active] / size)) / values)) / size
    return np.clip(step, -ratios, 4 * ratios + 1)


def _search(design, ratios, step, value):
    """The first of ever shorter steps that lowers the criterion."""
    for halving in range(40):
        tried = np.maximum(ratios + step * 0.5**halving, 0.0)
        there = solve(design, tried)
        found = criterion(design, there)
        if found < value:
            return tried, there, found, True
    return ratios, solve(design, ratios), value, False


def _fitted(design: Design, at: Solved, value: float) -> Fit:
    p, residual = design.p, _residual(design, at)
    covariance = linalg.inv(at.inner[:p, :p])
    return Fit(
        design=design,
        solved=at,
        criterion=value,
        candidate=float(at.ratios[CANDIDATE] * residual),
        interviewer=float(at.ratios[INTERVIEWER] * residual),
        pair=float(at.ratios[PAIR] * residual),
        residual=float(residual),
        fixed=covariance @ at.inner[:p, p],
        covariance=covariance,
    )
