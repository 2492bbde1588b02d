"""The model's equations solved at many variance ratios at once, for tables that are small enough to be dense.

The same elimination as in `solve`, written for arrays of ratios: pairs in closed form, then candidates, then a matrix
of interviewers. Everything but the residual variance and the effects depends on who rated whom alone, so that several
outcomes of one design (a simulation's) share the work.
"""

from dataclasses import dataclass

import numpy as np

from scorecards.calibration.statistics.design import Design

MOST_CELLS = 60_000
"""From so many cells of candidates × interviewers on, dense matrices cost more than they give."""


@dataclass(frozen=True)
class Outcomes:
    """B sets of standardised ratings of one design.

    sums: (J × B) over each pair. fixed: (p × B) cross-products with the fixed effects. squares: (B,) sums of squares.
    """

    sums: np.ndarray
    fixed: np.ndarray
    squares: np.ndarray


@dataclass(frozen=True)
class Nodes:
    """The solutions at G ratios, in standardised units; errors are variances over the residual variance.

    ratios: (G × 3). criterion, residual: (G × B). score: (G × C × B) mean + candidate effect; score_error: (G × C).
    leniency: (G × K × B); leniency_error: (G × K). reach (G × C × K), inverse (G × K × K), to_fixed (G × C × p),
    covariance (G × p × p) and kept (G × C) are what the errors of differences between candidates are made of.
    """

    ratios: np.ndarray
    criterion: np.ndarray
    residual: np.ndarray
    score: np.ndarray
    score_error: np.ndarray
    leniency: np.ndarray
    leniency_error: np.ndarray
    reach: np.ndarray
    inverse: np.ndarray
    to_fixed: np.ndarray
    covariance: np.ndarray
    kept: np.ndarray

    def difference_error(self, first: np.ndarray, second: np.ndarray) -> np.ndarray:
        """(G × m) the error of the difference between pairs of different candidates' codes."""
        reach = self.reach[:, first] - self.reach[:, second]
        to_fixed = self.to_fixed[:, first] - self.to_fixed[:, second]
        own = self.kept[:, first] + self.kept[:, second]
        return own + _quadratic(reach, self.inverse) + _quadratic(to_fixed, self.covariance)


def own_outcome(design: Design) -> Outcomes:
    """The ratings that the design holds, as the only outcome."""
    p = design.p
    return Outcomes(design.fixed[:, p:], design.cross[:p, p:], design.cross[p:, p])


def is_small(design: Design) -> bool:
    """Whether dense matrices are the quicker way."""
    return design.candidates * design.interviewers <= MOST_CELLS


def solve_all(design: Design, ratios: np.ndarray, outcomes: Outcomes) -> Nodes:
    """The solutions at (G × 3) ratios of candidate, interviewer and pair variance to the residual's."""
    parts = [_at_one_pair_ratio(design, part, outcomes) for part in _by_pair_ratio(ratios)]
    return Nodes(*(np.concatenate(column) for column in zip(*parts, strict=True)))


def _by_pair_ratio(ratios: np.ndarray) -> list[np.ndarray]:
    """The ratios in groups that share the pair's, in their order where it does not change back and forth."""
    return np.split(ratios, np.flatnonzero(np.diff(ratios[:, 2])) + 1)


def _at_one_pair_ratio(design: Design, ratios: np.ndarray, outcomes: Outcomes) -> tuple:
    p, free = design.p, design.n - design.p
    random = _random_effects(design, ratios, np.column_stack([design.fixed[:, :p], outcomes.sums]))
    across, squares = _cross_products(design, ratios[0, 2], outcomes, random)
    covariance = np.linalg.inv(across[:, :, :p])
    fixed = covariance @ across[:, :, p:]
    floor = np.finfo(float).eps * np.maximum(outcomes.squares, 1.0)
    residual = np.maximum(squares - (across[:, :, p:] * fixed).sum(1), floor) / free
    log_det = random.log_det + np.linalg.slogdet(across[:, :, :p])[1]

    to_c, to_i = random.effects_c[:, :, :p], random.effects_i[:, :, :p]
    diagonal = np.arange(design.interviewers)
    own = covariance[:, None, 0, 0] - 2 * (to_c @ covariance[:, :, :1])[:, :, 0]
    error_c = own + random.kept + _quadratic(random.reach, random.inverse) + _quadratic(to_c, covariance)
    error_i = random.inverse[:, diagonal, diagonal] + _quadratic(to_i, covariance)
    return (
        ratios,
        free * (1 + np.log(2 * np.pi * residual)) + log_det[:, None],
        residual,
        fixed[:, :1] + random.effects_c[:, :, p:] - to_c @ fixed,
        np.maximum(error_c, 0),
        random.effects_i[:, :, p:] - to_i @ fixed,
        np.maximum(error_i, 0),
        random.reach,
        random.inverse,
        to_c,
        covariance,
        random.kept,
    )


@dataclass(frozen=True)
class _Random:
    """The random effects of each column of [X Y], what made them, and log |H| without the fixed effects' part."""

    local: np.ndarray
    right_c: np.ndarray
    right_i: np.ndarray
    effects_c: np.ndarray
    effects_i: np.ndarray
    reach: np.ndarray
    kept: np.ndarray
    inverse: np.ndarray
    log_det: np.ndarray


def _random_effects(design: Design, ratios: np.ndarray, columns: np.ndarray) -> _Random:
    shrink = 1 / (1 + ratios[0, 2] * design.count)
    gc, gi = ratios[:, 0, None], ratios[:, 1, None]
    local = columns * shrink[:, None]
    weights = np.zeros((design.candidates, design.interviewers))
    weights[design.candidate, design.interviewer] = design.count * shrink
    right_c = _sums(design.candidate, local, design.candidates)
    right_i = _sums(design.interviewer, local, design.interviewers)

    scale = 1 + gc * weights.sum(1)
    reach = gc[:, :, None] * weights / scale[:, :, None]
    matrix = -gi[:, :, None] * (reach.transpose(0, 2, 1) @ weights)
    diagonal = np.arange(design.interviewers)
    matrix[:, diagonal, diagonal] += 1 + gi * weights.sum(0)
    inverse = gi[:, :, None] * np.linalg.inv(matrix)
    effects_i = inverse @ (right_i - reach.transpose(0, 2, 1) @ right_c)
    kept = gc / scale
    effects_c = kept[:, :, None] * (right_c - weights @ effects_i)
    log_det = -np.log(shrink).sum() + np.log(scale).sum(1) + np.linalg.slogdet(matrix)[1]
    return _Random(local, right_c, right_i, effects_c, effects_i, reach, kept, inverse, log_det)


def _cross_products(design: Design, pair: float, outcomes: Outcomes, random: _Random) -> tuple[np.ndarray, np.ndarray]:
    """X' H⁻¹ [X Y] (G × p × p + B), and the diagonal of Y' H⁻¹ Y (G × B)."""
    p = design.p
    explained = random.right_c[:, :p].T @ random.effects_c + random.right_i[:, :p].T @ random.effects_i
    whole = np.column_stack([design.cross[:p, :p], outcomes.fixed]) - pair * (design.fixed[:, :p].T @ random.local)
    squares = outcomes.squares - pair * (outcomes.sums * random.local[:, p:]).sum(0)
    squares = squares - (random.right_c[:, p:] * random.effects_c[:, :, p:]).sum(1)
    return whole - explained, squares - (random.right_i[:, p:] * random.effects_i[:, :, p:]).sum(1)


def _sums(codes: np.ndarray, values: np.ndarray, length: int) -> np.ndarray:
    sums = np.zeros((length, values.shape[1]))
    np.add.at(sums, codes, values)
    return sums


def _quadratic(rows: np.ndarray, matrix: np.ndarray) -> np.ndarray:
    """(G × m) r' A r of rows (G × m × q) and matrices (G × q × q)."""
    return ((rows @ matrix) * rows).sum(axis=2)
