"""A table of ratings with its groups and its fitted model, and the questions that need both."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from scorecards.calibration.statistics import gates
from scorecards.calibration.statistics.design import design
from scorecards.calibration.statistics.intervals import above
from scorecards.calibration.statistics.linkage import Links, links
from scorecards.calibration.statistics.mixture import Mixture, mixture
from scorecards.calibration.statistics.ratings import Ratings
from scorecards.calibration.statistics.reliability import (
    Reliability,
    Variances,
    decision_consistency,
    panel,
    reliability,
)
from scorecards.calibration.statistics.reml import Fit, NoFit, fit
from scorecards.calibration.statistics.scores import candidate_scores

TELLING = 0.975
"""From here on the 95 % interval of two candidates' difference lies above 0, and one is said to be above the other."""


@dataclass(frozen=True)
class Analysis:
    """A table with its links and its fit; `refused` says in a sentence why there is no fit.

    variances are None without a fit; inside, what cannot be told apart is None.
    """

    table: Ratings
    links: Links
    fit: Fit | None
    refused: str | None
    variances: Variances | None

    @cached_property
    def mixture(self) -> Mixture | None:
        """What intervals are made of where the variances are barely known."""
        return _mixture(self.fit) if self.fit else None


@dataclass(frozen=True)
class Neighbours:
    """Two candidates next to each other by adjusted score, and the probability that the upper is really above.

    told_apart: whether that probability reaches TELLING, among candidates who differ and are not too few; else their
    order says little. are_few: whether the candidates are too few to say so of anybody.
    """

    upper: str
    lower: str
    probability: float
    told_apart: bool
    are_few: bool


def analyse(table: Ratings) -> Analysis:
    """Fit the model where the gates allow it."""
    linkage = links(table)
    refused = gates.refusal(table, linkage)
    if refused:
        return Analysis(table, linkage, None, refused, None)
    with_interviewers = not bool(linkage.alone().all())
    try:
        fitted = _fitted(Columns(table.candidate, table.interviewer, table.item, table.value), with_interviewers)
    except NoFit as sentence:
        return Analysis(table, linkage, None, str(sentence), None)
    return Analysis(table, linkage, fitted, None, _variances(fitted))


class Columns:
    """The coded columns of a table, equal where all their numbers are."""

    def __init__(self, *arrays: np.ndarray):
        self.arrays = arrays
        self._numbers = tuple(array.tobytes() for array in arrays)

    def __eq__(self, other) -> bool:
        return self._numbers == other._numbers

    def __hash__(self) -> int:
        return hash(self._numbers)


KEPT = 16
"""Fits that a process keeps, without a name in them: an opening's pages, files and filters ask for the same few."""


@lru_cache(KEPT)
def _fitted(columns: Columns, with_interviewers: bool) -> Fit:
    return fit(design(*columns.arrays, with_interviewers=with_interviewers))


@lru_cache(KEPT)
def _mixture(fitted: Fit) -> Mixture | None:
    return mixture(fitted.design, fitted.solved.ratios)


def neighbours(analysis: Analysis) -> list[Neighbours]:
    """Each candidate with the next one down, from the highest adjusted score; empty without a model."""
    if not analysis.fit:
        return []
    scores = candidate_scores(analysis.fit)
    order = np.argsort(-scores.adjusted, kind="stable")
    upper, lower = order[:-1], order[1:]
    names = analysis.table.candidates
    probabilities = above(analysis.fit, scores, analysis.mixture, upper, lower)
    are_few = len(names) < gates.FEWEST_TO_ORDER
    tells = analysis.variances.candidate > 0 and not are_few
    return [
        Neighbours(names[one], names[other], float(probability), bool(tells and probability >= TELLING), are_few)
        for one, other, probability in zip(upper, lower, probabilities, strict=True)
    ]


def dependability(analysis: Analysis) -> Reliability:
    """How dependable a panel of the usual size is; only the sizes are known without a model."""
    return reliability(analysis.variances, *panel(analysis.table))


def consistency(analysis: Analysis, cut: float) -> float | None:
    """P(two panels of the usual size decide alike at this cut); None without a model, or without its leniency term."""
    if not analysis.variances or analysis.variances.interviewer is None:
        return None
    return decision_consistency(analysis.fit.mean, analysis.variances, *panel(analysis.table), cut)


def _variances(fitted: Fit) -> Variances:
    return Variances(
        fitted.candidate,
        fitted.interviewer if fitted.design.has_interviewer_term else None,
        fitted.pair if fitted.design.has_pair_term else None,
        fitted.residual,
    )
