"""When a candidate is erased, and what keeps them until then."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import MAXYEAR, date, datetime, time


def months_after(at: datetime, months: int) -> datetime:
    """The same day and hour so many months later; the last day of a month that has no such day."""
    year, month = divmod(at.month - 1 + months, 12)
    year, month = at.year + year, month + 1
    if year > MAXYEAR:
        return at.replace(year=MAXYEAR, month=12, day=31)
    return at.replace(year=year, month=month, day=min(at.day, monthrange(year, month)[1]))


def months_after_day(day: date, months: int) -> date:
    """The same day so many months later; the last day of a month that has no such day."""
    return months_after(datetime.combine(day, time()), months).date()


@dataclass(frozen=True)
class Keeping:
    """One application, as its opening keeps it for `least` to `most` months.

    `ended_at` is when the application ended, or its opening where nobody ended it, or the end of a hire's first year;
    None while it is in process, or that year runs.
    """

    application: int
    opening: int
    title: str
    slug: str
    ended_at: datetime | None
    least: int
    most: int
    is_held: bool = False

    @property
    def least_until(self) -> datetime | None:
        return self.ended_at and months_after(self.ended_at, self.least)

    @property
    def most_until(self) -> datetime | None:
        return self.ended_at and months_after(self.ended_at, self.most)


@dataclass(frozen=True)
class Fate:
    """One candidate, by all of their applications."""

    keepings: tuple[Keeping, ...]

    @property
    def goes_at(self) -> datetime | None:
        """After the longest clock; None while something keeps them."""
        ends = [keeping.most_until for keeping in self.keepings if not keeping.is_held]
        return max(ends) if ends and len(ends) == len(self.keepings) and None not in ends else None

    def is_due(self, now: datetime) -> bool:
        return self.goes_at is not None and self.goes_at <= now

    @property
    def held(self) -> list[Keeping]:
        return [keeping for keeping in self.keepings if keeping.is_held]

    def too_early(self, now: datetime) -> list[Keeping]:
        """Applications in process, or whose least time is not over."""
        return [keeping for keeping in self.keepings if keeping.least_until is None or keeping.least_until > now]

    def of(self, opening: int) -> Keeping:
        return next(keeping for keeping in self.keepings if keeping.opening == opening)

    def with_clocks(self, opening: int, least: int, most: int) -> "Fate":
        """If that opening kept its applicants so long."""
        return self._changed(opening, least=least, most=most)

    def without_hold(self, opening: int) -> "Fate":
        """If no hold stood on that opening."""
        return self._changed(opening, is_held=False)

    def _changed(self, opening: int, **changes) -> "Fate":
        return Fate(tuple(replace(k, **changes) if k.opening == opening else k for k in self.keepings))


def why_kept(fate: Fate, opening: int) -> list[str]:
    """Sentences on what keeps a candidate longer than this opening's own clock; [] where that alone counts."""
    here, others = fate.of(opening), [keeping for keeping in fate.keepings if keeping.opening != opening]
    why = []
    if here.is_held:
        why.append("A legal hold stands on this opening.")
    if here.ended_at is None:
        why.append("Still in process here, or hired and in the first year.")
    why += [f"A legal hold stands on “{keeping.title}”." for keeping in others if keeping.is_held]
    why += [f"Still in process in “{keeping.title}”." for keeping in others if keeping.ended_at is None]
    longer = [keeping for keeping in others if _is_longer(keeping, here)]
    return why + [f"“{keeping.title}”, where they applied too, keeps them longer." for keeping in longer]


def in_order(fates: Iterable[tuple[int, Fate]]) -> list[tuple[int, Fate]]:
    """(candidate, fate): who goes first comes first, who stays last."""
    return sorted(fates, key=lambda entry: (entry[1].goes_at is None, entry[1].goes_at or 0, entry[0]))


def _is_longer(other: Keeping, here: Keeping) -> bool:
    if other.is_held or other.most_until is None:
        return False
    return here.most_until is not None and other.most_until > here.most_until
