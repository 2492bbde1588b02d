"""The mechanical composite: by example, and whatever the ratings are."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiring.planning.plain_plan import WeighedDimension
from scorecards.committee.composite import Composite, Rated, composite
from scorecards.committee.departing import departures
from scorecards.committee.rule import answer

KEYS = ("strategy", "delivery", "people")
RATINGS = st.lists(
    st.builds(Rated, st.sampled_from((*KEYS, "other")), st.integers(1, 4), st.integers(1, 4)), max_size=20
)
WEIGHTS = st.lists(st.floats(0, 100, allow_subnormal=False), min_size=3, max_size=3)
BARS = st.floats(1, 4)


def of(ratings, weights=(1, 1, 1), bar: float = 3) -> Composite:
    dimensions = [WeighedDimension(key, key.title(), w) for key, w in zip(KEYS, weights, strict=True)]
    return composite(ratings, dimensions, bar)


def rated(**by_dimension) -> list[Rated]:
    """Ratings by dimension, each of another interviewer: rated(strategy=[3, 4])."""
    return [Rated(key, who, value) for key, values in by_dimension.items() for who, value in enumerate(values)]


def test_means_of_dimensions_by_weight():
    composite = of(rated(strategy=[4, 4, 4, 4], delivery=[1], people=[4]), weights=(1, 2, 1))
    assert composite.mean == Fraction(10, 4)
    assert composite.sentence == "2.5 at a bar of 3: below the bar"


def test_each_rating_counts_once_whoever_gave_it():
    twice = [Rated("strategy", "anna", 4), Rated("strategy", "anna", 2), Rated("strategy", "ben", 4)]
    row = of([*twice, *rated(delivery=[3], people=[3])]).rows[0]
    assert (row.mean, row.shown, row.n, row.interviewers) == (Fraction(10, 3), "3.33", 3, 2)


def test_weights_are_normalised_to_what_was_assessed():
    assert of(rated(strategy=[4], delivery=[2]), weights=(2, 2, 1)).mean == 3


def test_there_is_none_below_80_percent_of_the_weight():
    assert of(rated(strategy=[4], delivery=[4]), weights=(4, 4, 2)).mean == 4
    composite = of(rated(strategy=[4], delivery=[4]), weights=(4, 3.99, 2))
    assert (composite.mean, composite.says) == (None, "")
    assert composite.sentence == "No composite: 79 % of the weight was assessed, and it takes 80 %"


def test_80_percent_is_exactly_80_percent():
    assert of(rated(strategy=[3], delivery=[3]), weights=(0.1, 0.7, 0.2)).mean == 3


def test_nothing_rated_and_no_weights_have_sentences():
    assert of([]).sentence == "No composite: no dimension that has a weight was rated"
    assert of(rated(strategy=[3]), (0, 0, 0)).sentence == "No composite: the plan gives no dimension a weight"


def test_a_mean_at_the_bar_meets_it_whatever_floats_make_of_it():
    composite = of(rated(strategy=[3, 3, 3, 3, 4], delivery=[3, 3, 3, 3, 4], people=[3, 3, 3, 3, 4]), bar=3.2)
    assert composite.sentence == "3.2 at a bar of 3.2: meets the bar"


@pytest.mark.parametrize(("threes", "shown"), [(19, "2.95"), (99, "2.99"), (9, "2.9")])
def test_what_is_shown_stands_on_its_side_of_the_bar(threes, shown):
    composite = of(rated(strategy=[*[3] * threes, 2]), weights=(1, 0, 0))
    assert (composite.shown, composite.meets) == (shown, False)


@given(RATINGS, WEIGHTS, BARS)
def test_the_mean_lies_among_the_ratings_and_what_is_shown_agrees_with_it(ratings, weights, bar):
    composite = of(ratings, weights, bar)
    assert composite.sentence
    if composite.mean is not None:
        values = [rating.value for rating in ratings if rating.dimension in KEYS]
        assert min(values) <= composite.mean <= max(values)
        assert composite.meets == ("meets" in composite.sentence)


@given(RATINGS, WEIGHTS, BARS, st.randoms())
def test_the_order_of_ratings_says_nothing(ratings, weights, bar, random):
    assert of(ratings, weights, bar) == of(random.sample(ratings, len(ratings)), weights, bar)


@given(RATINGS, WEIGHTS)
def test_only_the_proportion_of_weights_matters(ratings, weights):
    weights = [round(weight) for weight in weights]
    assert of(ratings, weights).mean == of(ratings, [3 * weight for weight in weights]).mean


@given(RATINGS, WEIGHTS)
def test_there_is_a_mean_exactly_where_80_percent_were_assessed(ratings, weights):
    weights = [round(weight) for weight in weights]
    there = {rating.dimension for rating in ratings}
    assessed = sum(weight for key, weight in zip(KEYS, weights, strict=True) if key in there)
    assert (of(ratings, weights).mean is not None) == (sum(weights) > 0 and 10 * assessed >= 8 * sum(weights))


MEETS, BELOW = of(rated(strategy=[3], delivery=[3], people=[3])), of(rated(strategy=[2], delivery=[3], people=[3]))


def test_a_decision_departs_from_the_votes_from_the_composite_from_both_or_from_neither():
    yes, split = answer(["yes"] * 3, 3, "majority"), answer(["yes"], 3, "majority")
    assert departures("hire", yes, MEETS) == []
    assert departures("hire", yes, BELOW) == [
        "The mechanical composite says no hire (2.7 at a bar of 3: below the bar)."
    ]
    assert len(departures("no_hire", yes, MEETS)) == 2
    assert departures("no_hire", split, BELOW) == departures("no_hire", None, of([])) == []
    assert departures("more_information", yes, MEETS) == []
