"""What may become a link: an address whose scheme is http, https or mailto, and nothing else."""

import re

from people.refusals import Refused

SCHEMES = frozenset({"http", "https", "mailto"})
_LINK = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x1f\x7f]+", re.IGNORECASE)
_WEB = re.compile(r"https?://[^\s\x00-\x1f\x7f/?#][^\s\x00-\x1f\x7f]*", re.IGNORECASE)


def link_to(address: str | None) -> str:
    """The address where it is one to follow; "" for every other, which stays text."""
    return address if address and _LINK.fullmatch(address) else ""


def require_web_address(address: str, field: str) -> None:
    """Refused, at this field, where something is given that is no http or https address: for what programs and files
    send, which no form has read."""
    if address and not _WEB.fullmatch(address):
        raise Refused("This link is no web address. Write a whole one, beginning with https://.", field)
