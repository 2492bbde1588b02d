"""Excel workbooks, and what pretends to be one."""

import io
import zipfile
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from people.refusals import Refused
from scorecards.calibration.ratings_file import Choices, opened, read

HEADER = ["Candidate", "Interviewer", "Dimension", "Rating"]


def workbook(*rows: list) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def refusal(data: bytes) -> str:
    with pytest.raises(Refused) as refused:
        read(data)
    return str(refused.value)


def test_a_workbook_reads_like_its_csv():
    data = workbook(HEADER, ["Cleo", "Ann", "Depth", 3], ["Cleo", "Bo", "Depth", 2.5], ["Cleo", "Cy", "Depth", None])
    file = read(data)
    assert file.ratings.interviewers == ("Ann", "Bo")
    assert (file.ratings.value.tolist(), file.missing) == ([3.0, 2.5], 1)
    assert opened(data, Choices()).head.titles == HEADER


def test_numbers_are_names_as_they_are_shown():
    file = read(workbook(HEADER, [101, 7.0, date(2026, 1, 2), 3])).ratings
    assert (file.candidates, file.interviewers, file.dimensions) == (("101",), ("7",), ("2026-01-02",))


def test_a_cell_of_two_lines_from_windows_holds_no_code_letters():
    file = read(workbook(HEADER, ["Cleo", "Ann", "Depth_x000D_\nof thought", 3])).ratings
    assert [dimension.split() for dimension in file.dimensions] == [["Depth", "of", "thought"]]


def test_empty_rows_and_columns_around_the_table_are_nothing():
    file = read(workbook([None], [*HEADER, None, None], [None], ["Cleo", "Ann", "Depth", 3]))
    assert (file.ratings.n, file.missing) == (1, 0)


def test_a_row_is_named_by_its_number_in_the_sheet():
    assert refusal(workbook(HEADER, [None], ["Cleo", "Ann", "Depth", "good"])).startswith(
        "Row 3, column “Rating”: “good”"
    )
    assert "“True” is not a number" in refusal(workbook(HEADER, ["Cleo", "Ann", "Depth", True]))
    assert "“2026-03-05” is not a number" in refusal(workbook(HEADER, ["C", "A", "D", date(2026, 3, 5)]))


def test_a_formula_that_was_never_calculated_is_named():
    data = workbook(HEADER, ["Cleo", "Ann", "Depth", "=1+2"])
    assert "The formula in D2 of the sheet “Sheet” has no value yet" in refusal(data)


def test_an_empty_workbook_is_empty():
    assert refusal(workbook()) == "The file is empty."


def test_a_zip_that_is_no_workbook_is_refused():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("hello.txt", "hello")
    assert "no Excel workbook" in refusal(stream.getvalue())
    assert "no Excel workbook" in refusal(b"PK\x03\x04 and then nothing")


def test_a_workbook_that_unpacks_to_more_than_it_should_is_refused_before_it_is_unpacked():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"\0" * 210_000_000)
    assert len(stream.getvalue()) < 1_000_000
    assert "larger than 200 MB when unpacked" in refusal(stream.getvalue())


WHOLE = workbook(HEADER, *(["Cleo", f"I{n}", "Depth", n % 4] for n in range(40)))


@settings(max_examples=15)
@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=8))
def test_a_damaged_workbook_is_read_or_refused(place, damage):
    try:
        read(WHOLE[:place] + damage + WHOLE[place + len(damage) :])
    except Refused as sentence:
        assert str(sentence)


def test_half_a_workbook_is_refused():
    assert "no Excel workbook" in refusal(WHOLE[: len(WHOLE) // 2])
