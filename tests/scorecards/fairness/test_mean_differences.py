"""How far the mean scores of two groups lie apart, held to published and to computed values; and what is not shown."""

import numpy as np
import pytest
from scipy.stats import ttest_ind

from scorecards.fairness.differences_table import interval_words, signed
from scorecards.fairness.mean_differences import GroupScores, beside_the_largest, welch
from scorecards.fairness.mean_releases import Answered, may_replace_sums, releasable

SLEEP = (
    [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0],
    [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
)
"""Student (1908), as R has it. `t.test(extra ~ group, sleep)`: df = 17.776, from −3.3654832 to 0.2054832."""


def scores_of(values, own: int | None = None) -> GroupScores:
    values = list(values)
    theirs = values if own is None else values[:own]
    return GroupScores(len(values), sum(values), sum(value**2 for value in values), len(theirs), sum(theirs))


def test_the_interval_is_the_published_one():
    result = welch(*(scores_of(values) for values in SLEEP))
    assert result.difference == pytest.approx(-1.58)
    assert result.degrees == pytest.approx(17.776, abs=5e-4)
    assert (result.low, result.high) == pytest.approx((-3.3654832, 0.2054832), abs=1e-7)


@pytest.mark.parametrize("seed", range(5))
def test_it_is_what_scipy_computes(seed):
    generator = np.random.default_rng(seed)
    one, other = (generator.integers(4, 17, size) / 4 for size in generator.integers(20, 90, 2))
    result = welch(scores_of(one), scores_of(other))
    interval = ttest_ind(one, other, equal_var=False).confidence_interval()
    assert (result.low, result.high) == pytest.approx((interval.low, interval.high))


def test_nineteen_of_twenty_intervals_hold_the_difference():
    generator, held = np.random.default_rng(15), 0
    for _ in range(600):
        one, other = generator.normal(2.9, 0.4, 20), generator.normal(2.6, 0.8, 60)
        result = welch(scores_of(one), scores_of(other))
        held += result.low <= 0.3 <= result.high
    assert 0.93 <= held / 600 <= 0.97


def test_where_all_are_alike_there_is_no_interval_and_the_largest_is_compared_with():
    alike = beside_the_largest({"woman": scores_of([3] * 20), "man": scores_of([3] * 30)})
    assert [(row.group, row.beside, row.result.low) for row in alike] == [("woman", "man", None)]
    narrow = welch(scores_of([3, 3, 3, 4] * 2500), scores_of([3, 3, 4, 3] * 2500))
    assert interval_words(narrow) == "within a tenth of a level"
    assert [signed(value) for value in (-0.04, 0.04, 0.26, -1)] == ["0.0", "0.0", "+0.3", "−1.0"]


def people(numbers, own=True) -> dict[int, Answered]:
    return {number: Answered(2 + number % 3, own) for number in numbers}


WOMEN, MEN = range(20), range(100, 140)


def shown(**scored) -> dict[str, list[str]]:
    """Which groups stand at which dimension, where so many women have a score, and all the men."""
    women = {key: value if isinstance(value, dict) else people(value) for key, value in scored.items()}
    groups = {key: {"woman": value, "man": people(MEN)} for key, value in women.items()}
    return {key: sorted(sums) for key, sums in releasable(groups, {}).items()}


def test_a_group_has_twenty_people():
    assert shown(craft=WOMEN) == {"craft": ["man", "woman"]}
    assert shown(craft=WOMEN[:19]) == {}


def test_of_two_dimensions_that_differ_by_a_few_people_one_is_shown():
    assert shown(craft=range(24), judgement=WOMEN) == {"craft": ["man", "woman"]}
    assert set(shown(craft=range(25), judgement=WOMEN)) == {"craft", "judgement"}
    assert set(shown(craft=WOMEN, judgement=WOMEN)) == {"craft", "judgement"}
    assert set(shown(craft=WOMEN, judgement=range(1, 21))) == {"craft"}, "as many, and not the same"


def test_a_dimension_does_not_tell_who_of_those_counted_at_a_step_has_no_score():
    scored = {"craft": {"woman": people(WOMEN), "man": people(MEN)}}
    interviewed = dict.fromkeys(range(21), True)
    assert releasable(scored, {"woman": [interviewed]}) == {}
    assert releasable(scored, {"woman": [dict.fromkeys(range(25), True)]})


def test_those_who_answered_here_are_no_few_beside_a_file():
    brought = people(range(17), own=False)
    assert shown(craft=brought | people(range(17, 21))) == {}
    assert shown(craft=brought | people(range(17, 22)))
    assert shown(craft=people(WOMEN, own=False)), "then nobody answered here"


def sums(women, own: int | None = None) -> dict:
    return {"craft": {"woman": scores_of(women, own), "man": scores_of([3] * 30)}}


@pytest.mark.parametrize(
    ("before", "after", "is_shown"),
    [
        (sums([3] * 20), sums([3] * 20), True),
        (sums([3] * 20), sums([3] * 20 + [2]), False),
        (sums([3] * 20), sums([3] * 20 + [2] * 5), True),
        (sums([3] * 20), sums([3] * 19 + [2]), False),
        (sums([3] * 30), sums([3] * 26), False),
        (sums([3] * 30), sums([3] * 25), True),
        (sums([3] * 20, own=10), sums([3] * 25, own=11), False),
        (sums([3] * 20), {}, False),
        ({}, sums([3] * 20), True),
    ],
)
def test_newer_sums_stand_once_they_differ_by_five_or_by_nobody(before, after, is_shown):
    assert may_replace_sums(before, after) is is_shown
