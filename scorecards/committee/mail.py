"""Mail about votes and decisions. It says that there is something to do or to read, and not what."""

from collections.abc import Iterable

from django.urls import reverse

from hiring.models import Application
from people import mail
from people.models import Message, User
from scorecards.committee.access import committee_applications
from scorecards.models import Ballot, Decision, Vote

ASKED, OPEN, DECIDED = "scorecards.vote_asked", "scorecards.votes_open", "scorecards.decided"


def not_asked_yet(votes: Iterable[Vote]) -> list[Vote]:
    """Those of these votes for which nobody was written to, in two queries."""
    by_key = {f"{ASKED}:{vote.pk}": vote for vote in votes}
    asked = set(Message.objects.filter(kind=ASKED, key__in=by_key).values_list("key", flat=True))
    return [vote for key, vote in by_key.items() if key not in asked]


def ask_for_vote(vote: Vote) -> None:
    """Ask for a vote, once, as soon as its voter may know of the application."""
    application, key = vote.ballot.application, f"{ASKED}:{vote.pk}"
    if Message.objects.filter(key=key).exists():
        return
    if committee_applications(vote.user).filter(pk=application.pk).exists():
        _send("vote_asked", ASKED, application, vote.user, key)


def tell_of_open_votes(ballot: Ballot) -> None:
    """Say to everybody who had a vote that the votes can be read."""
    for vote in ballot.votes.select_related("user"):
        if committee_applications(vote.user).filter(pk=ballot.application_id).exists():
            _send("votes_open", OPEN, ballot.application, vote.user, f"{OPEN}:{vote.pk}")


def tell_of_decision(decision: Decision, readers: Iterable[User]) -> None:
    """Say that something was decided, to each of these but whoever decided."""
    for reader in readers:
        if reader.pk != decision.decided_by_id:
            _send("decided", DECIDED, decision.application, reader, f"{DECIDED}:{decision.pk}:{reader.pk}")


def is_still_asked(message: Message) -> bool:
    """Asked when the mail leaves: whether the vote is still to be cast, and its voter still on the committee."""
    waiting = Vote.objects.filter(pk=message.key.split(":")[1], cast_at=None, ballot__closed_at=None)
    waiting = waiting.filter(ballot__application__status=Application.Status.ACTIVE).select_related("user", "ballot")
    return any(committee_applications(vote.user).filter(pk=vote.ballot.application_id).exists() for vote in waiting)


def _send(template: str, kind: str, application: Application, reader: User, key: str) -> None:
    mail.send(
        f"scorecards/mail/{template}",
        to=reader,
        kind=kind,
        key=key,
        about=f"hiring.candidate:{application.candidate_id}",
        application=application,
        address=mail.address(reverse("committee_application", args=[application.pk])),
    )
