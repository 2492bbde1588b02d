"""Reliability and decision consistency, against simulated panels."""

import numpy as np
import pytest

from scorecards.calibration.statistics.analysis import analyse, consistency
from scorecards.calibration.statistics.ratings import Rating, ratings
from scorecards.calibration.statistics.reliability import Variances, decision_consistency, panel, reliability
from tests.scorecards.calibration.statistics.tables import loop

VARIANCES = Variances(candidate=0.25, interviewer=0.07, candidate_interviewer=0.04, residual=0.4)


def two_panels(random, size: int, per_pair: int, mean: float, count: int = 400_000) -> np.ndarray:
    """Means that two panels of fresh interviewers give the same candidates, (2 × count)."""
    true = mean + random.normal(0, np.sqrt(VARIANCES.candidate), count)
    own = VARIANCES.interviewer + VARIANCES.candidate_interviewer + VARIANCES.residual / per_pair
    return true + random.normal(0, np.sqrt(own / size), (2, count))


def test_reliability_is_the_correlation_of_two_panels():
    one, other = two_panels(np.random.default_rng(1), 3, 5, 2.8)
    assert reliability(VARIANCES, 3, 5).absolute == pytest.approx(np.corrcoef(one, other)[0, 1], abs=0.005)


@pytest.mark.parametrize("cut", [2.0, 2.8, 3.0, 4.5])
def test_decision_consistency_is_how_often_two_panels_decide_alike(cut):
    one, other = two_panels(np.random.default_rng(2), 3, 5, 2.8)
    known = ((one >= cut) == (other >= cut)).mean()
    assert decision_consistency(2.8, VARIANCES, 3, 5, cut) == pytest.approx(known, abs=0.003)


def test_the_smallest_panel_that_reaches_080_does_and_one_fewer_does_not():
    enough = reliability(VARIANCES, 3, 5).interviewers_for_080
    assert reliability(VARIANCES, enough, 5).absolute >= 0.8 > reliability(VARIANCES, enough - 1, 5).absolute


def test_candidates_who_do_not_differ_are_never_told_apart_by_more_interviewers():
    alike = Variances(0.0, 0.1, None, 0.4)
    assert reliability(alike, 3, 5) == reliability(alike, 3.0, 5.0)
    assert (reliability(alike, 3, 5).absolute, reliability(alike, 3, 5).interviewers_for_080) == (0.0, None)


def test_without_an_error_two_panels_always_decide_alike():
    assert decision_consistency(2.5, Variances(0.3, 0.0, 0.0, 0.0), 3, 5, 2.5) == 1.0
    assert decision_consistency(2.5, Variances(0.0, 0.0, 0.0, 0.0), 3, 5, 2.5) == 1.0


def test_a_panel_is_the_median_of_interviewers_and_of_ratings_a_pair():
    sizes = {"a": 2, "b": 3, "c": 4, "d": 4}
    rows = [
        Rating(c, f"i{i}", f"d{d}", 3.0) for c, size in sizes.items() for i in range(size) for d in range(1 + (i < 3))
    ]
    assert panel(ratings(rows)) == (3.5, 2.0)


def test_consistency_needs_a_model_and_its_leniency():
    assert 0.5 < consistency(analyse(loop(1)), 3.0) < 1
    assert consistency(analyse(loop(1, candidates=2)), 3.0) is None
