"""The tables of a calibration report: each as it is shown, and whole as a CSV."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from scorecards.calibration.charts.scale import shortened
from scorecards.cards.means import figure

MOST_ROWS = 100
LONGEST_NAME = 60
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Table:
    """A table with raw values: texts, numbers, None. key names its file; columns are its headings.

    The first columns, so many as `names` says, hold names from the file, which are cut where they are long.
    """

    key: str
    caption: str
    columns: tuple[str, ...]
    rows: Sequence[tuple]
    most: int = MOST_ROWS
    names: int = 1

    @property
    def shown(self) -> list[list[tuple[str, bool]]]:
        """The first rows as (text, whether it is a figure)."""
        return [[_cell(value, place < self.names) for place, value in enumerate(row)] for row in self.rows[: self.most]]

    @property
    def headings(self) -> list[tuple[str, bool]]:
        """Each heading with whether figures stand below it."""
        first = self.shown[:1] or [[("", False)] * len(self.columns)]
        return [
            (shortened(name, LONGEST_NAME), is_figure)
            for name, (_, is_figure) in zip(self.columns, first[0], strict=True)
        ]

    @property
    def more(self) -> int:
        """How many rows are left out of `shown`."""
        return max(0, len(self.rows) - self.most)

    def as_csv(self) -> str:
        """All rows; a text that a spreadsheet would take for a formula begins with an apostrophe."""
        stream = io.StringIO()
        writer = csv.writer(stream)
        writer.writerow(self.columns)
        writer.writerows([_guarded(value) for value in row] for row in self.rows)
        return stream.getvalue()


def _cell(value, is_name: bool) -> tuple[str, bool]:
    if isinstance(value, str):
        return shortened(value, LONGEST_NAME) if is_name else value, False
    if isinstance(value, int):
        return f"{value:,}", True
    return figure(value), True


def _guarded(value):
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return "" if value is None else value
