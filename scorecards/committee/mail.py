"""Mail about votes and decisions. It says that there is something to do or to read, and not what."""

from collections.abc import Iterable

from django.urls import reverse

from hiring.models import Application
from people import mail
from people.models import Message, User
from scorecards.committee.access import committee_applications
from scorecards.committee.queries.awaited import awaited_votes
from scorecards.models import Ballot, Decision, Vote

ASKED, OPEN, DECIDED = "scorecards.vote_asked", "scorecards.votes_open", "scorecards.decided"


def not_asked_yet(votes: Iterable[Vote]) -> list[Vote]:
    """Those of these `awaited_votes` for which nobody was written to as they are asked for now, in two queries."""
    by_key = {_asked_by(vote): vote for vote in votes}
    asked = set(Message.objects.filter(kind=ASKED, key__in=by_key).values_list("key", flat=True))
    return [vote for key, vote in by_key.items() if key not in asked]


def ask_for_vote(vote: Vote) -> None:
    """Ask for one of `awaited_votes` as soon as its voter may know of the application: once, and once more whenever
    the application was taken up again while it was awaited."""
    application, key = vote.ballot.application, _asked_by(vote)
    if Message.objects.filter(key=key).exists():
        return
    if committee_applications(vote.user).filter(pk=application.pk).exists():
        _send("vote_asked", ASKED, application, vote.user, key, vote=vote)


def _asked_by(vote: Vote) -> str:
    """The key of the mail that asks for it."""
    return f"{ASKED}:{vote.pk}:{vote.taken_up}" if vote.taken_up else f"{ASKED}:{vote.pk}"


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
    waiting = awaited_votes().filter(pk=message.key.split(":")[1])
    return any(committee_applications(vote.user).filter(pk=vote.ballot.application_id).exists() for vote in waiting)


def _send(template: str, kind: str, application: Application, reader: User, key: str, **more) -> None:
    mail.send(
        f"scorecards/mail/{template}",
        to=reader,
        kind=kind,
        key=key,
        about=f"hiring.candidate:{application.candidate_id}",
        application=application,
        **more,
        address=mail.address(reverse("committee_application", args=[application.pk])),
    )
