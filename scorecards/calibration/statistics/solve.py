"""The model's equations at given variance ratios, solved by eliminating pairs, then candidates.

Written for ratios g = variance / residual variance. With H = I + Σ g_k Z_k Z_k', the pairs are eliminated in closed
form (each leaves a weight), the candidates leave a diagonal, and a dense matrix of the interviewers remains, so that a
solve costs about (pairs + interviewers³) whatever the number of ratings. See Henderson (1975) for the equations and
Bates et al. (2015), section 5.4, for the scaling by square roots that stays defined where a variance is zero.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import scipy

from scorecards.calibration.statistics.design import Design

CANDIDATE, INTERVIEWER, PAIR = range(3)


@dataclass(frozen=True)
class Equations:
    """What depends on the ratios and on who rated whom, and on no rating.

    weight: (J,) what each pair weighs; weights: the same as (C × K), transposed: as (K × C). linked: (K × K)
    interviewers' weights through the candidates they share. inverse: (K × K) of what remains for them.
    log_det: log |H|.
    """

    ratios: np.ndarray
    weight: np.ndarray
    weights: scipy.sparse.csr_array
    transposed: scipy.sparse.csr_array
    scale_c: np.ndarray
    linked: np.ndarray
    inverse: np.ndarray
    log_det: float


@dataclass(frozen=True)
class Solved(Equations):
    """H⁻¹ applied to the columns [X y], and what the criterion and the standard errors need.

    by_pair, by_candidate, by_interviewer: Z_k' H⁻¹ [X y] for each term. effects_c, effects_i: the random effects of
    each column of [X y]. across: X' H⁻¹ X; covariance: its inverse, that of the fixed effects in units of the residual
    variance. fixed: (p,) the fixed effects. residual: the residual variance, standardised as the design is.
    """

    effects_c: np.ndarray
    effects_i: np.ndarray
    by_pair: np.ndarray
    by_candidate: np.ndarray
    by_interviewer: np.ndarray
    across: np.ndarray
    covariance: np.ndarray
    fixed: np.ndarray
    residual: float

    @cached_property
    def scores(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Z_k' H⁻¹ (y − X · fixed) for each term, in the ratios' order."""
        of_rating = np.append(-self.fixed, 1.0)
        return self.by_candidate @ of_rating, self.by_interviewer @ of_rating, self.by_pair @ of_rating


def solve(design: Design, ratios: np.ndarray) -> Solved:
    """The equations at these three ratios (candidate, interviewer, pair), each zero or more, and their solution."""
    return with_ratings(design, equations(design, ratios))


def equations(design: Design, ratios: np.ndarray) -> Equations:
    """The equations at these ratios, for any ratings of this design."""
    gc, gi, gp = ratios
    shrink = 1 / (1 + gp * design.count)
    weight = design.count * shrink
    by_interviewer = design.per_interviewer.indices
    transposed = scipy.sparse.csr_array(
        (weight[by_interviewer], design.candidate[by_interviewer], design.per_interviewer.indptr),
        shape=(design.interviewers, design.candidates),
    )
    scale_c = 1 + gc * (design.per_candidate @ weight)
    linked = between_interviewers(design, transposed, weight / scale_c[design.candidate])
    matrix = -gi * gc * linked
    matrix[np.diag_indices_from(matrix)] += 1 + gi * (design.per_interviewer @ weight)
    inverse, log_det_i = _inverted(matrix)
    log_det = -np.log(shrink).sum() + np.log(scale_c).sum() + log_det_i
    return Equations(ratios, weight, _at_pairs(design, weight), transposed, scale_c, linked, inverse, log_det)


def with_ratings(design: Design, at: Equations) -> Solved:
    """The same equations solved for the ratings that the design holds."""
    p = design.p
    local = design.fixed * (at.weight / design.count)[:, None]
    effects_c, effects_i, explained = _random_effects(design, at, local)
    inner = design.cross - at.ratios[PAIR] * (design.fixed.T @ local) - explained
    effects = np.take(effects_c, design.candidate, 0)  # the largest arrays of a solve: all in place
    effects += np.take(effects_i, design.interviewer, 0)  # first, since the two may all but cancel
    effects *= at.weight[:, None]
    by_pair = np.subtract(local, effects, out=local)
    covariance = np.linalg.inv(inner[:p, :p])
    fixed = covariance @ inner[:p, p]
    least = np.finfo(float).eps * max(design.cross[p, p], 1.0)
    return Solved(
        **vars(at),
        effects_c=effects_c,
        effects_i=effects_i,
        by_pair=by_pair,
        by_candidate=design.per_candidate @ by_pair,
        by_interviewer=design.per_interviewer @ by_pair,
        across=inner[:p, :p],
        covariance=covariance,
        fixed=fixed,
        residual=max(inner[p, p] - inner[:p, p] @ fixed, least) / (design.n - p),
    )


def between_columns(design: Design, at: Equations, values: np.ndarray) -> np.ndarray:
    """V' H⁻¹ V, where V (J × m) holds values that are the same for all ratings of a pair."""
    local = values * at.weight[:, None]
    return values.T @ local - _random_effects(design, at, local)[2]


def between_interviewers(design: Design, transposed: scipy.sparse.csr_array, values: np.ndarray) -> np.ndarray:
    """W' V, dense (K × K), of the weights and of values for each pair (J,), both spread out as (C × K)."""
    return (transposed @ _at_pairs(design, values)).toarray()


def _at_pairs(design: Design, values: np.ndarray) -> scipy.sparse.csr_array:
    """(C × K) a value for each pair, whose order is the matrix's own."""
    shape = design.candidates, design.interviewers
    return scipy.sparse.csr_array((values, design.interviewer, design.per_candidate.indptr), shape=shape)


def _random_effects(design: Design, at: Equations, local: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The effects of candidates (C × m) and interviewers (K × m), and what they explain (m × m), of columns (J × m)."""
    gc, gi, _ = at.ratios
    right_c, right_i = design.per_candidate @ local, design.per_interviewer @ local
    scaled_c = right_c / at.scale_c[:, None]
    effects_i = gi * (at.inverse @ (right_i - gc * (at.transposed @ scaled_c)))
    effects_c = gc * (scaled_c - (at.weights @ effects_i) / at.scale_c[:, None])
    return effects_c, effects_i, right_c.T @ effects_c + right_i.T @ effects_i


def _inverted(matrix: np.ndarray) -> tuple[np.ndarray, float]:
    """The inverse of a positive definite matrix, and the logarithm of its determinant."""
    factor, failed = scipy.linalg.lapack.dpotrf(matrix)
    if failed:
        raise np.linalg.LinAlgError("the interviewers' equations are not positive definite")
    upper = np.triu(scipy.linalg.lapack.dpotri(factor)[0])
    log_det = 2 * np.log(np.diag(factor)).sum()
    return upper + np.triu(upper, 1).T, log_det
