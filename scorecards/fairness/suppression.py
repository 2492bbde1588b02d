"""Which counts of a table may be shown beside its totals, so that nobody's answer can be worked out.

1. A count below the threshold is hidden, a zero too. 2. While a row or a column has exactly one hidden count, its
smallest other one is hidden as well, or one subtraction would give it back. 3. The outcome is audited: no hidden count
may be determined by what is shown, and each could be as large as the threshold; else the whole table is hidden.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import scipy

THRESHOLD = 5

Cell = tuple[int, int]


@dataclass(frozen=True)
class SuppressedTable:
    """The table with None where a count is hidden; the cells hidden as small, and those hidden to protect them; each
    hidden cell's smallest and largest possible value; whether the audit failed, so that all of it is hidden."""

    counts: list[list[int | None]]
    small: list[Cell]
    protecting: list[Cell]
    possible: dict[Cell, tuple[int, int]]
    withheld: bool

    @property
    def anything(self) -> bool:
        return any(count is not None for row in self.counts for count in row)


def suppress(counts: Sequence[Sequence[int]], threshold: int = THRESHOLD) -> SuppressedTable:
    """counts: (groups, outcomes), whole and not negative, of the same length in every row."""
    table = np.array(counts, dtype=int)
    if table.ndim != 2 or (table < 0).any():
        raise ValueError("A table of counts has rows of one length, and no negative count.")
    small = table < threshold
    hidden = _protected(table, small)
    possible = _possible(table, hidden)
    withheld = any(low == high or high < threshold for low, high in possible.values())
    if withheld:
        hidden = np.ones_like(hidden)
    return SuppressedTable(
        [[None if hidden[i, j] else int(table[i, j]) for j in range(table.shape[1])] for i in range(table.shape[0])],
        _cells(small),
        _cells(hidden & ~small),
        possible,
        withheld,
    )


def _cells(where: np.ndarray) -> list[Cell]:
    return [(int(i), int(j)) for i, j in np.argwhere(where)]


def _protected(table: np.ndarray, small: np.ndarray) -> np.ndarray:
    """The hidden cells with those that protect them: rows before columns, the smallest other count, the first of
    equals."""
    hidden = small.copy()
    while True:
        lonely = _lonely_line(hidden)
        if lonely is None:
            return hidden
        others = [cell for cell in lonely if not hidden[cell]]
        if not others:
            return hidden
        hidden[min(others, key=lambda cell: (table[cell], cell))] = True


def _lonely_line(hidden: np.ndarray) -> list[Cell] | None:
    rows, columns = hidden.shape
    lines = [[(i, j) for j in range(columns)] for i in range(rows)]
    lines += [[(i, j) for i in range(rows)] for j in range(columns)]
    for line in lines:
        if sum(bool(hidden[cell]) for cell in line) == 1 and len(line) > 1:
            return line
    return None


def _possible(table: np.ndarray, hidden: np.ndarray) -> dict[Cell, tuple[int, int]]:
    """Each hidden cell's smallest and largest value among all tables with the counts and totals that are shown.

    Such a table is a transport plan, whose bounds are whole numbers, so a linear programme finds them.
    """

    cells = _cells(hidden)
    if not cells:
        return {}
    sums = np.zeros((sum(table.shape), len(cells)))
    for index, (i, j) in enumerate(cells):
        sums[i, index] = sums[table.shape[0] + j, index] = 1
    left = np.where(hidden, table, 0)
    totals = np.concatenate([left.sum(axis=1), left.sum(axis=0)])
    bounds = {}
    for index, cell in enumerate(cells):
        aim = np.zeros(len(cells))
        aim[index] = 1
        ends = [
            scipy.optimize.linprog(sign * aim, A_eq=sums, b_eq=totals, method="highs").fun * sign for sign in (1, -1)
        ]
        bounds[cell] = (round(ends[0]), round(ends[1]))
    return bounds
