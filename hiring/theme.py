"""The employer's colour on every page and in every document, moved as far as it must be to be read."""

from blueprint.contrast import ink_on, mix, readable_on

LIGHT = {"selector": ":root", "card": "#ffffff", "share": 0.12}
DARK = {"selector": '[data-bs-theme="dark"]', "card": "#1b2026", "share": 0.18}


def page_stylesheet(colour: str) -> str:
    """The accent of the light and of the dark pages as a stylesheet; empty without a colour."""
    return "\n".join(_rule(colour, **theme) for theme in (LIGHT, DARK)) if colour else ""


def document_stylesheet(colour: str) -> str:
    """The accent of a document on white paper; empty without a colour."""
    return f":root {{ --accent: {readable_on('#ffffff', colour)} }}" if colour else ""


def _rule(colour: str, *, selector: str, card: str, share: float) -> str:
    """Text in the accent stands on the card, on the paper and on the soft accent; the last leaves it the least."""
    soft = mix(card, colour, share)
    accent = readable_on(soft, colour)
    return (
        f"{selector} {{ --rw-accent: {accent}; --rw-accent-ink: {ink_on(accent)}; "
        f"--rw-accent-text: {accent}; --rw-accent-soft: {soft} }}"
    )
