"""A vote that was cast, a closed ballot and a decision never change: the database refuses it, but to erasure."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from scorecards.committee.operations.decisions import Ruling, decide
from scorecards.models import Ballot, Decision, DecisionReason, Vote
from scorecards.privacy.operations.erasure import erase_candidate

pytestmark = pytest.mark.django_db

CHANGES = {
    "what was voted": lambda: Vote.objects.update(choice="no"),
    "why": lambda: Vote.objects.update(reason="Other"),
    "that it was voted": lambda: Vote.objects.update(choice="", cast_at=None),
    "a vote, gone": lambda: Vote.objects.all().delete(),
    "that the ballot is closed": lambda: Ballot.objects.update(closed_at=None),
    "when it was closed": lambda: Ballot.objects.update(closed_at=timezone.now()),
    "the ballot, gone": lambda: Ballot.objects.all().delete(),
    "the outcome": lambda: Decision.objects.update(outcome="no_hire"),
    "its reasons": lambda: Decision.objects.update(reasons="Other"),
    "who signed it": lambda: Decision.objects.update(decided_at=timezone.now()),
    "the decision, gone": lambda: Decision.objects.all().delete(),
    "a reason on a dimension": lambda: DecisionReason.objects.update(text="Other"),
    "a reason, gone": lambda: DecisionReason.objects.all().delete(),
}


@pytest.fixture
def decided(with_committee, votes, chair) -> Decision:
    votes("yes", "yes", "yes")
    ruling = Ruling(1, "She decides well.", on_dimensions={"craft": "Good dough."})
    return decide(application=with_committee, outcome="hire", ruling=ruling, by=chair)


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_it_never_changes(decided, change):
    with pytest.raises(IntegrityError, match="never change"), transaction.atomic():
        change()


def test_an_open_ballot_takes_votes_and_a_vote_not_cast_can_go(ballot):
    with transaction.atomic():
        Vote.objects.first().delete()
        Ballot.objects.update(closed_at=timezone.now())


def test_erasure_takes_the_words(decided, with_committee, administrator):
    erase_candidate(candidate=with_committee.candidate, by=administrator)
    decision = Decision.objects.get()
    assert (decision.outcome, decision.reasons, decision.on_dimensions.count()) == ("hire", "", 0)
    assert not Vote.objects.exclude(reason="").exists()
