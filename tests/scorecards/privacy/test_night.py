"""Each night, whose time has come is erased, one by one; a hold keeps everybody."""

import logging
from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone

from hiring.candidates.file_types import PDF
from hiring.candidates.operations import keep_file
from hiring.models import Candidate
from hiring.openings import operations as openings
from hiring.retention.operations import lift_hold
from people.models import Event
from people.schedule import jobs
from scorecards.privacy.operations import erasure
from scorecards.privacy.operations.erasure import OnLegalHold, erase_candidate, erase_if_due
from scorecards.tasks import erase_whose_time_has_come
from tests.world import application_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def due(opening, recruiter, end):
    """Makes somebody whose time has come."""

    def make(name: str):
        application = application_of(opening, recruiter, name)
        end(application, 800)
        return application

    return make


def names() -> list[str]:
    return sorted(Candidate.objects.filter(erased_at=None).values_list("name", flat=True))


def test_it_is_done_once_a_day():
    assert jobs()["scorecards.tasks.erase_whose_time_has_come"].minutes == 24 * 60


def test_whose_time_has_come_goes_and_others_stay(due, opening, recruiter, end):
    gone = due("Gone")
    end(application_of(opening, recruiter, "Later"), 100)
    application_of(opening, recruiter, "Running")
    erase_whose_time_has_come()
    assert names() == ["Later", "Running"]
    event = Event.objects.get(verb="scorecards.candidate_erased")
    assert (event.subject_id, event.actor_id) == (gone.candidate_id, None)
    assert event.ids == {"applications": 1, "early": 0}
    erase_whose_time_has_come()
    assert Event.objects.filter(verb="scorecards.candidate_erased").count() == 1


def test_nobody_ended_it_but_the_opening_closed_long_ago(opening, recruiter):
    application = application_of(opening, recruiter, "Forgotten")
    openings.close_opening(opening=opening, by=recruiter)
    event = Event.objects.get(verb="hiring.opening_closed")
    much_later = event.at + timedelta(days=3 * 366)
    assert not erase_if_due(candidate=application.candidate, now=timezone.now())
    assert erase_if_due(candidate=application.candidate, now=much_later)
    application.refresh_from_db()
    assert (application.status, application.ended_by) == ("withdrawn", None)


@pytest.mark.django_db(transaction=True)
def test_files_go_too_though_nobody_asked(due, recruiter):
    application = due("Gone")
    keep_file(application=application, kind="cv", data=b"%PDF-1.4", name="cv.pdf", type=PDF, by=recruiter)
    stored = application.files.get().file.name
    erase_whose_time_has_come()
    assert not default_storage.exists(stored)


def test_what_fails_for_one_stops_nobody_else(due, monkeypatch, caplog):
    first, second, third = due("First"), due("Second"), due("Third")
    erase = erasure.erase_words

    def fail(applications):
        if applications[0].pk == second.pk:
            raise RuntimeError("Second Name in the words of an error")
        erase(applications)

    monkeypatch.setattr(erasure, "erase_words", fail)
    with caplog.at_level(logging.ERROR):
        erase_whose_time_has_come()
    assert names() == ["Second"]
    assert f"candidate {second.candidate_id} could not be erased: RuntimeError" in caplog.text
    assert "Second" not in caplog.text
    monkeypatch.undo()
    erase_whose_time_has_come()
    assert names() == []
    assert {first.candidate_id, third.candidate_id} < {event.subject_id for event in Event.objects.all()}


def test_a_hold_keeps_everybody_until_it_is_lifted(due, opening, hold, administrator):
    due("Held")
    hold(opening)
    erase_whose_time_has_come()
    assert names() == ["Held"]
    lift_hold(opening=opening, by=administrator)
    erase_whose_time_has_come()
    assert names() == []


def test_who_is_taken_up_again_or_held_meanwhile_stays(due, opening, hold):
    application = due("Cora Lind")
    hold(opening)
    assert not erase_if_due(candidate=application.candidate, now=timezone.now())
    assert names() == ["Cora Lind"]


def test_on_a_hold_nobody_erases_and_the_try_is_on_record(due, opening, hold, administrator):
    application = due("Held")
    hold(opening)
    with pytest.raises(OnLegalHold, match="A legal hold stands on “Head of Baking”"):
        erase_candidate(candidate=application.candidate, by=administrator)
    assert names() == ["Held"]
    event = Event.objects.get(verb="scorecards.erasure_refused")
    assert (event.subject_id, event.actor_id, event.ids) == (application.candidate_id, administrator.pk, {})
