"""The employer's colour on every page, moved until it can be read."""

from blueprint.contrast import ink_on, mix, readable_on
from blueprint.palette import DARK as DARK_PALETTE
from blueprint.palette import LIGHT as LIGHT_PALETTE

LIGHT = {"selector": ":root", "card": LIGHT_PALETTE["card"], "share": 0.12, "tint": LIGHT_PALETTE["print-tint"]}
DARK = {
    "selector": '[data-bs-theme="dark"]',
    "card": DARK_PALETTE["card"],
    "share": 0.18,
    "tint": DARK_PALETTE["card"],
}


def page_stylesheet(colour: str) -> str:
    """For light and dark pages; "" without a colour."""
    return "\n".join(_rule(colour, **theme) for theme in (LIGHT, DARK)) if colour else ""


def _rule(colour: str, *, selector: str, card: str, share: float, tint: str) -> str:
    """The soft accent and the tint of printed pages give text in the accent the least contrast."""
    soft = mix(card, colour, share)
    accent = readable_on(tint, readable_on(soft, colour))
    return (
        f"{selector} {{ --rw-accent: {accent}; --rw-accent-ink: {ink_on(accent)}; "
        f"--rw-accent-text: {accent}; --rw-accent-soft: {soft} }}"
    )
