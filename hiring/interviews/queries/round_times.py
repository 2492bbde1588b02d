"""The interviews of a round that an application still waits for, with whom to propose for each, and when."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db.models import Count
from django.utils import timezone

from hiring.interviews.open_times import one_after_the_other
from hiring.interviews.queries.diaries import diaries_of
from hiring.interviews.queries.panel_options import PanelOption, panel_options
from hiring.models import Application, Interview, Round, Seat, Stage
from people.models import User


def stages_to_book(application: Application) -> list[Stage]:
    """Of the round where the application stands, in the plan's order."""
    rounds = Round.objects.of(application)
    round = application.round or rounds.first()
    stages = Stage.objects.filter(round__in=rounds, round=round).select_related("round__plan")
    booked = application.interviews.standing().values("stage")
    return list(stages.exclude(pk__in=booked).exclude(skips__application=application))


def options_for(application: Application, stages: Sequence[Stage]) -> dict[int, list[PanelOption]]:
    """Who could sit in each, by the stage's id; eight queries a stage."""
    return {stage.pk: panel_options(application, stage, timezone.now(), set()) for stage in stages}


def usual_panels(stages: Sequence[Stage], options: Mapping[int, Sequence[PanelOption]]) -> dict[int, list[User]]:
    """Who holds this kind of interview, those first who have the fewest to come, and others for each interview as far
    as there are others. One query."""
    to_come = _to_come()
    used: set[int] = set()
    panels = {}
    for stage in stages:
        able = [option for option in options[stage.pk] if not option.bar]
        able.sort(key=lambda option: (not option.held, to_come.get(option.user.pk, 0) if option.held else 0))
        free = [option.user for option in able]
        fresh = [user for user in free if user.pk not in used]
        panels[stage.pk] = [*fresh, *(user for user in free if user.pk in used)][: stage.interviewers]
        used |= {user.pk for user in panels[stage.pk]}
    return panels


def _to_come() -> Mapping[int, int]:
    """How many interviews everybody has before them, by person."""
    seats = Seat.objects.filter(recused_at=None, interview__status="scheduled", interview__starts_at__gt=timezone.now())
    return dict(seats.values_list("user").annotate(number=Count("pk")))


def times_of_round(
    application: Application, wanted: Sequence[tuple[Sequence[User], int]], first: datetime, last: datetime
) -> list[datetime | None]:
    """When each panel is free for its minutes, beside what the candidate has. One query, and three a panel."""
    standing = Interview.objects.standing().filter(application__candidate=application.candidate_id)
    booked = list(standing.values_list("starts_at", "ends_at"))
    return one_after_the_other([(diaries_of(list(people)), minutes) for people, minutes in wanted], first, last, booked)
