"""Panels, and of their scorecards only one thing, by its name in the database: whether a seat's card is submitted."""

from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet

from hiring.models import Interview, Seat


def seats_with_state() -> QuerySet[Seat]:
    """Seats, each with `is_submitted`: whether its scorecard is."""
    submitted = ExpressionWrapper(Q(scorecard__submitted_at__isnull=False), output_field=BooleanField())
    return Seat.objects.select_related("user").annotate(is_submitted=submitted)


def owing(interview: Interview) -> list[Seat]:
    """The counted seats of an interview, fetched `with_progress`, whose scorecards are awaited."""
    return [seat for seat in interview.seats.all() if is_counted(seat) and not (seat.waived_at or seat.is_submitted)]


def has_open_seat(interview: Interview) -> bool:
    """Whether fewer people judge than the stage asks for: somebody is recused, has left, or was never named."""
    judging = [seat for seat in interview.seats.all() if is_counted(seat) and seat.user.is_active]
    return len(judging) < interview.stage.interviewers


def is_counted(seat: Seat) -> bool:
    return not (seat.is_training or seat.recused_at)
