from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiring.interviews.reminders import Occasion, Reminder, day_before, due_reminders, scorecard_times

BERLIN = ZoneInfo("Europe/Berlin")
ZONES = ["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland", "Australia/Lord_Howe", "UTC"]
zones = st.sampled_from(ZONES).map(ZoneInfo)
moments = st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))


def occasion(starts_at: datetime, minutes: int = 60, **told) -> Occasion:
    told_at = told.get("told_at", starts_at - timedelta(days=9))
    return Occasion(1, told.get("zone", BERLIN), starts_at, starts_at + timedelta(minutes=minutes), told_at)


def berlin(*when: int) -> datetime:
    return datetime(*when, tzinfo=BERLIN).astimezone(UTC)


def test_the_day_before_is_at_nine_where_the_person_is():
    assert day_before(berlin(2026, 3, 10, 14), BERLIN) == berlin(2026, 3, 9, 9)
    early_in_auckland = datetime(2026, 3, 9, 20, tzinfo=UTC)  # the 10th, 9 in the morning, there
    assert day_before(early_in_auckland, ZoneInfo("Pacific/Auckland")) == datetime(2026, 3, 8, 20, tzinfo=UTC)


def test_clocks_that_change_in_between_do_not_move_nine_o_clock():
    assert day_before(berlin(2026, 3, 30, 10), BERLIN) == berlin(2026, 3, 29, 9)
    times = scorecard_times(berlin(2026, 3, 27, 16), BERLIN)  # Friday; clocks go forward on Sunday
    assert [at.astimezone(BERLIN).hour for at in times] == [17, 9, 9, 9, 9]


def test_a_weekend_is_left_out():
    times = scorecard_times(berlin(2026, 3, 6, 16), BERLIN)  # a Friday
    assert [at.astimezone(BERLIN).strftime("%a") for at in times] == ["Fri", "Mon", "Tue", "Wed", "Thu"]


def test_nothing_is_due_in_the_first_hour_and_one_thing_after_it():
    end = berlin(2026, 3, 10, 15)
    seat = occasion(berlin(2026, 3, 10, 14))
    assert due_reminders([seat], end + timedelta(minutes=59)) == []
    assert due_reminders([seat], end + timedelta(minutes=60)) == [Reminder(1, "scorecard", 1)]


def test_after_days_without_a_worker_only_the_newest_is_due():
    assert due_reminders([occasion(berlin(2026, 3, 10, 14))], berlin(2026, 3, 13, 9)) == [Reminder(1, "scorecard", 4)]


def test_who_was_told_of_the_time_after_nine_is_not_told_again():
    seat = occasion(berlin(2026, 3, 10, 14), told_at=berlin(2026, 3, 9, 11))
    assert due_reminders([seat], berlin(2026, 3, 9, 12)) == []


@given(moments, zones)
def test_a_scorecard_is_asked_for_five_times_an_hour_later_and_then_on_working_days_at_nine(ends_at, zone):
    first, *others = scorecard_times(ends_at, zone)
    assert first == ends_at + timedelta(hours=1) and len(others) == 4
    local = [at.astimezone(zone) for at in others]
    assert all((at.weekday() < 5, at.hour, at.minute) == (True, 9, 0) for at in local)
    days = [first.astimezone(zone).date(), *(at.date() for at in local)]
    assert all(a < b for a, b in pairwise(days))


@given(moments, zones, st.integers(-400, 800))
def test_at_most_one_reminder_is_due_and_never_both_kinds(starts_at, zone, hours):
    now = starts_at + timedelta(hours=hours)
    due = due_reminders([occasion(starts_at, zone=zone)], now)
    assert len(due) <= 1
    for reminder in due:
        assert 1 <= reminder.number <= 5
        assert (reminder.about == "interview") == (now < starts_at)


@pytest.mark.parametrize("days", [15, 30, 400])
def test_nobody_is_reminded_of_what_was_long_ago(days):
    start = berlin(2026, 3, 10, 14)
    assert due_reminders([occasion(start)], start + timedelta(days=days)) == []
