"""What a file holds and a reader might drop in silence: hidden rows and sheets, formulas without a value, spellings."""

import io

import pytest
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableProperties
from odf.table import Table, TableCell, TableRow
from odf.text import P
from openpyxl import Workbook
from openpyxl.styles import Font

from people.refusals import Refused
from scorecards.calibration.ratings_file import Choices, StatedScale, read
from tests.scorecards.calibration.ratings_file.layouts import ONE_SET, Sheet, long, ratings_of
from tests.scorecards.calibration.ratings_file.writers import as_csv

HEADER = ["candidate", "interviewer", "dimension", "rating"]


def saved(book) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def xlsx(rows=None) -> Workbook:
    book = Workbook()
    for row in rows or long().rows:
        book.active.append(row)
    return book


def ods(*, hidden=(), cell=None) -> bytes:
    """Before the ratings a sheet that is hidden; cell: what stands in D3 instead."""
    book, style = OpenDocumentSpreadsheet(), Style(name="unseen", family="table")
    style.addElement(TableProperties(display="false"))
    book.automaticstyles.addElement(style)
    for name, rows in ("Lists", [["x"]]), ("Ratings", long().rows):
        table = Table(name=name, **({"stylename": style} if name == "Lists" else {}))
        for number, row in enumerate(rows, start=1):
            line = TableRow(**({"visibility": "filter"} if name == "Ratings" and number in hidden else {}))
            for column, text in enumerate(row):
                line.addElement(cell if cell and (number, column) == (3, 3) else ods_cell(text))
            table.addElement(line)
        book.spreadsheet.addElement(table)
    return saved(book)


def ods_cell(text) -> TableCell:
    made = TableCell(valuetype="string")
    made.addElement(P(text=str(text)))
    return made


def xlsx_with_hidden_rows() -> bytes:
    book = xlsx()
    for row in (5, 6):
        book.active.row_dimensions[row].hidden = True
    return saved(book)


@pytest.mark.parametrize("data", [xlsx_with_hidden_rows(), ods(hidden=(5, 6))], ids=["xlsx", "ods"])
def test_rows_that_a_filter_hides_are_read_said_and_can_be_left_out(data):
    whole, shown = read(data), read(data, Choices(hidden="skip"))
    assert ratings_of(whole) == ONE_SET
    assert "2 rows (5, 6) are hidden in the sheet" in whole.doubts["hidden"]
    assert len(ONE_SET) - shown.ratings.n == 2


def test_ratings_that_are_struck_out_are_read_and_named():
    book = xlsx()
    book.active["D3"].font = Font(strike=True)
    file = read(saved(book))
    assert ratings_of(file) == ONE_SET
    assert [sentence[:75] for sentence in file.warnings if "Struck" in sentence] == [
        "Struck out in the file, at least in part, and read like all others: D3. Emp"
    ]


@pytest.mark.parametrize("other", ["Original rating", "Final rating", "Überarbeitet"])
def test_a_second_column_of_ratings_is_left_out_and_named(other):
    rows = [[*HEADER, other], *([*row, 4] for row in long().rows[1:])]
    file = read(saved(xlsx(rows)))
    assert ratings_of(file) == ONE_SET
    assert f"Left out, though there are figures like ratings: “{other}”." in file.warnings


def test_hidden_and_second_sheets_are_named_and_can_be_chosen():
    data = ods()
    assert ratings_of(read(data)) == ONE_SET
    assert "The sheet “Ratings” is read. Another sheet is not: “Lists” (hidden)." in read(data).warnings
    with pytest.raises(Refused, match="There is no sheet “Points”"):
        read(data, Choices(sheet="Points"))
    with pytest.raises(Refused, match="Missing column"):
        read(data, Choices(sheet="lists"))


def test_a_formula_without_a_value_is_refused_where_it_is_read():
    with pytest.raises(Refused, match="The formula in D3 of the sheet “Ratings” has no value yet"):
        read(ods(cell=TableCell(formula="of:=1+1")))
    rows = [[*HEADER, "note"], *([*row, "=1+1"] for row in long().rows[1:]), ["Average", "", "", "=AVERAGE(D2:D9)", ""]]
    file = read(saved(xlsx(rows)))
    assert ratings_of(file) == ONE_SET
    assert "A formula without a value stands in E2, which is not read." in file.warnings


def test_an_error_of_a_formula_is_no_missing_rating():
    cell = TableCell(formula="of:=1/0", valuetype="string", stringvalue="")
    cell.addElement(P(text="#DIV/0!"))
    with pytest.raises(Refused, match=r"Row 3, column “rating”: the formula there ends in the error #DIV/0!"):
        read(ods(cell=cell))


@pytest.mark.parametrize("other", ["ada ", "ADA", "A\u200bda", "Ada\u00a0", "\ufeffAda"])
def test_spellings_of_one_name_are_one_and_said(other):
    rows = [HEADER, ["Ada", "Bo", "Depth", 3], [other, "Cy", "Depth", 2], ["Eve", "Bo", "Depth", 1]]
    file = read(as_csv(Sheet(rows)))
    assert len(file.ratings.candidates) == 2
    if other.strip() != "Ada":
        assert "are read as one name each" in file.doubts["names"]
        assert len(read(as_csv(Sheet(rows)), Choices(names="apart")).ratings.candidates) == 3
    rows[2][1] = "Bo"
    with pytest.raises(Refused, match="Lines 2 and 3 are the same rating twice"):
        read(as_csv(Sheet(rows)))


def test_a_zero_beside_levels_from_one_is_said_and_the_scale_decides():
    data = as_csv(Sheet([HEADER, *(["Ada", f"I{n}", "Depth", value] for n, value in enumerate((0, 1, 3, 4)))]))
    assert "The 0 in line 2 is read as a rating, though" in read(data).doubts["zero"]
    assert read(data, Choices(scale=StatedScale.of(["1-4"]))).ratings.n == 3
    assert "zero" not in read(data, Choices(scale=StatedScale.of(["0-4"]))).doubts
    named = data.replace(b"rating", b"rating (1-4)")
    with pytest.raises(Refused, match="Line 2: a 0 on a scale of 1 to 4"):
        read(named)
    with pytest.raises(Refused, match="Line 5: 4 is not on the scale of 0 to 3"):
        read(data, Choices(scale=StatedScale.of(["0-3"])))
