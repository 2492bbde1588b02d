"""What the headers of wide tables name: a dimension, an interviewer, both, or a question with its row."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from people.refusals import Refused
from scorecards.calibration.ratings_file.columns import TableColumn
from scorecards.calibration.ratings_file.head import Head
from scorecards.calibration.ratings_file.table_layout import LAYOUT_OF, RatingColumn
from scorecards.calibration.ratings_file.vocabulary import NAMES, is_competency, plain

_ROW = re.compile(r"(.*?)\s*\[(.+)\]", re.DOTALL)
_PAIR = re.compile(r"(.+?)(?:\s+[-–—/|>:]\s+|\s*[:|/>]\s*|\s+\((?=[^)]*\)$))(.+?)\)?")
_NO_NAME = re.compile(
    r"%|\b(?:weight\w*|gewicht\w*|poids|scale|skala)\b|\bmax\w*\W*\d|\d\W*(?:points?|pts|punkte)\b", re.IGNORECASE
)
"""What stands behind the name of a dimension and is nobody's: its weight, its scale, a number."""

OVERALL = "Overall"
"""The dimension of a table that names none."""


@dataclass(frozen=True)
class NamedColumns:
    """The columns of ratings with what their headers name, and the layout that follows."""

    layout: str
    role: str
    columns: tuple[RatingColumn, ...]
    sentences: tuple[str, ...] = ()


def named_columns(
    head: Head,
    columns: Sequence[TableColumn],
    across: str,
    lacking: Sequence[str],
    *,
    has_exercise: bool,
    is_chosen: bool,
) -> NamedColumns:
    """across: the role of the names that stand in the lowest row of the header; lacking: roles without a column.

    is_chosen: whether somebody said so. Refused where two roles are to be found in the headers, and it cannot be told
    which is which.
    """
    levels = [_levels(column) for column in columns]
    if len(lacking) < 2:
        return _one(columns, levels, across, has_exercise, head)
    if any(len(parts) < 2 for parts in levels):
        levels = [_pair(column) for column in columns]
    if all(len(parts) > 1 for parts in levels):
        return _two(columns, levels, across, lacking, is_chosen, head.levels)
    if is_chosen and across == "interviewer" and set(lacking) == {"interviewer", "dimension"}:
        named = (
            RatingColumn(column.index, column.title, {across: column.title, "dimension": OVERALL}) for column in columns
        )
        sentence = f"No dimension is named: all is read as “{OVERALL}”."
        return NamedColumns(LAYOUT_OF[across], across, tuple(named), (sentence,))
    other = next((role for role in lacking if role != "dimension"), "interviewer")
    who, a = ("who rated", "an") if other == "interviewer" else ("who was rated", "a")
    titles = ", ".join(f"“{column.title[:40]}”" for column in columns[:6])
    raise Refused(
        f"Of {titles} it cannot be told {who}, and on what. Where each is {a} {other}, choose the layout "
        f"“{LAYOUT_OF[other]}”; where each is a dimension, the table needs a column that names the {other}."
    )


def _levels(column: TableColumn) -> tuple[str, ...]:
    """The names of a column; of a grid's column its question and its row."""
    if match := _ROW.fullmatch(column.levels[-1]):
        return (*column.levels[:-1], *(part.strip() for part in match.groups() if part.strip()))
    return column.levels


def _pair(column: TableColumn) -> tuple[str, ...]:
    match = _PAIR.fullmatch(column.title)
    if match is None or any(map(_NO_NAME.search, match.groups())):
        return column.levels
    return tuple(part.strip() for part in match.groups())


def _one(columns, levels, across: str, has_exercise: bool, head: Head) -> NamedColumns:
    """Each header names one thing; what stands above it is an exercise where the names alone would not tell columns."""
    deep = [parts for parts in levels if len(parts) > 1]
    lower = {plain(parts[-1]) for parts in levels}
    place = -1
    upper = {plain(parts[0]) for parts in levels}
    if deep and len(upper) == len(levels) and (len(lower) < len(levels) or not head.own):
        is_grid = any(_ROW.fullmatch(column.levels[-1]) for column in columns)
        place = 0 if len(lower) < len(levels) or not is_grid else -1
    names = [parts[place] for parts in levels]
    repeated = len(set(map(plain, names))) < len(names)
    ratings = []
    for column, parts, name in zip(columns, levels, names, strict=True):
        known = {across: name}
        if repeated and not has_exercise and len(parts) > 1 and place == -1:
            known["exercise"] = " / ".join(parts[:-1])
        ratings.append(RatingColumn(column.index, column.title, known))
    return NamedColumns(LAYOUT_OF[across], across, tuple(ratings))


def _two(columns, levels, across: str, lacking: Sequence[str], is_chosen: bool, called) -> NamedColumns:
    """Each header names two things, one above the other; Refused where it cannot be told which is which."""
    upper, lower = {plain(parts[-2]) for parts in levels}, {plain(parts[-1]) for parts in levels}
    pair = sorted(lacking, key=lambda role: role == "dimension")
    if len(pair) != 2:
        raise Refused("The header names candidates, interviewers and dimensions at once; one of them needs a column.")
    other = pair[0]
    if is_chosen:
        return _paired(columns, levels, across, next(role for role in pair if role != across))
    roles = [next((role for role in pair if name in NAMES[role]), "") for name in called]
    if len(roles) == 2 and set(roles) == set(pair):
        return _paired(columns, levels, roles[1], roles[0])
    if len(upper) == 1:
        raise Refused(
            f"“{columns[0].levels[0][:60]}” stands over all columns of ratings, and names no {other}. The table needs "
            f"a column for the {other}, with that name."
        )
    if "dimension" not in pair:
        raise Refused(
            f"Each column of ratings has two names, as “{columns[0].title}”, and it cannot be told which is the "
            f"candidate and which the interviewer. Choose the layout “{LAYOUT_OF['interviewer']}” where the second is "
            f"the interviewer, or “{LAYOUT_OF['candidate']}” where it is the candidate."
        )
    sounds = [sum(map(is_competency, names)) / len(names) for names in (upper, lower)]
    if other == "interviewer" and any("@" in name for name in upper | lower):
        sounds = [float(not any("@" in name for name in names)) for names in (upper, lower)]
    if sounds[0] == sounds[1]:
        raise Refused(
            f"Each column of ratings has two names, as “{columns[0].title}”, and it cannot be told which is the "
            f"{other} and which the dimension. Choose the layout “{LAYOUT_OF['dimension']}” where the second is the "
            f"dimension, or “{LAYOUT_OF[other]}” where it is the {other}."
        )
    below = "dimension" if sounds[1] > sounds[0] else other
    return _paired(columns, levels, below, other if below == "dimension" else "dimension")


def _paired(columns, levels, below: str, above: str) -> NamedColumns:
    ratings = []
    for column, parts in zip(columns, levels, strict=True):
        known = {below: parts[-1], above: parts[-2]}
        if len(parts) > 2:
            known["exercise"] = " / ".join(parts[:-2])
        ratings.append(RatingColumn(column.index, column.title, known))
    first, second = levels[0][-2:]
    sentence = f"In “{columns[0].title}” and the like “{first}” is read as the {above}, “{second}” as the {below}."
    return NamedColumns(LAYOUT_OF[below], below, tuple(ratings), (sentence,))
