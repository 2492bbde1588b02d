"""What was submitted never changes: the database itself refuses it, but to erasure."""

import pytest
from django.db import IntegrityError, connection, transaction

from people import triggers
from scorecards.models import Rating, RevisedRating, Revision, Scorecard, Sighting
from tests.world import card_of, interview_of, seat_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(seat) -> Scorecard:
    card = card_of(seat, is_submitted=False)
    Sighting.objects.create(scorecard=card, key="asks", text="Asked twice.")
    return card


@pytest.fixture
def submitted(draft) -> Scorecard:
    Scorecard.objects.filter(pk=draft.pk).update(submitted_at="2026-05-01T10:00:00Z")
    return Scorecard.objects.get(pk=draft.pk)


@pytest.fixture
def revision(submitted) -> Revision:
    revision = Revision.objects.create(scorecard=submitted, reason="I misheard.")
    RevisedRating.objects.create(revision=revision, key="judgement", value=2)
    return revision


def refused():
    return pytest.raises(IntegrityError, match="never changes")


CHANGES = {
    "a word of the card": lambda: Scorecard.objects.update(summary="Other"),
    "its recommendation": lambda: Scorecard.objects.update(recommendation="no"),
    "when it was submitted": lambda: Scorecard.objects.update(submitted_at="2026-05-02T10:00:00Z"),
    "that it was submitted": lambda: Scorecard.objects.update(submitted_at=None),
    "the card, gone": lambda: Scorecard.objects.all().delete(),
    "the seat, gone": lambda: Scorecard.objects.get().seat.delete(),
    "a rating": lambda: Rating.objects.update(value=1),
    "its evidence": lambda: Rating.objects.update(evidence="Other"),
    "a rating, gone": lambda: Rating.objects.all().delete(),
    "one more rating": lambda: Rating.objects.create(scorecard=Scorecard.objects.get(), key="craft", value=4),
    "what was seen": lambda: Sighting.objects.update(text="Other"),
    "a sighting, gone": lambda: Sighting.objects.all().delete(),
    "one more sighting": lambda: Sighting.objects.create(scorecard=Scorecard.objects.get(), key="blames"),
}
LATER_CHANGES = {
    "the reason of a revision": lambda: Revision.objects.update(reason="Other"),
    "a revision, gone": lambda: Revision.objects.all().delete(),
    "a revised rating": lambda: RevisedRating.objects.update(value=4),
    "a revised rating, gone": lambda: RevisedRating.objects.all().delete(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_submitted_card_never_changes(submitted, change):
    with refused(), transaction.atomic():
        change()


@pytest.mark.parametrize("change", LATER_CHANGES.values(), ids=LATER_CHANGES)
def test_what_was_revised_never_changes_either(revision, change):
    with refused(), transaction.atomic():
        change()


def test_no_rating_moves_from_a_draft_into_a_submitted_card(submitted, interview, colleague):
    other = card_of(seat_of(interview, colleague), is_submitted=False)
    with refused(), transaction.atomic():
        Rating.objects.filter(scorecard=other).update(scorecard=submitted, key="craft")


def test_a_draft_changes_and_goes(draft):
    for change in CHANGES.values():
        with transaction.atomic():
            change()
            transaction.set_rollback(True)
    assert Rating.objects.get().value == 3


def test_erasure_lifts_it_for_a_moment_and_no_longer(revision, application, stage):
    with transaction.atomic(), triggers.lifted(connection):
        Scorecard.objects.update(summary="", pad="")
        Rating.objects.update(evidence="")
        interview_of(application, stage)
    assert Rating.objects.get().evidence == ""
    with refused(), transaction.atomic():
        Rating.objects.update(evidence="Again")


def test_after_an_erasure_that_failed_it_holds_again(submitted):
    with pytest.raises(ZeroDivisionError), transaction.atomic(), triggers.lifted(connection):
        Rating.objects.update(evidence=str(1 / 0))
    with refused(), transaction.atomic():
        Rating.objects.update(evidence="Other")
