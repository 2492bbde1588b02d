"""Workbooks of Excel and LibreOffice: every sheet, what is hidden, what has no value, and what is too much."""

import io
from dataclasses import replace

import pytest
from openpyxl import Workbook

from people.refusals import Refused
from people.table_files.reading import sheets_of, table_of
from people.table_files.sheet import address
from people.table_files.workbook import PAGE, sheets
from tests.people.table_files.workbooks import HEADER, ods, ods_row, xlsx


def saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.fixture
def book() -> Workbook:
    """A hidden sheet before the one that counts; a formula, a hidden row, an error and merged cells in it."""
    book = Workbook()
    book.active.title, book.active.sheet_state, book.active["B3"] = "Lists", "hidden", 5
    sheet = book.create_sheet("Ratings")
    for row in (["Name", "Level", "Sum"], ["Ana", 2.5, None], [None], ["Bo", 3, None]):
        sheet.append(row)
    sheet["C4"], sheet["C4"].data_type = "#DIV/0!", "e"
    sheet.row_dimensions[2].hidden = True
    sheet.merge_cells("A6:B7")
    return book


def test_every_sheet_is_there_with_the_numbers_of_its_rows(book):
    lists, ratings = sheets(saved(book))
    assert (lists.name, lists.is_hidden, lists.rows) == ("Lists", True, [(3, ["", "5"])])
    assert (ratings.name, ratings.is_hidden) == ("Ratings", False)
    assert ratings.rows == [(1, ["Name", "Level", "Sum"]), (2, ["Ana", "2.5"]), (4, ["Bo", "3", "#DIV/0!"])]
    assert (ratings.hidden_rows, ratings.merged) == ({2}, ((6, 1, 7, 2),))


def test_the_table_is_the_first_sheet_that_is_shown_and_has_something_in_it(book):
    book.create_sheet("Empty", 0)
    assert table_of(saved(book), ()).name == "Ratings"
    book["Ratings"].sheet_state = "hidden"
    assert table_of(saved(book), ()).name == "Lists"


def test_a_formula_without_a_value_is_named(book):
    book["Ratings"]["C2"] = "=1+1"
    assert sheets(saved(book))[1].unstored == ((2, 3),)
    with pytest.raises(Refused, match="formula in C2 of the sheet “Ratings” has no value yet"):
        table_of(saved(book), ())


def test_a_formula_with_its_value_counts_with_it():
    data = xlsx('<row r="2"><c r="A2"><f>1+2</f><v>3</v></c><c r="B2" t="str"><f>""</f><v></v></c></row>')
    (sheet,) = sheets(data)
    assert (sheet.rows[1], sheet.unstored) == ((2, ["3"]), ())


def test_libreoffice_is_read():
    (sheet,) = sheets(ods(ods_row("Name", "Level") + ods_row(times=20_000) + ods_row("Ana", "3")))
    assert sheet.rows == [(1, ["Name", "Level"]), (20_002, ["Ana", "3"])]


def test_a_csv_file_is_a_table_without_a_name():
    (sheet,) = sheets_of(b"name;level\nAna;3\n", {"name"})
    assert (sheet.name, sheet.place, list(sheet.rows)) == ("", "line", [(1, ["name", "level"]), (2, ["Ana", "3"])])


@pytest.mark.parametrize(("row", "column", "name"), [(1, 1, "A1"), (12, 28, "AB12"), (7, 702, "ZZ7"), (1, 703, "AAA1")])
def test_cells_are_called_as_spreadsheets_call_them(row, column, name):
    assert address(row, column) == name


ROWS = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c><c r="B{n}"><v>{n}</v></c></row>' for n in range(2, 102))


@pytest.mark.parametrize(
    ("limits", "words"),
    [
        (replace(PAGE, rows=100), "“Ratings” has more than 100 rows"),
        (replace(PAGE, cells=200), "“Ratings” has more than 200 cells"),
        (replace(PAGE, unpacked=3000), "larger than 0 MB when unpacked"),
    ],
)
def test_a_limit_is_told_where_it_is_reached(limits, words):
    assert len(sheets(xlsx(ROWS))[0].rows) == 101
    with pytest.raises(Refused, match=words):
        sheets(xlsx(ROWS), limits)


def test_memory_has_a_limit():
    cell = f'<c t="inlineStr"><is><t>{"x" * 90_000_000}</t></is></c>'
    with pytest.raises(Refused, match="takes more than 60 MB of memory"):
        sheets(xlsx(f'<row r="2">{cell}</row>'), replace(PAGE, memory=60_000_000))


def test_cells_at_both_ends_of_a_sheet_are_no_table():
    corner = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    with pytest.raises(Refused, match=r"too far apart|of memory"):
        sheets(xlsx(corner))


def test_a_workbook_with_a_password_says_so():
    with pytest.raises(Refused, match=r"no Excel workbook|password"):
        sheets(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000)


def test_a_header_alone_is_a_table():
    assert table_of(xlsx("", header=HEADER), ()).rows == [(1, ["candidate", "interviewer", "dimension", "rating"])]
