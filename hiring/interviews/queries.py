"""Panels: open seats, awaited scorecards, who is asked to practise."""

from django.db.models import BooleanField, ExpressionWrapper, QuerySet
from django.utils import timezone

from hiring.evidence import evidence
from hiring.models import Application, Interview, Seat, Stage
from people.models import User


def seats_with_state() -> QuerySet[Seat]:
    """Seats with `is_submitted`."""
    submitted = ExpressionWrapper(evidence().card_is_submitted(), output_field=BooleanField())
    return Seat.objects.select_related("user").annotate(is_submitted=submitted)


def owing(interview: Interview) -> list[Seat]:
    """Counted seats whose scorecards are awaited; the interview is fetched `with_progress`."""
    return [seat for seat in interview.seats.all() if is_counted(seat) and not (seat.waived_at or seat.is_submitted)]


def has_open_seat(interview: Interview) -> bool:
    """Whether fewer people judge than the stage asks for: recused, left, or never named."""
    judging = [seat for seat in interview.seats.all() if is_counted(seat) and seat.user.is_active]
    return len(judging) < interview.stage.interviewers


def booked_twice(interview: Interview) -> QuerySet[User]:
    """Those of the panel who have another interview at that time."""
    others = Seat.objects.filter(
        interview__status=Interview.Status.SCHEDULED,
        interview__starts_at__lt=interview.ends_at,
        interview__ends_at__gt=interview.starts_at,
        recused_at=None,
    ).exclude(interview=interview)
    seated = interview.seats.filter(recused_at=None)
    return User.objects.filter(seats__in=seated, pk__in=others.values("user")).distinct()


def first_missing_stage(application: Application, stages: QuerySet[Stage]) -> Stage | None:
    """The first stage without a standing interview, looked for in the current round first; else the first of all."""
    held = application.interviews.standing().values("stage")
    here = stages.filter(round=application.round) if application.round else stages
    return here.exclude(pk__in=held).first() or stages.exclude(pk__in=held).first() or stages.first()


def practice_asked(seat: Seat) -> str:
    """The address to practise at before this interview; "" where nobody asks for it."""
    is_asked = Seat.objects.filter(pk=seat.pk).asked_to_practise(timezone.now()).exists()
    return evidence().practice_page(seat.pk) if is_asked else ""


def is_counted(seat: Seat) -> bool:
    return not (seat.is_training or seat.recused_at)
