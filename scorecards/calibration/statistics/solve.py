"""The model's equations at given variance ratios, solved by eliminating pairs, then candidates.

Written for ratios g = variance / residual variance. With H = I + Σ g_k Z_k Z_k', the pairs are eliminated in closed
form (each leaves a weight), the candidates leave a diagonal, and a dense matrix of the interviewers remains, so that a
solve costs about (pairs + interviewers³) whatever the number of ratings. See Henderson (1975) for the equations and
Bates et al. (2015), section 5.4, for the scaling by square roots that stays defined where a variance is zero.
"""

from dataclasses import dataclass, replace

import numpy as np
from scipy import sparse

from scorecards.calibration.statistics.design import Design

CANDIDATE, INTERVIEWER, PAIR = range(3)


@dataclass(frozen=True)
class Solved:
    """H⁻¹ applied to the columns [X y], and what the criterion and the standard errors need.

    linked: (K × K) interviewers' weights through the candidates they share. inverse: (K × K) of what remains for them.
    by_pair, by_candidate, by_interviewer: Z_k' H⁻¹ [X y] for each term. effects_c, effects_i: the random effects of
    each column of [X y]. inner: [X y]' H⁻¹ [X y]. log_det: log |H|.
    """

    ratios: np.ndarray
    weight: np.ndarray
    weights: sparse.csr_array
    scale_c: np.ndarray
    linked: np.ndarray
    inverse: np.ndarray
    log_det: float
    effects_c: np.ndarray
    effects_i: np.ndarray
    by_pair: np.ndarray
    by_candidate: np.ndarray
    by_interviewer: np.ndarray
    inner: np.ndarray


def solve(design: Design, ratios: np.ndarray) -> Solved:
    """The equations at these three ratios (candidate, interviewer, pair), each zero or more."""
    shrink = 1 / (1 + ratios[PAIR] * design.count)
    weight = design.count * shrink
    weights = sparse.csr_array(
        (weight, (design.candidate, design.interviewer)), shape=(design.candidates, design.interviewers)
    )
    scale_c = 1 + ratios[CANDIDATE] * design.per_candidate @ weight
    linked = between_interviewers(weights, 1 / scale_c, weights)
    inverse, log_det_i = _reduced(design, ratios, weight, linked)
    log_det = -np.log(shrink).sum() + np.log(scale_c).sum() + log_det_i
    start = Solved(ratios, weight, weights, scale_c, linked, inverse, log_det, *[np.empty(0)] * 6)
    return _with_columns(design, start, design.fixed, design.cross)


def _with_columns(design: Design, at: Solved, sums: np.ndarray, cross: np.ndarray) -> Solved:
    """The same equations with other columns: their sums over pairs and their cross-products over ratings."""
    shrink = (at.weight / design.count)[:, None]
    local = sums * shrink
    right_c = design.per_candidate @ local
    right_i = design.per_interviewer @ local
    effects_c, effects_i = random_effects(at, right_c, right_i)
    by_pair = local - at.weight[:, None] * (effects_c[design.candidate] + effects_i[design.interviewer])
    inner = cross - at.ratios[PAIR] * (sums.T @ local) - right_c.T @ effects_c - right_i.T @ effects_i
    return replace(
        at,
        effects_c=effects_c,
        effects_i=effects_i,
        by_pair=by_pair,
        by_candidate=design.per_candidate @ by_pair,
        by_interviewer=design.per_interviewer @ by_pair,
        inner=inner,
    )


def columns_of_pairs(design: Design, at: Solved, values: np.ndarray) -> np.ndarray:
    """[X y V]' H⁻¹ [X y V], where V (J × m) holds values that are the same for all ratings of a pair."""
    sums = np.column_stack([design.fixed, values * design.count[:, None]])
    corner = design.fixed.T @ values
    cross = np.block([[design.cross, corner], [corner.T, values.T @ (values * design.count[:, None])]])
    return _with_columns(design, at, sums, cross).inner


def random_effects(at: Solved, right_c: np.ndarray, right_i: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(Λ⁻² + Z'WZ)⁻¹ applied to right-hand sides of candidates (C × m) and interviewers (K × m)."""
    gc, gi = at.ratios[CANDIDATE], at.ratios[INTERVIEWER]
    scaled_c = right_c / at.scale_c[:, None]
    rest = np.sqrt(gi) * (right_i - gc * (at.weights.T @ scaled_c))
    effects_i = np.sqrt(gi) * (at.inverse @ rest)
    effects_c = gc * (scaled_c - (at.weights @ effects_i) / at.scale_c[:, None])
    return effects_c, effects_i


def between_interviewers(left: sparse.csr_array, diagonal: np.ndarray, right: sparse.csr_array) -> np.ndarray:
    """left' · diag · right, dense (K × K); left and right are (C × K), diagonal (C,)."""
    values = right.data * np.repeat(diagonal, np.diff(right.indptr))
    scaled = sparse.csr_array((values, right.indices, right.indptr), shape=right.shape)
    return (left.T @ scaled).toarray()


def _reduced(design: Design, ratios: np.ndarray, weight: np.ndarray, linked: np.ndarray) -> tuple[np.ndarray, float]:
    """The inverse of what remains for the interviewers, and its log-determinant before inverting."""
    gc, gi = ratios[CANDIDATE], ratios[INTERVIEWER]
    matrix = -gi * gc * linked
    matrix[np.diag_indices_from(matrix)] += 1 + gi * (design.per_interviewer @ weight)
    factor = np.linalg.cholesky(matrix)
    return np.linalg.inv(matrix), 2 * np.log(np.diag(factor)).sum()
