"""What was understood of a file is shown before anything is computed, and can be corrected."""

import io

import pytest
from openpyxl import Workbook

from tests.scorecards.calibration.calibrate_page import HEADER, agree, fields, lines_of, page, send, table
from tests.scorecards.calibration.ratings_file.layouts import LAYOUTS
from tests.scorecards.calibration.ratings_file.writers import as_csv, as_xlsx

pytestmark = pytest.mark.usefixtures("empty_cache")


@pytest.fixture
def visitor(client_of, outsider):
    return client_of(outsider)


def test_what_was_understood_is_shown_by_name_before_anything_is_computed(visitor):
    shown = visitor.get(send(visitor, as_xlsx(LAYOUTS["titles and totals"]()), "r.xlsx").url)
    words = page(shown)
    assert "60 ratings of 6 candidates by 4 interviewers on 3 dimensions from the sheet “Sheet”." in words
    assert "Totals and averages are left out: row 25 “Average”." in words
    given = fields(shown)
    assert (given["layout"], given["candidate"], given["exercise"]) == ("dimensions", "Candidate", "")
    assert given["rating_columns"] == ["Strategy", "Delivery", "People"]


def test_nothing_is_computed_before_somebody_has_looked(visitor):
    columns = send(visitor, table()).url
    for name in ("", "calibration.json", "candidates.csv"):
        assert visitor.get(columns.removesuffix("columns/") + name).url == columns


def test_columns_of_ratings_and_the_layout_can_be_corrected(visitor):
    columns = send(visitor, as_csv(LAYOUTS["a column per dimension"]())).url
    again = agree(visitor, columns, rating_columns=["Strategy", "People"], again="1")
    assert again.url == columns
    assert "on 2 dimensions" in page(visitor.get(columns))
    assert agree(visitor, columns, layout="interviewers").url == columns
    assert fields(visitor.get(columns))["layout"] == "interviewers"


def test_a_zero_names_and_words_are_asked_about_and_the_answers_count(visitor):
    rows = [["Ada ", "A", "d", "0"], ["ada", "B", "d", "Good"], ["Ben", "A", "d", "1"], ["Ben", "B", "d", "4"]]
    columns = send(visitor, lines_of(rows)).url
    shown = visitor.get(columns)
    assert "What is “Good” worth?" in page(shown)
    agree(visitor, columns, word_0="3")
    words = page(visitor.get(columns))
    assert "What does a 0 mean?" in words and "Are these the same?" in words and "4 ratings of 2 candidates" in words
    agree(visitor, columns, zero="none", names="apart", again="1")
    assert "3 ratings of 2 candidates" in page(visitor.get(columns))
    answer = visitor.get(agree(visitor, columns).url + "calibration.json").json()
    assert answer["read"]["warnings"] and set(answer["candidates"]) == {"ada", "Ben"}


def test_another_sheet_can_be_chosen(visitor):
    book = Workbook()
    for sheet, name in ((book.active, "Ada"), (book.create_sheet("Second"), "Ben")):
        for row in (HEADER, [name, "A", "d", 3], [name, "B", "d", 4]):
            sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    columns = send(visitor, stream.getvalue(), "r.xlsx").url
    assert "Another sheet is not: “Second”." in page(visitor.get(columns))
    agree(visitor, columns, sheet="Second")
    shown = page(visitor.get(columns))
    assert "from the sheet “Second”" in shown and "Ben" in shown
