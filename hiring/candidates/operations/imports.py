"""Files of candidates come in, a part at a time: what is done of a part stands, whoever stops, dies or comes later."""

from dataclasses import asdict
from datetime import UTC, date, datetime, time, timedelta

from django.db import transaction
from django.utils import timezone

from hiring.candidates.access import keeps, visible_candidates
from hiring.candidates.candidates_file.candidate_rows import CandidateRow, TableReading
from hiring.candidates.candidates_file.cell_text import same_address
from hiring.candidates.candidates_file.column_meanings import fingerprint
from hiring.candidates.candidates_file.intakes import Intake
from hiring.candidates.operations import hold_numbers
from hiring.candidates.queries import intakes_of
from hiring.models import Application, Candidate, CandidateImport, ColumnChoice, ImportPart, Opening
from hiring.openings.operations import CLOSED
from people.audit import record, record_many
from people.locks import lock
from people.queue import enqueue
from people.refusals import Refused
from people.time_zones import zone

A_PART = 500
KEPT, GIVEN_UP = timedelta(days=7), timedelta(hours=12)
STOPPED = "It was stopped. What was imported before stays."
NOT_ALLOWED = "It was stopped, because whoever began it may not add candidates here any more."
LOST = "It was given up, because it could not be finished. Import the file again: nobody comes in twice."


@transaction.atomic
def begin_import(
    *, rows: list[CandidateRow], opening: Opening, candidates: set[int], join: bool, by
) -> CandidateImport:
    """Decide what comes in, and queue it in parts. Refused where the opening is closed.

    `candidates` are the ids of those whom this person may know.
    """
    opening = Opening.objects.select_for_update().get(pk=opening.pk)
    if opening.status != Opening.Status.OPEN:
        raise Refused(CLOSED)
    decided = intakes_of(rows, opening=opening, candidates=candidates, join=join)
    wanted = [asdict(intake.row) for intake in decided if intake.is_imported]
    begun = CandidateImport.objects.create(
        opening=opening,
        asked_by=by,
        joins=join,
        total=len(decided),
        done=len(decided) - len(wanted),
        left_out=_left_out(decided),
    )
    parts = [wanted[start : start + A_PART] for start in range(0, len(wanted), A_PART)]
    ImportPart.objects.bulk_create(
        ImportPart(candidate_import=begun, position=position, rows=part) for position, part in enumerate(parts)
    )
    record("hiring.candidates_imported", opening, by=by, rows=len(wanted))
    enqueue("hiring.tasks.import_candidates", begun.pk)
    return begun


@transaction.atomic
def import_next_part(*, candidate_import: int) -> bool:
    """Bring the next part of a file in, decided again in this transaction; whether there was one.

    It ends where whoever began it may not add candidates any more, or the opening was closed.
    """
    lock(CandidateImport, candidate_import)
    running = CandidateImport.objects.select_related("asked_by").filter(pk=candidate_import, finished_at=None).first()
    if running is None:
        return False
    opening = Opening.objects.select_for_update().get(pk=running.opening_id)
    part = running.parts.first()
    if part and not (running.asked_by.is_active and keeps(running.asked_by, opening)):
        return _finish(running, NOT_ALLOWED)
    if part and opening.status != Opening.Status.OPEN:
        return _finish(running, CLOSED)
    if part:
        _bring_in(running, opening, part)
    if not running.parts.exists():
        _finish(running)
    return part is not None


@transaction.atomic
def stop_import(*, candidate_import: CandidateImport, by) -> None:
    """End an import; what came in stays. Refused where it had ended."""
    lock(CandidateImport, candidate_import.pk)
    running = CandidateImport.objects.filter(pk=candidate_import.pk, finished_at=None).first()
    if running is None:
        raise Refused("It had ended already.")
    record("hiring.import_stopped", running, by=by, opening=running.opening_id)
    _finish(running, STOPPED)


@transaction.atomic
def forget_imports() -> None:
    """Imports go after a week; one that nobody finished in twelve hours is given up, and its rows go."""
    now = timezone.now()
    CandidateImport.objects.filter(asked_at__lt=now - KEPT).delete()
    lost = CandidateImport.objects.filter(finished_at=None, asked_at__lt=now - GIVEN_UP)
    ImportPart.objects.filter(candidate_import__in=lost).delete()
    lost.update(finished_at=now, trouble=LOST)


def forget_waiting_rows(*, address: str) -> None:
    """Take somebody's rows out of the files that are still coming in."""
    for part in ImportPart.objects.select_for_update() if address else ():
        kept = [row for row in part.rows if same_address(row["email"]) != same_address(address)]
        if len(kept) < len(part.rows):
            ImportPart.objects.filter(pk=part.pk).update(rows=kept)


@transaction.atomic
def remember_columns(*, header: list[str], reading: TableReading, opening: Opening) -> None:
    """The next file with these columns is read in the same way."""
    chosen = {"taken": list(reading.taken), "order": reading.order, "system": reading.system, "source": reading.source}
    ColumnChoice.objects.update_or_create(
        fingerprint=fingerprint(header), defaults=chosen | {"opening": opening, "chosen_at": timezone.now()}
    )


def _finish(running: CandidateImport, trouble: str = "") -> bool:
    running.parts.all().delete()
    CandidateImport.objects.filter(pk=running.pk).update(finished_at=timezone.now(), trouble=trouble)
    return False


def _bring_in(running: CandidateImport, opening: Opening, part: ImportPart) -> None:
    by = running.asked_by
    rows = [CandidateRow(**row) for row in part.rows]
    if any(row.number for row in rows):
        hold_numbers()
    known = set(visible_candidates(by).values_list("pk", flat=True))
    decided = intakes_of(rows, opening=opening, candidates=known, join=running.joins)
    lock(Candidate, *(intake.candidate for intake in decided if intake.what == "join"))
    imported = _save([intake for intake in decided if intake.is_imported], running, opening, by)
    part.delete()
    CandidateImport.objects.filter(pk=running.pk).update(
        done=running.done + len(decided),
        imported=running.imported + imported,
        left_out=running.left_out + _left_out(decided),
    )


def _save(intakes: list[Intake], running: CandidateImport, opening: Opening, by) -> int:
    """The candidates and applications of these rows, in a few queries; how many there are."""
    new = [intake for intake in intakes if intake.what == "new"]
    candidates = Candidate.objects.bulk_create(_candidate(intake.row, by) for intake in new)
    added = [(candidate.pk, {"opening": opening.pk}) for candidate in candidates]
    record_many("hiring.candidate_added", Candidate, added, by=by)
    joined = [intake for intake in intakes if intake.what == "join"]
    standing = Candidate.objects.filter(pk__in=[intake.candidate for intake in joined], erased_at=None)
    known = standing.in_bulk()
    pairs = [*zip(new, candidates, strict=True), *((intake, known.get(intake.candidate)) for intake in joined)]
    applications = Application.objects.bulk_create(
        Application(
            opening=opening,
            brought_by=running,
            candidate=candidate,
            source=intake.row.source,
            created_by=by,
            applied_at=_moment(intake.row.applied, by) if intake.row.applied else timezone.now(),
        )
        for intake, candidate in pairs
        if candidate
    )
    made = [(row.pk, {"opening": opening.pk, "candidate": row.candidate_id}) for row in applications]
    record_many("hiring.application_made", Application, made, by=by)
    return len(applications)


def _candidate(row: CandidateRow, by) -> Candidate:
    return Candidate(
        name=row.name,
        email=row.email,
        phone=row.phone,
        external_system=row.system,
        external_id=row.number,
        external_url=row.link,
        created_by=by,
    )


def _moment(applied: str, by) -> datetime:
    """When somebody applied: a day alone is noon where whoever brings it is, so that it is the same day for them and
    for colleagues up to half a world away; a time without an offset is theirs as well."""
    here = zone(by.time_zone) or UTC
    if len(applied) == len("2026-03-09"):
        return datetime.combine(date.fromisoformat(applied), time(12), here)
    moment = datetime.fromisoformat(applied)
    return moment if moment.tzinfo else moment.replace(tzinfo=here)


def _left_out(decided: list[Intake]) -> list[list]:
    return [[intake.row.line, intake.what] for intake in decided if not intake.is_imported]
