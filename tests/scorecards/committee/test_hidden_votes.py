"""Before the votes open nobody finds what somebody else voted: not on a page, in a list, in mail, in the trail."""

import pytest
from django.urls import reverse

from hiring.models import CommitteeMember
from people.models import Event, Message
from scorecards.committee.operations.ballots import cast_vote, close_ballot
from scorecards.committee.queries.record import record_of
from tests.world import card_of, interview_of, seat_of

pytestmark = pytest.mark.django_db

WORDS = "QUINCE-REASON"


@pytest.fixture
def secret(with_committee, ballot, lotte):
    """Lotte has voted strong no, for a reason that nobody else would write."""
    return cast_vote(application=with_committee, number=1, choice="strong_no", reason=WORDS, by=lotte)


@pytest.fixture
def readers(chair, ravi, recruiter, manager, administrator, anna):
    return [chair, ravi, recruiter, manager, administrator, anna]


def addresses(application) -> list[str]:
    slug = application.opening.slug
    return [
        "/committee/",
        reverse("committee_application", args=[application.pk]),
        reverse("ballot_close", args=[application.pk]),
        reverse("decide", args=[application.pk]),
        reverse("debrief", args=[application.pk, application.round_id]),
        reverse("application", args=[slug, application.pk]),
        reverse("candidates", args=[slug]),
        reverse("candidates_list", args=[slug]),
        reverse("plan", args=[slug]),
        "/people/audit/",
        "/interviews/",
    ]


def test_no_page_of_anybody_else_says_what_was_voted(secret, with_committee, readers, client_of):
    for who in readers:
        client = client_of(who)
        for address in addresses(with_committee):
            page = client.get(address).content.decode()
            assert WORDS not in page, (who, address)
            assert "vote-strong_no" not in page and 'vote-choice">' not in page, (who, address)


def test_the_voter_alone_reads_it(secret, with_committee, client_of, lotte):
    page = client_of(lotte).get(reverse("committee_application", args=[with_committee.pk])).content.decode()
    assert WORDS in page and "for your eyes only" in page


def test_that_somebody_has_voted_is_seen_by_all(secret, with_committee, readers, chair):
    for who in readers[:-1]:
        lines = record_of(who, with_committee).ballot.votes
        assert [(line.name, line.is_cast) for line in lines] == [("Chidi", False), ("Lotte", True), ("Ravi", False)]
        assert all((line.choice, line.words, line.reason, line.cast_at) == ("", "", "", None) for line in lines)


def test_neither_order_nor_count_depends_on_the_votes(with_committee, ballot, votes, ravi, lotte, recruiter):
    before = record_of(recruiter, with_committee).ballot
    votes("no", "recused")
    after = record_of(recruiter, with_committee).ballot
    assert [line.person for line in before.votes] == [line.person for line in after.votes]
    assert (after.answer, after.cast) == (None, 2)


def test_mail_and_the_trail_hold_nothing_of_it(secret, with_committee, chair):
    close_ballot(application=with_committee, number=1, by=chair)
    for message in Message.objects.all():
        text = f"{message.subject}\n{message.body}".lower()
        assert WORDS.lower() not in text and "strong no" not in text
    for event in Event.objects.all():
        assert all(type(value) is int for value in event.ids.values())
    cast = Event.objects.get(verb="scorecards.vote_cast")
    assert set(cast.ids) == {"ballot", "application"}


def test_once_open_everybody_who_reads_the_page_reads_them(secret, with_committee, readers, client_of, chair):
    close_ballot(application=with_committee, number=1, by=chair)
    for who in readers[:-1]:
        page = client_of(who).get(reverse("committee_application", args=[with_committee.pk])).content.decode()
        assert WORDS in page and "Strong no" in page and "did not vote" in page


def test_who_owes_a_scorecard_reads_nothing_even_then(
    secret, with_committee, weighted_stage, chair, client_of, readers
):
    """The extra interview that more information asks for has a panel of its own: it must not know what was said."""
    close_ballot(application=with_committee, number=1, by=chair)
    for who in readers[:-1]:
        seat = seat_of(interview_of(with_committee, weighted_stage, hours=2), who, is_training=True)
        for address in addresses(with_committee):
            page = client_of(who).get(address).content.decode()
            assert WORDS not in page and "bar of 3: meets" not in page, (who, address)
        standing = record_of(who, with_committee)
        assert standing.why_not and not standing.ballots and standing.composite is None
        seat.delete()


def test_who_is_recused_reads_nothing_at_all(secret, with_committee, weighted_stage, chair, ravi, client_of):
    close_ballot(application=with_committee, number=1, by=chair)
    seat_of(interview_of(with_committee, weighted_stage), ravi, recused=True)
    for address in addresses(with_committee):
        page = client_of(ravi).get(address).content.decode()
        assert WORDS not in page and "bar of 3: meets" not in page, address


def test_who_left_the_committee_and_who_never_was_on_it_reads_nothing(
    secret, with_committee, chair, ravi, anna, outsider
):
    close_ballot(application=with_committee, number=1, by=chair)
    CommitteeMember.objects.filter(user=ravi).delete()
    for who in (ravi, anna, outsider):
        assert record_of(who, with_committee) is None


def test_the_composite_waits_for_the_debrief_and_says_what_it_lacks(
    with_committee, weighted_stage, anna, chair, recruiter
):
    late = seat_of(interview_of(with_committee, weighted_stage), recruiter)
    assert record_of(chair, with_committee) is None, "the only debrief has closed again"
    card_of(late)
    assert record_of(chair, with_committee).missing == ()
