"""What is said of columns that may mislead: two people behind one name, figures that are about the candidate alone."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from people.table_files.header import Row
from people.table_files.quoting import quoted
from scorecards.calibration.ratings_file.columns import HINTS, TableColumn
from scorecards.calibration.ratings_file.rating_cells import RatingCells
from scorecards.calibration.ratings_file.table_layout import Layout
from scorecards.calibration.ratings_file.vocabulary import plain, spoken

_MARK = re.compile(r".* (?:id|number|no\.?|nr\.?|ref|e-?mail(?: address)?)")
_LEAST = 3  # candidates with several rows, before a column that never differs within one is told


def about_columns(
    layout: Layout, columns: Sequence[TableColumn], sample: Sequence[Row], cells: RatingCells
) -> Iterator[str]:
    """Sentences; sample: the first rows of the table."""
    rows = [row for _, row in sample]
    yield from _two_behind_one(layout.keys, columns, rows)
    index = layout.keys.get("candidate")
    if index is None or "interviewer" not in layout.keys or len(layout.ratings) < 2:
        return
    alone = [column.title for column in layout.ratings if _never_differs(rows, index, column.index, cells)]
    if alone and len(alone) < len(layout.ratings):
        yield (
            f"{', '.join(map(quoted, alone[:4]))}: each candidate has one figure, whoever rated. Where it is no rating "
            "of the interviewers, say which columns hold ratings."
        )


def _two_behind_one(
    keys: Mapping[str, int], columns: Sequence[TableColumn], rows: Sequence[list[str]]
) -> Iterator[str]:
    for role in ("candidate", "interviewer"):
        marks = [
            column
            for column in columns
            if column.index not in keys.values()
            and _MARK.fullmatch(spoken(column.title))
            and HINTS[role].search(spoken(column.title))
        ]
        for column in marks if role in keys else ():
            behind = defaultdict(dict)
            for name, mark in _pairs(rows, keys[role], column.index):
                behind[plain(name)].setdefault(plain(mark), (name, mark))
            several = [list(pairs.values()) for pairs in behind.values() if len(pairs) > 1]
            if several and 2 * len(several) <= len(behind):
                (name, first), (_, second), *_ = several[0]
                yield (
                    f"{quoted(name)} has {quoted(first)} and {quoted(second)} in {quoted(column.title)}, and is read "
                    f"as one {role}. Where two people have that name, choose {quoted(column.title)} as the {role}."
                )


def _never_differs(rows: Sequence[list[str]], candidate: int, rated: int, cells: RatingCells) -> bool:
    figures = defaultdict(list)
    for name, cell in _pairs(rows, candidate, rated):
        if cells.rates(cell):
            figures[plain(name)].append(cells.read(cell))
    several = [of_one for of_one in figures.values() if len(of_one) > 1]
    return (
        len(several) >= _LEAST
        and all(len(set(of_one)) == 1 for of_one in several)
        and len({of_one[0] for of_one in several}) > 1
    )


def _pairs(rows: Sequence[list[str]], one: int, other: int) -> Iterator[tuple[str, str]]:
    for cells in rows:
        if max(one, other) < len(cells) and cells[one].strip() and cells[other].strip():
            yield cells[one].strip(), cells[other].strip()
