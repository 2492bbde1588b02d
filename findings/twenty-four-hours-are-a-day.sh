#!/usr/bin/env bash
# 24 hours of take-home time are 25 in the night in which clocks change
# Guess:   the format tells PT24H (24 hours) from P1D (till the same time tomorrow), and so do its readers.
# Seen:    icalendar 7.3.0, recurring-ical-events 3.8.2 and ics 0.7.3 add both to the clock on the wall: noon to
#          noon, 25 hours.
# Follows: a deadline is a moment: write its end in UTC and no duration.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages icalendar==7.3.0 ics==0.7.3 recurring-ical-events==3.8.2 tzdata==2026.6

python - <<'PYTHON'
from datetime import UTC, timedelta

import ics
import recurring_ical_events
from _seen import seen
from icalendar import Calendar

LINES = (
    "BEGIN:VCALENDAR,VERSION:2.0,PRODID:x,BEGIN:VEVENT,UID:1,DTSTAMP:20260101T000000Z,"
    "DTSTART;TZID=Europe/Berlin:20261024T120000,DURATION:{},END:VEVENT,END:VCALENDAR,"
)
for duration in ("PT24H", "P1D"):
    text = LINES.format(duration).replace(",", "\r\n")
    calendar = Calendar.from_ical(text)
    events = {
        "icalendar": (calendar.events[0].start, calendar.events[0].end),
        "recurring": next((event.start, event.end) for event in recurring_ical_events.of(calendar).at(2026)),
        "ics": next((event.begin, event.end) for event in ics.Calendar(text).events),
    }
    hours = {
        name: (end.astimezone(UTC) - start.astimezone(UTC)) / timedelta(hours=1)
        for name, (start, end) in events.items()
    }
    seen(duration, hours, {"icalendar": 25.0, "recurring": 25.0, "ics": 25.0})
PYTHON
