"""Interviews and their panels: scheduled, moved, cancelled, missed; seats recused and waived.

Whoever is concerned is told by mail in the same transaction; each change is on the audit trail.
"""

from collections.abc import Mapping
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from hiring.interviews import mail
from hiring.models import Application, Interview, Opening, Rescheduling, Seat, Stage
from hiring.planning.operations.plans import freeze_plan
from people.audit import record
from people.locks import lock
from people.models import User


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
    """A stage at a time, with its panel: who sits on it, and whether in training. The first one freezes the plan.

    ValidationError where the application has ended, the opening is closed, the stage is another opening's, or the
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
    """Move an interview, or change where it is; what it was is kept. Nothing happens where nothing differs."""
    interview = _standing(interview)
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
def change_panel(*, interview: Interview, panel: Mapping[User, bool], by) -> None:
    """Who sits on the panel from now on, and whether in training.

    ValidationError where somebody would go who has begun a scorecard or was recused or waived, or where a submitted
    card would change between training and not.
    """
    interview = _standing(interview)
    seats = {seat.user: seat for seat in interview.seats.select_related("user")}
    gone = [seat for user, seat in seats.items() if user not in panel]
    _require_untouched(gone)
    changed = [seat for user, seat in seats.items() if user in panel and seat.is_training != panel[user]]
    if Seat.objects.filter(pk__in=[seat.pk for seat in changed], scorecard__submitted_at__isnull=False).exists():
        raise ValidationError("A submitted scorecard stays what it was: in training, or not.")
    for seat in changed:
        Seat.objects.filter(pk=seat.pk).update(is_training=panel[seat.user])
    come = [u for u in panel if u not in seats]
    new = [Seat.objects.create(interview=interview, user=user, is_training=panel[user]) for user in come]
    if not (gone or changed or new):
        return
    for seat in gone:
        mail.forget_reminders(interview, seat)
    mail.tell_of_cancellation(interview, gone, "You are no longer on the panel.")
    Seat.objects.filter(pk__in=[seat.pk for seat in gone]).delete()
    about = {"application": interview.application_id, "came": len(new), "went": len(gone)}
    record("hiring.panel_changed", interview, by=by, **about)
    mail.invite(interview, new)


@transaction.atomic
def cancel_interview(*, interview: Interview, reason: str, by) -> None:
    """It does not take place; the panel is told, and its seats owe nothing any more."""
    interview = _standing(interview)
    _end(interview, Interview.Status.CANCELLED, reason, by)
    record("hiring.interview_cancelled", interview, by=by, application=interview.application_id)
    mail.tell_of_cancellation(interview, _taking_part(interview), "")


@transaction.atomic
def mark_no_show(*, interview: Interview, reason: str, by) -> None:
    """The candidate did not come. ValidationError before the interview was to begin."""
    interview = _standing(interview)
    if interview.starts_at > timezone.now():
        raise ValidationError("The interview has not begun yet. Cancel it instead.")
    _end(interview, Interview.Status.NO_SHOW, reason, by)
    record("hiring.interview_missed", interview, by=by, application=interview.application_id)
    mail.tell_of_no_show(interview, _taking_part(interview))


def cancel_to_come(*, application: Application, by) -> None:
    """Cancel what is still to come of an application that has ended, and take back reminders of what has been."""
    for interview in application.interviews.standing().select_related("application__candidate", "stage"):
        if interview.starts_at > timezone.now():
            cancel_interview(interview=interview, reason="The application has ended.", by=by)
        else:
            mail.forget_reminders(interview)


@transaction.atomic
def recuse(*, seat: Seat, reason: str, by) -> None:
    """Somebody does not judge here, for a reason such as a conflict of interest. Nothing happens twice."""
    seat = _locked(seat)
    if seat.recused_at:
        return
    seat.recused_at, seat.recusal_reason = timezone.now(), reason
    seat.save(update_fields=["recused_at", "recusal_reason"])
    record("hiring.seat_recused", seat, by=by, **_concerns(seat))
    mail.forget_reminders(seat.interview, seat)
    if by != seat.user:
        mail.tell_of_recusal(seat)
    mail.tell_of_open_seat(seat)


@transaction.atomic
def waive(*, seat: Seat, reason: str, by) -> None:
    """Go on without a scorecard; its author is told.

    ValidationError for one's own, where the card is submitted, or where none is awaited from this seat.
    """
    seat = _locked(seat)
    if seat.user == by:
        raise ValidationError("Nobody waives their own scorecard.")
    if not Seat.objects.owing().filter(pk=seat.pk).exists():
        raise ValidationError("No scorecard is awaited from this seat.")
    seat.waived_at, seat.waived_by, seat.waiver_reason = timezone.now(), by, reason
    seat.save(update_fields=["waived_at", "waived_by", "waiver_reason"])
    record("hiring.seat_waived", seat, by=by, **_concerns(seat))
    mail.forget_reminders(seat.interview, seat)
    mail.tell_of_waiver(seat)


def _to_interview(application: Application, stage: Stage, starts_at: datetime) -> Application:
    """The application, locked; ValidationError as for `schedule`."""
    lock(Application, application.pk)
    application = Application.objects.select_related("opening", "candidate", "round").get(pk=application.pk)
    if not application.is_active or application.opening.status != Opening.Status.OPEN:
        raise ValidationError("This application or its opening has ended. Take it up again first.")
    if stage.round.plan.opening_id != application.opening_id:
        raise ValidationError("This stage belongs to another opening.")
    if stage.round.application_id not in (None, application.pk):
        raise ValidationError("This stage was added for another candidate.")
    if application.interviews.standing().filter(stage=stage, starts_at=starts_at).exists():
        raise ValidationError("This interview is scheduled for that time already.")
    return application


def _standing(interview: Interview) -> Interview:
    lock(Interview, interview.pk)
    related = Interview.objects.select_related("application__candidate", "application__opening", "stage")
    interview = related.get(pk=interview.pk)
    if not interview.is_standing:
        raise ValidationError("This interview was cancelled or missed; it no longer changes.")
    return interview


def _locked(seat: Seat) -> Seat:
    lock(Seat, seat.pk)
    related = Seat.objects.select_related("user", "interview__application__candidate", "interview__stage")
    return related.select_related("interview__application__opening").get(pk=seat.pk)


def _concerns(seat: Seat) -> dict[str, int]:
    interview = seat.interview
    return {"application": interview.application_id, "interview": interview.pk, "person": seat.user_id}


def _taking_part(interview: Interview) -> list[Seat]:
    """Those whom a change concerns: neither recused nor waived."""
    return list(interview.seats.filter(recused_at=None, waived_at=None).select_related("user"))


def _require_untouched(gone: list[Seat]) -> None:
    pks = [seat.pk for seat in gone]
    if Seat.objects.filter(pk__in=pks, scorecard__isnull=False).exists():
        raise ValidationError("Somebody has begun a scorecard; recuse them or waive it instead of removing them.")
    if any(seat.recused_at or seat.waived_at for seat in gone):
        raise ValidationError("A recused or waived seat stays on record.")


def _end(interview: Interview, status: str, reason: str, by) -> None:
    interview.status, interview.end_reason = status, reason
    interview.ended_at, interview.ended_by = timezone.now(), by
    interview.sequence += 1
    interview.save(update_fields=["status", "end_reason", "ended_at", "ended_by", "sequence"])
    mail.forget_reminders(interview)
