"""How an opening stands: where everybody is, what waits and for whom, who takes part. A fixed number of queries."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from django.db.models import Count, Min, QuerySet
from django.urls import reverse

from hiring.applications.queries.conditions import STATES, in_state, with_entry
from hiring.models import Application, Opening, Round, Seat
from people.words import count

WAITS = {"new": "to read", "schedule": "to schedule", "debrief": "to advance or stop", "committee": "to be decided"}


@dataclass(frozen=True)
class FunnelStep:
    """A step of the funnel: how many stand here, for how many days half of them at least, and how many came so far."""

    name: str
    here: int
    days: int | None
    reached: int
    address: str


@dataclass(frozen=True)
class OpeningStanding:
    """`ended` holds (status, number); `waits` (what, number, its page); `owed` (whose, how many, since when)."""

    steps: list[FunnelStep]
    ended: list[tuple[str, int]]
    total: int
    waits: list[tuple[str, int, str]]
    owed: list[tuple[str, int, datetime]]
    interviewers: list[tuple[str, int]]


def standing_of(
    opening: Opening, rounds: list[Round], applications: QuerySet[Application], now: datetime
) -> OpeningStanding:
    """`rounds` are everybody's rounds of the plan, `applications` those of the opening that the reader keeps."""
    rows = list(with_entry(applications).order_by().values_list("status", "round", "entered_at"))
    everybody = reverse("candidates_list", args=[opening.slug])
    seats = Seat.objects.filter(interview__application__in=applications)
    owed = seats.due().filter(interview__ends_at__lte=now).values("user", "user__name").order_by()
    sat = seats.filter(recused_at=None, interview__status="scheduled").values("user", "user__name").order_by()
    owed = owed.annotate(number=Count("pk"), since=Min("interview__ends_at")).order_by("since", "user__name", "user")
    names = dict(Application.Status.choices)
    ended = Counter(status for status, *_ in rows if status != Application.Status.ACTIVE)
    return OpeningStanding(
        steps=list(_steps(rows, rounds, everybody, now)),
        ended=[(names[status], ended[status]) for status in names if ended[status]],
        total=len(rows),
        waits=_waits(opening, applications, now) if rows else [],
        owed=[(row["user__name"], row["number"], row["since"]) for row in owed],
        interviewers=[
            (row["user__name"], row["number"])
            for row in sat.annotate(number=Count("pk")).order_by("-number", "user__name", "user")
        ],
    )


def _steps(rows: list, rounds: list[Round], everybody: str, now: datetime) -> Iterable[FunnelStep]:
    order = {None: 0} | {round.pk: at for at, round in enumerate(rounds, start=1)}
    reached = [order.get(round, len(rounds)) for _, round, _ in rows]
    for pk, at in order.items():
        here = [entered for status, round, entered in rows if round == pk and status == Application.Status.ACTIVE]
        yield FunnelStep(
            name="New" if pk is None else rounds[at - 1].name,
            here=len(here),
            days=int(median((now - entered).days for entered in here)) if here else None,
            reached=sum(place >= at for place in reached),
            address=f"{everybody}?status=active&round={pk or 'new'}",
        )


def _waits(opening: Opening, applications: QuerySet[Application], now: datetime) -> list[tuple[str, int, str]]:
    """In an opening that is closed nothing is scheduled any more."""
    everybody, is_open = reverse("candidates_list", args=[opening.slug]), opening.status == Opening.Status.OPEN
    states = [state for state in STATES if state in WAITS and (is_open or state != "schedule")]
    counted = [(state, in_state(applications, state, now).count()) for state in states]
    return [
        (f"{count(number, 'candidate')} {WAITS[state]}", number, f"{everybody}?state={state}")
        for state, number in counted
        if number
    ]
