"""CSV in the encodings and with the separators that spreadsheets write."""

import codecs
import csv
import io
import re
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
_ENCODINGS = (
    "cp1252", "gb18030", "big5", "shift_jis", "cp949", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256",
    "koi8_r", "mac_roman",
)  # fmt: skip
_HEADER_WITHIN = 10  # lines
_ANY_SEPARATOR = re.compile(r"[,;\t|]")
_NO_TEXT = "This is no text that can be read. Save the table as CSV in UTF-8."


def csv_rows(data: bytes, known: Collection[str]) -> Iterator[Row]:
    """The rows of a CSV file, each with the number of its (last) line; a blank line is a row without cells.

    known: folded headers by which the separator is recognised. Refused, while iterating, where the file cannot be
    read.
    """
    encoding = _encoding(data, known)
    if not encoding.startswith("utf-16") and (place := data.find(b"\0")) >= 0:
        raise _not_text(data.count(b"\n", 0, place) + 1)
    dialect, skipped = _dialect(data, encoding, known)
    lines = io.TextIOWrapper(io.BytesIO(data), encoding=encoding, newline="")
    if encoding.startswith("utf-16"):
        lines = _without_nul(lines)
    for _ in range(skipped):
        next(lines)
    reader, before = csv.reader(lines, **dialect), 0
    try:
        for cells in reader:
            if reader.line_num > before + 1 and _is_torn(cells, data):
                raise Refused(f"Line {before + skipped + 1} cannot be read: a quotation mark is missing at its end.")
            before = reader.line_num
            yield reader.line_num + skipped, cells
    except csv.Error as error:
        line = reader.line_num + skipped
        raise Refused(f"Line {line} cannot be read: a quotation mark is missing, or a cell is too long.") from error
    except UnicodeError as error:
        raise Refused(_NO_TEXT) from error


def is_guessed(data: bytes, known: Collection[str] = ()) -> bool:
    """Whether the letters of a CSV file are read by a guess: it is in none of the encodings that say so themselves, nor
    in one in which its header has columns that are known."""
    return _encoding(data, known) == "cp1252" and not data.isascii()


def _is_torn(cells: list[str], data: bytes) -> bool:
    """Whether a row over several lines is one whose quotation mark is missing: it holds the file's end, and marks that
    have no partner."""
    last = cells[-1]
    ends = "\n" in last and data.rstrip(b"\0\r\n").endswith(last.rstrip()[-8:].encode("ascii", "ignore"))
    return ends and data.count(b'"') % 2 == 1


def _encoding(data: bytes, known: Collection[str]) -> str:
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    start = data[:_SAMPLE]
    if b"\0" in start and len(start) > _SHORTEST_HEADER:
        return _utf16_without_mark(start)
    return "utf-8" if _is_utf8(data) else _of_the_house(start, known)


def _of_the_house(start: bytes, known: Collection[str]) -> str:
    """The encoding of older programs in which the header has most columns that are known, and else the Western one."""
    other = {name for name in known if not name.isascii()}

    def named(encoding: str) -> int:
        lines = start.decode(encoding, errors="replace").splitlines()[:_HEADER_WITHIN]
        cells = (cell.strip('" ') for line in lines for cell in _ANY_SEPARATOR.split(line))
        return len({folded(cell) for cell in cells} & other)

    return max(_ENCODINGS, key=named)


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


def _dialect(data: bytes, encoding: str, known: Collection[str]) -> tuple[dict, int]:
    """How the cells are parted and quoted, as `csv.reader` takes it, and how many lines to leave out (`sep=;`)."""
    sample = data[:_SAMPLE].decode(encoding, errors="replace")
    separator, skipped = _separator(data, sample, known)
    dialect = {"delimiter": separator, "skipinitialspace": f'{separator} "' in sample}
    if '\\"' in sample and '""' not in sample.replace(f'{separator}""', ""):
        dialect["escapechar"] = "\\"
    return dialect, skipped


def _separator(data: bytes, sample: str, known: Collection[str]) -> tuple[str, int]:
    """The separator under which the header has most known columns, and how many lines to leave out (`sep=;`)."""
    lines = io.StringIO(sample, newline="").readlines()
    first = lines[0].strip('\r\n"').lower() if lines else ""
    if first.startswith("sep=") and len(first) == 5 and first[4] in SEPARATORS:
        fits = _fit(lines[1:], first[4], known)
        return (first[4] if fits[2] > 1 else max(SEPARATORS, key=lambda other: _fit(lines[1:], other, known))), 1
    while lines and not lines[0].strip():
        lines.pop(0)
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
