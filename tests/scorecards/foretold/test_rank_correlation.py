"""Ranks with many ties, and intervals that draw whole openings."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import spearmanr

from scorecards.foretold.rank_correlation import Pairs, bootstrap, spearman, tau_b
from tests.scorecards.foretold.published import rows

ratings = st.integers(1, 4)


def park_miller(clusters: int, seed: int):
    """The generator that the published intervals were drawn with."""
    state = seed

    def draw(rows):
        nonlocal state
        drawn = []
        for _ in range(rows * clusters):
            state = 16807 * state % 2147483647
            drawn.append(state * clusters // 2147483647)
        return np.array(drawn).reshape(rows, clusters)

    return draw


@pytest.mark.parametrize(("data", "expected"), rows("rank_correlation"))
def test_ties_are_ranked_as_published(data, expected):
    for measure, name in ((spearman, "spearman"), (tau_b, "tau_b")):
        value = measure(data["x"], data["y"])
        if expected[name] is None:
            assert value is None, name
        else:
            assert value == pytest.approx(expected[name], abs=1e-12), name


@pytest.mark.parametrize(
    ("data", "expected"), [row for row in rows("rank_correlation") if "bootstrap" in row.values[0]]
)
def test_intervals_by_opening_are_those_published(data, expected):
    asked, clusters = data["bootstrap"], len(set(data["cluster"]))
    pairs = Pairs.of(data["x"], data["y"], data["cluster"])
    drawn = bootstrap(pairs, draw=park_miller(clusters, asked["seed"]), replicates=asked["B"])
    wanted = expected["bootstrap"]
    assert [drawn.percentile.low, drawn.percentile.high] == pytest.approx(wanted["percentile"], abs=1e-9)
    assert [drawn.bca.low, drawn.bca.high] == pytest.approx(wanted["bca"], abs=1e-9)
    assert (drawn.z0, drawn.acceleration) == pytest.approx((wanted["z0"], wanted["acceleration"]), abs=1e-9)


def test_a_published_example_stands_here_too():
    """kendalltau's docstring in scipy 1.17.1: −0.4714."""
    assert tau_b([12, 2, 1, 12, 2], [1, 4, 7, 1, 0]) == pytest.approx(-0.47140452079103173)


@given(st.lists(st.tuples(ratings, ratings), min_size=2, max_size=40))
def test_spearman_is_pearson_of_mid_ranks(rated):
    x, y = zip(*rated, strict=True)
    value = spearman(x, y)
    if len(set(x)) < 2 or len(set(y)) < 2:
        assert value is None
    else:
        assert value == pytest.approx(spearmanr(x, y).statistic, abs=1e-12)


def test_openings_are_drawn_whole():
    """Ten hires of one opening that all say the same are one case, not ten."""
    generator = np.random.default_rng(3)
    x, y = generator.integers(1, 5, 12), generator.integers(1, 5, 12)
    opening = np.arange(12)
    alone = bootstrap(Pairs.of(x, y, opening))
    repeated = bootstrap(Pairs.of(np.repeat(x, 10), np.repeat(y, 10), np.repeat(opening, 10)))
    width = alone.percentile.high - alone.percentile.low
    assert repeated.percentile.high - repeated.percentile.low == pytest.approx(width, rel=0.15)


def test_the_same_page_says_the_same_twice():
    x, y = [1, 2, 3, 4, 2, 3, 1, 4], [2, 1, 3, 4, 2, 4, 2, 3]
    assert bootstrap(Pairs.of(x, y)) == bootstrap(Pairs.of(x, y))


def test_two_openings_give_no_interval():
    assert bootstrap(Pairs.of([1, 2, 3, 4], [2, 1, 4, 3], [1, 1, 2, 2])) is None


def test_intervals_cover_what_they_say_at_the_sizes_of_hiring():
    """Forty hires of twelve openings whose rank correlation is .45: the interval holds it in about 95 of 100."""
    generator = np.random.default_rng(11)
    truth = 6 / np.pi * np.arcsin(0.466 / 2)
    held = 0
    for _ in range(200):
        x = generator.standard_normal(40)
        y = 0.466 * x + np.sqrt(1 - 0.466**2) * generator.standard_normal(40)
        drawn = bootstrap(Pairs.of(x, y, np.arange(40) % 12), replicates=300)
        held += drawn.bca.holds(truth)
    assert held >= 176, f"{held} of 200"
