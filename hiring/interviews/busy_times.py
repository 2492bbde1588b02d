"""When somebody is busy, from the text of their own calendar: read in a process of its own that has limits. Pure."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from pathlib import Path

from people.limited_process import answer
from people.refusals import Refused

SECONDS, MEMORY = 10, 1_000_000_000
MOST = 5_000
"""So many times are read of one calendar."""

Span = tuple[datetime, datetime]

_CHILD = Path(__file__).with_name("busy_times_child.py")
_WHY = {
    "seconds": f"Reading it takes longer than {SECONDS} seconds.",
    "memory": f"Reading it takes more than {MEMORY // 1_000_000:,} MB of memory.",
    "most": f"It has more than {MOST:,} times in these months.",
    "page": "What stands there is a web page and no calendar. Take the address in iCal format; it often ends in .ics.",
    "broken": "What stands there is no calendar that can be read.",
}


class NoCalendar(Refused):
    """What stands at an address cannot be read as a calendar."""


@dataclass(frozen=True)
class BusyTimes:
    """In UTC, in order, what meets or touches joined; and of how many entries it is not all known when they are."""

    spans: list[Span]
    unread: int


@dataclass(frozen=True)
class Owner:
    """Whose calendar it is: what they declined keeps nobody busy, and neither do our own entries.

    zone: where times without one are. email: theirs. house: what our entries' ids end with, after the @.
    """

    zone: tzinfo
    email: str
    house: str


def busy_times(data: bytes, owner: Owner, first: datetime, last: datetime) -> BusyTimes:
    """When they are busy between two moments. Raises NoCalendar."""
    head = json.dumps({"email": owner.email.lower(), "house": owner.house}).encode()
    limits = (int(first.timestamp()), int(last.timestamp()), MOST, SECONDS, MEMORY)
    read = answer(_CHILD, limits, head + b"\n" + data, seconds=SECONDS)
    if "refused" in read:
        raise NoCalendar(_WHY[read["refused"]])
    try:
        spans = [(_moment(starts, owner.zone), _moment(ends, owner.zone)) for starts, ends in read["spans"]]
    except OverflowError as error:  # the first or the last day that there is, seen from another zone
        raise NoCalendar(_WHY["broken"]) from error
    within = joined((max(starts, first), min(ends, last)) for starts, ends in spans)
    return BusyTimes(within, read["unread"])


def joined(spans: Iterable[Span]) -> list[Span]:
    """The same times without overlaps, in order; what has no length is left out."""
    whole: list[Span] = []
    for starts, ends in sorted(spans):
        if ends <= starts:
            continue
        if whole and starts <= whole[-1][1]:
            whole[-1] = (whole[-1][0], max(whole[-1][1], ends))
        else:
            whole.append((starts, ends))
    return whole


def _moment(text: str, zone: tzinfo) -> datetime:
    """A day begins at midnight where its owner is; a time without a zone is theirs."""
    if len(text) == len("2026-01-01"):
        return datetime.combine(date.fromisoformat(text), time(), zone).astimezone(UTC)
    moment = datetime.fromisoformat(text)
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)
