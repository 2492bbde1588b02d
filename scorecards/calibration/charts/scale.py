"""What charts share: a scale with its ticks, and labels that fit."""

import math
import sys
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

_EVEN_STEPS = (1, 2, 5, 10)
_LARGEST_TO_DIVIDE = 1e12
NARROWEST = 300
"""How wide the drawing of a row is at least, in pixels: on a phone its name stands above it."""

JOINER = "\N{ZERO WIDTH JOINER}"


@dataclass(frozen=True)
class Scale:
    """Values from low to high, laid out between start and end."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Where a value stands; one beyond the scale stands at its end."""
        return round(self.start + share(value, self.low, self.high) * (self.end - self.start), 2)


@dataclass(frozen=True)
class Tick:
    """A place on an axis and what is written there."""

    x: float
    label: str


def share(value: float, low: float, high: float) -> float:
    """How far a value is from low to high, which differ, as a share from 0 to 1; halves where the width overflows."""
    if math.isinf(high - low):
        value, low, high = value / 2, low / 2, high / 2
    return min(max((value - low) / (high - low), 0.0), 1.0)


def scale_of(values: Iterable[float], start: float, end: float) -> Scale:
    """The scale that holds all the values; equal ones stand in its middle."""
    values = list(values)
    low, high = min(values), max(values)
    if low == high:
        room = max(1.0, abs(low) / 10)
        low, high = max(low - room, -sys.float_info.max), min(high + room, sys.float_info.max)
    return Scale(low, high, start, end)


def ticks(scale: Scale, *, most: int = 7) -> list[Tick]:
    """Round numbers along a scale; its two ends where it is too wide to be divided."""
    return [Tick(scale.at(value), f"{value:g}".replace("-", "−")) for value in _round_numbers(scale, most)]


def _round_numbers(scale: Scale, most: int) -> list[float]:
    width = scale.high - scale.low
    largest = max(abs(scale.low), abs(scale.high))
    if largest > _LARGEST_TO_DIVIDE or width < largest * 1e-9 or width < 1e-100:
        return [scale.low, scale.high]
    power = 10.0 ** math.floor(math.log10(width / most))
    step = next(step * power for step in (*_EVEN_STEPS, 20) if width / (step * power) <= most)
    first, last = math.ceil(scale.low / step - 1e-9), math.floor(scale.high / step + 1e-9)
    return [round(number * step, 12) if step > 1e-9 else number * step for number in range(first, last + 1)]


def shortened(text: str, most: int) -> str:
    """The text in so many code points at most, cut where no letter and no emoji is cut in two."""
    if len(text) <= most:
        return text
    cut = most - 1
    while cut > 1 and (_clings(text[cut]) or text[cut - 1] == JOINER):
        cut -= 1
    return f"{text[:cut].rstrip()}…"


def _clings(sign: str) -> bool:
    """Whether a sign belongs to the one before it: marks, joiners, the tones of emoji."""
    return sign == JOINER or unicodedata.category(sign) in ("Mn", "Me", "Mc", "Cf", "Sk")
