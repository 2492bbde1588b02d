"""A column for each level, with a mark in one of them: “Dimension, 1, 2, 3, 4” and an x below the 3."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace

from people.table_files.header import Row
from people.table_files.quoting import quoted
from people.table_files.sheet import Sheet
from scorecards.calibration.ratings_file.head import Head
from scorecards.calibration.ratings_file.vocabulary import is_header_of, is_level_name, plain

_MARKS = frozenset(
    ("x", "✓", "✔", "✔️", "☑", "☒", "✗", "✘", "●", "•", "■", "*", "o", "true", "yes", "1", "wahr", "vrai")
)
_NO_MARKS = frozenset(("", "0", "false", "no", "☐", "□", "○", "-", "–", "falsch", "faux"))


def in_one_column(
    sheet: Sheet, head: Head, sample: Collection[Row], is_rating: Callable[[str], bool]
) -> tuple[Sheet, str]:
    """The sheet with one column for the rating, and a sentence; unchanged, and "", where levels have no columns.

    Rows have one mark, or none; that some have several does not make them another kind of table, and is left to ask.
    """
    titles = [levels[-1] if levels else "" for levels in head.labels]
    places = [at for at, title in enumerate(titles) if title and (is_rating(title) or is_level_name(plain(title)))]
    lacks = len(places) < 2 or any(is_header_of("rating", title) for title in titles)
    if lacks or head.first != head.last or sheet.merged or sheet.unstored:
        return sheet, ""
    bodies = [_marked(cells, places) for number, cells in sample if number > head.last and any(map(str.strip, cells))]
    known = [marked for marked in bodies if marked is not None]
    ones = sum(len(marked) == 1 for marked in known)
    if not ones or len(known) < 0.9 * len(bodies) or ones < 0.8 * sum(map(bool, known)):
        return sheet, ""
    named = ", ".join(quoted(titles[place]) for place in places[:8])
    told = f"{named} are levels: each row’s rating is the level that is marked."
    rows = _moved(sheet.rows, head, titles, places)
    return replace(sheet, rows=list(rows) if sheet.name else rows, hidden_columns=frozenset()), told


def _marked(cells: list[str], places: Collection[int]) -> list[int] | None:
    """The places of a row's marks; None where something else stands there."""
    texts = {place: plain(cells[place]) if place < len(cells) else "" for place in places}
    if not all(text in _MARKS or text in _NO_MARKS for text in texts.values()):
        return None
    return [place for place, text in texts.items() if text in _MARKS]


def _moved(rows: Iterable[Row], head: Head, titles: list[str], places: list[int]) -> Iterator[Row]:
    others = [at for at in range(len(titles)) if at not in places]
    for number, cells in rows:
        if number < head.first or not any(map(str.strip, cells)):
            yield number, cells
        elif number <= head.last:
            yield number, [*(titles[at] for at in others), "Rating"]
        else:
            marked = _marked(cells, places)
            rating = (
                " and ".join(titles[at] for at in marked)
                if marked is not None
                else " ".join(cells[at] for at in places if at < len(cells))
            )
            yield number, [*(cells[at] if at < len(cells) else "" for at in others), rating]
