"""A job description as an object: sections of simple blocks, each line with the place that it comes from.

Every format is written from this object, so that all say the same words. Texts are inline Markdown. A `source` is the
address of a line of the composed role ("night-watch", "summary.text"), a key of the facts ("facts.pay"), or "" for
words of our own.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from blueprint.inline_markdown import to_text
from blueprint.job_description.facts import Facts

COLONS = {"fr": "\u00a0:"}
"""How a title ends before its text, where a language sets a space before it."""


@dataclass(frozen=True)
class Entry:
    """One line: a title ("" where it has none), a text, or both; its language where it is not the description's.

    `colon` is how the title ends, which is no part of the data.
    """

    title: str
    text: str
    source: str = ""
    language: str = ""
    colon: str = field(default=":", repr=False)

    @property
    def lead(self) -> str:
        """The title's plain words, with a colon where a text follows; "" without a title."""
        words = to_text(self.title)
        return f"{words}{self.colon}" if words and self.text and words[-1] not in ".:!?…" else words


@lru_cache(maxsize=16_384)
def words_of(entry: Entry) -> str:
    """All that a line says, in plain words."""
    return " ".join(filter(None, (entry.lead, to_text(entry.text))))


@dataclass(frozen=True)
class Paragraph:
    text: str
    source: str = ""
    language: str = ""


@dataclass(frozen=True)
class Subheading:
    text: str
    source: str = ""
    language: str = ""


@dataclass(frozen=True)
class Items:
    """A list, `ordered` where its entries follow each other. `kind` is "requirement", "nice_to_have", or ""."""

    entries: tuple[Entry, ...]
    kind: str = ""
    ordered: bool = False


@dataclass(frozen=True)
class Table:
    """Facts by name: each entry's title is the name, its text the value."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Missing:
    """Something that only the employer knows and has not said: what it is, how to supply it, under which key.

    `sentence` joins the two in the description's language. `fact` is the line, still without a text, that says it where
    no field does.
    """

    what: str
    how: str
    key: str
    sentence: str = "Missing: {what}. {how}"
    fact: Entry | None = field(default=None, repr=False)

    @property
    def text(self) -> str:
        return self.sentence.format(what=self.what, how=self.how)


@dataclass(frozen=True)
class LeftOut:
    """A line of the role that is not fit to print: its words, where it would stand, why, and what to write instead."""

    section: str
    entry: Entry
    code: str
    message: str
    suggestion: str


Block = Paragraph | Subheading | Items | Table | Missing


@dataclass(frozen=True)
class Section:
    key: str
    heading: str
    blocks: tuple[Block, ...]


def _with_colons(blocks: Iterable[Block], colon: str) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, (Items, Table)):
            block = replace(block, entries=tuple(replace(entry, colon=colon) for entry in block.entries))
        yield block


@dataclass(frozen=True)
class JobDescription:
    """The description of one job, ready for any format. `occupation` is a code of O*NET-SOC, or ""."""

    title: str
    language: str
    sections: tuple[Section, ...]
    facts: Facts
    left_out: tuple[LeftOut, ...] = ()
    occupation: str = ""

    def __post_init__(self) -> None:
        colon = COLONS.get(self.language[:2].lower())
        if colon:
            spaced = (replace(part, blocks=tuple(_with_colons(part.blocks, colon))) for part in self.sections)
            object.__setattr__(self, "sections", tuple(spaced))

    @property
    def missing(self) -> tuple[Missing, ...]:
        return tuple(block for section in self.sections for block in section.blocks if isinstance(block, Missing))

    def section(self, key: str) -> Section | None:
        return next((section for section in self.sections if section.key == key), None)

    def lines(self) -> Iterator[tuple[Section, Entry]]:
        """Every line that says something of this job, with its section; headings and what is missing left out."""
        for section in self.sections:
            for block in section.blocks:
                if isinstance(block, Paragraph):
                    yield section, Entry("", block.text, block.source, block.language)
                elif isinstance(block, (Items, Table)):
                    yield from ((section, entry) for entry in block.entries)

    def items(self, kind: str) -> tuple[Entry, ...]:
        """The entries of all lists of this kind."""
        blocks = (block for section in self.sections for block in section.blocks)
        return tuple(e for block in blocks if isinstance(block, Items) and block.kind == kind for e in block.entries)

    def closed(self, today: date) -> bool:
        """Whether the closing date has passed; on the day itself one can still apply."""
        return self.facts.closing_date is not None and self.facts.closing_date < today
