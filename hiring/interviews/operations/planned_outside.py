"""Interviews that another system plans: known again by their number there, so that none is made twice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from hiring.candidates.access import kept_applications
from hiring.interviews.interviews_file import InterviewRow
from hiring.interviews.operations.scheduling import change_interview, schedule
from hiring.models import Application, Interview, Opening, Stage
from people.locks import lock, lock_name
from people.models import User
from people.refusals import Refused

ANOTHERS = "Another interview has this number there."


@dataclass(frozen=True)
class PlannedOutside:
    """An interview as another system has it."""

    system: str
    number: str
    stage: Stage
    starts_at: datetime
    ends_at: datetime
    place: str
    link: str
    panel: Mapping[User, bool]


@transaction.atomic
def schedule_once(*, application: Application, planned: PlannedOutside, by) -> tuple[Interview, bool]:
    """The interview with this number, and whether it was made now; one that stands is left as it is.

    Refused as `schedule` is, and where another application that this person keeps has the number; of others, nobody
    learns that it is there.
    """
    lock(Application, application.pk)
    lock_name("numbers of interviews")  # of two applications as well: neither has a row for the other to wait for
    numbered = Interview.objects.filter(external_system=planned.system, external_id=planned.number)
    if standing := numbered.filter(application=application).first():
        return standing, False
    if numbered.filter(application__in=kept_applications(by).order_by().values("pk")).exists():
        raise Refused(ANOTHERS)
    facts = {"starts_at": planned.starts_at, "ends_at": planned.ends_at, "place": planned.place, "link": planned.link}
    made = schedule(application=application, stage=planned.stage, panel=planned.panel, by=by, **facts)
    made.external_system, made.external_id = planned.system, planned.number
    made.save(update_fields=["external_system", "external_id"])
    return made, True


@transaction.atomic
def schedule_or_move(*, application: Application, planned: PlannedOutside, by) -> str:
    """What became of it: “new”, “moved” where it is at another time or place there, else “stood”."""
    interview, is_new = schedule_once(application=application, planned=planned, by=by)
    if is_new:
        return "new"
    if not interview.is_standing:
        return "stood"
    here = {"place": planned.place or interview.place, "link": planned.link or interview.link}
    times = {"starts_at": planned.starts_at, "ends_at": planned.ends_at}
    if all(getattr(interview, name) == wanted for name, wanted in (times | here).items()):
        return "stood"
    change_interview(interview=interview, by=by, **times, **here)
    return "moved"


@dataclass(frozen=True)
class Arrival:
    """What became of a row: “new”, “moved”, “stood” or “left out”, and why."""

    line: int
    what: str
    why: str = ""


def bring_in_interviews(*, rows: Sequence[InterviewRow], opening: Opening, system: str, by) -> list[Arrival]:
    """Schedule or move what a file plans, each row for itself: what is refused keeps out nothing else."""
    return [_arrive(row, opening, system, by) for row in rows]


def _arrive(row: InterviewRow, opening: Opening, system: str, by) -> Arrival:
    try:
        if row.trouble:
            raise Refused(row.trouble)
        application = _application(row, opening, system)
        planned = _planned(row, application, system)
        return Arrival(row.line, schedule_or_move(application=application, planned=planned, by=by))
    except Refused as refused:
        return Arrival(row.line, "left out", str(refused))


def _application(row: InterviewRow, opening: Opening, system: str) -> Application:
    """Whose interview it is: by the number there, or by an address that one person alone has."""
    there = Q(candidate__external_system=system, candidate__external_id=row.candidate)
    here = Application.objects.filter(there | Q(candidate__email__iexact=row.candidate), candidate__erased_at=None)
    standing = list(here.filter(opening=opening).select_related("opening")[:2])
    if len(standing) != 1:
        many = "Several candidates here have" if standing else "No candidate of this opening has"
        raise Refused(f"{many} this number or address.")
    return standing[0]


def _planned(row: InterviewRow, application: Application, system: str) -> PlannedOutside:
    stages = Stage.objects.filter(round__plan__opening=application.opening_id).select_related("round__plan")
    own = stages.filter(Q(round__application=None) | Q(round__application=application), name__iexact=row.stage)
    stage = own.order_by("round__position", "position").first()
    if stage is None:
        raise Refused("The plan of this opening has no interview of this name.")
    people = {user.email: user for user in User.objects.active().filter(email__in=row.panel)}
    if unknown := [address for address in row.panel if address not in people]:
        raise Refused(f"Nobody with the address {unknown[0][:100]} has an account here.")
    return PlannedOutside(
        system=system,
        number=row.number,
        stage=stage,
        starts_at=row.starts_at,
        ends_at=row.ends_at or row.starts_at + timedelta(minutes=stage.minutes),
        place=row.place,
        link=row.link,
        panel=dict.fromkeys((people[address] for address in row.panel), False),
    )
