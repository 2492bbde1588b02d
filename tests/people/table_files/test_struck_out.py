"""What people strike out in a table is found in every format, so that whoever reads it can say so."""

import io

import pytest
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TextProperties
from odf.table import Table, TableCell, TableColumn, TableRow
from odf.text import P, Span
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from people.table_files.reading import sheets_of

ROWS = [["Candidate", "Rating", "Note"], ["Ada", "2", "ran out of time"], ["Ben", "3", "calm"]]
RATING_OF_ADA, NOTE_OF_BEN = (2, 2), (3, 3)


def struck(data: bytes) -> list[tuple[int, int]]:
    return sorted(sheets_of(data, {"candidate"})[0].struck)


def saved(book) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def xlsx() -> bytes:
    book = Workbook()
    for row in ROWS:
        book.active.append(row)
    book.active["B2"].font = Font(strike=True, bold=True)
    book.active["D2"].font = Font(strike=True)  # nothing stands in it
    book.active["C3"] = CellRichText(TextBlock(InlineFont(strike=True), "calm"), " and quick")
    return saved(book)


def xls() -> bytes:
    book = xlwt.Workbook()
    page = book.add_sheet("Ratings")
    style = xlwt.easyxf("font: struck_out on, bold on")
    for number, row in enumerate(ROWS):
        for column, text in enumerate(row):
            is_struck = (number + 1, column + 1) in (RATING_OF_ADA, NOTE_OF_BEN)
            page.write(number, column, text, style if is_struck else xlwt.Style.default_style)
    page.write(1, 3, "", style)
    return saved(book)


def ods() -> bytes:
    book, table = OpenDocumentSpreadsheet(), Table(name="Ratings")
    for name, family in ("cell", "table-cell"), ("part", "text"):
        style = Style(name=name, family=family)
        style.addElement(TextProperties(textlinethroughstyle="solid"))
        book.automaticstyles.addElement(style)
    kept = Style(name="kept", family="table-cell", parentstylename="cell")
    kept.addElement(TextProperties(textlinethroughstyle="none"))
    book.automaticstyles.addElement(kept)
    for number, row in enumerate(ROWS, start=1):
        line = TableRow()
        for column, text in enumerate(row, start=1):
            name = "cell" if (number, column) == RATING_OF_ADA else "kept"
            cell, written = TableCell(valuetype="string", stylename=name), P()
            is_part = (number, column) == NOTE_OF_BEN
            written.addElement(Span(text=text, **({"stylename": "part"} if is_part else {})))
            cell.addElement(written)
            line.addElement(cell)
        line.addElement(TableCell(stylename="cell", numbercolumnsrepeated=3))
        table.addElement(line)
    book.spreadsheet.addElement(table)
    return saved(book)


PAGE = """<html><style>.gone {{ color: red; text-decoration: line-through }}</style><table>
<tr><td>Candidate<td>Rating<td>Note</tr>
<tr><td>Ada<td{rating}<td>ran out of time</tr><tr><td>Ben<td>3<td>{note}</tr></table></html>"""

XML = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="s21"><Font ss:StrikeThrough="1"/></Style><Style ss:ID="s22"><Font ss:Bold="1"/></Style></Styles>
<Worksheet ss:Name="Ratings"><Table>
<Row><Cell><Data ss:Type="String">Candidate</Data></Cell><Cell><Data ss:Type="String">Rating</Data></Cell></Row>
<Row><Cell ss:StyleID="s22"><Data ss:Type="String">Ada</Data></Cell>
<Cell ss:StyleID="s21"><Data ss:Type="Number">2</Data></Cell></Row></Table></Worksheet></Workbook>"""


@pytest.mark.parametrize(
    "data",
    [
        xlsx(),
        xls(),
        ods(),
        PAGE.format(rating=' class="wide gone">2', note="<s>calm</s> and quick").encode(),
        PAGE.format(rating=' style="TEXT-DECORATION: line-through">2', note="<del>calm</del>").encode(),
        PAGE.format(rating="><strike>2</strike>", note="<b><span class=gone>calm</span></b>").encode(),
    ],
    ids=["xlsx", "xls", "ods", "page with classes", "page with styles", "page with tags"],
)
def test_what_is_struck_out_is_found_and_empty_cells_are_not(data):
    assert struck(data) == [RATING_OF_ADA, NOTE_OF_BEN]


def test_a_spreadsheet_in_xml_says_what_is_struck_out():
    assert struck(XML.encode()) == [RATING_OF_ADA]


def test_a_column_whose_style_strikes_out_strikes_its_cells_out():
    book, table = OpenDocumentSpreadsheet(), Table(name="Ratings")
    style = Style(name="gone", family="table-cell")
    style.addElement(TextProperties(textlinethroughtype="single"))
    book.automaticstyles.addElement(style)
    table.addElement(TableColumn())
    table.addElement(TableColumn(defaultcellstylename="gone"))
    for texts in ROWS:
        line = TableRow()
        for text in texts[:2]:
            cell = TableCell(valuetype="string")
            cell.addElement(P(text=text))
            line.addElement(cell)
        table.addElement(line)
    book.spreadsheet.addElement(table)
    assert struck(saved(book)) == [(1, 2), (2, 2), (3, 2)]


def test_a_strike_that_is_turned_off_is_none():
    book = Workbook()
    for row in ROWS:
        book.active.append(row)
    book.active["B2"].font = Font(strike=False)
    assert struck(saved(book)) == []


def test_a_workbook_with_nothing_struck_out_says_nothing():
    book = Workbook()
    for row in ROWS:
        book.active.append(row)
    (sheet,) = sheets_of(saved(book), {"candidate"})
    assert sheet.about_struck == ""


def test_the_sentence_names_eight_and_counts_the_others():
    book = Workbook()
    for number in range(1, 1_012):
        book.active.append(["Ada", number])
        book.active.cell(number, 2).font = Font(strike=True)
    (sheet,) = sheets_of(saved(book), set())
    assert sheet.about_struck == (
        "Struck out in the file, at least in part, and read like all others: B1, B2, B3, B4, B5, B6, B7, B8 and 1,003 "
        "more. Empty what no longer counts, and choose the file again."
    )
