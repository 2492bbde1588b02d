"""Candidates × dimensions: where a panel disagrees, what it gave, and what it is once scales are allowed for. Pure."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from scorecards.calibration.calibration import Calibration
from scorecards.calibration.charts.intervals import Interval, IntervalPlot, interval_plot
from scorecards.calibration.first_screen import FirstScreen, first_screen
from scorecards.calibration.heat import HeatCell, HeatRow, heat_cell, is_apart
from scorecards.calibration.report.charts import MOST_ROWS
from scorecards.calibration.report.tables import MOST_ROWS as MOST_SHOWN
from scorecards.calibration.report.tables import ReportTable
from scorecards.calibration.report.view import NO_DIFFERENCE, about_order
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


def candidates_view(found: Calibration, sort: str = "disagreement", most: int | None = None) -> CandidatesView:
    """The page, of no more than `most` candidates; sorting by adjusted scores asks for them to be switched on and for a
    model."""
    inside, shows = found.figures.cells, _shows_adjusted(found)
    names = _in_order(found, sort, inside)
    present = [name for name in names if not found.candidates[name].is_over]
    past = [name for name in names if found.candidates[name].is_over]
    names = [*present, *past]
    dimensions = tuple(name for name in found.dimensions.values() if name in found.table.dimensions)
    rows, gone = ([_row(found, name, dimensions, inside, shows) for name in each[:most]] for each in (present, past))
    return CandidatesView(
        first=first_screen(found),
        dimensions=dimensions,
        rows=rows,
        past=gone,
        more=len(names) - len(rows) - len(gone),
        order=about_order(found.report, found.figures.order) if shows else "",
        plot=_plot(found, present[:most], shows),
        tables={
            table.key: table
            for table in (
                replace(_scores(found, names, shows), most=min(most or MOST_SHOWN, len(present))),
                _means(found, names, dimensions, inside, shows),
                _talk_first(found.report["disagreement"]),
                _unusual(found),
            )
        },
    )


def _shows_adjusted(found: Calibration) -> bool:
    return found.shows_adjusted and found.report["model"] is not None


def _detectable(found: Calibration) -> bool:
    return bool(found.report["model"] and found.report["model"]["variance"]["candidate"])


def _in_order(found: Calibration, sort: str, inside: dict) -> list[str]:
    rows, names = found.report["candidates"], sorted(found.report["candidates"], key=str.casefold)
    if sort == "raw":
        return sorted(names, key=lambda name: -rows[name]["raw_mean"])
    if sort == "adjusted" and _shows_adjusted(found):
        return sorted(names, key=lambda name: -rows[name]["adjusted"])
    if sort == "name":
        return names
    widest: Counter[str] = Counter()
    for (name, _), cell in inside.items():
        if is_apart(cell):
            widest[name] = max(widest[name], cell.range)
    apart = defaultdict(list)
    for row in found.report["disagreement"]:
        apart[row["candidate"]].append(row["ratio"] or 0)
    return sorted(names, key=lambda name: (-widest[name], -max(apart[name], default=-1), -sum(apart[name])))


def _row(found: Calibration, name: str, dimensions: Sequence[str], inside: dict, shows: bool) -> HeatRow:
    row, interval = found.report["candidates"][name], ""
    if shows and _detectable(found):
        interval = f"{figure(row['low'])} to {figure(row['high'])}"
    adjusted = (figure(row["adjusted"]) if _detectable(found) else NO_DIFFERENCE) if shows else ""
    keys = {dimension: key for key, dimension in found.dimensions.items()}
    cells_ = tuple(
        _cell(found, name, dimension, keys[dimension], inside.get((name, dimension))) for dimension in dimensions
    )
    return HeatRow(found.candidates[name], figure(row["raw_mean"]), row["n"], adjusted, interval, cells_)


def _cell(found: Calibration, name: str, dimension: str, key: str, cell: Cell | None) -> HeatCell | None:
    if cell is None:
        return None
    where = found.round_of.get((name, cell.widest))
    readable = {number for number, _ in found.candidates[name].rounds}
    return heat_cell(cell, dimension, f"on-{key}", where if where in readable else None, found.bar)


def _plot(found: Calibration, names: list[str], shows: bool) -> IntervalPlot | None:
    """Raw means alone as dots, or adjusted scores with intervals and raw means as squares; the line is the bar."""
    rows = [(name, found.report["candidates"][name]) for name in names[:MOST_ROWS]]
    if not rows or (shows and not _detectable(found)):
        return None
    if shows:
        drawn = [
            Interval(name, row["adjusted"], row["low"], row["high"], figure(row["adjusted"]), beside=row["raw_mean"])
            for name, row in rows
        ]
    else:
        drawn = [Interval(name, *[row["raw_mean"]] * 3, figure(row["raw_mean"])) for name, row in rows]
    return interval_plot(drawn, reference=found.bar)


def _scores(found: Calibration, names: list[str], shows: bool) -> ReportTable:
    rows = [(name, found.report["candidates"][name]) for name in names]
    if not shows:
        plain = [(name, row["n"], row["raw_mean"]) for name, row in rows]
        return ReportTable("candidates", "Candidates by raw mean", ("Candidate", "Ratings", "Raw mean"), plain)
    below, known = {each.upper: each for each in found.figures.order}, _detectable(found)
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


def _against(each) -> str:
    if each is None:
        return "–"
    if each.are_few:
        return "Too few to say"
    probability = f"{figure(min(each.probability, 0.99))}{' or more' if each.probability > 0.99 else ''}"
    if each.told_apart:
        return f"Above {each.lower} ({probability})"
    return f"Cannot be told apart from {each.lower} ({probability})"


def _means(found: Calibration, names: list[str], dimensions: Sequence[str], inside: dict, shows: bool) -> ReportTable:
    """Everything in the grid, for a spreadsheet."""
    columns = ["Candidate", "Ratings", "Raw mean", *(["Adjusted (advice)", "From", "To"] if shows else [])]
    for name in dimensions:
        columns += [name, f"{name}: ratings", f"{name}: spread"]
    rows = []
    for name in names:
        row = found.report["candidates"][name]
        figures = [row["n"], row["raw_mean"]]
        if shows:
            figures += [row["adjusted"], row["low"], row["high"]] if _detectable(found) else [NO_DIFFERENCE, None, None]
        for dimension in dimensions:
            cell = inside.get((name, dimension))
            figures += [cell.mean, cell.n, cell.spread] if cell else [None, 0, None]
        rows.append((name, *figures))
    return ReportTable("grid", "Candidates by dimensions", tuple(columns), rows)


def _talk_first(rows: list[dict]) -> ReportTable:
    found = [(row["candidate"], row["dimension"], row["range"], row["ratio"]) for row in rows if row["range"] != 0]
    columns = "Candidate", "Dimension", "Range", "Against chance"
    return ReportTable("disagreement", "Disagreement, most first", columns, found, most=10, names=2)


def _unusual(found: Calibration) -> ReportTable:
    """Whose rating it is stands there for who sees names; under letters the debrief would give the letter away."""
    names = ("candidate", "interviewer", "dimension", "exercise")
    shown = names if found.has_names else tuple(name for name in names if name != "interviewer")
    rows = [
        (*(row[name] or "–" for name in shown), row["rating"], row["expected"], row["studentised"])
        for row in found.report["unusual"]
    ]
    columns = *(name.capitalize() for name in shown), "Rating", "Expected", "Standard errors away"
    return ReportTable("unusual", "Unusual ratings, furthest first", columns, rows, names=len(shown))
