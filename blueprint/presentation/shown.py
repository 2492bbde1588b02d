"""A line of a composed role as a page shows it: its address there, and the word and the reason for each change."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from blueprint.composition import Change, Line, Words

WORDS = {"add": "Added", "replace": "Replaced", "remove": "Removed", "emphasise": "Emphasised"}
STYLES = {"add": "added", "replace": "replaced", "remove": "removed", "emphasise": "emphasised"}
_TAKEN = {"content", "messages"}
"""Ids that the page itself uses; all others of the page hold an underscore, which no id of a document does."""


def anchor_of(address: str) -> str:
    """The id on the page of what has this address in the document."""
    return f"line_{address}" if address in _TAKEN else address


@dataclass(frozen=True)
class Mark:
    """What one change did to a line, in words: "Added · Startup", and why."""

    style: str
    word: str
    variant: str
    why: str

    @property
    def label(self) -> str:
        return f"{self.word} · {self.variant}"


@dataclass(frozen=True)
class MarkedLine:
    """A line with its marks. `marks` is empty where nothing changed it."""

    line: Line
    anchor: str
    marks: tuple[Mark, ...]
    children: tuple["MarkedLine", ...]

    @property
    def title(self) -> str:
        return self.line.title

    @property
    def text(self) -> str:
        return self.line.text

    @property
    def row(self) -> dict:
        return self.line.row

    @property
    def was(self) -> Words | None:
        return self.line.was

    @property
    def style(self) -> str:
        return self.line.mark

    @property
    def removed(self) -> bool:
        return not self.line.stands

    @cached_property
    def name(self) -> str:
        """What to call this line in a list: its title, else the beginning of its text."""
        words = self.title or self.text
        return words if len(words) <= 90 else f"{words[:88].rsplit(' ', 1)[0]} …"

    @cached_property
    def changes(self) -> bool:
        """Whether this line or one under it was changed."""
        return bool(self.marks) or any(child.changes for child in self.children)

    def family(self) -> Iterator["MarkedLine"]:
        """This line and all that hang under it, in order."""
        yield self
        for child in self.children:
            yield from child.family()


def shown(line: Line) -> MarkedLine:
    """The line, with all that hang under it, as a page shows it."""
    marks = tuple(_mark(change) for change in line.changes)
    return MarkedLine(line, anchor_of(line.address), marks, tuple(shown(child) for child in line.children))


def _mark(change: Change) -> Mark:
    return Mark(STYLES[change.action], WORDS[change.action], change.variant.label, change.why)
