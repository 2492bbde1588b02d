"""Interviews: scheduled, moved, cancelled, missed.

Whoever is concerned is told by mail in the same transaction; each change is on the audit trail.
"""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from hiring.interviews import mail
from hiring.models import Application, Interview, Opening, Rescheduling, Seat, Stage
from hiring.planning.operations.freezing import freeze_plan
from people.audit import record
from people.locks import lock
from people.models import User
from people.refusals import Refused


@transaction.atomic
def schedule(
    *,
    application: Application,
    stage: Stage,
    starts_at: datetime,
    ends_at: datetime,
    place: str,
    link: str,
    panel: Mapping[User, bool],
    by,
) -> Interview:
    """Hold a stage at a time with a panel; its values say who is in training. The first interview freezes the plan.

    Refused where the application has ended, the opening is closed, the stage is another opening's, or the
    same interview stands already (somebody clicked twice).
    """
    application = _to_interview(application, stage, starts_at)
    freeze_plan(opening=application.opening, by=by)
    if application.round is None:
        application.round = stage.round
        application.save(update_fields=["round"])
    interview = Interview.objects.create(
        application=application,
        stage=stage,
        starts_at=starts_at,
        ends_at=ends_at,
        place=place,
        link=link,
        created_by=by,
    )
    seats = [Seat.objects.create(interview=interview, user=user, is_training=new) for user, new in panel.items()]
    record("hiring.interview_scheduled", interview, by=by, application=application.pk, stage=stage.pk)
    mail.invite(interview, seats)
    return interview


@transaction.atomic
def change_interview(
    *, interview: Interview, starts_at: datetime, ends_at: datetime, place: str, link: str, by
) -> Interview:
    """Move an interview or change its place; the time before is kept. Nothing happens where nothing differs."""
    interview = standing_interview(interview)
    before = (interview.starts_at, interview.ends_at)
    if (*before, interview.place, interview.link) == (starts_at, ends_at, place, link):
        return interview
    if before != (starts_at, ends_at):
        Rescheduling.objects.create(interview=interview, started_at=before[0], ended_at=before[1], moved_by=by)
    interview.starts_at, interview.ends_at, interview.place, interview.link = starts_at, ends_at, place, link
    interview.sequence += 1
    interview.save(update_fields=["starts_at", "ends_at", "place", "link", "sequence"])
    record("hiring.interview_changed", interview, by=by, application=interview.application_id)
    mail.forget_reminders(interview)
    mail.tell_of_change(interview, _taking_part(interview))
    return interview


@transaction.atomic
def cancel_interview(*, interview: Interview, reason: str, by) -> None:
    """The panel is told, and owes nothing any more."""
    interview = standing_interview(interview)
    _end(interview, Interview.Status.CANCELLED, reason, by)
    record("hiring.interview_cancelled", interview, by=by, application=interview.application_id)
    mail.tell_of_cancellation(interview, _taking_part(interview), "")


@transaction.atomic
def mark_no_show(*, interview: Interview, reason: str, by) -> None:
    """The candidate did not come. Refused before the interview was to begin."""
    interview = standing_interview(interview)
    if interview.starts_at > timezone.now():
        raise Refused("The interview has not begun yet. Cancel it instead.")
    _end(interview, Interview.Status.NO_SHOW, reason, by)
    record("hiring.interview_missed", interview, by=by, application=interview.application_id)
    mail.tell_of_no_show(interview, _taking_part(interview))


def cancel_to_come(*, application: Application, by) -> None:
    """Cancel what is still to come of an application that has ended; of the rest, take back the reminders."""
    for interview in application.interviews.standing().select_related("application__candidate", "stage"):
        if interview.starts_at > timezone.now():
            cancel_interview(interview=interview, reason="The application has ended.", by=by)
        else:
            mail.forget_reminders(interview)


def standing_interview(interview: Interview) -> Interview:
    lock(Interview, interview.pk)
    related = Interview.objects.select_related("application__candidate", "application__opening", "stage")
    interview = related.get(pk=interview.pk)
    if not interview.is_standing:
        raise Refused("This interview was cancelled or missed; it no longer changes.")
    return interview


def _to_interview(application: Application, stage: Stage, starts_at: datetime) -> Application:
    """The application, locked; Refused as for `schedule`."""
    lock(Application, application.pk)
    application = Application.objects.select_related("opening", "candidate", "round").get(pk=application.pk)
    if not application.is_active or application.opening.status != Opening.Status.OPEN:
        raise Refused("This application or its opening has ended. Take it up again first.")
    if stage.round.plan.opening_id != application.opening_id:
        raise Refused("This stage belongs to another opening.")
    if stage.round.application_id not in (None, application.pk):
        raise Refused("This stage was added for another candidate.")
    if application.interviews.standing().filter(stage=stage, starts_at=starts_at).exists():
        raise Refused("This interview is scheduled for that time already.")
    return application


def _taking_part(interview: Interview) -> list[Seat]:
    return list(interview.seats.filter(recused_at=None, waived_at=None).select_related("user"))


def _end(interview: Interview, status: str, reason: str, by) -> None:
    interview.status, interview.end_reason = status, reason
    interview.ended_at, interview.ended_by = timezone.now(), by
    interview.sequence += 1
    interview.save(update_fields=["status", "end_reason", "ended_at", "ended_by", "sequence"])
    mail.forget_reminders(interview)
