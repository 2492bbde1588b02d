"""Every move of an application, each on the audit trail.

Ending one cancels its interviews to come, with their seats and reminders.
"""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from hiring.interviews.operations.holding import ERASED
from hiring.interviews.operations.scheduling import cancel_to_come
from hiring.models import Application, Opening, Round, RoundOutcome
from hiring.openings.operations import CLOSED
from hiring.planning.operations.freezing import NO_PLAN, freeze_plan, locked_plan
from hiring.planning.operations.plan_parts import add_stage
from hiring.planning.proposal import ProposedStage
from people.audit import record
from people.locks import lock
from people.refusals import Refused

OVER = "This application has ended. Take it up again first."
WITH_COMMITTEE = (
    "This application waits for its decision, which alone ends it. "
    "Where the candidate no longer wants the job, choose “Has withdrawn”."
)


def next_round(application: Application) -> Round | None:
    """The round after the current one, None after the last; the first one for a new application."""
    rounds = list(Round.objects.of(application))
    at = next((at for at, round in enumerate(rounds) if round.pk == application.round_id), -1)
    return rounds[at + 1] if at + 1 < len(rounds) else None


@transaction.atomic
def advance(*, application: Application, reason: str, by) -> Round | None:
    """On to the next round, or to the committee (None) after the last one.

    Refused where the application has ended, there is no plan, or it is with the committee already.
    """
    application = _active(application)
    locked_plan(application.opening)  # while it is not frozen, its rounds may change
    following = next_round(application)
    if application.round is None and following is None:
        raise Refused(NO_PLAN)
    if application.round:
        what = RoundOutcome.Outcome.ADVANCE if following else RoundOutcome.Outcome.COMMITTEE
        _keep_outcome(application, what, reason, by)
    if following:
        application.round = following
        application.save(update_fields=["round"])
    record("hiring.application_advanced", application, by=by, **({"round": following.pk} if following else {}))
    return following


@transaction.atomic
def stop(*, application: Application, reason: str, by) -> None:
    """End an application for a reason; interviews to come are cancelled. Refused where it has ended, and where it went
    to the committee: nobody stops whom others are to decide on."""
    application = _active(application)
    if application.round:
        _keep_outcome(application, RoundOutcome.Outcome.STOP, reason, by)
    _end(application, Application.Status.STOPPED, reason, by)
    record("hiring.application_stopped", application, by=by)


@transaction.atomic
def withdraw(*, application: Application, reason: str, by) -> None:
    """The candidate no longer wants the job; interviews to come are cancelled."""
    application = _active(application)
    _end(application, Application.Status.WITHDRAWN, reason, by)
    record("hiring.application_withdrawn", application, by=by)


@transaction.atomic
def reinstate(*, application: Application, by) -> None:
    """Take up again what was stopped or withdrawn; cancelled interviews stay cancelled."""
    application = _locked_with_opening(application)
    if application.status not in (Application.Status.STOPPED, Application.Status.WITHDRAWN):
        raise Refused("Only what was stopped or withdrawn can be taken up again.")
    if application.opening.status != Opening.Status.OPEN:
        raise Refused(CLOSED)
    application.outcomes.filter(round=application.round, outcome=RoundOutcome.Outcome.STOP).delete()
    application.status, application.ended_at, application.ended_by = Application.Status.ACTIVE, None, None
    application.end_reason = ""
    application.save(update_fields=["status", "ended_at", "ended_by", "end_reason"])
    record("hiring.application_reinstated", application, by=by)


@transaction.atomic
def settle(*, application: Application, hired: bool, by) -> None:
    """End an application as decided; interviews to come are cancelled. A later decision may change it.

    Refused where it was withdrawn or stopped.
    """
    application = _decidable(application)
    _end(application, Application.Status.HIRED if hired else Application.Status.NOT_HIRED, "", by)
    record("hiring.application_decided", application, by=by)


@transaction.atomic
def add_own_round(*, application: Application, name: str, stages: Sequence[ProposedStage], by) -> Round:
    """A round for this application alone, after all others; the application stands in it from now on.

    Refused where it was withdrawn or stopped, the opening is closed, or there is no plan.
    """
    application = _decidable(_locked_with_opening(application))
    if application.opening.status != Opening.Status.OPEN:
        raise Refused(CLOSED)
    plan = freeze_plan(opening=application.opening, by=by)
    last = plan.rounds.order_by("position").last()
    round = Round.objects.create(
        plan=plan, application=application, position=last.position + 1 if last else 0, name=name
    )
    for stage in stages:
        add_stage(plan, round.pk, stage)
    application.round = round
    application.status, application.ended_at, application.ended_by = Application.Status.ACTIVE, None, None
    application.save(update_fields=["round", "status", "ended_at", "ended_by"])
    record("hiring.round_added", application, by=by, round=round.pk)
    return round


def is_with_committee(application: Application) -> bool:
    """Whether it went to the committee from its current round, and is still in process."""
    sent = RoundOutcome.Outcome.COMMITTEE
    return application.is_active and application.outcomes.filter(round=application.round_id, outcome=sent).exists()


def _locked(application: Application) -> Application:
    lock(Application, application.pk)
    application = Application.objects.select_related("opening", "candidate", "round").get(pk=application.pk)
    if application.candidate.erased_at:
        raise Refused(ERASED)
    return application


def _locked_with_opening(application: Application) -> Application:
    """The same, while nobody closes its opening."""
    lock(Application, application.pk)
    lock(Opening, application.opening_id)
    return _locked(application)


def _active(application: Application) -> Application:
    application = _locked(application)
    if not application.is_active:
        raise Refused(OVER)
    return application


def _decidable(application: Application) -> Application:
    application = _locked(application)
    if application.status in (Application.Status.WITHDRAWN, Application.Status.STOPPED):
        raise Refused(OVER)
    return application


def _keep_outcome(application: Application, outcome: str, reason: str, by) -> None:
    kept = {"outcome": outcome, "reason": reason, "by": by, "at": timezone.now()}
    before, is_new = RoundOutcome.objects.get_or_create(application=application, round=application.round, defaults=kept)
    if not is_new:
        is_due = before.outcome == RoundOutcome.Outcome.COMMITTEE
        raise Refused(WITH_COMMITTEE if is_due else "This round has its outcome already.")


def _end(application: Application, status: str, reason: str, by) -> None:
    application.status, application.end_reason = status, reason
    application.ended_at, application.ended_by = timezone.now(), by
    application.save(update_fields=["status", "ended_at", "ended_by", "end_reason"])
    cancel_to_come(application=application, by=by)
