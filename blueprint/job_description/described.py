"""The lines of a description with an opening's own words laid over them, as whoever writes sees them."""

from dataclasses import dataclass
from functools import cached_property

from blueprint.inline_markdown import to_text
from blueprint.job_description.description import Block, Entry, Section
from blueprint.job_description.own_words import FACT, ITEM, MISSING, LineWords, OwnLine

IN_THE_FORM = (
    "facts.employer.name",
    "facts.employer.website",
    "facts.places",
    "facts.department",
    "facts.seniority",
    "facts.employment_type",
    "facts.pay",
    "facts.closing_date",
    "facts.identifier",
    "facts.apply.url",
    "facts.apply.email",
)
"""Facts that machines read too: they are changed where they are entered, so that no format says another thing."""


@dataclass(frozen=True)
class DescribedLine:
    """One line: what it says here, and what it says beneath (`base`, None for a line of the opening's own).

    `kind` is one of own_words, `list_kind` and `ordered` are those of the list it stands in, `part` the block or entry
    beneath.
    `own` is the change that stands on it, None where there is none, kept under the address `written_as`.
    """

    address: str
    kind: str
    part: Block | Entry
    base: LineWords | None
    list_kind: str = ""
    ordered: bool = False
    own: OwnLine | None = None
    written_as: str = ""
    hidden: bool = False

    @property
    def words(self) -> LineWords:
        return self.own.words if self.own else self.base or LineWords()

    @property
    def source(self) -> str:
        return getattr(self.part, "source", "")

    @property
    def has_title(self) -> bool:
        return self.kind in (ITEM, FACT)

    @property
    def lead(self) -> str:
        return Entry(self.words.title, self.words.text, colon=getattr(self.part, "colon", ":")).lead

    @property
    def is_writable(self) -> bool:
        return self.kind != MISSING and self.source not in IN_THE_FORM

    @property
    def changed_beneath(self) -> bool:
        """Whether what lies beneath is no longer what the own words were written over."""
        return bool(self.own and self.base is not None and self.own.was != self.base)

    @property
    def author(self) -> str:
        """Who says what stands beneath."""
        if self.source.startswith("facts.employer."):
            return "The employer’s page"
        return "The form" if self.source.startswith("facts.") else "The blueprint"

    @property
    def beneath(self) -> str:
        """What stands beneath, in plain words."""
        return in_plain_words(self.base) if self.base else ""

    @property
    def plain(self) -> str:
        """Its words without marks, for labels."""
        return in_plain_words(self.words)


@dataclass(frozen=True)
class DescribedSection:
    """A section with all its rows, hidden ones included."""

    address: str
    section: Section
    rows: tuple[DescribedLine, ...]
    own: OwnLine | None = None
    hidden: bool = False
    is_reordered: bool = False

    kind = "section"
    is_writable = True
    has_title = False

    @property
    def words(self) -> LineWords:
        return LineWords("", self.heading)

    @property
    def base(self) -> LineWords:
        return LineWords("", self.section.heading)

    @property
    def usual(self) -> str:
        """The heading beneath, in plain words."""
        return to_text(self.section.heading)

    @property
    def heading(self) -> str:
        return self.own.words.text if self.own else self.section.heading

    @property
    def plain(self) -> str:
        return to_text(self.heading)


@dataclass(frozen=True)
class DescriptionOutline:
    """Every section and line in the order that holds here, and the own words whose line is not there (`strays`)."""

    parts: tuple[DescribedSection, ...]
    strays: tuple[tuple[str, OwnLine], ...]

    @cached_property
    def rows(self) -> dict[str, DescribedLine]:
        return {row.address: row for part in self.parts for row in part.rows}

    @cached_property
    def sections(self) -> dict[str, DescribedSection]:
        return {part.address: part for part in self.parts}

    def part_of(self, address: str) -> DescribedSection | None:
        """The section in which a line stands."""
        return next((part for part in self.parts if any(row.address == address for row in part.rows)), None)


def in_plain_words(words: LineWords) -> str:
    return " ".join(filter(None, (Entry(words.title, words.text).lead, to_text(words.text))))
