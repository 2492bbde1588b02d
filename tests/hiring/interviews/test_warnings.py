"""What speaks against a time and a panel is said before it is saved, and saved all the same where one wants it."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.urls import reverse

from hiring.candidates.operations import apply
from hiring.interviews.operations import panels
from hiring.models import Interview, Opening, Stage
from tests.world import opening_of, plan_of, stage_in

pytestmark = pytest.mark.django_db
MONDAY = datetime(2030, 7, 1, 8, tzinfo=UTC)  # 10:00 in Berlin


@pytest.fixture(autouse=True)
def _before_what_is_scheduled():
    with time_machine.travel(datetime(2030, 3, 1, 12, tzinfo=UTC)):
        yield


@pytest.fixture
def asked(application, plan, interviewer, recruiter, client_of):
    """Sends the form; the sentences that come back, or None where it was saved."""
    type(recruiter).objects.filter(pk=recruiter.pk).update(time_zone="Europe/Berlin")
    client, where = client_of(recruiter), reverse("interview_new", args=[application.opening.slug, application.pk])

    def send(stage: str = "First talk", panel=(interviewer,), **fields) -> list[str] | None:
        data = {"stage": Stage.objects.get(name=stage).pk, "day": "2030-07-01", "time": "10:00", "minutes": 60}
        answer = client.post(where, data | {"interviewers": [user.pk for user in panel]} | fields)
        return None if answer.status_code == 302 else answer.context["warnings"]

    return send


def test_where_nothing_speaks_against_it_it_is_saved_at_once(asked):
    assert asked() is None and Interview.objects.count() == 1


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"day": "2029-07-02"}, "That time has passed."),
        ({"day": "2030-07-06"}, "It is Saturday for Ines Carvalho (Europe/Berlin)."),
        ({"time": "20:30"}, "It is 20:30 to 21:30, at night, for Ines Carvalho (Europe/Berlin)."),
        ({"stage": "Oven case"}, "Oven case asks for 2 interviewers: 1 more is needed."),
    ],
)
def test_the_past_nights_weekends_and_missing_people_are_told(asked, fields, sentence):
    stage = fields.pop("stage", "First talk")
    assert sentence in asked(stage, **fields) and not Interview.objects.exists()


def test_who_is_busy_is_told_with_what_and_a_candidate_who_is_booked_twice(asked, scheduled, interviewer):
    scheduled("Oven case", begins=MONDAY)
    assert asked() == [
        "Cora Lind has another interview at that time: Oven case, 10:00 to 11:30.",
        "Ines Carvalho has another interview at that time: Oven case with Cora Lind, 10:00 to 11:30.",
    ]
    assert asked(time="11:30") is None


def test_of_what_one_may_not_know_only_the_time_is_told(
    application, plan, manager, interviewer, recruiter, published_blueprint, client_of
):
    other = opening_of(published_blueprint, recruiter, "Head of Milling")
    there = apply(candidate=application.candidate, opening=other, source="", by=recruiter)
    interview = Interview.objects.create(
        application=there,
        stage=stage_in(plan_of(other)),
        starts_at=MONDAY,
        ends_at=MONDAY.replace(hour=9),
        created_by=recruiter,
    )
    panels.change_panel(interview=interview, panel={interviewer: False}, by=recruiter)
    data = {"stage": Stage.objects.get(name="First talk").pk, "day": "2030-07-01", "time": "08:00", "minutes": 60}
    where = reverse("interview_new", args=[application.opening.slug, application.pk])
    page = client_of(manager).post(where, data | {"interviewers": [interviewer.pk]})
    assert "Ines Carvalho has another interview at that time: " in page.content.decode()
    assert "Case 1" not in str(page.context["warnings"]) and Opening.objects.count() == 2


def test_what_was_shown_is_saved_all_the_same_and_what_is_new_is_shown_first(
    asked, application, scheduled, recruiter, client_of
):
    where = reverse("interview_new", args=[application.opening.slug, application.pk])
    data = {"stage": Stage.objects.get(name="Oven case").pk, "day": "2030-07-01", "time": "10:00", "minutes": 60}
    data["interviewers"] = [recruiter.pk]
    client = client_of(recruiter)
    seen = client.post(where, data).context["seen"]
    scheduled("First talk", begins=MONDAY)
    again = client.post(where, data | {"seen": seen})
    assert again.status_code == 200 and "Cora Lind has another" in again.context["warnings"][0]
    assert client.post(where, data | {"seen": again.context["seen"]}).status_code == 302


def test_looking_saves_nothing(asked):
    assert asked(look="1") == [] and not Interview.objects.exists()


def test_a_room_is_changed_without_a_warning_and_a_time_with_one(scheduled, recruiter, client_of):
    interview = scheduled("Oven case", begins=datetime(2030, 7, 6, 8, tzinfo=UTC))
    where, client = reverse("interview_edit", args=[interview.pk]), client_of(recruiter)
    type(recruiter).objects.filter(pk=recruiter.pk).update(time_zone="UTC")
    same = {"day": "2030-07-06", "time": "08:00", "minutes": 90, "place": "Room 9"}
    assert client.post(where, same).status_code == 302
    assert "It is Saturday" in client.post(where, same | {"time": "09:00"}).content.decode()


def test_the_field_says_who_has_held_it_their_week_and_why_somebody_may_not(
    scheduled, application, plan, interviewer, recruiter, person, client_of, django_assert_num_queries
):
    oscar, wes = person("oscar@example.test"), person("wes@example.test")
    interview = scheduled("Oven case", panel={interviewer: False, oscar: True, wes: False})
    panels.recuse(seat=interview.seats.get(user=wes), reason="A friend", by=recruiter)
    where = reverse("interview_new", args=[application.opening.slug, application.pk])
    client = client_of(recruiter)
    stage = Stage.objects.get(name="Oven case").pk
    page = client.get(where, {"stage": stage})
    options = [option for option, _, _ in page.context["form"].people()]
    assert [option.user for option in options[:2]] == [interviewer, oscar] and options[-1].user == wes
    assert options[0].facts[:2] == ["1 interview that week", "has held this 1 time"]
    assert "in training here 1 time" in options[1].facts and "is recused on this candidate" in options[-1].facts
    assert "A friend" not in page.content.decode()
    with django_assert_num_queries(20):
        client.get(where, {"stage": stage})
    for number in range(3):
        person(f"p{number}@example.test")
    with django_assert_num_queries(20):
        client.get(where, {"stage": stage})
