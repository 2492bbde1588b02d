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

    said: list[Said]
    more: list[Said]
    tables: dict[str, ReportTable]


def panel_view(found: Calibration) -> PanelView:
    """The page; without a model there is agreement alone."""
    said = [*about_panels(found.report), *about_bar(found.bar, found.consistency)]
    tables = [_sizes(found)] if found.found.variances else []
    agreement = about_agreement(found.report["agreement"]["overall"])
    return PanelView(said, [agreement], {table.key: table for table in tables})


def _sizes(found: Calibration) -> ReportTable:
    _, per_pair = panel(found.table)
    each = [(size, reliability(found.found.variances, float(size), per_pair)) for size in SIZES]
    rows = [(str(size), one.absolute, one.relative) for size, one in each]
    columns = "Interviewers for each candidate", "Reliability", "If the same people rated everybody"
    return ReportTable("panel", "Reliability by the size of the panel", columns, rows)
