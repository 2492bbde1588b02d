"""CSV in the encodings and with the delimiters that spreadsheets write."""

import codecs
import csv
import io
from collections.abc import Iterator

from scorecards.calibration.ratings_file.columns import Columns, Row
from scorecards.calibration.ratings_file.refused import RatingsRefused

DELIMITERS = ",;\t"
_SAMPLE = 65_536
_CHUNK = 1 << 20
_SHORTEST_HEADER = 40  # bytes in UTF-16; too few to guess by


def text_rows(data: bytes, wanted: Columns) -> Iterator[Row]:
    """The rows of a CSV file, each with the number of its (last) line."""
    encoding = _encoding(data)
    if not encoding.startswith("utf-16") and (place := data.find(b"\0")) >= 0:
        raise _not_text(data.count(b"\n", 0, place) + 1)
    delimiter, skipped = _delimiter(data, encoding, wanted)
    lines = _lines(io.TextIOWrapper(io.BytesIO(data), encoding=encoding, newline=""))
    for _ in range(skipped):
        next(lines)
    reader = csv.reader(lines, delimiter=delimiter)
    try:
        for cells in reader:
            yield reader.line_num + skipped, cells
    except csv.Error as error:
        line = reader.line_num + skipped
        raise RatingsRefused(
            f"Line {line} cannot be read: a quotation mark is missing, or a cell is too long."
        ) from error
    except UnicodeError as error:
        raise RatingsRefused(_NO_TEXT) from error


_NO_TEXT = "This is no text that can be read. Save the table as CSV in UTF-8, or as .xlsx."


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


def _delimiter(data: bytes, encoding: str, wanted: Columns) -> tuple[str, int]:
    """The delimiter under which the header has most of the columns, and how many lines to leave out (`sep=;`)."""
    sample = data[:_SAMPLE].decode(encoding, errors="replace")
    first = sample.partition("\n")[0].rstrip("\r").lower()
    if first.startswith("sep=") and len(first) == 5 and first[4] in DELIMITERS:
        return first[4], 1
    lines = sample.lstrip("\r\n").splitlines()
    header = lines[0] if lines else ""
    return max(DELIMITERS, key=lambda each: _split(header, each, wanted)), 0


def _split(header: str, delimiter: str, wanted: Columns) -> tuple[int, int]:
    try:
        cells = next(csv.reader([header], delimiter=delimiter), [])
    except csv.Error:
        cells = []
    return wanted.found_in(cells), len(cells)


def _lines(text: io.TextIOWrapper) -> Iterator[str]:
    for number, line in enumerate(text, start=1):
        if "\0" in line:
            raise _not_text(number)
        yield line


def _not_text(line: int) -> RatingsRefused:
    return RatingsRefused(f"Line {line} holds a character (NUL) that no text has. {_NO_TEXT}")
