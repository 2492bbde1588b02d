"""Calendars as programs write them, which is not always as the standard has it: busy times are right, or it is told."""

from datetime import timedelta

import pytest

from hiring.interviews.busy_times import busy_times
from hiring.interviews.calendar_text import tidied, unfolded
from tests.hiring.interviews.calendar_server import CalendarServer, event
from tests.hiring.interviews.test_private_calendars import INES, MONDAY, in_words, read_of

AT = ("DTSTART:20300701T080000Z", "DURATION:PT1H")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("DTSTART:2030-07-01T09:00:00Z", "DTSTART:20300701T090000Z"),
        ("DTSTART:20300701T090000+0200", "DTSTART:20300701T070000Z"),
        ("DTSTART:20300701T0900Z", "DTSTART:20300701T090000Z"),
        ("DTEND:20300701T240000Z", "DTEND:20300702T000000Z"),
        ("dtstart;tzid=Europe/Berlin:20300701T090000Z", "dtstart:20300701T090000Z"),
        ('DTSTART;TZID="tzone://Microsoft/Utc":20300701T090000', "DTSTART:20300701T090000Z"),
        ("DTSTART;VALUE=DATE:20300701T090000", "DTSTART:20300701T090000"),
        ("EXDATE;TZID=Asia/Tokyo:20300701T0900, 20300702", 'EXDATE;TZID="Asia/Tokyo":20300701T090000,20300702'),
        ('DTSTART;TZID="(UTC+01:00) Rome":20300701T090000', 'DTSTART;TZID="(UTC+01:00) Rome":20300701T090000'),
        ("DTSTART:20300230T090000Z", "DTSTART:20300230T090000Z"),
        ("RDATE;VALUE=PERIOD:20300701T090000Z/PT1H", "RDATE;VALUE=PERIOD:20300701T090000Z/PT1H"),
        ("RRULE:RSCALE=GREGORIAN;FREQ=DAILY;SKIP=OMIT;COUNT=2;", "RRULE:FREQ=DAILY;COUNT=2"),
    ],
)
def test_moments_and_rules_are_put_as_the_standard_has_them(written, meant):
    assert tidied(written) == meant


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_calendar_is_read_in_each_coding_of_unicode(coding):
    assert unfolded("BEGIN:VEVENT\r\nSUMMARY:Grö\r\n ße\rX:1\n".encode(coding)) == "BEGIN:VEVENT\nSUMMARY:Größe\nX:1\n"


def test_what_programs_mean_is_read():
    late = ("RRULE:FREQ=DAILY;UNTIL=20300702",)
    assert read_of(
        "BEGIN:VTIMEZONE\nTZID:Europe/Berlin\nEND:VTIMEZONE",
        event("until", "DTSTART;TZID=Europe/Berlin:20300701T090000", "DURATION:PT1H", *late),
        event("same", "DTSTART:20300703T080000Z", "DURATION:PT1H"),
        event("same", "DTSTART:20300704T080000Z", "DURATION:PT1H"),
        event("day", "DTSTART;VALUE=DATE:20300706", "DTEND;VALUE=DATE:20300706"),
    ) == [
        "Mon 07:00-Mon 08:00",
        "Tue 07:00-Tue 08:00",
        "Wed 08:00-Wed 09:00",
        "Thu 08:00-Thu 09:00",
        "Fri 22:00-Sat 22:00",
    ]


def test_the_newest_of_one_id_holds():
    newer = ("SEQUENCE:1", "DTSTART:20300702T080000Z", "DURATION:PT1H")
    assert read_of(event("moved", "SEQUENCE:0", *AT), event("moved", *newer)) == ["Tue 08:00-Tue 09:00"]


@pytest.mark.parametrize(
    "guest",
    [
        "ATTENDEE;EMAIL=ines@example.test;PARTSTAT=DECLINED:/aMTIz/principal/",
        "ATTENDEE;PARTSTAT=DELEGATED:mailto: Ines@example.test",
    ],
)
def test_whoever_does_not_come_is_not_busy(guest):
    assert read_of(event("x", *AT, guest)) == []


def test_a_calendar_that_takes_appointments_back_keeps_nobody_busy():
    assert read_of("METHOD:CANCEL", event("x", *AT)) == []


def test_an_entry_that_cannot_be_read_costs_itself_alone_and_is_counted():
    calendar = CalendarServer()
    calendar.has(
        event("good", *AT),
        event("never", "DTSTART:soon", "DURATION:PT1H"),
        event("no start", "DTEND:20300701T080000Z"),
        event("odd rule", "DTSTART:20300702T080000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;BYDAY=XX"),
        event("another scale", "DTSTART:20300703T080000Z", "DURATION:PT1H", "RRULE:RSCALE=CHINESE;FREQ=YEARLY"),
    )
    read = busy_times(calendar.body, INES, MONDAY, MONDAY + timedelta(days=7))
    assert in_words(read.spans) == ["Mon 08:00-Mon 09:00", "Tue 08:00-Tue 09:00", "Wed 08:00-Wed 09:00"]
    assert read.unread == 4
