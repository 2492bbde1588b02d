"""The charts of a calibration report, from its figures."""

from collections import Counter
from dataclasses import dataclass

import numpy as np

from scorecards.calibration.charts.distribution import Distribution, distribution
from scorecards.calibration.charts.intervals import Interval, IntervalPlot, interval_plot
from scorecards.calibration.charts.tints import scale_tint
from scorecards.calibration.statistics.ratings import Ratings, means
from scorecards.calibration.statistics.scale_use import ScaleUse
from scorecards.cards.means import figure

MOST_ROWS = 40
MOST_COLUMNS = 12


def candidate_plot(report: dict) -> IntervalPlot | None:
    """Adjusted scores with their intervals and, as squares, raw means; None where candidates do not differ."""
    if not report["model"] or not report["model"]["variance"]["candidate"]:
        return None
    rows = sorted(report["candidates"].items(), key=lambda entry: -entry[1]["adjusted"])
    return interval_plot(
        [
            Interval(name, row["adjusted"], row["low"], row["high"], figure(row["adjusted"]), beside=row["raw_mean"])
            for name, row in rows[:MOST_ROWS]
        ]
    )


def interviewer_plot(report: dict) -> IntervalPlot | None:
    """Leniency with its interval around zero, diamonds for those who are named; None where nobody differs."""
    known = [(name, row) for name, row in report["interviewers"].items() if row["standard_error"]]
    furthest = sorted(known, key=lambda entry: -abs(entry[1]["leniency"]))[:MOST_ROWS]
    rows = [
        Interval(
            name, row["leniency"], row["low"], row["high"], figure(row["leniency"]), marked=row["verdict"] != "none"
        )
        for name, row in sorted(furthest, key=lambda entry: -entry[1]["leniency"])
    ]
    return interval_plot(rows, reference=0.0)


def level_bars(table: Ratings, uses: list[ScaleUse]) -> Distribution | None:
    """Which levels each interviewer gave; None where the scale has more than ten."""
    rows = [(name, use.shares) for name, use in zip(table.interviewers, uses, strict=True)]
    return distribution(rows[:MOST_ROWS], np.unique(table.value).tolist())


@dataclass(frozen=True)
class MeanRow:
    """One candidate's raw mean and number of ratings on each dimension; (None, 0) where there are none."""

    candidate: str
    cells: tuple[tuple[float | None, int], ...]


@dataclass(frozen=True)
class Means:
    """Raw means of candidates by dimensions, who is most disagreed on first; low, high: the ends of the scale used."""

    dimensions: tuple[str, ...]
    rows: list[MeanRow]
    low: float
    high: float


def cell_means(table: Ratings, report: dict) -> Means:
    """The raw means of a table; without rows where there are too many dimensions to be read side by side."""
    low, high, wide = float(table.value.min()), float(table.value.max()), len(table.dimensions)
    if wide > MOST_COLUMNS:
        return Means((), [], low, high)
    cells, cell, counts = np.unique(table.candidate * wide + table.dimension, return_inverse=True, return_counts=True)
    figures = zip(means(cell, table.value, len(cells)).tolist(), counts.tolist(), strict=True)
    by_cell = dict(zip(cells.tolist(), figures, strict=True))
    rows = [
        MeanRow(name, tuple(by_cell.get(place * wide + number, (None, 0)) for number in range(wide)))
        for place, name in enumerate(table.candidates)
    ]
    apart = _disagreement(report)
    rows.sort(key=lambda row: -apart[row.candidate])
    return Means(table.dimensions, rows, low, high)


@dataclass(frozen=True)
class MapCell:
    """A mean as it is shown, of how many ratings, and the tint that repeats it."""

    dimension: str
    mean: str
    n: int
    tint: str


@dataclass(frozen=True)
class MapRow:
    """A candidate's row; cells are in the order of the dimensions, None where nobody rated."""

    name: str
    cells: tuple[MapCell | None, ...]


@dataclass(frozen=True)
class MeanMap:
    """Candidates by dimensions."""

    dimensions: tuple[str, ...]
    rows: list[MapRow]


def mean_map(means: Means, bar: float) -> MeanMap | None:
    """The means with tints in half levels around the bar, whatever the scale is; None without any."""
    if not means.rows:
        return None

    def cell(dimension: str, mean: float | None, n: int) -> MapCell | None:
        return (
            None if mean is None else MapCell(dimension, figure(mean), n, scale_tint(mean, bar, means.low, means.high))
        )

    return MeanMap(
        means.dimensions,
        [
            MapRow(
                row.candidate,
                tuple(cell(name, *figures) for name, figures in zip(means.dimensions, row.cells, strict=True)),
            )
            for row in means.rows[:MOST_ROWS]
        ],
    )


def _disagreement(report: dict) -> Counter:
    """How much the panel of each candidate disagreed, over all dimensions."""
    apart = Counter()
    for row in report["disagreement"]:
        apart[row["candidate"]] += row["ratio"] or 0
    return apart
