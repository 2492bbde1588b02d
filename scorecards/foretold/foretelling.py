"""Scores beside reviews, for one thing that was scored: a dimension, an exercise, an interviewer, all of it together.

Below twenty hires there is no coefficient: the cases stand side by side. From twenty on: the rank correlation with its
interval by openings, of those above the bar how many met it, and Pearson's correlation as it is and corrected for
that only those hired are seen, each beside its assumption.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from scorecards.foretold import restriction
from scorecards.foretold.attenuation import largest_visible
from scorecards.foretold.expectancy import Expectancy, expectancy
from scorecards.foretold.rank_correlation import Bootstrapped, Pairs, bootstrap, spearman, tau_b
from scorecards.foretold.rater_agreement import Agreement

FEWEST_HIRES = 20
BAR = 3

Told = TypeVar("Told")

TOO_FEW = (
    "{n} with a score and a review. Below {fewest} no coefficient is given: one case more or less would turn it. "
    "The cases stand side by side."
)
NOT_RATED_TWICE = "It takes {fewest} {rated} of whom two {by} judged the same; there are {n}."
ALL_ALIKE = "Every score, or every review, is the same: nothing to compare."


@dataclass(frozen=True)
class Cases:
    """Hires with a score and a review: (n,) the opening of each, the mean of the score, the mean of the review.

    Columns, as a page of a large house holds a hundred thousand of them.
    """

    openings: tuple[int, ...]
    scores: tuple[float, ...]
    reviews: tuple[float, ...]

    def __len__(self):
        return len(self.scores)

    @property
    def pairs(self) -> list[tuple[float, float]]:
        """(score, review) of each."""
        return list(zip(self.scores, self.reviews, strict=True))

    def in_order(self) -> "Cases":
        """By opening, score and review: in whatever order they come, what is said is the same."""
        columns = [np.array(column) for column in (self.openings, self.scores, self.reviews)]
        order = np.lexsort(columns[::-1])
        return Cases(*(tuple(column[order].tolist()) for column in columns))


@dataclass(frozen=True)
class Raters:
    """How far those agree who rated the same people: interviewers all who were assessed, reviewers those hired."""

    interviewers: Agreement | None = None
    reviewers: Agreement | None = None

    @property
    def r_xx(self) -> float:
        """How reliable a score is among all who were assessed. Raises NotCorrectable where it cannot be told."""
        return _known("interviewers", "people", self.interviewers).of_mean

    @property
    def r_yy(self) -> float:
        """How reliable one review is among those hired. Raises NotCorrectable where it cannot be told."""
        return _known("reviewers", "hires", self.reviewers).single

    @property
    def largest_visible(self) -> float:
        return largest_visible(self.r_xx, self.r_yy)


def _known(raters: str, rated: str, agreed: Agreement | None) -> Agreement:
    several = agreed.people if agreed else 0
    if several < FEWEST_HIRES:
        raise restriction.NotCorrectable(NOT_RATED_TWICE.format(n=several, fewest=FEWEST_HIRES, rated=rated, by=raters))
    if agreed.single <= 0:
        raise restriction.NotCorrectable(f"Two {raters} of the same agree no more than by chance: nothing can be told.")
    return agreed


@dataclass(frozen=True)
class Correction:
    """Pearson's correlation among those hired, and what it would be among all who were assessed: had they been hired on
    this score (case II), or on something else (case IV); why not, where that cannot be told.

    narrowed: the scores' standard deviation among those hired over that among all.
    """

    raw: float
    narrowed: float | None = None
    direct: float | None = None
    why_not: str | None = None
    raters: Raters | None = None
    indirect: restriction.Indirect | None = None
    why_not_indirect: str | None = None


@dataclass(frozen=True)
class Foretelling:
    """What a score foretold; `refused` is a sentence where nothing but the cases can be shown."""

    cases: Cases
    refused: str | None
    spearman: float | None = None
    tau_b: float | None = None
    interval: Bootstrapped | None = None
    expectancy: Expectancy | None = None
    correction: Correction | None = None

    @property
    def openings(self) -> int:
        return len(set(self.cases.openings))


def foretell(
    cases: Cases, everybody: Sequence[float] = (), raters: Raters = Raters(), *, bar: float = BAR
) -> Foretelling:
    """cases: each hire with a review. everybody: the same score of all who were assessed, hired or not. raters: how far
    those agree who gave the scores, and the reviews."""
    cases = cases.in_order()
    if len(cases) < FEWEST_HIRES:
        return Foretelling(cases, TOO_FEW.format(n=len(cases), fewest=FEWEST_HIRES))
    scores, reviews = np.array(cases.scores), np.array(cases.reviews)  # a mean is at the bar, or far from it
    correlation = spearman(scores, reviews)
    if correlation is None:
        return Foretelling(cases, ALL_ALIKE)
    return Foretelling(
        cases,
        None,
        correlation,
        tau_b(scores, reviews),
        bootstrap(Pairs.of(scores, reviews, cases.openings)),
        expectancy(zip(cases.scores, (reviews >= bar).tolist(), strict=True), bar),
        _correction(scores, reviews, np.array(everybody), raters),
    )


def _correction(scores: np.ndarray, reviews: np.ndarray, everybody: np.ndarray, raters: Raters) -> Correction:
    raw = float(np.clip(np.corrcoef(scores, reviews)[0, 1], -1, 1))
    if len(everybody) <= len(scores):
        return Correction(raw, why_not="Nobody was assessed but those who were hired, so nothing is restricted.")
    restricted, unrestricted = float(scores.std(ddof=1)), float(everybody.std(ddof=1))
    narrowed = restricted / unrestricted if unrestricted else None
    if narrowed is not None and narrowed >= 1:
        alike = "Those hired differ as much as all who were assessed: selection was not on this score."
        return Correction(raw, narrowed, why_not=alike)
    direct, why_not = _or_why_not(lambda: restriction.direct(raw, restricted, unrestricted))
    indirect, not_indirect = _or_why_not(lambda: restriction.indirect(raw, narrowed or 0, raters.r_xx, raters.r_yy))
    return Correction(raw, narrowed, direct, why_not, raters, indirect, not_indirect)


def _or_why_not(tell: Callable[[], Told]) -> tuple[Told | None, str | None]:
    try:
        return tell(), None
    except restriction.NotCorrectable as sentence:
        return None, str(sentence)
