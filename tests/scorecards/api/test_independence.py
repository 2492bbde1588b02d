"""A key reads nothing that its owner may not read now, and what it reads, its owner has read."""

from datetime import timedelta

import pytest
from django.utils import timezone

from hiring.models import Candidate, Seat
from people.models import ApiAnswer
from scorecards.models import DebriefReading
from scorecards.privacy.operations.erasure import erase_candidate
from tests.scorecards.api.calling import Calling
from tests.world import card_of, interview_of, seat_of

pytestmark = pytest.mark.django_db


def test_scorecards_come_once_the_debrief_is_open_and_reading_is_noted(
    application, seat, other_seat, recruiter, calling
):
    path = f"/applications/{application.pk}/scorecards"
    card_of(seat, words="FIRSTWORDS")
    before = calling.get(path)
    assert before.json() == []
    assert not any(row["debrief_open"] for row in calling.get(f"/applications/{application.pk}/debriefs").json())
    assert not DebriefReading.objects.filter(user=recruiter).exists()
    card_of(other_seat, words="SECONDWORDS")
    after = calling.get(path)
    assert {row["summary"] for row in after.json()} == {"FIRSTWORDS", "SECONDWORDS"}
    assert DebriefReading.objects.filter(user=recruiter, application=application).exists()


def test_whoever_read_by_the_api_takes_no_seat_any_more(application, stage, seat, recruiter, calling):
    card_of(seat)
    assert len(calling.get(f"/applications/{application.pk}/scorecards").json()) == 1
    start = timezone.now() + timedelta(hours=24)
    body = {"stage": stage.pk, "panel": [{"email": recruiter.email}], "starts_at": start.isoformat()}
    body["ends_at"] = (start + timedelta(hours=1)).isoformat()
    answer = calling.post(f"/applications/{application.pk}/interviews", body)
    assert answer.status_code == 409
    assert not Seat.objects.filter(user=recruiter).exists()


@pytest.mark.parametrize("state", ["owing", "recused"])
def test_whoever_owes_a_card_or_is_recused_reads_nothing(application, stage, seat, recruiter, calling, state):
    card_of(seat, words="HIDDENWORDS")
    mine = seat_of(interview_of(application, stage), recruiter)
    if state == "recused":
        Seat.objects.filter(pk=mine.pk).update(recused_at=timezone.now())
    for path in ("scorecards", "decisions", "debriefs"):
        assert "HIDDENWORDS" not in calling.get(f"/applications/{application.pk}/{path}").text
    assert calling.get(f"/applications/{application.pk}/scorecards").json() == []
    assert calling.get(f"/openings/{application.opening.slug}/calibration").json()["n"]["ratings"] == 0


def test_a_decision_is_read_by_who_may_read_it(with_committee, decide, recruiter, outsider):
    decide()
    path = f"/applications/{with_committee.pk}/decisions"
    assert [row["outcome"] for row in Calling(recruiter).get(path).json()] == ["hire"]
    assert Calling(outsider).get(path).status_code == 404


def test_calibration_is_the_report_with_the_names_that_the_owner_sees(rated, opening, calling):
    report = calling.get(f"/openings/{opening.slug}/calibration").json()
    assert report["n"]["candidates"] == len(rated)
    assert all(name.startswith("Interviewer ") for name in report["interviewers"])


def test_an_erasure_takes_what_programs_were_answered(opening, calling, administrator):
    key = {"Idempotency-Key": "one"}
    calling.post(f"/openings/{opening.slug}/candidates", {"name": "Erasable"}, **key)
    assert "Erasable" in ApiAnswer.objects.get().body
    erase_candidate(candidate=Candidate.objects.get(name="Erasable"), by=administrator)
    assert not ApiAnswer.objects.exists()
