"""Votes that meet each other, the closing and a decision at the same moment, on real connections."""

import pytest

from scorecards.committee.operations.ballots import Refused, cast_vote, close_ballot, open_ballot
from scorecards.committee.operations.decisions import Ruling, decide
from scorecards.models import Ballot, Decision, Vote
from tests.at_once import meanwhile

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def vote(with_committee):
    def later(by, choice: str = "yes"):
        return lambda: cast_vote(application=with_committee, number=1, choice=choice, reason="So I think.", by=by)

    return later


def test_of_two_last_votes_at_once_one_closes_the_ballot(ballot, vote, chair, lotte, ravi):
    vote(chair)()
    assert isinstance(meanwhile(vote(lotte), vote(ravi)), Vote)
    assert Ballot.objects.get().is_closed
    assert Vote.objects.filter(cast_at=None).count() == 0


def test_two_votes_of_one_person_at_once_are_one(ballot, vote, lotte):
    assert isinstance(meanwhile(vote(lotte, "yes"), vote(lotte, "no")), Refused)
    assert Vote.objects.get(user=lotte).choice == "yes"


def test_a_vote_while_the_chair_closes_is_refused(with_committee, ballot, vote, chair, lotte):
    late = meanwhile(lambda: close_ballot(application=with_committee, number=1, by=chair), vote(lotte))
    assert isinstance(late, Refused) and "was closed" in str(late)
    assert Vote.objects.get(user=lotte).cast_at is None


def test_the_chair_closes_after_the_last_vote_and_is_told(with_committee, ballot, vote, chair, lotte, ravi):
    vote(chair)()
    vote(lotte)()
    late = meanwhile(vote(ravi), lambda: close_ballot(application=with_committee, number=1, by=chair))
    assert isinstance(late, Refused) and "closed already" in str(late)


def test_a_vote_opens_once(with_committee, manager, chair):
    late = meanwhile(
        lambda: open_ballot(application=with_committee, by=manager),
        lambda: open_ballot(application=with_committee, by=chair),
    )
    assert isinstance(late, Refused)
    assert Ballot.objects.count() == 1


def test_a_decision_sent_twice_at_once_is_one(with_committee, ballot, vote, chair, lotte, ravi):
    for who in (chair, lotte, ravi):
        vote(who)()

    def decision():
        return decide(application=with_committee, outcome="hire", ruling=Ruling(1, "Yes."), by=chair)

    assert isinstance(meanwhile(decision, decision), Refused)
    assert Decision.objects.count() == 1
