"""Planned interviews that an application will not have."""

from django.db import transaction

from hiring.evidence import evidence
from hiring.interviews.operations.holding import hold_application
from hiring.models import Application, Round, Seat, SkippedStage, Stage
from hiring.openings.access import can_recruit
from people.audit import record
from people.refusals import Refused


@transaction.atomic
def skip_stage(*, application: Application, stage: Stage, reason: str, by) -> SkippedStage:
    """This application will not have that planned interview, for a reason.

    Refused where the application has ended, the stage is not of its rounds, skipped already, scheduled, or of
    an interview that had begun and still awaits scorecards; and where it would open the round's debrief, unless a
    recruiter or administrator skips it who has no seat in the round.
    """
    application = hold_application(application)
    if not Round.objects.of(application).filter(pk=stage.round_id).exists():
        raise Refused("This interview is not planned for this candidate.")
    if SkippedStage.objects.filter(application=application, stage=stage).exists():
        raise Refused(f"“{stage}” is skipped already.")
    if application.interviews.standing().filter(stage=stage).exists():
        raise Refused(f"“{stage}” is scheduled. Cancel that first, or let it be held.")
    if Seat.objects.counted().owing().filter(interview__application=application, interview__stage=stage).exists():
        raise Refused(f"“{stage}” had begun, and scorecards of it are awaited. They are waived one by one.")
    skip = SkippedStage.objects.create(application=application, stage=stage, reason=reason, skipped_by=by)
    _require_may_open(application, stage, by)
    record("hiring.stage_skipped", application, by=by, stage=stage.pk, round=stage.round_id)
    evidence().tell_of_debriefs(application)
    return skip


@transaction.atomic
def unskip_stage(*, application: Application, stage: Stage, by) -> None:
    """Plan the interview again. Refused where it is not skipped, or its round's debrief is open."""
    application = hold_application(application)
    skip = SkippedStage.objects.filter(application=application, stage=stage).first()
    if skip is None:
        raise Refused(f"“{stage}” is not skipped.")
    if evidence().debrief_is_open(application, stage.round):
        raise Refused(f"The debrief of {stage.round} is open, so what was skipped stays skipped.")
    skip.delete()
    record("hiring.stage_unskipped", application, by=by, stage=stage.pk, round=stage.round_id)


def _require_may_open(application: Application, stage: Stage, by) -> None:
    """Where a skip opens the debrief, it is of somebody who neither leads the search nor judges in the round."""
    if not evidence().debrief_is_open(application, stage.round):
        return
    sits = Seat.objects.filter(user=by, interview__application=application, interview__stage__round=stage.round)
    if sits.exists() or not can_recruit(by):
        raise Refused(
            "This would open the round's debrief. A recruiter or administrator without a seat in the round skips it."
        )
