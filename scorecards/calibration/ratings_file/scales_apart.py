"""Columns that say of themselves that they are on different scales: “Depth (max. 4)” beside “Pace (max. 10)”."""

from collections.abc import Sequence

from people.refusals import Refused
from people.table_files.quoting import quoted
from scorecards.calibration.ratings_file.columns import TableColumn
from scorecards.calibration.ratings_file.head import Head
from scorecards.calibration.ratings_file.table_layout import Layout
from scorecards.calibration.ratings_file.vocabulary import spoken

_HIGHEST = frozenset(
    (
        "max", "maximum", "max score", "maximum score", "max points", "maximum points", "max rating", "max. score",
        "max. points", "out of", "points possible", "possible points", "maximalpunkte", "max. punkte", "note maximale",
    )
)  # fmt: skip


def require_one_highest(head: Head, layout: Layout) -> None:
    """Refused where the headers of columns of ratings name different highest levels."""
    named = [
        (head.highest[column.index], column.title)
        for column in layout.ratings
        if column.index < len(head.highest) and head.highest[column.index]
    ]
    ends = {high for high, _ in named}
    other = next((pair for pair in named if pair[0] != named[0][0]), None)
    if other and (len(ends) < len(named) or max(ends) >= 2 * min(ends)):  # “Case / 3” and “Case / 4” are only numbered
        raise _apart(f"{quoted(named[0][1])} goes up to {named[0][0]:g}, {quoted(other[1])} to {other[0]:g}")


def require_one_maximum(columns: Sequence[TableColumn]) -> None:
    """Refused where a column says how much each rating is out of, and does not say the same of all."""
    for column in columns:
        if column.levels and spoken(column.title) in _HIGHEST and len(ends := sorted(set(column.figures))) > 1:
            raise _apart(
                f"{quoted(column.title)} says that some ratings are out of {ends[0]:g}, and some of {ends[-1]:g}"
            )


def _apart(what: str) -> Refused:
    return Refused(
        f"{what}: they are on different scales. Bring them to one; or, where all are on one, say it of the scale: 1-4."
    )
