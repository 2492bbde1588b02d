"""Sentences about the sheets of a workbook: which are read, and what is struck out in them."""

from collections.abc import Iterable, Sequence

from people.table_files.quoting import quoted
from people.table_files.sheet import Sheet


def about_sheets(sheets: Sequence[Sheet], read: Sheet, names: Sequence[str], together: str) -> Iterable[str]:
    """names: the sheets that are read as one. together: as what sheet they, and others like them, can be chosen."""
    others = [sheet for sheet in sheets if sheet.name not in (read.name, *names) and sheet.rows]
    if names:
        yield f"Sheets with the same header are read as one table: {', '.join(map(quoted, names))}."
    if read.is_hidden:
        yield f"The sheet {quoted(read.name)} is hidden in the file, and is read."
    if others:
        named = [f"{quoted(sheet.name)}{' (hidden)' if sheet.is_hidden else ''}" for sheet in others]
        noun = "Another sheet is" if len(others) == 1 else "Other sheets are"
        one = "" if names else f"The sheet {quoted(read.name)} is read. "
        yield f"{one}{noun} not{' read' if names else ''}: {', '.join(named[:8])}."
    if together and not names:
        yield f"Sheets have the same header: to read them as one table, choose “{together}” as the sheet."


def about_struck(sheets: Sequence[Sheet], read: Sheet, names: Sequence[str]) -> Iterable[str]:
    """One sentence for each sheet that is read and has something struck out."""
    for sheet in sheets:
        if sheet.struck and sheet.name in (read.name, *names):
            yield f"{f'Sheet {quoted(sheet.name)}: ' if names else ''}{sheet.about_struck}"
