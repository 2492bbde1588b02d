#!/usr/bin/env bash
# Of one day's calendar: what was moved to another day is still there, a further date is not, nor a night on call
# Guess:   a reader that unfolds what repeats gives for a day what one sees on it in a calendar.
# Seen:    icalevents 0.3.1, asked for a day, gives an appointment's repeat that was moved to the week after at its old
#          hour; asked for both weeks it gives the new hour alone. A date that RDATE adds is never given. Of a weekly
#          night from Friday to Saturday noon it gives nothing on Saturday, of the same night without a repeat it does.
# Follows: busy hours are read with recurring-ical-events, which gives all four.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages icalevents==0.3.1

python - <<'PYTHON'
from datetime import UTC, datetime

from icalevents.icalevents import events

from _seen import seen


def begin(day: int, days: int, *appointments: str) -> list[str]:
    """When what stands in the calendar begins, from this day of March 2026 on."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//finding//EN"]
    for appointment in appointments:
        lines += ["BEGIN:VEVENT", "UID:a@example.org", "DTSTAMP:20260301T000000Z", *appointment.split(), "END:VEVENT"]
    text = "\r\n".join([*lines, "END:VCALENDAR", ""])
    start, end = datetime(2026, 3, day, tzinfo=UTC), datetime(2026, 3, day + days, tzinfo=UTC)
    return [f"{event.start:%d %H:%M}" for event in sorted(events(string_content=text.encode(), start=start, end=end))]


daily = "DTSTART:20260302T090000Z DTEND:20260302T100000Z RRULE:FREQ=DAILY;COUNT=3"
moved = "RECURRENCE-ID:20260304T090000Z DTSTART:20260309T140000Z DTEND:20260309T150000Z"
seen("the day that it left", begin(4, 1, daily, moved), ["04 09:00"])
seen("both weeks", begin(2, 14, daily, moved), ["02 09:00", "03 09:00", "09 14:00"])
once_more = "DTSTART:20260302T090000Z DTEND:20260302T100000Z RDATE:20260304T090000Z"
seen("a further date", begin(2, 7, once_more), ["02 09:00"])
night = "DTSTART:20260306T220000Z DTEND:20260307T120000Z"
seen("Saturday, of one night", begin(7, 1, night), ["06 22:00"])
weekly = "DTSTART:20260227T220000Z DTEND:20260228T120000Z RRULE:FREQ=WEEKLY"
seen("Saturday, of a weekly night", begin(7, 1, weekly), [])
PYTHON
