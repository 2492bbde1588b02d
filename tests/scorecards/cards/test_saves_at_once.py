"""Saves that meet something else at the same moment, on real connections: each sees what stands when its turn comes."""

import pytest
from django.db import connection
from django.db.transaction import TransactionManagementError

from hiring.interviews.operations.panels import recuse, waive
from hiring.models import Seat
from people.draft_refusals import NewerDraft
from people.locks import lock
from scorecards.cards.operations import drafts, held, submitting
from scorecards.cards.seat_state import SeatState
from scorecards.models import Rating, Scorecard
from scorecards.privacy.operations.erasure import erase_candidate
from tests.at_once import meanwhile
from tests.world import COMPLETE, card_of

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def save(seat, member):
    """A save of Mona's, to be done later: save(1, summary="…")."""

    def make(revision: int = 0, **fields):
        mine = Seat.objects.select_related("interview__stage__round__plan__opening").get(pk=seat.pk)
        return lambda: drafts.save_draft(seat=mine, fields=fields, revision=revision, by=member)

    return make


@pytest.fixture
def submit(seat, member):
    def make(revision: int = 0):
        mine = Seat.objects.select_related("interview__stage__round__plan__opening").get(pk=seat.pk)
        return lambda: submitting.submit(seat=mine, fields=COMPLETE, revision=revision, by=member)

    return make


def test_of_two_tabs_that_save_at_once_the_later_one_is_told(seat, save):
    card_of(seat, is_submitted=False)
    late = meanwhile(save(1, summary="From the first tab."), save(1, pad="From the second tab."))
    assert isinstance(late, NewerDraft)
    assert (late.row.revision, late.fields["summary"]) == (2, "From the first tab.")
    card = Scorecard.objects.get()
    assert (card.revision, card.summary, card.pad) == (2, "From the first tab.", "")


def test_of_two_tabs_that_begin_a_card_at_once_the_later_one_is_told(save):
    late = meanwhile(save(summary="From the first tab."), save(summary="From the second tab."))
    assert isinstance(late, NewerDraft)
    assert late.fields["summary"] == "From the first tab."
    assert Scorecard.objects.get().revision == 1


def test_a_save_sent_twice_at_once_gets_the_same_answer_twice(seat, save):
    card_of(seat, is_submitted=False)
    card, content = meanwhile(save(1, summary="Once."), save(1, summary="Once."))
    assert (card.revision, content.summary) == (2, "Once.")
    assert card.saved_at == Scorecard.objects.get().saved_at


def test_a_save_that_meets_its_own_submit_changes_nothing(seat, save, submit):
    card_of(seat, is_submitted=False)
    late = meanwhile(submit(1), save(1, summary="Too late."))
    assert isinstance(late, held.Closed) and late.state == SeatState.SUBMITTED
    assert Scorecard.objects.get().summary == "Said so."


def test_a_card_submitted_twice_at_once_is_submitted_once(seat, submit):
    late = meanwhile(submit(), submit())
    assert isinstance(late, held.Closed) and late.state == SeatState.SUBMITTED
    assert Scorecard.objects.get().revision == 1


@pytest.mark.parametrize(("close", "state"), [(recuse, SeatState.RECUSED), (waive, SeatState.WAIVED)])
def test_a_submit_that_meets_the_end_of_its_seat_is_refused(seat, submit, recruiter, close, state):
    late = meanwhile(lambda: close(seat=seat, reason="Knows her.", by=recruiter), submit())
    assert isinstance(late, held.Closed) and late.state == state
    assert not Scorecard.objects.exists()


def test_a_seat_whose_card_is_being_submitted_is_not_waived(seat, submit, recruiter):
    late = meanwhile(submit(), lambda: waive(seat=seat, reason="On leave.", by=recruiter))
    assert "No scorecard is awaited" in str(late)
    assert Scorecard.objects.get().is_submitted and Seat.objects.get().waived_at is None


def test_a_save_that_meets_an_erasure_leaves_nothing(application, seat, save, administrator):
    card_of(seat, is_submitted=False)
    erase = {"candidate": application.candidate, "by": administrator}
    late = meanwhile(lambda: erase_candidate(**erase), save(1, **{"evidence-craft": "She named a trade-off."}))
    assert isinstance(late, held.Closed) and late.state == SeatState.ERASED
    assert not Rating.objects.exists()


def test_an_erasure_that_meets_a_save_takes_it_too(application, seat, save, administrator):
    card_of(seat, is_submitted=False)
    erase = {"candidate": application.candidate, "by": administrator}
    meanwhile(save(1, **{"evidence-craft": "She named a trade-off."}), lambda: erase_candidate(**erase))
    assert not Rating.objects.exists()


def test_a_lock_wants_a_transaction(seat):
    with pytest.raises(TransactionManagementError):
        lock(Seat, seat.pk)
    assert not connection.in_atomic_block
