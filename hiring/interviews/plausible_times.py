"""When an interview can be, whoever says so: a page, a program or a file."""

from datetime import datetime, timedelta

YEARS = range(2000, 2101)
LONGEST = timedelta(minutes=900)


def implausible(starts_at: datetime, ends_at: datetime | None) -> str:
    """What is wrong, as a sentence; "" where nothing is. Systems write an empty time as the year 1, or 9999."""
    if starts_at.year not in YEARS or (ends_at and ends_at.year not in YEARS):
        return f"An interview lies between the years {YEARS[0]} and {YEARS[-1]}."
    if ends_at and ends_at <= starts_at:
        return "The interview would end before it begins."
    if ends_at and ends_at - starts_at > LONGEST:
        return f"An interview takes at most {LONGEST // timedelta(minutes=1)} minutes."
    return ""
