"""One's interviews in the order in which they ask for something."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

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


def open_groups(seats: Iterable[Seat], now: datetime) -> list[tuple[str, str, list[SeatToScore]]]:
    """The seats that still ask for a scorecard, grouped: a key, a title and lines; groups without lines are left out.

    A card is due once its interview has ended, and overdue a day later. Today is the person's own day.
    """
    groups: dict[str, list[SeatToScore]] = {key: [] for key in GROUPS}
    for seat in sorted(seats, key=lambda seat: (seat.interview.starts_at, seat.pk)):
        groups[_group(seat, now)].append(line_of(seat, now))
    return [(key, GROUPS[key], lines) for key, lines in groups.items() if lines]


def _group(seat: Seat, now: datetime) -> str:
    if seat.interview.ends_at + OVERDUE_AFTER <= now:
        return "overdue"
    if seat.interview.ends_at <= now:
        return "due"
    return "today" if timezone.localdate(seat.interview.starts_at) <= timezone.localdate(now) else "upcoming"
