"""What follows from one fit: adjusted scores, leniency, who is ahead of whom, and ratings that surprise."""

from dataclasses import dataclass

import numpy as np
import scipy

from scorecards.calibration.statistics.reml import Fit
from scorecards.calibration.statistics.solve import CANDIDATE, INTERVIEWER, PAIR

_ROWS = 4096


@dataclass(frozen=True)
class Scores:
    """Candidates' adjusted scores in scale points: (C,) values and their standard errors of prediction."""

    adjusted: np.ndarray
    standard_error: np.ndarray


@dataclass(frozen=True)
class Leniency:
    """Interviewers' leniency in scale points, positive where they rate higher: (K,) values and standard errors."""

    value: np.ndarray
    standard_error: np.ndarray


@dataclass(frozen=True)
class Surprise:
    """Ratings against what the model expects: (n,) each. studentised is 0 where it is undefined."""

    expected: np.ndarray
    residual: np.ndarray
    studentised: np.ndarray


def candidate_scores(fit: Fit) -> Scores:
    """mean + candidate effect, with the standard error of prediction (Henderson 1975: fixed effects estimated too)."""
    effect, to_fixed = _effects(fit.solved.effects_c, fit)
    own = _own_c(fit)
    error = fit.covariance[0, 0] - 2 * (to_fixed @ fit.covariance[:, 0]) + own + _quadratic(to_fixed, fit.covariance)
    return Scores(fit.mean + fit.design.unit * effect, np.sqrt(np.maximum(fit.residual * error, 0)))


def leniency(fit: Fit) -> Leniency:
    """Interviewer effects with their standard errors of prediction."""
    effect, to_fixed = _effects(fit.solved.effects_i, fit)
    own = fit.solved.ratios[INTERVIEWER] * np.diag(fit.solved.inverse)
    error = own + _quadratic(to_fixed, fit.covariance)
    return Leniency(fit.design.unit * effect, np.sqrt(np.maximum(fit.residual * error, 0)))


def ahead(fit: Fit, scores: Scores, first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """P(first is above second) for pairs of different candidates' codes (m,); 0.5 where nothing tells them apart.

    Both effects come from one fit, so their errors are correlated; the mean's own error cancels.
    """
    to_fixed = _effects(fit.solved.effects_c, fit)[1]
    difference = to_fixed[first] - to_fixed[second]
    own = _own_c(fit)
    shared = _between_c(fit, first, second)
    variance = own[first] + own[second] - 2 * shared + _quadratic(difference, fit.covariance)
    deviation = np.sqrt(fit.residual * np.maximum(variance, 0))
    gap = scores.adjusted[first] - scores.adjusted[second]
    ratio = np.divide(gap, deviation, out=np.zeros_like(gap), where=variance > 1e-12)
    return scipy.special.ndtr(ratio)


def surprise(fit: Fit) -> Surprise:
    """Conditional residuals: rating − (mean + item + candidate + interviewer + pair), each over its standard error."""
    design, solved, p = fit.design, fit.solved, fit.design.p
    shrink = 1 / (1 + solved.ratios[PAIR] * design.count)
    lift = (solved.effects_c[design.candidate] + solved.effects_i[design.interviewer])[:, : p + 1]
    pulled = solved.ratios[PAIR] * solved.by_pair + lift
    own = shrink**2 * _between_pair(fit)
    scaled, spread = np.empty(design.n), np.empty(design.n)
    for start in range(0, design.n, 64 * _ROWS):
        rows = slice(start, start + 64 * _ROWS)
        pair = design.pair[rows]
        columns = design.columns(rows) - pulled[pair][:, :p]
        scaled[rows] = design.rating[rows] - pulled[pair][:, p] - columns @ fit.fixed
        spread[rows] = 1 - solved.ratios[PAIR] * shrink[pair] - own[pair] - _quadratic(columns, fit.covariance)
    residual = design.unit * scaled
    deviation = np.sqrt(fit.residual * np.maximum(spread, 0))
    studentised = np.divide(residual, deviation, out=np.zeros(design.n), where=spread > 1e-9)
    return Surprise(design.centre + design.unit * design.rating - residual, residual, studentised)


def _effects(effects: np.ndarray, fit: Fit) -> tuple[np.ndarray, np.ndarray]:
    """Predicted effects (q,), standardised, and what each owes to the fixed effects (q × p)."""
    p = fit.design.p
    to_fixed = effects[:, :p]
    return effects[:, p] - to_fixed @ fit.fixed, to_fixed


def _quadratic(rows: np.ndarray, matrix: np.ndarray) -> np.ndarray:
    return np.einsum("ij,ij->i", rows @ matrix, rows)


def _own_c(fit: Fit) -> np.ndarray:
    """(C,) the candidates' diagonal of (Λ⁻² + Z'WZ)⁻¹."""
    solved = fit.solved
    gc, gi = solved.ratios[CANDIDATE], solved.ratios[INTERVIEWER]
    inverse, own = solved.inverse, np.empty(fit.design.candidates)
    for start in range(0, len(own), _ROWS):
        part = solved.weights[start : start + _ROWS]
        own[start : start + _ROWS] = part.multiply(part @ inverse).sum(axis=1)
    return gc / solved.scale_c + gi * gc**2 * own / solved.scale_c**2


def _between_c(fit: Fit, first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """(m,) entries of the same inverse between two candidates that differ."""
    solved = fit.solved
    gc, gi = solved.ratios[CANDIDATE], solved.ratios[INTERVIEWER]
    inverse, shared = solved.inverse, np.empty(len(first))
    for start in range(0, len(shared), _ROWS):
        rows = slice(start, start + _ROWS)
        left, right = solved.weights[first[rows]], solved.weights[second[rows]]
        shared[rows] = right.multiply(left @ inverse).sum(axis=1)
    return gi * gc**2 * shared / (solved.scale_c[first] * solved.scale_c[second])


def _between_pair(fit: Fit) -> np.ndarray:
    """(J,) Q_cc + 2 Q_ci + Q_ii of each pair's own candidate and interviewer."""
    design, solved = fit.design, fit.solved
    gc, gi = solved.ratios[CANDIDATE], solved.ratios[INTERVIEWER]
    inverse, cross = solved.inverse, np.empty(len(design.count))
    for start in range(0, len(cross), _ROWS):
        rows = slice(start, start + _ROWS)
        reached = solved.weights[design.candidate[rows]] @ inverse
        cross[rows] = reached[np.arange(reached.shape[0]), design.interviewer[rows]]
    own_i = gi * np.diag(inverse)
    between = -gc * gi * cross / solved.scale_c[design.candidate]
    return _own_c(fit)[design.candidate] + 2 * between + own_i[design.interviewer]
