"""One's interviews in the order in which they ask for something."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db.models import Exists, OuterRef
from django.utils import timezone

from hiring.models import Seat
from people.prepared import Prepared
from scorecards.cards.access import own_seats, with_debriefs
from scorecards.cards.queries.seats import card_of, state_of
from scorecards.cards.seat_state import SeatState
from scorecards.feedback.access import with_feedback

A_PAGE = 15
"""So many that are done stand on a page."""
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
OVERDUE_AFTER = timedelta(hours=24)
GROUPS = {
    "overdue": "Overdue",
    "due": "Due",
    "today": "Today",
    "upcoming": "Upcoming",
}


@dataclass(frozen=True)
class SeatToScore:
    """One seat as the list shows it."""

    seat: Seat
    state: SeatState
    is_overdue: bool = False

    @property
    def is_open(self) -> bool:
        """Whether a card is still to be written, so that the interview's kit is of use."""
        return self.state in (SeatState.NOT_BEGUN, SeatState.DRAFT)


def line_of(seat: Seat, now: datetime) -> SeatToScore:
    return SeatToScore(seat, state_of(seat, card_of(seat)), seat.interview.ends_at + OVERDUE_AFTER <= now)


@dataclass(frozen=True)
class OwnSeats:
    """One's seats by number: those that ask for a scorecard in their groups, each in the order in which it is to be
    done; those whose interview asks for practice; and the others, the newest first."""

    groups: dict[str, list[int]]
    asked: list[int]
    done: list[int]


def _waiting(user: int):
    asked = Seat.objects.filter(pk=OuterRef("pk")).asked_to_practise(LONG_AGO)
    rows = Seat.objects.filter(user=user).due().annotate(is_asked=Exists(asked)).order_by("interview__starts_at", "pk")
    return rows.values_list("pk", "interview__starts_at", "interview__ends_at", "is_asked")


def _newest_first(user: int):
    return Seat.objects.filter(user=user).order_by("-interview__starts_at", "-pk").values_list("pk")


def _readable(user: int, *seats: int):
    rows = with_feedback(with_debriefs(Seat.objects.filter(user=user, pk__in=seats), user), user)
    return rows.values_list("pk", "reads_debrief", "has_feedback")


_WAITING, _NEWEST_FIRST = Prepared(_waiting), Prepared(_newest_first)
_READABLE = Prepared(_readable, keys=1 + A_PAGE)


def seats_by_group(user, now: datetime) -> OwnSeats:
    """Two queries. A card is due once its interview has ended, overdue a day later. Today is the person's own day."""
    groups: dict[str, list[int]] = {key: [] for key in GROUPS}
    asked, due = [], set()
    for pk, starts_at, ends_at, is_asked in _WAITING.rows(user.pk):
        due.add(pk)
        groups[_group(starts_at, ends_at, now)].append(pk)
        asked += [pk] if is_asked and starts_at > now else []
    done = [pk for (pk,) in _NEWEST_FIRST.rows(user.pk) if pk not in due]
    return OwnSeats({key: pks for key, pks in groups.items() if pks}, asked, done)


def lines_of(user, seats: Collection[int], done: Collection[int], now: datetime) -> dict[int, SeatToScore]:
    """The lines of these seats of one's own, by number; those that are done say as well what there is to read."""
    shown = {seat.pk: seat for seat in own_seats(user).filter(pk__in=seats)}
    for pk, reads_debrief, has_feedback in _READABLE.rows(user.pk, *done) if done else ():
        if pk in shown:
            shown[pk].reads_debrief, shown[pk].has_feedback = reads_debrief, has_feedback
    return {pk: line_of(seat, now) for pk, seat in shown.items()}


def _group(starts_at: datetime, ends_at: datetime, now: datetime) -> str:
    if ends_at + OVERDUE_AFTER <= now:
        return "overdue"
    if ends_at <= now:
        return "due"
    return "today" if timezone.localdate(starts_at) <= timezone.localdate(now) else "upcoming"
