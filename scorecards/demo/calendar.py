"""When things happen at the demo's company, seen from now: at office hours, on working days."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from scorecards.demo.company import TIME_ZONE

ZONE = ZoneInfo(TIME_ZONE)
HALF_HOUR = timedelta(minutes=30)
OPENS, CLOSES = 10, 16
SATURDAY = 5


def working_day(today: date, offset: int) -> date:
    """So many working days after today, or before it."""
    step, day = timedelta(days=1 if offset > 0 else -1), today
    for _ in range(abs(offset)):
        day += step
        while day.weekday() >= SATURDAY:
            day += step
    return day


def office_time(now: datetime, offset: int, hour: int) -> datetime:
    """An hour of a working day, in the company's zone."""
    return datetime.combine(working_day(now.astimezone(ZONE).date(), offset), time(hour), ZONE)


def later_today(now: datetime) -> datetime:
    """A time today that is to come; late in the day one that has just begun."""
    here = now.astimezone(ZONE)
    if here.hour < OPENS - 1:
        return here.replace(hour=OPENS, minute=0, second=0, microsecond=0)
    return _half_hour(here) + (timedelta() if here.hour >= CLOSES else 2 * HALF_HOUR)


def ended_lately(now: datetime) -> datetime:
    """The end of something that took place within the last day, at office hours: this morning or yesterday."""
    here = now.astimezone(ZONE)
    if here.hour < OPENS + 3:
        return datetime.combine(here.date() - timedelta(days=1), time(CLOSES), ZONE)
    return min(_half_hour(here) - 4 * HALF_HOUR, here.replace(hour=CLOSES, minute=0, second=0, microsecond=0))


def _half_hour(at: datetime) -> datetime:
    return at.replace(minute=at.minute // 30 * 30, second=0, microsecond=0)
