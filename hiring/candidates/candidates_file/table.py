"""The table that a file of candidates holds: its header, its rows, and what is said of how it was found."""

import re
from dataclasses import dataclass, field
from itertools import islice

from blueprint.importing.characters import repaired
from hiring.candidates.candidates_file.column_meanings import is_known, words_of
from hiring.candidates.candidates_file.file_lines import packed_by, unpacked
from people.refusals import Refused
from people.table_files.csv_file import is_guessed
from people.table_files.header import Row
from people.table_files.quoting import quoted
from people.table_files.reading import sheets_of
from people.table_files.sheet import Sheet
from people.words import count

LARGEST = 15 * 1024 * 1024
MOST_ROWS = 10_000
MOST_COLUMNS = 200
_LONGEST_CELL = 2_000  # the longest that any column takes is far below; a cover letter in a cell is not kept
_BEFORE_THE_HEADER = 12
_OTHER_KINDS = {
    b"[{": "a JSON file",
    b"{\\rtf": "a text document (RTF)",
    b"{": "a JSON file",
    b"begin:vcard": "a file of contacts (vCard)",
}
_MENDED = "In {} another program had spoiled letters with accents; they were put right."
_HEADERS = {"name", "email", "e-mail", "first name", "last name", "phone", "source", "candidate", "candidate name"}


@dataclass(frozen=True)
class CandidatesTable:
    """`rows` are (number in the file, cells); `place` is what a row is called, a line or a row; `remarks` say what of
    the file was not read, or read though nobody would see it; `torn` are the numbers of the rows that have more cells
    than the header, where most have not."""

    header: list[str]
    rows: list[Row]
    place: str
    remarks: list[str]
    torn: list[int] = field(default_factory=list)


def read(data: bytes) -> CandidatesTable:
    """Refused where the file is no table, or one of too many rows."""
    if len(data) > LARGEST:
        raise Refused(f"The file has {len(data) / 1024 / 1024:.0f} MB; at most {LARGEST // 1024 // 1024} MB are read.")
    _require_table(data)
    sheets = [(sheet, _beginning(sheet)) for sheet in sheets_of(data, _HEADERS)]
    filled = [(sheet, beginning) for sheet, beginning in sheets if beginning]
    if not filled:
        raise Refused("The file is empty.")
    sheet, beginning = max(filled, key=lambda pair: (_best(_parted(pair[1]))[0], not pair[0].is_hidden))
    sheet.require_values()
    separator, parted = packed_by(beginning), _parted(beginning)
    _, at = _best(parted)
    header = [cell.strip()[:_LONGEST_CELL] for cell in parted[at][1]]
    _require_header(header)
    rows = [*parted[at + 1 :], *(unpacked(row, separator) for row in _after(sheet, len(beginning)))]
    if not rows:
        raise Refused("The file has a header and no candidate under it.")
    if len(rows) > MOST_ROWS:
        raise Refused(f"The file has {len(rows):,} rows; at most {MOST_ROWS:,} are imported at once. Split it.")
    kept, mended = _repaired([(number, cells[: len(header)]) for number, cells in rows])
    wider = [number for number, cells in rows if any(cell.strip() for cell in cells[len(header) :])]
    is_most = len(wider) > len(rows) / 2
    remarks = list(_remarks(sheet, [other for other, _ in filled], parted, at))
    remarks += ["Cells without a header above them were left out."] if is_most else []
    remarks += [_MENDED.format(count(mended, "cell"))] if mended else []
    if not sheet.name and is_guessed(data):
        remarks.append("The file does not say in which encoding it is. Look at names with accents before you import.")
    return CandidatesTable(header, kept, sheet.place, remarks, [] if is_most else wider)


def _parted(beginning: list[Row]) -> list[Row]:
    separator = packed_by(beginning)
    return [unpacked(row, separator) for row in beginning]


def _repaired(rows: list[Row]) -> tuple[list[Row], int]:
    """The rows, their cells cut, with letters as they were before another program read them in the wrong encoding; and
    in how many cells."""
    kept, mended = [], 0
    for number, cells in rows:
        cells = [cell[:_LONGEST_CELL] for cell in cells]
        whole = [cell if cell.isascii() else repaired(cell) for cell in cells]
        mended += sum(cell != before for cell, before in zip(whole, cells, strict=True))
        kept.append((number, whole))
    return kept, mended


def _require_table(data: bytes) -> None:
    """Refused where the file is of another kind, whatever its ending says."""
    start = data[:200].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    for beginning, kind in _OTHER_KINDS.items():
        if start.startswith(beginning):
            how = "Open it in a spreadsheet program, and save it there as .xlsx."
            how = "Export the contacts as CSV instead." if "vCard" in kind else how
            raise Refused(f"This is {kind}, not a table. {how}")


def _after(sheet: Sheet, read: int) -> list[Row]:
    """The filled rows after the first ones that were read; those of a CSV file can be read once."""
    filled = (row for row in sheet.rows if any(cell.strip() for cell in row[1]))
    return list(islice(filled, read if sheet.name else 0, None))


def _beginning(sheet: Sheet) -> list[Row]:
    """The first filled rows; those of a CSV file are read from it and gone."""
    return list(islice((row for row in sheet.rows if any(cell.strip() for cell in row[1])), _BEFORE_THE_HEADER))


def _best(beginning: list[Row]) -> tuple[int, int]:
    """How many known headers the row with most of them has, and which it is: titles may stand above the header."""
    known = [len({words_of(cell) for cell in cells if is_known(cell)}) for _, cells in beginning]
    most = max(known)
    return (most, known.index(most)) if most > 1 else (known[0], 0)


def _require_header(header: list[str]) -> None:
    if len(header) > MOST_COLUMNS:
        raise Refused(f"The file has {len(header):,} columns; at most {MOST_COLUMNS} are read.")
    if address := next((cell for cell in header if re.fullmatch(r"\S+@\S+\.\S+", cell)), ""):
        raise Refused(
            f"The first line says no column’s name: it has {quoted(address)}. Write a line above it: name, email, …"
        )


def _remarks(sheet: Sheet, filled: list[Sheet], beginning: list[Row], at: int):
    if at:
        yield f"The {sheet.place}s above the header were left out: {quoted(' '.join(beginning[0][1]))} …"
    if others := [quoted(other.name) for other in filled if other is not sheet]:
        yield f"The sheet {quoted(sheet.name)} was read; not read: {', '.join(others[:5])}."
    if sheet.is_hidden:
        yield f"The sheet {quoted(sheet.name)} is hidden in the workbook."
    hidden = [cell for place, cell in enumerate(beginning[at][1], 1) if place in sheet.hidden_columns and cell.strip()]
    if hidden:
        yield f"Hidden in the workbook, and read as well: column {', '.join(map(quoted, hidden[:5]))}."
    if sheet.hidden_rows:
        yield f"{count(len(sheet.hidden_rows), 'row')} hidden by a filter were read as well."
    if sheet.struck:
        yield sheet.about_struck
