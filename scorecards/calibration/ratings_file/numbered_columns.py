"""Columns in numbered groups, “Interviewer 1, Score 1, Interviewer 2, Score 2”: a row of each group for every row."""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace

from people.table_files.header import Row
from people.table_files.quoting import quoted
from people.table_files.sheet import Sheet
from scorecards.calibration.ratings_file.head import Head
from scorecards.calibration.ratings_file.vocabulary import is_header_of, plain, spoken

_NUMBERED = re.compile(r"(.*?)[\s_#(.-]*(\d{1,2})[\s).:]*(?:[-–—|/]\s*)?(.*)", re.DOTALL)
_WHO = ("interviewer", "candidate")


def in_rows(sheet: Sheet, head: Head, sample: Collection[Row], is_rating: Callable[[str], bool]) -> tuple[Sheet, str]:
    """The sheet, its numbered groups of columns below each other, and a sentence; unchanged, and "", where it has none.

    A group names somebody who rated or was rated, and holds ratings.
    """
    if head.first != head.last or any(top > head.last for top, *_ in sheet.merged):
        return sheet, ""
    groups = _groups([levels[-1] if levels else "" for levels in head.labels])
    bodies = [cells for number, cells in sample if number > head.last]
    names = [stem for stem in groups if _names_people(stem) and not _share(bodies, groups[stem], is_rating)]
    if len(names) != 1:
        return sheet, ""
    numbers = groups[names[0]]
    stems = [stem for stem in groups if groups[stem].keys() <= numbers.keys()]
    if not any(_share(bodies, groups[stem], is_rating) > 0.5 for stem in stems):
        return sheet, ""
    used = {place for stem in stems for place in groups[stem].values()}
    shared = [place for place in range(len(head.labels)) if place not in used]
    columns = [[*shared, *(groups[stem].get(number, -1) for stem in stems)] for number in numbers]
    titles = [head.labels[place][-1] if head.labels[place] else "" for place in shared] + stems
    rows = _split(sheet.rows, head, titles, columns, len(shared))
    unstored = tuple(
        (row, place + 1)
        for row, column in sheet.unstored
        for group in columns
        for place, old in enumerate(group)
        if old == column - 1
    )
    pairs = ", ".join(quoted(head.titles[place]) for place in numbers.values())
    whole = replace(sheet, rows=rows if not sheet.name else list(rows), unstored=unstored, hidden_columns=frozenset())
    return whole, f"Each of {pairs} is read with the columns of the same number, as a row of its own."


def _groups(titles: list[str]) -> dict[str, dict[int, int]]:
    """{what is numbered: {number: column}}, of what stands there at least twice; one without a number is the first."""
    groups: dict[str, dict[int, int]] = defaultdict(dict)
    called: dict[str, str] = {}
    for place, title in enumerate(titles):
        match = _NUMBERED.fullmatch(title)
        stem, number = (f"{match[1]} {match[3]}", int(match[2])) if match else (title, 1)
        stem = called.setdefault(spoken(stem), " ".join(stem.split()))
        if not stem or number in groups[stem]:
            number = max(groups[stem], default=0) + 1 if stem and not match else -place
        groups[stem][number] = place
    return {stem: places for stem, places in groups.items() if len(places) > 1 and min(places) >= 0}


def _names_people(stem: str) -> bool:
    bare = plain(stem.replace("name", "").replace("Name", ""))
    return any(is_header_of(role, text) for role in _WHO for text in (stem, bare))


def _share(bodies: Collection[list[str]], places: dict[int, int], is_rating: Callable[[str], bool]) -> float:
    """Which part of what stands in these columns are ratings."""
    texts = [cells[place] for cells in bodies for place in places.values() if place < len(cells)]
    texts = [text for text in texts if text.strip()]
    return sum(map(is_rating, texts)) / len(texts) if texts else 0.0


def _split(rows: Iterable[Row], head: Head, titles: list[str], columns: list[list[int]], shared: int) -> Iterator[Row]:
    for number, cells in rows:
        if number < head.first:
            yield number, cells
            continue
        if number == head.last:
            yield number, titles
            continue
        groups = [[cells[place] if 0 <= place < len(cells) else "" for place in places] for places in columns]
        filled = [group for group in groups if any(cell.strip() for cell in group[shared:])]
        yield from ((number, group) for group in filled or groups[:1])
