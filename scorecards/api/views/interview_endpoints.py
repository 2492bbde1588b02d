"""Interviews: what the plan foresees, what is scheduled, and scheduling."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Router

from hiring.candidates.access import get_kept_interview_or_404, get_scheduled_application_or_404, kept_applications
from hiring.interviews.operations.planned_outside import PlannedOutside, schedule_once
from hiring.interviews.operations.scheduling import cancel_interview, change_interview, schedule
from hiring.models import Application, Interview, Round, Seat, Stage
from people.models import User
from people.refusals import Refused
from scorecards.api.access import Key
from scorecards.api.operations import Written, once, require_both
from scorecards.api.schemas import InterviewChange, InterviewIn, InterviewOut, PanelIn, ReasonIn, StageOut
from scorecards.api.value_kinds import Number

router = Router(tags=["Interviews"])
READ, WRITE = Key("read_search"), Key("write_interviews")
WITH = ("stage__round",)


def _seat(seat: Seat) -> dict:
    submitted = hasattr(seat, "scorecard") and seat.scorecard.is_submitted
    ended = "recused" if seat.recused_at else "waived" if seat.waived_at else "awaited"
    return {
        "id": seat.pk,
        "person": seat.user.email,
        "is_training": seat.is_training,
        "state": "submitted" if submitted else ended,
    }


def interview_out(interview: Interview) -> dict:
    return {
        "id": interview.pk,
        "application": interview.application_id,
        "round": interview.stage.round.name,
        "stage": interview.stage.name,
        "status": interview.status,
        "starts_at": interview.starts_at,
        "ends_at": interview.ends_at,
        "place": interview.place,
        "link": interview.link,
        "sequence": interview.sequence,
        "external_system": interview.external_system,
        "external_id": interview.external_id,
        "seats": [_seat(seat) for seat in interview.seats.all()],
    }


def _interviews():
    return Interview.objects.select_related(*WITH).prefetch_related("seats__user", "seats__scorecard")


@router.get(
    "/applications/{pk}/stages", auth=READ, response=list[StageOut], summary="Interviews that the plan foresees"
)
def stages(request: HttpRequest, pk: Number):
    """For this application, in order: what `stage` of a scheduled interview is."""
    application = get_object_or_404(kept_applications(request.user), pk=pk)
    rounds = Round.objects.filter(plan__opening=application.opening_id)
    rounds = rounds.filter(application=None) | rounds.filter(application=application)
    rows = Stage.objects.filter(round__in=rounds.values("pk")).select_related("round").prefetch_related("dimensions")
    return [
        {
            "id": stage.pk,
            "round": stage.round.name,
            "name": stage.name,
            "minutes": stage.minutes,
            "interviewers": stage.interviewers,
            "dimensions": [dimension.key for dimension in stage.dimensions.all()],
        }
        for stage in rows.order_by("round__position", "position", "pk")
    ]


@router.get("/applications/{pk}/interviews", auth=READ, response=list[InterviewOut], summary="Interviews")
def interviews(request: HttpRequest, pk: Number):
    application = get_object_or_404(kept_applications(request.user), pk=pk)
    return [interview_out(row) for row in _interviews().filter(application=application).order_by("starts_at", "pk")]


@router.get("/interviews/{pk}", auth=READ, response=InterviewOut, summary="An interview")
def interview(request: HttpRequest, pk: Number):
    kept = _interviews().filter(application__in=kept_applications(request.user).order_by().values("pk"))
    return interview_out(get_object_or_404(kept, pk=pk))


@router.post(
    "/applications/{pk}/interviews",
    auth=WRITE,
    response={200: InterviewOut, 201: InterviewOut},
    summary="Schedule an interview",
)
def add(request: HttpRequest, pk: Number, interview: InterviewIn):
    """The panel is told by mail. One with the number of another system that stands already is answered as it is (200).

    409, with a sentence, for whatever the page would refuse.
    """
    standing = get_object_or_404(kept_applications(request.user).select_related("opening"), pk=pk)
    application = get_scheduled_application_or_404(request.user, standing.opening.slug, pk)
    return once(request, lambda: _scheduled(application, interview, request.user))


def _scheduled(application: Application, sent: InterviewIn, by) -> Written:
    require_both(sent.external_system, sent.external_id)
    stage = Stage.objects.filter(pk=sent.stage).select_related("round__plan").first()
    if stage is None:
        raise Refused("There is no such stage. /applications/{id}/stages says which there are.")
    facts = {"starts_at": sent.starts_at, "ends_at": sent.ends_at, "place": sent.place, "link": sent.link}
    planned = {"stage": stage, "panel": _panel(sent.panel), **facts}
    is_new = True
    if sent.external_id:
        there = PlannedOutside(system=sent.external_system, number=sent.external_id, **planned)
        made, is_new = schedule_once(application=application, planned=there, by=by)
    else:
        made = schedule(application=application, by=by, **planned)
    return _written(201 if is_new else 200, made.pk)


def _written(status: int, pk: int) -> Written:
    interview = _interviews().select_related("application").get(pk=pk)
    return Written(status, interview_out(interview), interview.application.candidate_id)


def _panel(asked: list[PanelIn]) -> dict[User, bool]:
    addresses = [person.email.lower() for person in asked]
    people = {person.email: person for person in User.objects.active().filter(email__in=addresses)}
    unknown = [person.email for person in asked if person.email.lower() not in people]
    if unknown:
        raise Refused(f"Nobody with the address {unknown[0]} has an account here.")
    return {people[person.email.lower()]: person.is_training for person in asked}


@router.put("/interviews/{pk}", auth=WRITE, response={200: InterviewOut}, summary="Move an interview")
def change(request: HttpRequest, pk: Number, interview: InterviewChange):
    standing = get_kept_interview_or_404(request.user, pk)

    def write() -> Written:
        change_interview(interview=standing, by=request.user, **interview.dict())
        return _written(200, pk)

    return once(request, write)


@router.post("/interviews/{pk}/cancel", auth=WRITE, response={200: InterviewOut}, summary="Cancel an interview")
def cancel(request: HttpRequest, pk: Number, why: ReasonIn):
    standing = get_kept_interview_or_404(request.user, pk)

    def write() -> Written:
        cancel_interview(interview=standing, reason=why.reason, by=request.user)
        return _written(200, pk)

    return once(request, write)
