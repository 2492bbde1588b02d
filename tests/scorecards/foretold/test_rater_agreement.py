"""How reliable scores are, told by how far those who rated the same people agree."""

import numpy as np
import pytest

from scorecards.foretold.foretelling import Cases, Raters, foretell
from scorecards.foretold.rater_agreement import agreement

SHROUT_FLEISS = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]
"""Shrout and Fleiss (1979), table 2: six people, four judges."""


def of_rows(rows):
    people = [person for person, row in enumerate(rows) for _ in row]
    return agreement(people, [value for row in rows for value in row])


def test_a_published_table_is_as_reliable_as_published():
    agreed = of_rows(SHROUT_FLEISS)
    assert (agreed.people, agreed.raters) == (6, 4)
    assert agreed.single == pytest.approx(0.17, abs=5e-3)
    assert agreed.of_mean == pytest.approx(0.44, abs=5e-3)


@pytest.mark.parametrize("rows", [[], [[3]], [[3, 4]], [[1], [2], [3]], [[3, 3], [3, 3]]])
def test_where_nobody_was_rated_twice_or_nothing_differs_nothing_is_told(rows):
    assert of_rows(rows) is None


def test_who_agrees_less_than_by_chance_is_told_below_zero():
    assert of_rows([[1, 4], [4, 1], [2, 3], [3, 2]]).single < 0


def test_where_some_are_rated_by_more_than_others_it_is_the_true_reliability():
    generator = np.random.default_rng(11)
    people = np.repeat(np.arange(6_000), generator.integers(1, 6, 6_000))
    values = generator.normal(size=6_000)[people] + generator.normal(scale=1.5, size=len(people))
    agreed = agreement(people, values)
    assert agreed.single == pytest.approx(1 / (1 + 1.5**2), abs=0.02)
    assert agreed.raters == pytest.approx(5 / (1 + 1 / 2 + 1 / 3 + 1 / 4 + 1 / 5), abs=0.05)


def hired_on(decided, seed: int):
    """What is told of 40,000 people, of whom decided(ability, luck, something else) chose three in ten, where ability
    and something else make a performance; two interviewers, two reviewers. And the correlation of score and performance
    among all of them."""
    generator = np.random.default_rng(seed)
    size = 40_000
    ability, luck, other = generator.normal(size=(3, size))
    performance = 0.6 * ability + 0.6 * other + generator.normal(scale=0.53, size=size)
    scores = ability[:, None] + generator.normal(size=(size, 2))
    reviews = performance[:, None] + generator.normal(scale=0.7, size=(size, 2))
    hired = np.argsort(decided(ability, luck, other))[-size * 3 // 10 :]
    cases = Cases(*(tuple(of[hired].tolist()) for of in (np.arange(size) % 40, scores.mean(axis=1), reviews[:, 0])))
    people, theirs = np.repeat(np.arange(size), 2), np.repeat(np.arange(len(hired)), 2)
    raters = Raters(agreement(people, scores.ravel()), agreement(theirs, reviews[hired].ravel()))
    told = foretell(cases, scores.mean(axis=1).tolist(), raters).correction
    return told, float(np.corrcoef(scores.mean(axis=1), performance)[0, 1])


def test_in_a_simulated_population_case_four_is_right_where_what_decided_shows_through_the_score():
    told, truth = hired_on(lambda ability, luck, other: ability + luck, seed=3)
    assert told.indirect.operational == pytest.approx(truth, abs=0.03)
    assert told.direct < truth - 0.05


def test_and_wrong_where_it_shows_in_the_review_in_another_way():
    told, truth = hired_on(lambda ability, luck, other: ability + 2 * other, seed=3)
    assert told.indirect.operational < truth - 0.06
