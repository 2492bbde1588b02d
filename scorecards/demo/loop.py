"""The demo's candidates go through their interviews: the same operations as at work, then the times of the past.

The audit trail alone keeps the time of loading, since its rows never change.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection

from hiring.applications import operations as applications
from hiring.candidates.operations import apply, set_adjustment, write_note
from hiring.interviews.operations import panels, scheduling
from hiring.models import Application, Candidate, Interview, Opening, Plan, Round, RoundOutcome, Seat, Stage
from people import outbox, triggers
from people.models import User
from scorecards.debrief.operations import note_reading
from scorecards.demo import calendar, debriefs, writing
from scorecards.demo.candidates import CANDIDATES, RECUSED, TRAINING, WAIVED, Applied, Planned

PLACE = "Hamburg, room Speicher"
INVITED_BEFORE = timedelta(days=6)
CONFLICT = "We led the same team at Lindow Freight until three years ago, and we are still friends."
WAIVER = "Ill since the evening of the interview. Her colleague's card is complete, and the next step cannot wait."
ADJUSTMENT = "Reads with a screen reader. Hand-outs as text a day before, and a quarter of an hour more each time."
NOTE = "Can only do mornings this week, and would rather come in person than by video."


@dataclass(frozen=True)
class Loop:
    """What every step of loading needs: who is there, the stages by their exercise, and the time."""

    people: dict[str, User]
    stages: dict[str, Stage]
    now: datetime

    @property
    def recruiter(self) -> User:
        return self.people["recruiter"]


def load(people: dict[str, User], opening: Opening, now: datetime) -> None:
    """Every candidate with interviews, scorecards and where they stand. Nobody is written to about what is past."""
    stages = Stage.objects.filter(round__plan__opening=opening).select_related("round__plan__opening")
    loop = Loop(people, {stage.exercise: stage for stage in stages}, now)
    made = {applied.key: _application(applied, opening, loop) for applied in CANDIDATES}
    for applied in CANDIDATES:
        _go_through(applied, made[applied.key], loop)
    noor = made["noor.vandijk"]
    set_adjustment(application=noor, request=ADJUSTMENT, extra_minutes=15, by=loop.recruiter)
    write_note(application=noor, text=NOTE, by=loop.recruiter)
    debriefs.load(people, made, list(Round.objects.shared().filter(plan__opening=opening)), now)
    with triggers.lifted(connection):
        Plan.objects.filter(opening=opening).update(frozen_at=calendar.office_time(now, -20, 9))
    for application in made.values():
        outbox.cancel(about=f"hiring.candidate:{application.candidate_id}")


def _application(applied: Applied, opening: Opening, loop: Loop) -> Application:
    at = calendar.office_time(loop.now, applied.applied, 9)
    candidate = Candidate.objects.create(
        name=applied.name, email=applied.email, created_at=at, created_by=loop.recruiter
    )
    return apply(candidate=candidate, opening=opening, source=applied.source, by=loop.recruiter, applied_at=at)


def _go_through(applied: Applied, application: Application, loop: Loop) -> None:
    ended = max(_interview(planned, applied, application, loop) for planned in applied.first)
    for who in applied.readers:
        note_reading(application=application, round=_first_round(loop), by=loop.people[who])
    if applied.advanced:
        _advance(application, applied.advanced, ended, loop)
        ended = max(_interview(planned, applied, application, loop) for planned in applied.second)
    if applied.to_committee:
        _advance(application, applied.to_committee, ended, loop)
    by = loop.people["manager"]
    if applied.stopped:
        applications.stop(application=application, reason=applied.stopped, by=by)
        RoundOutcome.objects.filter(application=application).update(at=_next_morning(ended))
        Application.objects.filter(pk=application.pk).update(ended_at=_next_morning(ended))
    if applied.withdrawn:
        applications.withdraw(application=application, reason=applied.withdrawn, by=loop.recruiter)
        at = calendar.office_time(loop.now, -2, 11)
        Application.objects.filter(pk=application.pk).update(ended_at=at)
        application.interviews.filter(status=Interview.Status.CANCELLED).update(ended_at=at)


def _first_round(loop: Loop):
    return min((stage.round for stage in loop.stages.values()), key=lambda round: round.position)


def _advance(application: Application, reason: str, ended: datetime, loop: Loop) -> None:
    standing = RoundOutcome.objects.filter(application=application)
    known = list(standing.values_list("pk", flat=True))
    applications.advance(application=application, reason=reason, by=loop.people["manager"])
    standing.exclude(pk__in=known).update(at=_next_morning(ended))


def _next_morning(at: datetime) -> datetime:
    return (at + timedelta(days=1)).astimezone(calendar.ZONE).replace(hour=9, minute=30)


def _interview(planned: Planned, applied: Applied, application: Application, loop: Loop) -> datetime:
    """Schedule one interview, and let happen what has happened; the time of its end."""
    stage = loop.stages[planned.exercise]
    starts_at = _start(planned, stage, loop.now)
    interview = scheduling.schedule(
        application=application,
        stage=stage,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=stage.minutes),
        place=PLACE,
        link="",
        panel={loop.people[who]: state == TRAINING for who, state in planned.panel.items()},
        by=loop.recruiter,
    )
    invited_at = min(starts_at, loop.now) - INVITED_BEFORE
    Interview.objects.filter(pk=interview.pk).update(created_at=invited_at)
    if planned.missed:
        scheduling.mark_no_show(interview=interview, reason=planned.missed, by=loop.recruiter)
        Interview.objects.filter(pk=interview.pk).update(ended_at=starts_at + timedelta(minutes=20))
    else:
        _settle_seats(planned, applied, interview, loop)
    return interview.ends_at


def _start(planned: Planned, stage: Stage, now: datetime) -> datetime:
    if planned.when == "today":
        return calendar.later_today(now)
    if planned.when == "lately":
        return calendar.ended_lately(now) - timedelta(minutes=stage.minutes)
    return calendar.office_time(now, *planned.when)


def _settle_seats(planned: Planned, applied: Applied, interview: Interview, loop: Loop) -> None:
    for seat in interview.seats.select_related("user", "interview__stage__round__plan__opening"):
        who = next(who for who, user in loop.people.items() if user == seat.user)
        if planned.panel[who] == RECUSED:
            panels.recuse(seat=seat, reason=CONFLICT, by=seat.user)
            Seat.objects.filter(pk=seat.pk).update(recused_at=interview.starts_at - timedelta(days=3))
        elif planned.panel[who] == WAIVED:
            panels.waive(seat=seat, reason=WAIVER, by=loop.recruiter)
            Seat.objects.filter(pk=seat.pk).update(waived_at=interview.ends_at + timedelta(days=2))
        else:
            writing.write(seat, who, writing.card_of(applied.key, planned.exercise, who))
