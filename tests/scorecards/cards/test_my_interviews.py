"""My interviews: what asks for something first, each seat's state in plain words, one click from its card."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from selectolax.lexbor import LexborHTMLParser

from hiring.models import Seat
from people.models import User
from tests.world import application_of, card_of, interview_of, seat_of, stage_in

pytestmark = pytest.mark.django_db


def lines(client) -> dict[str, list[str]]:
    """The names on the page, under the headings where they stand."""
    page = LexborHTMLParser(client.get("/interviews/").content)
    return {
        section.css_first("h2").text().split()[0]: [line.text().split(",")[0] for line in section.css(".agenda-link")]
        for section in page.css(".agenda")
    }


@pytest.fixture
def sits(opening, plan, recruiter, member):
    """Seats Mona in an interview that begins so many hours from now."""

    def make(name: str, hours: float, status="scheduled", **seat) -> Seat:
        application = application_of(opening, recruiter, name)
        interview = interview_of(application, stage_in(plan), hours=hours, status=status)
        return seat_of(interview, member, **seat)

    return make


def test_each_interview_stands_where_it_asks_for_something(client_of, member, recruiter, sits):
    sits("Late", -30)
    sits("Due", -2)
    sits("Soon", 30)
    card_of(sits("Written", -5))
    sits("Recused", -5, recused=True)
    sits("Waived", 4, waived_by=recruiter)
    sits("Called off", 4, status="cancelled")
    sits("Missed", -4, status="no_show")
    done = {"Written", "Recused", "Waived", "Called off"}
    shown = lines(client_of(member))
    assert set(shown.pop("Done")) == done
    assert shown == {"Overdue": ["Late"], "Due": ["Missed", "Due"], "Upcoming": ["Soon"]}


def test_today_is_the_persons_own_day(client_of, member, sits, monkeypatch):
    now = timezone.now().replace(hour=22, minute=30)
    monkeypatch.setattr(timezone, "now", lambda: now)
    sits("Breakfast", 10)
    assert lines(client_of(member)) == {"Upcoming": ["Breakfast"]}
    User.objects.filter(pk=member.pk).update(time_zone="Asia/Tokyo")
    assert lines(client_of(member)) == {"Today": ["Breakfast"]}


def test_states_are_said_in_plain_words(client_of, member, recruiter, sits):
    sits("New", 1)
    card_of(sits("Begun", -1, is_training=True), is_submitted=False)
    card_of(sits("Handed in", -1))
    sits("Biased", -1, recused=True)
    html = client_of(member).get("/interviews/").content.decode()
    for words in ("Not begun", "Draft", "Training", "Submitted", "Recused"):
        assert f">{words}</span>" in html


def test_others_interviews_are_not_there(client_of, outsider, sits):
    sits("Somebody", 1)
    html = client_of(outsider).get("/interviews/").content.decode()
    assert "Somebody" not in html and "No interviews yet" in html


def questions(client, url: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(url).status_code == 200
    return len(asked)


def test_one_row_and_three_ask_the_same_number_of_questions(client_of, member, sits):
    browser = client_of(member)
    for hours in (-30, 1):
        card_of(sits("One", hours), is_submitted=hours > 0)
    once = questions(browser, "/interviews/")
    for hours in (-30, -30, 1, 1, 50):
        card_of(sits("More", hours), is_submitted=hours > 0)
    assert questions(browser, "/interviews/") == once


def test_an_hour_that_has_passed_is_due_from_the_end_of_the_interview(client_of, member, sits):
    seat = sits("Now", -0.5)
    ended = timezone.now() - timedelta(minutes=1)
    type(seat.interview).objects.update(ends_at=ended)
    assert lines(client_of(member)) == {"Due": ["Now"]}
