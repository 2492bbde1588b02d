"""CSV in the encodings and with the separators that spreadsheets write."""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Collection, Iterator
from contextlib import suppress
from itertools import islice

from people.refusals import Refused
from people.table_files.header import Row, folded

SEPARATORS = ",;\t|^~:"
_RARE = "^~:"  # separators only where columns that are known stand between them
_LOOKED_AT = 60  # rows by which the separator is chosen
_SAMPLE = 65_536
_CHUNK = 1 << 20
_SHORTEST_HEADER = 40  # bytes in UTF-16; too few to guess by
_NO_TEXT = "This is no text that can be read. Save the table as CSV in UTF-8."


def csv_rows(data: bytes, known: Collection[str]) -> Iterator[Row]:
    """The rows of a CSV file, each with the number of its (last) line; a blank line is a row without cells.

    known: folded headers by which the separator is recognised. Refused, while iterating, where the file cannot be
    read.
    """
    encoding = _encoding(data)
    if not encoding.startswith("utf-16") and (place := data.find(b"\0")) >= 0:
        raise _not_text(data.count(b"\n", 0, place) + 1)
    separator, skipped = _separator(data, encoding, known)
    lines = io.TextIOWrapper(io.BytesIO(data), encoding=encoding, newline="")
    if encoding.startswith("utf-16"):
        lines = _without_nul(lines)
    for _ in range(skipped):
        next(lines)
    reader = csv.reader(lines, delimiter=separator)
    try:
        for cells in reader:
            yield reader.line_num + skipped, cells
    except csv.Error as error:
        line = reader.line_num + skipped
        raise Refused(f"Line {line} cannot be read: a quotation mark is missing, or a cell is too long.") from error
    except UnicodeError as error:
        raise Refused(_NO_TEXT) from error


def _encoding(data: bytes) -> str:
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    start = data[:_SAMPLE]
    if b"\0" in start and len(start) > _SHORTEST_HEADER:
        return _utf16_without_mark(start)
    return "utf-8" if _is_utf8(data) else "cp1252"


def _utf16_without_mark(start: bytes) -> str:
    """UTF-16 by where its zeros stand: letters of a Latin header have one in every second byte."""
    even, odd = start[0::2].count(0), start[1::2].count(0)
    if odd > len(start) // 4 and not even:
        return "utf-16-le"
    if even > len(start) // 4 and not odd:
        return "utf-16-be"
    return "utf-8"


def _is_utf8(data: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for start in range(0, len(data), _CHUNK):
            decoder.decode(data[start : start + _CHUNK])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _separator(data: bytes, encoding: str, known: Collection[str]) -> tuple[str, int]:
    """The separator under which the header has most known columns, and how many lines to leave out (`sep=;`)."""
    sample = data[:_SAMPLE].decode(encoding, errors="replace")
    first = sample.partition("\n")[0].rstrip("\r").lower()
    if first.startswith("sep=") and len(first) == 5 and first[4] in SEPARATORS:
        return first[4], 1
    lines = sample.lstrip("\r\n").splitlines(keepends=True)
    if len(data) > _SAMPLE and len(lines) > 1:
        lines.pop()  # cut short by the sample's end
    return max(SEPARATORS, key=lambda separator: _fit(lines, separator, known)), 0


def _fit(lines: list[str], separator: str, known: Collection[str]) -> tuple[int, int, int]:
    """How well a separator fits: known columns in one row, rows that are alike in width, and that width."""
    rows = []
    with suppress(csv.Error):
        rows += islice(csv.reader(lines, delimiter=separator), _LOOKED_AT)
    widths = Counter(len(row) for row in rows if len(row) > 1)
    width, alike = max(widths.items(), key=lambda width: (width[1], width[0]), default=(1, 0))
    named = max((sum(folded(cell) in known for cell in row) for row in rows), default=0)
    return (0, 0, 0) if separator in _RARE and named < 2 else (named, alike, width)


def _without_nul(text: io.TextIOWrapper) -> Iterator[str]:
    for number, line in enumerate(text, start=1):
        if "\0" in line:
            raise _not_text(number)
        yield line


def _not_text(line: int) -> Refused:
    return Refused(f"Line {line} holds a character (NUL) that no text has. {_NO_TEXT}")
