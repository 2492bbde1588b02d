"""Moments at which clocks and calendars have surprises, in the zones where somebody may load the demo."""

from datetime import datetime
from zoneinfo import ZoneInfo

PLACES = ("Europe/Berlin", "Pacific/Honolulu", "Pacific/Auckland", "America/New_York")
DAYS = {
    "a Sunday": "2026-11-29",
    "a month's end, when the clocks of Europe go forward": "2030-03-31",
    "when the clocks of Europe go back": "2026-10-25",
    "when the clocks of the United States go forward": "2027-03-14",
    "when the clocks of the United States go back": "2026-11-01",
    "when the clocks of New Zealand go forward": "2026-09-27",
    "when the clocks of New Zealand go back": "2027-04-04",
    "a year's end": "2026-12-31",
    "a year's beginning": "2027-01-01",
    "29 February": "2028-02-29",
}
HOURS = ("00:05", "12:00", "23:50")


def moment(day: str, hour: str, place: str) -> datetime:
    """That hour of the clock on that day in that place."""
    return datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=ZoneInfo(place))
