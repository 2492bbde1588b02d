"""Which applications wait for what, since when and for whom, as conditions and orders of a query.

As the steps in words, nothing here knows more of a scorecard than that it is submitted.
"""

from datetime import datetime, timedelta

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from hiring.evidence import evidence
from hiring.models import Application, Interview, Opening, RoundOutcome, Seat, SkippedStage, Stage, of_seats
from people.models import User

STATES = {
    "new": "New",
    "schedule": "An interview to schedule",
    "interview": "An interview to come",
    "cards": "Scorecards awaited",
    "debrief": "Debrief open",
    "committee": "With the committee",
}
"""What an application in process may wait for."""

ORDERS = {"": "Newest first", "waiting": "Longest in their round", "name": "Name", "round": "Round"}
_FIELDS = {
    "": ["-applied_at", "-pk"],
    "waiting": ["entered_at", "pk"],
    "name": ["candidate__name", "pk"],
    "round": [F("round__position").asc(nulls_first=True), "pk"],
}


def in_order(applications: QuerySet[Application], order: str) -> QuerySet[Application]:
    return with_entry(applications).order_by(*_FIELDS[order])


def with_entry(applications: QuerySet[Application]) -> QuerySet[Application]:
    """With `entered_at`: since when each stands where it stands."""
    ends = RoundOutcome.objects.filter(application=OuterRef("pk"), outcome=RoundOutcome.Outcome.ADVANCE)
    last = Subquery(ends.order_by("-at").values("at")[:1])
    return applications.annotate(entered_at=Coalesce(last, "applied_at"))


def here_for(applications: QuerySet[Application], days: int, now: datetime) -> QuerySet[Application]:
    """Those in process that have stood where they stand for so many days or more."""
    return with_entry(applications).filter(status="active", entered_at__lte=now - timedelta(days=days))


def in_state(applications: QuerySet[Application], state: str, now: datetime) -> QuerySet[Application]:
    """Those in process that wait for this: a key of STATES."""
    active = applications.filter(status="active")
    if state == "new":
        return active.filter(round=None)
    outcomes = RoundOutcome.objects.filter(application=OuterRef("pk"), round=OuterRef("round"))
    sent = Exists(outcomes.filter(outcome=RoundOutcome.Outcome.COMMITTEE))
    if state == "committee":
        return active.filter(sent)
    in_round = active.filter(~Exists(outcomes), round__isnull=False)
    waits = {"schedule": Exists(_to_schedule()), "interview": Exists(_to_come(now)), "cards": Exists(_owed(now))}
    if state == "debrief":
        return in_round.filter(*(~wait for wait in waits.values()))
    return in_round.filter(waits[state])


def waiting_for(applications: QuerySet[Application], person: int) -> QuerySet[Application]:
    """Those on whom this person owes a scorecard, now or once an interview is held."""
    seats = Seat.objects.owing().filter(user=person)
    return applications.filter(of_seats(seats), status="active")


def before_stage(applications: QuerySet[Application], stage: Stage, now: datetime) -> QuerySet[Application]:
    """Those in the round of this interview that have not finished it: to schedule, to hold, or cards are awaited."""
    here = Interview.objects.filter(application=OuterRef("pk"), stage=stage, ends_at__lte=now).binding()
    counted = Seat.objects.counted().filter(interview=OuterRef("pk"))
    done = here.filter(Exists(counted), ~Exists(counted.owing()))
    skipped = SkippedStage.objects.filter(application=OuterRef("pk"), stage=stage)
    return applications.filter(~Exists(done), ~Exists(skipped), status="active", round=stage.round_id)


def awaited_people(opening: Opening) -> QuerySet[User]:
    """Whoever owes a scorecard in this opening, now or once an interview is held."""
    seats = Seat.objects.due().filter(interview__application__opening=opening)
    return User.objects.filter(pk__in=seats.values("user")).order_by("name", "pk")


def _in_round() -> dict:
    return {"application": OuterRef("pk"), "stage__round": OuterRef("round")}


def _to_come(now: datetime) -> QuerySet[Interview]:
    return Interview.objects.standing().filter(ends_at__gt=now, **_in_round())


def _owed(now: datetime) -> QuerySet[Seat]:
    here = {f"interview__{name}": value for name, value in _in_round().items()}
    return Seat.objects.counted().owing().filter(interview__ends_at__lte=now, **here)


def _to_schedule() -> QuerySet[Stage]:
    """Stages of the round where it stands that nobody holds a place for."""
    application = OuterRef(OuterRef("pk"))
    seats = Seat.objects.filter(interview__stage=OuterRef("pk"), interview__application=application, is_training=False)
    stands = Q(interview__status=Interview.Status.SCHEDULED)
    holds = seats.filter(evidence().card_is_submitted() | (stands & Q(recused_at=None)))
    skips = SkippedStage.objects.filter(stage=OuterRef("pk"), application=application)
    return Stage.objects.filter(~Exists(holds), ~Exists(skips), round=OuterRef("round"))
