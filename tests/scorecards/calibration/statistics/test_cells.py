"""Cells, distance from colleagues and exercises: by hand on small tables, and never a warning on any other."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorecards.calibration.statistics.beside import beside_colleagues
from scorecards.calibration.statistics.cells import cells
from scorecards.calibration.statistics.exercises import is_clear, shown
from scorecards.calibration.statistics.ratings import Rating, ratings

NAMES = st.sampled_from("abc")
ROWS = st.lists(
    st.tuples(NAMES, NAMES, NAMES, st.floats(allow_nan=False, allow_infinity=False), NAMES),
    unique_by=lambda row: (row[0], row[1], row[2], row[4]),
)


def table(*rows):
    return ratings(Rating(*row) for row in rows)


def test_two_exercises_that_differ_are_no_disagreement():
    cell = cells(table(("Ada", "K", "d", 1, "x"), ("Ada", "L", "d", 1, "x"), ("Ada", "K", "d", 4, "y")))["Ada", "d"]
    assert (cell.n, cell.mean, cell.spread, cell.range, cell.widest) == (3, 2.0, 0.0, 0.0, "x")


def test_a_cell_names_the_exercise_with_the_widest_range():
    rows = [("Ada", "K", "d", 2, "x"), ("Ada", "L", "d", 3, "x"), ("Ada", "K", "d", 1, "y"), ("Ada", "L", "d", 4, "y")]
    cell = cells(table(*rows))["Ada", "d"]
    assert (cell.range, cell.widest) == (3.0, "y")
    assert cell.spread == pytest.approx(math.sqrt((0.5 + 4.5) / 2))


def test_one_rating_has_no_spread():
    cell = cells(table(("Ada", "K", "d", 3, "")))["Ada", "d"]
    assert (cell.n, cell.spread, cell.range, cell.widest) == (1, None, None, None)


def test_distance_is_from_the_mean_of_colleagues_and_says_nothing_of_the_direction():
    beside = beside_colleagues(table(("Ada", "K", "d", 1), ("Ada", "L", "d", 3), ("Ada", "M", "d", 4)))
    assert [rater.distance for rater in beside] == [2.5, 0.5, 2.0]
    assert {rater.low for rater in beside} == {None}


def test_distance_has_an_interval_from_five_candidates_on():
    rows = [(str(n), who, "d", value) for n in range(5) for who, value in (("K", 2), ("L", 2 + n % 2))]
    first = beside_colleagues(table(*rows))[0]
    assert (first.candidates, first.distance) == (5, pytest.approx(0.4))
    assert first.low < 0.4 < first.high
    assert beside_colleagues(table(*rows[:8]))[0].low is None


def test_nobody_beside_has_no_distance():
    assert beside_colleagues(table(("Ada", "K", "d", 1)))[0].distance is None


@given(ROWS, st.dictionaries(st.tuples(NAMES, NAMES), st.integers(1, 5), max_size=4))
def test_any_table_has_an_answer_without_a_warning(rows, missed):
    counted = table(*rows)
    assert sum(cell.n for cell in cells(counted).values()) == counted.n
    assert len(beside_colleagues(counted)) == len(counted.interviewers)
    by_dimension = shown(counted, missed)
    assert sum(one.rated for rows in by_dimension.values() for one in rows) == counted.n
    assert all(0 <= one.share <= 1 for rows in by_dimension.values() for one in rows)


def of_two_exercises():
    """Six candidates: agreed upon in the case, not at all in the talk; a third exercise never shows it."""
    rows = []
    for n in range(6):
        level = 1 + n % 4
        rows += [(str(n), "K", "d", level, "case"), (str(n), "L", "d", level, "case")]
        rows += [(str(n), "K", "d", level, "talk"), (str(n), "L", "d", 5 - level, "talk")]
    return table(*rows)


def test_the_exercise_with_the_most_agreement_shows_a_dimension_best():
    cell = shown(of_two_exercises(), {("demo", "d"): 4, ("talk", "d"): 1})["d"]
    assert [(one.exercise, one.shows) for one in cell] == [("case", True), ("talk", True), ("demo", False)]
    assert cell[0].agreement.alpha == 1
    assert not is_clear(cell[0], cell[2])


def test_below_five_candidates_agreement_is_not_asked_for():
    rows = [(str(n), who, "d", 1 + n, "case") for n in range(4) for who in "KL"]
    assert shown(table(*rows), {})["d"][0].agreement.alpha is None
