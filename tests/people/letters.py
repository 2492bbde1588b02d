"""What stands in the mail that was sent."""

import re


def link_in(message) -> str:
    """The path of the one link in a mail."""
    [link] = re.findall(r"https?://[^/\s]+(/\S+)", message.body)
    return link
