"""Cells that hold a figure and words with further figures: which of them is the rating cannot be told."""

import re
from collections.abc import Sequence

from people.refusals import Refused
from people.table_files.header import Row
from people.table_files.quoting import quoted
from scorecards.calibration.ratings_file.columns import TableColumn

_FIGURE_AND_WORDS = re.compile(r"\s*\d+(?:[.,]\d+)?\s*[-–—:;(|\n].*[^\W\d_].*", re.DOTALL)


def about_words_beside(columns: Sequence[TableColumn], sample: Sequence[Row], problem: Refused) -> Refused:
    """The sentence about such a column, where no other column holds ratings; otherwise the problem as it is."""
    for column in columns if not any(column.has_ratings for column in columns) else ():
        texts = [
            cells[column.index] for _, cells in sample if column.index < len(cells) and cells[column.index].strip()
        ]
        odd = [text for text in texts if _FIGURE_AND_WORDS.fullmatch(text)]
        if column.levels and len(odd) > 1 and 2 * len(odd) > len(texts):
            return Refused(
                f"In {quoted(column.title)} stand words with the figures, as {quoted(odd[0])}, and it cannot be told "
                "what is the rating. Put the rating into a column of its own."
            )
    return problem
