"""Tables that stand one below another, each with a header of its own, brought under one header.

So are candidates with different panels: “Dimension, Ann, Bo” over some rows, and “Dimension, Cy, Di” over others.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from people.table_files.header import Row
from people.table_files.quoting import quoted
from people.table_files.sheet import Sheet
from scorecards.calibration.ratings_file.head import Head
from scorecards.calibration.ratings_file.vocabulary import KNOWN_HEADERS, WHO, is_header_of, plain, says_nothing, spoken

_MOST_COLUMNS = 500


def under_one_header(
    sheet: Sheet, head: Head, sample: Collection[Row], is_rating: Callable[[str], bool]
) -> tuple[Sheet, str]:
    """The sheet, each row under the titles of the first header and of those that only others have; and a sentence.

    Unchanged, and "", where there is one header, or where it cannot be told what a column is.
    """
    first = next((cells for number, cells in sample if number == head.last), [])
    if head.first != head.last or sheet.unstored or not _has_titles(first):
        return sheet, ""
    if not any(_begins(first, cells, after, is_rating) for cells, after in _with_next(head, sample)):
        return sheet, ""
    rows = list(sheet.rows)
    headers = {
        number: cells
        for (number, cells), (_, after) in zip(_below(head, rows), _with_next(head, rows), strict=False)
        if _is(cells, first) or _begins(first, cells, after, is_rating)
    }
    titles = dict.fromkeys(map(plain, first)) | dict.fromkeys(
        title for cells in headers.values() for title in map(plain, cells) if title
    )
    if len(titles) > _MOST_COLUMNS or not all(map(_has_titles, headers.values())):
        return replace(sheet, rows=rows), ""
    places = {title: place for place, title in enumerate(titles)}
    named = {plain(cell): cell for cells in (*headers.values(), first) for cell in cells}
    whole = [named[title] for title in titles]
    at, other = next((number, cells) for number, cells in headers.items() if not _is(cells, first))
    told = (
        f"Tables with other columns stand below the first (the first in {sheet.place} {at}): each is read by its own "
        f"header, as {', '.join(quoted(cell) for cell in other if cell)}."
    )
    return replace(sheet, rows=_moved(rows, head, first, headers, places, whole)), told


def sheets_under_one_header(sheets: Sequence[Sheet], heads: Sequence[Head]) -> list[Sheet]:
    """Sheets with a row for each dimension and a column for each of their own panel, all with the columns of all."""
    own = [_header(sheet, head) for sheet, head in zip(sheets, heads, strict=True)]
    alike = [place for place, cells in enumerate(own) if cells and _roles(cells) == {"dimension"}]
    alike = [place for place in alike if plain(own[place][0]) == plain(own[alike[0]][0])]
    if len({tuple(map(plain, own[place])) for place in alike}) < 2:
        return list(sheets)
    named = {plain(cell): cell for place in reversed(alike) for cell in own[place]}
    titles = list(dict.fromkeys(plain(cell) for place in alike for cell in own[place]))
    places = {title: at for at, title in enumerate(titles)}
    whole, changed = [named[title] for title in titles], list(sheets)
    for place in alike:
        rows = _moved(list(sheets[place].rows), heads[place], own[place], {}, places, whole)
        changed[place] = replace(sheets[place], rows=rows)
    return changed


def _header(sheet: Sheet, head: Head) -> list[str]:
    """The one row that names the columns of a sheet of a workbook; nothing where there is none."""
    if not sheet.name or head.first != head.last or sheet.unstored or sheet.merged:
        return []
    cells = next((cells for number, cells in sheet.rows if number == head.last), [])
    while cells and not cells[-1].strip():
        cells = cells[:-1]
    return cells if _has_titles(cells) else []


def _below(head: Head, rows: Collection[Row]) -> list[Row]:
    return [(number, cells) for number, cells in rows if number > head.last and any(cell.strip() for cell in cells)]


def _with_next(head: Head, rows: Collection[Row]) -> list[tuple[list[str], list[str]]]:
    """Each filled row below the first header, with the one after it."""
    below = _below(head, rows)
    return [(cells, after) for (_, cells), (_, after) in pairwise([*below, (0, [])])]


def _has_titles(cells: Sequence[str]) -> bool:
    """Whether a header names each of its columns, and none twice; only the first may have no name."""
    titles = [plain(cell) for cell in cells]
    while titles and not titles[-1]:
        titles.pop()
    return len(titles) > 1 and all(titles[1:]) and len(set(titles)) == len(titles)


def _is(cells: Sequence[str], header: Sequence[str]) -> bool:
    return list(map(plain, cells)) == list(map(plain, header))


def _begins(first: Sequence[str], cells: Sequence[str], after: Sequence[str], is_rating: Callable) -> bool:
    """Whether a row is a header with other columns than the first: it names what its rows are by the same word and no
    less of who rated whom on what, or has the same titles in another order, and ratings stand right below it.
    """
    titles, known = [plain(cell) for cell in cells], [plain(title) for title in first]
    filled = list(filter(None, titles))
    if len(filled) < 2 or titles == known or any(is_rating(cell) or says_nothing(plain(cell)) for cell in filled):
        return False
    is_alike = titles[0] == known[0] and spoken(cells[0]) in KNOWN_HEADERS and _roles(first) <= _roles(cells)
    if not is_alike and sorted(filled) != sorted(filter(None, known)):
        return False
    return any(is_rating(cell) for title, cell in zip(titles, after, strict=False) if title)


def _roles(cells: Sequence[str]) -> set[str]:
    return {role for role in WHO for cell in cells if is_header_of(role, cell)}


def _moved(rows, head: Head, first, headers, places: dict[str, int], whole: list[str]) -> list[Row]:
    """Every row below the first header with its cells where its own header says; names alone stay as they are."""
    moved, now, beside = [], list(range(len(first))), _above_headers(rows, headers)
    for number, cells in rows:
        if number in beside:
            line = ": ".join(cell.strip() for cell in cells if cell.strip())
            moved.append((number, [line] + [""] * (len(whole) - 1)))
        elif number < head.first or not any(cell.strip() for cell in cells):
            moved.append((number, cells))
        elif number == head.last or number in headers:
            now = [places[plain(cell)] if plain(cell) or not place else -1 for place, cell in enumerate(cells)]
            moved.append((number, whole))
        elif sum(bool(cell.strip()) for cell in cells) == 1:
            moved.append((number, cells + [""] * (len(whole) - len(cells))))
        else:
            moved.append((number, _placed(cells, now, len(whole))))
    return moved


def _above_headers(rows: list[Row], headers: Collection[int]) -> set[int]:
    """The rows right above a header that say something of its table, as “Date” and a day beside it."""
    beside: set[int] = set()
    for place, (number, _) in enumerate(rows):
        if number not in headers:
            continue
        for above, cells in reversed(rows[:place]):
            filled = [column for column, cell in enumerate(cells) if cell.strip()]
            if not filled or filled not in ([0], [0, 1]):
                break
            if filled == [0, 1] and not any(is_header_of(role, cells[0]) for role in WHO):
                beside.add(above)
    return beside


def _placed(cells: list[str], now: list[int], width: int) -> list[str]:
    """What stands under no title goes behind the last column, where it is told of."""
    placed, others = [""] * width, []
    for place, cell in enumerate(cells):
        if place < len(now) and now[place] >= 0:
            placed[now[place]] = cell
        elif cell.strip():
            others.append(cell)
    return placed + others
