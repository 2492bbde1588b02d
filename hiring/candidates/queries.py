"""Candidates who are known already, compared with a new one or with a file."""

from collections.abc import Iterable

from hiring.candidates.candidates_file import CandidateRow, Intake, KnownCandidate, intakes
from hiring.models import Application, Candidate, Opening


def intakes_of(rows: list[CandidateRow], *, opening: Opening, candidates, join: bool) -> list[Intake]:
    """What an import into this opening would do with each row. `candidates` may be known to the reader. Two queries."""
    addresses = {row.email.lower() for row in rows if row.email}
    applied = set(Application.objects.filter(opening=opening).values_list("candidate_id", flat=True))
    known: dict[str, KnownCandidate] = {}
    taken: set[tuple[str, str]] = set()
    for pk, name, email, system, number in Candidate.objects.filter(erased_at=None).values_list(
        "pk", "name", "email", "external_system", "external_id"
    ):
        if number:
            taken.add((system, number))
        if pk in candidates and (email := email.lower()) in addresses:
            before = known.get(email)
            if before is None or pk in applied:
                known[email] = KnownCandidate(pk, name, pk in applied)
    return intakes(rows, known, taken, join=join)


def known_by_address(email: str, candidates) -> Iterable[Candidate]:
    return candidates.filter(email__iexact=email).prefetch_related("applications__opening") if email else []
