"""Cells that hold several scores, each with its name, “Ann: 3; Bo: 2”: a row for each name."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace

from people.table_files.header import Row
from people.table_files.quoting import quoted
from people.table_files.sheet import Sheet
from scorecards.calibration.ratings_file.head import Head
from scorecards.calibration.ratings_file.vocabulary import (
    WHO,
    is_competency,
    is_header_of,
    is_level_name,
    is_no_rating,
    is_total,
    plain,
    says_nothing,
    spoken,
    visible,
)

_SEPARATORS = ("\n", ";", "|", "•", ",", " / ")
_NAME = r"[^\W\d_][^:=;|\n]*?"
_NAME_FIRST = re.compile(rf"({_NAME})\s*(?:[:=]\s*|\s[-–—]\s*)(\S.*)", re.DOTALL)
_IN_BRACKETS = re.compile(rf"({_NAME})\s*[(\[]\s*([^()\[\]]+)\s*[)\]]")
_NUMBER_LAST = re.compile(rf"({_NAME})\s+([+-]?\d+(?:[.,]\d+)?(?:\s*/\s*\d+)?)")
_NUMBER_FIRST = re.compile(rf"(\d+(?:[.,]\d+)?(?:\s*/\s*\d+)?)\s*[(\[]\s*({_NAME})\s*[)\]]")
_TOUCHING = re.compile(r"\S+[:=]\S+(?:\s+\S+[:=]\S+)+")
UNKNOWN = "Name in the cell"
_LONGEST = 60
_SHARE, _SEVERAL = 0.8, 0.3
Pairs = list[tuple[str, str]]


def in_rows_of_names(
    sheet: Sheet, head: Head, sample: Collection[Row], is_rating: Callable[[str], bool]
) -> tuple[Sheet, str]:
    """The sheet with a row for each name in its cells, and a sentence; unchanged, and "", where it has none such.

    The names are what the table has no column for. Where it lacks two, they are people under titles that sound like
    dimensions, and dimensions where it is the other way round; otherwise the column is asked about.
    """
    titles = [levels[-1] if levels else "" for levels in head.labels]
    lacking = [role for role in ("interviewer", "dimension", "candidate") if not _has(titles, role)]
    bodies = [cells for number, cells in sample if number > head.last]
    if head.first != head.last or not lacking or len(lacking) == len(WHO) or sheet.unstored or sheet.merged:
        return sheet, ""
    places = [place for place in range(len(titles)) if titles[place] and _holds_pairs(bodies, place, is_rating)]
    if not places or _are_bare_ratings(bodies, titles, places, is_rating):
        return sheet, ""
    texts = {cells[place] for cells in bodies for place in places if place < len(cells)}
    names = {plain(name) for text in texts for name, _ in pairs_of(text, is_rating)}
    role = lacking[0] if len(lacking) == 1 else _role(names, [titles[place] for place in places], lacking)
    rows = _split(sheet.rows, head, titles, places, role.capitalize() or UNKNOWN, is_rating)
    named = ", ".join(quoted(titles[place]) for place in places[:6])
    read = f"is read as the {role}" if role else f"stands in a column {quoted(UNKNOWN)}"
    told = f"In {named} each cell holds several scores, and the name beside each {read}."
    return replace(sheet, rows=list(rows) if sheet.name else rows), told


def _role(names: Collection[str], titles: Collection[str], lacking: Collection[str]) -> str:
    sounds = [2 * sum(is_competency(plain(text)) for text in texts) > len(texts) for texts in (names, titles)]
    person = next(role for role in lacking if role != "dimension")
    return {(True, False): "dimension", (False, True): person}.get(tuple(sounds), "") if "dimension" in lacking else ""


def _has(titles: Collection[str], role: str) -> bool:
    weak = ("name", "full name") if role == "candidate" else ()
    return any(is_header_of(role, title) or spoken(title) in weak for title in titles)


def _holds_pairs(bodies: Collection[list[str]], place: int, is_rating: Callable[[str], bool]) -> bool:
    """Whether most of what stands in a column are names with scores, and a good part of it several of them.

    The names come again; those of levels are no names, and a sum with its parts is no panel.
    """
    texts = [cells[place] for cells in bodies if place < len(cells) and not says_nothing(plain(cells[place]))]
    read = [pairs for text in texts if (pairs := pairs_of(text, is_rating))]
    several = [pairs for pairs in read if len(pairs) > 1]
    if len(several) < max(2, _SEVERAL * len(texts)) or len(read) < _SHARE * len(texts):
        return False
    names = Counter(plain(name) for pairs in read for name, _ in pairs)
    return names.total() > len(names) and not any(is_level_name(name) or is_total(name) for name in names)


def _are_bare_ratings(bodies: Collection[list[str]], titles: list[str], pairs: Collection[int], is_rating) -> bool:
    """Whether another column holds ratings as they are, beside which the cells with names are remarks."""
    for place, title in enumerate(map(plain, titles)):
        texts = [cells[place] for cells in bodies if place < len(cells) and cells[place].strip()]
        about = place in pairs or is_total(title) or is_no_rating(title) or not title
        if not about and 2 * sum(map(is_rating, texts)) > len(texts):
            return True
    return False


def pairs_of(text: str, is_rating: Callable[[str], bool]) -> Pairs:
    """(name, score) of each part of a cell; nothing where a part is none."""
    text = visible(text).strip() if "\n" not in text else text.strip()
    if _TOUCHING.fullmatch(text) and (pairs := _all(text.split(), is_rating)):
        return pairs
    for separator in _SEPARATORS:
        parts = [part.strip() for part in text.split(separator)]
        if len(parts) > 1 and (pairs := _all([part for part in parts if part], is_rating)):
            return pairs
    return _all([text], is_rating)


def _all(parts: list[str], is_rating: Callable[[str], bool]) -> Pairs:
    pairs = [_pair(part, is_rating) for part in parts]
    return [] if None in pairs else pairs


def _pair(part: str, is_rating: Callable[[str], bool]) -> tuple[str, str] | None:
    for pattern in (_NUMBER_FIRST, _IN_BRACKETS, _NAME_FIRST, _NUMBER_LAST):
        if match := pattern.fullmatch(part):
            name, score = match.groups() if pattern is not _NUMBER_FIRST else match.groups()[::-1]
            if len(name) <= _LONGEST and (is_rating(score) or says_nothing(plain(score))):
                return name.strip(" -–—•*"), score
    return None


def _split(rows: Iterable[Row], head: Head, titles, places: list[int], called: str, is_rating) -> Iterator[Row]:
    """Rows with a column more: those of the table once for each name, with its scores alone."""
    width = len(titles)
    for number, cells in rows:
        wide = cells[:width] + [""] * (width - len(cells))
        if number < head.first:
            yield number, cells
        elif number <= head.last:
            yield number, [*titles, called]
        elif not any(cell.strip() for cell in cells):
            yield number, cells
        else:
            yield from ((number, row) for row in _rows_of(wide, places, is_rating))


def _rows_of(cells: list[str], places: list[int], is_rating) -> Iterator[list[str]]:
    """A row for each name, two where a cell names one twice; what is no name with a score stays as it stands."""
    named: dict[str, tuple[str, list[list[str]]]] = {}
    bare = list(cells)
    for place in places:
        pairs = pairs_of(cells[place], is_rating) if cells[place].strip() else []
        seen: Counter = Counter()
        for name, score in pairs:
            rows = named.setdefault(plain(name), (name, []))[1]
            at, seen[plain(name)] = seen[plain(name)], seen[plain(name)] + 1
            if at == len(rows):
                rows.append([*(cells[index] if index not in places else "" for index in range(len(cells))), name])
            rows[at][place] = score
        bare[place] = "" if pairs else cells[place]
    if not named or any(bare[place].strip() for place in places):
        yield [*bare, ""]
    yield from (row for _, rows in named.values() for row in rows)
