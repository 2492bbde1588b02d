"""Times that are offered: which are left, and how they stand day by day."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import groupby

from django.utils import timezone

from hiring.interviews.queries.diaries import diaries_of
from hiring.models import Interview, OfferedTime, TimeOffer


def times_left(offer: TimeOffer) -> list[OfferedTime]:
    """The offered times to come at which nobody of the panel, nor the candidate, was booked since. Five queries."""
    if not offer.is_open(timezone.now()):
        return []
    times = list(offer.times.filter(starts_at__gt=timezone.now()))
    people = [seat.user for seat in offer.seats.select_related("user")]
    busy = [span for diary in diaries_of(people) for span in diary.busy]
    standing = Interview.objects.standing().filter(application__candidate=offer.application.candidate_id)
    busy += standing.values_list("starts_at", "ends_at")
    length = timedelta(minutes=offer.minutes)
    return [
        time
        for time in times
        if not any(begins < time.starts_at + length and ends > time.starts_at for begins, ends in busy)
    ]


def offered_by_day(
    times: Iterable[tuple[int, datetime, bool]],
) -> list[tuple[datetime, list[tuple[int, datetime, bool]]]]:
    """(value, beginning, whether it is ticked) by the day on which it is where the reader is."""
    here = [(value, timezone.localtime(starts), ticked) for value, starts, ticked in times]
    days = groupby(here, key=lambda line: line[1].date())
    return [(lines[0][1], lines) for lines in (list(group) for _, group in days)]
