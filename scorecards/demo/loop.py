"""The demo's candidates go through their interviews: the same operations as at work, then the times of the past.

The audit trail alone keeps the time of loading, since its rows never change.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from hiring.applications import operations as applications
from hiring.candidates.operations import apply, set_adjustment, write_note
from hiring.interviews.operations import panels, scheduling
from hiring.models import Application, Candidate, Interview, Opening, Plan, Round, RoundOutcome, Seat, Stage
from people import outbox
from people.models import User
from scorecards.debrief.operations import note_readings
from scorecards.demo import debriefs, written_cards
from scorecards.demo.calendar import Calendar
from scorecards.demo.candidates import CANDIDATES, RECUSED, TRAINING, WAIVED, Applied, Planned
from scorecards.models import DebriefReading, Scorecard

PLACE = "Hamburg, room Speicher"
INVITED = -3
"""So many working days before: when a panel was asked."""
CONFLICT = "We led the same team at Lindow Freight until three years ago, and we are still friends."
WAIVER = "Ill since the evening of the interview. Her colleague's card is complete, and the next step cannot wait."
MISSED = "The candidate did not come, so there is nothing to judge."
ADJUSTMENT = "Reads with a screen reader. Hand-outs as text a day before, and a quarter of an hour more each time."
NOTE = "Can only do mornings this week, and would rather come in person than by video."


@dataclass(frozen=True)
class Loop:
    """What every step of loading needs: who is there, the stages by their exercise, and the time."""

    people: dict[str, User]
    stages: dict[str, Stage]
    calendar: Calendar

    @property
    def recruiter(self) -> User:
        return self.people["recruiter"]


def load(people: dict[str, User], opening: Opening, calendar: Calendar) -> None:
    """Every candidate with interviews, scorecards and where they stand. Nobody is written to about what is past."""
    stages = Stage.objects.filter(round__plan__opening=opening).select_related("round__plan__opening")
    loop = Loop(people, {stage.exercise: stage for stage in stages}, calendar)
    made = {applied.key: _application(applied, opening, loop) for applied in CANDIDATES}
    for applied in CANDIDATES:
        _go_through(applied, made[applied.key], loop)
    noor = made["noor.vandijk"]
    set_adjustment(application=noor, request=ADJUSTMENT, extra_minutes=15, by=loop.recruiter)
    write_note(application=noor, text=NOTE, by=loop.recruiter)
    debriefs.load(people, made, list(Round.objects.shared().filter(plan__opening=opening)), calendar)
    Plan.objects.filter(opening=opening).update(frozen_at=calendar.at(-20, 9))
    for application in made.values():
        outbox.cancel(about=f"hiring.candidate:{application.candidate_id}")


def _application(applied: Applied, opening: Opening, loop: Loop) -> Application:
    at = loop.calendar.at(applied.applied, 9)
    candidate = Candidate.objects.create(
        name=applied.name, email=applied.email, created_at=at, created_by=loop.recruiter
    )
    return apply(candidate=candidate, opening=opening, source=applied.source, by=loop.recruiter, applied_at=at)


def _go_through(applied: Applied, application: Application, loop: Loop) -> None:
    ended = max(_interview(planned, applied, application, loop) for planned in applied.first)
    for who in applied.readers:
        cards = Scorecard.objects.read_by(loop.people[who], application=application)
        note_readings(cards=cards, by=loop.people[who])
    DebriefReading.objects.filter(application=application).update(first_read_at=loop.calendar.after(ended, 1, 9))
    if applied.advanced:
        _advance(application, applied.advanced, ended, loop)
        ended = max(_interview(planned, applied, application, loop) for planned in applied.second)
    if applied.to_committee:
        _advance(application, applied.to_committee, ended, loop)
    if applied.stopped:
        applications.stop(application=application, reason=applied.stopped, by=loop.people["manager"])
        at = _decided_at(ended, loop)
        RoundOutcome.objects.filter(application=application).update(at=at)
        Application.objects.filter(pk=application.pk).update(ended_at=at)
    if applied.withdrawn:
        applications.withdraw(application=application, reason=applied.withdrawn, by=loop.recruiter)
        at = loop.calendar.at(-2, 11)
        Application.objects.filter(pk=application.pk).update(ended_at=at)
        application.interviews.filter(status=Interview.Status.CANCELLED).update(ended_at=at)


def _advance(application: Application, reason: str, ended: datetime, loop: Loop) -> None:
    standing = RoundOutcome.objects.filter(application=application)
    known = list(standing.values_list("pk", flat=True))
    applications.advance(application=application, reason=reason, by=loop.people["manager"])
    standing.exclude(pk__in=known).update(at=_decided_at(ended, loop))


def _decided_at(ended: datetime, loop: Loop) -> datetime:
    """A round's end is talked about on the next working day at nine; what follows from it is decided afterwards."""
    return loop.calendar.after(ended, 1, 11)


def _interview(planned: Planned, applied: Applied, application: Application, loop: Loop) -> datetime:
    """Schedule one interview, and let happen what has happened; the time of its end."""
    stage = loop.stages[planned.exercise]
    starts_at = _start(planned, stage, loop.calendar)
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
    invited_at = loop.calendar.after(min(starts_at, loop.calendar.now), INVITED, 9)
    Interview.objects.filter(pk=interview.pk).update(created_at=invited_at)
    if planned.missed:
        scheduling.mark_no_show(interview=interview, reason=planned.missed, by=loop.recruiter)
        Interview.objects.filter(pk=interview.pk).update(ended_at=starts_at + timedelta(minutes=20))
        for seat in interview.seats.all():
            panels.waive(seat=seat, reason=MISSED, by=loop.recruiter)
            Seat.objects.filter(pk=seat.pk).update(waived_at=loop.calendar.after(interview.ends_at, 1, 10))
    else:
        _settle_seats(planned, applied, interview, loop)
    return interview.ends_at


def _start(planned: Planned, stage: Stage, calendar: Calendar) -> datetime:
    if planned.when == "today":
        return calendar.going_on()
    if planned.when == "lately":
        return calendar.ended_lately() - timedelta(minutes=stage.minutes)
    return calendar.at(*planned.when)


def _settle_seats(planned: Planned, applied: Applied, interview: Interview, loop: Loop) -> None:
    for seat in interview.seats.select_related("user", "interview__stage__round__plan__opening"):
        who = next(who for who, user in loop.people.items() if user == seat.user)
        if planned.panel[who] == RECUSED:
            panels.recuse(seat=seat, reason=CONFLICT, by=seat.user)
            Seat.objects.filter(pk=seat.pk).update(recused_at=loop.calendar.after(interview.starts_at, -2, 16))
        elif planned.panel[who] == WAIVED:
            panels.waive(seat=seat, reason=WAIVER, by=loop.recruiter)
            Seat.objects.filter(pk=seat.pk).update(waived_at=loop.calendar.after(interview.ends_at, 1, 10))
        else:
            written_cards.write(seat, who, written_cards.card_of(applied.key, planned.exercise, who))
