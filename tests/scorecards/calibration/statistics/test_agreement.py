"""Agreement and disagreement, against sums over every pair, one by one."""

from itertools import permutations

import numpy as np
import pytest

from scorecards.calibration.statistics import bootstrap
from scorecards.calibration.statistics.agreement import alpha, dimension_units, overall_units, units
from scorecards.calibration.statistics.bootstrap import alpha_with_interval
from scorecards.calibration.statistics.disagreement import disagreements
from scorecards.calibration.statistics.ratings import Rating, Ratings, ratings
from scorecards.calibration.statistics.scale_use import scale_use
from tests.scorecards.calibration.statistics.tables import KRIPPENDORFF, loop, loop_rows, one_dimension


def by_hand(groups: list[list[float]]) -> float:
    """Ordinal alpha from the definition: distances by counting what lies between two levels."""
    groups = [group for group in groups if len(group) > 1]
    values = [value for group in groups for value in group]
    count = {level: values.count(level) for level in values}

    def distance(a, b):
        low, high = min(a, b), max(a, b)
        return (sum(n for level, n in count.items() if low <= level <= high) - (count[a] + count[b]) / 2) ** 2

    observed = sum(distance(*pair) / (len(group) - 1) for group in groups for pair in permutations(group, 2))
    chance = sum(distance(*pair) for pair in permutations(values, 2)) / (len(values) - 1)
    return 1 - observed / chance


def grouped(table: Ratings) -> dict[tuple, list[float]]:
    groups: dict[tuple, list[float]] = {}
    for candidate, item, value in zip(table.candidate, table.item, table.value, strict=True):
        groups.setdefault((int(candidate), int(item)), []).append(float(value))
    return groups


@pytest.mark.parametrize("seed", range(5))
def test_alpha_is_what_counting_pairs_gives(seed):
    table = loop(seed, missing=0.4)
    assert alpha(overall_units(table)) == pytest.approx(by_hand(list(grouped(table).values())), abs=1e-12)
    first = [group for (_, item), group in grouped(table).items() if item == 0]
    assert alpha(dimension_units(table)[0]) == pytest.approx(by_hand(first), abs=1e-12)


def test_alpha_is_undefined_where_nothing_can_be_paired_or_all_is_equal():
    assert alpha(units(np.array([0, 1]), np.array([0, 1]), np.array([1.0, 2.0]))) is None
    assert alpha(units(np.array([0, 0]), np.array([0, 0]), np.array([2.0, 2.0]))) is None
    assert alpha(overall_units(ratings([]))) is None


def test_the_interval_is_that_of_alphas_of_drawn_candidates():
    table = loop(3, candidates=30)
    measured = alpha_with_interval(overall_units(table))
    random, drawn = np.random.default_rng(1), []
    for _ in range(1000):
        chosen = random.integers(30, size=30)
        rows = [np.flatnonzero(table.candidate == candidate) for candidate in chosen]
        place, row = np.repeat(np.arange(30), [len(row_of) for row_of in rows]), np.concatenate(rows)
        drawn.append(alpha(units(place * 100 + table.item[row], place, table.value[row])))
    assert (measured.low, measured.high) == pytest.approx(np.quantile(drawn, [0.025, 0.975]), abs=0.02)
    assert measured.low < measured.alpha < measured.high


def test_many_levels_keep_the_whole_samples_ranks_and_say_nearly_the_same(monkeypatch):
    data = overall_units(one_dimension(KRIPPENDORFF, judges_in_rows=True))
    exact = alpha_with_interval(data)
    monkeypatch.setattr(bootstrap, "_MOST_LEVELS", 0)
    assert alpha_with_interval(data).low == pytest.approx(exact.low, abs=0.1)
    parts = bootstrap._sums(data)
    assert bootstrap._alphas_of_sums(parts.sum(axis=0)[None])[0] == pytest.approx(exact.alpha, abs=1e-12)


def test_the_most_disagreed_on_comes_first_and_its_ratio_is_observed_over_chance():
    many = [row for row in loop_rows(1, missing=0) if row.candidate != "candidate 03"]
    split = [
        Rating("candidate 03", f"interviewer {n}", "dimension 1", value) for n, value in enumerate([1.0, 4.0, 1.0])
    ]
    table = ratings(many + split)
    apart = disagreements(table, overall_units(table))
    assert (table.candidates[apart[0].candidate], table.dimensions[apart[0].dimension]) == (
        "candidate 03",
        "dimension 1",
    )
    assert apart[0].range == 3
    weights = np.array([len(grouped(table)[cell.candidate, cell.dimension]) for cell in apart])
    ratios = np.array([cell.ratio for cell in apart])
    assert 1 - weights @ ratios / weights.sum() == pytest.approx(alpha(overall_units(table)), abs=1e-12)


def test_two_exercises_that_differ_are_no_disagreement():
    rows = [
        Rating("Ann", name, "depth", value, case) for case, value in (("a", 2.0), ("b", 4.0)) for name in ("X", "Y")
    ]
    table = ratings(rows)
    assert [(cell.range, cell.ratio) for cell in disagreements(table, overall_units(table))] == [(0.0, 0.0)]


def test_scale_use_counts_levels_and_compares_the_spread_within_interviews():
    rows = [Rating(f"c{c}", "Even", f"d{d}", 2.0 + c) for c in range(3) for d in range(3)]
    rows += [Rating(f"c{c}", "Wide", f"d{d}", 1.0 + d) for c in range(3) for d in range(3)]
    table = ratings(rows)
    even, wide = scale_use(table)
    assert even.shares == {2.0: 1 / 3, 3.0: 1 / 3, 4.0: 1 / 3}
    mean = [2.0, 2.5, 3.0]  # of each dimension, over both
    assert wide.spread == pytest.approx(np.std([1 - mean[0], 2 - mean[1], 3 - mean[2]], ddof=1))
    assert even.spread == pytest.approx(np.std(mean, ddof=1))
    assert (even.colleagues, wide.colleagues) == pytest.approx((wide.spread, even.spread))


def test_one_rating_an_interview_has_no_spread():
    assert scale_use(ratings([Rating("c", "i", "d", 3.0)]))[0].spread is None
