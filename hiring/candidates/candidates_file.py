"""A file of candidates, CSV or a workbook, and what an import would do with each row."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice

from people.refusals import Refused
from people.table_files.header import folded, header_of
from people.table_files.quoting import quoted
from people.table_files.reading import table_of

LARGEST = 5 * 1024 * 1024
MOST_ROWS = 2_000
LONGEST = {"name": 200, "email": 254, "phone": 50, "source": 200, "system": 100, "number": 200, "link": 500}
COLUMNS = {
    "name": ("name", "candidate", "full name", "candidate name"),
    "email": ("email", "e-mail", "mail", "e-mail address", "email address"),
    "phone": ("phone", "telephone", "mobile", "phone number"),
    "source": ("source", "referrer", "channel"),
    "system": ("system", "other system"),
    "number": ("number", "id", "external id", "candidate id", "number there"),
    "link": ("link", "url", "profile", "link there"),
    "applied": ("applied", "applied on", "applied at", "date", "application date"),
}
_WORDS = {word for words in COLUMNS.values() for word in words}
_EMAIL = re.compile(r"[^@\s,;<>\"()]+@[^@\s,;<>\"()]+\.[^@\s,;<>\"().]{2,}")
_PHONE = re.compile(r"[+\d][\d\s()./-]*(x\d+)?")
_LINK = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_FORMULA = ("=", "+", "-", "@")


@dataclass(frozen=True)
class CandidateRow:
    """One candidate as the file has them; `problems` are sentences that keep the row from being imported."""

    line: int
    name: str
    email: str = ""
    phone: str = ""
    source: str = ""
    system: str = ""
    number: str = ""
    link: str = ""
    applied: str = ""
    problems: tuple[str, ...] = ()


@dataclass(frozen=True)
class KnownCandidate:
    """A candidate who is known already by the address of a row."""

    id: int
    name: str
    has_applied: bool


@dataclass(frozen=True)
class Intake:
    """What an import does with a row: new, join (a known candidate applies), applied, repeated or wrong."""

    row: CandidateRow
    what: str
    sentence: str
    candidate: int | None = None

    @property
    def is_imported(self) -> bool:
        return self.what in ("new", "join")


def read(data: bytes) -> list[CandidateRow]:
    """Refused where the file is no table of candidates."""
    if len(data) > LARGEST:
        raise Refused(f"The file has {len(data) / 1024 / 1024:.0f} MB; at most 5 MB are read. Split it.")
    table = iter(table_of(data, _WORDS).rows)
    columns = _columns(header_of(table))
    filled = ((line, cells) for line, cells in table if any(cell.strip() for cell in cells))
    rows = [_row(line, columns, cells) for line, cells in islice(filled, MOST_ROWS)]
    if not rows:
        raise Refused("The file has a header and no candidate under it.")
    if more := sum(1 for _ in filled):
        count = f"{MOST_ROWS + more:,}"
        raise Refused(f"The file has {count} rows; at most {MOST_ROWS:,} are imported at once. Split it.")
    return rows


def intakes(
    rows: Iterable[CandidateRow], known: Mapping[str, KnownCandidate], taken: set[tuple[str, str]], *, join: bool
) -> list[Intake]:
    """What an import does with each row.

    `known` maps addresses in lower case to candidates, `taken` holds the (system, number) that somebody has;
    `join` says that a known address is the same person.
    """
    lines: dict[str, int] = {}
    numbers: dict[tuple[str, str], int] = {}
    decided = []
    for row in rows:
        intake = _intake(row, known.get(row.email.lower()), lines, numbers, taken, join)
        if intake.is_imported and row.email:
            lines.setdefault(row.email.lower(), row.line)
        if intake.is_imported and row.number:
            numbers.setdefault((row.system, row.number), row.line)
        decided.append(intake)
    return decided


def _intake(
    row: CandidateRow, known: KnownCandidate | None, lines: dict, numbers: dict, taken: set, join: bool
) -> Intake:
    number = (row.system, row.number)
    if row.problems:
        return Intake(row, "wrong", " ".join(row.problems))
    if line := lines.get(row.email.lower()) or (row.number and numbers.get(number)):
        return Intake(row, "repeated", f"Left out: the same person as in line {line}.")
    if known and known.has_applied:
        return Intake(row, "applied", f"Left out: {known.name} has already applied to this opening.", known.id)
    if known and join:
        return Intake(row, "join", f"Known already as {known.name}, who applies to this opening as well.", known.id)
    if row.number and number in taken:
        return Intake(row, "wrong", f"Left out: the number {row.number} belongs to somebody else.")
    return Intake(row, "new", "A new candidate." + (f" {known.name} has the same address." if known else ""))


def _columns(header: list[str]) -> dict[str, int]:
    """The index of each column; Refused without a name, or with one of them twice."""
    places: dict[str, int] = {}
    for at, cell in enumerate(header):
        column = next((column for column, words in COLUMNS.items() if folded(cell) in words), None)
        if column in places:
            raise Refused(f"The header has two columns for the {column}: {quoted(cell)} is the second.")
        if column:
            places[column] = at
    if "name" not in places:
        seen = ", ".join(quoted(cell) for cell in header[:8] if cell) or "nothing"
        raise Refused(f"The first line has no column “name”; it has {seen}. Write {', '.join(COLUMNS)} there.")
    return places


def _row(line: int, columns: dict[str, int], cells: list[str]) -> CandidateRow:
    given = {column: " ".join(cells[at].split()) for column, at in columns.items() if at < len(cells)}
    given.setdefault("name", "")
    return CandidateRow(line=line, **given, problems=tuple(_problems(given)))


def _problems(given: dict[str, str]) -> Iterator[str]:
    if not given["name"]:
        yield "The name is missing."
    for column, text in given.items():
        if len(text) > LONGEST.get(column, 50):
            yield f"The {column} has more than {LONGEST.get(column, 50)} characters."
        elif text.startswith(_FORMULA) and not (column == "phone" and _PHONE.fullmatch(text)):
            yield f"The {column} begins like a formula: {text[:40]}"
    if (email := given.get("email")) and not _EMAIL.fullmatch(email):
        yield f"“{email[:60]}” is no e-mail address."
    if (link := given.get("link")) and not _LINK.fullmatch(link):
        yield "The link is no web address that begins with https://."
    if (applied := given.get("applied")) and not _is_day(applied):
        yield f"“{applied[:30]}” is no day; write it as 2026-03-09."


def _is_day(text: str) -> bool:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return False
    return date(2000, 1, 1) <= day <= date(2100, 1, 1)
