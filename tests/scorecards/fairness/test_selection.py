"""Two groups at one step: ratio, interval, exact test, and how few people would turn it."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import fisher_exact

from scorecards.fairness import ratio_intervals
from scorecards.fairness.exact_tests import exact_test
from scorecards.fairness.rates import GoneOn, compare
from scorecards.fairness.selection import Selection, flip
from tests.scorecards.foretold.published import FOLDER, rows

FLIP_NAMES = {"q21_one_different_person_reverses": "one_person_reverses"}


@st.composite
def selections(draw) -> Selection:
    total, reference_total = draw(st.integers(1, 60)), draw(st.integers(1, 60))
    return Selection(draw(st.integers(0, total)), total, draw(st.integers(0, reference_total)), reference_total)


@pytest.mark.parametrize(("data", "expected"), rows("adverse_impact"))
def test_every_figure_is_the_published_one(data, expected):
    selection = Selection(**data)
    if expected["ratio"] is None:
        assert selection.ratio is None
    else:
        assert selection.ratio == pytest.approx(expected["ratio"], abs=1e-9)
    assert selection.four_fifths_met == expected["four_fifths_met"]
    assert_interval(ratio_intervals.score(selection), expected["koopman"], 1e-7)
    log, adjusted = ratio_intervals.log(selection), ratio_intervals.adjusted_log(selection)
    assert_interval(log and (log.low, log.high), expected["katz"], 1e-9)
    assert_interval((adjusted.low, adjusted.high), expected["adjusted_log"], 1e-9)
    test = exact_test(selection)
    if test is not None:
        assert test.fisher == pytest.approx(expected["fisher_two_sided"], rel=1e-9)
        assert test.mid_p == pytest.approx(expected["midp_minlike"], rel=1e-9)
    turned = flip(selection)
    for name, value in expected["flip"].items():
        assert getattr(turned, FLIP_NAMES.get(name, name)) == value, name


def assert_interval(interval, expected, tolerance: float) -> None:
    if expected is None:
        assert interval is None
        return
    for end, value in zip(interval, expected, strict=True):
        assert end == (value if value is None else pytest.approx(value, abs=tolerance))


@pytest.mark.parametrize("name", ["adverse_ugesp_q12", "adverse_teal_pass"])
def test_cases_from_law_are_as_published(name):
    path = Path(FOLDER).parent / "calibration" / f"{name}.json"
    if not path.is_file():
        pytest.skip(f"{path} is not there")
    case = json.loads(path.read_text())
    data, expected = case["data"], case["expected"]["computed"]
    selection = Selection(data["focal_selected"], data["focal_total"], data["ref_selected"], data["ref_total"])
    assert selection.ratio == pytest.approx(expected["impact_ratio"])
    assert selection.four_fifths_met is not expected["four_fifths_flag"]
    assert exact_test(selection).fisher == pytest.approx(expected["fisher_two_sided_p"])


def test_exactly_four_fifths_is_met_although_floats_say_less():
    assert Selection(3, 5, 6, 8).ratio < 0.8
    assert Selection(3, 5, 6, 8).four_fifths_met


def test_the_worked_example_of_the_guidelines_stands_here_too():
    """Question 12: 48 of 80 against 12 of 40: 60 % and 30 %, a ratio of 50 %; eight more hires would do."""
    selection = Selection(12, 40, 48, 80)
    assert (selection.ratio, selection.four_fifths_met) == (0.5, False)
    assert flip(selection).added_hires == 8


@given(selections())
def test_the_exact_test_is_fishers(selection):
    test = exact_test(selection)
    table = [
        [selection.selected, selection.total - selection.selected],
        [selection.reference_selected, selection.reference_total - selection.reference_selected],
    ]
    if test is None:
        assert fisher_exact(table).pvalue == 1
    else:
        assert test.fisher == pytest.approx(fisher_exact(table).pvalue, rel=1e-6)
        assert 0 < test.mid_p <= test.fisher <= 1


@given(selections())
def test_the_score_interval_holds_the_ratio_and_turns_with_the_groups(selection):
    low, high = ratio_intervals.score(selection)
    if selection.ratio is not None:
        assert low <= selection.ratio + 1e-9
        assert high is None or high >= selection.ratio - 1e-9
    turned = Selection(selection.reference_selected, selection.reference_total, selection.selected, selection.total)
    turned_low, turned_high = ratio_intervals.score(turned)
    if low and turned_high:
        assert turned_high == pytest.approx(1 / low, rel=1e-6)
    if high and turned_low:
        assert turned_low == pytest.approx(1 / high, rel=1e-6)


@given(selections())
def test_a_flip_is_the_fewest_and_does_flip(selection):
    turned = flip(selection)
    if turned is None or turned.added_hires is None:
        return
    added = turned.added_hires
    rest = (selection.total, selection.reference_selected, selection.reference_total)
    assert Selection(selection.selected + added, *rest).four_fifths_met
    assert not Selection(selection.selected + added - 1, *rest).four_fifths_met
    assert turned.fewest_changed_decisions <= added


def test_below_the_gates_nothing_is_said():
    step = compare("Interviews", {"A": GoneOn(14, 35), "B": GoneOn(3, 20)})
    assert step.refused.startswith("Too few to say")
    assert not step.groups and not step.compared


def test_above_them_each_group_stands_beside_the_one_with_the_highest_rate():
    step = compare("Interviews", {"A": GoneOn(12, 40), "B": GoneOn(48, 80), "C": GoneOn(20, 50)})
    assert step.reference == "B"
    assert [(group.group, round(group.selection.ratio, 3)) for group in step.compared] == [("A", 0.5), ("C", 0.667)]


def test_where_nobody_went_on_there_is_nothing_to_compare_with():
    step = compare("Offers", {"A": GoneOn(0, 40), "B": GoneOn(0, 80)}, threshold=0)
    assert step.refused.startswith("Nobody went on")


@pytest.mark.parametrize("counts", [(5, 4, 1, 2), (1, 0, 1, 2), (-1, 3, 1, 2)])
def test_counts_that_cannot_be_are_refused(counts):
    with pytest.raises(ValueError, match="a group needs somebody"):
        Selection(*counts)
