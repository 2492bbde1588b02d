"""What a page shows of a calibration: sentences first, then charts and sorted tables. Pure."""

from dataclasses import dataclass

from people.words import count
from scorecards.calibration.charts.distribution import Distribution
from scorecards.calibration.charts.intervals import IntervalPlot
from scorecards.calibration.report.charts import (
    MeanMap,
    Means,
    candidate_plot,
    cell_means,
    interviewer_plot,
    level_bars,
    mean_map,
)
from scorecards.calibration.report.sentences import Said, about_agreement, about_bar, about_interviewers, about_panels
from scorecards.calibration.report.tables import ReportTable, by_mean
from scorecards.calibration.statistics.analysis import Analysis, Neighbours, consistency, neighbours
from scorecards.calibration.statistics.gates import FEWEST_TO_ORDER
from scorecards.calibration.statistics.report import report_of
from scorecards.calibration.statistics.scale_use import ScaleUse, scale_use
from scorecards.cards.means import figure

NO_DIFFERENCE = "No difference detectable"


@dataclass(frozen=True)
class ReportView:
    """One report, ready for a page: texts, tables, and charts (None where there is nothing to draw)."""

    size: str
    refused: str | None
    groups: list[list[str]]
    alike: str
    bar: float
    panels: list[Said]
    agreements: list[Said]
    interviewers: list[Said]
    talk_first: ReportTable
    candidates: ReportTable
    interviewer_table: ReportTable
    agreement_table: ReportTable
    unusual: ReportTable
    scale: ReportTable
    means: ReportTable
    candidate_plot: IntervalPlot | None
    mean_map: MeanMap | None
    interviewer_plot: IntervalPlot | None
    level_bars: Distribution | None

    @property
    def tables(self) -> dict[str, ReportTable]:
        """All tables by their keys."""
        people = self.candidates, self.means, self.interviewer_table, self.scale
        return {table.key: table for table in (self.talk_first, *people, self.agreement_table, self.unusual)}


def view_of(
    analysis: Analysis, *, missing: int = 0, unrated: tuple[str, ...] = (), bar: float | None = None
) -> ReportView:
    """The view of an analysed table. bar: where a decision is made; the middle of the levels given where None."""
    report, order, uses = report_of(analysis), neighbours(analysis), scale_use(analysis.table)
    bar, means = middle(analysis) if bar is None else bar, cell_means(analysis.table, report)
    return ReportView(
        size=_size(report["n"], missing, unrated),
        refused=report["refused"],
        groups=report["groups"],
        alike=about_order(report, order),
        bar=bar,
        panels=[*about_panels(report), *about_bar(bar, consistency(analysis, bar))],
        agreements=[about_agreement(report["agreement"]["overall"])],
        interviewers=about_interviewers(report),
        talk_first=talk_first(report["disagreement"]),
        candidates=_candidates(report, order),
        interviewer_table=_interviewers(report),
        agreement_table=_agreement(report["agreement"]["dimensions"]),
        unusual=_unusual(report["unusual"]),
        scale=_scale(analysis.table.interviewers, uses),
        means=_means(means),
        candidate_plot=candidate_plot(report),
        mean_map=mean_map(means, bar),
        interviewer_plot=interviewer_plot(report),
        level_bars=level_bars(analysis.table, uses),
    )


def middle(analysis: Analysis) -> float:
    """Half way between the lowest and the highest level that was given."""
    return float(analysis.table.value.min()) / 2 + float(analysis.table.value.max()) / 2


def about_order(report: dict, order: list[Neighbours]) -> str:
    """What the order of adjusted scores says, and what it does not."""
    alike = sum(not pair.told_apart for pair in order)
    if not order:
        return ""
    if not report["model"]["variance"]["candidate"]:
        return "No difference between candidates can be detected, so the adjusted scores put them in no order."
    if len(report["candidates"]) < FEWEST_TO_ORDER:
        return (
            f"Too few to say who is above whom: {count(len(report['candidates']), 'candidate')}, and it takes "
            f"{FEWEST_TO_ORDER}. The order by adjusted score is no reason."
        )
    if not alike:
        return "By adjusted score each candidate can be told apart from the next one down."
    if alike == len(order):
        return "By adjusted score no candidate can be told apart from the next one down: that order alone is no reason."
    return f"{alike} of {len(order)} neighbours by adjusted score cannot be told apart: their order is no reason."


def _size(n: dict, missing: int, unrated: tuple[str, ...]) -> str:
    sizes = count(n["ratings"], "rating"), count(n["candidates"], "candidate"), count(n["interviewers"], "interviewer")
    sentence = f"{sizes[0]} of {sizes[1]} by {sizes[2]} on {count(n['dimensions'], 'dimension')}."
    if missing:
        sentence += f" {count(missing, 'cell')} held no rating."
    if unrated:
        sentence += f" Nobody rated {', '.join(unrated[:5])}{' and others' if len(unrated) > 5 else ''}."
    return sentence


def talk_first(rows: list[dict]) -> ReportTable:
    """Where people disagree, most first; without the rows of which nobody differs."""
    apart = [(row["candidate"], row["dimension"], row["range"], row["ratio"]) for row in rows if row["range"] != 0]
    columns = "Candidate", "Dimension", "Range", "Against chance"
    return ReportTable("disagreement", "Where to talk first, most disagreement first", columns, apart, most=20, names=2)


def _candidates(report: dict, order: list[Neighbours]) -> ReportTable:
    below = {pair.upper: _told(pair) for pair in order}
    detectable = not report["model"] or bool(report["model"]["variance"]["candidate"])

    rows = [
        (
            name,
            row["n"],
            row["raw_mean"],
            *((row["adjusted"], row["low"], row["high"]) if detectable else (NO_DIFFERENCE, None, None)),
            below.get(name, "–") if detectable else "–",
        )
        for name, row in by_mean(report["candidates"])
    ]
    columns = "Candidate", "Ratings", "Raw mean", "Adjusted (advice)", "From", "To", "Against the next one down"
    if not report["model"]:
        return ReportTable("candidates", "Candidates by raw mean", columns[:3], [row[:3] for row in rows])
    return ReportTable("candidates", "Candidates by adjusted score", columns, rows)


def _told(pair: Neighbours) -> str:
    """In words and with the probability that the upper one is really above."""
    if pair.are_few:
        return "too few to say"
    words = "above" if pair.told_apart else "cannot be told apart"
    return f"{words} ({figure(min(pair.probability, 0.99))}{' or more' if pair.probability > 0.99 else ''})"


VERDICTS = {"lenient": "Rates higher", "severe": "Rates lower", "none": "Not named"}


def _interviewers(report: dict) -> ReportTable:
    def height(entry):
        return -(entry[1]["leniency"] or 0)

    rows = [
        (name, row["n"], row["raw_mean"], *leniency_of(row), VERDICTS[row["verdict"]], row["why"] or "")
        for name, row in sorted(report["interviewers"].items(), key=height)
    ]
    columns = "Interviewer", "Ratings", "Raw mean", "Leniency", "From", "To", "By the rule", "Why not"
    if report["refused"]:
        return ReportTable("interviewers", "Interviewers by name", columns[:3], [row[:3] for row in rows])
    return ReportTable("interviewers", "Interviewers, who rates highest first", columns, rows)


def leniency_of(row: dict) -> tuple:
    """Leniency with its interval; in words where no difference can be detected."""
    if row["standard_error"] == 0:
        return NO_DIFFERENCE, row["low"], row["high"]
    return row["leniency"], row["low"], row["high"]


def _agreement(dimensions: dict) -> ReportTable:
    def height(entry):
        alpha = entry[1]["alpha"]
        return 2 if alpha is None else alpha

    rows = [(name, row["alpha"], row["low"], row["high"]) for name, row in sorted(dimensions.items(), key=height)]
    return ReportTable("agreement", "Agreement by dimension, least first", ("Dimension", "Alpha", "From", "To"), rows)


def _unusual(unusual: list[dict]) -> ReportTable:
    names = "candidate", "interviewer", "dimension", "exercise"
    rows = [
        (*(row[name] or "–" for name in names), row["rating"], row["expected"], row["studentised"]) for row in unusual
    ]
    columns = "Candidate", "Interviewer", "Dimension", "Exercise", "Rating", "Expected", "Standard errors away"
    return ReportTable("unusual", "Unusual ratings, furthest first", columns, rows, names=4)


def _scale(names: tuple[str, ...], uses: list[ScaleUse]) -> ReportTable:
    rows = [
        (name, use.n, min(use.shares), max(use.shares), len(use.shares), use.spread, use.colleagues)
        for name, use in zip(names, uses, strict=True)
    ]
    columns = (
        "Interviewer",
        "Ratings",
        "Lowest",
        "Highest",
        "Levels used",
        "Spread in an interview",
        "Colleagues’ spread",
    )
    return ReportTable("scale", "Use of the scale", columns, rows)


def _means(means: Means) -> ReportTable:
    columns = ["Candidate"]
    for name in means.dimensions:
        columns += [name, f"{name}: ratings"]
    rows = [(row.candidate, *(part for cell in row.cells for part in cell)) for row in means.rows]
    return ReportTable("means", "Raw means by dimension, most disagreed on first", tuple(columns), rows, most=40)
