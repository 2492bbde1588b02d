"""Today: what waits for whom, the most urgent first, each with the one thing to do."""

from datetime import UTC, datetime, time, timedelta

import pytest
import time_machine
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from hiring.models import Application, CommitteeMember, Interview, Opening, PrivateCalendar, Round, Seat, StageDimension
from hiring.planning.coverage import coverage
from hiring.planning.operations.plans import start_plan
from hiring.planning.queries import plan_of
from people.models import User
from scorecards.today.waiting import Waiting, When, in_order
from tests.world import application_of, opening_of

NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)


@pytest.fixture
def today(client_of):
    """What somebody of the demo finds on their first page: today("recruiter")."""

    def page(who: str) -> HTMLParser:
        return HTMLParser(client_of(User.objects.get(email=f"{who}@demo.test")).get("/").text)

    return page


def titles(page: HTMLParser, group: str = "") -> list[str]:
    return [node.text() for node in page.css(f".waiting{group and '-' + group} .waiting-title")]


def navigation(page: HTMLParser) -> list[str]:
    return [node.text() for node in page.css(".site-nav a")]


def test_what_waits_longest_stands_first_and_empty_groups_are_left_out():
    late = Waiting(When.OVERDUE, "Late", "", "Do", "/", since=NOON)
    later = Waiting(When.OVERDUE, "Later", "", "Do", "/", since=NOON.replace(hour=13))
    whenever = Waiting(When.LATER, "Whenever", "", "Do", "/")
    assert [(key, [item.title for item in items]) for key, _, items in in_order([whenever, later, late])] == [
        ("overdue", ["Late", "Later"]),
        ("later", ["Whenever"]),
    ]


def test_an_interviewer_finds_cards_interviews_and_the_debrief_that_opened(demo_company, today):
    page = today("interviewer")
    assert titles(page, "overdue") == ["Scorecard on Kenji Watanabe"]
    assert titles(page, "now") == ["Scorecard on Matteo Ricci", "Debrief of Hamid Rezai"]
    assert titles(page, "today") == ["Interview with Bettina Krämer"]
    assert [link.text().split(":")[0] for link in page.css(".waiting-overdue a")] == ["Continue"]


def test_whose_own_calendar_could_not_be_read_is_told_beside_their_interviews(demo_company, today, settings):
    ines = User.objects.get(email="interviewer@demo.test")
    PrivateCalendar.objects.create(user=ines, sealed="x", host="calendar.test", trouble="It answered 404.")
    told = "Your own calendar could not be read"
    settings.PRIVATE_CALENDARS = False
    assert told not in titles(today("interviewer"))
    settings.PRIVATE_CALENDARS = True
    assert titles(today("interviewer"), "soon").count(told) == 1


def test_a_debrief_that_was_read_waits_no_more(demo_company, today, client_of):
    ines = User.objects.get(email="interviewer@demo.test")
    hamid = Application.objects.get(candidate__name="Hamid Rezai")
    client_of(ines).get(reverse("debrief", args=[hamid.pk, hamid.round_id]))
    assert "Debrief of Hamid Rezai" not in titles(today("interviewer"))


@pytest.mark.parametrize("who", ["recruiter", "manager"])
def test_who_keeps_a_search_finds_who_owes_what_to_end_and_what_to_plan(who, demo_company, today):
    page = today(who)
    assert titles(page, "overdue") == ["Ines Carvalho owes a scorecard"]
    assert titles(page, "now") == ["Debrief of Hamid Rezai"]
    assert "Plan the interviews" in titles(page, "soon")
    assert ("Publish the description" in titles(page, "later")) == (who == "recruiter")


def test_a_candidate_without_a_next_step_is_named(demo_company, today):
    Interview.objects.filter(application__candidate__name="Noor van Dijk").delete()
    assert "Noor van Dijk has no next step" in titles(today("recruiter"), "soon")
    assert "Noor van Dijk" not in today("interviewer").body.text()


@pytest.mark.parametrize("who", ["recruiter", "manager"])
def test_gaps_of_a_plan_wait_for_those_who_can_mend_them(who, demo_company, today):
    opening = Opening.objects.filter(plan=None, status="open", hiring_manager__email="manager@demo.test").first()
    plan = start_plan(opening=opening, by=User.objects.get(email="recruiter@demo.test"))
    assert not [title for title in titles(today(who)) if "gap" in title], "the proposal has none"
    Round.objects.create(plan=plan, position=9, name="Dinner")
    assert "The plan has 1 gap" in titles(today(who), "soon")
    StageDimension.objects.filter(stage__round__plan=plan).delete()
    page = today(who)
    gaps = len(coverage(plan_of(opening)).needed)
    assert f"The plan has {gaps} gaps" in titles(page, "soon"), "as many as its page names"
    assert page.css_first(f'.waiting-soon a[href="{reverse("plan", args=[opening.slug])}"]')
    assert "gap" not in today("interviewer").body.text()


def test_of_a_frozen_plan_only_its_committee_can_still_be_mended(demo_company, today):
    opening = Opening.objects.get(slug="head-of-engineering")
    assert opening.plan.is_frozen
    CommitteeMember.objects.filter(opening=opening).update(is_chair=False)
    Round.objects.create(plan=opening.plan, position=9, name="Dinner")
    assert titles(today("recruiter"), "soon").count("The plan has 1 gap") == 1


def test_a_description_that_closes_soon_is_told(demo_company, today):
    closes = Opening.objects.get(slug="head-of-engineering").postings.live().get().closes_on
    with time_machine.travel(datetime.combine(closes - timedelta(days=3), time(9), UTC), tick=False):
        sentence = f"The description closes on {closes.day} {closes:%B}"
        assert sentence in titles(today("recruiter"), "soon") and sentence in titles(today("manager"), "soon")
    assert sentence not in titles(today("recruiter"))


def test_whom_nothing_waits_for_is_told_what_they_can_do(outsider, client_of):
    page = HTMLParser(client_of(outsider).get("/").text)
    assert titles(page) == []
    assert "Nothing waits for you" in page.body.text() and page.css_first(".waiting-nothing a")


def test_the_navigation_shows_only_what_one_has(demo_company, today, outsider, client_of):
    assert navigation(today("interviewer")) == ["Today", "Notices", "Blueprints", "My interviews"]
    assert navigation(today("manager")) == ["Today", "Notices", "Blueprints", "Openings"]
    assert "Committee" in navigation(today("committee")) and "Openings" not in navigation(today("committee"))
    assert navigation(HTMLParser(client_of(outsider).get("/").text)) == ["Today", "Notices", "Blueprints"]


def test_it_is_renewed_each_minute_without_losing_ones_place(outsider, client_of):
    waiting = HTMLParser(client_of(outsider).get("/").text).css_first("#waiting")
    assert (waiting.attributes["hx-trigger"], waiting.attributes["hx-select"]) == ("every 60s", "#waiting")


@pytest.mark.parametrize("who", ["admin", "recruiter", "manager", "interviewer", "committee"])
def test_it_takes_at_most_fifteen_queries_at_any_size(who, demo_company, client_of, django_assert_max_num_queries):
    client = client_of(User.objects.get(email=f"{who}@demo.test"))
    client.get("/")
    with django_assert_max_num_queries(15):
        few = client.get("/")
    more_of_everything()
    begin_plans()
    client.get("/")
    with django_assert_max_num_queries(15):
        many = client.get("/")
    assert few.status_code == many.status_code == 200


def begin_plans() -> None:
    """Of every opening without one, with a gap."""
    for opening in Opening.objects.filter(plan=None):
        plan = start_plan(opening=opening, by=User.objects.get(email="recruiter@demo.test"))
        Round.objects.create(plan=plan, position=9, name="Dinner")


def more_of_everything() -> None:
    """Each interview three times more, with its panel, an hour later each."""
    for interview in list(Interview.objects.filter(status="scheduled")):
        seats = list(interview.seats.all())
        for hours in (1, 2, 3):
            interview.pk = None
            interview.starts_at += timedelta(hours=hours)
            interview.ends_at += timedelta(hours=hours)
            interview.save(force_insert=True)
            Seat.objects.bulk_create(Seat(interview=interview, user=seat.user) for seat in seats)


def test_it_needs_a_sign_in(client):
    assert client.get("/").status_code == 302


def test_a_large_house_names_ten_of_a_kind_and_leads_to_the_rest(demo_company, today, client_of):
    recruiter, opening = User.objects.get(email="recruiter@demo.test"), Opening.objects.get(slug="head-of-engineering")
    for number in range(12):
        opening_of(opening.blueprint, recruiter, f"Search {number}")
        application_of(Opening.objects.get(title=f"Search {number}"), recruiter, f"Candidate {number}")
    page = today("recruiter")
    for title in ("Plan the interviews", "Publish the description"):
        assert titles(page).count(title) == 10
    assert sum(title.endswith("has no next step") for title in titles(page)) == 10
    assert "More candidates have no next step" in titles(page)
    assert len([title for title in titles(page) if title.startswith("And ")]) == 2


def test_a_card_that_nobody_waits_for_any_more_is_overdue_no_longer(demo_company, today):
    page = today("recruiter")
    assert titles(page, "overdue") == ["Ines Carvalho owes a scorecard"]
    ended = {"status": "withdrawn", "ended_at": datetime.now(UTC), "ended_by": User.objects.first()}
    Application.objects.filter(candidate__name="Kenji Watanabe").update(**ended)
    assert titles(today("recruiter"), "overdue") == []
