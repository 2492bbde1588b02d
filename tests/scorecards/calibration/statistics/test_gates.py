"""When there is no number, there is a sentence; what cannot be told apart is null and not zero."""

from dataclasses import replace

import numpy as np
import pytest

from scorecards.calibration.statistics import gates
from scorecards.calibration.statistics.ratings import Rating, ratings
from scorecards.calibration.statistics.report import ALONE, NO_DIFFERENCE, report
from scorecards.calibration.statistics.scores import Leniency
from tests.scorecards.calibration.statistics.tables import loop_rows, one_dimension

CANDIDATES, INTERVIEWERS, DIMENSIONS = range(6), range(3), range(3)


def made(value) -> dict:
    """The report of a complete loop whose ratings a function of (candidate, interviewer, dimension) gives."""
    return report(
        ratings(
            Rating(f"c{c}", f"i{i}", f"d{d}", float(value(c, i, d)))
            for c in CANDIDATES
            for i in INTERVIEWERS
            for d in DIMENSIONS
        )
    )


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (lambda c, i, d: 3, "All ratings are equal"),
        (lambda c, i, d: d, "dimension to dimension only"),
        (lambda c, i, d: c % 4, "nothing is left to chance"),
        (lambda c, i, d: c + i + d, "nothing is left to chance"),
        (lambda c, i, d: (c * i) % 4, "nothing is left to chance"),
        (lambda c, i, d: 1e300 * ((c + i * d) % 3), "cannot be calculated with"),
        (lambda c, i, d: 1e-300 * ((c + i * d) % 3), "too close together"),
        (lambda c, i, d: 1e12 + (c + i * d) % 3, "too close together"),
    ],
)
def test_ratings_without_chance_are_answered_in_a_sentence(value, words):
    answer = made(value)
    assert words in answer["refused"]
    assert answer["model"] is None
    assert {row["adjusted"] for row in answer["candidates"].values()} == {None}
    assert {row["why"] for row in answer["interviewers"].values()} == {answer["refused"]}


def test_a_refusal_keeps_the_raw_figures_and_the_agreement():
    answer = report(ratings(row for row in loop_rows() if row.candidate < "candidate 04"))
    assert "4 candidates; the model needs 5" in answer["refused"]
    assert answer["agreement"]["overall"]["alpha"] is not None
    assert answer["reliability"]["panel_size"] == 3
    assert answer["disagreement"]
    assert all(row["raw_mean"] for row in answer["candidates"].values())


def test_no_ratings_at_all_are_an_answer_too():
    answer = report(ratings([]))
    assert answer["refused"] == "There are no ratings."
    assert answer["candidates"] == {}
    assert answer["reliability"]["panel_size"] is None


def test_two_interviewers_are_too_few():
    assert "2 interviewers; the model needs 3" in report(ratings(loop_rows(interviewers=2)))["refused"]


def test_interviewers_without_a_shared_candidate_form_groups_and_hear_what_would_join_them():
    many = loop_rows(1) + [replace(row, candidate=f"x {row.candidate}", interviewer="Zoe") for row in loop_rows(2)[:3]]
    answer = report(ratings(many))
    assert answer["groups"] == [[f"interviewer {n}" for n in range(4)], ["Zoe"]] or answer["groups"][0] == ["Zoe"]
    assert "form 2 groups" in answer["refused"]
    assert "An interview of x candidate 00 by interviewer" in answer["refused"]


def test_a_rating_a_pair_leaves_the_pair_term_out():
    random = np.random.default_rng(3)
    answer = report(one_dimension(random.integers(1, 5, (8, 4)).tolist()))
    assert answer["model"]["variance"]["candidate_interviewer"] is None


def test_a_second_rating_that_no_other_can_be_compared_with_does_not_make_a_pair_term():
    random = np.random.default_rng(3)
    many = [Rating(f"c{c}", f"i{i}", "d", float(random.integers(1, 5))) for c in range(8) for i in range(4)]
    answer = report(ratings([*many, Rating("c0", "i0", "seldom", 2.0)]))
    assert answer["model"]["variance"]["candidate_interviewer"] is None


def in_own_exercise(row: Rating) -> Rating:
    return replace(row, exercise=f"exercise of {row.interviewer}")


def test_where_everybody_runs_an_own_exercise_nobodys_leniency_can_be_told():
    answer = report(ratings(in_own_exercise(row) for row in loop_rows()))
    assert answer["refused"] is None
    assert answer["model"]["variance"]["interviewer"] is None
    assert (answer["reliability"]["absolute"], answer["reliability"]["interviewers_for_080"]) == (None, None)
    assert answer["reliability"]["relative"] is not None
    assert [row["leniency"] for row in answer["interviewers"].values()] == [None] * 4
    assert {row["why"] for row in answer["interviewers"].values()} == {ALONE}


def test_who_runs_an_own_exercise_is_null_and_the_others_are_not():
    many = [in_own_exercise(row) if row.interviewer == "interviewer 3" else row for row in loop_rows(candidates=12)]
    answer = report(ratings(many))
    assert answer["leniency_groups"] == [[f"interviewer {n}" for n in range(3)], ["interviewer 3"]]
    assert answer["interviewers"]["interviewer 3"]["leniency"] is None
    assert answer["interviewers"]["interviewer 3"]["why"] == ALONE
    assert answer["interviewers"]["interviewer 0"]["leniency"] is not None
    assert answer["model"]["variance"]["interviewer"] is not None


def test_a_variance_at_its_boundary_is_a_result():
    random = np.random.default_rng(5)
    answer = made(lambda c, i, d: [3, 2, 4, 1, 3, 2][c] + random.choice([-1, 0, 1]))
    rows = answer["interviewers"].values()
    assert answer["model"]["variance"]["interviewer"] == 0
    assert {(row["leniency"], row["standard_error"], row["verdict"], row["why"]) for row in rows} == {
        (0.0, 0.0, "none", NO_DIFFERENCE)
    }
    assert all(row["low"] < 0 < row["high"] for row in rows)


def test_who_rated_fewer_than_five_candidates_beside_colleagues_is_not_named():
    many = [
        row for row in loop_rows(candidates=20) if row.interviewer != "interviewer 3" or row.candidate < "candidate 04"
    ]
    harsh = [replace(row, value=1.0) if row.interviewer == "interviewer 3" else row for row in many]
    row = report(ratings(harsh))["interviewers"]["interviewer 3"]
    assert row["verdict"] == "none"
    assert "rated beside colleagues; 5 are needed" in row["why"]


def test_an_interviewer_two_points_below_colleagues_is_named_severe_and_nobody_else_is():
    random = np.random.default_rng(2)
    answer = report(
        ratings(
            Rating(f"c{c}", f"i{i}", f"d{d}", float(4 - (i == 0) * 2 - random.integers(0, 2)))
            for c in range(12)
            for i in range(6)
            for d in DIMENSIONS
        )
    )
    assert {name: row["verdict"] for name, row in answer["interviewers"].items() if row["verdict"] != "none"} == {
        "i0": "severe"
    }
    assert answer["interviewers"]["i0"]["why"] is None


def test_benjamini_and_hochberg_step_up_among_those_who_could_be_named():
    value, eligible, all_ = np.array([2.4, -2.6, 1.0, 9.0, -0.1]), np.arange(5) != 3, np.ones(5)

    def named(value, error, without_zero=(True,) * 5) -> list[str]:
        return gates.verdicts(Leniency(value, error), np.array(without_zero), eligible).tolist()

    # p = .0164, .0093, .3173, –, .9203 against .025, .0125, .0375, –, .05
    assert named(value, all_) == ["lenient", "severe", "none", "none", "none"]
    assert named(value * 0.9, all_) == ["none"] * 5
    assert named(value, np.zeros(5)) == ["none"] * 5
    assert named(value, all_, (True, False, True, True, True)) == ["lenient", *["none"] * 4]


def test_more_interviewers_than_the_model_takes_are_refused():
    many = [Rating(f"c{n % 10}", f"i{n}", "d", float(n % 4)) for n in range(gates.MOST_INTERVIEWERS + 1)]
    assert "3,001 interviewers are too many" in report(ratings(many))["refused"]


def test_an_item_without_an_exercise_has_none_and_not_an_empty_text():
    many = [replace(row, value=row.value) for row in loop_rows(candidates=30)]
    odd = replace(many[0], value=40.0)
    assert report(ratings([odd, *many[1:]]))["unusual"][0]["exercise"] is None
    cases = [replace(row, exercise="case") for row in [odd, *many[1:]]]
    assert report(ratings(cases))["unusual"][0]["exercise"] == "case"
