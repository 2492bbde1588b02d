"""Who or what rows are about, where that stands above them and in no column: “Candidate: Ada”, or a name alone."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from people.refusals import Refused
from people.table_files.header import Row
from people.table_files.quoting import quoted
from people.table_files.sheet import Sheet
from scorecards.calibration.ratings_file.head import Head
from scorecards.calibration.ratings_file.table_layout import ACROSS
from scorecards.calibration.ratings_file.vocabulary import is_header_of, is_total, plain, spoken

_SAID = re.compile(r"([^:=]{2,40}?)\s*[:=]\s*(.*)", re.DOTALL)
_ROLES = ("candidate", "interviewer", "dimension", "exercise")
_SEVERAL = frozenset(("candidates", "applicants", "interviewers", "dimensions", "competencies", "criteria"))
_MOST_CELLS = 6
_LONGEST_NAME = 60


def with_said(sheet: Sheet, head: Head, sample: Sequence[Row], layout: str = "") -> tuple[Sheet, list[str]]:
    """The sheet, with a column for each role that has none and is named above rows, and which roles these are.

    sample: its first rows. layout: what was chosen; it says who columns are, and so who is not named above.
    """
    titles = [spoken(title) for labels in head.labels for title in labels[-1:]]
    taken = {_role(title) for title in titles} | {ACROSS.get(layout, "")}
    above: dict[str, str] = {}
    for number, cells in sample:
        if number < head.first:
            above |= {role: value for role, value in _stated(cells, pairs=True).items() if role not in taken}
    people = {"candidate", "interviewer"} if layout else {"candidate", "interviewer", "dimension"}
    alone = "" if above else _role_of_names_alone(head, taken & people, sample)
    if not above and not alone:
        return sheet, []
    roles = above or {alone: _right_above(head, sample)}
    rows = _widened(sheet.rows, head, roles, bool(alone))
    return replace(sheet, rows=list(rows) if sheet.name else rows), list(roles)


def _widened(rows: Iterable[Row], head: Head, roles: dict[str, str], is_alone: bool) -> Iterator[Row]:
    width, header = len(head.labels), []
    for number, cells in rows:
        filled = [cell for cell in cells if cell.strip()]
        if number < head.first or not filled:
            is_said = filled and (
                filled[0].strip() in roles.values() or _stated(cells, pairs=True).keys() & roles.keys()
            )
            if not is_said:
                yield number, cells
        elif number <= head.last or list(map(plain, _to(cells, width))) == header:
            header = list(map(plain, _to(cells, width)))
            yield number, _to(cells, width) + [role.capitalize() for role in roles]
        elif is_alone and len(filled) == 1 and _may_be_name(filled[0]):
            roles = dict.fromkeys(roles, next(iter(_stated(filled).values()), filled[0].strip()))
        elif not is_alone and (
            newer := {role: value for role, value in _stated(cells, pairs=True).items() if role in roles}
        ):
            roles = roles | newer
        else:
            yield number, _to(cells, width) + list(roles.values())


def _to(cells: list[str], width: int) -> list[str]:
    return cells[:width] + [""] * (width - len(cells))


def _role_of_names_alone(head: Head, taken: Collection[str], sample: Sequence[Row]) -> str:
    """The role of names that stand alone in rows above others: candidate or interviewer, whichever has no column."""
    if len(taken) != 1 or not taken <= {"candidate", "interviewer"}:
        return ""
    (other,) = {"candidate", "interviewer"} - set(taken)
    return other if names_alone(head, sample) else ""


def names_alone(head: Head, sample: Sequence[Row]) -> list[str]:
    """Names that stand alone in rows right above others, each once; fewer than two are none."""
    names = []
    above = _right_above(head, sample)
    rows = [cells for number, cells in sample if number > head.last and any(cell.strip() for cell in cells)]
    for cells, after in pairwise([*rows, []]):
        filled = [cell for cell in cells if cell.strip()]
        is_followed = sum(bool(cell.strip()) for cell in after) > 1
        if len(filled) == 1 and is_followed and _may_be_name(filled[0]):
            names.append(filled[0].strip())
    is_each_once = len(names) > 1 and len(set(map(plain, names))) == len(names)
    return [*filter(None, [above]), *names] if is_each_once else []


def _right_above(head: Head, sample: Sequence[Row]) -> str:
    """The name that stands alone right above the header."""
    above = [cells for number, cells in sample if number < head.first and any(cells)]
    filled = [cell.strip() for cell in above[-1] if cell.strip()] if above else []
    return filled[0] if len(filled) == 1 and _may_be_name(filled[0]) else ""


def _may_be_name(text: str) -> bool:
    return len(text) <= _LONGEST_NAME and any(map(str.isalpha, text)) and not is_total(plain(text))


def _stated(cells: Collection[str], *, pairs: bool = False) -> dict[str, str]:
    """What a row says of roles. pairs: whether two cells alone, the first of them a role, say it without a colon."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    if not 1 <= len(filled) <= _MOST_CELLS:
        return {}
    values = {}
    for cell, following in zip(filled, [*filled[1:], ""], strict=True):
        if (match := _SAID.fullmatch(cell)) and (role := _role(match[1])):
            value = match[2] or ("" if _SAID.fullmatch(following) else following)
        elif pairs and len(filled) == 2 and cell is filled[0] and (role := _role(cell)) and not _role(following):
            value = following
        else:
            continue
        if value:
            values[role] = value
    return values


def _role(text: str) -> str:
    return next((role for role in _ROLES if is_header_of(role, text) and spoken(text) not in _SEVERAL), "")


def about_names_alone(head: Head, sample: Sequence[Row], problem: Refused) -> Refused:
    """The question whose names stand alone above rows, where nothing says it; otherwise the problem as it is."""
    titles = {_role(spoken(title)) for labels in head.labels for title in labels[-1:]}
    names = [] if titles & {"candidate", "interviewer"} else names_alone(head, sample)
    if not names:
        return problem
    return Refused(
        f"Names stand alone above the ratings, as {quoted(names[0])}. Where they are candidates, and the columns "
        "interviewers, choose the layout “interviewers” (a column for each interviewer); where it is the other way "
        "round, the layout “candidates”. Or write “Candidate:” or “Interviewer:” before each."
    )
