"""The panel: how dependable it is, how many interviewers would be enough, and how far decisions would stand. Pure."""

from dataclasses import dataclass

from scorecards.calibration.calibration import Calibration
from scorecards.calibration.report.sentences import Said, about_agreement, about_bar, about_panels
from scorecards.calibration.report.tables import ReportTable
from scorecards.calibration.statistics.reliability import panel, reliability

SIZES = range(1, 9)


@dataclass(frozen=True)
class PanelView:
    """The page of the panel; `more` is what says less about what to do."""

    statements: list[Said]
    more: list[Said]
    tables: dict[str, ReportTable]


def panel_view(calibration: Calibration) -> PanelView:
    """The page; without a model there is agreement alone."""
    statements = [*about_panels(calibration.report), *about_bar(calibration.bar, calibration.consistency)]
    tables = [_sizes(calibration)] if calibration.analysis.variances else []
    agreement = about_agreement(calibration.report["agreement"]["overall"])
    return PanelView(statements, [agreement], {table.key: table for table in tables})


def _sizes(calibration: Calibration) -> ReportTable:
    _, per_pair = panel(calibration.table)
    by_size = [(size, reliability(calibration.analysis.variances, float(size), per_pair)) for size in SIZES]
    rows = [(str(size), one.absolute, one.relative) for size, one in by_size]
    columns = "Interviewers for each candidate", "Reliability", "If the same people rated everybody"
    return ReportTable("panel", "Reliability by the size of the panel", columns, rows)
