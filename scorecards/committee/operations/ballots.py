"""The committee's votes: opened, cast, closed. What is refused is on record too, in a transaction of its own."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.db.models import Exists, F, OuterRef
from django.utils import timezone

from hiring.applications.operations import is_with_committee
from hiring.models import Application, CommitteeMember, Opening, RoundOutcome
from hiring.planning.operations.freezing import freeze_plan
from people.audit import record
from people.locks import lock
from people.models import User
from people.refusals import Refused
from scorecards.committee import mail as ballot_mail
from scorecards.committee.access import WHO_CLOSES, WHO_OPENS, WHO_VOTES, CommitteeEntry, entry_of
from scorecards.committee.queries.awaited import awaited_votes
from scorecards.debrief.access import Door
from scorecards.models import Ballot, Vote, VoteChoice

REFUSED_VOTE = "scorecards.vote_refused"
OVERTAKEN = "The committee is another one than when this vote was opened, so it votes anew first."


@contextmanager
def on_record(verb: str, application: Application, by) -> Iterator[None]:
    """A transaction; where what happens in it is refused, that alone is kept. A field to be corrected is no attempt."""
    try:
        with transaction.atomic():
            yield
    except Refused as refused:
        if refused.field is None:
            note_refusal(verb=verb, application=application.pk, by=by)
        raise


@transaction.atomic
def note_refusal(*, verb: str, application: int, by) -> None:
    """Keep that somebody tried what they may not do; nothing where there is no such application."""
    concerned = Application.objects.filter(pk=application).first()
    if concerned:
        record(verb, concerned, by=by)


def open_ballot(*, application: Application, by) -> Ballot:
    """Ask the committee, as it is now, for its votes. Raises Refused."""
    with on_record(REFUSED_VOTE, application, by):
        application = held(application)
        entry = entry_now(by, application)
        if entry is None or not entry.may_open:
            raise Refused(WHO_OPENS)
        if not entry.has_committee or not application.opening.committee.exists():
            raise Refused("Nobody sits on the committee of this opening. Appoint people in its plan first.")
        if not awaits_ballot(application):
            raise Refused("The vote was opened before, or this application is not with the committee.")
        return _open(application, by)


@transaction.atomic
def open_due_ballots() -> int:
    """Open a vote wherever an application has gone to the committee and none was opened since; how many."""
    outcomes = RoundOutcome.objects.filter(outcome=RoundOutcome.Outcome.COMMITTEE, application__status="active")
    decided = Ballot.objects.filter(
        application=OuterRef("application"), opened_at__gte=OuterRef("at"), decisions__isnull=False
    )
    members = CommitteeMember.objects.filter(opening=OuterRef("application__opening"))
    due = outcomes.filter(~Exists(decided), Exists(members), round=F("application__round"))
    related = due.select_related("application__opening", "by").prefetch_related(
        "application__ballots__votes", "application__ballots__decisions", "application__opening__committee"
    )
    opened = 0
    for outcome in related:
        if _has_no_ballot(outcome) and awaits_ballot(application := held(outcome.application)):
            _open(application, outcome.by)
            opened += 1
    return opened


def ask_for_votes() -> None:
    """Write to those whose vote is awaited and who were not written to, since they may only now know of it, or since
    the application was taken up again."""
    for vote in ballot_mail.not_asked_yet(awaited_votes()):
        with transaction.atomic():
            ballot_mail.ask_for_vote(vote)


def cast_vote(*, application: Application, number: int, choice: str, reason: str, by) -> Vote:
    """One's vote in the ballot of this number, once. The last one closes it. Raises Refused."""
    with on_record(REFUSED_VOTE, application, by):
        application = held(application)
        vote = _vote_to_cast(application, number, choice, by)
        vote.choice, vote.reason, vote.cast_at = choice, reason, timezone.now()
        vote.save(update_fields=["choice", "reason", "cast_at"])
        record("scorecards.vote_cast", vote, by=by, ballot=vote.ballot_id, application=application.pk)
        if not vote.ballot.votes.filter(cast_at=None).exists():
            _close(vote.ballot, None)
        return vote


def close_ballot(*, application: Application, number: int, by) -> Ballot:
    """Close the vote before all have voted. Raises Refused."""
    with on_record(REFUSED_VOTE, application, by):
        application = held(application)
        entry = entry_now(by, application)
        if entry is None or not entry.is_chair:
            raise Refused(WHO_CLOSES)
        if not entry.reads:
            raise Refused(entry.why_not)
        ballot = Ballot.objects.filter(application=application, number=number).first()
        if ballot is None or ballot.is_closed:
            raise Refused("This vote is closed already.")
        if is_overtaken(ballot):
            raise Refused(OVERTAKEN)
        return _close(ballot, by)


def awaits_ballot(application: Application) -> bool:
    """Whether the application is with the committee, and no vote was opened since it came from where it stands, or
    only one of another committee."""
    return is_with_committee(application) and _has_no_ballot(application.outcomes.get(round=application.round_id))


def _has_no_ballot(sent: RoundOutcome) -> bool:
    """Whether no vote was opened since the application was sent to the committee, or only one of another committee."""
    ballots = sent.application.ballots.all()
    since = [ballot for ballot in ballots if ballot.closed_at is None or ballot.opened_at >= sent.at]
    return not since or _is_overtaken(since[-1], sent.application.opening)


def is_overtaken(ballot: Ballot) -> bool:
    """Whether the committee or its chair changed since the ballot was opened, and no decision rests on it.

    While it runs nobody changes them; but an application can be stopped, and taken up again afterwards.
    """
    return _is_overtaken(ballot, Opening.objects.get(applications=ballot.application_id))


def _is_overtaken(ballot: Ballot, opening: Opening) -> bool:
    asked, appointed = (
        {(row.user_id, row.is_chair) for row in rows.all()} for rows in (ballot.votes, opening.committee)
    )
    return asked != appointed and not ballot.decisions.all()


def held(application: Application) -> Application:
    """The application as it stands, locked: whatever is voted and decided on it goes one after the other."""
    lock(Application, application.pk)
    lock(Opening, application.opening_id)  # the committee is appointed under this one
    return Application.objects.select_related("candidate", "opening", "round").get(pk=application.pk)


def entry_now(by, application: Application) -> CommitteeEntry | None:
    """What this person may do there as things stand: accounts are closed and committees change in the meantime."""
    who = User.objects.filter(pk=by.pk).first()
    return entry_of(who, application) if who else None


def _vote_to_cast(application: Application, number: int, choice: str, by) -> Vote:
    entry = entry_now(by, application)
    if entry is None or not entry.is_member:
        raise Refused(WHO_VOTES)
    vote = Vote.objects.filter(ballot__application=application, ballot__number=number, user=by).first()
    if vote is None:
        raise Refused("You were not on the committee when this vote opened, so you have none in it.")
    if vote.cast_at:
        raise Refused("You have voted before. A vote is cast once, and the first one stands.")
    if vote.ballot.is_closed:
        raise Refused("This vote was closed in the meantime, and takes no votes any more.")
    if is_overtaken(vote.ballot):
        raise Refused(OVERTAKEN)
    if not application.is_active:
        raise Refused("This application has ended, so there is nothing to vote on.")
    if entry.door == Door.OWING:
        raise Refused(entry.why_not)
    if entry.door == Door.RECUSED and choice != VoteChoice.RECUSED:
        raise Refused("You are recused on this candidate, so you can only vote “recused”.")
    return vote


def _open(application: Application, by) -> Ballot:
    freeze_plan(opening=application.opening, by=by)
    last = Ballot.objects.filter(application=application).last()
    if last and not last.is_closed:  # that of another committee
        _end(last, by)
    ballot = Ballot.objects.create(application=application, number=last.number + 1 if last else 1, opened_by=by)
    members = application.opening.committee.select_related("user")
    votes = [Vote.objects.create(ballot=ballot, user=member.user, is_chair=member.is_chair) for member in members]
    record("scorecards.ballot_opened", ballot, by=by, application=application.pk, votes=len(votes))
    for vote in awaited_votes().filter(ballot=ballot):
        ballot_mail.ask_for_vote(vote)
    return ballot


def _close(ballot: Ballot, by) -> Ballot:
    _end(ballot, by)
    ballot_mail.tell_of_open_votes(ballot)
    return ballot


def _end(ballot: Ballot, by) -> None:
    ballot.closed_at, ballot.closed_by = timezone.now(), by
    ballot.save(update_fields=["closed_at", "closed_by"])
    record("scorecards.ballot_closed", ballot, by=by, application=ballot.application_id)
