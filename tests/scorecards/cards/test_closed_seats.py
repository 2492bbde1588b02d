"""A seat that closes while somebody writes: nothing more is stored, and no word of theirs is lost."""

from datetime import timedelta

import pytest
from django.db.models import F
from django.utils import timezone

from hiring.models import Candidate, Interview, Seat
from scorecards.models import Scorecard
from tests.world import COMPLETE, card_of

pytestmark = pytest.mark.django_db


def recuse(seat, by):
    Seat.objects.filter(pk=seat.pk).update(recused_at=timezone.now())


def waive(seat, by):
    Seat.objects.filter(pk=seat.pk).update(waived_at=timezone.now(), waived_by=by)


def cancel(seat, by):
    Interview.objects.update(status="cancelled", ended_at=F("starts_at") - timedelta(hours=1))


def erase(seat, by):
    Candidate.objects.update(name="", erased_at=timezone.now())


WAYS = [(recuse, "recused"), (waive, "waived"), (cancel, "cancelled"), (erase, "erased")]


@pytest.mark.parametrize(("close", "words"), WAYS)
def test_what_was_typed_meanwhile_is_shown_to_copy(client_of, member, recruiter, seat, close, words):
    card_of(seat, is_submitted=False, words="Typed before.")
    close(seat, recruiter)
    browser = client_of(member)
    for verb in ("save", "submit"):
        page = browser.post(f"/scorecards/{seat.pk}/{verb}/", COMPLETE | {"revision": 1, "summary": "Typed meanwhile."})
        html = page.content.decode()
        assert page.status_code == 409
        assert words in html and "Typed meanwhile." in html and "Typed before." in html
    card = Scorecard.objects.get()
    assert (card.summary, card.submitted_at, card.revision) == ("Typed before.", None, 1)


@pytest.mark.parametrize(("close", "words"), WAYS)
def test_an_autosave_is_told_why_it_is_refused(client_of, member, recruiter, seat, close, words):
    close(seat, recruiter)
    answer = client_of(member).post(f"/scorecards/{seat.pk}/autosave/", {"revision": 0, "summary": "Late"})
    assert answer.status_code == 410 and words in answer.json()["closed"]
    assert not Scorecard.objects.exists()


@pytest.mark.parametrize(("close", "words"), WAYS)
def test_what_was_typed_before_stays_readable_for_its_author(client_of, member, recruiter, seat, close, words):
    card_of(seat, is_submitted=False, words="Typed before.")
    close(seat, recruiter)
    html = client_of(member).get(f"/scorecards/{seat.pk}/").content.decode()
    assert words in html and "Typed before." in html and 'id="card"' not in html


@pytest.mark.parametrize("status", ["cancelled", "no_show"])
def test_once_an_interview_has_begun_ending_it_leaves_its_scorecards_owed(client_of, member, seat, status):
    Interview.objects.update(status=status, ended_at=timezone.now())
    answer = client_of(member).post(f"/scorecards/{seat.pk}/submit/", COMPLETE | {"revision": 0})
    assert answer.status_code == 302 and Scorecard.objects.get().is_submitted


def test_a_training_seat_has_the_same_form_and_says_so(client_of, member, seat):
    Seat.objects.update(is_training=True)
    html = client_of(member).get(f"/scorecards/{seat.pk}/").content.decode()
    assert "Training seat" in html and 'id="card"' in html
