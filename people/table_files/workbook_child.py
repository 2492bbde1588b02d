"""The process that reads a workbook: its bytes come in, its sheets go out as JSON. `workbook.py` starts it, limited.

Nothing of ours is imported but what reads the marks beside it, so that it starts in a twentieth of a second and holds
nothing worth taking.
"""

import io
import json
import resource
import sys
import zipfile
from datetime import date, datetime, time
from pathlib import Path
from xml.etree import ElementTree
from xml.parsers import expat

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

sys.path.append(str(Path(__file__).parents[2]))
from people.table_files.ods_marks import ods_marks
from people.table_files.sheet_marks import Marks
from people.table_files.xls_marks import xls_marks
from people.table_files.xlsx_marks import xlsx_marks

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
    marks = ods_marks(archive) | xlsx_marks(archive) if archive else xls_marks(data)
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return [
        _sheet(
            book.get_sheet_by_name(metadata.name),
            metadata.visible != SheetVisibleEnum.Visible,
            marks.get(metadata.name, Marks()),
            left,
        )
        for metadata in book.sheets_metadata
        if metadata.typ == SheetTypeEnum.WorkSheet
    ]


def _sheet(sheet, is_hidden: bool, marks: Marks, left: _Left) -> dict:
    if sheet.total_height * sheet.total_width > left.area:
        raise Refusal("area", sheet.name)
    rows = []
    before = [""] * (sheet.start[1] if sheet.start else 0)
    for number, values in enumerate(sheet.iter_rows() if sheet.start else (), start=1):
        cells = before + [_text(value) for value in values]
        for column, error in marks.errors.get(number, {}).items():
            cells += [""] * (column - len(cells))
            cells[column - 1] = error
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            left.take(len(cells), sheet.name)
            rows.append((number, cells))
    merged = [(top + 1, left + 1, low + 1, right + 1) for (top, left), (low, right) in sheet.merged_cell_ranges or ()]
    return {
        "name": sheet.name,
        "is_hidden": is_hidden,
        "rows": rows,
        "merged": merged + marks.merged,
        "hidden_rows": sorted(marks.hidden),
        "hidden_columns": sorted(marks.hidden_columns),
        "unstored": marks.unstored,
        "struck": marks.struck,
    }


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
