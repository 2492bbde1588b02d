"""Who on the panels of an opening has practised for their first interview there."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from hiring.models import Interview, Opening, Seat
from people.models import User
from scorecards.models import PracticeAnswer, PracticeAttempt


@dataclass(frozen=True)
class Practised:
    """Somebody on the panels of an opening: their first interview there, and what they have practised for it."""

    user: User
    interview: Interview
    answers: int
    last: datetime | None
    elsewhere: int
    has_something: bool
    is_over: bool

    @property
    def is_missing(self) -> bool:
        return self.has_something and not self.answers


def on_the_panels(opening: Opening, now: datetime) -> list[Practised]:
    """Everybody who sits on a panel, those who have not practised first. Three queries."""
    role = opening.blueprint.slug
    firsts = _first_seats(opening)
    answers = PracticeAnswer.objects.filter(role=role, retired_at=None)
    known = set(answers.values_list("exercise", flat=True))
    done = PracticeAttempt.objects.filter(user__in=[seat.user_id for seat in firsts], answer__role=role)
    times: dict[int, list[tuple[str, datetime]]] = {}
    for user, exercise, at in done.exclude(submitted_at=None).values_list("user", "answer__exercise", "submitted_at"):
        times.setdefault(user, []).append((exercise, at))
    rows = [_practised(seat, times.get(seat.user_id, []), known, now) for seat in firsts]
    return sorted(rows, key=lambda row: (not row.is_missing, row.interview.starts_at, row.user.pk))


def _first_seats(opening: Opening) -> Iterable[Seat]:
    seats = Seat.objects.awaited().filter(interview__application__opening=opening, user__is_active=True)
    firsts: dict[int, Seat] = {}
    related = seats.select_related("user", "interview__stage")
    for seat in related.order_by("interview__starts_at", "pk"):
        firsts.setdefault(seat.user_id, seat)
    return firsts.values()


def _practised(seat: Seat, done: list[tuple[str, datetime]], known: set[str], now: datetime) -> Practised:
    exercise = seat.interview.stage.exercise
    here = [at for practised, at in done if practised == exercise]
    return Practised(
        user=seat.user,
        interview=seat.interview,
        answers=len(here),
        last=max(here, default=None),
        elsewhere=len(done) - len(here),
        has_something=exercise in known,
        is_over=seat.interview.ends_at <= now,
    )
