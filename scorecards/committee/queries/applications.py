"""What a member of committees has before them: what asks for their vote first."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.db.models import Case, Exists, IntegerChoices, OuterRef, Q, QuerySet, Subquery, Value, When

from hiring.models import Application, CommitteeMember, RoundOutcome, Seat, of_seats
from scorecards.committee.access import committee_applications
from scorecards.models import Ballot, Vote


class CommitteeGroup(IntegerChoices):
    """Where somebody in process stands with the committee, in the order in which they are listed."""

    AWAITED = 0, "Your vote is awaited"
    WITH_COMMITTEE = 1, "With the committee"
    OPEN = 2, "A debrief is open"


@dataclass(frozen=True)
class ListedApplication:
    """One application, and where it stands in words."""

    application: Application
    state: str


@dataclass(frozen=True)
class ListedGroup:
    """What a page shows of a group, and how many it has on all pages."""

    group: CommitteeGroup
    lines: list[ListedApplication]
    total: int


def running(user) -> QuerySet[Application]:
    """Those in process, each with its `group`: what asks for this person's vote first, then by name."""
    return _with_state(user).active().annotate(group=_group()).order_by("group", "candidate__name", "pk")


def groups_of(applications: Iterable[Application], totals: dict[int, int]) -> list[ListedGroup]:
    """Some of those that `running` answers, in their groups; `totals` says how many each has on all pages."""
    return [
        ListedGroup(CommitteeGroup(key), [ListedApplication(one, _state(one)) for one in some], totals[key])
        for key, some in groupby(applications, key=lambda application: application.group)
    ]


def ended(user) -> QuerySet[Application]:
    """Those that were decided or have ended otherwise, the newest first."""
    return _with_state(user).exclude(status=Application.Status.ACTIVE).order_by("-ended_at", "-pk")


def lines_of(applications: Iterable[Application]) -> list[ListedApplication]:
    return [ListedApplication(application, _ended_state(application)) for application in applications]


def _with_state(user) -> QuerySet[Application]:
    ballots = Ballot.objects.filter(application=OuterRef("pk"))
    mine = Seat.objects.filter(user=user)
    votes = Vote.objects.filter(ballot__application=OuterRef("pk"), ballot__closed_at=None, user=user)
    sent = RoundOutcome.objects.filter(application=OuterRef("pk"), round=OuterRef("round"), outcome="committee")
    applications = committee_applications(user).select_related("candidate", "opening", "round")
    return applications.annotate(
        owes=of_seats(mine.owing()),
        is_chaired=Exists(CommitteeMember.objects.filter(opening=OuterRef("opening"), user=user, is_chair=True)),
        is_recused=of_seats(mine.exclude(recused_at=None)),
        has_vote=Exists(votes.filter(cast_at=None)),
        has_voted=Exists(votes.exclude(cast_at=None)),
        has_ballot=Exists(ballots.filter(closed_at=None)),
        sent_at=Subquery(sent.values("at")[:1]),
        has_votes=Exists(ballots.filter(closed_at__isnull=False, opened_at__gte=Subquery(_sent_at()))),
    )


def _sent_at():
    """When the application whose ballots are asked for went to the committee from where it stands now."""
    here = RoundOutcome.objects.filter(application=OuterRef("application"), outcome="committee")
    return here.filter(round=OuterRef("application__round")).values("at")[:1]


def _group() -> Case:
    return Case(
        When(Q(has_vote=True, owes=False), then=Value(CommitteeGroup.AWAITED)),
        When(Q(sent_at__isnull=False) | Q(has_ballot=True), then=Value(CommitteeGroup.WITH_COMMITTEE)),
        default=Value(CommitteeGroup.OPEN),
    )


def _state(application: Application) -> str:
    if application.owes:
        return "You owe a scorecard"
    if application.is_recused:
        return "You are recused; your vote is still asked for" if application.has_vote else "You are recused"
    if application.has_vote:
        return "Vote open"
    if application.has_ballot:
        return "Vote open, yours is in" if application.has_voted else "Vote open"
    if application.has_votes:
        return "Votes open, decision awaited"
    return "The vote opens soon" if application.sent_at else "In process"


def _ended_state(application: Application) -> str:
    """Whoever owes a scorecard, or is recused, learns nothing of how it ended."""
    if application.owes or application.is_recused:
        return "Ended"
    return application.get_status_display()
