"""Panels and rounds as far as they have come; of scorecards no more than that one is submitted."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from django.db.models import BooleanField, ExpressionWrapper, OuterRef, Q, QuerySet, Subquery
from django.template.defaultfilters import date as as_words
from django.utils import timezone

from hiring.evidence import evidence
from hiring.models import Application, Interview, Round, Seat, Stage
from people.models import Event

NUDGE_PAUSE = timedelta(hours=24)
"""For so long nobody asks for the same scorecard again."""


def seats_with_state() -> QuerySet[Seat]:
    """Seats with `is_submitted`."""
    submitted = ExpressionWrapper(evidence().card_is_submitted(), output_field=BooleanField())
    return Seat.objects.select_related("user").annotate(is_submitted=submitted)


def with_last_nudge(seats: QuerySet[Seat]) -> QuerySet[Seat]:
    """With `nudged_at`: when somebody last asked for the seat's scorecard by hand, or None."""
    nudges = Event.objects.filter(verb="hiring.nudged", subject_id=OuterRef("pk")).order_by("-at")
    return seats.annotate(nudged_at=Subquery(nudges.values("at")[:1]))


def owed_seats(interviews: QuerySet[Interview], now: datetime) -> QuerySet[Seat]:
    """Seats of these interviews that are over and whose scorecards somebody waits for, the longest first."""
    seats = with_last_nudge(Seat.objects.due()).filter(interview__in=interviews, interview__ends_at__lte=now)
    related = seats.select_related(
        "user", "interview__stage", "interview__application__candidate", "interview__application__opening"
    )
    return related.order_by("interview__ends_at", "pk")


def is_owed(seat: Seat) -> bool:
    """Whether this person still owes the scorecard, in training too; the seat comes from `seats_with_state`."""
    return seat.interview.is_binding and not (seat.recused_at or seat.waived_at or seat.is_submitted)


def owing(interview: Interview) -> list[Seat]:
    """The counted seats of a binding interview whose scorecards are awaited; its seats come from `seats_with_state`."""
    if not interview.is_binding:
        return []
    return [seat for seat in interview.seats.all() if is_counted(seat) and not (seat.waived_at or seat.is_submitted)]


def has_open_seat(interview: Interview) -> bool:
    """Whether fewer people judge than the stage asks for: recused, left, or never named."""
    judging = [seat for seat in interview.seats.all() if is_counted(seat) and seat.user.is_active]
    return len(judging) < interview.stage.interviewers


def stage_to_plan(application: Application, number: int | None) -> Stage | None:
    """The stage of this number; else the first from where the application stands that is not scheduled nor skipped,
    else the first of all. None where the opening has no plan."""
    stages = Stage.objects.filter(round__in=Round.objects.of(application)).select_related("round")
    done = Q(pk__in=application.interviews.standing().values("stage")) | Q(skips__application=application)
    here = stages.filter(round=application.round) if application.round else stages
    asked = stages.filter(pk=number)
    return asked.first() or here.exclude(done).first() or stages.exclude(done).first() or stages.first()


def practice_asked(seat: Seat) -> str:
    """The address to practise at before this interview; "" where nobody asks for it."""
    is_asked = Seat.objects.filter(pk=seat.pk).asked_to_practise(timezone.now()).exists()
    return evidence().practice_page(seat.pk) if is_asked else ""


def is_counted(seat: Seat) -> bool:
    return not (seat.is_training or seat.recused_at)


def judges(seat: Seat) -> bool:
    """Whether a round rests on this seat: it counts, or was recused once its card was in."""
    return not seat.is_training and (seat.is_submitted or not seat.recused_at)


def covers(interview: Interview) -> bool:
    """Whether an interview holds the place of its stage: it stands with a counted seat, or somebody judged in it."""
    seats = [seat for seat in interview.seats.all() if not seat.is_training]
    if any(seat.is_submitted for seat in seats):
        return interview.is_binding
    return interview.is_standing and any(is_counted(seat) for seat in seats)


def stages_to_come(
    stages: Sequence[Stage], interviews: Iterable[Interview], skipped: Iterable[int]
) -> list[tuple[Stage, str]]:
    """The stages of a round that an application still waits for, each with why, as a clause: "is not scheduled".

    The interviews' seats come from `seats_with_state`; `skipped` are ids of stages.
    """
    by_stage: dict[int, list[Interview]] = {}
    for interview in interviews:
        by_stage.setdefault(interview.stage_id, []).append(interview)
    done = {pk for pk, of_stage in by_stage.items() if any(covers(interview) for interview in of_stage)} | set(skipped)
    return [(stage, _why_it_waits(stage, by_stage.get(stage.pk, []))) for stage in stages if stage.pk not in done]


def _why_it_waits(stage: Stage, interviews: Sequence[Interview]) -> str:
    if any(interview.is_standing for interview in interviews):
        return "has nobody on its panel whose scorecard counts"
    if not interviews:
        added = "was added for this candidate and " if stage.round.application_id else ""
        return f"{added}is not scheduled"
    last = max(interviews, key=lambda interview: interview.starts_at)
    day = as_words(timezone.localtime(last.starts_at), "j F")
    missed = last.status == Interview.Status.NO_SHOW
    became = f"was missed on {day}" if missed else f"was cancelled (it was to be on {day})"
    if any(owing(interview) for interview in interviews):
        return f"{became}; what is owed of it is waived first, then it is held or skipped"
    return f"{became} and is still to be held or skipped"
