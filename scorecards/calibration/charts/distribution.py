"""How often each level was given: a bar for each row, in parts with their numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from blueprint.palette import LEVELS
from scorecards.calibration.charts.scale import NARROWEST

_NARROWEST = 34  # a part must be so many pixels wide to hold its number


@dataclass(frozen=True)
class BarPart:
    """A part of a bar; label is "" where there is no room for it."""

    x: float
    width: float
    middle: float
    label: str
    fill: str
    ink: str


@dataclass(frozen=True)
class Bar:
    """One row's bar, and what it says in words."""

    name: str
    in_words: str
    parts: tuple[BarPart, ...]


@dataclass(frozen=True)
class Distribution:
    """Bars, one a row; key is one part for each level, naming it."""

    bars: tuple[Bar, ...]
    key: tuple[BarPart, ...]


def distribution(rows: Sequence[tuple[str, Mapping[float, float]]], levels: Sequence[float]) -> Distribution | None:
    """Bars of rows of (name, {level: share}), the shares of a row adding to 1. None without rows, or beyond 10 levels.

    With so many levels, the parts could not be read.
    """
    if not rows or not 1 <= len(levels) <= 10:
        return None
    step = 100 / len(levels)
    return Distribution(
        bars=tuple(_bar(name, shares, levels) for name, shares in rows),
        key=tuple(
            _part(step * number, step, f"{level:g}", _inks(number, len(levels))) for number, level in enumerate(levels)
        ),
    )


def _bar(name: str, shares: Mapping[float, float], levels: Sequence[float]) -> Bar:
    parts, words, x = [], [], 0.0
    for number, level in enumerate(levels):
        width = shares.get(level, 0) * 100
        if width > 0:
            words.append(f"{level:g}: {shares[level]:.0%}")
            parts.append(_part(x, width, words[-1], _inks(number, len(levels))))
        x += width
    return Bar(name, ", ".join(words), tuple(parts))


def _part(x: float, width: float, label: str, inks: tuple[str, str]) -> BarPart:
    room = width * NARROWEST / 100
    shown = label if room >= max(_NARROWEST, len(label) * 6.8) else label.split(":")[0] if room >= 14 else ""
    return BarPart(round(x, 2), round(max(width - 0.2, 0.1), 2), round(x + width / 2, 2), shown, *inks)


def _inks(number: int, count: int) -> tuple[str, str]:
    return LEVELS[round(number * (len(LEVELS) - 1) / (count - 1))] if count > 1 else LEVELS[-1]
