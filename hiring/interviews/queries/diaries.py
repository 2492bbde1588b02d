"""When people are free: what they have said, and the interviews that they have."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from django.conf import settings
from django.utils import timezone

from hiring.interviews.open_times import USUAL, Diary, open_times
from hiring.models import Application, BusyTime, DaysOff, Interview, PrivateCalendar, Seat, WeeklyHours
from people.models import User
from people.time_zones import zone

MOST = 200
"""So many beginnings are proposed at once."""


def times_for(
    application: Application, people: Iterable[User], first: datetime, last: datetime, minutes: int
) -> list[datetime]:
    """When everybody of a panel is free for so many minutes, and the candidate has no other interview. Five queries."""
    standing = Interview.objects.standing().filter(application__candidate=application.candidate_id)
    booked = list(standing.values_list("starts_at", "ends_at"))
    return open_times(diaries_of(list(people)), first, last, minutes, MOST, booked=booked)


def diaries_of(people: list[User]) -> list[Diary]:
    """Each person's diary; whoever has said no hours has the usual ones. Four queries."""
    hours: dict[int, dict[int, list]] = {}
    for stated in WeeklyHours.objects.filter(user__in=people):
        hours.setdefault(stated.user_id, {}).setdefault(stated.weekday, []).append((stated.begins, stated.ends))
    off: dict[int, list] = {}
    for days in DaysOff.objects.filter(user__in=people):
        off.setdefault(days.user_id, []).append((days.first, days.last))
    busy: dict[int, list] = {}
    seats = Seat.objects.filter(user__in=people, recused_at=None, interview__status=Interview.Status.SCHEDULED)
    for user, starts, ends in seats.values_list("user", "interview__starts_at", "interview__ends_at"):
        busy.setdefault(user, []).append((starts, ends))
    elsewhere = BusyTime.objects.filter(calendar__user__in=people)
    for user, starts, ends in elsewhere.values_list("calendar__user", "starts_at", "ends_at"):
        busy.setdefault(user, []).append((starts, ends))
    return [
        Diary(zone(user.time_zone) or UTC, hours.get(user.pk, USUAL), off.get(user.pk, ()), busy.get(user.pk, ()))
        for user in people
    ]


def back_on(user: User, now: datetime) -> date | None:
    """The first day on which somebody who is away now, where they are, is back; None where they are not away. One
    query."""
    day = today = timezone.localdate(now, zone(user.time_zone) or UTC)
    for first, last in (
        DaysOff.objects.filter(user=user, last__gte=today).order_by("first").values_list("first", "last")
    ):
        if first <= day <= last:
            day = last + timedelta(days=1)
    return day if day > today else None


def calendar_trouble(user: User) -> str:
    """Why this person's own calendar could not be read, "" where it could, or where the house reads none. At most one
    query."""
    if not settings.PRIVATE_CALENDARS:
        return ""
    return PrivateCalendar.objects.filter(user=user).values_list("trouble", flat=True).first() or ""


def is_taken(people: Iterable[int], application: Application, starts: datetime, ends: datetime) -> bool:
    """Whether one of these people, or the candidate, has an interview at that time, or a calendar says busy."""
    people = list(people)
    elsewhere = BusyTime.objects.filter(calendar__user__in=people, starts_at__lt=ends, ends_at__gt=starts)
    standing = Interview.objects.standing().filter(starts_at__lt=ends, ends_at__gt=starts)
    seats = Seat.objects.filter(user__in=people, recused_at=None, interview__in=standing)
    candidates = standing.filter(application__candidate=application.candidate_id)
    return seats.exists() or candidates.exists() or elsewhere.exists()


def hours_of(user: User) -> dict[int, list[tuple[time, time]]]:
    """The hours that somebody has said, by weekday; {} where they have said none."""
    hours: dict[int, list[tuple[time, time]]] = {}
    for stated in WeeklyHours.objects.filter(user=user):
        hours.setdefault(stated.weekday, []).append((stated.begins, stated.ends))
    return hours
