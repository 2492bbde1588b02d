"""The mixed model's design, reduced to what the fit needs: sums for each candidate × interviewer pair.

The model: rating = mean + item + candidate + interviewer + candidate×interviewer + residual. Items are fixed and sum
to zero; the other terms are random. Everything below works on pairs, not on ratings, because the pair term makes the
ratings of one pair exchangeable: a million ratings of five dimensions are 200,000 pairs.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import scipy


@dataclass(frozen=True)
class Design:
    """n ratings in J pairs of C candidates and K interviewers, with p fixed effects (the mean, then p-1 items).

    rating: (n,) standardised, (scale points − centre) / unit, so that no scale is too large or too small to square.
    item, pair: (n,) codes. candidate, interviewer: (J,) codes of each pair. count: (J,) ratings per pair.
    Pairs stand in the order of their candidates, then interviewers. per_candidate (C × J), per_interviewer (K × J):
    ones; times a column over pairs, they are the column's sums. fixed: (J, p+1) sums over each pair of the fixed
    effects' columns and of the rating. cross: (p+1, p+1) cross-products of the same columns over all ratings.
    """

    rating: np.ndarray
    centre: float
    unit: float
    item: np.ndarray
    pair: np.ndarray
    candidate: np.ndarray
    interviewer: np.ndarray
    count: np.ndarray
    per_candidate: scipy.sparse.csr_array
    per_interviewer: scipy.sparse.csr_array
    fixed: np.ndarray
    cross: np.ndarray
    candidates: int
    interviewers: int
    has_pair_term: bool
    has_interviewer_term: bool

    @property
    def n(self) -> int:
        return len(self.rating)

    @property
    def p(self) -> int:
        return self.fixed.shape[1] - 1

    def columns(self, rows: slice) -> np.ndarray:
        """The fixed effects' columns (rows × p) of some ratings."""
        return contrasts(self.p)[self.item[rows]]

    def with_rating(self, rating: np.ndarray) -> Design:
        """The same design with other standardised ratings (n,)."""
        sums = np.bincount(self.pair, weights=rating, minlength=len(self.count))
        return replace(
            self,
            rating=rating,
            fixed=np.column_stack([self.fixed[:, :-1], sums]),
            cross=_cross_products(contrasts(self.p), self.item, rating),
        )


def _indicator(codes: np.ndarray, length: int) -> scipy.sparse.csr_array:
    return scipy.sparse.csr_array((np.ones(len(codes)), (codes, np.arange(len(codes)))), shape=(length, len(codes)))


def contrasts(items: int) -> np.ndarray:
    """Sum-to-zero coding: one row an item, the mean first, the last item minus one in every other column."""
    coding = np.zeros((items, items))
    coding[:, 0] = 1
    coding[:-1, 1:] = np.eye(items - 1)
    coding[-1, 1:] = -1
    return coding


def design(candidate, interviewer, item, rating, *, with_interviewers: bool = True) -> Design:
    """The design of coded ratings: four arrays of length n, codes counting from 0 without gaps; ratings that differ."""
    centre, unit = float(np.mean(rating)), float(np.std(rating))
    rating = (np.asarray(rating, float) - centre) / unit
    candidates, interviewers, items = (int(codes.max()) + 1 for codes in (candidate, interviewer, item))
    keys, pair = np.unique(candidate.astype(np.int64) * interviewers + interviewer, return_inverse=True)
    pairs = len(keys)
    of_candidate, of_interviewer = keys // interviewers, keys % interviewers
    coding = contrasts(items)
    per_item = scipy.sparse.csr_array((np.ones(len(pair)), (pair, item)), shape=(pairs, items))
    sums = np.bincount(pair, weights=rating, minlength=pairs)
    fixed = np.column_stack([per_item @ coding, sums])
    return Design(
        rating=rating,
        centre=centre,
        unit=unit,
        item=item,
        pair=pair,
        candidate=of_candidate,
        interviewer=of_interviewer,
        count=np.bincount(pair, minlength=pairs).astype(float),
        per_candidate=_indicator(of_candidate, candidates),
        per_interviewer=_indicator(of_interviewer, interviewers),
        fixed=fixed,
        cross=_cross_products(coding, item, rating),
        candidates=candidates,
        interviewers=interviewers,
        has_pair_term=bool(np.bincount(pair).max() > 1),
        has_interviewer_term=with_interviewers,
    )


def _cross_products(coding: np.ndarray, item: np.ndarray, rating: np.ndarray) -> np.ndarray:
    per_item = np.bincount(item, minlength=len(coding))
    totals = np.bincount(item, weights=rating, minlength=len(coding))
    corner = coding.T @ totals
    left = (coding * per_item[:, None]).T @ coding
    return np.block([[left, corner[:, None]], [corner[None, :], np.array([[rating @ rating]])]])
