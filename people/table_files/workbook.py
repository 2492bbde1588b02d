"""The first sheet of an Excel workbook, read a row at a time; formulas count with the value that Excel stored."""

import io
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time

from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from people.refusals import Refused
from people.table_files.header import Row

_MOST_BYTES = 200_000_000
_MOST_PARTS = 2_000
_MOST_COLUMNS = 100
_NO_WORKBOOK = "This is no Excel workbook that can be read. Save the table as .xlsx, or as CSV."


def sheet_rows(data: bytes) -> Iterator[Row]:
    """The rows of a workbook's first sheet as texts, each with its number; rows are as wide as the first one."""
    _refuse_bombs(data)
    width = None
    for number, row in enumerate(_values(data), start=1):
        cells = [_text(cell) for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            continue
        width = width or len(cells)
        yield number, cells + [""] * (width - len(cells))


def _values(data: bytes) -> Iterator[tuple]:
    """The values of each row. openpyxl raises nearly anything on a damaged file, so everything is caught here."""
    try:
        with warnings.catch_warnings(action="ignore"):  # about styles and extensions, which do not matter here
            workbook = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        sheet = workbook.worksheets[0]
        sheet.reset_dimensions()
        rows = sheet.iter_rows(max_col=_MOST_COLUMNS, values_only=True)
    except Exception as error:
        raise Refused(_NO_WORKBOOK) from error
    while True:
        try:
            row = next(rows, None)
        except Exception as error:
            raise Refused(_NO_WORKBOOK) from error
        if row is None:
            return
        yield row


def _refuse_bombs(data: bytes) -> None:
    try:
        parts = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise Refused(_NO_WORKBOOK) from error
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_BYTES:
        raise Refused("This workbook is too large when unpacked. Save the table alone as CSV.")


def _text(cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date().isoformat()
    if isinstance(cell, datetime | date | time):
        return cell.isoformat()
    return unescape(str(cell))  # a line's end in a cell is stored as the letters _x000D_
