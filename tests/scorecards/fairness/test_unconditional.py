"""Boschloo's and Barnard's exact tests."""

import pytest
from scipy.stats import boschloo_exact

from scorecards.fairness.exact_tests import exact_test
from scorecards.fairness.selection import Selection
from scorecards.fairness.unconditional import unconditional_tests
from tests.scorecards.foretold.published import rows


@pytest.mark.parametrize(("data", "expected"), rows("adverse_impact"))
def test_both_are_the_published_ones(data, expected):
    tests = unconditional_tests(Selection(**data))
    if tests is not None:
        assert tests.barnard == pytest.approx(expected["barnard_two_sided"], abs=1e-9)
        assert tests.boschloo == pytest.approx(expected["boschloo_doubled"], abs=1e-9)


@pytest.mark.parametrize("counts", [(3, 9, 8, 11), (0, 12, 5, 14), (5, 5, 6, 20)])
def test_another_implementation_says_the_same(counts):
    selected, total, reference, reference_total = counts
    table = [[selected, reference], [total - selected, reference_total - reference]]
    assert unconditional_tests(Selection(*counts)).boschloo == pytest.approx(
        boschloo_exact(table, n=256).pvalue, abs=1e-6
    )


def test_it_is_less_cautious_than_fisher_s_in_small_groups():
    selection = Selection(2, 10, 15, 25)
    assert unconditional_tests(selection).boschloo < exact_test(selection).fisher


def test_large_groups_and_those_without_a_difference_to_see_have_none():
    assert unconditional_tests(Selection(100, 400, 150, 400)) is None
    assert unconditional_tests(Selection(0, 5, 0, 7)) is None
    assert unconditional_tests(Selection(5, 5, 7, 7)) is None
