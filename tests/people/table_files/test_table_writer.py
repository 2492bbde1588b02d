"""Tables as files: what is a number is one, and what is text stays text, in CSV and in workbooks."""

import csv
import io

import pytest
from openpyxl import load_workbook

from people.table_files.reading import table_of
from people.table_files.table_writer import as_csv, as_xlsx, written

COLUMNS = ("Name", "Code", "Mean", "Ratings", "Note")
ROWS = [
    ("=1+1", "00123", 2.6666666, 3, None),
    ("Zoë 🎈", "1e5", 3.0, 12_345, "two\nlines"),
    ("@here", "12345678901234567", float("nan"), 0, "_x0041_\x07"),
]


def cells(data: bytes) -> list:
    return list(load_workbook(io.BytesIO(data)).active.iter_rows())


def test_numbers_are_numbers_and_codes_are_text():
    heading, first, second, third = cells(as_xlsx(COLUMNS, ROWS))
    assert [cell.value for cell in heading] == list(COLUMNS)
    kinds = [("=1+1", "s"), ("00123", "s"), (2.6666666, "n"), (3, "n")]
    assert [(cell.value, cell.data_type) for cell in first[:4]] == kinds
    assert [cell.value for cell in second] == ["Zoë 🎈", "1e5", 3, 12_345, "two\nlines"]
    assert [cell.data_type for cell in third[:2]] == ["s", "s"]
    assert third[2].value is None
    assert (first[1].number_format, first[2].number_format, first[3].number_format) == ("@", "0.00", "General")


def test_what_is_written_is_read_again():
    rows = table_of(as_xlsx(COLUMNS, ROWS), ()).rows
    assert rows[1] == (2, ["=1+1", "00123", "2.6666666", "3"])
    assert rows[3][1] == ["@here", "12345678901234567", "", "0", "_x0041_"]


def test_in_csv_a_formula_begins_with_an_apostrophe_and_a_number_does_not():
    data = as_csv(("a", "b"), [("=1", -2), ("-x", None), ("ok", 1.5)])
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert rows == [["a", "b"], ["'=1", "-2"], ["'-x", ""], ["ok", "1.5"]]


@pytest.mark.parametrize("name", ["Where to talk first: most [disagreement] first, and more words", "", "'", "a/b"])
def test_any_name_can_be_a_sheets(name):
    assert load_workbook(io.BytesIO(written("xlsx", ("a",), [(1,)], name=name))).sheetnames


def test_a_table_without_rows_is_its_headings():
    assert [[cell.value for cell in row] for row in cells(as_xlsx(("a", "b"), []))] == [["a", "b"]]


def test_the_same_table_is_the_same_file_whenever_it_is_written(time_machine):
    time_machine.move_to("2026-11-02T10:00:00Z")
    first = as_xlsx(COLUMNS, ROWS)
    time_machine.move_to("2026-11-03T10:00:00Z")
    assert as_xlsx(COLUMNS, ROWS) == first
