"""The process that reads a private calendar: its text comes in, times go out. `busy_times.py` starts it, limited.

Nothing of ours is imported but the reader of lines beside it, and nothing but times leaves it.
"""

import json
import resource
import sys
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import recurring_ical_events
from icalendar import Calendar
from icalendar.prop.broken import vBroken

sys.path.append(str(Path(__file__).parent))
from calendar_text import tidied, unfolded, zones_of

FREE = {"FREE", "WORKINGELSEWHERE"}
AWAY = {"DECLINED", "DELEGATED"}
OURS = ("seat-", "interview-")
REPEATS = ("RRULE", "RDATE", "EXDATE")
WHEN = ("DTSTART", "DTEND", "DURATION", *REPEATS)
BAD = (ValueError, TypeError, KeyError, AttributeError, OverflowError)
"""What the parsers say of bad input."""

Moment = date | datetime
Span = tuple[Moment, Moment]


def main(first: int, last: int, most: int, seconds: int, memory: int) -> dict:
    """{"spans": [[begin, end]…], "unread": entries whose times are not all known}, the times in ISO form, or
    {"refused": kind}; a limit of the machine ends the process."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    head, _, data = sys.stdin.buffer.read().partition(b"\n")
    text = unfolded(data)
    if not {"BEGIN:VCALENDAR", "END:VCALENDAR"} <= set(text.upper().split()):  # or half of one has arrived
        return {"refused": "page" if "<html" in text[:5000].lower() else "broken"}
    when = datetime.fromtimestamp(first, UTC), datetime.fromtimestamp(last, UTC)
    reader = EntryReader(json.loads(head), *when)
    spans: list[list[str]] = []
    try:
        for span in reader.spans(_calendars(tidied(text))):
            if len(spans) == most:
                return {"refused": "most"}
            spans.append([_written(moment) for moment in span])
    except MemoryError:
        return {"refused": "memory"}
    except BAD:
        return {"refused": "broken"}
    return {"spans": spans, "unread": reader.unread}


def _calendars(text: str) -> list:
    """A time zone that cannot be read is left out: its name alone says which it is, or nothing does."""
    for zone in zones_of(text):
        try:
            Calendar.from_ical(f"BEGIN:VCALENDAR\n{zone}\nEND:VCALENDAR\n")
        except BAD:
            text = text.replace(zone, "")
    calendars = Calendar.from_ical(text, multiple=True)
    return [calendar for calendar in calendars if str(calendar.get("METHOD", "")).upper() != "CANCEL"]


class EntryReader:
    """What keeps the owner busy between two moments, and how many entries do not say all of it: an entry that cannot
    be read costs itself alone."""

    def __init__(self, owner: dict, first: datetime, last: datetime):
        self.owner, self.first, self.last, self.unread = owner, first, last, 0

    def spans(self, calendars: list) -> Iterator[Span]:
        for calendar in calendars:
            zone = calendar.get("X-WR-TIMEZONE")
            for series in _series(calendar):
                for event in self._between(series, zone):
                    if _is_busy(event, self.owner):
                        yield event["DTSTART"].dt, event["DTEND"].dt
            for stretch in calendar.walk("VFREEBUSY"):
                yield from _said_busy(stretch)

    def _between(self, series: list, zone: str | None) -> list:
        """Of a series whose repeating cannot be read, what stands in it plainly."""
        dated = [event for event in series if _has_start(event)]
        if len(dated) == len(series) and not any(map(_broken, dated)):
            try:
                return self._occurrences(dated, zone)
            except BAD:
                pass
        self.unread += 1
        for event in dated:
            for name in (*REPEATS, *_broken(event)):
                event.pop(name, None)
        try:
            return self._occurrences(dated, zone)
        except BAD:
            return []

    def _occurrences(self, series: list, zone: str | None) -> list:
        calendar = Calendar()
        if zone:
            calendar.add("X-WR-TIMEZONE", zone)
        for event in series:
            _mend(event)
            calendar.add_component(event)
        return recurring_ical_events.of(calendar).between(self.first, self.last)


def _series(calendar) -> Iterator[list]:
    """The entries of one id together, the times that were moved with their rule. Programs that give many appointments
    one id mean each of them; where they differ in age, the newest alone holds, and the parser chooses it."""
    by_id = defaultdict(list)
    for number, event in enumerate(calendar.walk("VEVENT")):
        by_id[str(event.get("UID", number))].append(event)
    for events in by_id.values():
        first, *others = [event for event in events if "RECURRENCE-ID" not in event] or [None]
        apart = [event for event in others if _age(event) == _age(first)]
        yield [event for event in events if event not in apart]
        yield from ([event] for event in apart)


def _age(event) -> tuple[str, str]:
    return str(event.get("SEQUENCE", 0)), str(event.get("DTSTAMP").to_ical() if "DTSTAMP" in event else "")


def _has_start(event) -> bool:
    starts = event.get("DTSTART")
    return not isinstance(starts, vBroken) and isinstance(getattr(starts, "dt", None), date)


def _broken(event) -> list[str]:
    return [name for name in WHEN if isinstance(event.get(name), vBroken)]


def _mend(event) -> None:
    """A whole day that ends as it begins is that day; a rule that goes on until a day takes in that day."""
    starts, ends, rule = event["DTSTART"].dt, getattr(event.get("DTEND"), "dt", None), event.get("RRULE")
    if ends is not None and not isinstance(starts, datetime) and not isinstance(ends, datetime) and ends <= starts:
        del event["DTEND"]
    for one in rule if isinstance(rule, list) else [rule] if rule else []:
        until = one.get("UNTIL", [None])[0]
        if isinstance(starts, datetime) and isinstance(until, date) and not isinstance(until, datetime):
            end = datetime.combine(until, time(23, 59, 59), starts.tzinfo)
            one["UNTIL"] = [end.astimezone(UTC) if starts.tzinfo else end]


def _is_busy(event, owner: dict) -> bool:
    if str(event.get("STATUS", "")).upper() == "CANCELLED" or str(event.get("TRANSP", "")).upper() == "TRANSPARENT":
        return False
    if str(event.get("X-MICROSOFT-CDO-BUSYSTATUS", "")).upper() in FREE:
        return False
    uid = str(event.get("UID", ""))
    is_ours = uid.startswith(OURS) and uid.endswith("@" + owner["house"])
    return not is_ours and not _stays_away(event, owner["email"])


def _stays_away(event, email: str) -> bool:
    """Whether its owner declined, or sends somebody else. Calendars at Apple name people by number, and their address
    beside it."""
    guests = event.get("ATTENDEE", [])
    for guest in guests if isinstance(guests, list) else [guests]:
        addresses = str(guest).lower().removeprefix("mailto:"), str(guest.params.get("EMAIL", "")).lower()
        if email in [address.strip() for address in addresses]:
            return guest.params.get("PARTSTAT", "").upper() in AWAY
    return False


def _said_busy(stretch) -> Iterator[Span]:
    """What a calendar that shares no more than free and busy says."""
    periods = stretch.get("FREEBUSY", [])
    for period in periods if isinstance(periods, list) else [periods]:
        if str(period.params.get("FBTYPE", "BUSY")).upper() != "FREE":
            starts, ends = period.dt
            yield starts, starts + ends if isinstance(ends, timedelta) else ends


def _written(moment: Moment) -> str:
    is_sure = isinstance(moment, datetime) and moment.tzinfo is not None
    return (moment.astimezone(UTC) if is_sure else moment).isoformat()


if __name__ == "__main__":
    json.dump(main(*map(int, sys.argv[1:])), sys.stdout)
