"""What is done about interviews every few minutes."""

from contextlib import suppress
from datetime import UTC, datetime

from django.db.models import Max, Q
from django.utils import timezone
from django_tasks import task

from blueprint.documents import PdfUnavailable, job_description_pdf
from hiring.candidates.operations import imports
from hiring.interviews import mail
from hiring.interviews.operations import private_calendars
from hiring.interviews.reminders import TOO_LATE, Occasion, due_reminders
from hiring.models import Application, Employer, Interview, Posting, Seat
from hiring.openings.documents import logo_bytes
from hiring.openings.published_description import thaw
from people.schedule import every
from people.time_zones import zone


@every(minutes=5)
def remind_of_interviews() -> None:
    """Reminders that are due, each once; never to somebody recused, waived, deactivated or done."""
    now = timezone.now()
    seats = {seat.pk: seat for seat in _in_question(now)}
    for reminder in due_reminders(map(_occasion, seats.values()), now):
        mail.remind(seats[reminder.seat], reminder)


def _in_question(now: datetime):
    near = Q(interview__starts_at__lte=now + TOO_LATE, interview__ends_at__gte=now - TOO_LATE)
    standing = Q(interview__status=Interview.Status.SCHEDULED, interview__application__status=Application.Status.ACTIVE)
    awaited = Seat.objects.owing().filter(near, standing, user__is_active=True)
    related = awaited.select_related("user", "interview__stage", "interview__application__candidate")
    return related.annotate(moved_at=Max("interview__reschedulings__moved_at"))


def _occasion(seat: Seat) -> Occasion:
    interview = seat.interview
    told_at = max(interview.created_at, seat.moved_at or interview.created_at)
    where = zone(seat.user.time_zone) or UTC
    return Occasion(seat.pk, where, interview.starts_at, interview.ends_at, told_at)


@every(minutes=1)
def read_due_calendars() -> None:
    """A task for each, so that one that is slow holds up no other."""
    private_calendars.queue_calendars()


@task()
def read_calendar(calendar: int) -> None:
    private_calendars.read_calendar(calendar=calendar)


@task()
def import_candidates(candidate_import: int) -> None:
    """A file of candidates, a part in each transaction. Run again, it goes on where it stopped."""
    while imports.import_next_part(candidate_import=candidate_import):
        pass


@task()
def make_posting(posting: int) -> None:
    """The PDF of a description that was published, before anybody asks for it."""
    published = Posting.objects.live().filter(pk=posting).first()
    if published:
        with suppress(PdfUnavailable):
            job_description_pdf(thaw(published.content), logo_bytes(Employer.objects.current()))


@every(minutes=60)
def forget_imports() -> None:
    imports.forget_imports()
