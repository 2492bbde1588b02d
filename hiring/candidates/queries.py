"""Candidates who are known already, compared with a new one or with a file; and how files are read."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef

from hiring.candidates.access import keeps
from hiring.candidates.candidates_file.candidate_rows import CandidateRow, TableReading, ambiguous_day
from hiring.candidates.candidates_file.cell_text import same_address
from hiring.candidates.candidates_file.column_meanings import (
    FIELDS,
    fingerprint,
    guessed,
    is_turned_by_its_cells,
    places_of,
    trouble_in,
)
from hiring.candidates.candidates_file.intakes import Intake, KnownCandidate, intakes
from hiring.candidates.candidates_file.table import CandidatesTable
from hiring.models import Application, Candidate, CandidateImport, ColumnChoice, Opening

NUMBER_OF_ANOTHER = "Another candidate has this number."


def intakes_of(rows: list[CandidateRow], *, opening: Opening, candidates, join: bool) -> list[Intake]:
    """What an import into this opening would do with each row. Two queries.

    `candidates` are the ids of those whom the reader may know: of others, no number tells that they are there.
    """
    addresses = {same_address(row.email) for row in rows if row.email}
    applied = set(Application.objects.filter(opening=opening).values_list("candidate_id", flat=True))
    known: dict[str, KnownCandidate] = {}
    taken: dict[tuple[str, str], KnownCandidate] = {}
    for pk, name, email, system, number in Candidate.objects.filter(erased_at=None).values_list(
        "pk", "name", "email", "external_system", "external_id"
    ):
        if pk not in candidates:
            continue
        if number and ((system, number) not in taken or pk in applied):
            taken[(system, number)] = KnownCandidate(pk, name, pk in applied)
        if email and (address := same_address(email)) in addresses and (address not in known or pk in applied):
            known[address] = KnownCandidate(pk, name, pk in applied)
    return intakes(rows, known, taken, join=join)


def reading_of(table: CandidatesTable, user) -> tuple[TableReading, str]:
    """How a table is read, as the last file with these columns was or as its headers say; and what must be asked
    first: "columns", "days" or "".

    Words that were typed then (the system, the source) are for those who keep candidates of that opening.
    """
    related = ColumnChoice.objects.select_related("opening")
    choice = related.filter(fingerprint=fingerprint(table.header)).first()
    if choice and len(choice.taken) == len(table.header):
        is_readable = choice.opening is not None and keeps(user, choice.opening)
        words = (choice.system, choice.source) if is_readable else ("", "")
        reading = TableReading(choice.taken, choice.order, *words)
    else:
        reading = TableReading(guessed(table.header, table.rows))
    if trouble_in(reading.taken) or (not choice and is_turned_by_its_cells(table.header, reading.taken)):
        return reading, "columns"
    return reading, "days" if not reading.order and ambiguous_day(table, reading.taken) else ""


def columns_taken(table: CandidatesTable, reading: TableReading) -> list[tuple[str, str]]:
    """What the candidates are made of, each with the headers of its columns in the order in which they count."""
    places = places_of(table.header, reading.taken)
    return [
        (FIELDS[name], ", ".join(table.header[at] or f"column {at + 1}" for at in places[name]))
        for name in FIELDS
        if name in places
    ]


def columns_left(table: CandidatesTable, reading: TableReading) -> list[str]:
    """The headers of the columns that are not taken, but for those with nothing in them."""
    filled = {at for _, cells in table.rows for at, cell in enumerate(cells) if cell.strip()}
    return [
        name or f"column {at + 1}"
        for at, name in enumerate(table.header)
        if at in filled and at < len(reading.taken) and not reading.taken[at]
    ]


def recent_imports(opening: Opening) -> list[CandidateImport]:
    return list(CandidateImport.objects.filter(opening=opening).select_related("asked_by")[:5])


WHY_LEFT_OUT = {
    "wrong": "Something in the row is not right",
    "applied": "They have applied to this opening before",
    "repeated": "The same person stands further up in the file",
}
_NAMED = 50


def left_out_of(candidate_import: CandidateImport) -> list[tuple[str, list[int], int]]:
    """Why rows were left out, the numbers of the first of them, and how many more there are."""
    numbers: dict[str, list[int]] = {}
    for number, why in candidate_import.left_out:
        numbers.setdefault(why, []).append(number)
    return [(WHY_LEFT_OUT[why], lines[:_NAMED], len(lines[_NAMED:])) for why, lines in numbers.items()]


def known_by_number(system: str, number: str, candidates, opening: Opening | None = None) -> Candidate | None:
    """Who of these candidates has this number in another system; of several, who applied to the opening."""
    if not number:
        return None
    applied = Exists(Application.objects.filter(candidate=OuterRef("pk"), opening=opening))
    named = candidates.filter(external_system=system, external_id=number)
    return named.order_by(applied.desc(), "pk").first()


def known_by_address(email: str, candidates) -> Iterable[Candidate]:
    return candidates.filter(email__iexact=email).prefetch_related("applications__opening") if email else []
