"""Interviews: scheduled, moved, cancelled, missed."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from hiring.evidence import evidence
from hiring.interviews import mail
from hiring.interviews.operations.holding import hold_application, hold_interview
from hiring.interviews.operations.panels import require_seatable
from hiring.interviews.plausible_times import implausible
from hiring.models import Application, Interview, Rescheduling, Seat, SkippedStage, Stage
from hiring.planning.operations.freezing import freeze_plan
from people.audit import record
from people.links import require_web_address
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

    Refused where no interview can be at that time, the link is no web address, the application has ended, the opening
    is closed, the stage is another opening's or skipped, the same interview stands already (somebody clicked twice), or
    somebody may not sit there.
    """
    _require_plausible(starts_at, ends_at)
    require_web_address(link, "link")
    application = _to_interview(application, stage, starts_at)
    require_seatable(application, stage, panel)
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
    """Move an interview, or change where it is; what it was is kept. Nothing happens where nothing differs.

    Refused where one that has begun would be moved, no interview can be at that time, or a new link is no web address.
    """
    interview = hold_interview(interview)
    before = (interview.starts_at, interview.ends_at)
    if (*before, interview.place, interview.link) == (starts_at, ends_at, place, link):
        return interview
    if interview.has_begun and interview.starts_at != starts_at:
        raise Refused("The interview has begun. Mark it as missed if it was, and schedule it again.")
    if link != interview.link:
        require_web_address(link, "link")
    if before != (starts_at, ends_at):
        _require_plausible(starts_at, ends_at)
        Rescheduling.objects.create(interview=interview, started_at=before[0], ended_at=before[1], moved_by=by)
    interview.starts_at, interview.ends_at, interview.place, interview.link = starts_at, ends_at, place, link
    interview.sequence, interview.changed_at = interview.sequence + 1, timezone.now()
    interview.save(update_fields=["starts_at", "ends_at", "place", "link", "sequence", "changed_at"])
    record("hiring.interview_changed", interview, by=by, application=interview.application_id)
    mail.forget_reminders(interview)
    mail.tell_of_change(interview, _taking_part(interview))
    mail.tell_who_chose(interview, "changed")
    return interview


def _require_plausible(starts_at: datetime, ends_at: datetime) -> None:
    if wrong := implausible(starts_at, ends_at):
        raise Refused(wrong)


@transaction.atomic
def cancel_interview(*, interview: Interview, reason: str, by) -> None:
    """It does not take place; the panel is told. Once it had begun, its seats still owe their scorecards.

    Refused where a scorecard of it is in.
    """
    interview = hold_interview(interview)
    _require_not_judged(interview)
    _end(interview, Interview.Status.CANCELLED, reason, by)
    record("hiring.interview_cancelled", interview, by=by, application=interview.application_id)
    mail.tell_of_cancellation(interview, _taking_part(interview), "")
    mail.tell_who_chose(interview, "cancelled")


@transaction.atomic
def mark_no_show(*, interview: Interview, reason: str, by) -> None:
    """The candidate did not come; its seats owe their scorecards until they are waived.

    Refused before the interview was to begin, and where a scorecard of it is in.
    """
    interview = hold_interview(interview)
    if not interview.has_begun:
        raise Refused("The interview has not begun yet. Cancel it instead.")
    _require_not_judged(interview)
    _end(interview, Interview.Status.NO_SHOW, reason, by)
    record("hiring.interview_missed", interview, by=by, application=interview.application_id)
    mail.tell_of_no_show(interview, _taking_part(interview))


def cancel_to_come(*, application: Application, by) -> None:
    """Cancel what is still to come of an application that has ended; of the rest, take back the reminders.

    An interview of which a scorecard is in took place, whatever its time says.
    """
    judged = Seat.objects.filter(evidence().card_is_submitted()).values("interview")
    for interview in application.interviews.standing().select_related("application__candidate", "stage"):
        if not interview.has_begun and not judged.filter(interview=interview).exists():
            cancel_interview(interview=interview, reason="The application has ended.", by=by)
        else:
            mail.forget_reminders(interview)


def _to_interview(application: Application, stage: Stage, starts_at: datetime) -> Application:
    """The application, locked; Refused as for `schedule`."""
    application = hold_application(application)
    if stage.round.plan.opening_id != application.opening_id:
        raise Refused("This stage belongs to another opening.")
    if stage.round.application_id not in (None, application.pk):
        raise Refused("This stage was added for another candidate.")
    if application.interviews.standing().filter(stage=stage, starts_at=starts_at).exists():
        raise Refused("This interview is scheduled for that time already.")
    if SkippedStage.objects.filter(application=application, stage=stage).exists():
        raise Refused(f"“{stage}” is skipped for this candidate. Take that back first.")
    return application


def _taking_part(interview: Interview) -> list[Seat]:
    return list(interview.seats.filter(recused_at=None, waived_at=None).select_related("user"))


def _require_not_judged(interview: Interview) -> None:
    if Seat.objects.filter(evidence().card_is_submitted(), interview=interview).exists():
        raise Refused("A scorecard of this interview is in, so it took place.")


def _end(interview: Interview, status: str, reason: str, by) -> None:
    interview.status, interview.end_reason = status, reason
    interview.ended_at, interview.ended_by = timezone.now(), by
    interview.sequence, interview.changed_at = interview.sequence + 1, interview.ended_at
    interview.save(update_fields=["status", "end_reason", "ended_at", "ended_by", "sequence", "changed_at"])
    mail.forget_reminders(interview)
