"""One table of a file: a CSV file has one, a workbook as many as it has sheets."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from people.refusals import Refused
from people.table_files.header import Row
from people.table_files.quoting import quoted
from people.words import some

_MOST_NAMED = 8


@dataclass(frozen=True)
class Sheet:
    """Rows of texts with their numbers, rows without anything left out; rows and columns count from 1.

    name: "" in a CSV file. merged: (top, left, bottom, right) of cells that are one. hidden_rows, hidden_columns: those
    that a filter or a person has hidden. unstored: (row, column) of formulas whose value was never calculated. struck:
    (row, column) of texts and figures that are struck out, at least in part.
    """

    name: str
    rows: Iterable[Row]
    is_hidden: bool = False
    merged: tuple[tuple[int, int, int, int], ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    unstored: tuple[tuple[int, int], ...] = ()
    struck: tuple[tuple[int, int], ...] = ()

    @classmethod
    def read(cls, *, name, rows, is_hidden, merged, hidden_rows, hidden_columns, unstored, struck) -> "Sheet":
        """From plain lists."""
        rows = [(number, cells) for number, cells in rows]
        hidden = frozenset(hidden_rows), frozenset(hidden_columns)
        places = (tuple(map(tuple, marked)) for marked in (unstored, struck))
        return cls(name, rows, is_hidden, tuple(map(tuple, merged)), *hidden, *places)

    @property
    def place(self) -> str:
        """What a row is called: a line of a CSV file, a row of a sheet."""
        return "row" if self.name else "line"

    @property
    def even_rows(self) -> Iterator[Row]:
        """The rows, each at least as wide as the first: a sheet does not say where a row ends, a CSV file does."""
        width = None
        for number, cells in self.rows:
            width = len(cells) if width is None else width
            yield number, cells + [""] * (width - len(cells)) if self.name else cells

    @property
    def about_struck(self) -> str:
        """A sentence about what is struck out, as people do with what they take back; "" where nothing is."""
        named = some([address(row, column) for row, column in self.struck], _MOST_NAMED)
        return named and (
            f"Struck out in the file, at least in part, and read like all others: {named}. Empty what no "
            "longer counts, and choose the file again."
        )

    def require_values(self, places: Sequence[tuple[int, int]] | None = None) -> None:
        """Refused where a formula has no value: what it would say is missing, and nobody would see that.

        places: the formulas that matter, all where None.
        """
        unstored = self.unstored if places is None else places
        if not unstored:
            return
        row, column = unstored[0]
        others = f" and {len(unstored) - 1:,} others" if len(unstored) > 1 else ""
        raise Refused(
            f"The formula in {address(row, column)} of the sheet {quoted(self.name)}{others} has no value yet. Open "
            "the file in a spreadsheet program, save it there, and choose it again."
        )


def address(row: int, column: int) -> str:
    """(12, 28) → “AB12”."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"
