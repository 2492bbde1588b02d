"""Interviewers: whose scale differs, and how each uses it; by name, or by letter and then in rounder figures. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from scorecards.calibration.calibration import Calibration
from scorecards.calibration.charts.distribution import Distribution
from scorecards.calibration.charts.intervals import IntervalPlot
from scorecards.calibration.groups import are_apart, groups_of
from scorecards.calibration.report.charts import interviewer_plot, level_bars
from scorecards.calibration.report.sentences import Said, about_interviewers
from scorecards.calibration.report.tables import ReportTable
from scorecards.calibration.report.view import VERDICTS, leniency_of
from scorecards.calibration.statistics.beside import Beside, beside_colleagues
from scorecards.calibration.statistics.gates import FEWEST_CANDIDATES, FEWEST_INTERVIEWERS
from scorecards.calibration.statistics.scale_use import ScaleUse, scale_use

BANDS = ((10, "under 10"), (20, "10 to 19"), (40, "20 to 39"), (80, "40 to 79"))
BEYOND = "80 and more"


@dataclass(frozen=True)
class InterviewersView:
    """The page of interviewers. `withheld` says why nothing about single people is shown; then the rest is empty."""

    withheld: str
    groups: list[str]
    refused: str | None
    statements: list[Said]
    plot: IntervalPlot | None
    bars: Distribution | None
    tables: dict[str, ReportTable]


def interviewers_view(calibration: Calibration) -> InterviewersView:
    """The page."""
    analysis = calibration.about_people
    report, names = calibration.report_about_people, calibration.has_names
    groups = groups_of(analysis, names)
    if withheld := _withheld(calibration):
        return InterviewersView(withheld, groups, report["refused"], [], None, None, {})
    uses = scale_use(analysis.table)
    shown = uses if names else [replace(use, shares=tenths(use.shares)) for use in uses]
    tables = _leniency(report, names), _use(analysis.table.interviewers, uses, names)
    beside = _beside(analysis.table.interviewers, beside_colleagues(analysis.table), names)
    return InterviewersView(
        withheld="",
        groups=groups,
        refused=report["refused"],
        statements=about_interviewers(report),
        plot=interviewer_plot(report),
        bars=level_bars(analysis.table, shown),
        tables={table.key: table for table in (*tables, beside)},
    )


def _withheld(calibration: Calibration) -> str:
    if calibration.has_names:
        return ""
    analysis = calibration.about_people
    if len(analysis.table.interviewers) < FEWEST_INTERVIEWERS:
        return (
            f"With fewer than {FEWEST_INTERVIEWERS} interviewers a letter hides nobody, so nothing about single people "
            "is shown here. The chair of the committee sees names and figures."
        )
    if are_apart(analysis):
        return (
            "Who belongs to which group is known from the schedule, so a letter would hide nobody, and nothing about "
            "single people is shown here. The chair of the committee sees names and figures."
        )
    return ""


def band(n: int) -> str:
    """About how many: a number would say whose letter it is to anybody who knows the schedule."""
    return next((words for end, words in BANDS if n < end), BEYOND)


def tenths(shares: Mapping[float, float]) -> dict[float, float]:
    """The same shares in whole tenths that add to one: the largest remainders are rounded up."""
    tens = {level: int(share * 10 + 1e-9) for level, share in shares.items()}
    left = 10 - sum(tens.values())
    by_remainder = sorted(shares, key=lambda level: (tens[level] - shares[level] * 10, level))
    for level in by_remainder[:left]:
        tens[level] += 1
    return {level: number / 10 for level, number in tens.items() if number}


def _rounder(value: float | None, names: bool) -> float | None:
    return value if names or value is None else round(value, 1)


def _leniency(report: dict, names: bool) -> ReportTable:
    def height(entry):
        return (entry[1]["leniency"] is None, -(entry[1]["leniency"] or 0))

    rows = [
        (
            name,
            *((row["n"], row["raw_mean"]) if names else (band(row["n"]),)),
            *leniency_of(row),
            VERDICTS[row["verdict"]],
            _why(row, names),
        )
        for name, row in sorted(report["interviewers"].items(), key=height)
    ]
    counts = ("Ratings", "Raw mean") if names else ("Ratings, about",)
    columns = "Interviewer", *counts, "Leniency", "From", "To", "By the rule", "Why not"
    if report["refused"]:
        width = 1 + len(counts)
        return ReportTable("interviewers", "Interviewers", columns[:width], [row[:width] for row in rows])
    return ReportTable("interviewers", "Interviewers, who rates highest first", columns, rows)


def _why(row: dict, names: bool) -> str:
    if names or not row["why"] or not row["why"].startswith("Too few"):
        return row["why"] or ""
    return f"Too few to say: fewer than {FEWEST_CANDIDATES} candidates rated beside colleagues."


def _use(names: tuple[str, ...], uses: list[ScaleUse], exact: bool) -> ReportTable:
    rows = [
        (
            name,
            use.n if exact else band(use.n),
            int(min(use.shares)),
            int(max(use.shares)),
            len(use.shares),
            _rounder(use.spread, exact),
            _rounder(use.colleagues, exact),
        )
        for name, use in zip(names, uses, strict=True)
    ]
    counts = "Ratings" if exact else "Ratings, about"
    columns = "Interviewer", counts, "Lowest", "Highest", "Levels used", "Spread in an interview", "Colleagues’ spread"
    return ReportTable("scale", "Levels and spread of each interviewer", columns, rows)


def _beside(names: tuple[str, ...], distances: list[Beside], exact: bool) -> ReportTable:
    rows = [
        (
            name,
            one.candidates if exact else ("5 or more" if one.candidates >= FEWEST_CANDIDATES else "fewer than 5"),
            _rounder(one.distance, exact),
            _rounder(one.low, exact),
            _rounder(one.high, exact),
            "" if one.low is not None else _no_interval(one),
        )
        for name, one in zip(names, distances, strict=True)
    ]
    columns = "Interviewer", "Candidates beside colleagues", "Distance", "From", "To", "Why no interval"
    return ReportTable("beside", "Distance of each interviewer from colleagues", columns, rows)


def _no_interval(one: Beside) -> str:
    if not one.compared:
        return "Nobody else rated the same."
    if one.candidates < FEWEST_CANDIDATES:
        return f"Too few to say: fewer than {FEWEST_CANDIDATES} candidates."
    return "One candidate in the same exercise." if one.compared == 1 else "The same for every candidate."
