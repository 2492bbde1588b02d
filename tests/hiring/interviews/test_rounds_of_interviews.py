"""A round booked in one go; what is booked extended as agreed; warnings before times are offered."""

from datetime import UTC, datetime, time, timedelta

import pytest
import time_machine
from django.urls import reverse

from hiring.interviews.open_times import Diary, one_after_the_other
from hiring.interviews.queries.panel_options import PanelOption
from hiring.interviews.queries.round_times import usual_panels
from hiring.models import Adjustment, Interview, Rescheduling, Stage, TimeOffer, WeeklyHours
from people.models import Message

NOW = datetime(2030, 6, 28, 12, tzinfo=UTC)  # a Friday
MONDAY = datetime(2030, 7, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _on_a_friday():
    with time_machine.travel(NOW):
        yield


def at(hour: int, minute: int = 0, day: int = 0) -> datetime:
    return MONDAY + timedelta(days=day, hours=hour, minutes=minute)


def test_each_lies_after_the_one_before_it_and_beside_what_is_booked():
    early = Diary(UTC, {0: [(time(9), time(12))]})
    late = Diary(UTC, {0: [(time(8), time(17))]})
    times = one_after_the_other([([early], 60), ([early, late], 60)], MONDAY, at(23), booked=[(at(9), at(9, 30))])
    assert times == [at(9, 30), at(10, 30)]


def test_where_none_comes_after_one_before_it_serves_and_none_is_none():
    early, late = Diary(UTC, {0: [(time(8), time(9))]}), Diary(UTC, {0: [(time(15), time(16))]})
    times = one_after_the_other([([late], 60), ([early], 60), ([early], 60)], MONDAY, at(23))
    assert times == [at(15), at(8), None]


@pytest.fixture
def browser(recruiter, interviewer, client_of):
    type(recruiter).objects.update(time_zone="UTC")
    return client_of(recruiter)


@pytest.fixture
def where(application, plan):
    """The page of that name about the application."""
    return lambda name: reverse(name, args=[application.opening.slug, application.pk])


def asked(html_form) -> dict:
    """What a form sends when nothing is changed on it."""
    return {bound.html_name: bound.value() for bound in html_form if bound.value() is not None}


@pytest.mark.django_db
def test_a_round_is_proposed_and_booked_in_one_go(browser, where, interviewer, application):
    stages = list(Stage.objects.filter(round=Stage.objects.get(name="Oven case").round))
    Stage.objects.filter(pk__in=[stage.pk for stage in stages]).update(interviewers=1)
    application.round = stages[0].round
    application.save()
    data = asked(browser.get(where("round_new")).context["form"])
    data |= {f"seat-{stage.pk}-0": interviewer.pk for stage in stages}
    WeeklyHours.objects.create(user=interviewer, weekday=1, begins=time(10), ends=time(16))
    shown = browser.post(where("round_new"), data)
    assert not Interview.objects.exists()
    bookings = shown.context["bookings"]
    assert bookings[0].starts_at == at(10, day=1)
    assert len({booking.span for booking in bookings}) == len(stages)
    more = {"proposed": shown.context["proposed"], "seen": shown.context.get("seen", ""), "book": "1"}
    assert browser.post(where("round_new"), data | more).status_code == 302
    assert sorted(Interview.objects.values_list("starts_at", flat=True)) == [b.starts_at for b in bookings]


@pytest.mark.django_db
def test_the_usual_panels_are_proposed_at_once_and_nothing_is_booked(browser, where, interviewer, member):
    WeeklyHours.objects.create(user=interviewer, weekday=1, begins=time(10), ends=time(16))
    shown = browser.get(where("round_new"))
    assert shown.status_code == 200 and shown.context["bookings"] and not Interview.objects.exists()
    data = asked(shown.context["form"]) | {"proposed": shown.context["proposed"], "book": "1"}
    assert browser.post(where("round_new"), data | {"seen": shown.context.get("seen", "")}).status_code == 302
    assert Interview.objects.count() == len(shown.context["bookings"])


@pytest.mark.django_db
def test_of_those_who_hold_an_interview_who_has_the_fewest_to_come_is_proposed(scheduled, interviewer, member, manager):
    stage = scheduled("Oven case", begins=at(9)).stage

    def able(user, held: int) -> PanelOption:
        return PanelOption(user, load=0, held=held, trained=0, sat_on=(), bar="")

    options = {stage.pk: [able(interviewer, 3), able(member, 1), able(manager, 0)]}
    stage.interviewers = 3
    assert usual_panels([stage], options) == {stage.pk: [member, interviewer, manager]}
    with time_machine.travel(at(10, day=1)):
        assert usual_panels([stage], options) == {stage.pk: [interviewer, member, manager]}


@pytest.mark.django_db
def test_what_is_free_no_longer_is_not_booked(browser, where, interviewer):
    data = asked(browser.get(where("round_new")).context["form"])
    data |= {name: interviewer.pk for name in data if name.startswith("seat-")}
    shown = browser.post(where("round_new"), data)
    more = {"proposed": "1@1+60:1", "seen": shown.context.get("seen", ""), "book": "1"}
    answer = browser.post(where("round_new"), data | more)
    assert answer.status_code == 200 and answer.context["has_moved"] and not Interview.objects.exists()


@pytest.mark.django_db
def test_an_adjustment_offers_to_extend_what_is_booked_and_the_panel_is_told(browser, where, scheduled, interviewer):
    interview = scheduled("Oven case", begins=at(9), minutes=45)
    planned = interview.stage.minutes
    answer = browser.post(where("application_adjustment"), {"request": "Breaks", "extra_minutes": 15})
    assert answer.url == where("interviews_extend")
    assert "Breaks" not in browser.get(where("interviews_extend")).content.decode()
    assert "Extend it as it was agreed" in browser.get(reverse("interview", args=[interview.pk])).content.decode()
    before = Message.objects.filter(to=interviewer).count()
    browser.post(where("interviews_extend"), {"interview": interview.pk})
    interview.refresh_from_db()
    assert (interview.minutes, interview.sequence, Rescheduling.objects.count()) == (planned + 15, 1, 1)
    assert Message.objects.filter(to=interviewer).count() == before + 1
    assert browser.get(where("interviews_extend")).status_code == 302


@pytest.mark.django_db
def test_what_was_not_chosen_and_what_has_begun_stay(browser, where, scheduled, application):
    interview = scheduled("Oven case", begins=at(9), minutes=45)
    Adjustment.objects.create(application=application, request="Breaks", extra_minutes=600)
    browser.post(where("interviews_extend"), {})
    with time_machine.travel(at(9, 10)):
        assert browser.get(where("interviews_extend")).status_code == 302
    interview.refresh_from_db()
    assert interview.minutes == 45


@pytest.mark.django_db
def test_a_change_of_the_room_moves_not_a_second(browser, scheduled):
    begins = at(9) + timedelta(seconds=31)
    interview = scheduled("Oven case", begins=begins, minutes=45)
    Interview.objects.update(ends_at=begins + timedelta(minutes=45, seconds=20))
    data = {"day": "2030-07-01", "time": "09:00", "minutes": 45, "place": "Room 9", "link": ""}
    assert browser.post(reverse("interview_edit", args=[interview.pk]), data).status_code == 302
    interview.refresh_from_db()
    assert (interview.place, interview.starts_at) == ("Room 9", begins)
    assert interview.ends_at == begins + timedelta(minutes=45, seconds=20) and not Rescheduling.objects.exists()


@pytest.mark.django_db
def test_what_speaks_against_offered_times_is_said_first(browser, where, interviewer):
    stage = Stage.objects.get(name="Oven case")
    WeeklyHours.objects.create(user=interviewer, weekday=5, begins=time(9), ends=time(12))
    page = f"{where('offer_new')}?stage={stage.pk}"
    data = asked(browser.get(page).context["form"]) | {"interviewers": [interviewer.pk]}
    times = [value for _, day in browser.post(page, data).context["days"] for value, *_ in day]
    told = browser.post(page, data | {"time": times, "offer": "1"})
    assert any("asks for 2 interviewers" in sentence for sentence in told.context["warnings"])
    assert any("on a weekend for Ines" in sentence for sentence in told.context["warnings"])
    assert not TimeOffer.objects.exists()
    browser.post(page, data | {"time": times, "offer": "1", "seen": told.context["seen"]})
    assert TimeOffer.objects.count() == 1
