"""How numbers, nouns and spans of time stand in sentences."""

import math


def count(number: int, noun: str, plural: str = "") -> str:
    """“1 scorecard”, “1,200 scorecards”; a plural that does not end in s is given: `count(3, "axis", "axes")`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def how_long(seconds: float) -> str:
    """A wait in words, never shorter than it is: “40 seconds”, “5 minutes”."""
    whole = max(1, math.ceil(seconds))
    return count(whole, "second") if whole <= 90 else count(math.ceil(whole / 60), "minute")
