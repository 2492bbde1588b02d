"""Busy times are read from somebody's own calendar: when, and nothing else; only where the house allows it."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from hiring.interviews import busy_times as reading
from hiring.interviews.busy_times import NoCalendar, Owner, busy_times, joined
from hiring.interviews.operations import private_calendars
from hiring.interviews.operations.private_calendars import give_calendar, queue_calendars, read_calendar
from hiring.interviews.queries.collisions import collisions
from hiring.interviews.queries.diaries import diaries_of, is_taken, times_for
from hiring.models import BusyTime, PrivateCalendar, Stage
from people import outside
from people.models import Event
from people.refusals import Refused
from people.time_zones import zone
from tests.hiring.interviews.calendar_server import CalendarServer, calendar_served, event

NOW = datetime(2030, 6, 28, 12, tzinfo=UTC)
MONDAY = datetime(2030, 7, 1, 8, tzinfo=UTC)
INES = Owner(zone("Europe/Berlin"), "ines@example.test", "localhost")


def read_of(*components: str, owner: Owner = INES) -> list[str]:
    """The busy times of the first week of July, as "Mon 08:00-09:00" in UTC."""
    calendar = CalendarServer()
    calendar.has(*components)
    first = MONDAY.replace(hour=0)
    return in_words(busy_times(calendar.body, owner, first, first + timedelta(days=7)).spans)


def in_words(times: list) -> list[str]:
    return [f"{starts:%a %H:%M}-{ends:%a %H:%M}" for starts, ends in times]


def test_a_calendar_says_when_somebody_is_busy_in_whatever_way_it_says_it():
    daily = ("DTSTART;TZID=Europe/Berlin:20300624T090000", "DTEND;TZID=Europe/Berlin:20300624T100000")
    moved = ("RECURRENCE-ID;TZID=Europe/Berlin:20300702T090000", "DTSTART:20300702T150000Z", "DTEND:20300702T160000Z")
    assert read_of(
        event("daily", *daily, "RRULE:FREQ=DAILY;UNTIL=20300704T220000Z", "EXDATE;TZID=Europe/Berlin:20300703T090000"),
        event("daily", *moved),
        event("floating", "DTSTART:20300705T120000", "DURATION:PT90M"),
        event("whole day", "DTSTART;VALUE=DATE:20300706", "DTEND;VALUE=DATE:20300707"),
        event("windows", "DTSTART;TZID=W. Europe Standard Time:20300704T090000", "DURATION:PT2H"),
        "BEGIN:VFREEBUSY\nUID:f\nFREEBUSY:20300703T100000Z/PT1H",
        "FREEBUSY;FBTYPE=FREE:20300703T140000Z/PT1H\nEND:VFREEBUSY",
    ) == [
        "Mon 07:00-Mon 08:00",
        "Tue 15:00-Tue 16:00",
        "Wed 10:00-Wed 11:00",
        "Thu 07:00-Thu 09:00",
        "Fri 10:00-Fri 11:30",
        "Fri 22:00-Sat 22:00",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("STATUS:CANCELLED",),
        ("TRANSP:TRANSPARENT",),
        ("X-MICROSOFT-CDO-BUSYSTATUS:FREE",),
        ("ATTENDEE;PARTSTAT=ACCEPTED:mailto:bo@example.test", "ATTENDEE;PARTSTAT=DECLINED:MAILTO:Ines@example.test"),
    ],
)
def test_what_keeps_nobody_busy_is_left_out(lines):
    assert read_of(event("x", "DTSTART:20300701T080000Z", "DURATION:PT1H", *lines)) == []


def test_an_invitation_of_this_house_is_no_other_appointment():
    at = ("DTSTART:20300701T080000Z", "DURATION:PT1H")
    assert read_of(event("seat-7@localhost", *at), event("interview-3@localhost", *at)) == []
    assert read_of(event("seat-7@elsewhere.example", *at)) == ["Mon 08:00-Mon 09:00"]


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b"<!doctype html><html>Sign in</html>", "a web page and no calendar"),
        (b"", "no calendar that can be read"),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:never", "no calendar that can be read"),
        (
            b"BEGIN:VCALENDAR\r\nBEGIN:VFREEBUSY\r\nFREEBUSY:00010101T000000/P1D\r\nEND:VFREEBUSY\r\nEND:VCALENDAR\r\n",
            "no calendar that can be read",
        ),
    ],
)
def test_what_is_no_calendar_is_said_in_words(body, sentence):
    with pytest.raises(NoCalendar, match=sentence):
        busy_times(body, INES, MONDAY, MONDAY + timedelta(days=7))


@pytest.mark.parametrize(
    ("often", "limit", "sentence"),
    [("DAILY", "MOST", "more than 1 times"), ("SECONDLY", "SECONDS", "longer than 1 sec")],
)
def test_a_calendar_without_end_is_not_read_without_end(monkeypatch, often, limit, sentence):
    monkeypatch.setattr(reading, limit, 1)
    monkeypatch.setattr(reading, "_WHY", {"most": "more than 1 times", "seconds": "longer than 1 second"})
    with pytest.raises(NoCalendar, match=sentence):
        read_of(event("x", "DTSTART:19700101T000000Z", "DURATION:PT1S", f"RRULE:FREQ={often}"))


def test_times_that_meet_are_one():
    hour = timedelta(hours=1)
    meets = [(MONDAY + hour, MONDAY + 2 * hour), (MONDAY, MONDAY + hour), (MONDAY, MONDAY)]
    assert joined(meets) == [(MONDAY, MONDAY + 2 * hour)]


@pytest.fixture
def served(settings):
    settings.PRIVATE_CALENDARS, settings.OUTSIDE_ALLOWED = True, ["localhost"]
    with calendar_served() as calendar, time_machine.travel(NOW):
        calendar.has(event("dentist", "SUMMARY:Dentist", "DTSTART:20300701T080000Z", "DURATION:PT1H"))
        yield calendar


@pytest.fixture
def own(served, interviewer) -> PrivateCalendar:
    """Ines's calendar, read once: she is at the dentist's on Monday from 8 to 9."""
    give_calendar(url=served.url, by=interviewer)
    calendar = PrivateCalendar.objects.get()
    read_calendar(calendar=calendar.pk)
    return calendar


@pytest.mark.django_db
def test_the_worker_reads_a_calendar_and_keeps_when_and_nothing_else(served, interviewer, client_of):
    client, page = client_of(interviewer), reverse("my_hours")
    answer = client.post(reverse("own_calendar_give"), {"url": served.url}, follow=True)
    assert "localhost" in answer.text and "4711" not in answer.text
    assert served.asked == [], "the page itself asks nobody"
    queue_calendars()
    assert DBTaskResult.objects.filter(task_path="hiring.tasks.read_calendar").count() == 1
    queue_calendars()
    assert DBTaskResult.objects.count() == 1, "a calendar is read once at a time"
    read_calendar(calendar=PrivateCalendar.objects.get().pk)
    assert served.asked == ["/private-4711/basic.ics"]
    assert list(BusyTime.objects.values_list("starts_at", "ends_at")) == [(MONDAY, MONDAY + timedelta(hours=1))]
    calendar = PrivateCalendar.objects.get()
    assert "4711" not in calendar.sealed and not calendar.trouble
    assert "last on 28 June" in client.get(page).text


@pytest.mark.django_db
def test_whoever_plans_sees_that_somebody_is_busy_and_no_such_time_is_proposed(
    own, application, plan, interviewer, recruiter
):
    stage, end = Stage.objects.get(name="First talk"), MONDAY + timedelta(minutes=45)
    says = collisions(application, stage, (MONDAY, end), {interviewer: False}, reader=recruiter)
    begin = timezone.localtime(MONDAY)
    times = f"{begin:%H:%M} to {begin + timedelta(hours=1):%H:%M}"
    assert says == [f"Ines Carvalho is busy at that time, their calendar says: {times}."]
    assert is_taken([interviewer.pk], application, MONDAY, end)
    assert not is_taken([interviewer.pk], application, MONDAY + timedelta(hours=1), end + timedelta(hours=1))
    times = times_for(application, [interviewer], MONDAY, MONDAY + timedelta(hours=3), 45)
    assert times[0] == MONDAY + timedelta(hours=1)
    assert diaries_of([recruiter])[0].busy == (), "nobody else is busy"


@pytest.mark.django_db
def test_each_reading_takes_the_place_of_the_one_before(served, own):
    served.has(event("x", "DTSTART:20300702T080000Z", "DURATION:PT1H"))
    read_calendar(calendar=own.pk)
    assert [busy.starts_at for busy in BusyTime.objects.all()] == [MONDAY + timedelta(days=1)]


@pytest.mark.django_db
def test_entries_without_a_time_are_told_to_whose_they_are(own, served, interviewer, client_of):
    served.has(event("never", "DTSTART:soon"), event("nor", "SUMMARY:nor"))
    read_calendar(calendar=own.pk)
    assert "2 entries do not say when" in client_of(interviewer).get(reverse("my_hours")).text


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({"status": 404}, "gives nobody a calendar at this address (it answered 404)"),
        ({"status": 500}, "answered 500 and no calendar"),
        ({"status": 302, "location": "http://localhost/elsewhere"}, "sends readers elsewhere"),
        ({"body": b"<html>"}, "a web page and no calendar"),
        ({"body": b"x" * 2_000_001}, "larger than 2 MB"),
    ],
)
def test_a_failure_is_said_in_words_and_what_was_read_stays(
    served, own, interviewer, client_of, monkeypatch, answers, sentence
):
    monkeypatch.setattr(private_calendars, "LARGEST", 2_000_000)
    monkeypatch.setattr(outside, "is_public", lambda _: True)
    for name, value in answers.items():
        setattr(served, name, value)
    read_calendar(calendar=own.pk)
    text = client_of(interviewer).get(reverse("my_hours")).text
    assert sentence in text and "What it said before still counts" in text
    assert BusyTime.objects.count() == 1 and len(served.asked) == 2, "nobody is followed elsewhere"
    assert queue_calendars() == 0, "not at once again"
    with time_machine.travel(NOW + timedelta(hours=2, minutes=1)):
        assert queue_calendars() == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("http://example.com/me.ics", "Only https"),
        ("file:///etc/passwd", "begins with https"),
        ("https://me@example.com/me.ics", "begins with https"),
        ("https://example.com:99999/me.ics", "not a web address"),
    ],
)
def test_only_addresses_of_the_web_are_taken(settings, interviewer, client_of, url, sentence):
    settings.PRIVATE_CALENDARS = True
    answer = client_of(interviewer).post(reverse("own_calendar_give"), {"url": url})
    assert answer.status_code == 422 and sentence in answer.text
    assert not PrivateCalendar.objects.exists()


@pytest.mark.django_db
def test_with_the_address_go_the_busy_times(own, interviewer, client_of):
    client_of(interviewer).post(reverse("own_calendar_remove"))
    assert not PrivateCalendar.objects.exists() and not BusyTime.objects.exists()
    read_calendar(calendar=own.pk)
    verbs = Event.objects.filter(verb__startswith="hiring.calendar").values_list("verb", flat=True)
    assert set(verbs) == {"hiring.calendar_given", "hiring.calendar_taken_away"}


@pytest.mark.django_db
def test_a_house_that_does_not_allow_it_asks_nobody_and_keeps_nothing(own, served, settings, interviewer, client_of):
    settings.PRIVATE_CALENDARS = False
    assert "My own calendar" not in client_of(interviewer).get(reverse("my_hours")).text
    with pytest.raises(Refused, match="reads no private calendars"):
        give_calendar(url=served.url, by=interviewer)
    assert queue_calendars() == 0 and not BusyTime.objects.exists()
    read_calendar(calendar=own.pk)
    assert len(served.asked) == 1


@pytest.mark.django_db
def test_whoever_has_left_is_not_read_any_more(own, interviewer):
    interviewer.is_active = False
    interviewer.save()
    assert queue_calendars() == 0 and not PrivateCalendar.objects.exists()


@pytest.mark.django_db
def test_under_another_key_of_the_house_the_address_is_asked_for_anew(own, settings, interviewer, client_of):
    settings.SECRET_KEY = "another key of this house"
    read_calendar(calendar=own.pk)
    assert "sealed under another key" in PrivateCalendar.objects.get().trouble
    text = client_of(interviewer).get(reverse("my_interviews")).text
    assert "Your own calendar could not be read" in text and "sealed under another key" in text
