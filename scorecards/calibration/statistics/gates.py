"""When numbers may be given: below the minimum there is a sentence instead."""

import numpy as np
import scipy

from people.words import count, some
from scorecards.calibration.statistics.linkage import Links, as_names, joining_pair
from scorecards.calibration.statistics.ratings import Ratings
from scorecards.calibration.statistics.scores import Leniency

FEWEST_CANDIDATES = 5
FEWEST_INTERVIEWERS = 3
FEWEST_TO_ORDER = 8
"""Below so many candidates who hardly differ are said to be above each other too often, whatever the method."""

MOST_INTERVIEWERS = 3000
MOST_ITEMS = 300
FALSE_DISCOVERIES = 0.05
_LARGEST = 1e100
_DIGITS_LEFT = 1e-9


def refusal(table: Ratings, links: Links) -> str | None:
    """Why no model is fitted to these ratings, as a sentence; None where one can be."""
    return _too_few(table) or _too_many(table) or disconnected(table, links) or _unfit_values(table.value)


def verdicts(own: Leniency, without_zero: np.ndarray, eligible: np.ndarray) -> np.ndarray:
    """(K,) of "lenient", "severe" and "none": Benjamini–Hochberg at q = 0.05 among the eligible, no interval with 0.

    The family is everybody who could be named: those without enough candidates beside colleagues are not tested and do
    not make the test harder for the others. The p-value of each is 2 Φ(−|leniency| / standard error); without an error
    to speak of (a variance of zero), nobody differs. without_zero: (K,) whether the 95 % interval does not hold 0.
    """
    value, error = own.value, own.standard_error
    answers = np.full(len(value), "none", dtype=object)
    family = np.flatnonzero(eligible & (error > 0))
    if not len(family):
        return answers
    p = 2 * scipy.special.ndtr(-np.abs(value[family]) / error[family])
    order = np.argsort(p, kind="stable")
    passing = np.flatnonzero(p[order] <= FALSE_DISCOVERIES * np.arange(1, len(p) + 1) / len(p))
    if len(passing):
        named = family[order[: passing[-1] + 1]]
        named = named[without_zero[named]]
        answers[named] = np.where(value[named] > 0, "lenient", "severe")
    return answers


def candidates_beside_colleagues(table: Ratings) -> np.ndarray:
    """(K,) how many candidates each interviewer rated whom a colleague rated too: the count that decides everywhere."""
    pairs = np.unique(table.candidate * len(table.interviewers) + table.interviewer)
    candidate, interviewer = np.divmod(pairs, len(table.interviewers))
    shared = np.bincount(candidate, minlength=len(table.candidates)) > 1
    return np.bincount(interviewer, weights=shared[candidate], minlength=len(table.interviewers)).astype(int)


def disconnected(table: Ratings, links: Links) -> str | None:
    """The sentence about interviewers who share no candidate, even through others; None where all are linked."""
    if links.is_connected:
        return None
    groups = as_names(table, links.groups)
    named = "; ".join(some(group, 5) for group in groups[:4]) + ("; …" if len(groups) > 4 else "")
    interviewer, candidate = joining_pair(table, links)
    return (
        f"The interviewers form {len(groups)} groups that share no candidate ({named}), so their scales cannot be "
        f"compared. An interview of {candidate} by {interviewer} would join two of them."
    )


def _too_few(table: Ratings) -> str | None:
    if not table.n:
        return "There are no ratings."
    if len(table.candidates) < FEWEST_CANDIDATES:
        return f"Too few to say: {count(len(table.candidates), 'candidate')}; the model needs {FEWEST_CANDIDATES}."
    if len(table.interviewers) < FEWEST_INTERVIEWERS:
        interviewers = count(len(table.interviewers), "interviewer")
        return f"Too few to say: {interviewers}; the model needs {FEWEST_INTERVIEWERS}."
    return None


def _too_many(table: Ratings) -> str | None:
    if len(table.items) > MOST_ITEMS:
        return f"{len(table.items):,} dimensions (within exercises) are too many; the model takes {MOST_ITEMS}."
    if len(table.interviewers) > MOST_INTERVIEWERS:
        return f"{len(table.interviewers):,} interviewers are too many; the model takes {MOST_INTERVIEWERS:,}."
    return None


def _unfit_values(value: np.ndarray) -> str | None:
    low, high = float(value.min()), float(value.max())
    if low == high:
        return "All ratings are equal, so there is nothing to compare."
    largest = max(abs(low), abs(high))
    if largest > _LARGEST:
        return f"The largest rating is {largest:g}; ratings beyond {_LARGEST:g} cannot be calculated with."
    if high - low < max(_DIGITS_LEFT * largest, 1 / _LARGEST):
        return f"The ratings run from {low:.12g} to {high:.12g}; that is too close together to calculate with."
    return None
