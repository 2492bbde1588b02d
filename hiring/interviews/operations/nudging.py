"""Asking by hand for scorecards that are late."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.template.defaultfilters import date as as_words
from django.utils import timezone

from hiring.interviews import mail
from hiring.interviews.queries import NUDGE_PAUSE, with_last_nudge
from hiring.interviews.queries.diaries import back_on
from hiring.models import Application, Seat
from people.audit import record
from people.locks import lock


def nudge(*, seats: Iterable[Seat], by) -> tuple[int, list[str]]:
    """Ask for each of these scorecards, by one mail to each person; how many people were asked, and why others were
    not, as sentences.

    Nobody is asked who owes nothing, is away, whose interview is not over, or who was asked for it within a day.
    """
    of_one: dict[int, list[Seat]] = {}
    for seat in seats:
        of_one.setdefault(seat.user_id, []).append(seat)
    asked, refused = 0, []
    for theirs in of_one.values():
        is_asked, told = _nudge(theirs, by)
        asked += is_asked
        refused += told
    return asked, refused


@transaction.atomic
def _nudge(seats: list[Seat], by) -> tuple[bool, list[str]]:
    lock(Application, *(seat.interview.application_id for seat in seats))
    lock(Seat, *(seat.pk for seat in seats))
    related = Seat.objects.select_related("user", "interview__stage", "interview__application__candidate")
    now, refused = timezone.now(), []
    owed = Seat.objects.owing().filter(interview__ends_at__lte=now, interview__application__candidate__erased_at=None)
    awaited = {seat.pk: seat for seat in with_last_nudge(owed.filter(pk__in=[seat.pk for seat in seats]))}
    asked = []
    for seat in related.filter(pk__in=[seat.pk for seat in seats]).order_by("interview__ends_at", "pk"):
        if why := _why_not(seat, awaited.get(seat.pk), by, now):
            refused.append(why)
        else:
            asked.append(seat)
    for seat in asked:
        ids = {"application": seat.interview.application_id, "interview": seat.interview_id, "person": seat.user_id}
        record("hiring.nudged", seat, by=by, **ids)
    if asked:
        mail.nudge(asked, by)
    return bool(asked), refused


def _why_not(seat: Seat, owed: Seat | None, by, now: datetime) -> str:
    """Why nobody asks for this scorecard now; "" where somebody may."""
    if owed is None:
        return f"No scorecard of {seat.user} is awaited on {seat.interview.application.candidate}."
    if seat.user == by:
        return "Nobody nudges themselves."
    if not seat.user.is_active:
        return f"{seat.user} has no account any more. Waive that scorecard."
    if back := back_on(seat.user, now):
        return f"{seat.user} is away and back on {as_words(back, 'j F')}."
    if owed.nudged_at and owed.nudged_at > now - NUDGE_PAUSE:
        return f"{seat.user} was asked within a day already."
    return ""
