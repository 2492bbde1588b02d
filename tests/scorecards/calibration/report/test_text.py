"""The report as a terminal shows it."""

import numpy as np
import pytest

from scorecards.calibration.report.text import as_text
from scorecards.calibration.statistics.analysis import analyse, neighbours
from scorecards.calibration.statistics.ratings import Rating, ratings
from scorecards.calibration.statistics.report import report
from tests.scorecards.calibration.statistics.tables import loop, loop_rows


def text(table, **options) -> str:
    return as_text(report(table), neighbours(analyse(table)), **options)


def test_a_refusal_is_said_and_raw_figures_follow():
    shown = text(loop(1, candidates=3), missing=2, unrated=["depth", "breadth"])
    assert "No model is fitted. Too few to say: 3 candidates; the model needs 5." in shown
    assert "Nobody rated depth, breadth." in shown
    assert "2 cells held no rating." in shown
    assert "candidate 00" in shown


def test_a_variance_of_zero_is_never_written_as_nought_plus_or_minus_nought():
    random = np.random.default_rng(5)
    rows = [
        Rating(f"c{c}", f"i{i}", f"d{d}", float([3, 2, 4, 1, 3, 2][c] + random.choice([-1, 0, 1])))
        for c in range(6)
        for i in range(3)
        for d in range(3)
    ]
    shown = text(ratings(rows))
    assert "No interviewer can be said to rate higher or lower than colleagues." in shown
    leniency, low, high = shown.split("Interviewers")[1].splitlines()[2].split()[-3:]
    assert leniency == "–"
    assert low.startswith("−0.") and high.startswith("0.") and high != "0.00"


def test_who_is_severe_is_said_in_words():
    rows = [
        Rating(row.candidate, row.interviewer, row.dimension, row.value - 2 * (row.interviewer == "interviewer 0"))
        for row in loop_rows(3, candidates=16)
    ]
    assert "interviewer 0 rates lower than colleagues by" in text(ratings(rows))


def test_no_line_of_words_is_wider_than_a_terminal_and_long_tables_end():
    shown = text(loop(1, candidates=100))
    assert max(len(line) for line in shown.split("\n\n")[0].splitlines()) <= 100
    assert "… and 40 more; --format json has all." in shown


@pytest.mark.parametrize("rows", [[], [Rating("c", "i", "d", 1e300), Rating("c", "j", "d", -1e300)]])
def test_nearly_nothing_has_a_text_too(rows):
    assert "No model is fitted." in text(ratings(rows))
