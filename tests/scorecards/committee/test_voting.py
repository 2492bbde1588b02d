"""Votes: asked for, cast once, hidden until they are open; what is refused is on record."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from hiring.applications import operations as applications
from hiring.models import CommitteeMember
from people.models import Event, Message
from scorecards.committee.operations.ballots import (
    Refused,
    ask_for_votes,
    cast_vote,
    close_ballot,
    open_ballot,
    open_due_ballots,
)
from scorecards.committee.queries.record import record_of
from scorecards.models import Ballot, Vote
from scorecards.tasks import open_votes
from tests.world import application_of, card_of, interview_of, seat_of

pytestmark = pytest.mark.django_db


def refusals() -> int:
    return Event.objects.filter(verb="scorecards.vote_refused").count()


@pytest.fixture
def vote(with_committee):
    def cast(by, choice: str = "yes", number: int = 1):
        return cast_vote(application=with_committee, number=number, choice=choice, reason="So I think.", by=by)

    return cast


def test_the_vote_opens_by_itself_once_and_the_members_are_asked(with_committee, committee, manager):
    open_votes()
    open_votes()
    ballot = Ballot.objects.get()
    assert (ballot.number, ballot.opened_by) == (1, manager)
    assert [vote.user for vote in ballot.votes.all()] == committee
    asked = Message.objects.filter(kind="scorecards.vote_asked")
    assert {message.to for message in asked} == set(committee)
    assert "Ngozi Brandt" in asked[0].subject


def test_each_minute_costs_the_same_however_many_are_voted_on(with_committee, interviewed, manager, committee):
    open_votes()
    with CaptureQueriesContext(connection) as one:
        open_votes()
    for name in ("Zoe Adam", "Yara Cole", "Xenia Dow"):
        sent = interviewed(name)
        applications.advance(application=sent, reason="", by=manager)
    open_votes()
    assert Ballot.objects.count() == 4
    with CaptureQueriesContext(connection) as four:
        open_votes()
    assert len(four) == len(one) <= 12


def test_only_what_has_gone_to_a_committee_is_voted_on(interviewed, opening, manager):
    interviewed()
    without_committee = interviewed("Ada Novak")
    applications.advance(application=without_committee, reason="", by=manager)
    assert open_due_ballots() == 0


def test_nobody_is_asked_before_they_may_know_of_the_candidate(
    opening, committee, weighted_stage, recruiter, manager, anna
):
    early = application_of(opening, recruiter, "Zoe Adam")
    seat = seat_of(interview_of(early, weighted_stage), anna)
    type(early).objects.filter(pk=early.pk).update(round=weighted_stage.round)
    applications.advance(application=early, reason="", by=manager)
    open_votes()
    assert not Message.objects.filter(kind="scorecards.vote_asked").exists()
    card_of(seat)
    ask_for_votes()
    assert Message.objects.filter(kind="scorecards.vote_asked").count() == 3


def test_the_last_vote_opens_them_all(with_committee, ballot, votes, lotte):
    votes("yes", "no")
    assert not Ballot.objects.get().is_closed
    votes_of_ravi = {"application": with_committee, "number": 1, "reason": "Enough.", "choice": "recused"}
    cast_vote(**votes_of_ravi, by=Vote.objects.filter(cast_at=None).get().user)
    ballot.refresh_from_db()
    assert ballot.is_closed and ballot.closed_by is None
    view = record_of(lotte, with_committee).ballot
    assert view.answer.counts == "1 yes, 1 no, 1 recused"
    assert [line.words for line in view.votes] == ["Yes", "No", "Recused"]
    assert Message.objects.filter(kind="scorecards.votes_open").count() == 3


def test_a_vote_is_cast_once(with_committee, ballot, vote, lotte):
    vote(lotte, "yes")
    with pytest.raises(Refused, match="voted before"):
        vote(lotte, "no")
    assert Vote.objects.get(user=lotte).choice == "yes"
    assert refusals() == 1


def test_after_closing_no_vote_is_taken(with_committee, ballot, vote, lotte, chair):
    close_ballot(application=with_committee, number=1, by=chair)
    with pytest.raises(Refused, match="was closed"):
        vote(lotte)
    assert refusals() == 1


def test_who_is_no_member_has_no_vote(with_committee, ballot, vote, recruiter, manager, administrator, outsider, anna):
    for who in (recruiter, manager, administrator, outsider, anna):
        with pytest.raises(Refused, match="Only members"):
            vote(who)
    assert refusals() == 5


def test_who_was_deactivated_has_no_vote(with_committee, ballot, vote, lotte):
    stale = type(lotte).objects.get(pk=lotte.pk)
    type(lotte).objects.filter(pk=lotte.pk).update(is_active=False)
    with pytest.raises(Refused):
        vote(stale)
    assert refusals() == 1


def test_who_came_later_has_no_vote_and_who_left_none_any_more(with_committee, ballot, vote, outsider, lotte, opening):
    CommitteeMember.objects.create(opening=opening, user=outsider)
    with pytest.raises(Refused, match="when this vote opened"):
        vote(outsider)
    CommitteeMember.objects.filter(user=lotte).delete()
    with pytest.raises(Refused, match="Only members"):
        vote(lotte)


def test_who_owes_a_scorecard_waits(with_committee, ballot, vote, lotte, weighted_stage):
    seat = seat_of(interview_of(with_committee, weighted_stage), lotte, is_training=True)
    with pytest.raises(Refused, match="owe a scorecard"):
        vote(lotte)
    card_of(seat)
    assert vote(lotte).cast_at


def test_who_is_recused_on_the_panel_can_only_be_recused(with_committee, ballot, vote, lotte, weighted_stage):
    seat_of(interview_of(with_committee, weighted_stage), lotte, recused=True)
    with pytest.raises(Refused, match="recused"):
        vote(lotte, "yes")
    assert vote(lotte, "recused").choice == "recused"


def test_an_application_that_has_ended_takes_no_votes(with_committee, ballot, vote, lotte, recruiter):
    applications.withdraw(application=with_committee, reason="", by=recruiter)
    with pytest.raises(Refused, match="has ended"):
        vote(lotte)


def test_the_chair_alone_closes(with_committee, ballot, lotte, recruiter, manager, administrator, chair):
    for who in (lotte, recruiter, manager, administrator):
        with pytest.raises(Refused, match="The chair closes"):
            close_ballot(application=with_committee, number=1, by=who)
    close_ballot(application=with_committee, number=1, by=chair)
    with pytest.raises(Refused, match="closed already"):
        close_ballot(application=with_committee, number=1, by=chair)
    assert Ballot.objects.get().closed_by == chair


def test_the_chair_a_recruiter_and_the_hiring_manager_open(with_committee, lotte, administrator, outsider, recruiter):
    for who in (lotte, administrator, outsider):
        with pytest.raises(Refused, match="opens the vote"):
            open_ballot(application=with_committee, by=who)
    open_ballot(application=with_committee, by=recruiter)
    with pytest.raises(Refused, match="opened before"):
        open_ballot(application=with_committee, by=recruiter)


def test_a_vote_needs_its_reason_and_keeps_what_was_written(with_committee, ballot, client_of, lotte):
    address = reverse("ballot_vote", args=[with_committee.pk])
    answer = client_of(lotte).post(address, {"ballot": 1, "reason": "Calm under pressure."})
    assert answer.status_code == 422
    assert "Calm under pressure." in answer.content.decode() and "Choose one." in answer.content.decode()
    answer = client_of(lotte).post(address, {"ballot": 1, "choice": "yes", "reason": "  "})
    assert answer.status_code == 422
    for wrong in ({"ballot": "x", "choice": "yes", "reason": "A"}, {"choice": "yes", "reason": "A"}):
        assert client_of(lotte).post(address, wrong).status_code == 409
    assert client_of(lotte).post(address, {"ballot": 1, "choice": "maybe", "reason": "A\0"}).status_code == 422
    assert not Vote.objects.exclude(cast_at=None).exists()


def test_words_of_a_vote_that_came_too_late_are_still_there_to_copy(with_committee, ballot, client_of, lotte, chair):
    close_ballot(application=with_committee, number=1, by=chair)
    address = reverse("ballot_vote", args=[with_committee.pk])
    answer = client_of(lotte).post(address, {"ballot": 1, "choice": "yes", "reason": "Calm under pressure."})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "was closed in the meantime" in page and "Calm under pressure." in page


def test_closing_is_confirmed_and_warns_where_too_few_have_voted(with_committee, votes, client_of, chair):
    votes("yes")
    address = reverse("ballot_close", args=[with_committee.pk])
    page = client_of(chair).get(address).content.decode()
    assert "1 of 3 have voted" in page and "the rule gives no answer" in page
    assert not Ballot.objects.get().is_closed
    client_of(chair).post(address, {"ballot": 1})
    assert Ballot.objects.get().is_closed
    assert client_of(chair).post(address, {"ballot": 1}).status_code == 409


def test_what_the_warning_says_does_not_tell_who_recused_themselves(with_committee, committee, client_of, chair, votes):
    address = reverse("ballot_close", args=[with_committee.pk])
    CommitteeMember.objects.filter(user=committee[2]).update(is_chair=False)
    votes("yes", "recused")
    page = client_of(chair).get(address).content.decode()
    assert "2 of 3 have voted" in page and "recused" not in page
