"""A composed role: for every line, what holds in this kind of company and why.

It serves reading (`sections`, with removed lines in their place) and further work (`document`, the composed blueprint
in the shape of any other).
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from blueprint.document import AXES

T = TypeVar("T")
BASE, ADDED, REPLACED, REMOVED, EMPHASISED = "base", "added", "replaced", "removed", "emphasised"
_DEEDS = {"replace": "replaces", "remove": "removes", "emphasise": "emphasises"}


@dataclass(frozen=True)
class Chosen:
    """A variant that was laid over the base."""

    id: str
    axis: str
    label: str
    text: str
    points: tuple[dict, ...]

    @property
    def axis_label(self) -> str:
        return AXES[self.axis]


@dataclass(frozen=True)
class Change:
    """One change that a chosen variant makes, or would make."""

    action: str
    target: str
    group: str | None
    text: str
    why: str
    variant: Chosen


@dataclass(frozen=True)
class Words:
    """A line's title ("" where it has none) and its text."""

    title: str
    text: str


@dataclass(frozen=True)
class Line:
    """One line of the role: its words here, where they come from, and every change that made it so.

    `address` is the line's id; for lines without one, the section and position ("mission.outcomes.2"), and for single
    texts their name ("summary.reports_to"). `row` is the whole row as it stands in the document (a plain text is
    {"text": …}). `state` is base, added, replaced or removed; emphasis comes on top of it. `was` holds the base's
    words where they were replaced. `changes` are those that hold, in order of precedence.
    """

    address: str
    section: str
    row: dict
    words: Words
    state: str = BASE
    was: Words | None = None
    changes: tuple[Change, ...] = ()
    children: tuple["Line", ...] = ()

    @property
    def title(self) -> str:
        return self.words.title

    @property
    def text(self) -> str:
        return self.words.text

    @property
    def stands(self) -> bool:
        return self.state != REMOVED

    @property
    def emphasised(self) -> bool:
        return self.stands and any(change.action == "emphasise" for change in self.changes)

    @property
    def mark(self) -> str:
        """The one word that says most: removed, added or replaced, else emphasised, else base."""
        return EMPHASISED if self.state == BASE and self.emphasised else self.state

    def family(self) -> Iterator["Line"]:
        """This line and all that hang under it, in order."""
        yield self
        for child in self.children:
            yield from child.family()


@dataclass(frozen=True)
class LineGroup:
    """Lines under one title, removed ones included. A section without groups is one group without a title.

    `key` is the title as stored (for skills the tier), `title` the words to print, `days` those of a group of goals.
    """

    key: str
    title: str
    lines: tuple[Line, ...]
    days: int | None = None
    added: bool = False

    @property
    def standing(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.stands)


@dataclass(frozen=True)
class Conflict:
    """Two changes that cannot both hold for the line at `address`; the variant whose axis comes later has won."""

    address: str
    won: Change
    lost: Change

    @property
    def sentence(self) -> str:
        """What each wants, and which holds."""
        won, lost = self.won, self.lost
        deeds = f"“{won.variant.label}” {_DEEDS[won.action]} this line, “{lost.variant.label}” {_DEEDS[lost.action]} it"
        if won.action == lost.action:
            deeds += " with other words"
        if won.variant == lost.variant:
            return f"{deeds}; the later change holds."
        return f"{deeds}; {won.variant.axis_label.lower()} comes later and holds."


@dataclass(frozen=True)
class Unplaced:
    """A change that could not be made, and why not."""

    change: Change
    reason: str


@dataclass(frozen=True)
class Composed:
    """The role with its variants: for every line what holds here and why (see `Line`).

    `sections` maps the key of each section of lines ("responsibilities", "hiring.red_flags" …) to its groups in
    display order; `texts` maps each single text ("summary.reports_to") to its line.
    """

    document: dict
    chosen: tuple[Chosen, ...]
    sections: Mapping[str, tuple[LineGroup, ...]]
    texts: Mapping[str, Line]
    conflicts: tuple[Conflict, ...]
    unplaced: tuple[Unplaced, ...]

    def once(self, make: Callable[["Composed"], T]) -> T:
        """What a function makes of this role, made once: neither changes, and a page may ask several times."""
        if make not in self._made:
            self._made[make] = make(self)
        return self._made[make]

    @cached_property
    def _made(self) -> dict:
        return {}

    @cached_property
    def lines(self) -> dict[str, Line]:
        """Every line by its address, children and removed ones included, in display order."""
        groups = (group for groups in self.sections.values() for group in groups)
        tops = [*self.texts.values(), *(line for group in groups for line in group.lines)]
        return {line.address: line for top in tops for line in top.family()}

    @property
    def changed(self) -> tuple[Line, ...]:
        """The lines on which some change holds."""
        return tuple(line for line in self.lines.values() if line.changes)

    @property
    def differences(self) -> tuple[Chosen, ...]:
        """The chosen variants that say in prose, not line by line, what is different here."""
        structured = {v["id"] for axis in self.document["variants"] for v in axis["items"] if v["changes"]}
        return tuple(variant for variant in self.chosen if variant.id not in structured)

    def standing(self, section: str) -> tuple[Line, ...]:
        """The lines of a section that hold here, across its groups."""
        return tuple(line for group in self.sections[section] for line in group.standing)
