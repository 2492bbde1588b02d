"""What waits for somebody, in the order in which it should be done. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum


class When(IntEnum):
    """How soon something is to be done; the smaller, the sooner."""

    OVERDUE = 1
    NOW = 2
    TODAY = 3
    SOON = 4
    LATER = 5


HEADINGS = {
    When.OVERDUE: "Overdue",
    When.NOW: "Now",
    When.TODAY: "Today",
    When.SOON: "Next",
    When.LATER: "When there is time",
}


@dataclass(frozen=True)
class Waiting:
    """One thing that waits: what it is, what it is about, and the one thing to do, with its page.

    `since` orders it among its like, the earliest first; None stands last. `link` leads to a call where there is one.
    With `seat` the deed is to ask for that seat's scorecard, at `address` by POST.
    """

    when: When
    title: str
    about: str
    deed: str
    address: str
    since: datetime | None = None
    link: str = ""
    seat: int | None = None


def in_order(waiting: Iterable[Waiting]) -> list[tuple[str, str, list[Waiting]]]:
    """Groups that hold something, the most urgent first: a key, a heading, and what waits."""
    groups: dict[When, list[Waiting]] = {when: [] for when in When}
    for item in waiting:
        groups[item.when].append(item)
    return [(when.name.lower(), HEADINGS[when], sorted(items, key=_since)) for when, items in groups.items() if items]


def _since(item: Waiting) -> tuple[bool, float]:
    return item.since is None, item.since.timestamp() if item.since else 0.0
