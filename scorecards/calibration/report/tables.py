"""The tables of a calibration report: each as it is shown, and whole as a file; and the ratings themselves."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from people.table_files.table_writer import written
from scorecards.calibration.charts.scale import shortened
from scorecards.calibration.statistics.ratings import Ratings
from scorecards.cards.means import figure

MOST_ROWS = 100
LONGEST_NAME = 60


@dataclass(frozen=True)
class ReportTable:
    """A table with raw values: texts, numbers, None. key names its file; columns are its headings.

    The first columns, so many as `names` says, hold names from the file, which are cut where they are long.
    """

    key: str
    caption: str
    columns: tuple[str, ...]
    rows: Sequence[tuple]
    most: int = MOST_ROWS
    names: int = 1

    @cached_property
    def shown(self) -> list[list[tuple[str, bool]]]:
        """The first rows as (text, whether it is a figure)."""
        return [[_cell(value, place < self.names) for place, value in enumerate(row)] for row in self.rows[: self.most]]

    @cached_property
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

    def as_file(self, kind: str) -> bytes:
        """All rows as a file: "csv" or "xlsx"."""
        return written(kind, self.columns, self.rows, name=self.caption)


def ratings_table(ratings: Ratings) -> ReportTable:
    """The ratings in the long form that `manage.py calibrate` reads: one in each row, its exercise if it has one."""
    columns = ("candidate", "interviewer", "dimension", "exercise", "rating")
    codes = zip(ratings.candidate, ratings.interviewer, ratings.item, ratings.value.tolist(), strict=True)
    rows = [
        (
            ratings.candidates[candidate],
            ratings.interviewers[interviewer],
            ratings.items[item][1],
            ratings.items[item][0],
            int(value) if value.is_integer() else value,
        )
        for candidate, interviewer, item, value in codes
    ]
    if not any(row[3] for row in rows):
        columns, rows = (*columns[:3], columns[4]), [(*row[:3], row[4]) for row in rows]
    return ReportTable("ratings", "Ratings", columns, rows)


def _cell(value, is_name: bool) -> tuple[str, bool]:
    if isinstance(value, str):
        return shortened(value, LONGEST_NAME) if is_name else value, False
    if isinstance(value, int):
        return f"{value:,}", True
    return figure(value), True


def by_mean(candidates: dict) -> list[tuple[str, dict]]:
    """The candidates of a report with their figures, the highest first: by adjusted score, else by raw mean."""
    return sorted(
        candidates.items(),
        key=lambda entry: -(entry[1]["raw_mean"] if entry[1]["adjusted"] is None else entry[1]["adjusted"]),
    )
