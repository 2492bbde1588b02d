"""Rows that hold no ratings and are left out, and what is said of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from people.table_files.quoting import quoted
from people.table_files.sheet import Sheet, address
from people.words import some
from scorecards.calibration.ratings_file.columns import TableColumn
from scorecards.calibration.ratings_file.head import Head
from scorecards.calibration.ratings_file.row_names import STRIDE, Places
from scorecards.calibration.ratings_file.table_layout import LONG, Layout

_NAMED_AT_MOST = 6


@dataclass
class LeftOutRows:
    """Rows that were not read, by why."""

    totals: list[tuple[int, str]]
    notes: list[tuple[int, str]]
    headers: list[int]
    hidden: list[int]
    others: list[tuple[int, str]]

    def sentences(self, places: Places) -> Iterator[str]:
        if self.totals:
            yield f"Totals and averages are left out: {_named(places, self.totals)}."
        if self.notes:
            yield f"Without a rating, and left out: {_named(places, self.notes)}."
        if self.others:
            yield f"Another table begins below, and is left out: {_named(places, self.others)}."
        if self.headers:
            again = ", ".join(map(places.inside, self.headers[:_NAMED_AT_MOST]))
            yield f"The header stands there again, and is left out: {again}."


def require_values(
    sheet: Sheet, places: Places, head: Head, layout: Layout, columns: Sequence[TableColumn], left_out: LeftOutRows
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
        part, _ = divmod(read[0][0], STRIDE)
        on_sheet = replace(sheet, name=places.sheets[part]) if places.sheets else sheet
        on_sheet.require_values([(row % STRIDE, column) for row, column in read])
    if not sheet.unstored:
        return []
    row, column = sheet.unstored[0]
    return [f"A formula without a value stands in {address(row % STRIDE, column)}, which is not read."]


def hidden_sentence(places: Places, numbers: list[int], skips: bool) -> str:
    """About rows that a filter or a person has hidden."""
    named = places.listed(numbers, _NAMED_AT_MOST)
    rows = f"{places.at(numbers[0])} is" if len(numbers) == 1 else f"{len(numbers):,} rows ({named}) are"
    return f"{rows} hidden in the sheet, by a filter or by hand, and {'left out' if skips else 'read all the same'}."


def _named(places: Places, rows: list[tuple[int, str]]) -> str:
    return some(
        [f"{places.inside(number)}{f' {quoted(text)}' if text else ''}" for number, text in rows], _NAMED_AT_MOST
    )
