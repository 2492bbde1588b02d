"""The demo's calendar: what is today, lately or some working days ago, at any moment and wherever the company is."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorecards.demo.calendar import Calendar, working_day
from tests.scorecards.demo.moments import DAYS, HOURS, PLACES, moment

LONGEST = timedelta(minutes=75)
DAY = timedelta(days=1)

moments = st.datetimes(datetime(2024, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))
zones = st.sampled_from([*PLACES, "America/Nuuk", "Africa/Cairo", "Australia/Lord_Howe", "Pacific/Kiritimati"])


def check(calendar: Calendar) -> None:
    """What is said to be going on is; what has just ended has; what is past is, and what is to come is."""
    now, here = calendar.now, calendar.now.astimezone(calendar.zone)
    began, ended = calendar.going_on().astimezone(calendar.zone), calendar.ended_lately()
    assert began.date() == calendar.today == here.date()
    assert (began <= now < began.astimezone(UTC) + LONGEST) if here.time() >= time(10) else began.hour == 10
    assert timedelta(hours=2) <= now - ended < timedelta(hours=20)
    assert ended.astimezone(calendar.zone).date() in (here.date(), here.date() - DAY)
    assert time(10, 30) <= ended.astimezone(calendar.zone).time() <= time(18)
    assert ended <= calendar.going_on()
    assert calendar.at(-1, 18) < now < calendar.at(1, 9)
    assert calendar.at(-3, 16) + DAY + LONGEST < now


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("day", DAYS.values(), ids=DAYS.keys())
def test_today_is_today_on_days_on_which_calendars_go_wrong(day, place):
    for hour in HOURS:
        check(Calendar(moment(day, hour, place), ZoneInfo(place)))
        check(Calendar(moment(day, hour, place)))


@given(moments, zones)
def test_today_is_today_at_any_time_wherever_the_company_is(now, zone):
    check(Calendar(now, ZoneInfo(zone)))


@given(moments, st.integers(-160, 5).filter(bool), st.integers(9, 18), zones)
def test_a_working_day_is_no_weekend_and_its_hour_is_that_of_the_clock(now, offset, hour, zone):
    here = Calendar(now, ZoneInfo(zone)).at(offset, hour).astimezone(ZoneInfo(zone))
    assert here.weekday() < 5 and (here.hour, here.minute) == (hour, 0)


@given(st.dates(date(2024, 1, 1), date(2040, 1, 1)), st.integers(-20, 20), st.integers(1, 20))
def test_working_days_follow_each_other(day, offset, more):
    later = working_day(working_day(day, offset), more)
    assert later == working_day(day, offset + more) if offset >= 0 else later > working_day(day, offset)


def test_the_panel_of_what_comes_after_a_weekend_is_asked_before_it():
    monday = moment("2026-11-30", "10:00", "Europe/Berlin")
    assert Calendar(monday).after(monday, -3, 9) == moment("2026-11-25", "09:00", "Europe/Berlin")
