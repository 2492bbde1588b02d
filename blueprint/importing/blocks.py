"""What a page is made of, in the order in which it is read."""

from dataclasses import dataclass, field

from blueprint.importing.inline import Text


@dataclass(frozen=True)
class Heading:
    level: int
    text: Text


@dataclass(frozen=True)
class Paragraph:
    text: Text


@dataclass
class Item:
    """A line of a list: its number as printed, its text (line by line where it holds breaks), what is nested in it."""

    number: int | None = None
    lines: list[Text] = field(default_factory=list)
    children: list["Item"] = field(default_factory=list)


@dataclass
class Listing:
    items: list[Item] = field(default_factory=list)


@dataclass(frozen=True)
class Table:
    """Rows of cells, all of them of one length with its header; header is () where there is none."""

    header: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]


Block = Heading | Paragraph | Listing | Table
