"""When things happen at the demo's company: at office hours, on working days."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Berlin")
SATURDAY = 5
OPENS, CLOSES = time(10), time(18)
FIRST_ENDS = time(10, 30)
AGO = timedelta(hours=2)


@dataclass(frozen=True)
class Calendar:
    """Working days and hours of the clock where the company is, seen from `now`; it answers points in time, in UTC.

    Today is the company's own day, wherever the machine or whoever looks may be.
    """

    now: datetime
    zone: ZoneInfo = ZONE

    @property
    def today(self) -> date:
        return self._here.date()

    def at(self, offset: int, hour: int) -> datetime:
        """An hour of the working day that comes so many after today, or before it."""
        return self._moment(working_day(self.today, offset), time(hour))

    def after(self, at: datetime, offset: int, hour: int) -> datetime:
        """An hour of the working day that comes so many after that day, or before it."""
        return self._moment(working_day(at.astimezone(self.zone).date(), offset), time(hour))

    def going_on(self) -> datetime:
        """When something of today began that is not over yet, however late it is; it begins when the office opens at
        the earliest."""
        return max(self._moment(self.today, OPENS), self._quarter)

    def ended_lately(self) -> datetime:
        """When something ended two hours ago or more, but less than a day: today at office hours, or else yesterday."""
        if self._quarter - AGO < self._moment(self.today, FIRST_ENDS):
            return self._moment(self.today - timedelta(days=1), CLOSES)
        return min(self._quarter - AGO, self._moment(self.today, CLOSES))

    @property
    def _here(self) -> datetime:
        return self.now.astimezone(self.zone)

    @property
    def _quarter(self) -> datetime:
        """The quarter of an hour that is running."""
        return self._here.replace(minute=self._here.minute // 15 * 15, second=0, microsecond=0).astimezone(UTC)

    def _moment(self, day: date, hour: time) -> datetime:
        return datetime.combine(day, hour, self.zone).astimezone(UTC)


def working_day(day: date, offset: int) -> date:
    """So many working days after this day, or before it."""
    step = timedelta(days=1 if offset > 0 else -1)
    for _ in range(abs(offset)):
        day += step
        while day.weekday() >= SATURDAY:
            day += step
    return day
