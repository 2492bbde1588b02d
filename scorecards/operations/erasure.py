"""Erasing a candidate: everything that says who they are or what was written about them, wherever it is kept."""

import logging
from functools import partial

from django.conf import settings
from django.core.cache import caches
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils import timezone

from hiring.models import Adjustment, Application, Candidate, CandidateFile, Interview, Note, RoundOutcome, Seat
from hiring.operations.interviews import cancel_to_come
from people import outbox
from people.audit import record
from people.models import User
from scorecards import frozen
from scorecards.models import Rating, RevisedRating, Revision, Scorecard, Sighting

logger = logging.getLogger(__name__)

HIDES_ONE = 5
"""With fewer applications than this in an opening, a rating without a name still tells whose it was."""


@transaction.atomic
def erase_candidate(*, candidate: Candidate, by) -> None:
    """Erase a candidate for good. Their row, applications, interviews and seats stay, empty of words, for the numbers.

    Ratings stay without evidence; in an opening with fewer than five applications they go as well. Drafts go whole.
    ValidationError where they were erased before.
    """
    candidate = Candidate.objects.select_for_update().get(pk=candidate.pk)
    if candidate.erased_at:
        raise ValidationError("This candidate was erased before.")
    outbox.forget(about=f"hiring.candidate:{candidate.pk}")
    if candidate.email and not User.objects.filter(email__iexact=candidate.email).exists():
        outbox.forget(address=candidate.email)
    _empty(candidate)
    applications = list(Application.objects.select_for_update().filter(candidate=candidate))
    for application in applications:
        _end(application, by)
    _erase_files(applications)
    _erase_words(applications)
    for application in applications:
        _erase_cards(application)
    record("scorecards.candidate_erased", candidate, by=by, applications=len(applications))
    transaction.on_commit(_forget_copies)


def _empty(candidate: Candidate) -> None:
    for name in ("name", "email", "phone", "external_system", "external_id", "external_url"):
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


def _erase_files(applications: list[Application]) -> None:
    """The rows now, the files once that is certain."""
    files = CandidateFile.objects.filter(application__in=applications)
    for file in files:
        storage, name = file.file.storage, file.file.name
        transaction.on_commit(partial(storage.delete, name), robust=True)  # what fails for one is no reason for others
    files.delete()


def _erase_words(applications: list[Application]) -> None:
    of_these = {"application__in": applications}
    Note.objects.filter(**of_these).delete()
    Adjustment.objects.filter(**of_these).delete()
    RoundOutcome.objects.filter(**of_these).update(reason="")
    Interview.objects.filter(**of_these).update(place="", link="", end_reason="")
    Seat.objects.filter(interview__application__in=applications).update(recusal_reason="", waiver_reason="")


def _erase_cards(application: Application) -> None:
    # Whoever saves a card at this moment is waited for, and whoever saves afterwards finds the candidate erased.
    list(Seat.objects.select_for_update(of=("self",)).filter(interview__application=application).values_list("pk"))
    cards = Scorecard.objects.filter(seat__interview__application=application)
    cards.drafts().delete()
    judged = {"scorecard__in": cards}
    with frozen.lifted(connection):
        cards.update(summary="", pad="")
        Sighting.objects.filter(**judged).update(text="")
        Revision.objects.filter(**judged).update(reason="")
        for kind, whose in ((Rating, judged), (RevisedRating, {"revision__scorecard__in": cards})):
            kind.objects.filter(**whose).update(evidence="")
        if Application.objects.filter(opening=application.opening_id).count() < HIDES_ONE:
            cards.update(recommendation="", confidence="")
            for kind in (Rating, Sighting, Revision):
                kind.objects.filter(**judged).delete()


def _forget_copies() -> None:
    """What is kept beside the tables: previews of imports, finished documents, and SQLite's log of what was."""
    for name in settings.CACHES:
        caches[name].clear()
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            if cursor.fetchone()[0]:
                logger.warning("The log beside the database is in use, and is emptied when nobody reads from it.")
