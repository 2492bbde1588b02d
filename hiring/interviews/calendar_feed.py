"""Interviews as a calendar that programs subscribe to, and as entries that mail brings (iCalendar, iTIP)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event, vCalAddress


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
    feed = _calendar()
    feed.add("x-wr-calname", name)
    feed.add("refresh-interval", timedelta(hours=1), {"value": "DURATION"})
    feed.add("x-published-ttl", "PT1H")
    for entry in entries:
        feed.add_component(_event(entry))
    return feed.to_ical()


def invitation(entry: CalendarEntry, *, organizer: str, attendee: str, name: str) -> str:
    """One entry as mail carries it: a REQUEST to come, or the CANCEL of one. Addresses are e-mail addresses."""
    mail = _calendar()
    mail.add("method", "CANCEL" if entry.is_cancelled else "REQUEST")
    event = _event(entry)
    event.add("organizer", vCalAddress(f"mailto:{organizer}"))
    guest = vCalAddress(f"mailto:{attendee}")
    guest.params["CN"], guest.params["ROLE"], guest.params["RSVP"] = name.replace('"', "'"), "REQ-PARTICIPANT", "FALSE"
    guest.params["PARTSTAT"] = "NEEDS-ACTION"
    event.add("attendee", guest)
    mail.add_component(event)
    return mail.to_ical().decode()


def _calendar() -> Calendar:
    made = Calendar()
    made.add("prodid", "-//Rolewright//Interviews//EN")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    return made


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
    if entry.page:
        event.add("url", entry.page)
    event.add("description", "\n".join(part for part in (entry.link, entry.page) if part))
    if entry.place or entry.link:
        event.add("location", entry.place or entry.link)
    return event
