"""Every page and every deed by each kind of person."""

import pytest
from django.test import Client
from django.urls import reverse

from hiring.candidates.file_types import PDF
from hiring.candidates.operations import keep_file, write_note
from hiring.interviews.operations.panels import recuse
from hiring.models import CommitteeMember, Plan, Seat
from scorecards.models import Scorecard

pytestmark = pytest.mark.django_db

OF_THE_OPENING = ["candidates", "candidates_list", "candidate_new", "candidates_import"]
KEPT = ["candidate_edit", "application_withdraw", "application_adjustment", "interview_new"]
MOVED = ["application_advance", "application_stop"]
INTERVIEW = ["interview_edit", "interview_panel", "interview_cancel", "interview_no_show"]


@pytest.fixture
def cv(application, recruiter):
    return keep_file(application=application, kind="cv", data=b"%PDF-1", name="cv.pdf", type=PDF, by=recruiter)


@pytest.fixture
def committee(opening, person):
    member = person("chidi@example.test")
    CommitteeMember.objects.create(opening=opening, user=member)
    return member


def statuses(client, names: list[str], *args) -> set[int]:
    return {client.get(reverse(name, args=args)).status_code for name in names}


@pytest.mark.parametrize(("who", "may_move"), [("administrator", False), ("recruiter", True), ("manager", True)])
def test_who_keeps_applications_sees_every_page(interview, application, who, may_move, request, client_of):
    client, slug = client_of(request.getfixturevalue(who)), application.opening.slug
    assert statuses(client, OF_THE_OPENING, slug) == {200}
    assert statuses(client, ["application", *KEPT], slug, application.pk) == {200}
    assert statuses(client, MOVED, slug, application.pk) == {200 if may_move else 403}
    assert statuses(client, ["interview", *INTERVIEW], interview.pk) == {200}


@pytest.mark.parametrize("who", ["outsider", "member", "committee"])
def test_to_others_there_is_no_such_application(interview, application, cv, seat, who, request, client_of):
    client, slug = client_of(request.getfixturevalue(who)), application.opening.slug
    assert statuses(client, OF_THE_OPENING, slug) == {404}
    assert statuses(client, ["application", *KEPT, *MOVED], slug, application.pk) == {404}
    assert statuses(client, ["interview", *INTERVIEW], interview.pk) == {404}
    assert statuses(client, ["application_file"], slug, application.pk, cv.pk) == {404}
    assert statuses(client, ["seat_recuse", "seat_waive"], interview.pk, seat.pk) == {404}


def test_the_manager_of_another_opening_sees_nothing_of_this_one(application, published_blueprint, person, client_of):
    from_elsewhere = person("elsa@example.test")
    assert statuses(client_of(from_elsewhere), OF_THE_OPENING, application.opening.slug) == {404}


def test_an_interviewer_sees_name_stage_and_time_and_nothing_else(
    interview, application, cv, seat, interviewer, recruiter, client_of
):
    write_note(application=application, text="Secretly splendid", by=recruiter)
    client, slug = client_of(interviewer), application.opening.slug
    page = client.get(reverse("application", args=[slug, application.pk])).content.decode()
    assert "Cora Lind" in page and "Oven case" in page
    for hidden in ("cora@example.test", "Secretly", "Referral", "cv.pdf", "Advance"):
        assert hidden not in page
    assert statuses(client, KEPT + MOVED, slug, application.pk) == {403}
    assert statuses(client, INTERVIEW, interview.pk) == {403}
    assert statuses(client, ["application_file"], slug, application.pk, cv.pk) == {404}
    assert statuses(client, OF_THE_OPENING, slug) == {404}


def test_an_interviewer_of_one_stage_sees_nothing_of_the_others(scheduled, application, person, client_of):
    scheduled()
    other = person("oscar@example.test")
    talk = scheduled("First talk", panel={other: False})
    page = client_of(other).get(reverse("application", args=[application.opening.slug, application.pk]))
    assert "First talk" in page.content.decode() and "Oven case" not in page.content.decode()
    assert [interview.pk for interview in page.context["interviews"]] == [talk.pk]


def test_the_recused_no_longer_see_the_application(interview, application, seat, interviewer, client_of):
    recuse(seat=seat, reason="A friend", by=interviewer)
    client = client_of(interviewer)
    assert statuses(client, ["application"], application.opening.slug, application.pk) == {404}
    assert "A friend" in client.get(reverse("interview", args=[interview.pk])).content.decode()


def cv_status(client, application, cv) -> int:
    return client.get(reverse("application_file", args=[application.opening.slug, application.pk, cv.pk])).status_code


def test_the_cv_of_a_case_is_read_after_ones_own_scorecard(application, cv, seat, interviewer, client_of):
    client = client_of(interviewer)
    card = Scorecard.objects.create(seat=seat)
    assert cv_status(client, application, cv) == 404
    Scorecard.objects.filter(pk=card.pk).update(submitted_at=seat.interview.starts_at)
    assert cv_status(client, application, cv) == 200


def test_the_cv_of_a_conversation_is_read_before_it(application, cv, scheduled, interviewer, client_of):
    scheduled("First talk")
    assert cv_status(client_of(interviewer), application, cv) == 200
    scheduled("Oven case")
    assert cv_status(client_of(interviewer), application, cv) == 404


@pytest.mark.parametrize(("rule", "status"), [("before", 200), ("never", 404)])
def test_the_plan_can_show_the_cv_before_or_never(application, cv, scheduled, interviewer, client_of, rule, status):
    Plan.objects.update(shows_cv=rule)
    scheduled()
    assert cv_status(client_of(interviewer), application, cv) == status


def test_a_waived_seat_shows_no_cv(application, cv, scheduled, interviewer, recruiter, client_of):
    Plan.objects.update(shows_cv="before")
    interview = scheduled()
    Seat.objects.filter(interview=interview).update(waived_at=interview.starts_at, waived_by=recruiter)
    assert cv_status(client_of(interviewer), application, cv) == 404


def test_other_files_are_for_those_who_keep_the_application(application, scheduled, interviewer, recruiter, client_of):
    Plan.objects.update(shows_cv="before")
    scheduled()
    other = keep_file(application=application, kind="other", data=b"%PDF-1", name="x.pdf", type=PDF, by=recruiter)
    assert cv_status(client_of(interviewer), application, other) == 404
    assert cv_status(client_of(recruiter), application, other) == 200


def test_without_a_sign_in_every_page_asks_for_one(interview, application):
    slug, client = application.opening.slug, Client()
    answers = [client.get(reverse(name, args=[slug])) for name in OF_THE_OPENING]
    answers += [client.get(reverse(name, args=[interview.pk])) for name in ("interview", *INTERVIEW)]
    assert {answer.url.split("?")[0] for answer in answers} == {reverse("account_login")}


def test_an_adjustment_shows_interviewers_its_minutes_and_not_its_reason(
    application, interview, interviewer, recruiter, client_of
):
    client_of(recruiter).post(
        reverse("application_adjustment", args=[application.opening.slug, application.pk]),
        {"request": "Reads slowly", "extra_minutes": 30},
    )
    page = client_of(interviewer).get(reverse("application", args=[application.opening.slug, application.pk]))
    assert "30 minutes longer" in page.content.decode() and "Reads slowly" not in page.content.decode()
