#!/usr/bin/env bash
# Nine o'clock at +02:00 becomes nine o'clock nowhere
# Guess:   a datetime with an offset is written in UTC, or refused, as the format knows no offsets.
# Seen:    icalendar 7.3.0 writes TZID="UTC+02:00", a zone that nobody defines, and reads it back without any zone.
# Follows: whatever comes from JSON or fromisoformat has such an offset: astimezone(UTC) before it is added.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages icalendar==7.3.0

python - <<'PYTHON'
from datetime import datetime, timedelta, timezone

from _seen import seen
from icalendar import Event

event = Event()
event.add("dtstart", datetime(2026, 7, 1, 9, tzinfo=timezone(timedelta(hours=2))))
seen("written", event.to_ical().splitlines()[1].decode(), 'DTSTART;TZID="UTC+02:00":20260701T090000')
seen("read", str(Event.from_ical(event.to_ical()).start), "2026-07-01 09:00:00")
PYTHON
