"""What the columns of a file are taken for, by their headers."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence

from hiring.candidates.candidates_file.column_words import ASKED, KNOWN, LIKELY, NAMED, SOMEBODY_ELSES
from hiring.candidates.candidates_file.name_text import are_turned
from people.table_files.header import Row

FIELDS = {
    "name": "Name",
    "turned": "Last name, first name",
    "first": "First name",
    "middle": "Middle name",
    "last": "Last name",
    "second": "Second last name",
    "email": "E-mail",
    "phone": "Phone",
    "source": "Source",
    "system": "Other system",
    "number": "Number there",
    "link": "Link there",
    "applied": "Applied on",
}
"""What a column can be taken for, as pages call it."""

SEVERAL = {"email", "phone", "link", "source"}
"""What several columns may hold: of a row, the first that is filled counts."""

_RANKS = {words: (field, rank) for field, known in KNOWN.items() for rank, words in enumerate(known.split("|"))}
_LIKELY = [(field, re.compile(pattern), 900 + at) for at, (field, pattern) in enumerate(LIKELY)]
_ASKED = [(field, re.compile(pattern), 850 + at) for at, (field, pattern) in enumerate(ASKED)]
_WHOSE = re.compile(r"^(person|candidate|applicant|contact|prospect|bewerber|application) (s )?")
_BESIDE_A_NAME = re.compile(r"\bname (prefix|suffix|title|titel|anrede|salutation|pronunciation|pronouns)\b")
_COUNTED = re.compile(r"^(q|question|frage)? ?\d+ ")
_ZONE = re.compile(r" (gmt|utc|cet|cest|est|pst)$")
_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_UNSURE = 900
_UNKNOWN = "", 999


def words_of(header: str) -> str:
    """A header as it is compared: “firstName”, “First_Name:” and “FIRST NAME*” are “first name”; without accents."""
    text = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", header)
    letters = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(letter if letter.isalnum() else " " for letter in letters if not unicodedata.combining(letter))
    return " ".join(kept.split()).replace("linked in", "linkedin").replace("git hub", "github")


def is_known(header: str) -> bool:
    """Whether a header says by itself what its column holds."""
    return _claim(header)[1] < _UNSURE


def guessed(header: Sequence[str], rows: Iterable[Row] = ()) -> list[str]:
    """For each column what it is taken for, "" where it is not taken. Of several that say the same, the likeliest.

    `rows` show how names are written where the header does not say it, and which columns say nothing at all.
    """
    rows = list(rows)
    claims: dict[str, list[tuple[int, int]]] = {}
    for at, cell in enumerate(header):
        field, rank = _claim(cell)
        if field:
            claims.setdefault(field, []).append((rank, at))
    claims = {field: _telling(ranked, rows) for field, ranked in claims.items()}
    if "turned" in claims:
        claims.pop("name", None)
    taken = [""] * len(header)
    for field, ranked in claims.items():
        likeliest = [claim for claim in sorted(ranked) if claim[0] == min(ranked)[0]]  # two of one name are asked about
        for _, at in sorted(ranked) if field in SEVERAL else likeliest:
            taken[at] = field
    if taken.count("name") == 1:
        at = taken.index("name")
        taken[at] = "turned" if are_turned(cells[at] for _, cells in rows if at < len(cells)) else "name"
    return taken


def _telling(claims: list[tuple[int, int]], rows: Sequence[Row]) -> list[tuple[int, int]]:
    """The claims of columns in which some row says something; all of them where none does."""
    if len(claims) < 2:
        return claims
    return [(rank, at) for rank, at in claims if any(cells[at : at + 1] > [""] for _, cells in rows)] or claims


def is_turned_by_its_cells(header: Sequence[str], taken: Sequence[str]) -> bool:
    """Whether names are read as “Lima, Ana” though the header does not say so: worth a question."""
    return "turned" in taken and "turned" not in guessed(header)


def places_of(header: Sequence[str], taken: Sequence[str]) -> dict[str, list[int]]:
    """{field: the columns that hold it, the one that counts first in front}."""
    places: dict[str, list[int]] = {}
    for at, field in enumerate(taken):
        if field:
            places.setdefault(field, []).append(at)
    return {field: sorted(columns, key=lambda at: (_claim(header[at])[1], at)) for field, columns in places.items()}


def trouble_in(taken: Iterable[str]) -> str:
    """Why a file cannot be read with these columns, "" where it can."""
    taken = list(taken)
    if not {"name", "turned", "first", "last"}.intersection(taken):
        return "No column is taken for the name. Say which one holds it."
    if {"name", "turned"} <= set(taken):
        return f"Two columns are taken for the name: “{FIELDS['name']}” and “{FIELDS['turned']}”. Keep one of them."
    twice = next((field for field in taken if field and field not in SEVERAL and taken.count(field) > 1), "")
    return f"Two columns are taken for “{FIELDS[twice]}”. Keep one of them." if twice else ""


def fingerprint(header: Sequence[str]) -> str:
    """By which a file with the same columns is known again; no word of the header can be told from it."""
    return hashlib.sha256("\n".join(words_of(cell) for cell in header).encode()).hexdigest()


def _claim(header: str) -> tuple[str, int]:
    """What a header is taken for, and how far down among those that say the same it stands. A header in two languages
    (“Name / Nom”) is what its halves agree on."""
    whole, short = words_of(header), words_of(_ASIDE.sub(" ", header))
    if _BESIDE_A_NAME.search(whole):
        return _UNKNOWN
    for words in (whole, short):
        for name in (words, _ZONE.sub("", words), _WHOSE.sub("", words), _COUNTED.sub("", words)):
            if name in _RANKS:
                return _RANKS[name]
    halves = {_RANKS.get(words_of(half), _UNKNOWN) for half in re.split(r"[/|()\[\]]", header)} - {_UNKNOWN}
    fields = {field for field, _ in halves}
    if len(fields) == 1 or fields == {"name", "last"}:  # “Name / Nom”
        return max(halves)
    return next((claim for words in (whole, short) if (claim := _likely(words)) != _UNKNOWN), _UNKNOWN)


def _likely(words: str) -> tuple[str, int]:
    if asked := next(((field, rank) for field, pattern, rank in _ASKED if pattern.search(words)), None):
        return asked
    if not words or SOMEBODY_ELSES.search(NAMED.sub("", words)):
        return _UNKNOWN
    return next(((field, rank) for field, pattern, rank in _LIKELY if pattern.search(words)), _UNKNOWN)
