#!/usr/bin/env bash
# Read and written again, the weekly interview moves by an hour in autumn
# Guess:   a library that reads and writes a calendar gives back the same events.
# Seen:    ics 0.7.3 writes the start in UTC and keeps the rule: nine o'clock in Berlin is eight o'clock after the
#          clocks changed. It also writes CALSCALE:GEORGIAN, which no calendar is (GREGORIAN), so
#          recurring-ical-events 3.8.2 refuses the file.
# Follows: never pass a calendar on through it.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages ics==0.7.3 icalendar==7.3.0 recurring-ical-events==3.8.2 tzdata==2026.6

python - <<'PYTHON'
from zoneinfo import ZoneInfo

import ics
import recurring_ical_events
from _seen import seen
from icalendar import Calendar

TEXT = (
    "BEGIN:VCALENDAR,VERSION:2.0,PRODID:x,BEGIN:VEVENT,UID:1,DTSTAMP:20260101T000000Z,"
    "DTSTART;TZID=Europe/Berlin:20261019T090000,DTEND;TZID=Europe/Berlin:20261019T100000,"
    "RRULE:FREQ=WEEKLY;COUNT=2,END:VEVENT,END:VCALENDAR,"
).replace(",", "\r\n")


def hours(text):
    events = recurring_ical_events.of(Calendar.from_ical(text)).at(2026)
    return sorted(event.start.astimezone(ZoneInfo("Europe/Berlin")).strftime("%d %B %H:%M") for event in events)


try:
    answer = hours(str(ics.Calendar(TEXT)))
except recurring_ical_events.errors.InvalidCalendar as error:
    answer = str(error)
written = str(ics.Calendar(TEXT))
seen("before", hours(TEXT), ["19 October 09:00", "26 October 09:00"])
seen("refused by its reader", answer, "Only Gregorian calendars are supported.")
seen("after, as GREGORIAN", hours(written.replace("GEORGIAN", "GREGORIAN")), ["19 October 09:00", "26 October 08:00"])
seen("which calendar", [line for line in written.splitlines() if "CALSCALE" in line], ["CALSCALE:GEORGIAN"])
PYTHON
