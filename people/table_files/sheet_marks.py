"""What a reader of a workbook's values does not say of a sheet."""

from dataclasses import dataclass, field

MOST_COLUMNS = 1_000  # a longer stretch is the empty rest of a sheet


@dataclass
class Marks:
    """Rows, columns and cells count from 1; a cell is (row, column).

    hidden, hidden_columns: rows and columns. unstored: formulas whose value was never calculated. struck: cells whose
    text is struck out, at least in part. errors: {row: {column: text}}. merged: (top, left, bottom, right).
    """

    hidden: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    unstored: list[tuple[int, int]] = field(default_factory=list)
    struck: list[tuple[int, int]] = field(default_factory=list)
    errors: dict[int, dict[int, str]] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
