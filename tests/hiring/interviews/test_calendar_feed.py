from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import Client
from icalendar import Calendar

from hiring.interviews.operations import panels, scheduling
from people.models import FeedToken
from scorecards.models import Scorecard

pytestmark = pytest.mark.django_db


@pytest.fixture
def token(interviewer) -> FeedToken:
    return FeedToken.objects.create(user=interviewer)


def events(token: FeedToken) -> list:
    answer = Client().get(f"/feeds/{token.token}.ics")
    assert answer.status_code == 200 and answer["Content-Type"].startswith("text/calendar")
    return Calendar.from_ical(answer.content).walk("VEVENT")


@time_machine.travel(datetime(2030, 6, 1, tzinfo=UTC))
def test_a_feed_holds_ones_own_interviews_without_a_sign_in(token, scheduled, person):
    begins = datetime(2030, 7, 1, 8, tzinfo=UTC)
    scheduled(begins=begins, link="https://call.example/1")
    scheduled("First talk", panel={person("oscar@example.test"): False})
    (event,) = events(token)
    assert str(event["SUMMARY"]) == "Oven case: Cora Lind"
    assert event["DTSTART"].dt == begins and event["DTEND"].dt == begins + timedelta(minutes=90)
    assert event["STATUS"] == "CONFIRMED" and str(event["LOCATION"]) == "Room 3"


def test_a_change_keeps_the_event_and_raises_its_number(token, interview, recruiter):
    (before,) = events(token)
    later = interview.starts_at + timedelta(days=1)
    ends = later + timedelta(hours=1)
    scheduling.change_interview(interview=interview, starts_at=later, ends_at=ends, place="", link="", by=recruiter)
    (moved,) = events(token)
    assert moved["UID"] == before["UID"] and (before["SEQUENCE"], moved["SEQUENCE"]) == (0, 1)
    scheduling.cancel_interview(interview=interview, reason="Secretly ill", by=recruiter)
    (gone,) = events(token)
    assert (gone["UID"], gone["SEQUENCE"], gone["STATUS"]) == (before["UID"], 2, "CANCELLED")


def test_a_feed_says_no_more_than_its_owner_may_see(token, seat, interview):
    Scorecard.objects.create(seat=seat, summary="splendid", submitted_at=interview.starts_at)
    text = Client().get(f"/feeds/{token.token}.ics").content.decode()
    for hidden in ("cora@example.test", "splendid", "Referral", "ATTENDEE", "ORGANIZER"):
        assert hidden not in text


@pytest.mark.parametrize("deed", [panels.recuse, panels.waive])
def test_recused_and_waived_seats_are_left_out(token, seat, recruiter, deed):
    deed(seat=seat, reason="x", by=recruiter)
    assert events(token) == []


def test_a_revoked_or_guessed_address_is_not_found(token, interview, interviewer):
    assert Client().get("/feeds/guess.ics").status_code == 404
    interviewer.is_active = False
    interviewer.save()
    assert Client().get(f"/feeds/{token.token}.ics").status_code == 404
    interviewer.is_active = True
    interviewer.save()
    FeedToken.objects.update(revoked_at=interview.starts_at)
    assert Client().get(f"/feeds/{token.token}.ics").status_code == 404


def test_names_cannot_add_lines_to_the_calendar(token, interview, application):
    candidate = application.candidate
    candidate.name = "A\r\nATTENDEE:x, y; z\\"
    candidate.save()
    (event,) = events(token)
    assert "ATTENDEE" not in event and "x, y; z\\" in str(event["SUMMARY"])


def test_a_longer_calendar_takes_no_more_queries(token, scheduled, django_assert_num_queries):
    for stage in ("Oven case", "First talk"):
        scheduled(stage)
    with django_assert_num_queries(2):
        assert len(events(token)) == 2
