from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from hiring.applications.queries import progress_of, rounds_of, with_progress
from hiring.interviews.operations import panels, scheduling
from hiring.interviews.queries import has_open_seat
from hiring.models import Adjustment, Interview, Plan, Round, Seat, Stage
from hiring.openings.operations import close_opening
from people.models import Event, Message
from people.refusals import Refused
from scorecards.models import Scorecard

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _before_what_is_scheduled():
    """In March 2030: interviews are scheduled for days of that year and the next."""
    with time_machine.travel(datetime(2030, 3, 1, 12, tzinfo=UTC)):
        yield


@pytest.fixture
def berliner(recruiter):
    """Rita sits in Berlin."""
    recruiter.time_zone = "Europe/Berlin"
    recruiter.save()
    return recruiter


def form(stage: str, *panel, **fields) -> dict:
    asked = {"day": "2030-07-01", "time": "10:00", "minutes": 90, "link": "https://call.example/1"}
    people = [user.pk for user in panel]
    return {"stage": Stage.objects.get(name=stage).pk, **asked, "interviewers": people, **fields}


def sent(client, where: str, data: dict):
    """The answer to a form, sent again where it is warned of something."""
    answer = client.post(where, data)
    if answer.context and answer.context.get("warnings"):
        return client.post(where, data | {"seen": answer.context["seen"]})
    return answer


def post(client, application, data):
    return sent(client, reverse("interview_new", args=[application.opening.slug, application.pk]), data)


def deed(client, name: str, interview: Interview, data: dict):
    return sent(client, reverse(name, args=[interview.pk]), data)


def subjects(user) -> list[str]:
    return list(Message.objects.filter(to=user).order_by("pk").values_list("subject", flat=True))


def test_a_time_is_meant_in_the_zone_of_who_enters_it_and_told_in_the_readers(
    application, plan, berliner, person, client_of
):
    reader = person("kim@example.test", time_zone="Asia/Tokyo")
    post(client_of(berliner), application, form("Oven case", reader))
    interview = Interview.objects.get()
    assert interview.starts_at == datetime(2030, 7, 1, 8, tzinfo=UTC) and interview.minutes == 90
    message = Message.objects.get(to=reader)
    assert "17:00" in message.subject and "17:00 to 18:30 (Asia/Tokyo)" in message.body
    assert reverse("interview", args=[interview.pk]) in message.body
    assert message.about == f"hiring.candidate:{application.candidate_id}"


@pytest.mark.parametrize(
    ("day", "ends"),
    [("2030-03-31", datetime(2030, 3, 31, 2, tzinfo=UTC)), ("2030-10-27", datetime(2030, 10, 27, 1, tzinfo=UTC))],
)
def test_an_interview_in_the_night_in_which_clocks_change_takes_as_long_as_was_written(
    application, plan, interviewer, berliner, client_of, day, ends
):
    post(client_of(berliner), application, form("Oven case", interviewer, day=day, time="01:30", minutes=90))
    interview = Interview.objects.get()
    assert interview.minutes == 90 and interview.ends_at == ends


def test_an_interview_in_the_hour_that_comes_twice_stays_where_it_is_when_only_its_place_changes(
    scheduled, berliner, client_of
):
    interview = scheduled(begins=datetime(2030, 10, 27, 1, 30, tzinfo=UTC))  # 2:30 in Berlin, for the second time
    client = client_of(berliner)
    shown = client.get(reverse("interview_edit", args=[interview.pk])).context["form"].initial
    same = {"day": "2030-10-27", "time": "02:30", "minutes": shown["minutes"], "place": "Room 9"}
    deed(client, "interview_edit", interview, same)
    interview.refresh_from_db()
    assert interview.place == "Room 9" and interview.starts_at == datetime(2030, 10, 27, 1, 30, tzinfo=UTC)


def test_the_first_interview_freezes_the_plan_and_begins_the_round(
    application, plan, interviewer, recruiter, client_of
):
    assert not Plan.objects.get().is_frozen
    post(client_of(recruiter), application, form("Oven case", interviewer))
    application.refresh_from_db()
    assert Plan.objects.get().is_frozen and application.round.name == "Cases"


def test_an_interview_takes_what_its_stage_plans_and_what_was_agreed(
    application, plan, interviewer, recruiter, client_of
):
    Adjustment.objects.create(application=application, request="Breaks", extra_minutes=30)
    where = reverse("interview_new", args=[application.opening.slug, application.pk])
    stage = Stage.objects.get(name="Oven case")
    page = client_of(recruiter).get(where, {"stage": stage.pk})
    assert page.context["form"].initial == {"stage": stage.pk} and "30 minutes longer" in page.content.decode()
    post(client_of(recruiter), application, form("First talk", interviewer, minutes=""))
    interview = Interview.objects.get()
    assert interview.minutes == 45 + 30
    shown = client_of(interviewer).get(reverse("interview", args=[interview.pk])).content.decode()
    assert "45 → 75" in shown and "Breaks" not in shown


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"minutes": -30}, "minutes"),
        ({"minutes": 0}, "minutes"),
        ({"day": "0001-01-01"}, "day"),
        ({"day": "9999-12-31"}, "day"),
        ({"time": "25:00"}, "time"),
        ({"day": "2030-03-31", "time": "02:30"}, "time"),
        ({"day": "2030-10-27", "time": "02:30"}, "time"),
        ({"link": "javascript:alert(1)"}, "link"),
        ({"interviewers": []}, "interviewers"),
        ({"stage": 999}, "stage"),
    ],
)
def test_what_cannot_be_is_told_at_its_field(application, plan, interviewer, berliner, client_of, wrong, field):
    answer = post(client_of(berliner), application, form("Oven case", interviewer) | wrong)
    assert answer.status_code == 422 and field in answer.context["form"].errors
    assert not Interview.objects.exists() and not Plan.objects.get().is_frozen


def test_a_second_click_schedules_nothing_twice(application, plan, interviewer, recruiter, client_of):
    client = client_of(recruiter)
    post(client, application, form("Oven case", interviewer))
    again = post(client, application, form("Oven case", interviewer))
    assert again.status_code == 422 and "for that time already" in again.content.decode()
    assert Interview.objects.count() == 1 and Message.objects.count() == 1


@pytest.mark.parametrize("name", ["interview", "interview_edit"])
def test_a_number_beyond_all_bounds_is_not_found(name, recruiter, client_of):
    assert client_of(recruiter).get(reverse(name, args=[10**40])).status_code == 404


def test_more_interviews_and_seats_take_no_more_queries(
    scheduled, application, recruiter, person, client_of, django_assert_max_num_queries
):
    one, client = scheduled(), client_of(recruiter)
    pages = [reverse("application", args=[application.opening.slug, application.pk])]
    pages += [reverse("interview", args=[one.pk])]
    with django_assert_max_num_queries(40) as few:
        [client.get(page) for page in pages]
    people = {person(f"p{n}@example.test"): n > 3 for n in range(6)}
    panels.change_panel(interview=one, panel=people, by=recruiter)
    for days in range(3, 8):
        scheduled(begins=timezone.now() + timedelta(days=days), panel=people)
    with django_assert_max_num_queries(len(few)):
        [client.get(page) for page in pages]


def test_without_a_plan_nothing_is_scheduled(application, recruiter, client_of):
    where = reverse("interview_new", args=[application.opening.slug, application.pk])
    assert "no interview plan yet" in client_of(recruiter).get(where, follow=True).content.decode()


def test_moving_keeps_what_was_and_tells_the_panel(interview, interviewer, recruiter, client_of):
    before = interview.starts_at
    moved = {"day": "2031-05-05", "time": "09:00", "minutes": 60, "place": "Room 9"}
    deed(client_of(recruiter), "interview_edit", interview, moved)
    interview.refresh_from_db()
    assert interview.reschedulings.get().started_at == before and interview.sequence == 1
    assert subjects(interviewer)[-1].startswith("Changed: interview on 5 May")
    deed(client_of(recruiter), "interview_edit", interview, moved)
    interview.refresh_from_db()
    assert interview.sequence == 1 and len(subjects(interviewer)) == 2


def test_cancelling_tells_the_panel_and_ends_its_seats(interview, seat, interviewer, recruiter, client_of):
    deed(client_of(recruiter), "interview_cancel", interview, {"reason": "Ill"})
    interview.refresh_from_db()
    assert (interview.status, interview.end_reason, interview.sequence) == ("cancelled", "Ill", 1)
    assert subjects(interviewer)[-1].startswith("Cancelled") and not Seat.objects.owing().exists()
    again = deed(client_of(recruiter), "interview_cancel", interview, {"reason": ""})
    assert again.status_code == 422 and "no longer changes" in again.content.decode()


def test_a_candidate_can_only_miss_what_has_begun(interview, scheduled, recruiter, client_of):
    early = deed(client_of(recruiter), "interview_no_show", interview, {})
    assert early.status_code == 422 and "has not begun yet" in early.content.decode()
    past = scheduled("First talk", begins=timezone.now() - timedelta(hours=2))
    deed(client_of(recruiter), "interview_no_show", past, {})
    past.refresh_from_db()
    assert past.status == "no_show" and Event.objects.filter(verb="hiring.interview_missed").exists()


def test_the_panel_changes_and_whoever_came_or_went_is_told(interview, interviewer, recruiter, person, client_of):
    new, trainee = person("nora@example.test"), person("timo@example.test")
    asked = {"interviewers": [new.pk], "training": [trainee.pk]}
    deed(client_of(recruiter), "interview_panel", interview, asked)
    assert dict(interview.seats.values_list("user", "is_training")) == {new.pk: False, trainee.pk: True}
    assert subjects(interviewer)[-1].startswith("Cancelled")
    assert "in training" in Message.objects.get(to=trainee).body


def test_nobody_is_on_a_panel_both_ways(interview, interviewer, recruiter, client_of):
    both = {"interviewers": [interviewer.pk], "training": [interviewer.pk]}
    answer = deed(client_of(recruiter), "interview_panel", interview, both)
    assert answer.status_code == 422 and "not both: Ines Carvalho" in answer.content.decode()


def test_who_has_begun_a_scorecard_is_not_taken_off_the_panel(interview, seat, recruiter, person):
    Scorecard.objects.create(seat=seat)
    with pytest.raises(Refused, match="has begun a scorecard"):
        panels.change_panel(interview=interview, panel={person("n@example.test"): False}, by=recruiter)
    assert interview.seats.get() == seat


def test_a_submitted_card_does_not_become_training(interview, seat, interviewer, recruiter):
    Scorecard.objects.create(seat=seat, submitted_at=timezone.now())
    with pytest.raises(Refused, match="Seats that exist change only by a recusal or a waiver"):
        panels.change_panel(interview=interview, panel={interviewer: True}, by=recruiter)


def test_the_seat_of_somebody_who_has_left_is_open(interview, application, interviewer, recruiter, client_of):
    interviewer.is_active = False
    interviewer.save()
    (fetched,) = with_progress(type(application).objects.all())
    assert has_open_seat(fetched.interviews.all()[0])
    page = client_of(recruiter).get(reverse("interview", args=[interview.pk])).content.decode()
    assert "account closed: this seat is open" in page


def test_what_comes_next_follows_the_interviews(
    scheduled, application, opening, interviewer, recruiter, person, client_of
):
    def steps() -> list[str]:
        (progress,) = progress_of(with_progress(type(application).objects.all()), rounds_of(opening), timezone.now())
        return [step.words for step in progress.steps]

    assert steps() == ["Schedule First talk"]
    board = client_of(recruiter).get(reverse("candidates", args=[opening.slug])).content.decode()
    assert f"{reverse('interview_new', args=[opening.slug, application.pk])}?stage=" in board
    talk = scheduled("First talk", begins=timezone.now() - timedelta(hours=2))
    assert steps() == ["Awaiting 1 scorecard"]
    Scorecard.objects.create(seat=talk.seats.get(), submitted_at=timezone.now())
    assert steps() == ["Debrief open: advance, or stop"]
    with pytest.raises(Refused, match="it took place"):
        scheduling.mark_no_show(interview=talk, reason="", by=recruiter)


def test_a_missed_interview_is_scheduled_again_and_its_scorecards_stay_owed(scheduled, application, opening, recruiter):
    talk = scheduled("First talk", begins=timezone.now() - timedelta(hours=2))
    scheduling.mark_no_show(interview=talk, reason="", by=recruiter)
    (progress,) = progress_of(with_progress(type(application).objects.all()), rounds_of(opening), timezone.now())
    missed, awaited = (step.words for step in progress.steps)
    assert missed.startswith("First talk was missed on") and awaited == "Awaiting 1 scorecard"


def test_in_a_closed_opening_nothing_is_to_be_scheduled_and_the_refusal_says_why(
    scheduled, application, opening, recruiter, client_of
):
    close_opening(opening=opening, by=recruiter)
    page = client_of(recruiter).get(reverse("opening", args=[opening.slug])).text
    board = client_of(recruiter).get(reverse("candidates", args=[opening.slug])).text
    assert "to schedule" not in page and "Schedule First talk" not in board
    assert "The opening is closed: stop, or open it again" in board
    for name in ("interview_new", "round_new", "offer_new"):
        page = client_of(recruiter).get(reverse(name, args=[opening.slug, application.pk])).text
        assert "nothing is scheduled or skipped in it" in page
    with pytest.raises(Refused, match="This opening is closed"):
        scheduled("First talk")


def test_a_round_without_an_interview_has_no_debrief_that_is_open(application, plan, opening, recruiter, client_of):
    application.round = Round.objects.create(plan=plan, position=9, name="Offer talk")
    application.save()
    board = client_of(recruiter).get(reverse("candidates", args=[opening.slug])).text
    assert "No interview in Offer talk: advance, or stop" in board and "Debrief open: advance" not in board


def test_in_a_closed_opening_without_a_plan_nothing_is_to_be_planned(application, opening, recruiter, client_of):
    board = reverse("candidates", args=[opening.slug])
    Plan.objects.filter(opening=opening).delete()
    assert "Plan the interviews" in client_of(recruiter).get(board).text
    close_opening(opening=opening, by=recruiter)
    assert "Plan the interviews" not in client_of(recruiter).get(board).text
