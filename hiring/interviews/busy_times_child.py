"""The process that reads a private calendar: its text comes in, times go out. `busy_times.py` starts it, limited.

Nothing of ours is imported, and nothing but times leaves it.
"""

import json
import resource
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import recurring_ical_events
from icalendar import Calendar

FREE = {"FREE", "WORKINGELSEWHERE"}
OURS = ("seat-", "interview-")

Moment = date | datetime


def main(first: int, last: int, most: int, seconds: int, memory: int) -> dict:
    """{"spans": [[begin, end]…]} in ISO form, or {"refused": kind}; a limit of the machine ends the process."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    head, _, text = sys.stdin.buffer.read().partition(b"\n")
    if not {b"BEGIN:VCALENDAR", b"END:VCALENDAR"} <= set(text.upper().split()):  # or half of one has arrived
        return {"refused": "page" if b"<html" in text[:5000].lower() else "broken"}
    when = datetime.fromtimestamp(first, UTC), datetime.fromtimestamp(last, UTC)
    spans: list[list[str]] = []
    try:
        for span in _spans(Calendar.from_ical(text, multiple=True), json.loads(head), *when):
            if len(spans) == most:
                return {"refused": "most"}
            spans.append([_written(moment) for moment in span])
    except MemoryError:
        return {"refused": "memory"}
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError):  # what the parsers say of bad input
        return {"refused": "broken"}
    return {"spans": spans}


def _spans(calendars: list, owner: dict, first: datetime, last: datetime) -> Iterator[tuple[Moment, Moment]]:
    for calendar in calendars:
        for event in recurring_ical_events.of(calendar, skip_bad_series=True).between(first, last):
            if _is_busy(event, owner):
                yield event["DTSTART"].dt, event["DTEND"].dt
        for stretch in calendar.walk("VFREEBUSY"):
            yield from _said_busy(stretch)


def _is_busy(event, owner: dict) -> bool:
    if str(event.get("STATUS", "")).upper() == "CANCELLED" or str(event.get("TRANSP", "")).upper() == "TRANSPARENT":
        return False
    if str(event.get("X-MICROSOFT-CDO-BUSYSTATUS", "")).upper() in FREE:
        return False
    uid = str(event.get("UID", ""))
    is_ours = uid.startswith(OURS) and uid.endswith("@" + owner["house"])
    return not is_ours and not _has_declined(event, owner["email"])


def _has_declined(event, email: str) -> bool:
    guests = event.get("ATTENDEE", [])
    for guest in guests if isinstance(guests, list) else [guests]:
        if str(guest).lower().removeprefix("mailto:") == email:
            return guest.params.get("PARTSTAT", "").upper() == "DECLINED"
    return False


def _said_busy(stretch) -> Iterator[tuple[Moment, Moment]]:
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
