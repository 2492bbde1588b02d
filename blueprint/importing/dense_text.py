"""Text as word processors save it: every paragraph, heading and cell is a line, and no line is blank."""

import re

from blueprint.importing.field_labels import DIMENSION_FIELDS, KPI_FIELDS, SKILL_FIELDS, TOOL_FIELDS, Labels
from blueprint.importing.headings import SECTIONS, meaning
from blueprint.importing.marks import BULLET

_FEWEST_LINES = 20
_LINES_TO_A_BLANK = 8
_LONGEST_CELL = 80
_ITEM = re.compile(rf"(?:{BULLET.pattern}|o[ \t]|\(?(?:\d{{1,3}}|[a-z])[.)]\s)")
_NUMBERED = re.compile(r"(?:\d{1,2}|[IVX]{1,5})[.):]\s+")
_ENDS = (".", "!", "?", ";", ",")
_TABLES: tuple[Labels, ...] = (KPI_FIELDS, TOOL_FIELDS, DIMENSION_FIELDS, SKILL_FIELDS)
_MOST_COLUMNS = 6


def is_dense(lines: list[str]) -> bool:
    """Whether there are many lines, and hardly a blank one between them."""
    blank = sum(not line.strip() for line in lines)
    return len(lines) >= _FEWEST_LINES and blank * _LINES_TO_A_BLANK <= len(lines)


def spread(lines: list[str]) -> list[str]:
    """The lines with blank ones round each paragraph and each list, and the cells of known tables as its rows."""
    lines = [line.rstrip() for line in lines if line.strip()]
    out: list[str] = []
    at, indent, in_list = 0, None, False
    while at < len(lines):
        line, is_item = lines[at], _is_an_item(lines[at])
        if not is_item and (rows := _rows(lines, at)):
            out += ["", *(f"| {' | '.join(row)} |" for row in rows), ""]
            at, in_list = at + sum(map(len, rows)) - len(rows[1]), False
            continue
        if not in_list:
            indent = len(line) - len(line.lstrip())
        out += [] if in_list and is_item else [""]
        out.append(line[min(indent, len(line) - len(line.lstrip())) :] if is_item else line.lstrip())
        at, in_list = at + 1, is_item
    return out[1:] if lines else []


def _is_an_item(line: str) -> bool:
    return _ITEM.match(line.lstrip()) is not None and not (_NUMBERED.match(line) and meaning(line, SECTIONS))


def _rows(lines: list[str], at: int) -> list[list[str]]:
    """The table whose first cell stands here, its rule in second place; none where no header is known.

    Its header is as many lines as are the columns of a table that one knows; it ends before a heading or an item.
    """
    for count in range(_MOST_COLUMNS, 1, -1):
        header = lines[at : at + count]
        if len(header) == count and _are_columns(header):
            rows = []
            for start in range(at + count, len(lines), count):
                row = lines[start : start + count]
                if len(row) < count or not all(map(_is_a_cell, row)) or _is_a_heading(lines, start):
                    break
                rows.append(row)
            return [header, ["---"] * count, *rows] if rows else []
    return []


def _are_columns(header: list[str]) -> bool:
    """Whether each of the lines names another column of one table."""
    if any(":" in cell or not _is_a_cell(cell) for cell in header):
        return False
    return any(len({meaning(cell, fields) for cell in header} - {None}) == len(header) for fields in _TABLES)


def _is_a_cell(line: str) -> bool:
    return len(line) <= _LONGEST_CELL and not _ITEM.match(line.lstrip())


def _is_a_heading(lines: list[str], at: int) -> bool:
    """Whether a short line names a section or stands before an item."""
    following = lines[at + 1] if at + 1 < len(lines) else ""
    return _is_an_item(following) or (meaning(lines[at], SECTIONS) is not None and not lines[at].endswith(_ENDS))
