"""Cells as systems and spreadsheet programs write them, and what they say."""

import re
import unicodedata

_NOTHING = {"-", "--", "---", "–", "—", "−", ".", "?", "/"}
_NO_VALUE = {"n/a", "na", "#n/a", "nan", "null", "none", "nil", "n.a.", "not provided", "not available", "(blank)"}
_JOINERS = "\u200c\u200d"
_AS_TEXT = re.compile(r"=\"([^\"]*)\"")
_ESCAPED = re.compile(r"['’](?=[=+\-@\d])")
_ANGLED = re.compile(r".*<([^<>]*)>\s*", re.DOTALL)
_SCHEMED = re.compile(r"mailto:", re.IGNORECASE)


def plain(text: str) -> str:
    """A cell without what nobody sees or typed: invisible letters, odd spaces, and a spreadsheet's marks for text."""
    if not text.isascii():
        text = "".join(letter for letter in unicodedata.normalize("NFC", text) if not _is_invisible(letter))
    text = " ".join(text.split()).strip(_JOINERS)
    if text[:1] in "='’":
        text = _AS_TEXT.sub(r"\1", text) if _AS_TEXT.fullmatch(text) else _ESCAPED.sub("", text, count=1)
    return text


def says_nothing(text: str, *, is_name: bool = False) -> bool:
    """Whether a plain cell is one of the ways to leave it empty. People are called Null, None and Na."""
    return not text or text in _NOTHING or (not is_name and text.casefold() in _NO_VALUE)


def address_of(text: str) -> str:
    """The e-mail address that a plain cell holds, as it is kept: “A One <mailto:A1@X.example>” → “A1@X.example”."""
    text = "".join(letter for letter in unicodedata.normalize("NFKC", text) if letter not in _JOINERS).strip()
    if inside := _ANGLED.fullmatch(text):
        text = inside[1].strip()
    if scheme := _SCHEMED.match(text):
        text = text[scheme.end() :].partition("?")[0].replace("%40", "@")
    return text.strip(" '\";,<>")


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
    """Format characters (zero width, direction, soft hyphen), but for the joiners that some scripts need."""
    return unicodedata.category(letter) == "Cf" and letter not in _JOINERS
