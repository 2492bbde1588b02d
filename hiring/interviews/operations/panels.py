"""Panels: seats given and taken, recused and waived.

Whoever is concerned is told by mail in the same transaction; each change is on the audit trail.
"""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from hiring.evidence import evidence
from hiring.interviews import mail
from hiring.interviews.operations.scheduling import standing_interview
from hiring.models import Interview, Seat
from people.audit import record
from people.locks import lock
from people.models import User
from people.refusals import Refused


@transaction.atomic
def change_panel(*, interview: Interview, panel: Mapping[User, bool], by) -> None:
    """Seat these people from now on; the values say who is in training.

    Refused where somebody would go who has begun a scorecard or was recused or waived, or where a submitted
    card would change between training and not.
    """
    interview = standing_interview(interview)
    seats = {seat.user: seat for seat in interview.seats.select_related("user")}
    gone = [seat for user, seat in seats.items() if user not in panel]
    _require_untouched(gone)
    changed = [seat for user, seat in seats.items() if user in panel and seat.is_training != panel[user]]
    if Seat.objects.filter(evidence().card_is_submitted(), pk__in=[seat.pk for seat in changed]).exists():
        raise Refused("A submitted scorecard stays what it was: in training, or not.")
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
def recuse(*, seat: Seat, reason: str, by) -> None:
    """Somebody does not judge here, for instance because of a conflict of interest. Twice is once."""
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

    Refused for one's own, where the card is submitted, or where none is awaited from this seat.
    """
    seat = _locked(seat)
    if seat.user == by:
        raise Refused("Nobody waives their own scorecard.")
    if not Seat.objects.owing().filter(pk=seat.pk).exists():
        raise Refused("No scorecard is awaited from this seat.")
    seat.waived_at, seat.waived_by, seat.waiver_reason = timezone.now(), by, reason
    seat.save(update_fields=["waived_at", "waived_by", "waiver_reason"])
    record("hiring.seat_waived", seat, by=by, **_concerns(seat))
    mail.forget_reminders(seat.interview, seat)
    mail.tell_of_waiver(seat)


def _locked(seat: Seat) -> Seat:
    lock(Seat, seat.pk)
    related = Seat.objects.select_related("user", "interview__application__candidate", "interview__stage")
    return related.select_related("interview__application__opening").get(pk=seat.pk)


def _concerns(seat: Seat) -> dict[str, int]:
    interview = seat.interview
    return {"application": interview.application_id, "interview": interview.pk, "person": seat.user_id}


def _require_untouched(gone: list[Seat]) -> None:
    if Seat.objects.filter(evidence().card_is_begun(), pk__in=[seat.pk for seat in gone]).exists():
        raise Refused("Somebody has begun a scorecard; recuse them or waive it instead of removing them.")
    if any(seat.recused_at or seat.waived_at for seat in gone):
        raise Refused("A recused or waived seat stays on record.")
