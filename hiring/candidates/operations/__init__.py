"""Candidates and what they sent: each change on the audit trail.

Whatever would be written about somebody who was erased in the meantime is Refused.
"""

import secrets
from datetime import datetime
from pathlib import PurePath

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from hiring.candidates.access import visible_candidates
from hiring.candidates.file_types import FileType
from hiring.candidates.queries import NUMBER_OF_ANOTHER, known_by_number
from hiring.models import Adjustment, Application, Candidate, CandidateFile, Note, Opening
from hiring.openings.operations import CLOSED
from people.audit import record
from people.forgotten_files import forget_file
from people.links import require_web_address
from people.locks import lock, lock_name
from people.refusals import Refused

ERASED = "This candidate was erased in the meantime. Nothing was saved."
HELD = "A legal hold stands on this opening: its files stay until the hold is lifted."


@transaction.atomic
def add_candidate(*, candidate: Candidate, opening: Opening, source: str, by) -> Application:
    """Save a new candidate and their application. Refused where the opening is closed, where another candidate whom
    this person may know has their number, and where their page there is no web address."""
    require_web_address(candidate.external_url, "external_url")
    lock(Opening, opening.pk)
    _require_own_number(candidate, by)
    candidate.created_by = by
    candidate.save()
    record("hiring.candidate_added", candidate, by=by, opening=opening.pk)
    return apply(candidate=candidate, opening=opening, source=source, by=by)


@transaction.atomic
def apply(
    *, candidate: Candidate, opening: Opening, source: str, by, applied_at: datetime | None = None
) -> Application:
    """A known candidate applies to an opening. Refused where it is closed, or they have applied before."""
    opening = Opening.objects.select_for_update().get(pk=opening.pk)
    if opening.status != Opening.Status.OPEN:
        raise Refused(CLOSED)
    _hold(candidate.pk)
    if Application.objects.filter(candidate=candidate, opening=opening).exists():
        raise Refused(f"{candidate} has already applied to this opening.")
    applied_at = applied_at or timezone.now()
    application = Application.objects.create(
        candidate=candidate, opening=opening, source=source, created_by=by, applied_at=applied_at
    )
    record("hiring.application_made", application, by=by, opening=opening.pk, candidate=candidate.pk)
    return application


@transaction.atomic
def change_candidate(*, application: Application, candidate: Candidate, source: str, by) -> None:
    """Refused where another candidate whom this person may know has their number."""
    lock(Application, application.pk)
    _require_own_number(candidate, by)
    _hold(candidate.pk, application.pk)
    candidate.save()
    Application.objects.filter(pk=application.pk).update(source=source)
    record("hiring.candidate_changed", candidate, by=by, application=application.pk)


@transaction.atomic
def keep_file(*, application: Application, kind: str, data: bytes, name: str, type: FileType, by) -> CandidateFile:
    """Keep a file under a name in the storage that nobody guesses."""
    _hold(application.candidate_id, application.pk)
    kept = CandidateFile(
        application=application,
        kind=kind,
        name=PurePath(name).name[-200:],
        content_type=type.content_type,
        size=len(data),
        uploaded_by=by,
    )
    kept.file.save(f"{secrets.token_hex(24)}{type.endings[0]}", ContentFile(data), save=False)
    try:
        kept.save()
        record("hiring.file_kept", kept, by=by, application=application.pk)
    except BaseException:
        kept.file.storage.delete(kept.file.name)
        raise
    return kept


@transaction.atomic
def remove_file(*, file: CandidateFile, by) -> None:
    """Remove a file; the storage lets it go on commit. Refused on a legal hold."""
    lock(Opening, file.application.opening_id)
    if Opening.objects.filter(applications=file.application_id, held_at__isnull=False).exists():
        raise Refused(HELD)
    record("hiring.file_removed", file, by=by, application=file.application_id)
    forget_file(file.file.name)
    file.delete()


@transaction.atomic
def write_note(*, application: Application, text: str, by) -> Note:
    _hold(application.candidate_id, application.pk)
    note = Note.objects.create(application=application, author=by, text=text)
    record("hiring.note_written", note, by=by, application=application.pk)
    return note


@transaction.atomic
def set_adjustment(*, application: Application, request: str, extra_minutes: int, by) -> None:
    """The agreed adjustment, and the minutes that it adds to interviews scheduled from now on; "" and 0 remove it."""
    _hold(application.candidate_id, application.pk)
    if request or extra_minutes:
        agreed = {"request": request, "extra_minutes": extra_minutes}
        Adjustment.objects.update_or_create(application=application, defaults=agreed)
    else:
        Adjustment.objects.filter(application=application).delete()
    record("hiring.adjustment_set", application, by=by, minutes=extra_minutes)


def hold_numbers() -> None:
    """Nobody else gives a candidate the number of another system until this transaction ends. After openings and
    applications, before people."""
    lock_name("numbers of candidates")


def _require_own_number(candidate: Candidate, by) -> None:
    """One that is free when it is written, whoever else is giving one to somebody."""
    if not candidate.external_id:
        return
    hold_numbers()
    others = visible_candidates(by).exclude(pk=candidate.pk)
    if known_by_number(candidate.external_system, candidate.external_id, others):
        raise Refused(NUMBER_OF_ANOTHER, "external_id")


def _hold(candidate: int, *applications: int) -> None:
    """Lock a candidate after these applications, so that no erasure passes while something is written about them."""
    lock(Application, *applications)
    lock(Candidate, candidate)
    if not Candidate.objects.filter(pk=candidate, erased_at=None).exists():
        raise Refused(ERASED)
