"""Erasing a candidate: everything that says who they are or what was written about them, wherever it is kept."""

import logging
from datetime import datetime

from django.core.cache import caches
from django.db import connection, transaction
from django.utils import timezone

from hiring.candidates.operations.imports import forget_waiting_rows
from hiring.interviews.operations.scheduling import cancel_to_come
from hiring.models import Application, Candidate, Opening
from people import kept, outbox
from people.audit import record
from people.locks import lock
from people.models import ApiAnswer, User
from people.refusals import Refused
from scorecards.privacy.operations.erased_words import erase_files, erase_judgements, erase_words
from scorecards.privacy.queries.erasure import fate_of

logger = logging.getLogger(__name__)


class OnLegalHold(Refused):
    """A legal hold stands on an opening that the candidate applied to: nobody erases them."""


def erase_candidate(*, candidate: Candidate, by) -> None:
    """Erase a candidate for good. Their row, applications, interviews and seats stay, empty of words, for the numbers.

    Ratings stay without evidence; in an opening with fewer than five applications they go as well. Drafts go whole.
    `by` is null where the system itself does it. Refused where they were erased before; OnLegalHold, which is on
    record, where one stands.
    """
    try:
        with transaction.atomic():
            _erase(_locked(candidate), by)
    except OnLegalHold:
        with transaction.atomic():
            record("scorecards.erasure_refused", candidate, by=by)
        raise


def erase_if_due(*, candidate: Candidate, now: datetime) -> bool:
    """Erase a candidate whose time has come, as it stands once the row is locked; whether they were."""
    with transaction.atomic():
        candidate = _locked(candidate)
        if candidate.erased_at or not fate_of(candidate).is_due(now):
            return False
        _erase(candidate, None)
        return True


def _forget_answers(candidate: Candidate) -> None:
    """What programs were answered about them, and what does not say whom it is about."""
    ApiAnswer.objects.filter(about__in=[f"hiring.candidate:{candidate.pk}", ""]).delete()


def _locked(candidate: Candidate) -> Candidate:
    """The candidate as stored now, held after their applications and these openings, as everywhere else."""
    held = list(Application.objects.filter(candidate=candidate).values_list("pk", "opening"))
    lock(Application, *(application for application, _ in held))
    lock(Opening, *(opening for _, opening in held))
    return Candidate.objects.select_for_update().get(pk=candidate.pk)


def _erase(candidate: Candidate, by) -> None:
    if candidate.erased_at:
        raise Refused("This candidate was erased before.")
    fate = fate_of(candidate)
    if fate.held:
        names = ", ".join(f"“{opening.title}”" for opening in fate.held)
        raise OnLegalHold(f"A legal hold stands on {names}. Nobody who applied there is erased until it is lifted.")
    early = len(fate.too_early(timezone.now()))
    outbox.forget(about=f"hiring.candidate:{candidate.pk}")
    if candidate.email and not User.objects.filter(email__iexact=candidate.email).exists():
        outbox.forget(address=candidate.email)
    forget_waiting_rows(address=candidate.email)
    _forget_answers(candidate)
    _empty(candidate)
    applications = list(Application.objects.select_for_update().filter(candidate=candidate).order_by("pk"))
    erase_words(applications)  # before panels are told that an interview is cancelled, and where it would have been
    for application in applications:
        _end(application, by)
    erase_files(applications)
    erase_judgements(applications)
    record("scorecards.candidate_erased", candidate, by=by, applications=len(applications), early=early)
    transaction.on_commit(_forget_copies)


def _empty(candidate: Candidate) -> None:
    for name in candidate.texts():
        setattr(candidate, name, "")
    candidate.erased_at = timezone.now()
    candidate.save()


def _end(application: Application, by) -> None:
    """What is to come is cancelled; the panels are told, without a name."""
    if application.is_active:
        application.status = Application.Status.WITHDRAWN
        application.ended_at, application.ended_by = timezone.now(), by
    application.source = application.end_reason = ""
    application.save()
    cancel_to_come(application=application, by=by)


def _forget_copies() -> None:
    """What is kept beside the tables: previews that may name them, finished documents, and SQLite's log of what was.

    The default cache only counts: whose wrong passwords were how many, and how much a key has asked for.
    """
    kept.forget_people()
    caches["documents"].clear()
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            if cursor.fetchone()[0]:
                logger.warning("The log beside the database is in use, and is emptied when nobody reads from it.")
