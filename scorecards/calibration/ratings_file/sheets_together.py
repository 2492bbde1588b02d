"""Sheets that have one header are one table: a sheet for each interviewer, candidate, dimension or round."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from people.table_files.sheet import Sheet
from scorecards.calibration.ratings_file.head import Head
from scorecards.calibration.ratings_file.row_names import STRIDE
from scorecards.calibration.ratings_file.vocabulary import is_aside, plain

SHEET = "Sheet"
"""What the column is called that says on which sheet a row stands."""


@dataclass(frozen=True)
class Together:
    """One sheet, or several as one. names, alone: of several, in their order. named_above: roles. told: sentences."""

    sheet: Sheet
    names: tuple[str, ...] = ()
    named_above: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    alone: tuple["Together", ...] = ()


def units(sheets: Sequence[Sheet], head_of: Callable[[Sheet], Head]) -> list[Together]:
    """The sheets, those with the same header as one where the first of them stands; summaries and templates last."""
    sheets = sorted(sheets, key=lambda sheet: is_aside(plain(sheet.name), of_several=False))
    if len(sheets) < 2:
        return [Together(sheet) for sheet in sheets]
    groups: dict[tuple, list[tuple[Sheet, Head]]] = {}
    for place, sheet in enumerate(sheets):
        head = head_of(sheet)
        titles = tuple(map(plain, head.titles))
        alone = sum(map(bool, titles)) < 2 or len(list(sheet.rows)) <= head.body
        alone = alone or is_aside(plain(sheet.name), of_several=False)
        groups.setdefault((titles, place if alone else -1), []).append((sheet, head))
    return [_together(part) for group in groups.values() for part in _without_asides(group)]


def _without_asides(group: list[tuple[Sheet, Head]]) -> list[list[tuple[Sheet, Head]]]:
    """The group, and each of its summaries alone, as far as several sheets are left that they may sum up."""
    asides = [pair for pair in group if is_aside(plain(pair[0].name), of_several=True)]
    if not asides or len(group) - len(asides) < 2:
        return [group]
    return [[pair for pair in group if pair not in asides], *([pair] for pair in asides)]


def _together(group: list[tuple[Sheet, Head]]) -> Together:
    (first, _), *others = group
    if not others:
        return Together(first)
    width = max(len(cells) for sheet, _ in group for _, cells in sheet.rows)
    rows, merged, hidden, unstored = [], [], set(), []
    for place, (sheet, own) in enumerate(group):
        start = place * STRIDE
        for number, cells in sheet.rows:
            if place and number <= own.last:
                continue
            is_body, is_header = number > own.last, own.first <= number <= own.last
            label = [sheet.name] if is_body and any(cells) else [SHEET] if is_header else []
            rows.append((start + number, cells + [""] * (width - len(cells)) + label if label else cells))
        spans = [span for span in sheet.merged if not place or span[0] > own.last]
        merged += [(start + top, left, start + low, right) for top, left, low, right in spans]
        hidden |= {start + number for number in sheet.hidden_rows}
        unstored += [(start + row, column) for row, column in sheet.unstored if not place or row > own.last]
    names = tuple(sheet.name for sheet, _ in group)
    together = replace(
        first, name=" + ".join(names), rows=rows, merged=tuple(merged), hidden_rows=frozenset(hidden),
        unstored=tuple(unstored), hidden_columns=frozenset.union(*(sheet.hidden_columns for sheet, _ in group)),
    )  # fmt: skip
    return Together(together, names, alone=tuple(Together(sheet) for sheet, _ in group))
