"""What is said of scores beside reviews, and from when on."""

from dataclasses import replace

import numpy as np
import pytest

from scorecards.foretold import restriction
from scorecards.foretold.foretelling import FEWEST_HIRES, Cases, Raters, foretell
from scorecards.foretold.rater_agreement import Agreement


def cases(n: int, seed: int = 5) -> Cases:
    generator = np.random.default_rng(seed)
    scores = generator.integers(4, 17, n)
    reviews = np.clip(scores + generator.integers(-5, 6, n), 4, 16)
    columns = (tuple((values / 4).tolist()) for values in (scores, reviews))
    return Cases(tuple(number % 9 for number in range(n)), *columns)


def test_below_twenty_hires_there_are_cases_and_no_coefficient():
    told = foretell(cases(FEWEST_HIRES - 1))
    assert "19 with a score and a review" in told.refused
    assert len(told.cases) == 19
    assert (told.spearman, told.interval, told.expectancy, told.correction) == (None, None, None, None)


def test_from_twenty_on_the_figures_stand_with_their_intervals():
    told = foretell(cases(30), [*cases(30).scores, *[1.0, 4.0] * 40])
    assert told.refused is None
    assert told.interval.bca.low < told.spearman < told.interval.bca.high
    assert told.expectancy.at_or_above.n + told.expectancy.below.n == 30
    assert told.correction.narrowed < 1
    assert abs(told.correction.direct) > abs(told.correction.raw)


def test_nothing_is_corrected_where_only_those_hired_were_assessed():
    told = foretell(cases(25), cases(25).scores)
    assert told.correction.direct is None
    assert "nothing is restricted" in told.correction.why_not


def test_nothing_is_corrected_where_those_hired_differ_as_much_as_all():
    everybody = [2.5] * 40 + list(cases(25).scores)
    told = foretell(cases(25), everybody)
    assert told.correction.direct is None
    assert "not on this score" in told.correction.why_not


def test_selection_on_something_else_is_corrected_where_two_judged_the_same():
    everybody = [*cases(30).scores, *[1.0, 4.0] * 40]
    raters = Raters(Agreement(people=90, single=0.95, raters=2), Agreement(people=25, single=0.95, raters=2))
    told = foretell(cases(30), everybody, raters).correction
    assert told.indirect == restriction.indirect(told.raw, told.narrowed, raters.r_xx, 0.95)
    assert (told.why_not_indirect, raters.largest_visible) == (None, pytest.approx((raters.r_xx * 0.95) ** 0.5))


@pytest.mark.parametrize(
    ("raters", "words"),
    [
        (Raters(), "It takes 20 people of whom two interviewers judged the same; there are 0."),
        (
            Raters(Agreement(90, 0.5, 2), Agreement(19, 0.6, 2)),
            "It takes 20 hires of whom two reviewers judged the same",
        ),
        (Raters(Agreement(90, -0.1, 2), Agreement(25, 0.6, 2)), "agree no more than by chance"),
        (Raters(Agreement(90, 0.05, 2), Agreement(25, 0.6, 2)), "the scores' error alone"),
    ],
)
def test_it_is_not_where_their_reliability_is_not_told(raters, words):
    told = foretell(cases(30), [*cases(30).scores, *[1.0, 4.0] * 40], raters).correction
    assert told.indirect is None
    assert words in told.why_not_indirect
    assert told.direct is not None


def test_scores_that_are_all_alike_say_nothing():
    assert foretell(replace(cases(25), scores=(3.0,) * 25)).refused.startswith("Every score")


@pytest.mark.parametrize("n", [20, 21, 60])
def test_the_order_of_cases_changes_nothing(n):
    made = cases(n)
    assert foretell(made) == foretell(Cases(made.openings[::-1], made.scores[::-1], made.reviews[::-1]))
