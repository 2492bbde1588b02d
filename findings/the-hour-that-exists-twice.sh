#!/usr/bin/env bash
# An interview in the second 2:30 of the night comes back in the first
# Guess:   a start with a time zone survives being written and read.
# Seen:    the format has no place for which of the two hours is meant: icalendar 7.3.0 writes 02:30 and reads the
#          earlier one. It ends at 03:30, so its hour has become two, while the event's duration still says one. In
#          spring 02:30 to 03:30, which does not exist, is accepted and has no length at all.
# Follows: write UTC.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages icalendar==7.3.0 tzdata==2026.6

python - <<'PYTHON'
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from _seen import seen
from icalendar import Event

BERLIN = ZoneInfo("Europe/Berlin")


def lengths(start, end):
    event = Event()
    event.add("dtstart", start)
    event.add("dtend", end)
    back = Event.from_ical(event.to_ical())
    hours = (back.end.astimezone(UTC) - back.start.astimezone(UTC)) / timedelta(hours=1)
    return str(back.start.astimezone(UTC)), hours, back.duration / timedelta(hours=1)


start = datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN, fold=1)
seen("meant", str(start.astimezone(UTC)), "2026-10-25 01:30:00+00:00")
seen(
    "read, its hours, its duration",
    lengths(start, datetime(2026, 10, 25, 3, 30, tzinfo=BERLIN)),
    ("2026-10-25 00:30:00+00:00", 2.0, 1.0),
)
spring = [datetime(2026, 3, 29, hour, 30, tzinfo=BERLIN) for hour in (2, 3)]
seen("in spring", lengths(*spring), ("2026-03-29 01:30:00+00:00", 0.0, 1.0))
PYTHON
