"""The process that reads a workbook: its bytes come in, its sheets go out as JSON. `workbook.py` starts it, limited.

Nothing of ours is imported but the reader of .xls beside it, so that it starts in a twentieth of a second and holds
nothing worth taking.
"""

import io
import json
import resource
import sys
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from xml.etree import ElementTree
from xml.parsers import expat

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

sys.path.append(str(Path(__file__).parent))
import xls_marks

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ODS_VALUES = ("value", "string-value", "date-value", "time-value", "boolean-value")
_LONGEST_HIDDEN = 100_000  # rows that are one in the file; a longer stretch is the empty rest of a sheet
_MOST_COLUMNS = 1_000  # a longer stretch is the empty rest of a sheet
_AREA = 20  # times more cells than may be read: how far apart the first and the last cell of a sheet may stand


class Refusal(Exception):
    """One of the kinds of refusal that `workbook.py` has a sentence for, and the sheet that it is about."""


def main(rows: int, cells: int, unpacked: int, seconds: int, memory: int) -> dict:
    """{"sheets": […]} or {"refused": kind, "sheet": name}; a limit of the machine ends the process."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    data = sys.stdin.buffer.read()
    try:
        return {"sheets": _sheets(data, _Left(rows, cells), unpacked)}
    except Refusal as refusal:
        kind, sheet = (*refusal.args, "")[:2]
        return {"refused": kind, "sheet": sheet}
    except PasswordError:
        return {"refused": "password"}
    except MemoryError:
        return {"refused": "memory"}
    except (CalamineError, zipfile.BadZipFile, ElementTree.ParseError, expat.ExpatError, ValueError, OSError, KeyError):
        return {"refused": "broken"}


class _Left:
    """How many rows and cells may still be read."""

    def __init__(self, rows: int, cells: int):
        self.rows, self.cells, self.area = rows, cells, cells * _AREA

    def take(self, cells: int, sheet: str) -> None:
        self.rows -= 1
        self.cells -= cells
        if self.rows < 0:
            raise Refusal("rows", sheet)
        if self.cells < 0:
            raise Refusal("cells", sheet)


def _sheets(data: bytes, left: _Left, unpacked: int) -> list[dict]:
    archive = zipfile.ZipFile(io.BytesIO(data)) if data.startswith(b"PK") else None
    if archive and sum(part.file_size for part in archive.infolist()) > unpacked:
        raise Refusal("unpacked")
    marks = dict(_marks(archive)) if archive else {name: Marks(*of) for name, of in xls_marks.marks(data).items()}
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return [
        _sheet(
            book.get_sheet_by_name(metadata.name),
            metadata.visible != SheetVisibleEnum.Visible,
            marks.get(metadata.name),
            left,
        )
        for metadata in book.sheets_metadata
        if metadata.typ == SheetTypeEnum.WorkSheet
    ]


def _sheet(sheet, is_hidden: bool, marks: "Marks | None", left: _Left) -> dict:
    if sheet.total_height * sheet.total_width > left.area:
        raise Refusal("area", sheet.name)
    rows = []
    before = [""] * (sheet.start[1] if sheet.start else 0)
    for number, values in enumerate(sheet.iter_rows() if sheet.start else (), start=1):
        cells = before + [_text(value) for value in values]
        for column, error in (marks.errors.get(number, {}) if marks else {}).items():
            cells += [""] * (column - len(cells))
            cells[column - 1] = error
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            left.take(len(cells), sheet.name)
            rows.append((number, cells))
    merged = [(top + 1, left + 1, low + 1, right + 1) for (top, left), (low, right) in sheet.merged_cell_ranges or ()]
    merged += marks.merged if marks else []
    return {
        "name": sheet.name,
        "is_hidden": is_hidden,
        "rows": rows,
        "merged": merged,
        "hidden_rows": sorted(marks.hidden) if marks else [],
        "hidden_columns": sorted(marks.hidden_columns) if marks else [],
        "unstored": marks.unstored if marks else [],
    }


def _marks(archive: zipfile.ZipFile) -> Iterator[tuple[str, "Marks"]]:
    """What calamine does not say, by the sheet's name; none of other workbooks than .xlsx and .ods."""
    names = archive.namelist()
    if "content.xml" in names:
        xml = archive.read("content.xml")
        if OdsMarks.are_in(xml):
            yield from OdsMarks(xml).sheets.items()
    for name, path in _parts(archive, set(names)):
        xml = archive.read(path)
        if XlsxMarks.are_in(xml):
            yield name, XlsxMarks(xml)


def _parts(archive: zipfile.ZipFile, names: set[str]) -> Iterator[tuple[str, str]]:
    """The path of each sheet of an .xlsx, by the sheet's name."""
    try:
        relations = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))  # noqa: S314 - this is the fenced process
        book = ElementTree.fromstring(archive.read("xl/workbook.xml"))  # noqa: S314
    except KeyError:
        return
    targets = {relation.get("Id"): relation.get("Target", "") for relation in relations}
    for sheet in book.iter():
        if sheet.tag.endswith("}sheet"):
            target = targets.get(sheet.get(_RELATION), "")
            path = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            if path in names:
                yield sheet.get("name", ""), path


class Marks:
    """What calamine does not say of a sheet: formulas without a stored value, errors, rows and columns that are hidden.

    errors: {row: {column: text}}, counted from 1. unstored: (row, column) of each formula that has no value. merged:
    (top, left, bottom, right) where calamine does not know them.
    """

    def __init__(self, hidden=(), hidden_columns=(), unstored=()):
        self.errors: dict[int, dict[int, str]] = {}
        self.hidden: set[int] = set(hidden)
        self.hidden_columns: set[int] = set(hidden_columns)
        self.unstored: list[tuple[int, int]] = list(unstored)
        self.merged: list[tuple[int, int, int, int]] = []


class XlsxMarks(Marks):
    """Those of a sheet's XML."""

    def __init__(self, xml: bytes):
        super().__init__()
        self._row = self._column = 0
        self._kind, self._is_formula, self._text, self._in_value = "", False, "", False
        parser = expat.ParserCreate(namespace_separator="}")
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._characters
        parser.Parse(xml, True)

    @staticmethod
    def are_in(xml: bytes) -> bool:
        return any(mark in xml for mark in (b"<f", b":f>", b":f ", b'"e"', b"'e'", b" hidden="))

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition("}")[2]
        if name == "row":
            self._row, self._column = int(attributes.get("r", self._row + 1)), 0
            if attributes.get("hidden") in ("1", "true"):
                self.hidden.add(self._row)
        elif name == "col" and attributes.get("hidden") in ("1", "true"):
            self.hidden_columns.update(range(int(attributes["min"]), min(int(attributes["max"]), _MOST_COLUMNS) + 1))
        elif name == "c":
            self._column = _column(attributes["r"]) if "r" in attributes else self._column + 1
            self._kind, self._is_formula, self._text = attributes.get("t", ""), False, ""
        elif name == "f":
            self._is_formula = True
        elif name == "v":
            self._in_value = True

    def _characters(self, text: str) -> None:
        if self._in_value:
            self._text += text

    def _end(self, tag: str) -> None:
        name = tag.rpartition("}")[2]
        if name == "v":
            self._in_value = False
        elif name == "c" and self._kind == "e" and self._text:
            self.errors.setdefault(self._row, {})[self._column] = self._text
        elif name == "c" and self._is_formula and not self._text and self._kind not in ("str", "inlineStr"):
            self.unstored.append((self._row, self._column))


class OdsMarks:
    """Those of every sheet of an .ods, and its merged cells. A row or cell may stand for many that are alike."""

    def __init__(self, xml: bytes):
        self.sheets: dict[str, Marks] = {}
        self._sheet, self._row, self._rows, self._column, self._columns = Marks(), 0, 0, 0, 0
        self._error: tuple[int, int] | None = None
        self._text = ""
        parser = expat.ParserCreate(namespace_separator="}")
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._characters
        parser.Parse(xml, True)

    @staticmethod
    def are_in(xml: bytes) -> bool:
        return any(mark in xml for mark in (b":formula=", b":visibility=", b"-spanned=", b'"error"'))

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition("}")[2]
        given = {key.rpartition("}")[2]: value for key, value in attributes.items()}
        if name == "table" and "name" in given:
            self._sheet, self._row, self._rows, self._columns = Marks(), 0, 0, 0
            self.sheets[given["name"]] = self._sheet
        elif name == "table-row":
            self._row, self._column = self._row + self._rows, 0
            self._rows = int(given.get("number-rows-repeated", 1))
            if given.get("visibility") in ("collapse", "filter") and self._rows < _LONGEST_HIDDEN:
                self._sheet.hidden.update(range(self._row + 1, self._row + self._rows + 1))
        elif name == "table-column":
            first, self._columns = self._columns + 1, self._columns + int(given.get("number-columns-repeated", 1))
            if given.get("visibility") in ("collapse", "filter"):
                self._sheet.hidden_columns.update(range(first, min(self._columns, _MOST_COLUMNS) + 1))
        elif name in ("table-cell", "covered-table-cell"):
            self._cell(given, {key: value for key, value in attributes.items() if key.endswith("}value-type")})

    def _cell(self, given: dict[str, str], kinds: dict[str, str]) -> None:
        row, column = self._row + 1, self._column + 1
        self._column += int(given.get("number-columns-repeated", 1))
        down, across = int(given.get("number-rows-spanned", 1)), int(given.get("number-columns-spanned", 1))
        if (down, across) != (1, 1):
            self._sheet.merged.append((row, column, row + down - 1, column + across - 1))
        self._error, self._text = None, ""
        if "error" in kinds.values():
            self._error = row, column
        elif "formula" in given and not any(given.get(key) for key in _ODS_VALUES):
            self._error = row, column
            if not kinds:
                self._sheet.unstored.append((row, column))

    def _characters(self, text: str) -> None:
        if self._error:
            self._text += text

    def _end(self, tag: str) -> None:
        name = tag.rpartition("}")[2]
        if name == "table-cell" and self._error:
            row, column = self._error
            if self._text.strip().startswith(("#", "Err:")):
                self._sheet.errors.setdefault(row, {})[column] = self._text.strip()
            self._error = None


def _column(reference: str) -> int:
    """“AB12” → 28."""
    number = 0
    for letter in reference:
        if not letter.isalpha():
            break
        number = number * 26 + ord(letter.upper()) - 64
    return number


def _text(value) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return str(value)


if __name__ == "__main__":
    json.dump(main(*map(int, sys.argv[1:])), sys.stdout)
