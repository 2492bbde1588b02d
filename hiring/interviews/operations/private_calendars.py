"""Somebody's own calendar: its address sealed, and nothing kept of it but when they are busy."""

from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from hiring.interviews.busy_times import BusyTimes, NoCalendar, Owner, busy_times
from hiring.models import BusyTime, PrivateCalendar
from people.audit import record
from people.locks import lock
from people.models import User
from people.outside import Target, Unreachable, get, host_of, target_of
from people.queue import enqueue
from people.refusals import Refused
from people.sealing import Unreadable, seal, unseal
from people.time_zones import zone

PURPOSE = "calendars"
AHEAD = timedelta(days=180)
"""So far ahead busy times are kept."""
AGAIN, AFTER_TROUBLE = timedelta(minutes=30), timedelta(hours=2)
LARGEST = 8_000_000
NOT_THERE = "No calendar can be read at {}. Only public addresses are read, by https."
"""One sentence for whatever is refused or not found: nobody learns which names a house has inside."""
HEADERS = {"User-Agent": "Rolewright", "Accept": "text/calendar", "Accept-Encoding": "identity"}


def require_private_calendars() -> None:
    if not settings.PRIVATE_CALENDARS:
        raise Refused("This house reads no private calendars.")


def give_calendar(*, url: str, by: User) -> None:
    """One's own address in the place of the earlier one, and of what was read there. It is read within a minute.

    Refused where the house reads none, and for what is no web address. Its name is looked up by the worker alone.
    """
    require_private_calendars()
    url = _as_https(url)
    host = host_of(url)
    with transaction.atomic():
        lock(User, by.pk, names_go_on=True)
        _erase(by)
        calendar = PrivateCalendar.objects.create(user=by, sealed=seal(url, PURPOSE), host=host)
        record("hiring.calendar_given", calendar, by=by)


@transaction.atomic
def take_calendar_away(*, by: User) -> None:
    """The address goes, and with it whatever was read there."""
    for calendar in PrivateCalendar.objects.filter(user=by):
        record("hiring.calendar_taken_away", calendar, by=by)
    _erase(by)


def _erase(user: User) -> None:
    PrivateCalendar.objects.filter(user=user).delete()


def _as_https(url: str) -> str:
    """Calendar programs write webcal:// for what they fetch by https."""
    scheme, mark, rest = url.strip().partition("://")
    return f"https://{rest}" if mark and scheme.lower() in ("webcal", "webcals") else url.strip()


def queue_calendars() -> int:
    """Have each calendar read that is due, and give back how many. Of whoever has left the address goes as well; where
    the house reads none (any more), what was read."""
    PrivateCalendar.objects.filter(user__is_active=False).delete()
    if not settings.PRIVATE_CALENDARS:
        BusyTime.objects.all().delete()
        return 0
    now = timezone.now()
    due = list(PrivateCalendar.objects.due(now).values_list("pk", "next_at"))
    claimed = [pk for pk, at in due if PrivateCalendar.objects.filter(pk=pk, next_at=at).update(next_at=now + AGAIN)]
    for pk in claimed:
        enqueue("hiring.tasks.read_calendar", pk)
    return len(claimed)


def read_calendar(*, calendar: int) -> None:
    """What it says now in the place of what it said; where it cannot be read, that stays, and its owner is told why."""
    row = PrivateCalendar.objects.select_related("user").filter(pk=calendar, user__is_active=True).first()
    if row is None or not settings.PRIVATE_CALENDARS:
        return
    now = timezone.now()
    try:
        read = _read(row, now)
    except (Unreachable, NoCalendar) as error:
        facts = {"trouble": str(error)[:300], "next_at": now + AFTER_TROUBLE}
        PrivateCalendar.objects.filter(pk=calendar).update(**facts)
        return
    facts = {"trouble": "", "unread": read.unread, "read_at": now}
    with transaction.atomic():
        if PrivateCalendar.objects.filter(pk=calendar).update(**facts):  # it may have gone meanwhile
            BusyTime.objects.filter(calendar=row).delete()
            BusyTime.objects.bulk_create(BusyTime(calendar=row, starts_at=a, ends_at=b) for a, b in read.spans)


def _read(row: PrivateCalendar, now: datetime) -> BusyTimes:
    """Raises Unreachable and NoCalendar; of what is not public, always in the same words."""
    try:
        url = unseal(row.sealed, PURPOSE)
    except Unreadable as error:
        raise Unreachable("Its address was sealed under another key of this house. Give it anew.") from error
    is_public = False
    try:
        target = target_of(url)
        is_public = target.is_public
        body = _fetched(target, row.host)
        return busy_times(body, _owner(row.user), now - timedelta(days=1), now + AHEAD)
    except (Unreachable, NoCalendar) as error:
        if is_public:
            raise
        raise Unreachable(NOT_THERE.format(row.host)) from error


def _fetched(target: Target, host: str) -> bytes:
    status, body = get(target, HEADERS, most=LARGEST)
    if status in (301, 302, 303, 307, 308):
        raise Unreachable(f"{host} sends readers elsewhere. Give the address that it leads to.")
    if status in (401, 403, 404, 410):
        raise Unreachable(f"{host} gives nobody a calendar at this address (it answered {status}).")
    if status != 200:
        raise Unreachable(f"{host} answered {status} and no calendar.")
    return body


def _owner(user: User) -> Owner:
    return Owner(zone(user.time_zone) or UTC, user.email, urlsplit(settings.SITE_URL).hostname or "")
