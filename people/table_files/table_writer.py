"""Tables as files that people download: CSV, and workbooks with real numbers. The one writer of both.

Text stays text: codes such as 00123 do not become numbers, and what begins like a formula is none.
"""

import csv
import io
import math
import re
import zipfile
from collections.abc import Iterable, Sequence

KINDS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""The endings of the files, with their types."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_TIME = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_BEGINNING = b"2000-01-01T00:00:00Z"
_WIDEST = 60
_LOOKED_AT = 200  # rows by which columns get their widths
_NAME = re.compile(r"[\[\]:*?/\\]")


def written(kind: str, columns: Sequence[str], rows: Iterable[Sequence], *, name: str = "Table") -> bytes:
    """A table of texts, numbers and None as a file of this kind; name: the sheet's, in a workbook."""
    return as_csv(columns, rows) if kind == "csv" else as_xlsx(columns, rows, name=name)


def as_csv(columns: Sequence[str], rows: Iterable[Sequence]) -> bytes:
    """UTF-8 with its mark, for Excel. A text that a spreadsheet would take for a formula begins with an apostrophe."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow([_guarded(column) for column in columns])
    writer.writerows([_guarded(value) for value in row] for row in rows)
    return stream.getvalue().encode("utf-8-sig")


def as_xlsx(columns: Sequence[str], rows: Iterable[Sequence], *, name: str = "Table") -> bytes:
    """One sheet: headings that stay in sight, numbers as numbers, everything else as text."""
    from openpyxl import Workbook  # noqa: PLC0415 - a third of a second, and few requests write a workbook
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    book, rows = Workbook(write_only=True), [list(row) for row in rows]
    sheet = book.create_sheet(_NAME.sub(" ", name).strip("' ")[:31] or "Table")
    sheet.freeze_panes = "A2"
    for place, heading in enumerate(columns):
        longest = max([len(str(heading)), *(_length(row[place]) for row in rows[:_LOOKED_AT])])
        sheet.column_dimensions[get_column_letter(place + 1)].width = min(_WIDEST, longest + 2)
    sheet.append([_cell(sheet, heading, is_heading=True) for heading in columns])
    for row in rows:
        sheet.append([_cell(sheet, value) for value in row])
    return _saved(book)


def _saved(book) -> bytes:
    """The workbook's bytes, the same whenever it is written: without the times that openpyxl and zip note."""
    stream, again = io.BytesIO(), io.BytesIO()
    book.save(stream)
    with zipfile.ZipFile(stream) as archive, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as timeless:
        for part in archive.infolist():
            content = archive.read(part)
            content = _TIME.sub(_BEGINNING, content) if part.filename == "docProps/core.xml" else content
            timeless.writestr(zipfile.ZipInfo(part.filename), content, zipfile.ZIP_DEFLATED)
    return again.getvalue()


def _cell(sheet, value, *, is_heading: bool = False):
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE  # noqa: PLC0415
    from openpyxl.styles import Font  # noqa: PLC0415

    if value is None or (isinstance(value, float) and not math.isfinite(value)):
        return None
    if isinstance(value, bool):
        value = "yes" if value else "no"
    if not isinstance(value, str):
        cell = WriteOnlyCell(sheet, float(value) if isinstance(value, float) else int(value))
        cell.number_format = "0.00" if isinstance(value, float) and not float(value).is_integer() else "General"
        return cell
    cell = WriteOnlyCell(sheet, _ESCAPED.sub("_x005F_", ILLEGAL_CHARACTERS_RE.sub("", value)))
    cell.data_type = "s"  # also where it begins like a formula
    cell.number_format = "@"
    if is_heading:
        cell.font = Font(bold=True)
    return cell


def _length(value) -> int:
    return len(str(value)) if isinstance(value, str | int) else 5


def _guarded(value):
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return "" if value is None else value
