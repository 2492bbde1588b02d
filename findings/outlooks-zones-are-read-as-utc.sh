#!/usr/bin/env bash
# Ten o'clock in Outlook is ten o'clock in Greenwich
# Guess:   a zone by Microsoft's name, or one that the calendar itself defines, is understood or refused.
# Seen:    ics 0.7.3 ignores both and takes the time as UTC, without a word. icalendar 7.3.0 knows the name, and the
#          definition.
# Follows: with ics, look at every TZID before believing a time.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages ics==0.7.3 icalendar==7.3.0 tzdata==2026.6

python - <<'PYTHON'
import ics
from _seen import seen
from icalendar import Calendar

ZONE = (
    "BEGIN:VTIMEZONE,TZID:Office,BEGIN:STANDARD,DTSTART:19700101T000000,"
    "TZOFFSETFROM:+0500,TZOFFSETTO:+0500,END:STANDARD,END:VTIMEZONE,"
)
EVENT = "BEGIN:VEVENT,UID:1,DTSTAMP:20260101T000000Z,DTSTART;TZID={}:20260701T100000,END:VEVENT,"


def calendar(tzid, zone=""):
    return f"BEGIN:VCALENDAR,VERSION:2.0,PRODID:x,{zone}{EVENT.format(tzid)}END:VCALENDAR,".replace(",", "\r\n")


for text, right in ((calendar("W. Europe Standard Time"), "+02:00"), (calendar("Office", ZONE), "+05:00")):
    seen("ics", str(next(iter(ics.Calendar(text).events)).begin), "2026-07-01T10:00:00+00:00")
    seen("icalendar", str(Calendar.from_ical(text).events[0].start), f"2026-07-01 10:00:00{right}")
PYTHON
