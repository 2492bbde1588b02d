"""Tables whose columns are lists: what stands under each heading is a group of its own, or a variant."""

import re
from collections.abc import Iterator, Mapping

from blueprint.document import GROUPED_LINES
from blueprint.importing.blocks import ArticleTable, Block, Heading, Listing
from blueprint.importing.headings import meaning
from blueprint.importing.inline import Text
from blueprint.importing.records import listed

_FEWEST_COLUMNS = 2
_BELOW_ALL = 40
"""A level of headings that no page has."""

_NUMBER = re.compile(r"\d")
_RECORDS = {"dimensions", "exercises", "assess"}


def by_columns(block: Block, key: str, parts: Mapping[str, re.Pattern] | None, level: int) -> Iterator[Block]:
    """The block; a table of lists as headings with a list under each.

    Where every header means another part of the section, those are headings of its groups, at that level.
    """
    named = _named_by_its_cells(block) if isinstance(block, ArticleTable) else None
    if named:
        block = named
    elif not isinstance(block, ArticleTable) or len(block.header) < _FEWEST_COLUMNS or not all(block.header):
        yield block
        return
    names_parts = _names_parts(block, key, parts)
    if (
        not named
        and not names_parts
        and not _is_a_row_of_lists(block)
        and not (key in GROUPED_LINES and _are_beside(block))
    ):
        yield block
        return
    for at, header in enumerate(block.header):
        yield Heading(level if names_parts else _BELOW_ALL, header)
        yield Listing([item for row in block.rows for item in (listed(row[at]) if at < len(row) else [])])


def _named_by_its_cells(table: ArticleTable) -> ArticleTable | None:
    """A row of cells that each begin with a bold line, which is the header of its column; None for other tables."""
    columns = [cell.lines() for cell in table.rows[0]] if len(table.rows) == 1 and not table.header else []
    if len(columns) < _FEWEST_COLUMNS or not all(len(lines) > 1 and lines[0].all_bold for lines in columns):
        return None
    header = tuple(listed(lines[0])[0].lines[0].unbold() for lines in columns)
    return ArticleTable(header, (tuple(Text.joined(lines[1:]) for lines in columns),))


def _names_parts(table: ArticleTable, key: str, parts: Mapping[str, re.Pattern] | None) -> bool:
    if key == "goals":
        return all(_NUMBER.search(cell.plain) for cell in table.header)
    meanings = [meaning(cell.plain, parts) for cell in table.header] if parts else [None]
    return None not in meanings and len(set(meanings)) == len(meanings) and _RECORDS.isdisjoint(meanings)


def _are_beside(table: ArticleTable) -> bool:
    """Whether the columns are lists beside each other: of one kind by their headers, or sentences all of them."""
    names = [cell.plain.casefold().split() for cell in table.header]
    if all(len(words) > 1 for words in names) and any(len({words[at] for words in names}) == 1 for at in (0, -1)):
        return True
    rows = [[cell.plain for cell in row] for row in table.rows]
    return len(rows) > 1 and all(len(row) == len(names) and all(cell.endswith(".") for cell in row) for row in rows)


def _is_a_row_of_lists(table: ArticleTable) -> bool:
    return len(table.rows) == 1 and all(len(cell.lines()) > 1 for cell in table.rows[0])
