"""Names that stand once, above the rows that they are about: in merged cells, or above cells left blank."""

from collections.abc import Iterable

from people.table_files.header import Row
from people.table_files.sheet import Sheet
from scorecards.calibration.ratings_file.head import Head
from scorecards.calibration.ratings_file.table_layout import Layout


def merged_names(sheet: Sheet, head: Head, layout: Layout) -> dict[int, dict[int, str]]:
    """{row: {index: text}}: what merged cells say in rows below their first."""
    keys = set(layout.keys.values())
    spans = [span for span in sheet.merged if span[0] > head.last and span[2] > span[0] and span[1] - 1 in keys]
    if not spans:
        return {}
    texts = dict(sheet.rows)
    fills: dict[int, dict[int, str]] = {}
    spans.sort()
    for place, (top, left, low, _) in enumerate(spans):
        low = min([low, *(other[0] - 1 for other in spans[place + 1 :] if other[1] == left and other[0] > top)])
        cells = texts.get(top, [])
        for number in range(top + 1, low + 1):
            fills.setdefault(number, {})[left - 1] = cells[left - 1] if left <= len(cells) else ""
    return fills


def spread_columns(rows: Iterable[Row], keys: Iterable[int]) -> list[int]:
    """The key columns in which a name stands once, above blank cells, as merged cells do when they are saved as CSV.

    Each name stands once (below the same names in the columns before it), and a good part of the cells is blank.
    """
    spread: list[int] = []
    rows = [cells for _, cells in rows if sum(bool(cell.strip()) for cell in cells) > 1]
    for index in sorted(keys):
        seen: set[tuple[str, ...]] = set()
        blank, again, above = 0, False, dict.fromkeys(spread, "")
        for cells in rows:
            above = {column: _at(cells, column) or above[column] for column in spread}
            name = _at(cells, index)
            named = (*above.values(), name)
            again = again or (bool(name) and named in seen)
            blank += not name
            seen.add(named)
        if blank and not again and 4 * blank >= len(rows) and _at(rows[0], index):
            spread.append(index)
    return spread


def _at(cells: list[str], index: int) -> str:
    return cells[index].strip() if index < len(cells) else ""
