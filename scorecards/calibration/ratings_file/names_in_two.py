"""Names that stand in two columns, first and last, are read as one."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from people.table_files.header import Row
from people.table_files.quoting import quoted
from scorecards.calibration.ratings_file.head import Head
from scorecards.calibration.ratings_file.vocabulary import NAMES, WEAK_NAMES, spoken

_FIRST = (
    "first name",
    "firstname",
    "given name",
    "forename",
    "vorname",
    "prénom",
    "nombre",
    "voornaam",
    "nome",
    "first",
)
_LAST = (
    "last name", "lastname", "surname", "family name", "nachname", "familienname", "nom", "nom de famille", "apellido",
    "apellidos", "achternaam", "cognome", "sobrenome", "last",
)  # fmt: skip
_WHOSE = {
    "candidate": re.compile(r"\b(?:candidate|applicant|interviewee|bewerber|kandidat|candidat)(?:['’]s|in)?\b"),
    "interviewer": re.compile(r"\b(?:interviewer|rater|reviewer|assessor|evaluator|panelist|your)(?:['’]s)?\b"),
}


@dataclass(frozen=True)
class TwoColumns:
    """Where somebody's first and last name stand, from 0, and what the column that holds both is called."""

    first: int
    last: int
    title: str


def names_in_two(head: Head, asked: Collection[str], sample: Collection[Row]) -> list[TwoColumns]:
    """The pairs of columns that hold a name together. asked: folded titles of columns that are chosen as they are."""
    filled = {index for _, cells in sample for index, cell in enumerate(cells) if cell.strip()}
    parts: dict[tuple[str, str], list[int]] = {}
    for index, title in enumerate(head.titles):
        whose, part = _part(title)
        if part and index in filled and spoken(title) not in asked:
            parts.setdefault((whose, part), []).append(index)
    pairs = []
    for whose in ("candidate", "interviewer", ""):
        first, last = parts.get((whose, "first"), []), parts.get((whose, "last"), [])
        if len(first) == len(last) == 1:
            role = whose or _role_left(head, [pair.title for pair in pairs])
            if role:
                pairs.append(TwoColumns(first[0], last[0], role))
    return pairs


def _part(title: str) -> tuple[str, str]:
    """Whose name, "" where it is not said, and which part of it."""
    header = spoken(title)
    whose = next((role for role, words in _WHOSE.items() if words.search(header)), "")
    bare = " ".join(_WHOSE[whose].sub(" ", header).split()).strip("-:/ ()") if whose else header
    return whose, "first" if bare in _FIRST else "last" if bare in _LAST else ""


def _role_left(head: Head, taken: Collection[str]) -> str:
    """Whose names those are that do not say it: the candidates', or the interviewers' where a column has candidates."""
    titles = {title for title in map(spoken, head.titles) if not title.endswith((" id", " number", " no"))}
    left = [
        role
        for role, words in _WHOSE.items()
        if role not in taken
        and not titles & (set(NAMES[role]) - WEAK_NAMES)
        and not any(words.search(title) and not _part(title)[1] for title in titles)
    ]
    return left[0] if left else ""


def with_names_in_one(head: Head, pairs: list[TwoColumns]) -> Head:
    """The header, with the first column of each pair for both."""
    labels = list(head.labels)
    for pair in pairs:
        labels[pair.first], labels[pair.last] = (pair.title.capitalize(),), ()
    return replace(head, labels=tuple(labels))


def in_one(rows: Iterable[Row], pairs: list[TwoColumns]) -> Iterator[Row]:
    """The rows, with each name in the first column of its pair."""
    for number, cells in rows:
        joined = list(cells)
        for pair in pairs:
            joined += [""] * (max(pair.first, pair.last) + 1 - len(joined))
            joined[pair.first] = " ".join(filter(None, (joined[pair.first].strip(), joined[pair.last].strip())))
            joined[pair.last] = ""
        yield number, joined


def sentence(head: Head, pair: TwoColumns) -> str:
    """head: the header as it is in the file."""
    first, last = head.titles[pair.first], head.titles[pair.last]
    return f"{quoted(first)} and {quoted(last)} are read as one name, the {pair.title}'s."
