"""Up to three combinations of variants side by side, line by line."""

from collections.abc import Sequence
from dataclasses import dataclass

from blueprint.composition import Composed
from blueprint.document import SECTIONS
from blueprint.presentation.sections import LIST_LABELS, SINGLE_LABELS, PageSection, sections
from blueprint.presentation.shown import MarkedLine


@dataclass(frozen=True)
class ComparedRow:
    """One line in every combination; None where it is not there. `differs` unless all say the same."""

    name: str
    cells: tuple[MarkedLine | None, ...]

    @property
    def differs(self) -> bool:
        return len({_gist(cell) for cell in self.cells}) > 1


@dataclass(frozen=True)
class Block:
    """The rows under one heading of a section."""

    heading: str
    rows: tuple[ComparedRow, ...]


@dataclass(frozen=True)
class ComparedSection:
    number: int | None
    key: str
    heading: str
    blocks: tuple[Block, ...]

    @property
    def count(self) -> int:
        return sum(len(block.rows) for block in self.blocks)


def compared(roles: Sequence[Composed], everything: bool = False) -> tuple[ComparedSection, ...]:
    """The sections with the lines that differ between these roles, or with every line; empty sections left out."""
    columns = [{section.key: section for section in sections(role)} for role in roles]
    with_lines = (_section(s.number, s.key, s.heading, [c.get(s.key) for c in columns], everything) for s in SECTIONS)
    return tuple(section for section in with_lines if section.blocks)


def _section(number, key, heading, columns: list[PageSection | None], everything: bool) -> ComparedSection:
    lines = [_lines(column) if column else {} for column in columns]
    places = list(dict.fromkeys(place for column in lines for place in column))
    blocks = []
    for place in places:
        rows = _rows([column.get(place, ()) for column in lines])
        kept = tuple(row for row in rows if everything or row.differs)
        if kept:
            blocks.append(Block(place[1], kept))
    return ComparedSection(number, key, heading, tuple(blocks))


def _lines(section: PageSection) -> dict[tuple[str, str], list[MarkedLine]]:
    """The lines of a section by where they stand: (key of the list, heading)."""
    by_place: dict[tuple[str, str], list[MarkedLine]] = {}
    for part in section.parts:
        heading = "" if part.key in SINGLE_LABELS else part.heading or LIST_LABELS.get(part.key, "")
        lines = [line for top in part.lines for line in top.family()]
        by_place.setdefault((part.key, heading), []).extend(lines)
    return by_place


def _rows(columns: Sequence[Sequence[MarkedLine]]) -> list[ComparedRow]:
    by_address = [{line.line.address: line for line in lines} for lines in columns]
    rows = []
    for address in dict.fromkeys(address for column in by_address for address in column):
        cells = tuple(column.get(address) for column in by_address)
        first = next(cell for cell in cells if cell)
        rows.append(ComparedRow(SINGLE_LABELS.get(address) or first.name, cells))
    return rows


def _gist(cell: MarkedLine | None) -> tuple:
    """What a reader would see in this cell; a line that was removed says as little as one that was never there."""
    return (cell.title, cell.text, cell.line.emphasised) if cell and not cell.removed else ()
