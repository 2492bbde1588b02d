"""How numbers, nouns and spans of time stand in sentences."""

import math
from collections.abc import Sequence


def count(number: int, noun: str, plural: str = "") -> str:
    """“1 scorecard”, “1,200 scorecards”; a plural that does not end in s is given: `count(3, "axis", "axes")`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def joined(parts: Sequence[str]) -> str:
    """“a”, “a and b”, “a, b and c”; "" of nothing."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def some(parts: Sequence[str], most: int, between: str = ", ") -> str:
    """“a, b”; of more than `most` “a, b and 3 more”."""
    more = f" and {len(parts) - most:,} more" if len(parts) > most else ""
    return between.join(parts[:most]) + more


def capital(text: str) -> str:
    """The text with a capital letter at its beginning, and the others as they are."""
    return text[:1].upper() + text[1:]


def how_long(seconds: float) -> str:
    """A wait in words, never shorter than it is: “40 seconds”, “5 minutes”."""
    whole = max(1, math.ceil(seconds))
    return count(whole, "second") if whole <= 90 else count(math.ceil(whole / 60), "minute")
