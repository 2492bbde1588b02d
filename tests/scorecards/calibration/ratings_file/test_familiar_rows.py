"""Rows whose cells were read before are gathered at once: they say the same as if each were read anew."""

import pytest

from people.refusals import Refused
from scorecards.calibration.ratings_file import TooManyRatings, read
from scorecards.calibration.ratings_file.familiar_rows import FamiliarRows

HEADER = "candidate,interviewer,dimension,rating"
ROWS = [
    "Ann,Ina,depth,3",
    "Ann,Max,depth,2",
    "Bob,Ina,depth,4",
    "Bob,Max,depth,n/a",
    "Total,,,9",
    "Max,Ina,depth,9",
    "Ann total,Ina,depth,5",
    "Cyd,Ina,depth,4",
    HEADER,
    "Cyd,Max,depth,3",
    ",,,",
    "Eve,Max,depth,2,",
    "Eve,Ina,depth,2",
]


def table(*rows: str, most: int = 100):
    return read("\n".join((HEADER, *rows)).encode(), most=most)


def test_totals_headers_and_blanks_among_familiar_rows_are_left_out(monkeypatch):
    quick = table(*ROWS)
    monkeypatch.setattr(FamiliarRows, "new_among", lambda self, rows: iter(rows))
    slow = table(*ROWS)
    assert quick.warnings == slow.warnings
    assert quick.ratings.candidates == slow.ratings.candidates == ("Ann", "Bob", "Cyd", "Eve")
    assert quick.ratings.value.tolist() == slow.ratings.value.tolist() == [3, 2, 4, 4, 3, 2, 2]
    assert quick.missing == slow.missing == 1


def test_a_max_below_familiar_rows_is_a_person():
    file = table("Ann,Ina,depth,3", "Total,,,3", "Bob,Ina,depth,2", "Max,Ina,depth,3")
    assert file.ratings.candidates == ("Ann", "Bob", "Max")


def test_a_rating_too_many_among_familiar_rows_is_refused():
    rows = [f"c{number},Ina,depth,3" for number in range(6)]
    assert table(*rows, most=6).ratings.n == 6
    with pytest.raises(TooManyRatings):
        table(*rows, most=5)


def test_a_familiar_row_that_is_narrow_or_stands_twice_is_refused():
    with pytest.raises(Refused, match="Line 4 has 3 cells"):
        table("Ann,Ina,depth,3", "Bob,Ina,depth,3", "Ann,Ina,depth")
    with pytest.raises(Refused, match="Lines 2 and 4 are the same rating twice"):
        table("Ann,Ina,depth,3", "Bob,Ina,depth,3", "Ann,Ina,depth,3")
