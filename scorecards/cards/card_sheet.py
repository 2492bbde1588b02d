"""A scorecard as its page shows it: each field with its name, what stands in it, and what is wrong with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from hiring.planning.plain_plan import DimensionView, SignalView, StageView
from scorecards.card_choices import CONFIDENCES, REASONS, RECOMMENDATIONS
from scorecards.cards.content import NOT_ASSESSED, Content, Judged, StillMissing, names_of

LEVELS = {1: "Well below the bar", 2: "Below the bar", 3: "Meets the bar", 4: "Exceeds the bar"}
CLOSED = {
    "submitted": "This scorecard was submitted before. What is submitted does not change.",
    "recused": "You are recused from this interview, so it takes no scorecard from you.",
    "waived": "This scorecard was waived, so it is closed. You need not write it.",
    "cancelled": "This interview was cancelled, so its scorecard is closed.",
    "erased": "The candidate’s data was erased, so this scorecard is closed.",
}


@dataclass(frozen=True)
class Field:
    """One field of the form: its name, what stands in it, and what is wrong with that ("" for nothing)."""

    name: str
    value: str
    error: str = ""


@dataclass(frozen=True)
class Level:
    value: str
    name: str
    anchor: str
    is_chosen: bool


@dataclass(frozen=True)
class DimensionFields:
    key: str
    name: str
    note: str
    rating: Field
    levels: list[Level]
    why: Field
    evidence: Field

    @property
    def is_not_assessed(self) -> bool:
        return self.rating.value == NOT_ASSESSED


@dataclass(frozen=True)
class SignalFields:
    key: str
    words: str
    seen: Field
    saw: Field
    is_red_flag: bool


@dataclass(frozen=True)
class CardSheet:
    """The whole form of a card. `theirs` lists what is stored now where a save came too late."""

    stage: StageView
    values: Mapping[str, str]
    missing: Sequence[StillMissing] = ()
    errors: Mapping[str, str] = field(default_factory=dict)
    theirs: Sequence[tuple[str, str, str]] = ()

    @property
    def dimensions(self) -> list[DimensionFields]:
        return [self._dimension(dimension) for dimension in self.stage.dimensions]

    @property
    def signals(self) -> list[tuple[str, str, list[SignalFields]]]:
        """The checklist in its groups: each with a key, a title, and its signals."""
        asked = self.stage.signals
        groups = (
            ("strong", "Strong signals", asked.strong),
            ("weak", "Weak signals", asked.weak),
            ("flags", "Red flags", asked.red_flags),
        )
        return [
            (key, title, [self._signal(s, key == "flags") for s in signals])
            for key, title, signals in groups
            if signals
        ]

    @property
    def recommendation(self) -> Field:
        return self._field("recommendation")

    @property
    def confidence(self) -> Field:
        return self._field("confidence")

    @property
    def summary(self) -> Field:
        return self._field("summary")

    @property
    def pad(self) -> Field:
        return self._field("pad")

    @property
    def reasons(self):
        return REASONS.items()

    @property
    def recommendations(self):
        return RECOMMENDATIONS.items()

    @property
    def confidences(self):
        return CONFIDENCES.items()

    @property
    def wrong(self) -> list[tuple[str, str, str]]:
        """Every error: the field it is about, that field's name, and the sentence."""
        names = names_of(self.stage)
        return [(name, names.get(name, ""), words) for name, words in self.errors.items()]

    def _field(self, name: str) -> Field:
        return Field(name, self.values.get(name, ""), self.errors.get(name, ""))

    def _dimension(self, dimension: DimensionView) -> DimensionFields:
        rating, why, evidence = (self._field(f"{word}-{dimension.key}") for word in ("rating", "why", "evidence"))
        levels = [
            Level(str(value), name, dimension.anchors.get(value, ""), rating.value == str(value))
            for value, name in LEVELS.items()
        ]
        return DimensionFields(dimension.key, dimension.name, dimension.note, rating, levels, why, evidence)

    def _signal(self, signal: SignalView, is_red_flag: bool) -> SignalFields:
        words = f"**{signal.title}:** {signal.text}" if signal.title and signal.text else signal.title or signal.text
        return SignalFields(
            signal.key, words, self._field(f"seen-{signal.key}"), self._field(f"saw-{signal.key}"), is_red_flag
        )


@dataclass(frozen=True)
class ReadRating:
    """A dimension as it was judged, to be read: its name, the rating in words, why not, and the evidence."""

    name: str
    value: int | None
    level: str
    anchor: str
    why_not: str
    evidence: str


def ratings_to_read(stage: StageView, judged: Mapping[str, Judged]) -> list[ReadRating]:
    """Every dimension of the stage, in its order, that something was said about."""
    return [_to_read(dimension, judged[dimension.key]) for dimension in stage.dimensions if dimension.key in judged]


def _to_read(dimension: DimensionView, judged: Judged) -> ReadRating:
    return ReadRating(
        name=dimension.name,
        value=judged.value,
        level=LEVELS.get(judged.value, ""),
        anchor=dimension.anchors.get(judged.value, ""),
        why_not="" if judged.is_assessed else REASONS.get(judged.not_assessed, "Reason not said"),
        evidence=judged.evidence,
    )


def sightings_to_read(stage: StageView, content: Content) -> list[tuple[str, list[tuple[str, str]]]]:
    """What was ticked, by group: each signal's words with what was seen."""
    groups = CardSheet(stage, {}).signals
    seen = (
        (title, [(s.words, content.seen[s.key]) for s in signals if s.key in content.seen])
        for _, title, signals in groups
    )
    return [(title, lines) for title, lines in seen if lines]


def differences(stage: StageView, mine: Mapping[str, str], stored: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Where what is stored reads differently: the field, its name, and what is stored in words."""
    names = names_of(stage)
    return [(name, names[name], in_words(name, text)) for name, text in stored.items() if mine.get(name, "") != text]


def in_words(name: str, text: str) -> str:
    """A field's value as one reads it."""
    kind = name.split("-", 1)[0]
    if kind == "rating" and text:
        return "Not assessed" if text == NOT_ASSESSED else f"{text}: {LEVELS.get(int(text), '')}"
    if kind == "seen":
        return "Ticked" if text else "Not ticked"
    labels = REASONS | RECOMMENDATIONS | CONFIDENCES
    return labels.get(text, text) if kind in ("why", "recommendation", "confidence") else text
