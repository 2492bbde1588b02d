"""Columns that say something of the column of ratings beside them: “Depth evidence” and “Depth bar” beside “Depth”."""

from collections.abc import Sequence

from scorecards.calibration.ratings_file.columns import TableColumn
from scorecards.calibration.ratings_file.vocabulary import is_comment, plain

_ABOUT = frozenset(
    (
        "bar", "target", "threshold", "max", "maximum", "min", "minimum", "weight", "weighted", "weighting", "rank",
        "confidence", "level required", "required", "expected", "benchmark", "comment", "comments", "note", "notes",
        "evidence", "rationale", "justification", "kommentar", "begründung", "gewicht", "soll", "ziel", "commentaire",
        "preuve", "cible", "comentario", "objetivo",
    )
)  # fmt: skip


def beside_another(columns: Sequence[TableColumn]) -> list[TableColumn]:
    """Those that are called as another column is, with a word behind it that says what they hold of it."""
    names = {column.folded for column in columns}
    beside = []
    for column in columns:
        for name in (name for name in names if name and column.folded != name and column.folded.startswith(name)):
            behind = plain(column.folded[len(name) :].strip(" -–—:/|_()[]"))
            if behind in _ABOUT or (behind and is_comment(behind)):
                beside.append(column)
                break
    return beside
