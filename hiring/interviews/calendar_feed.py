"""Interviews as a calendar that programs subscribe to (iCalendar)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event


@dataclass(frozen=True)
class CalendarEntry:
    """One interview; `uid` never changes, `sequence` only grows."""

    uid: str
    sequence: int
    changed_at: datetime
    starts_at: datetime
    ends_at: datetime
    summary: str
    place: str
    link: str
    page: str
    is_cancelled: bool


def calendar(name: str, entries: Iterable[CalendarEntry]) -> bytes:
    """Times are in UTC, which every program turns into its own zone."""
    feed = Calendar()
    feed.add("prodid", "-//Rolewright//Interviews//EN")
    feed.add("version", "2.0")
    feed.add("calscale", "GREGORIAN")
    feed.add("x-wr-calname", name)
    feed.add("refresh-interval", timedelta(hours=1), {"value": "DURATION"})
    feed.add("x-published-ttl", "PT1H")
    for entry in entries:
        feed.add_component(_event(entry))
    return feed.to_ical()


def _event(entry: CalendarEntry) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("sequence", entry.sequence)
    event.add("dtstamp", entry.changed_at.astimezone(UTC))
    event.add("last-modified", entry.changed_at.astimezone(UTC))
    event.add("dtstart", entry.starts_at.astimezone(UTC))
    event.add("dtend", entry.ends_at.astimezone(UTC))
    event.add("summary", entry.summary)
    event.add("status", "CANCELLED" if entry.is_cancelled else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if entry.is_cancelled else "OPAQUE")
    event.add("url", entry.page)
    event.add("description", "\n".join(part for part in (entry.link, entry.page) if part))
    if entry.place or entry.link:
        event.add("location", entry.place or entry.link)
    return event
