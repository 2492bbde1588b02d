"""Intervals that allow for what is not known of the variances, and the fit that is the best of its optima."""

import csv
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import optimize, stats

from scorecards.calibration.statistics import grid
from scorecards.calibration.statistics.analysis import analyse
from scorecards.calibration.statistics.design import Design, design
from scorecards.calibration.statistics.mixture import FEW_GROUPS, distribution, mixture, quantiles
from scorecards.calibration.statistics.ratings import Rating, ratings
from scorecards.calibration.statistics.reml import criterion
from scorecards.calibration.statistics.report import interviewers_of, report
from scorecards.calibration.statistics.scores import ahead, candidate_scores, leniency
from scorecards.calibration.statistics.solve import solve
from tests.benchmarks.coverage import Simulated, coverage
from tests.scorecards.calibration.statistics.tables import REFERENCE, loop, loop_rows, needs_reference

seeds = st.integers(0, 100_000)


def small(seed: int) -> Design:
    """A small design, and ratings on a line or rounded to few levels."""
    random = np.random.default_rng(seed)
    candidates, interviewers, items = random.integers(5, 9), random.integers(3, 6), random.integers(1, 4)
    cells = [(c, i, d) for c in range(candidates) for i in range(interviewers) for d in range(items)]
    cells = [cell for cell in cells if random.random() < random.choice([0.5, 0.9]) or cell[1] == cell[0] % interviewers]
    codes = [np.unique(column, return_inverse=True)[1] for column in zip(*cells, strict=True)]
    effects = [random.normal(0, random.choice([0, 0.3, 1]), codes_.max() + 1)[codes_] for codes_ in codes]
    value = 2.6 + sum(effects) + random.normal(0, 0.6, len(cells))
    return design(*codes, np.clip(np.round(value), 1, 4) if seed % 2 else value)


def lowest(of: Design) -> float:
    """The lowest criterion of a dense search, improved from its three best points."""
    axis = np.linspace(0, 0.93, 18)
    axes = [axis, axis if of.has_interviewer_term else axis[:1], axis if of.has_pair_term else axis[:1]]
    sd = np.stack([axis.ravel() for axis in np.meshgrid(*reversed(axes), indexing="ij")], 1)[:, ::-1]
    sd = sd / (1 - sd)
    values = grid.solve_all(of, sd**2, grid.own_outcome(of)).criterion[:, 0]
    free = [True, of.has_interviewer_term, of.has_pair_term]
    fits = [
        optimize.minimize(lambda x: criterion(of, solve(of, np.square(x) * free)), start, method="L-BFGS-B").fun
        for start in sd[np.argsort(values)[:3]]
    ]
    return min(*fits, values.min())


@given(seeds)
@settings(max_examples=25)
def test_no_dense_search_finds_a_better_optimum(seed):
    of = small(seed)
    if np.ptp(of.rating) == 0:
        return
    table = ratings(
        Rating(f"c{of.candidate[pair]}", f"i{of.interviewer[pair]}", f"d{item}", float(value))
        for pair, item, value in zip(of.pair, of.item, of.rating, strict=True)
    )
    fit = analyse(table).fit
    if fit:
        assert fit.criterion <= lowest(fit.design) + 2 * (of.n - of.p) * np.log(fit.design.unit) + 1e-4


@needs_reference()
@pytest.mark.parametrize(("name", "best"), [("a", 131.97226), ("b", 80.34404)])
def test_the_better_of_two_optima_is_found_where_lme4_stops_at_the_worse(name, best):
    with (REFERENCE / f"second_optimum_{name}.csv").open(newline="") as file:
        rows = [
            Rating(row["candidate"], row["interviewer"], row["dimension"], float(row["rating"]), row["exercise"])
            for row in csv.DictReader(file)
        ]
    assert report(ratings(rows))["model"]["reml_criterion"] == pytest.approx(best, abs=1e-4)


@given(seeds)
@settings(max_examples=10)
def test_one_point_of_the_grid_is_the_fit_at_its_ratios(seed):
    analysis = analyse(loop(seed % 500, candidates=6 + seed % 5))
    if not analysis.fit:
        return
    at = analysis.fit.solved.ratios
    nodes = grid.solve_all(analysis.fit.design, at[None], grid.own_outcome(analysis.fit.design))
    scores, own, unit = candidate_scores(analysis.fit), leniency(analysis.fit), analysis.fit.design.unit
    first, second = np.arange(5), np.arange(1, 6)
    deviation = np.sqrt(nodes.residual[0, 0])
    assert nodes.criterion[0, 0] == pytest.approx(criterion(analysis.fit.design, analysis.fit.solved), abs=1e-8)
    assert analysis.fit.design.centre + unit * nodes.score[0, :, 0] == pytest.approx(scores.adjusted, abs=1e-8)
    assert unit * deviation * np.sqrt(nodes.score_error[0]) == pytest.approx(scores.standard_error, abs=1e-7)
    assert unit * nodes.leniency[0, :, 0] == pytest.approx(own.value, abs=1e-8)
    assert unit * deviation * np.sqrt(nodes.leniency_error[0]) == pytest.approx(own.standard_error, abs=1e-7)
    error = deviation * np.sqrt(nodes.difference_error(first, second)[0])
    if error.min() > 1e-6:
        above = stats.norm.cdf((nodes.score[0, first, 0] - nodes.score[0, second, 0]) / error)
        assert above == pytest.approx(ahead(analysis.fit, scores, first, second), abs=1e-6)


@given(seeds, st.floats(0.001, 0.999))
@settings(max_examples=25)
def test_a_quantile_is_where_the_distribution_has_its_probability(seed, probability):
    random = np.random.default_rng(seed)
    part = random.dirichlet(np.ones(6) / 4), random.normal(0, 3, (6, 4)), random.exponential(1, (6, 4)) ** 2 + 1e-3
    value = quantiles(part, 12, probability)
    assert distribution(part, 12, value) == pytest.approx(probability, abs=1e-6)


def test_intervals_are_wider_than_the_estimates_alone_would_make_them_and_hold_the_estimate():
    rows = [*report(loop(3))["candidates"].values()]
    assert np.mean([row["high"] - row["low"] for row in rows]) > 2 * 1.96 * np.mean(
        [row["standard_error"] for row in rows]
    )
    assert all(row["low"] < row["adjusted"] < row["high"] for row in rows)


def test_where_groups_are_many_the_estimates_are_taken_for_the_truth():
    table = loop(1, candidates=2 * FEW_GROUPS, interviewers=FEW_GROUPS + 10)
    analysis = analyse(table)
    row = report(table)["candidates"]["candidate 00"]
    assert analysis.mixture is None
    assert (row["low"], row["high"]) == pytest.approx(
        (row["adjusted"] - 1.96 * row["standard_error"], row["adjusted"] + 1.96 * row["standard_error"])
    )


@pytest.mark.parametrize("shift", [0.5, 2.0])
def test_where_the_grid_stands_hardly_moves_an_interval(shift):
    fit = analyse(loop(2, candidates=10)).fit
    ends = [
        quantiles(mixture(fit.design, ratios).scores(), fit.design.n - fit.design.p, 0.975)
        for ratios in (fit.solved.ratios, shift * np.maximum(fit.solved.ratios, 1.0))
    ]
    assert ends[0] == pytest.approx(ends[1], abs=0.02)


def test_who_is_named_has_an_interval_without_zero():
    for seed in range(12):
        many = [replace(row, value=row.value - (row.interviewer == "interviewer 0")) for row in loop_rows(seed)]
        for row in interviewers_of(analyse(ratings(many))).values():
            assert row["verdict"] == "none" or row["low"] > 0 or row["high"] < 0


@pytest.mark.parametrize("rounded", [False, True])
def test_intervals_hold_in_a_small_simulation(rounded):
    result = coverage(Simulated(8, 5, 3, 3, (0.45, 0.3, 0.25, 0.6), rounded=rounded), loops=60)
    assert 0.92 <= result.adjusted <= 0.99
    assert result.leniency >= 0.9
    assert result.widened > 1
