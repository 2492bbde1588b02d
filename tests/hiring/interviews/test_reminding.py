from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core import mail
from django.utils import timezone

from hiring.applications import operations as applications
from hiring.interviews.operations import panels, scheduling
from hiring.tasks import remind_of_interviews
from people import outbox
from people.models import MailChoice, Message
from scorecards.models import Scorecard

pytestmark = pytest.mark.django_db


@pytest.fixture
def over(scheduled):
    """An interview that ended two hours ago."""
    return scheduled(begins=timezone.now() - timedelta(minutes=210))


@pytest.fixture
def past_seat(over):
    return over.seats.get()


def reminders() -> list[str]:
    remind_of_interviews()
    return list(Message.objects.waiting().filter(kind="hiring.scorecard").values_list("subject", flat=True))


def test_a_missing_scorecard_is_asked_for_once_an_hour_after_the_end(over, interviewer):
    assert reminders() == reminders() == ["Your scorecard is missing: Oven case"]
    message = Message.objects.get(kind="hiring.scorecard")
    assert message.to == interviewer and f"/scorecards/{over.seats.get().pk}/" in message.body


def submit(seat, recruiter):
    Scorecard.objects.create(seat=seat, submitted_at=timezone.now())


def recuse(seat, recruiter):
    panels.recuse(seat=seat, reason="x", by=recruiter)


def waive(seat, recruiter):
    panels.waive(seat=seat, reason="x", by=recruiter)


def miss(seat, recruiter):
    scheduling.mark_no_show(interview=seat.interview, reason="", by=recruiter)


def withdraw(seat, recruiter):
    applications.withdraw(application=seat.interview.application, reason="", by=recruiter)


def deactivate(seat, recruiter):
    seat.user.is_active = False
    seat.user.save()


ENDS = [submit, recuse, waive, miss, withdraw, deactivate]


@pytest.mark.parametrize("end", ENDS)
def test_nobody_is_asked_who_is_done_or_out(past_seat, recruiter, end):
    end(past_seat, recruiter)
    assert reminders() == []


@pytest.mark.parametrize("end", ENDS)
def test_a_reminder_that_waits_does_not_leave_after_that(past_seat, recruiter, end):
    assert len(reminders()) == 1
    end(past_seat, recruiter)
    outbox.drain()
    assert not [sent for sent in mail.outbox if "missing" in sent.subject]


def test_a_reminder_that_still_holds_leaves(past_seat):
    reminders()
    outbox.drain()
    assert [sent.subject for sent in mail.outbox if "missing" in sent.subject] == [
        "Your scorecard is missing: Oven case"
    ]


def test_a_moved_interview_takes_its_reminders_along(scheduled, recruiter):
    soon = scheduled(begins=timezone.now() + timedelta(hours=9))
    soon.created_at = timezone.now() - timedelta(days=7)
    soon.save()
    remind_of_interviews()
    assert Message.objects.waiting().filter(kind="hiring.reminder").count() == 1
    begins = timezone.now() + timedelta(days=5)
    ends = begins + timedelta(hours=1)
    scheduling.change_interview(interview=soon, starts_at=begins, ends_at=ends, place="", link="", by=recruiter)
    assert not Message.objects.waiting().filter(kind="hiring.reminder").exists()


def test_who_does_not_want_them_gets_none(past_seat, interviewer):
    MailChoice.objects.create(user=interviewer, kind="hiring.scorecard", wanted=False)
    reminders()
    outbox.drain()
    assert not [sent for sent in mail.outbox if "missing" in sent.subject]


def test_the_day_before_one_is_reminded_of_the_interview(scheduled, interviewer):
    soon = scheduled(begins=timezone.now() + timedelta(hours=9))
    soon.created_at = timezone.now() - timedelta(days=7)
    soon.save()
    remind_of_interviews()
    assert Message.objects.get(kind="hiring.reminder").to == interviewer


@pytest.mark.parametrize(("hour", "day"), [("2030-06-30T23:50", "Tomorrow"), ("2030-07-01T00:05", "Today")])
def test_a_reminder_that_comes_late_says_the_day_that_it_is_where_the_reader_is(scheduled, hour, day):
    with time_machine.travel(datetime(2030, 6, 20, tzinfo=UTC)):
        scheduled(begins=datetime(2030, 7, 1, 8, tzinfo=UTC))
    with time_machine.travel(datetime.fromisoformat(hour).replace(tzinfo=ZoneInfo("Europe/Berlin"))):
        remind_of_interviews()
    message = Message.objects.get(kind="hiring.reminder")
    assert message.subject == f"{day}: Oven case, 10:00" and f"an interview {day.lower()}" in message.body


def test_more_interviews_take_no_more_queries(scheduled, django_assert_max_num_queries):
    scheduled()
    with django_assert_max_num_queries(2):
        remind_of_interviews()
    scheduled("First talk")
    with django_assert_max_num_queries(2):
        remind_of_interviews()
