"""A page that a browser saved as one file with its pictures, or a mail: the page alone."""

import codecs
import re
from email import message_from_bytes, policy
from email.message import EmailMessage

_HEAD = re.compile(
    rb"\A(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?Content-Type:\s*multipart/(?:related|alternative|mixed)", re.IGNORECASE
)
_LOOKED_AT = 4_000


def is_archive(data: bytes) -> bool:
    """Whether the bytes are a saved page with its parts (.mht, .mhtml), or a mail (.eml)."""
    return _HEAD.match(data[:_LOOKED_AT].replace(b"\r\n", b"\n")) is not None


def page_in(data: bytes) -> bytes:
    """The bytes of the page itself; empty where the archive has none."""
    message = message_from_bytes(data, _class=EmailMessage, policy=policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True) or b""
            return page.decode(_charset(part), "replace").encode() if _charset(part) else page
    return b""


def _charset(part: EmailMessage) -> str:
    """The encoding that the part names; "" where it names none that there is."""
    try:
        return codecs.lookup(part.get_content_charset() or "").name
    except LookupError:
        return ""
