from hypothesis import given
from hypothesis import strategies as st

from scorecards.debrief.order import Apart, apart

LEVELS = st.lists(st.lists(st.integers(1, 4), max_size=5), max_size=4)


def test_the_widest_range_within_one_exercise_counts():
    assert apart([[2, 3], [1, 4], [3]]).range == 3


def test_two_exercises_that_differ_are_no_disagreement():
    assert apart([[1, 1], [4, 4]]) == Apart(0, 0, 0)


def test_one_rating_is_apart_from_nothing():
    assert apart([[1], [4]]) == apart([]) == Apart()


def test_a_wide_range_comes_before_a_large_spread_and_that_before_doubt():
    wide, spread, doubtful = apart([[2, 2, 2, 2, 4]]), apart([[2, 3], [2, 3]]), apart([[2, 2]], doubts=2)
    assert sorted([doubtful, spread, wide], reverse=True) == [wide, spread, doubtful]


def test_of_two_equal_ranges_the_one_with_more_people_apart_comes_first():
    assert apart([[2, 2, 4, 4]]) > apart([[2, 4, 4, 4]])


@given(LEVELS)
def test_the_order_of_people_and_exercises_changes_nothing(exercises):
    assert apart([values[::-1] for values in exercises[::-1]]) == apart(exercises)


@given(LEVELS, st.integers(0, 3))
def test_a_panel_of_one_mind_is_never_apart(exercises, doubts):
    same = [[3] * len(values) for values in exercises]
    assert apart(same, doubts) == Apart(0, 0, doubts) <= apart(exercises, doubts)
