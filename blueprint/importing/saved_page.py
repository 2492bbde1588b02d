"""A page that a browser saved as one file with its pictures, or a mail: the page alone."""

import codecs
import re
from email import message_from_bytes, policy
from email.message import EmailMessage

from blueprint.importing.decoding import is_word_file

_HEAD = re.compile(
    rb"\A(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:Content-Type:\s*multipart/(?:related|alternative|mixed)|"
    rb"Content-Transfer-Encoding:\s*(?:quoted-printable|base64))",
    re.IGNORECASE,
)
_LOOKED_AT = 4_000


def is_archive(data: bytes) -> bool:
    """Whether the bytes are a saved page with its parts (.mht, .mhtml), or a mail (.eml)."""
    return _HEAD.match(data[:_LOOKED_AT].replace(b"\r\n", b"\n")) is not None


def page_in(data: bytes) -> tuple[bytes, str]:
    """The bytes of the page, or of a mail that is text alone, and a name for them; empty where there are none."""
    message = message_from_bytes(data, _class=EmailMessage, policy=policy.default)
    for kind, name in (("text/html", "page.html"), ("text/plain", "mail.txt")):
        for part in message.walk():
            page = part.get_payload(decode=True) or b"" if part.get_content_type() == kind else b""
            if page.strip():
                return (page.decode(_charset(part), "replace").encode() if _charset(part) else page), name
    return b"", "page.html"


def word_file_in(data: bytes) -> bytes | None:
    """The first Word file that is attached to a mail."""
    message = message_from_bytes(data, _class=EmailMessage, policy=policy.default)
    parts = (part for part in message.walk() if not part.is_multipart())
    files = (part.get_payload(decode=True) or b"" for part in parts)
    return next((file for file in files if is_word_file(file)), None)


def _charset(part: EmailMessage) -> str:
    """The encoding that the part names; "" where it names none that there is."""
    try:
        return codecs.lookup(part.get_content_charset() or "").name
    except LookupError:
        return ""
