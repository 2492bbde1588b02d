"""Numbers that a page or an address sends."""


def number_in(text: str | None) -> int | None:
    """The whole number that this says; None for anything else, and for more digits than an id ever has."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else None
