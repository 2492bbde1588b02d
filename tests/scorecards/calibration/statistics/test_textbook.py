"""The fit and what follows from it, against the textbook's own formulas on the whole covariance matrix."""

from dataclasses import replace

import numpy as np
import pytest
from scipy import stats

from scorecards.calibration.statistics.analysis import TELLING, analyse, neighbours
from scorecards.calibration.statistics.ratings import ratings
from scorecards.calibration.statistics.report import report
from scorecards.calibration.statistics.scores import ahead, candidate_scores, leniency, surprise
from tests.scorecards.calibration.statistics.dense import textbook
from tests.scorecards.calibration.statistics.tables import loop, loop_rows

SEEDS = [1, 2, 3, 5]


@pytest.fixture(scope="module", params=SEEDS)
def both(request):
    table = loop(request.param)
    return analyse(table), textbook(table)


@pytest.mark.parametrize("seed", [94, *range(10, 20)])
def test_no_optimiser_finds_a_lower_criterion(seed):
    table = loop(seed, candidates=5 + seed % 4, interviewers=3 + seed % 3, dimensions=1 + seed % 4)
    analysis = analyse(table)
    if analysis.fit:
        assert analysis.fit.criterion == pytest.approx(textbook(table).criterion, abs=1e-5)
    else:
        assert "groups" in analysis.refused


def test_the_variances_are_those_of_the_textbook(both):
    analysis, known = both
    mine = [analysis.fit.candidate, analysis.fit.interviewer, analysis.fit.pair, analysis.fit.residual]
    assert mine == pytest.approx(known.theta, abs=1e-4)
    assert analysis.fit.mean == pytest.approx(known.fixed()[0], abs=1e-4)


def test_predictions_and_their_errors_are_hendersons(both):
    analysis, known = both
    scores, lenient, p = candidate_scores(analysis.fit), leniency(analysis.fit), known.X.shape[1]
    candidates, interviewers = known.effects()[:2]
    errors, count = known.errors(), len(candidates)
    variance = errors[0, 0] + 2 * errors[0, p : p + count] + np.diag(errors)[p : p + count]
    assert scores.adjusted == pytest.approx(known.fixed()[0] + candidates, abs=1e-4)
    assert scores.standard_error == pytest.approx(np.sqrt(variance), abs=1e-4)
    assert lenient.value == pytest.approx(interviewers, abs=1e-4)
    own = np.diag(errors)[p + count : p + count + len(interviewers)]
    assert lenient.standard_error == pytest.approx(np.sqrt(own), abs=1e-4)


def test_the_probability_of_being_ahead_is_that_of_the_difference(both):
    analysis, known = both
    scores, p = candidate_scores(analysis.fit), known.X.shape[1]
    first, second = np.array([0, 1, 2]), np.array([3, 0, 4])
    errors = known.errors()[p:, p:]
    variance = errors[first, first] + errors[second, second] - 2 * errors[first, second]
    gap = scores.adjusted[first] - scores.adjusted[second]
    assert ahead(analysis.fit, scores, first, second) == pytest.approx(
        stats.norm.cdf(gap / np.sqrt(variance)), abs=1e-4
    )


def test_studentised_residuals_are_conditional_residuals_over_their_own_spread(both):
    surprises, known = both
    surprises, residual = surprise(surprises.fit), known.theta[-1] * (known.P @ known.y)
    spread = known.theta[-1] * np.sqrt(np.diag(known.P))
    assert surprises.residual == pytest.approx(residual, abs=1e-4)
    assert surprises.studentised == pytest.approx(residual / spread, abs=1e-3)
    assert surprises.expected + surprises.residual == pytest.approx(known.y)


def test_neighbours_go_down_from_the_highest_adjusted_score():
    analysis = analyse(loop(1))
    pairs, adjusted = neighbours(analysis), report(analysis.table)["candidates"]
    assert len(pairs) == len(adjusted) - 1
    assert all(adjusted[pair.upper]["adjusted"] >= adjusted[pair.lower]["adjusted"] for pair in pairs)
    assert all(0.4 <= pair.probability <= 1 and pair.told_apart == (pair.probability >= TELLING) for pair in pairs)


def test_among_few_candidates_nobody_is_told_apart_however_far_apart_they_are():
    def told(candidates: int) -> bool:
        rows = loop_rows(1, candidates=candidates)
        far = [replace(row, value=row.value + 4 * (row.candidate == "candidate 00")) for row in rows]
        return any(pair.told_apart for pair in neighbours(analyse(ratings(far))))

    assert told(8)
    assert not told(7)


def test_without_a_model_nobody_has_neighbours():
    assert neighbours(analyse(loop(1, candidates=3))) == []
