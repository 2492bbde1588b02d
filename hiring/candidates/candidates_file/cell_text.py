"""Cells as systems and spreadsheet programs write them, and what they say."""

import html
import json
import re
import unicodedata

_JOINERS = "\u200c\u200d"
_FILLERS = "\u034f\u115f\u1160\u2800\u3164\uffa0"  # letters and marks by their category that nobody sees
_AS_TEXT = re.compile(r"=\"([^\"]*)\"")
_ESCAPED = re.compile(r"['’](?=[=+\-@\d])")
_TAG = re.compile(r"</?(?:a|b|i|u|p|br|em|span|div|font|strong)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_QUOTES = ("''", "“”", "„“", "«»", "»«", "””", "‘’")
_ANGLED = re.compile(r".*<([^<>]*)>\s*", re.DOTALL)
_LINKED = re.compile(r"(?:HYPERLINK\(\"|\]\()mailto:([^\s\"()?]+)", re.IGNORECASE)
_LABEL = re.compile(r"\s*[(\[][^()\[\]@]{1,30}[)\]]$")
_SCHEMED = re.compile(r"mailto:", re.IGNORECASE)
_BETWEEN = re.compile(r":::|[\s,;|<>()\[\]{}\"]+|/(?=[^/\s]*@)|^[^\W\d]+:")
EMAIL = re.compile(r"[^@\s,;<>\"()\[\]{}]+@[^@\s,;<>\"()\[\]{}]+\.[^@\s,;<>\"().\[\]{}]{2,}")
_VALUES = ("value", "email", "address", "phone", "number", "url", "name")
_MOST_WORDS = 3  # around the addresses of a cell: “work”, “and”


def plain(text: str) -> str:
    """A cell without what nobody sees or typed: invisible letters, odd spaces, and a spreadsheet's marks for text."""
    text = _without_the_invisible(text)
    if "&" in text and ";" in text:
        text = html.unescape(text)
    text = " ".join(text.split()).strip(_JOINERS)
    if "<" in text:
        text = _TAG.sub("", text).strip()
    if len(text) > 2 and text[0] + text[-1] in _QUOTES:
        text = text[1:-1].strip()
    if text[:1] in "='’":
        text = _AS_TEXT.sub(r"\1", text) if _AS_TEXT.fullmatch(text) else _ESCAPED.sub("", text, count=1)
    return text


def visible(text: str) -> str:
    """A line as people see it, in one form of its letters: without what nobody sees, with single spaces."""
    return " ".join(_without_the_invisible(text).split()).strip(_JOINERS)


def _without_the_invisible(text: str) -> str:
    if not text.isascii():
        return "".join(letter for letter in unicodedata.normalize("NFC", text) if not _is_invisible(letter))
    return text if text.isprintable() else "".join(filter(_is_seen_in_ascii, text))


def _is_seen_in_ascii(letter: str) -> bool:
    return letter.isprintable() or letter.isspace()


def address_of(text: str) -> str:
    """The e-mail address that a plain cell holds, as it is kept: “A One <mailto:A1@X.example>” → “A1@X.example”."""
    text = "".join(letter for letter in unicodedata.normalize("NFKC", text) if letter not in _JOINERS).strip()
    if linked := _LINKED.search(text):
        text = linked[1]
    if inside := _ANGLED.fullmatch(text):
        text = inside[1].strip()
    if scheme := _SCHEMED.match(text):
        text = text[scheme.end() :].partition("?")[0].replace("%40", "@")
    return _LABEL.sub("", text.strip(" '\";,<>")).rstrip(".")


def addresses_of(text: str) -> list[str]:
    """Every address of a plain cell, as systems write them: “a@x.example (work), b@x.example”. Where a part that has an
    @ is no address it is among them as well; where none is one, or much else stands there, the whole cell is."""
    if EMAIL.fullmatch(whole := address_of(text)) and "/" not in whole:
        return [whole]
    parts = [part for part in _BETWEEN.split(unicodedata.normalize("NFKC", text)) if part]
    addresses = [address_of(part) for part in parts if "@" in part]
    if len(parts) - len(addresses) > _MOST_WORDS * len(addresses) or not any(map(EMAIL.fullmatch, addresses)):
        return [whole] if whole else []
    return sorted(addresses, key=lambda address: not EMAIL.fullmatch(address))


def listed(text: str) -> str:
    """A cell that holds a list as programs write it, with commas between its parts: “["a", "b"]” → “a, b”."""
    if text[:1] + text[-1:] not in ("[]", "{}"):
        return text
    try:
        parts = json.loads(text if '"' in text else text.replace("'", '"'))
    except ValueError:
        is_plain = re.fullmatch(r"[^\[\]{}:]*", text[1:-1]) or (text[0] == "[" and "](" not in text)
        return text[1:-1].strip() if is_plain else text
    values = [_value(part) for part in (parts if isinstance(parts, list) else [parts])]
    return ", ".join(value for value in values if value)


def _value(part: object) -> str:
    if isinstance(part, dict):
        part = next((part[key] for key in _VALUES if key in part), "")
    return str(part) if isinstance(part, str | int) else ""


def same_address(address: str) -> str:
    """An address as it is compared: two that differ by case or by what nobody sees are one."""
    return address_of(plain(address)).casefold()


def same_name(name: str) -> str:
    """A name as it is compared: without case, accents and what nobody sees."""
    parts = unicodedata.normalize("NFKD", plain(name).casefold())
    return " ".join("".join(letter for letter in parts if not unicodedata.combining(letter)).split())


def link_of(text: str) -> str:
    """A web address, with its scheme where a system leaves it out: “www.linkedin.com/in/ana” → “https://www…”."""
    return f"https://{text}" if re.match(r"(www\.|[a-z]{2,3}\.linkedin\.com/|linkedin\.com/)", text, re.I) else text


def _is_invisible(letter: str) -> bool:
    """Format characters (zero width, direction, soft hyphen), but for the joiners that some scripts need; letters that
    are drawn as nothing, marks that choose a drawing, control characters."""
    category = unicodedata.category(letter)
    if category == "Cc":
        return not letter.isspace()
    is_selector = "\ufe00" <= letter <= "\ufe0f"
    return is_selector or letter in _FILLERS or (category == "Cf" and letter not in _JOINERS)
