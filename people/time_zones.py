"""The time zones that a person can choose."""

from functools import cache
from zoneinfo import available_timezones


@cache
def time_zones() -> tuple[str, ...]:
    """The names of all zones that stand for a place, and UTC, sorted."""
    places = (name for name in available_timezones() if "/" in name and not name.startswith("Etc/"))
    return (*sorted(places), "UTC")


def is_time_zone(name: str) -> bool:
    """Whether this names a zone that a person can choose."""
    return name in time_zones()
