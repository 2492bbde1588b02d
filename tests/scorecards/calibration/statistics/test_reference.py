"""Against published tables, and against what other programs computed from the same data."""

import numpy as np
import pytest

from scorecards.calibration.statistics.agreement import alpha, overall_units
from scorecards.calibration.statistics.design import design
from scorecards.calibration.statistics.ratings import Ratings
from scorecards.calibration.statistics.reliability import Variances, reliability
from scorecards.calibration.statistics.reml import fit
from scorecards.calibration.statistics.report import report
from scorecards.calibration.statistics.scores import candidate_scores, leniency
from tests.scorecards.calibration.statistics.tables import (
    KRIPPENDORFF,
    SHROUT_FLEISS,
    THREE_CODERS,
    expected,
    needs_reference,
    one_dimension,
    reference,
    reference_loop,
)

LOOPS = ["loop_small", "loop_medium", "loop_exercises"]


def fitted(table: Ratings):
    return fit(design(table.candidate, table.interviewer, table.item, table.value))


@needs_reference()
@pytest.mark.parametrize("name", LOOPS)
def test_variances_and_criterion_are_those_of_lme4(name):
    model, known = report(reference_loop(name))["model"], expected(name)
    assert model["variance"] == pytest.approx(known["variance"], abs=1e-4)
    assert model["reml_criterion"] == pytest.approx(known["reml_criterion"], abs=1e-3)
    assert model["grand_mean"] == pytest.approx(known["grand_mean"], abs=1e-4)


@needs_reference()
@pytest.mark.parametrize("name", LOOPS)
@pytest.mark.parametrize("whose", ["candidates", "interviewers"])
def test_adjusted_scores_and_leniency_are_those_of_lme4(name, whose):
    reported, known = report(reference_loop(name))[whose], expected(name)[whose]
    assert reported.keys() == known.keys()
    for who, row in known.items():
        assert {key: reported[who][key] for key in row} == pytest.approx(row, abs=1e-4), who


@needs_reference()
def test_one_rating_a_pair_has_no_pair_term_and_is_lme4s_penicillin():
    known = expected("penicillin_crossed_lmm")["REML"]
    table = penicillin()
    model = report(table)["model"]
    assert model["variance"]["candidate_interviewer"] is None
    deviations = [np.sqrt(model["variance"][name]) for name in ("candidate", "interviewer", "residual")]
    assert deviations == pytest.approx([known[f"sd_{name}"] for name in ("plate", "sample", "residual")], abs=1e-4)
    assert model["reml_criterion"] == pytest.approx(known["criterion"], abs=1e-3)
    assert model["grand_mean"] == pytest.approx(known["intercept"], abs=1e-6)


@needs_reference()
def test_the_effects_of_penicillin_are_lme4s():
    known = expected("penicillin_crossed_lmm")["REML"]
    fit = fitted(penicillin())
    assert leniency(fit).value == pytest.approx(known["blup_sample_A_to_F"], abs=1e-4)
    assert candidate_scores(fit).adjusted - fit.mean == pytest.approx(known["blup_plate_a_to_x"], abs=1e-4)


def test_a_balanced_table_has_the_variances_of_its_analysis_of_variance():
    fit, score = fitted(one_dimension(SHROUT_FLEISS)), np.array(SHROUT_FLEISS, float)
    targets, judges, all_ = score.mean(1), score.mean(0), score.mean()
    error = ((score - targets[:, None] - judges + all_) ** 2).sum() / 15
    between, within = 4 * targets.var(ddof=1), 6 * judges.var(ddof=1)
    known = (between - error) / 4, (within - error) / 6, error
    assert (fit.candidate, fit.interviewer, fit.residual) == pytest.approx(known, abs=1e-6)


def penicillin() -> Ratings:
    data = reference("penicillin_crossed_lmm")["data"]
    samples = "ABCDEF"
    rows = [[0.0] * 6 for _ in range(24)]
    for plate, sample, diameter in zip(data["plate"], data["sample"], data["diameter"], strict=True):
        rows[ord(plate) - ord("a")][samples.index(sample)] = diameter
    return one_dimension(rows)


def test_a_panel_of_four_judges_has_the_coefficients_of_shrout_and_fleiss():
    fit = fitted(one_dimension(SHROUT_FLEISS))
    variances = Variances(fit.candidate, fit.interviewer, None, fit.residual)
    four, one = reliability(variances, 4, 1), reliability(variances, 1, 1)
    assert (four.absolute, four.relative) == pytest.approx((0.6200505475989893, 0.9093155423770697), abs=1e-6)
    assert (one.absolute, one.relative) == pytest.approx((0.2897637795275592, 0.7148407148407154), abs=1e-6)


def test_alpha_is_krippendorffs_where_ratings_are_missing():
    units = overall_units(one_dimension(KRIPPENDORFF, judges_in_rows=True))
    assert alpha(units) == pytest.approx(0.8153875037548814, abs=1e-9)
    units = overall_units(one_dimension(THREE_CODERS, judges_in_rows=True))
    assert alpha(units) == pytest.approx(0.8067214199413153, abs=1e-9)
