"""A sheet of `layouts.py` as the files that people have, written by the programs' own libraries."""

import csv
import io
from collections.abc import Callable, Iterator

import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P
from openpyxl import Workbook

from tests.scorecards.calibration.ratings_file.layouts import Sheet


def as_csv(sheet: Sheet, separator: str = ",") -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter=separator).writerows(sheet.rows)
    return text.getvalue().encode()


def as_xlsx(sheet: Sheet) -> bytes:
    book = Workbook()
    for row in sheet.rows:
        book.active.append([None if cell == "" else cell for cell in row])
    for top, left, low, right in sheet.merged:
        book.active.merge_cells(start_row=top, start_column=left, end_row=low, end_column=right)
    return _saved(book)


def as_xls(sheet: Sheet) -> bytes:
    book = xlwt.Workbook()
    page = book.add_sheet("Ratings")
    covered = {place: span for span in sheet.merged for place in _places(span)}
    for number, row in enumerate(sheet.rows, start=1):
        for column, cell in enumerate(row, start=1):
            if (number, column) not in covered and cell != "":
                page.write(number - 1, column - 1, cell)
    for top, left, low, right in sheet.merged:
        page.write_merge(top - 1, low - 1, left - 1, right - 1, sheet.rows[top - 1][left - 1])
    return _saved(book)


def as_ods(sheet: Sheet) -> bytes:
    book, table = OpenDocumentSpreadsheet(), Table(name="Ratings")
    first = {(top, left): (low - top + 1, right - left + 1) for top, left, low, right in sheet.merged}
    covered = {place for span in sheet.merged for place in _places(span)} - set(first)
    for number, row in enumerate(sheet.rows, start=1):
        line = TableRow()
        for column, cell in enumerate(row, start=1):
            if (number, column) in covered:
                line.addElement(CoveredTableCell())
                continue
            down, across = first.get((number, column), (1, 1))
            spans = {"numberrowsspanned": down, "numbercolumnsspanned": across} if (down, across) != (1, 1) else {}
            line.addElement(_ods_cell(cell, spans))
        table.addElement(line)
    book.spreadsheet.addElement(table)
    return _saved(book)


def _ods_cell(cell, spans: dict) -> TableCell:
    if isinstance(cell, int | float):
        return TableCell(valuetype="float", value=cell, **spans)
    made = TableCell(**({"valuetype": "string"} if cell else {}), **spans)
    for line in str(cell).split("\n") if cell else ():
        made.addElement(P(text=line))
    return made


def _saved(book) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _places(span: tuple[int, int, int, int]) -> Iterator[tuple[int, int]]:
    top, left, low, right = span
    return ((row, column) for row in range(top, low + 1) for column in range(left, right + 1))


WRITERS: dict[str, Callable[[Sheet], bytes]] = {
    "commas": as_csv,
    "semicolons": lambda sheet: as_csv(sheet, ";"),
    "tabs": lambda sheet: as_csv(sheet, "\t"),
    "pipes": lambda sheet: as_csv(sheet, "|"),
    "xlsx": as_xlsx,
    "xls": as_xls,
    "ods": as_ods,
}
