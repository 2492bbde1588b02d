"""The employer's colour on every page, moved as far as it must be to be read."""

from blueprint.contrast import TINT, ink_on, mix, readable_on

LIGHT = {"selector": ":root", "card": "#ffffff", "share": 0.12, "tint": TINT}
DARK = {"selector": '[data-bs-theme="dark"]', "card": "#1b2026", "share": 0.18, "tint": "#1b2026"}


def page_stylesheet(colour: str) -> str:
    """The accent of the light and of the dark pages as a stylesheet; empty without a colour."""
    return "\n".join(_rule(colour, **theme) for theme in (LIGHT, DARK)) if colour else ""


def _rule(colour: str, *, selector: str, card: str, share: float, tint: str) -> str:
    """Text in the accent stands on the soft accent and on the tint of printed pages; elsewhere it has more contrast."""
    soft = mix(card, colour, share)
    accent = readable_on(tint, readable_on(soft, colour))
    return (
        f"{selector} {{ --rw-accent: {accent}; --rw-accent-ink: {ink_on(accent)}; "
        f"--rw-accent-text: {accent}; --rw-accent-soft: {soft} }}"
    )
