"""The time zones that a person can choose."""

from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones


@cache
def time_zones() -> tuple[str, ...]:
    """The names of all zones that stand for a place, and UTC, sorted."""
    places = (name for name in available_timezones() if "/" in name and not name.startswith("Etc/"))
    return (*sorted(places), "UTC")


def is_time_zone(name: str) -> bool:
    """Whether this names a zone that a person can choose."""
    return name in time_zones()


def zone(name: str) -> ZoneInfo | None:
    """The zone of this name; None where this machine's database of zones does not know it (any more)."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def by_region() -> list[tuple[str, list[tuple[str, str]]]]:
    """Zones as (region, [(name, place)]), the place first in its words so that typing it finds it in a list."""
    regions: dict[str, list[tuple[str, str]]] = {}
    for name in time_zones():
        region, *rest = name.replace("_", " ").split("/")
        regions.setdefault(region, []).append((name, ", ".join(reversed(rest)) or region))
    universal = regions.pop("UTC")
    return [("Universal time", universal), *((region, sorted(p, key=lambda z: z[1])) for region, p in regions.items())]
