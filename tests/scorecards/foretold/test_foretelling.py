"""What is said of scores beside reviews, and from when on."""

from fractions import Fraction

import numpy as np
import pytest

from scorecards.foretold.foretelling import FEWEST_HIRES, Case, foretell


def cases(n: int, seed: int = 5) -> list[Case]:
    generator = np.random.default_rng(seed)
    made = []
    for number in range(n):
        score = int(generator.integers(4, 17))
        review = min(16, max(4, score + int(generator.integers(-5, 6))))
        made.append(Case(f"hire {number}", f"opening {number % 9}", Fraction(score, 4), Fraction(review, 4)))
    return made


def test_below_twenty_hires_there_are_cases_and_no_coefficient():
    told = foretell(cases(FEWEST_HIRES - 1))
    assert "19 with a score and a review" in told.refused
    assert len(told.cases) == 19
    assert (told.spearman, told.interval, told.expectancy, told.correction) == (None, None, None, None)


def test_from_twenty_on_the_figures_stand_with_their_intervals():
    told = foretell(cases(30), [case.score for case in cases(30)] + [Fraction(1), Fraction(4)] * 40)
    assert told.refused is None
    assert told.interval.bca.low < told.spearman < told.interval.bca.high
    assert told.expectancy.at_or_above.n + told.expectancy.below.n == 30
    assert told.correction.narrowed < 1
    assert abs(told.correction.direct) > abs(told.correction.raw)


def test_nothing_is_corrected_where_only_those_hired_were_assessed():
    told = foretell(cases(25), [case.score for case in cases(25)])
    assert told.correction.direct is None
    assert "nothing is restricted" in told.correction.why_not


def test_nothing_is_corrected_where_those_hired_differ_as_much_as_all():
    everybody = [Fraction(5, 2)] * 40 + [case.score for case in cases(25)]
    told = foretell(cases(25), everybody)
    assert told.correction.direct is None
    assert "not on this score" in told.correction.why_not


def test_scores_that_are_all_alike_say_nothing():
    alike = [Case(f"hire {n}", f"opening {n}", Fraction(3), case.review) for n, case in enumerate(cases(25))]
    assert foretell(alike).refused.startswith("Every score")


@pytest.mark.parametrize("n", [20, 21, 60])
def test_the_order_of_cases_changes_nothing(n):
    made = cases(n)
    assert foretell(made) == foretell(list(reversed(made)))
