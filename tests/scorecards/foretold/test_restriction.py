"""A correlation among those hired, turned into the one among all who applied."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorecards.foretold import attenuation, restriction
from tests.scorecards.foretold.published import rows

correlations = st.floats(-0.99, 0.99)


@pytest.mark.parametrize(("data", "expected"), rows("range_restriction_case2"))
def test_selection_on_the_score_itself_is_corrected_as_published(data, expected):
    assert restriction.direct(**data) == pytest.approx(expected["corrected"], abs=1e-12)


@pytest.mark.parametrize(("data", "expected"), rows("range_restriction_case3"))
def test_selection_on_a_third_variable_is_corrected_as_published(data, expected):
    assert restriction.on_third(**data) == pytest.approx(expected["corrected"], abs=1e-12)


@pytest.mark.parametrize(("data", "expected"), rows("range_restriction_case4"))
def test_indirect_selection_is_corrected_as_published_or_refused(data, expected):
    figures = {name: value for name, value in data.items() if name != "model"}
    if expected.get("refused"):
        with pytest.raises(restriction.NotCorrectable, match="not indirect"):
            restriction.indirect(**figures)
        return
    corrected = restriction.indirect(**figures)
    names = {"u_true": "u_T", "operational": "operational_rho_xp"}
    for name in ("r_xx_restricted", "u_true", "r_tp_restricted", "rho_tp", "operational"):
        assert getattr(corrected, name) == pytest.approx(expected[names.get(name, name)], abs=1e-12), name


def test_a_published_example_stands_here_too():
    """R package personnelSelectionUtility, correct_r_direct_range_restriction: .25 with U = 1.4 is .3399501."""
    assert restriction.direct(0.25, 1.0, 1.4) == pytest.approx(0.3399501, abs=5e-8)


@given(correlations, st.floats(0.1, 1))
def test_a_narrowed_score_never_hides_less_than_nothing(r, narrowed):
    corrected = restriction.direct(r, narrowed, 1.0)
    assert abs(corrected) >= abs(r) - 1e-12
    assert -1 <= corrected <= 1
    assert math.copysign(1, corrected) == math.copysign(1, r)


@given(correlations)
def test_where_nothing_is_narrowed_nothing_changes(r):
    assert restriction.direct(r, 2.0, 2.0) == pytest.approx(r)
    assert restriction.on_third(r, 0.3, 0.4, 1.5, 1.5) == pytest.approx(r)


def test_in_a_simulated_population_case_two_is_right_only_where_selection_was_on_the_score():
    generator = np.random.default_rng(7)
    size, kept = 200_000, 60_000
    covariance = [[1, 0.6, 0.5], [0.6, 1, 0.3], [0.5, 0.3, 1]]
    z, x, y = generator.multivariate_normal([0, 0, 0], covariance, size).T

    def corrected(by):
        hired = np.argsort(by)[-kept:]
        return restriction.direct(np.corrcoef(x[hired], y[hired])[0, 1], x[hired].std(), x.std())

    assert corrected(x) == pytest.approx(0.3, abs=0.02), "selection on the score: the truth, .3"
    assert corrected(z) == pytest.approx(0.119, abs=0.02), "selection on something else: far too low"


@pytest.mark.parametrize(
    ("figures", "sentence"),
    [((1.2, 1, 2), "between −1 and 1"), ((0.2, 0, 2), "nobody differs"), ((0.2, 1, 0), "nobody differs")],
)
def test_figures_that_cannot_be_are_refused_with_a_sentence(figures, sentence):
    with pytest.raises((ValueError, restriction.NotCorrectable), match=sentence):
        restriction.direct(*figures)


@pytest.mark.parametrize(("data", "expected"), rows("attenuation"))
def test_unreliability_is_corrected_as_published(data, expected):
    if "raters_per_hire" in data:
        raters = attenuation.typical_raters(data["raters_per_hire"])
        assert raters == pytest.approx(expected["harmonic_mean_k"])
        assert attenuation.reliability_of_mean(data["r_single"], raters) == pytest.approx(
            expected["reliability_from_mean_error_variance"]
        )
        return
    reliability = {
        side: None if data[f"r_{side}_single"] is None
        else attenuation.reliability_of_mean(data[f"r_{side}_single"], data[f"raters_{side[0]}"])
        for side in ("xx", "yy")
    }  # fmt: skip
    assert reliability["yy"] == pytest.approx(expected["r_yy_mean"])
    assert attenuation.corrected(data["r_observed"], r_yy=reliability["yy"]) == pytest.approx(
        expected["corrected_criterion_only"]
    )
    assert attenuation.largest_visible(reliability["xx"], reliability["yy"]) == pytest.approx(
        expected["upper_bound_of_observed"]
    )
    if expected["corrected_both"] is not None:
        both = attenuation.corrected(data["r_observed"], r_xx=reliability["xx"], r_yy=reliability["yy"])
        assert both == pytest.approx(expected["corrected_both"])


def test_reliabilities_that_cannot_be_are_refused():
    for call in (
        lambda: attenuation.reliability_of_mean(1.2, 2),
        lambda: attenuation.reliability_of_mean(0.5, 0),
        lambda: attenuation.corrected(0.2, r_yy=0),
        lambda: attenuation.typical_raters([]),
    ):
        with pytest.raises(ValueError, match=r"rel|rater|mean"):
            call()
