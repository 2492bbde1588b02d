"""Interviews come in with the number of another system: sent twice, they are one."""

from datetime import timedelta

import pytest
from django.utils import timezone

from hiring.interviews.operations.planned_outside import PlannedOutside, schedule_or_move
from hiring.models import Interview
from people.models import ApiAnswer
from people.refusals import Refused
from scorecards.privacy.operations.erasure import erase_candidate
from tests.scorecards.api.test_endpoints import times
from tests.world import application_of

pytestmark = pytest.mark.django_db
NUMBER = {"external_system": "ats", "external_id": "i-17"}


def test_an_interview_with_a_number_is_scheduled_once(application, stage, calling, anna):
    path = f"/applications/{application.pk}/interviews"
    body = {"stage": stage.pk, "panel": [{"email": anna.email}], **NUMBER, **times(24)}
    first, again = calling.post(path, body), calling.post(path, {**body, **times(48)})
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()
    assert first.json()["external_id"] == "i-17"
    assert Interview.objects.count() == 1
    assert calling.post(path, body | {"external_system": ""}).status_code == 409


def test_a_number_is_one_applications_alone_and_goes_with_an_erasure(
    application, opening, recruiter, administrator, stage, calling
):
    body = {"stage": stage.pk, **NUMBER, **times(24)}
    assert calling.post(f"/applications/{application.pk}/interviews", body).status_code == 201
    other = application_of(opening, recruiter, "Another")
    answer = calling.post(f"/applications/{other.pk}/interviews", body)
    assert answer.status_code == 409
    assert "Another interview has this number" in answer.json()["detail"]
    erase_candidate(candidate=application.candidate, by=administrator)
    assert not Interview.objects.exclude(external_id="").exists()


def test_an_erasure_takes_where_an_interview_was_from_what_programs_were_answered(
    application, opening, recruiter, administrator, stage, calling
):
    def scheduled(whose, hours: int, place: str):
        body = {"stage": stage.pk, "place": place, "link": "https://meet.example/1", **times(hours)}
        return calling.post(f"/applications/{whose.pk}/interviews", body, **{"Idempotency-Key": place}).json()["id"]

    first = scheduled(application, 24, "Room of Cora")
    calling.put(f"/interviews/{first}", {"place": "Moved", **times(48)}, **{"Idempotency-Key": "move"})
    calling.post(f"/interviews/{first}/cancel", {"reason": "Ill"}, **{"Idempotency-Key": "cancel"})
    scheduled(application_of(opening, recruiter, "Another"), 72, "Room of another")
    assert ApiAnswer.objects.count() == 4
    erase_candidate(candidate=application.candidate, by=administrator)
    assert ["Room of another" in answer.body for answer in ApiAnswer.objects.all()] == [True]


@pytest.mark.parametrize("link", ["javascript:alert(1)", "data:text/html,x", "//meet.test/1", "mailto:a@b.test", "x"])
def test_what_no_form_takes_for_a_link_no_program_or_file_sends(opening, application, stage, calling, recruiter, link):
    path = f"/applications/{application.pk}/interviews"
    assert calling.post(path, {"stage": stage.pk, "link": link, **times(24)}).status_code == 422
    person = {"name": "Ana", "external_url": link}
    assert calling.post(f"/openings/{opening.slug}/candidates", person).status_code == 422
    made = calling.post(path, {"stage": stage.pk, "link": "https://meet.example/1", **times(24)}).json()["id"]
    answer = calling.put(f"/interviews/{made}", {"link": link, **times(48)})
    assert (answer.status_code, "link must be a web address" in answer.json()["detail"]) == (422, True)
    with pytest.raises(Refused, match="no web address"):
        schedule_or_move(application=application, planned=planned_outside(stage, link), by=recruiter)


def planned_outside(stage, link: str) -> PlannedOutside:
    """What a row of a file asks for."""
    at = timezone.now() + timedelta(hours=72)
    when = {"starts_at": at, "ends_at": at + timedelta(hours=1)}
    return PlannedOutside(system="ats", number="9", stage=stage, place="", link=link, panel={}, **when)
