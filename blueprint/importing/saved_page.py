"""A page that a browser saved as one file, with its pictures: the page alone."""

import re
from email import message_from_bytes, policy
from email.message import EmailMessage

_HEAD = re.compile(rb"\A(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?Content-Type:\s*multipart/related", re.IGNORECASE)
_LOOKED_AT = 4_000


def is_archive(data: bytes) -> bool:
    """Whether the bytes are a saved page with its parts (.mht, .mhtml)."""
    return _HEAD.match(data[:_LOOKED_AT].replace(b"\r\n", b"\n")) is not None


def page_in(data: bytes) -> bytes:
    """The bytes of the page itself; empty where the archive has none."""
    message = message_from_bytes(data, _class=EmailMessage, policy=policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            return part.get_payload(decode=True) or b""
    return b""
