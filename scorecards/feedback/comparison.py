"""One's scorecards beside the panel, as plain data. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from people.words import count
from scorecards.cards.means import figure, mean_of


@dataclass(frozen=True)
class ComparedRating:
    """A dimension: one's own rating (None where not assessed), those of the others, without names, and all that count.

    The mean of these, one's own among them where it counts, is the one that every page says.
    """

    name: str
    own: int | None
    others: tuple[int, ...]
    counted: tuple[int, ...] = ()

    @property
    def mean(self) -> str:
        return f"{figure(mean_of(self.counted))} of {count(len(self.counted), 'rating')}" if self.counted else "–"

    @property
    def panel(self) -> str:
        if not self.others:
            return "nobody else rated it"
        middle, low, high = median(self.others), min(self.others), max(self.others)
        if len(self.others) == 1:
            return f"{low}, one rating"
        if low == high:
            return f"all {low}, {len(self.others)} ratings"
        return f"median {middle:g}, {low} to {high}, {len(self.others)} ratings"

    @property
    def words(self) -> str:
        """How one's own lies beside the median, kindly."""
        if self.own is None:
            return "You did not assess it."
        if not self.others:
            return "Yours is the only rating."
        apart = self.own - median(self.others)
        if abs(apart) < 1:
            return "Close to the others."
        return f"{abs(apart):g} {'above' if apart > 0 else 'below'} the others’ median."


@dataclass(frozen=True)
class Own:
    """One of one's scorecards: the interview, what one recommended, and the dimensions."""

    stage: str
    is_training: bool
    recommendation: str
    beside_outcome: str
    lines: tuple[ComparedRating, ...]


def beside(recommended: str, outcome: str) -> str:
    """One's recommendation ("yes", "strong_no", …) beside the outcome ("hire", "no_hire"), in a sentence."""
    if not recommended:
        return ""
    if recommended.endswith("yes") == (outcome == "hire"):
        return "The decision went the same way."
    return "The decision went the other way; it rests on every interview, and yours was one of them."


def lines_of(
    asked: Sequence[tuple[str, str]], own: dict, others: dict[str, list[int]], counted: dict[str, list[int]]
) -> tuple[ComparedRating, ...]:
    """A line for each dimension, by key and name; `own`, `others` and `counted` are by key."""
    return tuple(
        ComparedRating(name, own.get(key), *(tuple(ratings.get(key, ())) for ratings in (others, counted)))
        for key, name in asked
    )
