"""The colours of `static/css/colours.css` by name, for what no stylesheet reaches: charts, an employer's accent."""

import re
from pathlib import Path

STYLESHEET = Path(__file__).parents[1] / "static" / "css" / "colours.css"

_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_COLOUR = re.compile(r"--rw-([\w-]+):\s*(#[0-9a-f]{6});")


def palette_of(css: str) -> dict[str, dict[str, str]]:
    """By selector, the colours that a stylesheet sets: {":root": {"accent": "#17525a", …}, …}."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return {selector.strip(): dict(_COLOUR.findall(body)) for selector, body in _RULE.findall(css)}


_PALETTE = palette_of(STYLESHEET.read_text("utf-8"))
LIGHT = _PALETTE[":root"]
DARK = LIGHT | _PALETTE['[data-bs-theme="dark"]']
LEVELS = tuple((LIGHT[f"level-{level}"], LIGHT[f"level-{level}-ink"]) for level in (1, 2, 3, 4))
"""From the lowest quarter of a scale to the highest: the colour, and the ink that can be read on it."""
