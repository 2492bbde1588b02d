"""Several interviews of a round, booked in one go."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from hiring.interviews.operations.scheduling import schedule
from hiring.models import Application, Interview, Stage
from people.models import User


@dataclass(frozen=True)
class Booking:
    """One of them; `panel` says who is in training."""

    stage: Stage
    starts_at: datetime
    minutes: int
    panel: Mapping[User, bool]

    @property
    def span(self) -> tuple[datetime, datetime]:
        return self.starts_at, self.starts_at + timedelta(minutes=self.minutes)


@transaction.atomic
def schedule_round(
    *, application: Application, bookings: Sequence[Booking], place: str, link: str, by
) -> list[Interview]:
    """All of them or none; refused as `schedule` refuses one."""
    where = {"place": place, "link": link, "by": by}
    return [
        schedule(
            application=application,
            stage=booking.stage,
            starts_at=booking.span[0],
            ends_at=booking.span[1],
            panel=booking.panel,
            **where,
        )
        for booking in bookings
    ]
