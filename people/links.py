"""What may become a link: an address whose scheme is http, https or mailto, and nothing else."""

import re

SCHEMES = frozenset({"http", "https", "mailto"})
_LINK = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x1f\x7f]+", re.IGNORECASE)


def link_to(address: str | None) -> str:
    """The address where it is one to follow; "" for every other, which stays text."""
    return address if address and _LINK.fullmatch(address) else ""
