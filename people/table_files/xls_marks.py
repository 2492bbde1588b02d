"""What calamine does not say of an .xls: what is hidden, cells struck out as a whole, formulas without a value.

For the process that reads a workbook alone. An .xls is a container of streams in sectors; its stream “Workbook” is a
run of records, each a kind, a length and bytes. See [MS-CFB] and [MS-XLS], published by Microsoft.
"""

import struct
from collections.abc import Iterator

from people.table_files.sheet_marks import Marks

_CUTOFF = 4096  # shorter streams lie in another chain; no program writes so short a workbook
_LAST_SECTOR = 0xFFFF_FFF0
_SHEET, _ROW, _COLUMNS, _FORMULA, _END = 0x85, 0x208, 0x7D, 0x06, 0x0A
_FONT, _STYLE = 0x31, 0xE0
_FIGURES, _CELLS = 0xBD, (_FORMULA, 0x203, 0x27E, 0xFD, 0x204, 0x205)  # several figures side by side; a cell of one
_FIGURE_BYTES = 6
_STRUCK = 0x08
_NO_FONT = 4  # a number that no font has
_HIDDEN_ROW = 0x20
_MOST_COLUMNS = 256


def xls_marks(data: bytes) -> dict[str, Marks]:
    """By the sheet's name; nothing of a file that is written otherwise."""
    try:
        book = _workbook(data)
        struck = _struck_styles(book)
        return {name: _of_sheet(book, start, struck) for name, start in _sheets(book)}
    except (struct.error, IndexError, UnicodeDecodeError):
        return {}


def _workbook(data: bytes) -> bytes:
    size = 1 << struct.unpack_from("<H", data, 30)[0]
    count, directory = struct.unpack_from("<I", data, 44)[0], struct.unpack_from("<I", data, 48)[0]
    tables = [number for number in struct.unpack_from("<109I", data, 76) if number < _LAST_SECTOR]
    more = struct.unpack_from("<I", data, 68)[0]
    while more < _LAST_SECTOR and len(tables) < count:
        *numbers, more = struct.unpack_from(f"<{size // 4}I", data, (more + 1) * size)
        tables += [number for number in numbers if number < _LAST_SECTOR]
    following = [
        sector for number in tables for sector in struct.unpack_from(f"<{size // 4}I", data, (number + 1) * size)
    ]

    def stream(sector: int) -> bytes:
        parts, seen = [], set()
        while sector < _LAST_SECTOR and sector not in seen:
            seen.add(sector)
            parts.append(data[(sector + 1) * size : (sector + 2) * size])
            sector = following[sector]
        return b"".join(parts)

    entries = stream(directory)
    for place in range(0, len(entries), 128):
        entry = entries[place : place + 128]
        name = entry[: max(struct.unpack_from("<H", entry, 64)[0] - 2, 0)].decode("utf-16-le")
        start, length = struct.unpack_from("<2I", entry, 116)
        if name in ("Workbook", "Book") and length >= _CUTOFF:
            return stream(start)[:length]
    return b""


def _records(book: bytes, place: int) -> Iterator[tuple[int, bytes]]:
    while place + 4 <= len(book):
        kind, length = struct.unpack_from("<2H", book, place)
        yield kind, book[place + 4 : place + 4 + length]
        if kind == _END:
            return
        place += 4 + length


def _sheets(book: bytes) -> Iterator[tuple[str, int]]:
    for kind, body in _records(book, 0):
        if kind == _SHEET:
            start, _, length, is_wide = struct.unpack_from("<IHBB", body)
            name = body[8 : 8 + length * (2 if is_wide & 1 else 1)]
            yield name.decode("utf-16-le" if is_wide & 1 else "latin-1"), start


def _struck_styles(book: bytes) -> set[int]:
    """The numbers of the cells' styles whose font is struck out."""
    fonts, styles = [], []
    for kind, body in _records(book, 0):
        if kind == _FONT:
            fonts += [False] * (len(fonts) == _NO_FONT)
            fonts.append(bool(struct.unpack_from("<H", body, 2)[0] & _STRUCK))
        elif kind == _STYLE:
            styles.append(struct.unpack_from("<H", body)[0])
    return {number for number, font in enumerate(styles) if font < len(fonts) and fonts[font]}


def _of_sheet(book: bytes, start: int, struck: set[int]) -> Marks:
    """A formula's blank is no value where none of the sheet's formulas has one: else it is a text of no letters."""
    marks, has_values = Marks(), False
    for kind, body in _records(book, start):
        if kind == _ROW and struct.unpack_from("<H", body, 12)[0] & _HIDDEN_ROW:
            marks.hidden.add(struct.unpack_from("<H", body)[0] + 1)
        elif kind == _COLUMNS and struct.unpack_from("<H", body, 8)[0] & 1:
            first, last = struct.unpack_from("<2H", body)
            marks.hidden_columns.update(range(first + 1, min(last, _MOST_COLUMNS - 1) + 2))
        elif kind == _FORMULA and body[6:7] == b"\x03" and body[12:14] == b"\xff\xff":
            row, column = struct.unpack_from("<2H", body)
            marks.unstored.append((row + 1, column + 1))
        elif kind == _FORMULA:
            has_values = True
        marks.struck += [place for place, style in _styled(kind, body) if style in struck]
    if has_values:
        marks.unstored.clear()
    return marks


def _styled(kind: int, body: bytes) -> Iterator[tuple[tuple[int, int], int]]:
    """(row, column) of each cell of a record that holds something, and the number of its style."""
    if kind in _CELLS:
        row, column, style = struct.unpack_from("<3H", body)
        yield (row + 1, column + 1), style
    elif kind == _FIGURES:
        row, first = struct.unpack_from("<2H", body)
        for place in range(4, len(body) - 2, _FIGURE_BYTES):
            column = first + (place - 4) // _FIGURE_BYTES
            yield (row + 1, column + 1), struct.unpack_from("<H", body, place)[0]
