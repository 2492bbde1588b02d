"""The pages of timelines: who gets them, what stands there, and that a long one costs no more than a short one."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from hiring.applications import operations as applications
from hiring.candidates.file_types import PDF
from hiring.candidates.operations import keep_file, remove_file, set_adjustment, write_note
from hiring.interviews.operations import panels, scheduling
from hiring.models import Application, Interview, Seat
from people.models import Event
from scorecards.cards.operations import submitting
from scorecards.privacy.operations.erasure import erase_candidate
from tests.world import COMPLETE, application_of, card_of, interview_of, seat_of

pytestmark = pytest.mark.django_db


def url(application, whole: bool = False) -> str:
    base = f"/openings/{application.opening.slug}/"
    return f"{base}timeline/" if whole else f"{base}candidates/{application.pk}/timeline/"


def read(client, address: str) -> str:
    """The text of the timeline alone."""
    page = client.get(address)
    assert page.status_code == 200
    return " ".join(page.content.decode().split("<main")[1].split())


def _to_come(interview) -> None:
    """Let it begin tomorrow: one that has begun is not moved."""
    at = timezone.now() + timedelta(days=1)
    Interview.objects.filter(pk=interview.pk).update(starts_at=at, ends_at=at + timedelta(hours=1))


@pytest.fixture
def eventful(application, stage, member, recruiter, seat, other_seat, colleague):
    """Much of what can happen: notes, an adjustment, an interview moved, a waiver, a card submitted."""
    write_note(application=application, text="Prefers mornings", by=recruiter)
    set_adjustment(application=application, request="Large print", extra_minutes=15, by=recruiter)
    _to_come(seat.interview)
    at = timezone.now() + timedelta(days=3)
    moved = {"starts_at": at, "ends_at": at + timedelta(hours=1), "place": "Room 9", "link": ""}
    scheduling.change_interview(interview=seat.interview, **moved, by=recruiter)
    submitting.submit(seat=seat, fields=COMPLETE, revision=0, by=member)
    other = Seat.objects.select_related("interview").get(pk=other_seat.pk)
    panels.waive(seat=other, reason="Ill", by=recruiter)
    return application


def test_those_who_keep_it_read_all_of_it(eventful, client_of, recruiter, administrator, manager):
    for user in (recruiter, administrator, manager):
        text = read(client_of(user), url(eventful))
        for words in ("wrote a note", "agreed an adjustment", "moved", "submitted a scorecard", "Carla’s scorecard"):
            assert words in text, (user, words)
        assert "began a scorecard" not in text


def test_an_interviewer_reads_of_their_own_interview_and_nothing_of_notes(eventful, client_of, member, colleague):
    text = read(client_of(member), url(eventful))
    assert "submitted a scorecard" in text and "began a scorecard" in text
    assert "note" not in text and "adjustment" not in text
    assert "began a scorecard" not in read(client_of(colleague), url(eventful))


def test_the_committee_reads_it_once_a_debrief_is_open(application, seat, other_seat, cleo, client_of, recruiter):
    write_note(application=application, text="Prefers mornings", by=recruiter)
    card_of(seat)
    assert client_of(cleo).get(url(application)).status_code == 404
    card_of(other_seat)
    assert "note" not in read(client_of(cleo), url(application))
    Seat.objects.create(interview=seat.interview, user=cleo, recused_at=timezone.now())
    assert client_of(cleo).get(url(application)).status_code == 404


def test_nobody_else_gets_it(application, seat, client_of, member, outsider, colleague, client):
    for user, address in (
        (outsider, url(application)),
        (colleague, url(application)),
        (member, url(application, True)),
    ):
        assert client_of(user).get(address).status_code == 404
    assert client.get(url(application)).status_code == 302


def test_a_recused_recruiter_reads_nothing_of_cards(eventful, client_of, recruiter):
    seat_of(interview_of(eventful, eventful.interviews.get().stage), recruiter, recused=True)
    for whole in (False, True):
        text = read(client_of(recruiter), url(eventful, whole))
        assert "scorecard" not in text and "wrote a note" in text


def test_a_revision_is_told_to_those_who_may_read_the_card(application, seat, other_seat, client_of, member, recruiter):
    card_of(seat), card_of(other_seat)
    verdict = {"recommendation": "no", "confidence": "low"}
    submitting.revise(seat=seat, reason="I misheard.", judged={}, **verdict, by=member)
    assert "revised a scorecard" in read(client_of(recruiter), url(application))
    seat_of(interview_of(application, seat.interview.stage), recruiter)
    assert "revised a scorecard" not in read(client_of(recruiter), url(application))


def test_an_openings_timeline_names_each_candidate_once_with_a_link(eventful, client_of, recruiter):
    text = read(client_of(recruiter), url(eventful, True))
    assert "created the opening" in text and f'href="{url(eventful)[: -len("timeline/")]}">Ngozi Brandt</a>' in text


def test_other_openings_and_candidates_do_not_stand_in_it(eventful, client_of, recruiter):
    other = application_of(eventful.opening, recruiter, "Somebody Else")
    write_note(application=other, text="x", by=recruiter)
    Event.objects.create(verb="hiring.candidate_added", subject="hiring.candidate", subject_id=other.candidate_id)
    assert read(client_of(recruiter), url(other)).count("<li>") == 2
    assert "added the candidate" not in read(client_of(recruiter), url(eventful))


def test_where_it_went_is_said(application, plan, client_of, recruiter):
    for _ in range(3):
        applications.advance(application=Application.objects.get(pk=application.pk), reason="", by=recruiter)
    text = read(client_of(recruiter), url(application))
    assert "to Round 1" in text and "to Round 2" in text and "to the committee" in text


def test_an_erased_candidate_has_no_name_and_no_page(eventful, client_of, recruiter, administrator):
    erase_candidate(candidate=eventful.candidate, by=administrator)
    text = read(client_of(recruiter), url(eventful, True))
    assert "an erased candidate" in text and "Ngozi" not in text and "erased the candidate" in text
    assert client_of(recruiter).get(url(eventful)).status_code == 404


def test_an_empty_timeline_says_so(application, client_of, recruiter):
    assert "Nothing has happened yet" in read(client_of(recruiter), url(application))


def test_a_hundred_events_take_as_many_queries_as_one(application, seat, client_of, recruiter):
    browser, counts = client_of(recruiter), {}
    _to_come(seat.interview)
    for number in (1, 3, 100):
        while Event.objects.filter(verb="hiring.note_written").count() < number:
            write_note(application=application, text="x", by=recruiter)
            at = timezone.now() + timedelta(days=3, minutes=number)
            moved = {"starts_at": at, "ends_at": at + timedelta(hours=1), "place": "", "link": ""}
            scheduling.change_interview(interview=seat.interview, **moved, by=recruiter)
        for whole in (False, True):
            with CaptureQueriesContext(
                connection,
            ) as queries:
                browser.get(url(application, whole))
            counts.setdefault(whole, set()).add(len(queries))
    assert all(len(numbers) == 1 for numbers in counts.values()), counts
    assert "Page 1 of" in browser.get(url(application)).content.decode()


def test_pages_are_turned_and_a_nonsense_page_is_the_last(application, client_of, recruiter):
    for _ in range(60):
        write_note(application=application, text="x", by=recruiter)
    browser = client_of(recruiter)
    assert read(browser, url(application) + "?page=2").count("<li>") == 10
    assert read(browser, url(application) + "?page=zzz").count("<li>") == 50


def test_a_file_and_its_removal_are_told_without_a_name(application, client_of, recruiter):
    kept = keep_file(application=application, kind="cv", data=b"%PDF-1", name="secret.pdf", type=PDF, by=recruiter)
    remove_file(file=kept, by=recruiter)
    text = read(client_of(recruiter), url(application))
    assert "added a file" in text and "removed a file" in text and "secret" not in text
