"""One's ratings of a practice answer beside its key: dimension by dimension, and how far apart they are."""

from collections.abc import Mapping
from dataclasses import dataclass

from hiring.planning.plain_plan import CALLED, DimensionView, StageView
from people.words import joined
from scorecards.cards.content import Judged


@dataclass(frozen=True)
class KeyRating:
    """What was agreed of one dimension, and why."""

    value: int
    reason: str


@dataclass(frozen=True)
class RatingBesideKey:
    """One dimension: the key, and what one rated oneself (None for whoever did not rate, as an author)."""

    dimension: DimensionView
    key: KeyRating
    mine: Judged | None

    @property
    def step(self) -> int | None:
        """How much higher than the key one rated; None where one rated nothing."""
        return self.mine.value - self.key.value if self.mine and self.mine.value else None

    @property
    def anchor(self) -> str:
        """What the key's level looks like in this exercise."""
        return self.dimension.anchors.get(self.key.value, "")

    @property
    def called(self) -> str:
        return CALLED[self.key.value].capitalize()

    @property
    def words(self) -> str:
        """The distance in words, as the end of “You rated …”."""
        if self.step is None:
            return "nothing here"
        if not self.step:
            return "as the key does"
        levels = "one level" if abs(self.step) == 1 else f"{('two', 'three')[abs(self.step) - 2]} levels"
        return f"{levels} {'higher' if self.step > 0 else 'lower'} than the key"


@dataclass(frozen=True)
class Distance:
    """How far one's ratings of an answer are from its key; `steps` are rating minus key, those not rated left out."""

    steps: tuple[int, ...]
    asked: int

    @property
    def rated(self) -> int:
        return len(self.steps)

    @property
    def exact(self) -> int:
        return sum(step == 0 for step in self.steps)

    @property
    def one_off(self) -> int:
        return sum(abs(step) == 1 for step in self.steps)

    @property
    def further(self) -> int:
        return sum(abs(step) > 1 for step in self.steps)

    @property
    def unrated(self) -> int:
        return self.asked - self.rated

    @property
    def mean(self) -> float | None:
        return sum(self.steps) / len(self.steps) if self.steps else None

    @property
    def short(self) -> str:
        """For a list: “2 exact, 1 one level off, 1 two or more”."""
        parts = ((self.exact, "exact"), (self.one_off, "one level off"), (self.further, "two or more"))
        phrases = [f"{count} {words}" for count, words in parts if count]
        if self.unrated:
            phrases.append(f"{self.unrated} not rated")
        return ", ".join(phrases)

    @property
    def sentences(self) -> list[str]:
        """Which way one's ratings differ, and by how much on average."""
        if not self.steps:
            return ["You rated none of the dimensions, so there is no distance to tell."]
        return [self._which_way(), self._average()]

    def _which_way(self) -> str:
        higher, lower = sum(step > 0 for step in self.steps), sum(step < 0 for step in self.steps)
        if not higher and not lower:
            return f"You rated as the key does on all {self.rated}." if self.rated > 1 else "You rated as the key does."
        parts = [f"higher than the key on {higher} of {self.rated}"] if higher else []
        if lower:
            parts.append(f"lower on {lower}" if higher else f"lower than the key on {lower} of {self.rated}")
        if self.exact:
            parts.append(f"the same on {self.exact}")
        return f"You rated {joined(parts)}."

    def _average(self) -> str:
        if not self.mean:
            even = not any(self.steps)
            return "Your average is the key’s." if even else "What was higher and what was lower cancel out on average."
        return f"On average that is {abs(self.mean):.1f} levels {'higher' if self.mean > 0 else 'lower'}."


def beside(stage: StageView, keys: Mapping[str, KeyRating], mine: Mapping[str, Judged] | None) -> list[RatingBesideKey]:
    """Every dimension that has a key, in the exercise's order."""
    return [
        RatingBesideKey(dimension, keys[dimension.key], None if mine is None else mine.get(dimension.key, Judged()))
        for dimension in stage.dimensions
        if dimension.key in keys
    ]


def distance(lines: list[RatingBesideKey]) -> Distance:
    return Distance(tuple(line.step for line in lines if line.step is not None), len(lines))
