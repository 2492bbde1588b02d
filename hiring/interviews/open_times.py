"""When a whole panel is free: its people's hours, less their days off and what stands in their calendars. Pure."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import groupby, pairwise

from people.refusals import Refused

STEP = timedelta(minutes=30)
USUAL = {weekday: ((time(9), time(17)),) for weekday in range(5)}
"""The hours of whoever has said none: Monday to Friday, nine to five."""

_CLOCK = r"(\d{1,2})(?:[:.h](\d{2}))?\s*([ap]\.?m\.?|uhr|h)?"
_SPAN = re.compile(rf"{_CLOCK}\s*(?:-|–|—|to|until|bis|à|a|tot)\s*{_CLOCK}", re.IGNORECASE)
_NEXT = re.compile(r"[,;/&+]|\b(?:and|und|et|y|e|en)\b", re.IGNORECASE)

Span = tuple[datetime, datetime]
Hours = Mapping[int, Sequence[tuple[time, time]]]


@dataclass(frozen=True)
class Diary:
    """When somebody could interview: weekly hours in their zone (Monday is 0), days off, and what is booked."""

    zone: tzinfo
    hours: Hours = field(default_factory=lambda: USUAL)
    days_off: Sequence[tuple[date, date]] = ()
    busy: Sequence[Span] = ()

    def is_free(self, starts: datetime, ends: datetime) -> bool:
        """Whether the whole of it lies in their hours, on no day off, and beside everything that is booked."""
        first, last = starts.astimezone(self.zone), ends.astimezone(self.zone)
        if any(begin <= first.date() <= end for begin, end in self.days_off):
            return False
        if _meets(self.busy, starts, ends):
            return False
        is_one_day = first.date() == last.date()
        hours = self.hours.get(first.weekday(), ())
        return is_one_day and any(begin <= first.time() and last.time() <= end for begin, end in hours)


def open_times(
    diaries: Iterable[Diary], first: datetime, last: datetime, minutes: int, most: int, booked: Sequence[Span] = ()
) -> list[datetime]:
    """Up to `most` beginnings, half an hour apart or more, at which everybody is free for so many minutes.

    booked: times that are out of the question whoever is on the panel.
    """
    diaries, length = list(diaries), timedelta(minutes=minutes)
    times: list[datetime] = []
    for starts in _steps(first, last):
        if len(times) == most:
            break
        ends = starts + length
        if not _meets(booked, starts, ends) and all(diary.is_free(starts, ends) for diary in diaries):
            times.append(starts)
    return times


def spread_over_days(times: Sequence[datetime], here: tzinfo, most: int) -> list[datetime]:
    """Up to `most` of these beginnings, as many from each day as there can be, and over the whole of each day."""
    days = [list(day) for _, day in groupby(times, key=lambda at: at.astimezone(here).date())][:most]
    a_day = most // len(days) if days else 0
    return [at for day in days for at in _evenly(day, a_day)]


def _evenly(times: Sequence[datetime], number: int) -> list[datetime]:
    if number >= len(times):
        return list(times)
    step = (len(times) - 1) / max(number - 1, 1)
    return [times[round(at * step)] for at in range(number)]


def one_after_the_other(
    wanted: Sequence[tuple[Sequence[Diary], int]], first: datetime, last: datetime, booked: Sequence[Span] = ()
) -> list[datetime | None]:
    """For each panel and its minutes the earliest beginning beside those before it; None where there is none.

    In the order that is asked for where that can be: an interview is looked for after the one before it, and only then
    anywhere.
    """
    taken, times, after = list(booked), [], first
    for diaries, minutes in wanted:
        free = (open_times(diaries, begin, last, minutes, 1, taken) for begin in (after, first))
        starts = next((times_free[0] for times_free in free if times_free), None)
        times.append(starts)
        if starts:
            after = starts + timedelta(minutes=minutes)
            taken.append((starts, after))
    return times


def spans_in(text: str) -> list[tuple[time, time]]:
    """“9–12, 13:30–17” as spans of a day. Refused where it is none, or they overlap."""
    spans = []
    for part in filter(None, (part.strip() for part in _NEXT.split(text))):
        numbers = _SPAN.fullmatch(part)
        if not numbers:
            raise Refused(f"“{part[:30]}” is no span of hours; write 9–12, 13:30–17.")
        end = _clock(numbers[4], numbers[5], numbers[6])
        begin = _clock(numbers[1], numbers[2], numbers[3])
        if not numbers[3] and _is_pm(numbers[6]) and (later := _clock(numbers[1], numbers[2], "pm")) < end:
            begin = later  # “1–5 pm”, and not “9–5 pm”
        if end <= begin:
            raise Refused(f"“{part[:30]}” ends before it begins.")
        spans.append((begin, end))
    spans.sort()
    if any(later[0] < earlier[1] for earlier, later in pairwise(spans)):
        raise Refused("Two spans overlap.")
    return spans


def in_words(spans: Iterable[tuple[time, time]]) -> str:
    """The same back: “9:00–12:00, 13:30–17:00”."""
    return ", ".join(f"{begin:%H:%M}–{end:%H:%M}" for begin, end in spans)


def _meets(spans: Iterable[Span], starts: datetime, ends: datetime) -> bool:
    return any(begin < ends and end > starts for begin, end in spans)


def _is_pm(mark: str | None) -> bool:
    return (mark or "").lower().startswith("p")


def _clock(hour: str, minute: str | None, mark: str | None) -> time:
    if (hour, minute or "00") == ("24", "00"):
        return time(23, 59)
    in_halves = (mark or "").lower()[:1] in ("a", "p") and 1 <= int(hour) <= 12
    hours = int(hour) % 12 + 12 * _is_pm(mark) if in_halves else int(hour)
    try:
        return time(hours, int(minute or 0))
    except ValueError as error:
        raise Refused(f"{hour}:{minute or '00'} is no time of a day.") from error


def _steps(first: datetime, last: datetime) -> Iterator[datetime]:
    minutes = int(first.timestamp()) // 60
    starts = datetime.fromtimestamp(-(-minutes // 30) * 30 * 60, UTC)
    while starts <= last:
        yield starts
        starts += STEP
