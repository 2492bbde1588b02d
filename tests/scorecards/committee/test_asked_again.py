"""Who withdrew by mistake while a vote ran and is taken up again: the committee is told that it votes, or anew."""

import pytest
from django.urls import reverse
from django.utils import timezone

from hiring.applications import operations as applications
from hiring.planning.operations.committee import appoint_committee
from people.models import Message
from scorecards.committee.operations.ballots import cast_vote
from scorecards.notices.queries import notices_of
from scorecards.tasks import open_votes

pytestmark = pytest.mark.django_db


@pytest.fixture
def withdrawn(with_committee, ballot, chair):
    """The chair has voted, two votes are awaited, everybody was asked, and the candidate withdraws."""
    open_votes()
    cast_vote(application=with_committee, number=1, choice="yes", reason="So I think.", by=chair)
    applications.withdraw(application=with_committee, reason="", by=ballot.opened_by)
    return with_committee


def mails(user) -> list[Message]:
    return list(Message.objects.filter(kind="scorecards.vote_asked", to=user).order_by("pk"))


def titles(user) -> list[str]:
    return [notice.title for notice in notices_of(user, timezone.now()) if "vote" in notice.title]


def test_nobody_is_asked_about_whoever_has_withdrawn(withdrawn, lotte):
    assert titles(lotte) == []


def test_whose_vote_is_awaited_still_is_told_once_that_it_is(withdrawn, committee, chair, lotte, recruiter):
    looked = timezone.now()
    applications.reinstate(application=withdrawn, by=recruiter)
    open_votes()
    open_votes()
    _, again = mails(lotte)
    assert "still asked for" in again.subject and "was taken up again" in again.body
    assert len(mails(chair)) == 1  # that vote is in
    (notice,) = notices_of(lotte, timezone.now())[:1]
    assert notice.title == f"Your vote is asked on {withdrawn.candidate}, who was taken up again"
    assert notice.at > looked


def test_a_committee_that_was_changed_is_told_that_it_votes_anew(
    withdrawn, opening, chair, lotte, recruiter, administrator, person, client_of
):
    new = person("new@example.test")
    appoint_committee(opening=opening, members=[chair, lotte, new], chair=chair, by=administrator)
    applications.reinstate(application=withdrawn, by=recruiter)
    open_votes()
    for member in (chair, lotte, new):
        mail = mails(member)[-1]
        assert "asked for anew" in mail.subject and "votes anew: what was voted then stays on record" in mail.body
        assert titles(member) == [f"Your vote is asked anew on {withdrawn.candidate}"]
        page = client_of(member).get(reverse("committee_application", args=[withdrawn.pk])).text
        assert "so it votes anew. What was voted then stays on record" in page
    assert len(mails(chair)) == 2 and len(mails(new)) == 1


def test_a_first_vote_is_no_vote_anew(with_committee, ballot, lotte, client_of):
    open_votes()
    (mail,) = mails(lotte)
    assert "anew" not in mail.subject + mail.body and "taken up again" not in mail.body
    assert "votes anew" not in client_of(lotte).get(reverse("committee_application", args=[with_committee.pk])).text
