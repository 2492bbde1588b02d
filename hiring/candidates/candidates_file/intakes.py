"""What an import would do with each row of a file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hiring.candidates.candidates_file.candidate_rows import CandidateRow
from hiring.candidates.candidates_file.cell_text import same_address, same_name

_SHARED = "It has the {what} of line {line}, which is {name}. Take the {what} out if this is somebody else."

_KNOWN_AS = (
    "Its address is known as {name}’s. Mend the name if they are one person, or the address if not; or choose that "
    "people whose address is known are other people."
)


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


def intakes(
    rows: Iterable[CandidateRow],
    known: Mapping[str, KnownCandidate],
    taken: Mapping[tuple[str, str], KnownCandidate],
    *,
    join: bool,
) -> list[Intake]:
    """What an import does with each row.

    `known` maps addresses, as they are compared, to candidates; `taken` maps each (system, number) that one of them
    has to them. `join` says that a known address is the same person.
    """
    before: dict[object, CandidateRow] = {}
    decided = []
    for row in rows:
        address, number = same_address(row.email), (row.system, row.number)
        first = (address and before.get(address)) or (row.number and before.get(number)) or None
        intake = _intake(row, first, known.get(address) if address else None, taken, join)
        if intake.is_imported:
            if address:
                before.setdefault(address, row)
            if row.number:
                before.setdefault(number, row)
        decided.append(intake)
    return decided


def _intake(row: CandidateRow, first: CandidateRow | None, known: KnownCandidate | None, taken, join: bool) -> Intake:
    if row.problems:
        return Intake(row, "wrong", " ".join(row.problems))
    if first and not _share_a_word(row.name, first.name):
        is_address = row.email and same_address(row.email) == same_address(first.email)
        what = "address" if is_address else "number"
        return Intake(row, "wrong", _SHARED.format(what=what, line=first.line, name=first.name))
    if first:
        return Intake(row, "repeated", f"Left out: the same person as in line {first.line}.")
    there = known
    if known and not _share_a_word(row.name, known.name):
        if join:
            return Intake(row, "wrong", _KNOWN_AS.format(name=known.name))
        known = None
    number = (row.system, row.number)
    numbered = taken.get(number) if row.number else None
    if numbered and same_name(numbered.name) == same_name(row.name):
        known = known or numbered
    if known and known.has_applied:
        return Intake(row, "applied", f"Left out: {known.name} has already applied to this opening.", known.id)
    if known and join:
        return Intake(row, "join", f"Known already as {known.name}, who applies to this opening as well.", known.id)
    if row.number and number in taken:
        sentence = f"The number {row.number} belongs to somebody else. Take it out, or say which system it is of."
        return Intake(row, "wrong", sentence)
    return Intake(row, "new", "A new candidate." + (f" {there.name} has the same address." if there else ""))


def _share_a_word(name: str, other: str) -> bool:
    """Whether two names may be one person's: they have a word in common."""
    return bool(set(same_name(name).split()) & set(same_name(other).split()))
