"""A CSV file of candidates: what stands in it, and row by row what an import would do.

Pure: bytes and what is known already in, rows or a sentence out.
"""

import codecs
import csv
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date

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
_EMAIL = re.compile(r"[^@\s,;<>\"()]+@[^@\s,;<>\"()]+\.[^@\s,;<>\"().]{2,}")
_PHONE = re.compile(r"[+\d][\d\s()./-]*(x\d+)?")
_LINK = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_FORMULA = ("=", "+", "-", "@")


class CandidatesRefused(ValueError):
    """A file of which nothing can be imported, with a sentence that says why and where."""


@dataclass(frozen=True)
class Row:
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

    @classmethod
    def from_json(cls, kept: dict) -> "Row":
        return cls(**kept | {"problems": tuple(kept["problems"])})

    def as_json(self) -> dict:
        return asdict(self)


@dataclass(frozen=True)
class Known:
    """A candidate who is known already by the address of a row."""

    id: int
    name: str
    has_applied: bool


@dataclass(frozen=True)
class Fate:
    """What an import does with a row: new, join (a known candidate applies), applied, repeated or wrong."""

    row: Row
    what: str
    sentence: str
    candidate: int | None = None

    @property
    def is_imported(self) -> bool:
        return self.what in ("new", "join")


def read(data: bytes) -> list[Row]:
    """The rows of a CSV file. CandidatesRefused where it cannot be read as a table of candidates."""
    text = _text(data)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    try:
        columns = _columns(next(reader, []))
        rows = [_row(reader.line_num, columns, cells) for cells in reader if any(cell.strip() for cell in cells)]
    except csv.Error as error:
        raise CandidatesRefused(
            f"Line {reader.line_num} cannot be read: a quotation mark is missing, or a cell is too long."
        ) from error
    if not rows:
        raise CandidatesRefused("The file has a header and no candidate under it.")
    if len(rows) > MOST_ROWS:
        raise CandidatesRefused(
            f"The file has {len(rows):,} rows; at most {MOST_ROWS:,} are imported at once. Split it."
        )
    return rows


def fates(rows: Iterable[Row], known: Mapping[str, Known], taken: set[tuple[str, str]], *, join: bool) -> list[Fate]:
    """What becomes of each row.

    `known` maps addresses in lower case to candidates, `taken` holds the (system, number) that somebody has;
    `join` says that a known address is the same person.
    """
    lines: dict[str, int] = {}
    numbers: dict[tuple[str, str], int] = {}
    found = []
    for row in rows:
        fate = _fate(row, known.get(row.email.lower()), lines, numbers, taken, join)
        if fate.is_imported and row.email:
            lines.setdefault(row.email.lower(), row.line)
        if fate.is_imported and row.number:
            numbers.setdefault((row.system, row.number), row.line)
        found.append(fate)
    return found


def _fate(row: Row, known: Known | None, lines: dict, numbers: dict, taken: set, join: bool) -> Fate:
    number = (row.system, row.number)
    if row.problems:
        return Fate(row, "wrong", " ".join(row.problems))
    if line := lines.get(row.email.lower()) or (row.number and numbers.get(number)):
        return Fate(row, "repeated", f"Left out: the same person as in line {line}.")
    if known and known.has_applied:
        return Fate(row, "applied", f"Left out: {known.name} has already applied to this opening.", known.id)
    if known and join:
        return Fate(row, "join", f"Known already as {known.name}, who applies to this opening as well.", known.id)
    if row.number and number in taken:
        return Fate(row, "wrong", f"Left out: the number {row.number} belongs to somebody else.")
    return Fate(row, "new", "A new candidate." + (f" {known.name} has the same address." if known else ""))


def _text(data: bytes) -> str:
    if len(data) > LARGEST:
        raise CandidatesRefused(f"The file has {len(data) / 1024 / 1024:.0f} MB; at most 5 MB are read. Split it.")
    if not data.strip():
        raise CandidatesRefused("The file is empty.")
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")):
        raise CandidatesRefused("This is no CSV file. Save the table as CSV, with commas or semicolons.")
    try:
        text = data.decode(_encoding(data))
    except UnicodeDecodeError as error:
        raise CandidatesRefused("This is no text that can be read. Save the table as CSV in UTF-8.") from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise CandidatesRefused(f"Line {line} holds a character (NUL) that no text has. Save the table as CSV again.")
    return text


def _encoding(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def _delimiter(text: str) -> str:
    header = text.partition("\n")[0]
    return max(",;\t", key=header.count)


def _columns(header: list[str]) -> dict[str, int]:
    """Where each column stands; CandidatesRefused without a name, or with one of them twice."""
    found: dict[str, int] = {}
    for at, cell in enumerate(header):
        word = " ".join(cell.split()).lower()
        column = next((column for column, words in COLUMNS.items() if word in words), None)
        if column in found:
            raise CandidatesRefused(
                f"The header has two columns for the {column}: “{cell.strip()[:50]}” is the second."
            )
        if column:
            found[column] = at
    if "name" not in found:
        seen = ", ".join(f"“{cell.strip()[:30]}”" for cell in header[:8] if cell.strip()) or "nothing"
        raise CandidatesRefused(
            f"The first line has no column “name”; it has {seen}. Write {', '.join(COLUMNS)} there."
        )
    return found


def _row(line: int, columns: dict[str, int], cells: list[str]) -> Row:
    given = {column: " ".join(cells[at].split()) for column, at in columns.items() if at < len(cells)}
    given.setdefault("name", "")
    return Row(line=line, **given, problems=tuple(_problems(given)))


def _problems(given: dict[str, str]) -> Iterable[str]:
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
