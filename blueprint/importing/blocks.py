"""What a page is made of, in the order in which it is read."""

from dataclasses import dataclass, field

from blueprint.importing.inline import Text


@dataclass(frozen=True)
class Heading:
    level: int
    text: Text


@dataclass(frozen=True)
class ArticleParagraph:
    text: Text


@dataclass
class ListItem:
    """An entry: its number as printed, its text (line by line where it holds breaks), what is nested in it.

    `name` is what the page sets apart as its name (a heading, a term, a cell); a bold lead in the text is none.
    """

    number: int | None = None
    lines: list[Text] = field(default_factory=list)
    children: list["ListItem"] = field(default_factory=list)
    name: Text | None = None

    @property
    def has_words(self) -> bool:
        return bool(self.lines or self.children or self.name)


@dataclass
class Listing:
    """A list. One that is not ordered may belong to the last item of an ordered one before it."""

    items: list[ListItem] = field(default_factory=list)
    ordered: bool = False


@dataclass(frozen=True)
class ArticleTable:
    """Rows of cells, all of them of one length with its header; header is () where there is none."""

    header: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]


@dataclass(frozen=True)
class End:
    """Where a box that folds is over: what follows is no longer under its heading."""


Block = Heading | End | ArticleParagraph | Listing | ArticleTable
