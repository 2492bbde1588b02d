"""Colours that can be read: WCAG contrast, and a colour moved as little as needed until it has enough of it.

Colours are `#rrggbb`, in any case.
"""

import re

WHITE, BLACK = "#ffffff", "#000000"
ENOUGH = 4.5
"""The contrast that WCAG AA asks of text; against any background, black or white has at least this much."""

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def is_colour(text: str) -> bool:
    """Whether this is a colour such as #17525a."""
    return bool(_COLOUR.fullmatch(text))


def contrast(one: str, other: str) -> float:
    """The contrast between two colours, from 1 (none) to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def readable_on(background: str, colour: str) -> str:
    """This colour where it can be read as text on the background, else the nearest darker or lighter one that can."""
    if contrast(background, colour) >= ENOUGH:
        return colour
    pole = ink_on(background)
    steps = (mix(colour, pole, share / 100) for share in range(1, 101))
    return next(step for step in steps if contrast(background, step) >= ENOUGH)


def ink_on(background: str) -> str:
    """White where it can be read on this background, else black."""
    return WHITE if contrast(background, WHITE) >= ENOUGH else BLACK


def mix(colour: str, other: str, share: float) -> str:
    """The colour with this share (0 to 1) of the other in it."""
    parts = zip(_parts(colour), _parts(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in parts)


def _parts(colour: str) -> tuple[int, int, int]:
    if not is_colour(colour):
        raise ValueError(f"“{colour}” is no colour; write it like #17525a.")
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
