"""Columns in groups, “Interviewer 1, Score 1, Interviewer 2, Score 2”: a row of each group for every row.

Groups are numbered, stand under a name each (“Interview 1” over “Interviewer, Score”), or have the same titles again.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace

from people.table_files.header import Row
from people.table_files.quoting import quoted
from people.table_files.sheet import Sheet
from scorecards.calibration.ratings_file.head import Head
from scorecards.calibration.ratings_file.vocabulary import WHO, is_header_of, plain, spoken

_NUMBERED = re.compile(r"(.*?)[\s_#(.-]*(\d{1,2})[\s).:]*(?:[-–—|/]\s*)?(.*)", re.DOTALL)
_ORDINALS = (
    dict.fromkeys(("first", "1st", "erster", "erste", "premier", "première", "primero", "primo", "eerste"), "1")
    | dict.fromkeys(("second", "2nd", "zweiter", "zweite", "deuxième", "segundo", "secondo", "tweede"), "2")
    | dict.fromkeys(("third", "3rd", "dritter", "dritte", "troisième", "tercero", "terzo", "derde"), "3")
)
_ORDINAL = re.compile(rf"\b(?:{'|'.join(_ORDINALS)})\b", re.IGNORECASE)
_WHO = ("interviewer", "candidate")
Groups = dict[str, dict[int, int]]


def in_rows(sheet: Sheet, head: Head, sample: Collection[Row], is_rating: Callable[[str], bool]) -> tuple[Sheet, str]:
    """The sheet, its groups of columns below each other, and a sentence; unchanged, and "", where it has none.

    A group names somebody who rated or was rated, and holds ratings.
    """
    if head.levels or any(top > head.last for top, *_ in sheet.merged):
        return sheet, ""
    groups = _under_names(head) if head.first < head.last else _numbered([*map(_last, head.labels)])
    bodies = [cells for number, cells in sample if number > head.last]
    people = [stem for stem in groups if _names_people(stem) and not _share(bodies, groups[stem], is_rating)]
    if len(people) != 1:
        return sheet, ""
    numbers = groups[people[0]]
    stems = [stem for stem in groups if groups[stem].keys() <= numbers.keys()]
    if not any(_share(bodies, groups[stem], is_rating) > 0.5 for stem in stems):
        return sheet, ""
    used = {place for stem in stems for place in groups[stem].values()}
    others = [place for place in range(len(head.labels)) if place not in used]
    shared = [place for place in others if not _is_nobodys(_last(head.labels[place]), bodies, place, is_rating)]
    columns = [[*shared, *(groups[stem].get(number, -1) for stem in stems)] for number in numbers]
    titles = [_last(head.labels[place]) for place in shared] + [_without(people[0], stem) for stem in stems]
    rows = _split(sheet.rows, head, titles, columns, len(shared))
    unstored = tuple(
        (row, place + 1)
        for row, column in sheet.unstored
        for group in columns
        for place, old in enumerate(group)
        if old == column - 1
    )
    pairs = ", ".join(quoted(head.titles[place]) for place in numbers.values())
    told = f"Each of {pairs} is read with the ratings that stand beside it, as a row of its own."
    if dropped := [quoted(head.titles[place]) for place in others if place not in shared]:
        told += f" Of no group, and left out: {', '.join(dropped)}."
    rows = list(rows) if sheet.name else rows
    return replace(sheet, rows=rows, unstored=unstored, merged=(), hidden_columns=frozenset()), told


def _last(levels: tuple[str, ...]) -> str:
    return levels[-1] if levels else ""


def _under_names(head: Head) -> Groups:
    """{a column's own name: {group: column}}, by the numbered name that stands over each group."""
    groups: Groups = defaultdict(dict)
    upper: dict[str, int] = {}
    for place, levels in enumerate(head.labels):
        if len(levels) == 2 and _NUMBERED.fullmatch(levels[0]):
            number = upper.setdefault(plain(levels[0]), len(upper))
            if number in groups[levels[1]]:
                return {}
            groups[levels[1]][number] = place
    return {stem: places for stem, places in groups.items() if len(places) > 1}


def _numbered(titles: list[str]) -> Groups:
    """{what is numbered: {number: column}}, of what stands there at least twice; one without a number is the first."""
    groups: Groups = defaultdict(dict)
    called: dict[str, str] = {}
    bare: list[tuple[str, int]] = []
    for place, title in enumerate(titles):
        match = _NUMBERED.fullmatch(_in_digits(title))
        stem = f"{match[1]} {match[3]}" if match else title
        stem = called.setdefault(spoken(stem), " ".join(stem.split()))
        if match and stem:
            groups[stem].setdefault(int(match[2]), place)
        elif stem:
            bare.append((stem, place))
    for stem, place in bare:
        numbers = groups[stem]
        numbers[next(number for number in (1, 0, max(numbers, default=0) + 1) if number not in numbers)] = place
    return {stem: dict(sorted(places.items())) for stem, places in groups.items() if len(places) > 1}


def _is_nobodys(title: str, bodies: Collection[list[str]], place: int, is_rating: Callable[[str], bool]) -> bool:
    """Whether a column holds figures that are of none of the groups."""
    is_about = not title or any(is_header_of(role, title) for role in WHO)
    return not is_about and _share(bodies, {1: place}, is_rating) > 0.5


def _in_digits(title: str) -> str:
    """“Second interviewer” as “2 interviewer”."""
    return title if re.search(r"\d(?!\w)", title) else _ORDINAL.sub(lambda match: _ORDINALS[match[0].casefold()], title)


def is_another_of(title: str, chosen: str) -> bool:
    """Whether a column is called as the chosen one is, but for a number: “Second interviewer” beside “Interviewer”."""
    stems = []
    for text in (title, chosen):
        match = _NUMBERED.fullmatch(_in_digits(text))
        stems.append(spoken(f"{match[1]} {match[3]}".strip() if match else text))
    return stems[0] == stems[1] and _names_people(stems[0])


def _names_people(stem: str) -> bool:
    return any(is_header_of(role, text) for role in _WHO for text in (stem, _bare(stem)))


def _bare(stem: str) -> str:
    return re.sub(r"\bname\b", "", stem, flags=re.IGNORECASE).strip(" -–—_:")


def _without(person: str, stem: str) -> str:
    """“Interviewer Strategy” of “Interviewer” is “Strategy”; the person's own column keeps its name."""
    if stem == person:
        return person
    bare = re.escape(_bare(person))
    title = re.sub(rf"^{bare}\b|\b{bare}$", "", stem, flags=re.IGNORECASE).strip(" -–—_:/|")
    return title or stem


def _share(bodies: Collection[list[str]], places: dict[int, int], is_rating: Callable[[str], bool]) -> float:
    """Which part of what stands in these columns are ratings."""
    texts = [cells[place] for cells in bodies for place in places.values() if place < len(cells)]
    texts = [text for text in texts if text.strip()]
    return sum(map(is_rating, texts)) / len(texts) if texts else 0.0


def _split(rows: Iterable[Row], head: Head, titles: list[str], columns: list[list[int]], shared: int) -> Iterator[Row]:
    for number, cells in rows:
        if number < head.first:
            yield number, cells
        elif number == head.last:
            yield number, titles
        elif number > head.last:
            groups = [[cells[place] if 0 <= place < len(cells) else "" for place in places] for places in columns]
            filled = [group for group in groups if any(cell.strip() for cell in group[shared:])]
            yield from ((number, group) for group in filled or groups[:1])
