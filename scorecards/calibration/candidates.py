"""Candidates × dimensions: where a panel disagrees, what it gave, and what it is once scales are allowed for. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from scorecards.calibration.calibration import Calibration
from scorecards.calibration.charts.intervals import Interval, IntervalPlot, interval_plot
from scorecards.calibration.charts.scale import shortened
from scorecards.calibration.first_screen import FirstScreen, first_screen
from scorecards.calibration.heat import HeatCell, HeatRow, heat_cell
from scorecards.calibration.report.charts import MOST_ROWS
from scorecards.calibration.report.tables import LONGEST_NAME, ReportTable
from scorecards.calibration.report.tables import MOST_ROWS as MOST_SHOWN
from scorecards.calibration.report.view import NO_DIFFERENCE, about_order, talk_first
from scorecards.calibration.statistics.cells import Cell
from scorecards.cards.means import figure

SORTS = {"disagreement": "Disagreement", "raw": "Raw mean", "adjusted": "Adjusted score", "name": "Name"}


@dataclass(frozen=True)
class CandidatesView:
    """The page of candidates: first what to talk about, then the grid, of those in the process and of the others.

    `order` says what is known of the order; `more` how many candidates of each are left out of the grid and the plot.
    """

    first: FirstScreen
    dimensions: tuple[str, ...]
    rows: list[HeatRow]
    past: list[HeatRow]
    more: int
    order: str
    plot: IntervalPlot | None
    tables: dict[str, ReportTable]


def candidates_view(calibration: Calibration, sort: str = "disagreement", most: int | None = None) -> CandidatesView:
    """The page, of no more than `most` candidates; sorting by adjusted scores asks for them to be switched on and for a
    model."""
    inside, shows = calibration.figures.cells, _shows_adjusted(calibration)
    names = _in_order(calibration, sort)
    present = [name for name in names if not calibration.candidates[name].is_over]
    past = [name for name in names if calibration.candidates[name].is_over]
    names = [*present, *past]
    dimensions = tuple(name for name in calibration.dimensions.values() if name in calibration.table.dimensions)
    rows, gone = (
        [_row(calibration, name, dimensions, inside, shows) for name in group[:most]] for group in (present, past)
    )
    return CandidatesView(
        first=first_screen(calibration),
        dimensions=dimensions,
        rows=rows,
        past=gone,
        more=len(names) - len(rows) - len(gone),
        order=about_order(calibration.report, calibration.figures.order) if shows else "",
        plot=_plot(calibration, present[:most], shows),
        tables={
            table.key: table
            for table in (
                replace(_scores(calibration, names, shows), most=min(most or MOST_SHOWN, len(present))),
                _means(calibration, names, dimensions, inside, shows),
                replace(talk_first(calibration.report["disagreement"]), caption="Disagreement, most first", most=10),
                _unusual(calibration),
            )
        },
    )


def _shows_adjusted(calibration: Calibration) -> bool:
    return calibration.shows_adjusted and calibration.report["model"] is not None


def _detectable(calibration: Calibration) -> bool:
    return bool(calibration.report["model"] and calibration.report["model"]["variance"]["candidate"])


def _in_order(calibration: Calibration, sort: str) -> list[str]:
    rows, names = calibration.report["candidates"], sorted(calibration.report["candidates"], key=str.casefold)
    if sort == "raw":
        return sorted(names, key=lambda name: -rows[name]["raw_mean"])
    if sort == "adjusted" and _shows_adjusted(calibration):
        return sorted(names, key=lambda name: -rows[name]["adjusted"])
    if sort == "name":
        return names
    return calibration.figures.by_disagreement


def _row(calibration: Calibration, name: str, dimensions: Sequence[str], inside: dict, shows: bool) -> HeatRow:
    row, interval = calibration.report["candidates"][name], ""
    if shows and _detectable(calibration):
        interval = f"{figure(row['low'])} to {figure(row['high'])}"
    adjusted = (figure(row["adjusted"]) if _detectable(calibration) else NO_DIFFERENCE) if shows else ""
    keys = {dimension: key for key, dimension in calibration.dimensions.items()}
    cells_ = tuple(
        _cell(calibration, name, dimension, keys[dimension], inside.get((name, dimension))) for dimension in dimensions
    )
    shown = shortened(name, LONGEST_NAME)
    return HeatRow(calibration.candidates[name], shown, figure(row["raw_mean"]), row["n"], adjusted, interval, cells_)


def _cell(calibration: Calibration, name: str, dimension: str, key: str, cell: Cell | None) -> HeatCell | None:
    if cell is None:
        return None
    where = calibration.round_of.get((name, cell.widest))
    readable = {number for number, _ in calibration.candidates[name].rounds}
    return heat_cell(cell, dimension, f"on-{key}", where if where in readable else None, calibration.bar)


def _plot(calibration: Calibration, names: list[str], shows: bool) -> IntervalPlot | None:
    """Raw means alone as dots, or adjusted scores with intervals and raw means as squares; the line is the bar."""
    rows = [(name, calibration.report["candidates"][name]) for name in names[:MOST_ROWS]]
    if not rows or (shows and not _detectable(calibration)):
        return None
    if shows:
        drawn = [
            Interval(name, row["adjusted"], row["low"], row["high"], figure(row["adjusted"]), beside=row["raw_mean"])
            for name, row in rows
        ]
    else:
        drawn = [Interval(name, *[row["raw_mean"]] * 3, figure(row["raw_mean"])) for name, row in rows]
    return interval_plot(drawn, reference=calibration.bar)


def _scores(calibration: Calibration, names: list[str], shows: bool) -> ReportTable:
    rows = [(name, calibration.report["candidates"][name]) for name in names]
    if not shows:
        plain = [(name, row["n"], row["raw_mean"]) for name, row in rows]
        return ReportTable("candidates", "Candidates by raw mean", ("Candidate", "Ratings", "Raw mean"), plain)
    below, known = {pair.upper: pair for pair in calibration.figures.order}, _detectable(calibration)
    figures = [
        (
            name,
            row["n"],
            row["raw_mean"],
            *((row["adjusted"], row["low"], row["high"]) if known else (NO_DIFFERENCE, None, None)),
            _against(below.get(name)) if known else "–",
        )
        for name, row in rows
    ]
    columns = "Candidate", "Ratings", "Raw mean", "Adjusted (advice)", "From", "To", "Next one down by adjusted score"
    return ReportTable("candidates", "Candidates with raw mean and adjusted score", columns, figures)


def _against(pair) -> str:
    if pair is None:
        return "–"
    if pair.are_few:
        return "Too few to say"
    probability = f"{figure(min(pair.probability, 0.99))}{' or more' if pair.probability > 0.99 else ''}"
    if pair.told_apart:
        return f"Above {pair.lower} ({probability})"
    return f"Cannot be told apart from {pair.lower} ({probability})"


def _means(
    calibration: Calibration, names: list[str], dimensions: Sequence[str], inside: dict, shows: bool
) -> ReportTable:
    """Everything in the grid, for a spreadsheet."""
    columns = ["Candidate", "Ratings", "Raw mean", *(["Adjusted (advice)", "From", "To"] if shows else [])]
    for name in dimensions:
        columns += [name, f"{name}: ratings", f"{name}: spread"]
    rows = []
    for name in names:
        row = calibration.report["candidates"][name]
        figures = [row["n"], row["raw_mean"]]
        if shows:
            differ = _detectable(calibration)
            figures += [row["adjusted"], row["low"], row["high"]] if differ else [NO_DIFFERENCE, None, None]
        for dimension in dimensions:
            cell = inside.get((name, dimension))
            figures += [cell.mean, cell.n, cell.spread] if cell else [None, 0, None]
        rows.append((name, *figures))
    return ReportTable("grid", "Candidates by dimensions", tuple(columns), rows)


def _unusual(calibration: Calibration) -> ReportTable:
    """Whose rating it is stands there for who sees names; under letters the debrief would give the letter away."""
    names = ("candidate", "interviewer", "dimension", "exercise")
    shown = names if calibration.has_names else tuple(name for name in names if name != "interviewer")
    rows = [
        (*(row[name] or "–" for name in shown), row["rating"], row["expected"], row["studentised"])
        for row in calibration.report["unusual"]
    ]
    columns = *(name.capitalize() for name in shown), "Rating", "Expected", "Standard errors away"
    return ReportTable("unusual", "Unusual ratings, furthest first", columns, rows, names=len(shown))
