"""Rows in an outline, as pivot tables have them: a candidate, and below it each interviewer, all in one column."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from people.refusals import Refused
from people.table_files.header import Row
from people.table_files.quoting import quoted
from people.table_files.sheet import Sheet
from scorecards.calibration.ratings_file.head import Head
from scorecards.calibration.ratings_file.sums import ROUNDING
from scorecards.calibration.ratings_file.vocabulary import (
    WHO,
    is_competency,
    is_header_of,
    is_total,
    number_of,
    plain,
    says_nothing,
    spoken,
)

_BETWEEN = re.compile(r"\s*(?:[\\/|>,&+→›»]|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b)\s*")
_LEVELS = "{}, level 1", "{}, level 2"
_PIVOTS = frozenset(
    (
        "row labels", "zeilenbeschriftungen", "étiquettes de lignes", "etiquetas de fila", "etichette di riga",
        "rijlabels", "rótulos de linha", "etykiety wierszy", "radetiketter", "rækkenavne",
    )
)  # fmt: skip
_MOST_ROWS, _MOST_BELOW, _MOST_STEPS = 20_000, 100, 200_000


@dataclass(frozen=True)
class _Line:
    number: int
    name: str
    figures: tuple[float | None, ...]


def in_two_columns(
    sheet: Sheet, head: Head, sample: Collection[Row], is_rating: Callable[[str], bool]
) -> tuple[Sheet, str]:
    """The sheet with a column for each of the two levels, and a sentence; unchanged, and "", where it has no outline.

    The upper level is told by its figures, which are sums or means of those below, or are left blank where the corner
    names both levels.
    """
    titles = [levels[-1] if levels else "" for levels in head.labels]
    while titles and not titles[-1]:
        titles.pop()
    place = next((place for place, title in enumerate(titles) if title), 0)
    place = 0 if any(number > head.last and cells and cells[0].strip() for number, cells in sample) else place
    if len(titles) - place < 2 or sheet.unstored or sheet.merged or not _is_alone(sheet, head, sample, titles, place):
        return sheet, ""
    rows = list(sheet.rows)
    lines = _lines(rows, head, titles, place)
    roles = _roles(titles[place])
    of_dimensions = 2 * sum(is_competency(plain(title)) for title in titles[place + 1 :]) > len(titles) - place - 1
    of_dimensions = of_dimensions and not any(is_header_of(role, titles[place]) for role in WHO)
    uppers = _uppers_blank(lines) if roles or of_dimensions else []
    uppers = uppers or _uppers_summing(lines)
    if len(uppers) < 2:
        return replace(sheet, rows=rows), ""
    levels = roles or [level.format(titles[place] or "Rows") for level in _LEVELS]
    told = (
        f"In {quoted(titles[place] or 'the first column')} names of two levels stand below each other, as "
        f"{quoted(lines[uppers[0]].name)} over {quoted(lines[uppers[0] + 1].name)}: they are read as "
        f"{quoted(levels[0])} and {quoted(levels[1])}. Figures beside the upper ones sum up others, and are left out."
    )
    own = [*titles[:place], *levels, *titles[place + 1 :]]
    return replace(sheet, rows=list(_moved(rows, head, own, place, [lines[at] for at in uppers]))), told


def about_outline(head: Head, problem: Refused) -> Refused:
    """What a pivot table that was not understood needs; otherwise the problem as it is."""
    titles = [levels[-1] for levels in head.labels if levels]
    two = next((titles[at : at + 2] for at in range(len(titles) - 1) if titles[at].endswith(_LEVELS[0][2:])), [])
    if two and titles[titles.index(two[0]) + 1].endswith(_LEVELS[1][2:]):
        return Refused(
            f"{quoted(two[0])} and {quoted(two[1])} are names of two levels that stand in one column of the file. Say "
            "which of them are the candidates, which the interviewers or the dimensions, and choose the layout."
        )
    if any(spoken(title) in _PIVOTS for title in titles):
        return Refused(
            f"{problem} This is a pivot table in compact form. Show it in tabular form with all labels repeated (in "
            "Excel: Design, Report Layout), or choose the sheet that it is made of."
        )
    return problem


def _is_alone(sheet: Sheet, head: Head, sample: Collection[Row], titles: Sequence[str], place: int) -> bool:
    """Whether one column has names and all others figures, under one row of titles or as a pivot table begins."""
    upper = [cell for number, cells in sample if head.first <= number < head.last for cell in cells if cell.strip()]
    if len(upper) > 2 or any(is_header_of(role, title) for role in WHO for title in titles[place + 1 :]):
        return False
    bodies = [cells for number, cells in sample if number > head.last]
    texts = [cell for cells in bodies for cell in cells[place + 1 : len(titles)] if not says_nothing(plain(cell))]
    names = [cells[place] for cells in bodies if place < len(cells) and cells[place].strip()]
    return bool(texts) and all(_figure(text) is not None for text in texts) and not any(map(_figure, names))


def _lines(rows: Sequence[Row], head: Head, titles: Sequence[str], place: int) -> list[_Line]:
    """The rows below the header with their figures, totals left out."""
    columns = [at for at in range(place + 1, len(titles)) if titles[at] and not is_total(plain(titles[at]))]
    lines = []
    for number, cells in rows:
        name = cells[place].strip() if number > head.last and place < len(cells) else ""
        if name and not is_total(plain(name)):
            figures = tuple(_figure(cells[at]) if at < len(cells) else None for at in columns)
            lines.append(_Line(number, name, figures))
    return lines


def _roles(title: str) -> list[str]:
    """“Candidate / interviewer” → both, where each is what one is called who was rated or who rated."""
    parts = [part for part in _BETWEEN.split(title) if part]
    known = [next((role for role in WHO if is_header_of(role, part)), "") for part in parts]
    return parts if len(parts) == 2 and all(known) and known[0] != known[1] else []


def _uppers_blank(lines: Sequence[_Line]) -> list[int]:
    """The places of names without figures, each above one with some."""
    blank = [at for at, line in enumerate(lines) if not any(figure is not None for figure in line.figures)]
    names = [plain(lines[at].name) for at in blank]
    is_above = all(at + 1 < len(lines) and at + 1 not in blank for at in blank)
    return blank if blank[:1] == [0] and is_above and len(set(names)) == len(names) else []


def _uppers_summing(lines: Sequence[_Line]) -> list[int]:
    """The places of the upper names: the one way to part all rows into a name and those that it sums up.

    An upper name stands once, and is no lower one; some of these come again. Empty where there is no such way, or more
    than one.
    """
    again = len(lines) - len({plain(line.name) for line in lines})
    if not again or len(lines) > _MOST_ROWS or not any(figure is not None for figure in lines[0].figures):
        return []
    for is_mean in (True, False):
        ends = _ends(lines, is_mean)
        if ends[0] and len(ways := _ways(lines, ends)) == 1:
            return ways[0]
    return []


def _ends(lines: Sequence[_Line], is_mean: bool) -> list[list[int]]:
    """For each place where the groups that a name there sums up may end, so that the rest can be parted too."""
    count = len(lines)
    ends: list[list[int]] = [[] for _ in range(count)]
    for at in range(count - 2, -1, -1):
        sums, numbers = [0.0] * len(lines[at].figures), [0] * len(lines[at].figures)
        for below in range(at + 1, min(count, at + 1 + _MOST_BELOW)):
            for column, figure in enumerate(lines[below].figures):
                if figure is not None:
                    sums[column] += figure
                    numbers[column] += 1
            is_parted = below + 1 == count or ends[below + 1]
            if is_parted and _sums_up(lines[at].figures, sums, numbers, is_mean):
                ends[at].append(below + 1)
    return ends


def _sums_up(figures: Sequence[float | None], sums: Sequence[float], numbers: Sequence[int], is_mean: bool) -> bool:
    for figure, total, number in zip(figures, sums, numbers, strict=True):
        if (figure is None) != (number == 0):
            return False
        if figure is not None and abs(figure - (total / number if is_mean else total)) >= ROUNDING:
            return False
    return True


def _ways(lines: Sequence[_Line], ends: Sequence[Sequence[int]]) -> list[list[int]]:
    """The ways to part the rows, two at most."""
    names = [plain(line.name) for line in lines]
    ways: list[list[int]] = []
    stack: list[tuple[list[int], frozenset[str]]] = [([0], frozenset())]
    for _ in range(_MOST_STEPS):
        if not stack or len(ways) > 1:
            return ways
        uppers, lower = stack.pop()
        at = uppers[-1]
        above = {names[place] for place in uppers}
        for end in ends[at]:
            below = names[at + 1 : end]
            if len(set(below)) < len(below) or above & set(below) or (end < len(lines) and names[end] in above):
                continue
            if end < len(lines) and names[end] in lower | set(below):
                continue
            if end == len(lines):
                ways.append(uppers)
            else:
                stack.append(([*uppers, end], lower | set(below)))
    return []


def _moved(rows: Sequence[Row], head: Head, own: list[str], place: int, uppers: Sequence[_Line]) -> Iterator[Row]:
    """The rows with a column more, each with the upper name above it; those of the upper names are left out."""
    names = {line.number: line.name for line in uppers}
    above = ""
    for number, cells in rows:
        if number < head.first:
            yield number, cells
        elif number == head.last:
            yield number, own
        elif number in names:
            above = names[number]
        elif number > head.last and place < len(cells) and cells[place].strip():
            name = cells[place].strip()
            levels = [name, ""] if is_total(plain(name)) else [above, name]
            yield number, [*cells[:place], *levels, *cells[place + 1 :]]
        elif number > head.last:
            yield number, cells


def _figure(text: str) -> float | None:
    try:
        return number_of(text)
    except ValueError:
        return None
