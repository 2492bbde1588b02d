"""A debrief as plain data: what disagrees first, side by side by dimension, each thing with who said it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from fractions import Fraction

from scorecards.card_choices import RECOMMENDATIONS
from scorecards.cards.card_sheet import LEVELS, ReadRating
from scorecards.cards.means import figure, mean_of
from scorecards.debrief.agenda import Agenda
from scorecards.debrief.order import Apart, apart
from scorecards.debrief.standing import Standing


@dataclass(frozen=True)
class Author:
    """Who wrote a card, and of which interview. `person`, `seat` and `stage_id` are numbers.

    `is_own` where the card is the reader's. `recused_for` is why its author was recused once it was submitted, None for
    nobody; such a card `counts` only where a committee had been asked to vote by then.
    """

    person: int
    name: str
    seat: int
    stage_id: int
    stage: str
    exercise: str
    had_read: bool = False
    is_own: bool = False
    recused_for: str | None = None
    counts: bool = True


@dataclass(frozen=True)
class Revised:
    """A later look at one dimension, beside what was said first."""

    at: datetime
    rating: ReadRating


@dataclass(frozen=True)
class Given:
    """What one card says of one dimension. `confidence` is that of the whole card."""

    author: Author
    rating: ReadRating
    confidence: str
    revised: tuple[Revised, ...] = ()


@dataclass(frozen=True)
class DebriefDimension:
    """A dimension of the round across its interviews. Figures are of the counted ratings, as they were submitted."""

    key: str
    name: str
    given: tuple[Given, ...]

    @property
    def section(self) -> str:
        return f"on-{self.key}"

    @property
    def rated(self) -> list[Given]:
        return [given for given in self.given if given.rating.value is not None and given.author.counts]

    @property
    def unrated(self) -> list[Given]:
        return [given for given in self.given if given.rating.value is None and given.author.counts]

    @property
    def without_recused(self) -> "DebriefDimension | None":
        """The same without the counted ratings of people recused since; None where there are none."""
        kept = tuple(given for given in self.given if given.author.recused_for is None)
        return replace(self, given=kept) if any(g.author.recused_for is not None for g in self.rated) else None

    @property
    def values(self) -> list[int]:
        return [given.rating.value for given in self.rated]

    @property
    def n(self) -> int:
        return len(self.rated)

    @property
    def raters(self) -> int:
        """How many people rated it, however often."""
        return len({given.author.person for given in self.rated})

    @property
    def mean(self) -> Fraction | None:
        return mean_of(self.values)

    @property
    def shown_mean(self) -> str:
        """The mean as it is written everywhere."""
        return figure(self.mean)

    @property
    def low(self) -> int | None:
        return min(self.values, default=None)

    @property
    def high(self) -> int | None:
        return max(self.values, default=None)

    @property
    def levels(self) -> list[tuple[int, str, list[Given]]]:
        """Each level, what it is called, and who gave it."""
        return [(level, name, [e for e in self.rated if e.rating.value == level]) for level, name in LEVELS.items()]

    @property
    def apart(self) -> Apart:
        exercises: dict[int, list[int]] = {}
        for given in self.rated:
            exercises.setdefault(given.author.stage_id, []).append(given.rating.value)
        return apart(exercises.values(), doubts=sum(given.confidence == "low" for given in self.rated))


@dataclass(frozen=True)
class Seen:
    author: Author
    text: str


@dataclass(frozen=True)
class Signal:
    """A signal that somebody saw: its words, its kind in words, and who saw it with what was said."""

    words: str
    kind: str
    is_red_flag: bool
    seen: tuple[Seen, ...]


@dataclass(frozen=True)
class Hole:
    """What the round does not tell: a sentence, and what to do about it. `stage` is an interview that was not held."""

    message: str
    way: str = ""
    stage: str = ""


@dataclass(frozen=True)
class ChangeOfMind:
    """A revision: why, what its author would now do, and what reads differently, each as name, before and after."""

    author: Author
    at: datetime
    reason: str
    recommendation: str
    confidence: str
    lines: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Verdict:
    """What an author would do on their interview alone. `value` and `confidence_value` are the codes of the words."""

    author: Author
    value: str
    recommendation: str
    confidence: str
    summary: str
    changes: tuple[ChangeOfMind, ...] = ()


@dataclass(frozen=True)
class SetApart:
    """A card that counts in nothing, to be read apart, and why."""

    verdict: Verdict
    why: str
    ratings: tuple[ReadRating, ...]
    sightings: tuple


@dataclass(frozen=True)
class Debrief:
    """A round of an application as one reader may see it; without cards where it is not open to them.

    `dimensions` stand in the order in which they are talked about. `apart` is in no figure, and in no document.
    """

    is_open: bool
    standing: Standing
    dimensions: tuple[DebriefDimension, ...]
    signals: tuple[Signal, ...]
    holes: tuple[Hole, ...]
    verdicts: tuple[Verdict, ...]
    apart: tuple[SetApart, ...]
    agenda: Agenda

    @property
    def changes(self) -> list[ChangeOfMind]:
        """Every revision, the first one first."""
        unsorted: Iterator[ChangeOfMind] = (change for verdict in self.verdicts for change in verdict.changes)
        return sorted(unsorted, key=lambda change: change.at)

    @property
    def counted_verdicts(self) -> list[Verdict]:
        return [verdict for verdict in self.verdicts if verdict.author.counts]

    @property
    def readers_before(self) -> list[str]:
        """Who had read earlier rounds when they judged."""
        return sorted({verdict.author.name for verdict in self.verdicts if verdict.author.had_read})

    @property
    def recommended(self) -> list[tuple[str, str, list[Verdict]]]:
        """Each recommendation, like the ratings from low to high: its code, its words, and who gave it."""
        return [
            (value, words, [verdict for verdict in self.counted_verdicts if verdict.value == value])
            for value, words in reversed(RECOMMENDATIONS.items())
        ]
