"""Characters that cannot stand in a document, references to characters, and text in the wrong encoding."""

import html
import re

UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_NUMBER = re.compile(r"&#(?:(\d++)|[xX]([0-9a-fA-F]++));?")
_LARGEST = 0x10FFFF

_BYTE_OF = {ord(bytes([byte]).decode("cp1252", "ignore") or chr(byte)): byte for byte in range(0x80, 0xA0)}
_TELLTALE = re.compile("â€|Ã[\x80-\xbf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\xa0-\xbf]")


def storable(text: str) -> tuple[str, int]:
    """The text without NULs and lone surrogates, and how many were taken out; pairs become what they mean."""
    if not UNSTORABLE.search(text):
        return text, 0
    text = _PAIR.sub(lambda pair: pair[0].encode("utf-16", "surrogatepass").decode("utf-16"), text)
    return UNSTORABLE.subn("", text)


def unescaped(text: str) -> tuple[str, int]:
    """The text with its entities decoded, and how many named a character that cannot be stored."""
    if "&" not in text:
        return text, 0
    dropped = 0

    def character(match: re.Match) -> str:
        nonlocal dropped
        digits = (match[1] or match[2]).lstrip("0")
        code = int(digits[:8] or "0", 10 if match[1] else 16)
        if code == 0 or 0xD800 <= code <= 0xDFFF:
            dropped += 1
            return ""
        return match[0] if code <= _LARGEST and len(digits) <= 8 else "\ufffd"

    return html.unescape(_NUMBER.sub(character, text)), dropped


def repaired(text: str) -> str:
    """The text as it was before its UTF-8 was read as Windows-1252; unchanged unless all of it decodes cleanly."""
    for _ in range(3):
        if not looks_wrongly_decoded(text):
            return text
        try:
            text = text.translate(_BYTE_OF).encode("latin-1").decode("utf-8")
        except UnicodeError:
            return text
    return text


def looks_wrongly_decoded(text: str) -> bool:
    """Whether the text holds what UTF-8 looks like when it is read as Windows-1252."""
    return _TELLTALE.search(text) is not None
