"""Asking by hand for scorecards that are late."""

from collections.abc import Iterable
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from hiring.interviews import mail
from hiring.interviews.operations.holding import hold_seat
from hiring.interviews.queries import with_last_nudge
from hiring.models import Seat
from people.audit import record
from people.refusals import Refused

PAUSE = timedelta(hours=24)


def nudge(*, seats: Iterable[Seat], by) -> tuple[int, list[str]]:
    """Ask for each of these scorecards by mail; how many were asked for, and why others were not, as sentences.

    Nobody is asked who owes nothing, whose interview is not over, or who was asked within a day.
    """
    asked, refused = 0, []
    for seat in seats:
        try:
            _nudge(seat, by)
            asked += 1
        except Refused as why:
            refused.append(str(why))
    return asked, refused


@transaction.atomic
def _nudge(seat: Seat, by) -> None:
    seat, now = hold_seat(seat), timezone.now()
    owed = with_last_nudge(Seat.objects.owing().filter(pk=seat.pk, interview__ends_at__lte=now)).first()
    if owed is None or seat.interview.application.candidate.erased_at:
        raise Refused(f"No scorecard of {seat.user} is awaited on {seat.interview.application.candidate}.")
    if seat.user == by:
        raise Refused("Nobody nudges themselves.")
    if owed.nudged_at and owed.nudged_at > now - PAUSE:
        raise Refused(f"{seat.user} was asked within a day already.")
    interview = seat.interview
    ids = {"application": interview.application_id, "interview": interview.pk, "person": seat.user_id}
    record("hiring.nudged", seat, by=by, **ids)
    mail.nudge(seat, by)
