"""One's interviews in the order in which they ask for something."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.utils import timezone

from hiring.models import Seat
from scorecards.cards.queries.seats import card_of, state_of
from scorecards.cards.seat_state import SeatState

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


def open_groups(
    seats: QuerySet[Seat], now: datetime, most: int | None
) -> list[tuple[str, str, list[SeatToScore], int]]:
    """The seats that still ask for a scorecard, grouped: a key, a title, the first lines, at most so many, and how many
    there are; groups without any are left out.

    A card is due once its interview has ended, and overdue a day later. Today is the person's own day.
    """
    times = seats.values_list("pk", "interview__starts_at", "interview__ends_at")
    groups: dict[str, list[int]] = {key: [] for key in GROUPS}
    for pk, starts_at, ends_at in times.order_by("interview__starts_at", "pk"):
        groups[_group(starts_at, ends_at, now)].append(pk)
    shown = {seat.pk: seat for seat in seats.filter(pk__in=[pk for pks in groups.values() for pk in pks[:most]])}
    return [
        (key, GROUPS[key], [line_of(shown[pk], now) for pk in pks[:most] if pk in shown], len(pks))
        for key, pks in groups.items()
        if pks
    ]


def _group(starts_at: datetime, ends_at: datetime, now: datetime) -> str:
    if ends_at + OVERDUE_AFTER <= now:
        return "overdue"
    if ends_at <= now:
        return "due"
    return "today" if timezone.localdate(starts_at) <= timezone.localdate(now) else "upcoming"
