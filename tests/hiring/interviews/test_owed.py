"""Scorecards that are owed: who sees them in one list, and who asks for them how often."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.template.defaultfilters import date as as_words
from django.urls import reverse
from django.utils import timezone

from hiring.interviews.operations.nudging import nudge
from hiring.models import Application, DaysOff, Seat
from people.models import Event, Message

LIST, ASK = "scorecards_owed", "scorecards_ask"


@pytest.fixture
def owed(who) -> Seat:
    """Ines has owed the scorecard on Kenji Watanabe for days."""
    return Seat.objects.owing().get(interview__application__candidate__name="Kenji Watanabe", user=who("interviewer"))


@pytest.mark.parametrize(
    ("name", "is_listed"),
    [("admin", True), ("recruiter", True), ("manager", True), ("interviewer", False), ("committee", False)],
)
def test_who_keeps_the_application_sees_who_owes_and_asks(name, is_listed, owed, who, client_of):
    client = client_of(who(name))
    assert ("Ines Carvalho" in client.get(reverse(LIST)).text.split("<main")[1]) == is_listed
    client.post(reverse(ASK), {"seat": owed.pk})
    assert Event.objects.filter(verb="hiring.nudged").count() == is_listed
    assert Message.objects.filter(kind="hiring.nudge").count() == is_listed


def test_the_mail_says_who_asks_and_for_what_and_quotes_nobody(owed, who):
    nudge(seats=[owed], by=who("recruiter"))
    mail = Message.objects.get(kind="hiring.nudge")
    assert mail.to == owed.user and mail.subject.startswith("Ruth Adeyemi asks for your scorecard")
    assert reverse("scorecard", args=[owed.pk]) in mail.body and "Kenji Watanabe" in mail.body


def test_nobody_is_asked_twice_within_a_day(owed, who):
    assert nudge(seats=[owed], by=who("recruiter")) == (1, [])
    assert nudge(seats=[owed], by=who("manager")) == (0, ["Ines Carvalho was asked within a day already."])
    with time_machine.travel(timezone.now() + timedelta(hours=25), tick=False):
        assert nudge(seats=[owed], by=who("manager")) == (1, [])


def test_all_that_were_not_asked_lately_are_asked_in_one_go(owed, who, client_of):
    nudge(seats=[owed], by=who("recruiter"))
    client_of(who("recruiter")).post(reverse(ASK), {"all": "yes", "opening": "head-of-engineering-porto"})
    assert Message.objects.filter(kind="hiring.nudge").count() == 1
    page = client_of(who("recruiter")).post(reverse(ASK), {"all": "yes"}, follow=True).text
    assert "3 people are asked by mail." in page and "within a day already" not in page


def test_one_person_gets_one_mail_for_several_scorecards(who):
    seats = list(Seat.objects.due().filter(user=who("interviewer"), interview__ends_at__lte=timezone.now()))
    assert len(seats) == 2 and nudge(seats=seats, by=who("recruiter")) == (1, [])
    mail = Message.objects.get(kind="hiring.nudge")
    assert "and for 1 other" in mail.body and Event.objects.filter(verb="hiring.nudged").count() == 2
    assert nudge(seats=seats, by=who("recruiter")) == (0, ["Ines Carvalho was asked within a day already."] * 2)


@pytest.mark.parametrize(
    ("first", "last", "back"),
    [(0, 0, 1), (-3, 2, 3), (1, 2, None), (-3, -1, None)],
    ids=["today", "on", "later", "past"],
)
def test_nobody_is_asked_who_is_away(first, last, back, owed, who):
    today = timezone.localdate(timezone=ZoneInfo(owed.user.time_zone))
    days = {"first": today + timedelta(days=first), "last": today + timedelta(days=last)}
    DaysOff.objects.create(user=owed.user, **days)
    DaysOff.objects.create(user=owed.user, first=today + timedelta(days=50), last=today + timedelta(days=51))
    told = back and [f"Ines Carvalho is away and back on {as_words(today + timedelta(days=back), 'j F')}."]
    assert nudge(seats=[owed], by=who("recruiter")) == ((0, told) if back else (1, []))


@pytest.mark.parametrize("state", ["recused_at", "waived_at"])
def test_nobody_is_asked_who_owes_nothing(state, owed, who):
    by = {"waived_by": who("recruiter")} if state == "waived_at" else {}
    Seat.objects.filter(pk=owed.pk).update(**{state: timezone.now()}, **by)
    asked, refused = nudge(seats=[owed], by=who("recruiter"))
    assert asked == 0 and "No scorecard of Ines Carvalho is awaited" in refused[0]


def test_nobody_asks_before_the_interview_is_over_nor_themselves(who, owed):
    to_come = Seat.objects.filter(interview__starts_at__gt=timezone.now() + timedelta(hours=12)).first()
    assert nudge(seats=[to_come], by=who("recruiter"))[0] == 0
    assert nudge(seats=[owed], by=owed.user) == (0, ["Nobody nudges themselves."])


def test_what_was_chosen_amiss_is_said(who, client_of):
    client = client_of(who("recruiter"))
    page = client.post(reverse(ASK), {"seat": ["x", "9" * 5_000, "0"]}, follow=True).text
    assert "Nothing was chosen that is still owed." in page
    away = client.post(reverse(ASK), {"next": "https://elsewhere.example/"})
    assert away.headers["Location"] == reverse(LIST)


def test_an_opening_is_chosen_and_an_empty_list_says_so(owed, who, client_of):
    client = client_of(who("recruiter"))
    assert "Nobody owes a scorecard" in client.get(reverse(LIST), {"opening": "head-of-engineering-porto"}).text
    assert "Ines Carvalho" in client.get(reverse(LIST), {"opening": "head-of-engineering"}).text


def test_today_asks_with_one_click_and_the_timeline_tells(owed, who, client_of):
    client = client_of(who("recruiter"))
    assert f'name="seat" value="{owed.pk}"' in client.get("/").text
    assert "1 person is asked by mail." in client.post(reverse(ASK), {"seat": owed.pk, "next": "/"}, follow=True).text
    today = client.get("/").text
    assert f'name="seat" value="{owed.pk}"' not in today and "· asked " in today
    application = owed.interview.application
    page = client.get(reverse("application_timeline", args=[application.opening.slug, application.pk])).text
    assert "asked for" in page


def test_more_rows_take_no_more_queries(who, owed, client_of, django_assert_max_num_queries):
    client = client_of(who("recruiter"))
    for count in (1, 3):
        for number in range(count):
            interview = owed.interview
            interview.pk = None
            interview.ends_at -= timedelta(minutes=number + count)
            interview.save(force_insert=True)
            Seat.objects.create(interview=interview, user=owed.user)
        with django_assert_max_num_queries(10):
            client.get(reverse(LIST))


def test_a_candidate_who_withdrew_is_gone_from_everybodys_due(owed, who, client_of):
    of = Application.objects.filter(pk=owed.interview.application_id)
    pages = [("interviewer", "home"), ("interviewer", "my_interviews"), ("recruiter", LIST)]

    def named() -> list[bool]:
        texts = [client_of(who(name)).get(reverse(page)).text.split("<main")[1] for name, page in pages]
        return ["Kenji Watanabe" in text.split('id="agenda-done"')[0] for text in texts]

    assert named() == [True, True, True]
    of.update(status="withdrawn", ended_at=timezone.now(), ended_by=who("recruiter"))
    assert named() == [False, False, False]
