"""Scores beside reviews, for one thing that was scored: a dimension, an exercise, an interviewer, all of it together.

Below twenty hires there is no coefficient: the cases stand side by side. From twenty on: the rank correlation with its
interval by openings, of those above the bar how many met it, and Pearson's correlation as it is and corrected for
that only those hired are seen, each beside its assumption.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from scorecards.foretold import restriction
from scorecards.foretold.expectancy import Expectancy, expectancy
from scorecards.foretold.rank_correlation import Bootstrapped, Pairs, bootstrap, spearman, tau_b

FEWEST_HIRES = 20
BAR = 3

TOO_FEW = (
    "{n} with a score and a review. Below {fewest} no coefficient is given: one case more or less would turn it. "
    "The cases stand side by side."
)
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
class Correction:
    """Pearson's correlation among those hired, and case II's estimate among all who were assessed; why not, where it
    cannot be made. `narrowed`: the scores' standard deviation among those hired over that among all."""

    raw: float
    narrowed: float | None
    direct: float | None
    why_not: str | None


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


def foretell(cases: Cases, everybody: Sequence[float] = (), *, bar: float = BAR) -> Foretelling:
    """cases: each hire with a review. everybody: the same score of all who were assessed, hired or not."""
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
        _correction(scores, reviews, np.array(everybody)),
    )


def _correction(scores: np.ndarray, reviews: np.ndarray, everybody: np.ndarray) -> Correction:
    raw = float(np.clip(np.corrcoef(scores, reviews)[0, 1], -1, 1))
    if len(everybody) <= len(scores):
        return Correction(raw, None, None, "Nobody was assessed but those who were hired, so nothing is restricted.")
    restricted, unrestricted = float(scores.std(ddof=1)), float(everybody.std(ddof=1))
    narrowed = restricted / unrestricted if unrestricted else None
    if narrowed is not None and narrowed >= 1:
        return Correction(
            raw, narrowed, None, "Those hired differ as much as all who were assessed: selection was not on this score."
        )
    try:
        return Correction(raw, narrowed, restriction.direct(raw, restricted, unrestricted), None)
    except restriction.NotCorrectable as sentence:
        return Correction(raw, narrowed, None, str(sentence))
