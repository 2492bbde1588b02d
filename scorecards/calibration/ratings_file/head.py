"""Where a table begins, and what its columns are called: titles above it, one header row or several, merged cells."""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from people.refusals import Refused
from people.table_files.header import Row
from scorecards.calibration.ratings_file.vocabulary import (
    KNOWN_HEADERS,
    highest_in,
    is_header_of,
    is_total,
    plain,
    spoken,
    visible,
    without_scale,
)

_LOOKED_AT = 40  # rows in which the header must stand
_DEEPEST = 3  # header rows at most
_MACHINES = '{"ImportId"'  # what Qualtrics writes below its header, for programs
Merged = Sequence[tuple[int, int, int, int]]


@dataclass(frozen=True)
class Head:
    """labels: what each column is called, from the top row of the header to its lowest, blanks left out.

    first, last: the numbers of its rows. body: how many rows of the sheet come before the table's first. own: the row,
    from 0, in which the columns are named. levels: what the rows of the header are called, from the top, where that is
    said ("interviewer" over "dimension"). scale: the ends of the scale, where a header says them. highest: the highest
    level that each column's header names.
    """

    labels: tuple[tuple[str, ...], ...]
    first: int
    last: int
    body: int
    own: int
    above: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    scale: tuple[float, float] | None = None
    highest: tuple[float | None, ...] = ()

    @property
    def titles(self) -> list[str]:
        """One name for each column, "" where it has none."""
        return [" / ".join(levels) for levels in self.labels]


def head_of(rows: Sequence[Row], wanted: Collection[str], merged: Merged, is_rating: Callable[[str], bool]) -> Head:
    """The header among the first rows of a table. wanted: folded headers that are asked for; Refused without rows."""
    rows = [(number, [_label(cell) for cell in cells]) for number, cells in rows[: _LOOKED_AT + _DEEPEST]]
    filled = [place for place, (_, cells) in enumerate(rows) if any(cells)]
    if not filled:
        raise Refused("The file is empty.")
    if named := _named_levels(rows, filled[0], merged):
        return named
    own = _own(rows, filled, set(wanted) | KNOWN_HEADERS, is_rating)
    first = own
    while own - first < _DEEPEST - 1 and _is_group(rows, first - 1, own):
        first -= 1
    last = own
    while last - first < _DEEPEST - 1 and _is_below(rows, last + 1, merged, is_rating):
        last += 1
    return _head(rows, first, last, own, merged)


def _named_levels(rows: list[Row], first: int, merged: Merged) -> Head | None:
    """The header of a pivoted table, as programs write it: the names of its levels stand left of them, and a row below
    names the columns of keys alone. None where there is none.
    """
    for last in range(first + 1, min(first + _DEEPEST + 1, len(rows))):
        keys = [cell for cell in rows[last][1] if cell]
        if not keys or rows[last][1][: len(keys)] != keys or not {spoken(key) for key in keys} <= KNOWN_HEADERS:
            continue
        upper = [cells[len(keys) - 1 :] for _, cells in rows[first:last]]
        names = [cells[0] if cells else "" for cells in upper]
        is_named = any(names) and {spoken(name) for name in names} <= KNOWN_HEADERS | {""}
        if is_named and all(len(cells) > 1 for cells in upper):
            width = max(len(cells) for _, cells in rows[first:last])
            padded = [(number, cells + [""] * (width - len(cells))) for number, cells in rows[first:last]]
            levels = [_spread(number, cells, merged) for number, cells in padded]
            labels = [(key,) for key in keys] + [
                tuple(filter(None, column)) for column in list(zip(*levels, strict=True))[len(keys) :]
            ]
            numbers = rows[first][0], rows[last][0]
            return Head(tuple(labels), *numbers, last + 1, 0, (), tuple(map(spoken, names)))
    return None


def _own(rows: list[Row], filled: list[int], known: set[str], is_rating) -> int:
    """The row with most of the known columns, or else the first that is as wide as most and holds no figures."""
    named = {place: _named(rows[place][1], known) for place in filled[:_LOOKED_AT]}
    best = max(named, key=lambda place: (named[place], not _says_one(rows[place][1])))
    if named[best] >= 2 or (named[best] and sum(map(bool, rows[best][1])) >= 2):
        return best
    widths = [sum(map(bool, rows[place][1])) for place in filled]
    usual = Counter(widths).most_common(1)[0][0]
    for place, width in zip(filled, widths, strict=True):
        if width >= max(2, 0.6 * usual) and not any(is_rating(cell) for cell in rows[place][1] if cell):
            return place
    return next((place for place, width in zip(filled, widths, strict=True) if width >= 2), filled[0])


def _named(cells: list[str], known: set[str]) -> int:
    return len({spoken(without_scale(cell)[0]) for cell in cells} & known)


def _says_one(cells: list[str]) -> bool:
    """Whether a row says something of all rows, as “Candidate” and a name beside it, and is no header."""
    filled = [column for column, cell in enumerate(cells) if cell]
    if len(filled) != 2 or filled[1] != filled[0] + 1 or spoken(cells[filled[1]]) in KNOWN_HEADERS:
        return False
    return any(is_header_of(role, cells[filled[0]]) for role in ("candidate", "interviewer"))


def _is_group(rows: list[Row], place: int, own: int) -> bool:
    """Whether a row right above the header groups its columns, and is no title."""
    if place < 0 or rows[place][0] != rows[place + 1][0] - 1:
        return False
    filled = [column for column, cell in enumerate(rows[place][1]) if cell]
    says_of_all = bool(filled) and rows[place][1][filled[0]].endswith(":")  # “Candidate:” and a name, as forms have it
    named = rows[own][1]
    if len(filled) < 2 or filled[0] >= len(named):
        return False
    if named[filled[0]] and (_says_one(rows[place][1]) or _is_beside(rows[place][1], filled, named)):
        return False
    return filled[-1] > 0 and not says_of_all


def _is_beside(cells: list[str], filled: list[int], named: list[str]) -> bool:
    """Whether two cells alone, as “Date” and a day, say something that no column is called."""
    unknown = spoken(cells[filled[0]]) not in KNOWN_HEADERS and spoken(named[filled[0]]) in KNOWN_HEADERS
    return filled == [0, 1] and unknown


def _is_below(rows: list[Row], place: int, merged: Merged, is_rating) -> bool:
    """Whether a row right below the header still belongs to it: names under a name that spans them, or a scale."""
    if place >= len(rows) or rows[place][0] != rows[place - 1][0] + 1:
        return False
    number, cells = rows[place]
    above = rows[place - 1][1] + [""] * len(cells)
    filled = [column for column, cell in enumerate(cells) if cell]
    if not filled or any(is_rating(cell) for cell in cells if cell) or is_total(plain(cells[filled[0]])):
        return False
    spanned = {
        column
        for top, left, low, right in merged
        if top <= number - 1 <= low and right > left
        for column in range(left - 1, right)
    }
    if any(column in spanned for column in filled):
        return True
    held = [column for column, cell in enumerate(above) if cell]
    over = [above[column] for column in filled]
    if held and held[0] not in filled and (not all(over) or len(set(over)) < len(over)):
        return True  # the key columns are named above, and something that spans these columns stands above them
    if all(cells[column].startswith(_MACHINES) for column in filled):
        return True
    return all(_is_scale(cells[column]) for column in filled)


def _is_scale(cell: str) -> bool:
    return without_scale(f"x ({cell.strip('()[]')})")[1] is not None


def _head(rows: list[Row], first: int, last: int, own: int, merged: Merged) -> Head:
    width = max(len(cells) for _, cells in rows[first : last + 1])
    levels, scale = [], None
    for place in range(first, last + 1):
        cells = rows[place][1] + [""] * (width - len(rows[place][1]))
        if any(cell.startswith(_MACHINES) for cell in cells):
            continue
        if place > first and all(_is_scale(cell) for cell in cells if cell):
            scale = scale or next(without_scale(f"x ({cell.strip('()[]')})")[1] for cell in cells if cell)
            continue
        levels.append(_spread(rows[place][0], cells, merged) if place < last else cells)
    labels = []
    for column in zip(*levels, strict=True):
        names = [without_scale(name) for name in dict.fromkeys(column) if name]
        scale = scale or next((ends for _, ends in names if ends), None)
        labels.append(tuple(name for name, _ in names))
    while labels and not labels[-1]:
        labels.pop()
    highest = [
        next(filter(None, map(_highest, names)), None) for names in zip(*_even(rows, first, last, width), strict=True)
    ]
    above = tuple(" ".join(cell for cell in cells if cell) for _, cells in rows[:first] if any(cells))
    numbers = rows[first][0], rows[last][0]
    return Head(tuple(labels), *numbers, last + 1, min(own - first, len(levels) - 1), above, (), scale, tuple(highest))


def _even(rows: list[Row], first: int, last: int, width: int) -> list[list[str]]:
    return [cells + [""] * (width - len(cells)) for _, cells in rows[first : last + 1]]


def _highest(cell: str) -> float | None:
    return highest_in(cell) or (highest_in(f"x ({cell.strip('()[]')})") if cell else None)


def _spread(number: int, cells: list[str], merged: Merged) -> list[str]:
    """The names of a row, each over all of the columns that it spans."""
    spans = [(left - 1, right) for top, left, low, right in merged if top <= number <= low]
    wide = [(left, right) for left, right in spans if right - left > 1]
    spread = list(cells)
    if wide:
        for left, right in wide:
            spread[left:right] = [cells[left]] * (min(right, len(cells)) - left)
        return spread
    alone = {left for left, right in spans if right - left == 1}
    for column in range(1, len(spread)):
        if not spread[column] and column not in alone:
            spread[column] = spread[column - 1]
    return spread


def _label(cell: str) -> str:
    return " ".join(visible(cell).split())
