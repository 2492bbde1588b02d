"""What people say of when they can interview."""

from collections.abc import Mapping, Sequence
from datetime import date, time

from django.db import transaction

from hiring.models import DaysOff, WeeklyHours
from people.locks import lock
from people.models import User


@transaction.atomic
def set_hours(*, hours: Mapping[int, Sequence[tuple[time, time]]], by: User) -> None:
    """One's own weekly hours, by weekday; without any, the usual ones hold again."""
    lock(User, by.pk, names_go_on=True)
    WeeklyHours.objects.filter(user=by).delete()
    WeeklyHours.objects.bulk_create(
        WeeklyHours(user=by, weekday=weekday, begins=begins, ends=ends)
        for weekday, spans in hours.items()
        for begins, ends in spans
    )


def take_days_off(*, first: date, last: date, by: User) -> DaysOff:
    return DaysOff.objects.create(user=by, first=first, last=last)


def take_back_days_off(*, days: DaysOff, by: User) -> None:
    days.delete()
