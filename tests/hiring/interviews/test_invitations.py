"""Mail about an interview carries its calendar entry, which moves with every change."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core import mail as delivered
from icalendar import Calendar

from hiring.interviews.operations import panels, scheduling
from hiring.models import Interview
from people import outbox
from people.models import FeedToken, Message

pytestmark = pytest.mark.django_db


def entry(message: Message):
    """The event in a message, and the method with which it comes."""
    calendar = Calendar.from_ical(message.calendar)
    (event,) = calendar.walk("VEVENT")
    return str(calendar["METHOD"]), event


def last(user) -> Message:
    return Message.objects.filter(to=user, kind="hiring.interview").latest("pk")


def moved(interview, by, **fields) -> Interview:
    facts = {name: getattr(interview, name) for name in ("starts_at", "ends_at", "place", "link")}
    return scheduling.change_interview(interview=interview, **facts | fields, by=by)


def test_an_entry_comes_changes_and_goes_and_each_time_is_newer(interviewer, recruiter, scheduled):
    stamps = []
    with time_machine.travel(datetime(2030, 3, 1, 12, tzinfo=UTC)) as clock:
        interview = scheduled(begins=datetime(2030, 10, 27, 1, 30, tzinfo=UTC))
        stamps.append(entry(last(interviewer)))
        clock.shift(timedelta(minutes=1))
        interview = moved(interview, recruiter, place="Room 9")
        stamps.append(entry(last(interviewer)))
        clock.shift(timedelta(minutes=1))
        scheduling.cancel_interview(interview=interview, reason="", by=recruiter)
        stamps.append(entry(last(interviewer)))
    assert [method for method, _ in stamps] == ["REQUEST", "REQUEST", "CANCEL"]
    assert [event["SEQUENCE"] for _, event in stamps] == [0, 1, 2]
    assert len({event["UID"] for _, event in stamps}) == 1
    assert {event["DTSTART"].dt for _, event in stamps} == {datetime(2030, 10, 27, 1, 30, tzinfo=UTC)}
    for name in ("DTSTAMP", "LAST-MODIFIED"):
        times = [event[name].dt for _, event in stamps]
        assert times == sorted(set(times))
    assert str(stamps[1][1]["LOCATION"]) == "Room 9" and stamps[2][1]["STATUS"] == "CANCELLED"


def test_the_feed_moves_with_a_change_of_the_room_too(interview, interviewer, recruiter, client):
    token = FeedToken.objects.create(user=interviewer).token
    with time_machine.travel(interview.starts_at - timedelta(hours=2)):
        moved(interview, recruiter, place="Room 9")
    (event,) = Calendar.from_ical(client.get(f"/feeds/{token}.ics").content).walk("VEVENT")
    assert (event["SEQUENCE"], str(event["LOCATION"])) == (1, "Room 9")
    assert abs(event["LAST-MODIFIED"].dt - interview.starts_at + timedelta(hours=2)) < timedelta(seconds=5)


def test_who_leaves_a_panel_or_is_recused_is_sent_the_entrys_end(scheduled, interviewer, person, recruiter):
    other = person("oscar@example.test")
    interview = scheduled(panel={interviewer: False, other: False})
    panels.change_panel(interview=interview, panel={other: False}, by=recruiter)
    panels.recuse(seat=interview.seats.get(user=other), reason="A friend", by=recruiter)
    for user in (interviewer, other):
        method, event = entry(last(user))
        assert (method, event["SEQUENCE"], event["STATUS"]) == ("CANCEL", 1, "CANCELLED")
        assert str(event["ATTENDEE"]) == f"mailto:{user.email}" and "A friend" not in last(user).calendar


def test_who_leaves_of_their_own_will_is_sent_the_entrys_end_as_well(scheduled, interviewer, person, recruiter):
    other = person("oscar@example.test")
    interview = scheduled(panel={interviewer: False, other: True})
    panels.recuse(seat=interview.seats.get(user=interviewer), reason="A friend", by=interviewer)
    panels.give_up_training(seat=interview.seats.get(user=other), by=other)
    assert [entry(last(user))[0] for user in (interviewer, other)] == ["CANCEL", "CANCEL"]
    assert "A friend" not in last(interviewer).calendar


def test_after_a_waiver_that_was_taken_back_the_entry_is_newer_than_its_end(scheduled, interviewer, person, recruiter):
    interview = scheduled(panel={interviewer: False, person("oscar@example.test"): False})
    seat = interview.seats.get(user=interviewer)
    panels.waive(seat=seat, reason="Away", by=recruiter)
    panels.take_back_waiver(seat=seat, by=recruiter)
    gone, back = map(entry, Message.objects.filter(to=interviewer, kind="hiring.waived").order_by("pk"))
    assert [gone[0], back[0]] == ["CANCEL", "REQUEST"] and gone[1]["UID"] == back[1]["UID"]
    assert gone[1]["SEQUENCE"] < back[1]["SEQUENCE"]


def test_the_entry_leaves_with_the_mail_and_goes_with_its_words(interview, interviewer):
    outbox.drain()
    (part,) = [part for part in delivered.outbox[-1].message().walk() if part.get_content_type() == "text/calendar"]
    assert part.get_param("method") == "REQUEST" and b"SUMMARY:Oven case: Cora Lind" in part.get_payload(decode=True)
    outbox.forget(about=f"hiring.candidate:{interview.application.candidate_id}")
    assert not Message.objects.exclude(calendar="").exists()


def test_a_mail_about_something_else_brings_no_entry(interview, interviewer, recruiter):
    with time_machine.travel(interview.ends_at + timedelta(hours=1)):
        panels.waive(seat=interview.seats.get(), reason="Away", by=recruiter)
    assert Message.objects.get(kind="hiring.waived").calendar == ""
