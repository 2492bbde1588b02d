"""When a reminder is due: the day before an interview, and after it until the scorecard is in.

Days and hours are those of the person's own zone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo
from typing import Literal

MOST = 5
AFTER = timedelta(hours=1)
NINE = time(9)
TOO_LATE = timedelta(days=14)
"""So long after an interview nobody is reminded any more."""


@dataclass(frozen=True)
class Occasion:
    """A seat that takes part and whose card is awaited; its person was told of the time at `told_at`."""

    seat: int
    zone: tzinfo
    starts_at: datetime
    ends_at: datetime
    told_at: datetime


@dataclass(frozen=True)
class Reminder:
    """`number` counts the reminders of a scorecard from 1 to 5."""

    seat: int
    about: Literal["interview", "scorecard"]
    number: int


def due_reminders(occasions: Iterable[Occasion], now: datetime) -> list[Reminder]:
    """At most one for each seat, the newest: nobody gets at once what was missed."""
    return [reminder for occasion in occasions if (reminder := _due(occasion, now))]


def day_before(starts_at: datetime, zone: tzinfo) -> datetime:
    """Nine o'clock on the day before an interview, where the person is; in UTC."""
    return _nine(starts_at.astimezone(zone), zone, days=-1)


def scorecard_times(ends_at: datetime, zone: tzinfo) -> list[datetime]:
    """An hour after the end, then at nine o'clock on the next four working days where the person is; in UTC."""
    first = (ends_at + AFTER).astimezone(UTC)
    return [first, *_working_days(first, zone)]


def _working_days(first: datetime, zone: tzinfo) -> Iterator[datetime]:
    local, count, days = first.astimezone(zone), 1, 0
    while count < MOST:
        days += 1
        if (local.date() + timedelta(days=days)).weekday() < 5:
            count += 1
            yield _nine(local, zone, days=days)


def _nine(local: datetime, zone: tzinfo, *, days: int) -> datetime:
    return datetime.combine(local.date() + timedelta(days=days), NINE, zone).astimezone(UTC)


def _due(occasion: Occasion, now: datetime) -> Reminder | None:
    if now < occasion.starts_at:
        due = day_before(occasion.starts_at, occasion.zone)
        return Reminder(occasion.seat, "interview", 1) if occasion.told_at < due <= now else None
    if now > occasion.ends_at + TOO_LATE:
        return None
    number = sum(at <= now for at in scorecard_times(occasion.ends_at, occasion.zone))
    return Reminder(occasion.seat, "scorecard", number) if number else None
