"""What must hold for any table a person could make."""

import json
import math
import warnings
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from scorecards.calibration.statistics.analysis import analyse, consistency, neighbours
from scorecards.calibration.statistics.ratings import Rating, ratings
from scorecards.calibration.statistics.report import report
from scorecards.calibration.statistics.scale_use import scale_use
from tests.scorecards.calibration.statistics.tables import loop_rows

pytestmark = pytest.mark.long

finite = st.floats(allow_nan=False, allow_infinity=False)
levels = st.one_of(st.integers(1, 4).map(float), st.sampled_from([1.0, 1e300, -1e300, 1e-300, 5e-324, 0.001]), finite)
rows = st.builds(
    Rating,
    candidate=st.integers(0, 7).map("c{}".format),
    interviewer=st.integers(0, 4).map("i{}".format),
    dimension=st.integers(0, 2).map("d{}".format),
    value=levels,
    exercise=st.sampled_from(["", "case", "talk"]),
)
cell = st.tuples(st.integers(0, 6), st.integers(0, 3), st.integers(0, 2))
few_levels = st.dictionaries(cell, st.integers(1, 4).map(float), min_size=12, max_size=60)


def strict_report(table) -> dict:
    """The report with warnings as errors; it must be JSON without NaN."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        analysis = analyse(table)
        answer = report(table)
        scale_use(table), neighbours(analysis), consistency(analysis, 3.0)
    json.dumps(answer, allow_nan=False)
    return answer


def numbers(thing) -> list[float]:
    if isinstance(thing, dict):
        return [number for value in thing.values() for number in numbers(value)]
    if isinstance(thing, list):
        return [number for value in thing for number in numbers(value)]
    return [thing] if isinstance(thing, float) else []


@given(st.lists(rows, max_size=60))
@settings(max_examples=100)
def test_any_table_has_an_answer(many):
    answer = strict_report(ratings(many))
    assert (answer["model"] is None) == (answer["refused"] is not None)
    assert all(math.isfinite(number) for number in numbers(answer))


@given(few_levels, st.sampled_from([1e300, 1e-300, 1e99, 1e-9, 1e9, 0.001]))
@settings(max_examples=50)
def test_no_scale_is_too_wild_to_answer(cells, scale):
    strict_report(ratings(Rating(f"c{c}", f"i{i}", f"d{d}", value * scale) for (c, i, d), value in cells.items()))


@given(few_levels)
@settings(max_examples=50)
def test_few_ratings_on_few_levels_have_an_answer(cells):
    answer = strict_report(ratings(Rating(f"c{c}", f"i{i}", f"d{d}", value) for (c, i, d), value in cells.items()))
    if answer["model"]:
        variances = [value for value in answer["model"]["variance"].values() if value is not None]
        assert min(variances) >= 0
        assert answer["model"]["variance"]["residual"] > 0


def changed(many: list[Rating], change) -> dict:
    return report(ratings([change(row) for row in many]))


def same(one, other) -> bool:
    """Whether two reports, or parts of them, agree in everything, numbers to rounding."""
    if isinstance(one, dict):
        assert one.keys() == other.keys()
        return all(same(value, other[key]) for key, value in one.items())
    if isinstance(one, list):
        assert len(one) == len(other)
        return all(same(*pair) for pair in zip(ordered(one), ordered(other), strict=True))
    assert other == (pytest.approx(one, abs=2e-6) if isinstance(one, float) else one)
    return True


def ordered(rows: list) -> list:
    """Rows by their names: equals may come in any order."""
    return sorted(
        rows,
        key=lambda row: (
            [str(value) for value in row.values() if isinstance(value, str)] if isinstance(row, dict) else str(row)
        ),
    )


seeds = st.integers(0, 10_000)


@given(seeds, st.sampled_from([-100.0, 0.5, 7.0, 1e6]))
@settings(max_examples=10)
def test_adding_a_constant_moves_the_means_and_nothing_else(seed, constant):
    many = loop_rows(seed)
    before, after = report(ratings(many)), changed(many, lambda row: replace(row, value=row.value + constant))
    assume(before["model"])
    for part in ("n", "groups", "reliability", "agreement", "interviewers"):
        for answer in (before, after):
            [row.pop("raw_mean", None) for row in answer["interviewers"].values()]
        same({part: before[part]}, {part: after[part]})
    assert after["model"]["variance"] == pytest.approx(before["model"]["variance"], abs=1e-6)
    assert after["model"]["reml_criterion"] == pytest.approx(before["model"]["reml_criterion"], abs=1e-5)
    for name, row in before["candidates"].items():
        assert after["candidates"][name]["adjusted"] == pytest.approx(row["adjusted"] + constant, abs=1e-5)
        assert after["candidates"][name]["standard_error"] == pytest.approx(row["standard_error"], abs=1e-6)


@given(seeds, st.sampled_from([0.001, 0.5, 10.0, 1e40, 1e-40]))
@settings(max_examples=10)
def test_another_unit_scales_every_score_and_no_proportion(seed, scale):
    many = loop_rows(seed)
    before, after = report(ratings(many)), changed(many, lambda row: replace(row, value=row.value * scale))
    assume(before["model"])
    same({"agreement": before["agreement"]}, {"agreement": after["agreement"]})
    same({"reliability": before["reliability"]}, {"reliability": after["reliability"]})
    for name, row in before["candidates"].items():
        assert after["candidates"][name]["adjusted"] == pytest.approx(row["adjusted"] * scale, rel=1e-5)
    for name, row in before["interviewers"].items():
        assert after["interviewers"][name]["leniency"] / scale == pytest.approx(row["leniency"], abs=1e-5)
        assert after["interviewers"][name]["verdict"] == row["verdict"]


@given(seeds, st.randoms(use_true_random=False))
@settings(max_examples=10)
def test_the_order_of_the_rows_means_nothing(seed, random):
    many = loop_rows(seed)
    mixed = random.sample(many, len(many))
    assert same(report(ratings(many)), report(ratings(mixed)))


@given(seeds, st.permutations(range(8)), st.permutations(range(3)))
@settings(max_examples=10)
def test_other_names_change_nothing_but_the_names(seed, candidates, dimensions):
    def renamed(row: Rating) -> Rating:
        candidate, dimension = int(row.candidate[-2:]), int(row.dimension[-1])
        return replace(row, candidate=f"other {candidates[candidate]}", dimension=f"theirs {dimensions[dimension]}")

    many = loop_rows(seed)
    before, after = report(ratings(many)), changed(many, renamed)
    assert same({"model": before["model"] or {}}, {"model": after["model"] or {}})
    assert same({"all": before["agreement"]["overall"]}, {"all": after["agreement"]["overall"]})
    for name, row in before["candidates"].items():
        assert same(row, after["candidates"][f"other {candidates[int(name[-2:])]}"])
    if before["model"]:
        assert same(before["interviewers"], after["interviewers"])


@given(seeds)
@settings(max_examples=10)
def test_swapping_two_interviewers_swaps_their_results_and_nothing_else(seed):
    swap = {"interviewer 0": "interviewer 1", "interviewer 1": "interviewer 0"}
    many = loop_rows(seed)
    before = report(ratings(many))
    after = changed(many, lambda row: replace(row, interviewer=swap.get(row.interviewer, row.interviewer)))
    assume(before["model"] and len(before["interviewers"]) == 4)
    for name, row in before["interviewers"].items():
        assert same(row, after["interviewers"][swap.get(name, name)])
    for part in ("model", "candidates", "reliability", "agreement"):
        assert same(before[part], after[part])


def test_every_rating_twice_has_an_answer():
    many = loop_rows(1)
    assert strict_report(ratings(many + many))["n"]["ratings"] == 2 * len(many)


def test_the_bootstrap_gives_the_same_interval_each_time():
    table = ratings(loop_rows(4))
    assert report(table) == report(table)
