#!/usr/bin/env bash
# A calendar is read in the zone that an earlier calendar defined
# Guess:   a zone's definition holds for the file that it stands in.
# Seen:    icalendar 7.3.0 and vobject 0.9.9 keep it by its name for the whole process: the second file's "Office"
#          is at -3 hours, and is read at +5, because the first one's was.
# Follows: in a server, calendars of two companies share names such as "Customized Time Zone": read each in a
#          process of its own.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages icalendar==7.3.0 vobject==0.9.9 tzdata==2026.6

python - <<'PYTHON'
import vobject
from _seen import seen
from icalendar import Calendar


def calendar(offset):
    return (
        f"BEGIN:VCALENDAR,VERSION:2.0,PRODID:x,BEGIN:VTIMEZONE,TZID:Office,BEGIN:STANDARD,DTSTART:19700101T000000,"
        f"TZOFFSETFROM:{offset},TZOFFSETTO:{offset},END:STANDARD,END:VTIMEZONE,BEGIN:VEVENT,"
        "UID:1,DTSTAMP:20260101T000000Z,DTSTART;TZID=Office:20260701T090000,END:VEVENT,END:VCALENDAR,"
    ).replace(",", "\r\n")


for offset in ("+0500", "-0300"):
    seen(
        f"icalendar, {offset}", str(Calendar.from_ical(calendar(offset)).events[0].start), "2026-07-01 09:00:00+05:00"
    )
    seen(
        f"vobject, {offset}", str(vobject.readOne(calendar(offset)).vevent.dtstart.value), "2026-07-01 09:00:00+05:00"
    )
PYTHON
