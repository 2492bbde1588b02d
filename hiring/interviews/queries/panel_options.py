"""Who could sit on a panel, with what speaks for and against it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db.models import Count, Max, Q
from django.utils import timezone

from hiring.interviews.seating import barred
from hiring.models import Application, Seat, Stage
from people.models import User
from people.words import count

FIRST, LAST = datetime(1900, 1, 1, tzinfo=UTC), datetime(9000, 1, 1, tzinfo=UTC)
"""A restored backup may hold any year; the week of a date between these can be written in every zone."""


@dataclass(frozen=True)
class PanelOption:
    """One person as the field shows them.

    load: their interviews in the week in question. held, trained: how often they sat in this kind of interview, judging
    and in training. sat_on: earlier interviews of this candidate in which they sit. bar: why they may not judge here.
    """

    user: User
    load: int
    held: int
    trained: int
    sat_on: tuple[str, ...]
    bar: str

    @property
    def facts(self) -> list[str]:
        """What the field says of them, in a few words each."""
        says = [f"{count(self.load, 'interview')} that week"]
        if self.held:
            says.append(f"has held this {count(self.held, 'time')}")
        if self.trained:
            says.append(f"in training here {count(self.trained, 'time')}")
        if self.sat_on:
            says.append(f"sits in {', '.join(self.sat_on)}")
        if not self.user.is_active:
            says.append("account closed")
        return [*says, self.bar] if self.bar else says


def panel_options(application: Application, stage: Stage, near: datetime, seated: set[int]) -> list[PanelOption]:
    """Active people and those who are seated: first whoever holds this kind of interview, then whoever learns it, then
    those of the opening's panels. Eight queries."""
    week = timezone.localtime(min(max(near, FIRST), LAST))
    monday = (week - timedelta(days=week.weekday())).replace(hour=0, minute=0, second=0, microsecond=0)
    in_week = Q(interview__starts_at__gte=monday, interview__starts_at__lt=monday + timedelta(days=7))
    alike = Q(interview__stage=stage)
    if stage.exercise:
        alike |= Q(interview__stage__exercise=stage.exercise)
    standing = Seat.objects.filter(recused_at=None, interview__status="scheduled")
    load = _counts(standing.filter(in_week))
    held, trained = (_counts(standing.filter(alike, is_training=learns)) for learns in (False, True))
    here = _counts(standing.filter(interview__application__opening=application.opening_id))
    sat_on = _sat_on(application, stage)
    bars = barred(application, stage.round)
    people = User.objects.filter(Q(is_active=True) | Q(pk__in=seated)).order_by("name", "pk")
    options = [
        PanelOption(
            user,
            load.get(user.pk, 0),
            held.get(user.pk, 0),
            trained.get(user.pk, 0),
            tuple(sat_on.get(user.pk, ())),
            bars.get(user.pk, ""),
        )
        for user in people
    ]
    return sorted(
        options,
        key=lambda option: (
            bool(option.bar),
            -min(option.held, 1),
            -min(option.trained, 1),
            -here.get(option.user.pk, 0),
        ),
    )


def _counts(seats) -> Mapping[int, int]:
    return dict(seats.values_list("user").annotate(number=Count("pk")).values_list("user", "number"))


def _sat_on(application: Application, stage: Stage) -> dict[int, list[str]]:
    """The names of the candidate's other interviews, by who sits in them."""
    seats = Seat.objects.filter(interview__application=application, interview__status="scheduled", recused_at=None)
    named: dict[int, list[str]] = {}
    for user, name in (
        seats.exclude(interview__stage=stage)
        .values_list("user", "interview__stage__name")
        .annotate(last=Max("interview__starts_at"))
        .order_by("last")
        .values_list("user", "interview__stage__name")
    ):
        named.setdefault(user, []).append(name)
    return named
