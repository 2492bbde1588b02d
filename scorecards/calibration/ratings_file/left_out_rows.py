"""Rows that hold no ratings and are left out, and what is said of them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from people.table_files.quoting import quoted
from people.table_files.sheet import Sheet, address
from scorecards.calibration.ratings_file.columns import TableColumn
from scorecards.calibration.ratings_file.head import Head
from scorecards.calibration.ratings_file.table_layout import LONG, Layout

_NAMED_AT_MOST = 6


@dataclass
class LeftOutRows:
    """Rows that were not read, by why."""

    totals: list[tuple[int, str]]
    notes: list[tuple[int, str]]
    headers: list[int]
    hidden: list[int]

    def sentences(self, place: str) -> Iterator[str]:
        """place: “Row” or “Line”."""
        if self.totals:
            yield f"Totals and averages are left out: {_named(place, self.totals)}."
        if self.notes:
            yield f"Without a rating, and left out: {_named(place, self.notes)}."
        if self.headers:
            again = ", ".join(map(str, self.headers[:_NAMED_AT_MOST]))
            yield f"The header stands there again, and is left out: {place.lower()} {again}."


def require_values(
    sheet: Sheet, head: Head, layout: Layout, columns: Sequence[TableColumn], left_out: LeftOutRows
) -> list[str]:
    """Sentences about formulas without a value that are not read; Refused where one stands in what is read."""
    ratings = [column.index for column in layout.ratings]
    if layout.name != LONG:
        ratings += [column.index for column in columns if column.may_be_rated and not column.filled]
    columns = {index + 1 for index in [*layout.keys.values(), *ratings]}
    apart = {number for number, _ in left_out.totals} | {number for number, _ in left_out.notes}
    read = [
        (row, column) for row, column in sheet.unstored if row > head.first and column in columns and row not in apart
    ]
    if read:
        sheet.require_values(read)
    if not sheet.unstored:
        return []
    return [f"A formula without a value stands in {address(*sheet.unstored[0])}, which is not read."]


def hidden_sentence(sheet: Sheet, numbers: list[int], skips: bool) -> str:
    """About rows that a filter or a person has hidden."""
    named = ", ".join(map(str, numbers[:_NAMED_AT_MOST])) + (", …" if len(numbers) > _NAMED_AT_MOST else "")
    rows = f"Row {named} is" if len(numbers) == 1 else f"{len(numbers):,} rows ({named}) are"
    return f"{rows} hidden in the sheet, by a filter or by hand, and {'left out' if skips else 'read all the same'}."


def _named(place: str, rows: list[tuple[int, str]]) -> str:
    counted = Counter(number for number, _ in rows)
    named = [f"{place.lower()} {number}{f' {quoted(text)}' if text else ''}" for number, text in rows[:_NAMED_AT_MOST]]
    return ", ".join(named) + (f" and {len(counted) - _NAMED_AT_MOST} more" if len(rows) > _NAMED_AT_MOST else "")
