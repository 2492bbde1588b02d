"""Candidates choose among times at which the whole panel is free; nobody gets a time twice."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from icalendar import Calendar

from hiring.candidates.operations import add_candidate
from hiring.interviews.open_times import Diary, open_times, spans_in, spread_over_days
from hiring.interviews.operations import offers, scheduling
from hiring.models import Candidate, DaysOff, Interview, Stage, TimeOffer, WeeklyHours
from people.models import Event, Message
from people.refusals import Refused
from people.time_zones import zone
from tests.at_once import meanwhile

NOW = datetime(2030, 6, 28, 12, tzinfo=UTC)
MONDAY = datetime(2030, 7, 1, 8, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _before_what_is_offered(request):
    if "two_candidates" in request.node.name:
        yield
        return
    with time_machine.travel(NOW):
        yield


@pytest.fixture
def offered(application, plan, interviewer, recruiter):
    """Offers two times of the first talk with Ines."""

    def make(to=None, begins=MONDAY) -> TimeOffer:
        return offers.offer_times(
            application=to or application,
            stage=Stage.objects.get(name="First talk"),
            minutes=45,
            times=[begins, begins + timedelta(hours=2)],
            panel={interviewer: False},
            place="Room 3",
            link="",
            expires_at=begins - timedelta(hours=1),
            by=recruiter,
        )

    return make


@pytest.fixture
def other(opening, recruiter):
    dan = Candidate(name="Dan Oak", email="dan@example.test")
    return add_candidate(candidate=dan, opening=opening, source="", by=recruiter)


def page_of(offer: TimeOffer, **data):
    client, where = Client(), reverse("choose_time", args=[offer.token])
    return client.post(where, data, follow=True) if data else client.get(where)


def test_a_panel_is_free_in_everybodys_hours_and_beside_what_is_booked():
    berlin = Diary(zone("Europe/Berlin"), {0: [(time(9), time(12))]}, busy=[(MONDAY, MONDAY + timedelta(hours=1))])
    london = Diary(zone("Europe/London"), {0: [(time(8), time(10, 30))]})
    last = MONDAY + timedelta(days=6)
    hours = [at.strftime("%a %H:%M") for at in open_times([berlin, london], NOW, last, 60, 99)]
    assert hours == ["Mon 07:00"]
    off = Diary(zone("Europe/London"), {0: [(time(8), time(10, 30))]}, [(date(2030, 7, 1), date(2030, 7, 1))])
    assert open_times([berlin, off], NOW, last, 60, 99) == []


@pytest.mark.parametrize(
    ("days", "most", "picked"),
    [
        (1, 3, ["01 09", "01 13", "01 16"]),
        (2, 4, ["01 09", "01 16", "02 09", "02 16"]),
        (3, 2, ["01 09", "02 09"]),
        (0, 5, []),
    ],
)
def test_times_are_picked_from_every_day(days, most, picked):
    times = [datetime(2030, 7, 1 + day, hour, tzinfo=UTC) for day in range(days) for hour in range(9, 17)]
    assert [f"{at:%d %H}" for at in spread_over_days(times, UTC, most)] == picked
    assert spread_over_days(times, UTC, 999) == times


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("9–12, 13:30-17", [(time(9), time(12)), (time(13, 30), time(17))]),
        ("", []),
        ("9 to 17", [(time(9), time(17))]),
        ("9am-12 p.m. & 1–5 pm", [(time(9), time(12)), (time(13), time(17))]),
        ("9-5pm", [(time(9), time(17))]),
        ("12-1am", "ends before it begins"),
        ("9 Uhr bis 12 Uhr / 13h30 à 17h", [(time(9), time(12)), (time(13, 30), time(17))]),
        ("9.00 a 13.00 e 14-18", [(time(9), time(13)), (time(14), time(18))]),
        ("mornings", "is no span of hours"),
        ("12-9", "ends before it begins"),
        ("9-12, 11-13", "overlap"),
        ("25-26", "no time of a day"),
    ],
)
def test_hours_are_written_as_people_write_them(text, spans):
    if isinstance(spans, list):
        assert spans_in(text) == spans
    else:
        with pytest.raises(Refused, match=spans):
            spans_in(text)


@pytest.mark.django_db
def test_hours_and_days_off_are_ones_own(interviewer, recruiter, client_of):
    client, page = client_of(interviewer), reverse("my_hours")
    assert "09:00–17:00" in client.get(page).content.decode()
    wrong = client.post(page, {"day-0": "mornings"})
    assert wrong.status_code == 422 and "is no span of hours" in wrong.content.decode()
    client.post(page, {"day-0": "9-12", "day-2": "13-17"})
    assert list(WeeklyHours.objects.values_list("user", "weekday")) == [(interviewer.pk, 0), (interviewer.pk, 2)]
    client.post(reverse("days_off_add"), {"first": "2030-07-01", "last": "2030-07-05"})
    remove = reverse("days_off_remove", args=[DaysOff.objects.get().pk])
    assert client_of(recruiter).post(remove).status_code == 404
    client.post(remove)
    assert not DaysOff.objects.exists()


@pytest.mark.django_db
def test_whoever_schedules_offers_times_of_a_panel(application, plan, interviewer, manager, member, client_of):
    where = reverse("offer_new", args=[application.opening.slug, application.pk])
    assert client_of(member).get(where).status_code == 404
    client = client_of(manager)
    WeeklyHours.objects.create(user=interviewer, weekday=0, begins=time(9), ends=time(10))
    data = {"minutes": 45, "begin": "2030-06-29", "end": "2030-07-03", "expires": "2030-06-30", "place": "Room 3"}
    page = client.post(where, data | {"interviewers": [interviewer.pk]})
    times = [value for _, lines in page.context["days"] for value, _, _ in lines]
    assert times == [int(MONDAY.timestamp()) // 60 - 60]
    made = client.post(where, data | {"interviewers": [interviewer.pk], "offer": "1", "time": times}, follow=True)
    assert TimeOffer.objects.get().token in made.content.decode() and "1 of 1 time" in made.content.decode()


@pytest.mark.django_db
def test_a_choice_books_mails_and_ends_the_offer(offered, interviewer, application):
    offer = offered()
    first, second = offer.times.all()
    page = page_of(offer).content.decode()
    assert "Ines" not in page and "First talk" in page and "08:00" in page
    booked = page_of(offer, time=first.pk).content.decode()
    assert "Your interview is booked" in booked and "Room 3" in booked
    pressed_again = page_of(offer, time=second.pk).content.decode()
    assert "Your interview is booked" in pressed_again and "not offered any more" not in pressed_again
    interview = Interview.objects.get()
    assert (interview.starts_at, interview.minutes) == (first.starts_at, 45)
    assert Message.objects.filter(to=interviewer, kind="hiring.interview").count() == 1
    mail = Message.objects.get(address="cora@example.test")
    assert mail.subject.startswith("Booked: First talk") and "Ines" not in mail.body + mail.calendar
    assert Calendar.from_ical(mail.calendar)["METHOD"] == "REQUEST"
    assert mail.about == f"hiring.candidate:{application.candidate_id}"
    assert "Your interview is booked" in page_of(offer, time=second.pk).content.decode()
    assert Interview.objects.count() == 1 and Event.objects.filter(verb="hiring.time_chosen").count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize("email", ["cora@x.test", ""])
def test_whoever_has_no_address_is_promised_no_mail(offered, email):
    offer = offered()
    Candidate.objects.filter(applications=offer.application).update(email=email)
    page_of(offer, time=offer.times.first().pk)
    assert ("You get it by e-mail" in page_of(offer).content.decode()) is bool(email)


@pytest.mark.django_db
def test_who_chose_is_told_of_a_change_and_of_the_end_and_never_why(offered, recruiter):
    offer = offered()
    interview = offers.choose_time(offer=offer, time=offer.times.first())
    later = {"starts_at": MONDAY + timedelta(days=1), "ends_at": MONDAY + timedelta(days=1, hours=1)}
    scheduling.change_interview(interview=interview, **later, place="Room 9", link="", by=recruiter)
    scheduling.cancel_interview(interview=interview, reason="Too weak", by=recruiter)
    mails = Message.objects.filter(address="cora@example.test").order_by("pk")
    assert [mail.subject.split(":")[0] for mail in mails] == ["Booked", "Changed", "Cancelled"]
    entries = [Calendar.from_ical(mail.calendar) for mail in mails]
    assert [entry["METHOD"] for entry in entries] == ["REQUEST", "REQUEST", "CANCEL"]
    assert [entry.walk("VEVENT")[0]["SEQUENCE"] for entry in entries] == [0, 1, 2]
    assert not any("Too weak" in mail.body + mail.calendar for mail in mails)


@pytest.mark.django_db
def test_a_link_ends_by_itself_and_can_be_taken_back_and_is_nobody_elses(offered, recruiter, member, client_of):
    offer = offered()
    taken = client_of(recruiter).post(reverse("offer_take_back", args=[offer.pk]), follow=True).content.decode()
    assert "leads nowhere any more" in taken and page_of(offer).status_code == 410
    with pytest.raises(Refused):
        offers.choose_time(offer=offer, time=offer.times.first())
    again = offered()
    assert client_of(member).get(reverse("offer", args=[again.pk])).status_code == 404
    with time_machine.travel(again.expires_at + timedelta(minutes=1)):
        assert page_of(again).status_code == 410
        assert page_of(again, time=again.times.last().pk).status_code == 410
    assert not Interview.objects.exists() and Client().get("/choose/wrong/").status_code == 404


@pytest.mark.django_db
def test_what_somebody_else_took_is_not_shown_and_not_booked(offered, other):
    mine, theirs = offered(), offered(other)
    offers.choose_time(offer=theirs, time=theirs.times.first())
    assert page_of(mine).content.decode().count('type="radio"') == 1
    gone = page_of(mine, time=mine.times.first().pk).content.decode()
    assert "Somebody was faster" in gone and Interview.objects.count() == 1


@pytest.mark.django_db
def test_the_link_is_sent_when_one_says_so_and_an_application_that_ended_books_nothing(
    offered, recruiter, client_of, application
):
    offer = offered()
    assert not Message.objects.filter(kind="hiring.times").exists()
    client_of(recruiter).post(reverse("offer_send", args=[offer.pk]))
    assert offer.token in Message.objects.get(kind="hiring.times").body
    type(application).objects.update(status="withdrawn", ended_at=NOW, ended_by=recruiter)
    assert "cannot be booked any more" in page_of(offer, time=offer.times.first().pk).content.decode()
    assert not Interview.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_candidates_at_once_never_get_one_time(offered, other):
    begins = datetime.now(UTC).replace(minute=0, second=0, microsecond=0) + timedelta(days=3)
    mine, theirs = offered(begins=begins), offered(other, begins=begins)
    second = meanwhile(
        lambda: offers.choose_time(offer=mine, time=mine.times.first()),
        lambda: offers.choose_time(offer=theirs, time=theirs.times.first()),
    )
    assert isinstance(second, offers.TimeTaken) and Interview.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "title", "day"),
    [("de-DE", "Wählen Sie eine Zeit", "Montag, 1. Juli"), ("fr", "Choisissez un horaire", "lundi 1er juillet")],
)
def test_page_and_mail_speak_the_language_of_the_opening(offered, opening, recruiter, language, title, day):
    type(opening).objects.filter(pk=opening.pk).update(language=language)
    offer = TimeOffer.objects.get(pk=offered().pk)
    page = page_of(offer).text
    assert f'<html lang="{language[:2]}"' in page and title in page and day in page
    offers.send_offer(offer=offer, by=recruiter)
    mail = Message.objects.get(kind="hiring.times")
    colon = " :" if language == "fr" else ":"
    assert mail.subject.startswith(f"{title}{colon} First talk") and day.split()[-1] in mail.body


@pytest.mark.django_db
def test_so_does_the_mail_of_what_was_booked(offered, opening, recruiter):
    type(opening).objects.filter(pk=opening.pk).update(language="it")
    offer = TimeOffer.objects.get(pk=offered().pk)
    interview = offers.choose_time(offer=offer, time=offer.times.first())
    scheduling.cancel_interview(interview=interview, reason="Too weak", by=recruiter)
    booked, cancelled = Message.objects.filter(address="cora@example.test").order_by("pk")
    assert booked.subject.startswith("Prenotato: First talk, 1 luglio")
    assert "Buongiorno Cora" in booked.body and "Se non puoi venire" in booked.body
    assert cancelled.subject.startswith("Annullato") and "Se non puoi" not in cancelled.body


@pytest.mark.django_db
def test_a_zone_is_told_by_its_place_in_the_language_of_the_page(offered, opening):
    type(opening).objects.filter(pk=opening.pk).update(language="fr")
    offer = TimeOffer.objects.get(pk=offered().pk)
    page = Client().get(reverse("choose_time", args=[offer.token]), {"zone": "Europe/London"}).text
    assert "Fuseau horaire\u00a0: Londres." in page and "<title>Choisissez un horaire" in page
    offers.choose_time(offer=offer, time=offer.times.first())
    page = Client().get(reverse("choose_time", args=[offer.token]), {"zone": "Europe/London"}).text
    assert "(Londres)</p>" in page and "<title>Votre entretien est réservé" in page
