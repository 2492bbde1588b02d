"""Files that only name a page: shortcuts of Windows and macOS, and what a synchronised Google document leaves."""

import re

from people.refusals import Refused

_SHORTCUTS = (
    re.compile(r"\s*\[(?:InternetShortcut|Desktop Entry|\{[0-9a-f-]{36}\})[^\[\]\n]*\]", re.IGNORECASE),
    re.compile(r"\s*<\?xml[^<]*(?:<!DOCTYPE plist[^<]*)?<plist[^<]*<dict>\s*<key>URL</key>"),
    re.compile(r'\s*\{[^{}\[\]]{0,400}"doc_id"\s*:'),
)
_LOOKED_AT = 2_000


def require_a_page(text: str) -> None:
    """Refused where the text is a shortcut."""
    if any(shortcut.match(text[:_LOOKED_AT]) for shortcut in _SHORTCUTS):
        raise Refused(
            "The file is a shortcut to a page or a document, not the text itself. Open it, save the page or download "
            "the document as a Word file (.docx), and bring that."
        )
