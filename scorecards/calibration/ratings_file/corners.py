"""The corner of a table that names both of its directions: “Competency \\ Candidate” over rows and columns."""

import re
from collections.abc import Collection
from dataclasses import replace
from itertools import chain

from people.table_files.header import Row
from people.table_files.quoting import quoted
from people.table_files.sheet import Sheet
from scorecards.calibration.ratings_file.head import Head
from scorecards.calibration.ratings_file.vocabulary import WHO, is_header_of

_BOTH = re.compile(r"\s*[\\/|]\s*")
_ARROWS = str.maketrans("", "", "↓→↘⬇➡⇩⇨")


def with_corner(sheet: Sheet, head: Head, sample: Collection[Row]) -> tuple[Sheet, str]:
    """The sheet whose corner says of its rows alone what they are, and a sentence; unchanged, and "", without one."""
    header = next((cells for number, cells in sample if number == head.last), [])
    for place, cell in enumerate(header):
        parts = [part.strip() for part in _BOTH.split(cell.translate(_ARROWS).strip())]
        roles = [next((role for role in WHO if is_header_of(role, part)), "") for part in parts]
        if len(parts) == 2 and all(roles) and roles[0] != roles[1] and not _are_split(sample, head, place):
            own = [*header[:place], parts[0], *header[place + 1 :]]
            rows = ((number, own if number == head.last else cells) for number, cells in sheet.rows)
            told = f"{quoted(cell)} is read as the {roles[0]} of each row and the {roles[1]} of each column."
            return replace(sheet, rows=list(rows) if sheet.name else chain(rows)), told
    return sheet, ""


def _are_split(sample: Collection[Row], head: Head, place: int) -> bool:
    """Whether the cells below hold two names each, as their title has."""
    texts = [cells[place] for number, cells in sample if number > head.last and place < len(cells) and cells[place]]
    return 2 * sum(len(_BOTH.split(text)) == 2 for text in texts) > len(texts)
