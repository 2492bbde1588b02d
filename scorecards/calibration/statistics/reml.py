"""Restricted maximum likelihood: the variances that the ratings support.

Newton's method on the variance ratios with the average-information approximation of the curvature (Gilmour, Thompson
and Cullis 1995), inside the bounds: a variance that would be negative is zero, which is a result and not an error.
"""

from dataclasses import dataclass, replace

import numpy as np

from people.refusals import Refused
from scorecards.calibration.statistics.design import Design
from scorecards.calibration.statistics.solve import (
    CANDIDATE,
    INTERVIEWER,
    PAIR,
    Equations,
    Solved,
    between_columns,
    between_interviewers,
    equations,
    solve,
    with_ratings,
)
from scorecards.calibration.statistics.starts import USUAL, may_have_two, starts

MOST_STEPS = 200
_LARGEST_RATIO = 1e8
_SAME_OPTIMUM = 1e-6
_SETTLED = 1e-8  # what a Newton step promises to lower the criterion by
_ROUNDING = 1e-5  # a promise that the criterion's rounding may hide
_CONFOUNDED = 1e-6  # smallest eigenvalue of the scaled curvature where variances can be told apart


class NoFit(Refused):
    """The variances cannot be found; the message says why in a sentence."""


@dataclass(frozen=True, eq=False)
class Fit:
    """The fitted model: variances in squared scale points, and the solved equations at them.

    criterion: −2 × the restricted log-likelihood, with sum-to-zero coding of the items. mean: in scale points.
    fixed: (p,) the mean and the first p−1 items, standardised as the design is. covariance: (p × p) of the fixed
    effects, in units of the residual variance.
    """

    design: Design
    solved: Solved
    criterion: float
    candidate: float
    interviewer: float
    pair: float
    residual: float
    mean: float
    fixed: np.ndarray
    covariance: np.ndarray


def fit(design: Design) -> Fit:
    """The REML fit; NoFit where the ratings hold no information on the variances.

    A pair term that cannot be told from the residual is left out: the fit's design then has none.
    """
    if design.n - design.p < 2:
        raise NoFit("There are too few ratings for the number of dimensions.")
    if design.p > 1 and _left_by_items(design) < 1e-12 * design.n:
        raise NoFit("The ratings differ from dimension to dimension only, so there is nothing to compare.")
    usual = equations(design, USUAL * _free(design))
    is_told = _told_apart(design, usual)
    if design.has_pair_term and not is_told:
        design = replace(design, has_pair_term=False)
        usual = equations(design, USUAL * _free(design))
        is_told = _told_apart(design, usual)
    if not is_told:
        raise NoFit("Too few to say: these ratings cannot tell candidates, interviewers and chance apart.")
    return _best(design, usual)


def _best(design: Design, usual: Equations) -> Fit:
    """The best of the optima that Newton's method finds from each start; the first of equals."""
    begun = (equations(design, ratios) for ratios in starts(design, _free(design))) if may_have_two(design) else [usual]
    fits = [fit for at in begun if (fit := _descend(design, with_ratings(design, at)))]
    if not fits:
        raise NoFit("No model settles on these ratings.")
    best = min(fit.criterion for fit in fits)
    return next(fit for fit in fits if fit.criterion <= best + _SAME_OPTIMUM)


def _descend(design: Design, here: Solved) -> Fit | None:
    """Newton's method from here to the lowest criterion around; None where it does not settle."""
    free, ratios, value = _free(design), here.ratios, criterion(design, here)
    for _ in range(MOST_STEPS):
        gradient, curvature = _gradient(design, here), _curvature(design, here)
        step = _step(ratios, gradient, curvature, free)
        promised = -(gradient @ step)
        if promised < _SETTLED:
            # Closer to the optimum than the criterion's rounding can tell: Newton's last step is better than a search.
            return _fitted(design, solve(design, np.maximum(ratios + step, 0.0)))
        lowered = _search(design, ratios, _within(ratios, step), value)
        if lowered is None:
            return _fitted(design, here) if promised < _ROUNDING else None
        ratios, here, value = lowered
        if ratios.max() > _LARGEST_RATIO or here.residual < 1 / _LARGEST_RATIO:
            raise NoFit(
                "The ratings follow so exact a pattern (in each interview all alike, for instance) that nothing is "
                "left to chance, so no model can be fitted."
            )
    return None


def criterion(design: Design, at: Solved) -> float:
    """−2 × the restricted log-likelihood of the standardised ratings, the residual variance profiled out."""
    log_det_x = np.linalg.slogdet(at.across)[1]
    return float((design.n - design.p) * (1 + np.log(2 * np.pi * at.residual)) + at.log_det + log_det_x)


def _gradient(design: Design, at: Solved) -> np.ndarray:
    """(3,) the criterion's derivatives by the ratios."""
    columns = [term[:, : design.p] for term in (at.by_candidate, at.by_interviewer, at.by_pair)]
    explained = [(at.covariance * (term.T @ term)).sum() for term in columns]
    squares = [score @ score for score in at.scores]
    return _log_det_gradient(design, at) - explained - np.divide(squares, at.residual)


def _curvature(design: Design, at: Solved) -> np.ndarray:
    """(3 × 3) the average information, which stands for the criterion's second derivatives by the ratios."""
    of_candidate, of_interviewer, of_pair = at.scores
    values = np.column_stack([of_candidate[design.candidate], of_interviewer[design.interviewer], of_pair])
    to_fixed = values.T @ at.by_pair[:, : design.p]
    quadratic = between_columns(design, at, values) - to_fixed @ at.covariance @ to_fixed.T
    squares = np.array([score @ score for score in at.scores]) / at.residual
    return quadratic / at.residual - np.outer(squares, squares) / (design.n - design.p)


def _log_det_gradient(design: Design, at: Solved) -> np.ndarray:
    """The derivatives of log |H| by the three ratios."""
    gc, gi, _ = at.ratios
    weight, inverse, scale, scale_at = at.weight, at.inverse, at.scale_c, at.scale_c[design.candidate]
    diagonal = np.diag(inverse)
    twice = between_interviewers(design, at.transposed, weight / scale_at**2)
    by_candidate = ((design.per_candidate @ weight) / scale).sum() - gi * (inverse * twice).sum()
    by_interviewer = diagonal @ (design.per_interviewer @ weight) - gc * (inverse * at.linked).sum()
    if not design.has_pair_term:
        return np.array([by_candidate, by_interviewer, 0.0])

    fall_c, fall_i = design.per_candidate @ weight**2, design.per_interviewer @ weight**2
    changed = 2 * weight**2 / scale_at - gc * weight * (fall_c / scale**2)[design.candidate]
    through = between_interviewers(design, at.transposed, changed)
    by_pair = weight.sum() - gc * (fall_c / scale).sum()
    by_pair += gi * (gc * (inverse * through).sum() - diagonal @ fall_i)
    return np.array([by_candidate, by_interviewer, by_pair])


def _free(design: Design) -> np.ndarray:
    return np.array([True, design.has_interviewer_term, design.has_pair_term])


def _left_by_items(design: Design) -> float:
    """The sum of squares that the items' means leave."""
    p = design.p
    explained = np.linalg.solve(design.cross[:p, :p], design.cross[:p, p])
    return float(design.cross[p, p] - design.cross[:p, p] @ explained)


def _told_apart(design: Design, at: Equations) -> bool:
    """Whether the design lets the variances be told apart, tried on ratings made of noise: no direction is flat."""
    free = _free(design)
    noise = design.with_rating(np.random.default_rng(1).standard_normal(design.n))
    curvature = _curvature(noise, with_ratings(noise, at))[np.ix_(free, free)]
    size = np.sqrt(np.maximum(np.diag(curvature), 0))
    if size.min() < _CONFOUNDED:
        return False
    return bool(np.linalg.eigvalsh(curvature / np.outer(size, size))[0] > _CONFOUNDED)


def _step(ratios, gradient, curvature, free) -> np.ndarray:
    """A Newton step: always downhill, and never down from a variance that is zero already."""
    moving = free & ((ratios > 0) | (gradient < 0))
    while moving.any():
        step = np.zeros(3)
        step[moving] = _newton(gradient[moving], curvature[np.ix_(moving, moving)])
        outside = moving & (ratios <= 0) & (step < 0)
        if not outside.any():
            return step
        moving &= ~outside
    return np.zeros(3)


def _newton(gradient: np.ndarray, curvature: np.ndarray) -> np.ndarray:
    """−curvature⁻¹ gradient, with eigenvalues kept above zero."""
    size = np.sqrt(np.maximum(np.diag(curvature), 1e-12))
    values, vectors = np.linalg.eigh(curvature / np.outer(size, size))
    return -(vectors @ ((vectors.T @ (gradient / size)) / np.maximum(np.abs(values), 1e-3))) / size


def _within(ratios: np.ndarray, step: np.ndarray) -> np.ndarray:
    """The step, shortened as a whole (so that it stays downhill) to end at the first bound, or at a fivefold ratio."""
    furthest = np.where(step < 0, ratios, 4 * ratios + 1)
    lengths = np.divide(furthest, np.abs(step), out=np.ones(3), where=step != 0)
    share = min(1.0, lengths.min())
    ending = step * share
    return np.where((step < 0) & (lengths <= share), -ratios, ending)


def _search(design, ratios, step, value):
    """The first of ever shorter steps that lowers the criterion, as (ratios, solved, criterion); None if none does."""
    for halving in range(40):
        tried = np.maximum(ratios + step * 0.5**halving, 0.0)
        there = solve(design, tried)
        lower = criterion(design, there)
        if lower < value:
            return tried, there, lower
    return None


def _fitted(design: Design, at: Solved) -> Fit:
    variance = at.residual * design.unit**2
    return Fit(
        design=design,
        solved=at,
        criterion=criterion(design, at) + 2 * (design.n - design.p) * float(np.log(design.unit)),
        candidate=float(at.ratios[CANDIDATE] * variance),
        interviewer=float(at.ratios[INTERVIEWER] * variance),
        pair=float(at.ratios[PAIR] * variance),
        residual=float(variance),
        mean=float(design.centre + design.unit * at.fixed[0]),
        fixed=at.fixed,
        covariance=at.covariance,
    )
