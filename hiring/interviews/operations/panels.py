"""Seats: who sits on a panel, who is recused, waived, or no longer learns there."""

from collections.abc import Collection, Mapping

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from hiring.evidence import evidence
from hiring.interviews import mail
from hiring.interviews.operations.holding import hold_interview, hold_seat
from hiring.interviews.seating import barred
from hiring.models import Application, FormerSeat, Interview, Seat, Stage
from people.audit import record
from people.locks import lock
from people.models import User
from people.refusals import Refused

BEGUN = "The interview has begun. Its seats change only by a recusal or a waiver now."
READABLE = "The debrief of this round could have been read since, so the waiver stands."
JUDGED = "A scorecard of this round is in. Seats that exist change only by a recusal or a waiver now."
DECIDING = "The committee is voting or about to decide, so nobody joins a panel of this candidate until it has."


@transaction.atomic
def change_panel(*, interview: Interview, panel: Mapping[User, bool], by) -> None:
    """Seat these people from now on; the values say who is in training.

    Refused once the interview has begun; where a seat would change although a scorecard of the round is in; where
    somebody would go who has begun a scorecard; where a recused or waived seat would change; or where somebody may not
    sit there.
    """
    interview = hold_interview(interview)
    seats = {seat.user: seat for seat in interview.seats.select_related("user")}
    gone = [seat for user, seat in seats.items() if user not in panel]
    changed = [seat for user, seat in seats.items() if user in panel and seat.is_training != panel[user]]
    come = {user: is_training for user, is_training in panel.items() if user not in seats}
    if not (gone or changed or come):
        return
    lock(Seat, *(seat.pk for seat in gone + changed))  # whoever begins a card now is waited for
    _require_open_panel(interview, gone + changed)
    _require_untouched(gone, changed)
    now_counted = {seat.user: False for seat in changed if seat.is_training}
    require_seatable(interview.application, interview.stage, come | now_counted)
    for seat in changed:
        Seat.objects.filter(pk=seat.pk).update(is_training=panel[seat.user])
    new = [Seat.objects.create(interview=interview, user=user, is_training=new) for user, new in come.items()]
    for seat in gone:
        mail.forget_reminders(interview, seat)
    mail.tell_of_cancellation(interview, gone, "You are no longer on the panel.")
    _take_away(gone)
    about = {"application": interview.application_id, "came": len(new), "went": len(gone)}
    record("hiring.panel_changed", interview, by=by, **about)
    mail.invite(interview, new)


@transaction.atomic
def recuse(*, seat: Seat, reason: str, by) -> None:
    """Somebody does not judge here, for a reason such as a conflict of interest. Nothing happens twice.

    A scorecard that is in stays where it is. Refused where a recruiter recuses somebody else once a ballot was
    opened: from then on administrators do.
    """
    seat = hold_seat(seat)
    if seat.recused_at:
        return
    if by != seat.user and not by.is_administrator and evidence().has_ballot(seat.interview.application):
        raise Refused("The committee was asked to vote. From now on only an administrator recuses others.")
    seat.recused_at, seat.recusal_reason = timezone.now(), reason
    seat.save(update_fields=["recused_at", "recusal_reason"])
    record("hiring.seat_recused", seat, by=by, **_concerns(seat))
    mail.forget_reminders(seat.interview, seat)
    if by != seat.user:
        mail.tell_of_recusal(seat)
    elif seat.interview.ends_at > timezone.now():  # their calendar still holds it
        mail.tell_of_cancellation(seat.interview, [seat], "You have recused yourself, so it takes place without you.")
    mail.tell_of_open_seat(seat)


@transaction.atomic
def waive(*, seat: Seat, reason: str, by) -> None:
    """Go on without a scorecard; its author is told.

    Refused for one's own, where the card is submitted, or where none is awaited from this seat.
    """
    seat = hold_seat(seat)
    if seat.user == by:
        raise Refused("Nobody waives their own scorecard.")
    if not Seat.objects.owing().filter(pk=seat.pk).exists():
        raise Refused("No scorecard is awaited from this seat.")
    seat.waived_at, seat.waived_by, seat.waiver_reason = timezone.now(), by, reason
    seat.save(update_fields=["waived_at", "waived_by", "waiver_reason"])
    record("hiring.seat_waived", seat, by=by, **_concerns(seat))
    mail.forget_reminders(seat.interview, seat)
    mail.tell_of_waiver(seat)


@transaction.atomic
def take_back_waiver(*, seat: Seat, by) -> None:
    """Somebody's scorecard is awaited again; they are told.

    Refused as soon as anybody could have read the round since: only while it has waited without a break for something
    that it waited for already when the scorecard was waived. Refused too where that person has read anything of the
    application since, or it is being decided.
    """
    seat = hold_seat(seat)
    interview = seat.interview
    if not seat.waived_at:
        raise Refused("This scorecard is not waived.")
    if seat.user == by:
        raise Refused("Nobody decides about their own scorecard.")
    if not interview.application.is_active or not interview.is_binding or not _has_waited_since(seat):
        raise Refused(READABLE)
    require_seatable(interview.application, interview.stage, {seat.user: seat.is_training})
    seat.waived_at, seat.waived_by, seat.waiver_reason = None, None, ""
    seat.save(update_fields=["waived_at", "waived_by", "waiver_reason"])
    interview.sequence, interview.changed_at = interview.sequence + 2, timezone.now()  # newer than the entry's end
    interview.save(update_fields=["sequence", "changed_at"])
    record("hiring.waiver_taken_back", seat, by=by, **_concerns(seat))
    mail.tell_of_waiver_taken_back(seat, by)


def _has_waited_since(seat: Seat) -> bool:
    """Whether the round's debrief was closed all the time since this seat was waived."""
    application, round = seat.interview.application, seat.interview.stage.round
    if evidence().debrief_is_open(application, round) or any(
        r.round == round.pk for r in evidence().readings(application)
    ):
        return False
    had_begun = Q(interview__starts_at__lte=seat.waived_at)
    was_to_come = Q(interview__created_at__lte=seat.waived_at, interview__starts_at__gt=timezone.now())
    here = {"interview__application": application, "interview__stage__round": round}
    return Seat.objects.counted().owing().filter(had_begun | was_to_come, **here).exists()


@transaction.atomic
def give_up_training(*, seat: Seat, by) -> None:
    """Somebody leaves a panel on which they were to learn; a draft of theirs goes with the seat.

    Refused for a seat that is not one's own, not in training, recused or waived, or whose scorecard is in.
    """
    seat = hold_seat(seat)
    if seat.user != by or not seat.is_training:
        raise Refused("Only a seat of one's own in training can be given up. Recuse yourself instead.")
    if seat.recused_at or seat.waived_at:
        raise Refused("This seat is recused or waived, which stays on record. Nothing more is asked of you here.")
    if Seat.objects.filter(evidence().card_is_submitted(), pk=seat.pk).exists():
        raise Refused("Your scorecard is in; there is nothing to give up any more.")
    mail.forget_reminders(seat.interview, seat)
    if seat.interview.ends_at > timezone.now():
        mail.tell_of_cancellation(seat.interview, [seat], "You have given up your seat in training.")
    record("hiring.seat_given_up", seat.interview, by=by, application=seat.interview.application_id)
    _take_away([seat])


def require_seatable(application: Application, stage: Stage, panel: Mapping[User, bool]) -> None:
    """Refused where somebody of this panel, each with whether in training, may not sit there."""
    counted = [user for user, is_training in panel.items() if not is_training]
    if counted and evidence().is_being_decided(application):
        raise Refused(DECIDING)
    for is_training in (False, True):
        bars = barred(application, stage.round, training=is_training) if is_training in panel.values() else {}
        refused = [f"{user} {bars[user.pk]}." for user in panel if panel[user] is is_training and user.pk in bars]
        if refused:
            raise Refused(" ".join(refused))


def _require_open_panel(interview: Interview, existing: Collection[Seat]) -> None:
    """Refused where the panel takes nobody any more, or where seats that exist stand still."""
    if interview.has_begun:
        raise Refused(BEGUN)
    here = {"interview__application": interview.application, "interview__stage__round": interview.stage.round_id}
    if existing and Seat.objects.filter(evidence().card_is_submitted(), **here).exists():
        raise Refused(JUDGED)


def _require_untouched(gone: list[Seat], changed: list[Seat]) -> None:
    pks = [seat.pk for seat in gone]
    if Seat.objects.filter(evidence().card_is_begun(), pk__in=pks).exists():
        raise Refused("Somebody has begun a scorecard; recuse them or waive it instead of removing them.")
    if any(seat.recused_at or seat.waived_at for seat in gone + changed):
        raise Refused("A recused or waived seat stays on record, as it was. Seat somebody else.")


def _take_away(seats: Collection[Seat]) -> None:
    """Remove seats, and keep who held them."""
    FormerSeat.objects.bulk_create(FormerSeat(interview=seat.interview, user=seat.user) for seat in seats)
    Seat.objects.filter(pk__in=[seat.pk for seat in seats]).delete()


def _concerns(seat: Seat) -> dict[str, int]:
    interview = seat.interview
    return {"application": interview.application_id, "interview": interview.pk, "person": seat.user_id}
