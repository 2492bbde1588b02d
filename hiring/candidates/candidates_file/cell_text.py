"""Cells as systems and spreadsheet programs write them, and what they say."""

import re
import unicodedata

_NOTHING = {
    "-",
    "--",
    "---",
    "–",
    "—",
    "−",
    ".",
    "?",
    "/",
    "n/a",
    "#n/a",
    "n.a.",
    "k.a.",
    "(blank)",
    "(none)",
    "(empty)",
}
_NOTHING |= {"not provided", "not available", "not given", "keine angabe", "no email", "no e-mail", "no phone", "-/-"}
_NO_VALUE = {"na", "nan", "null", "none", "nil", "unknown", "undefined", "missing", "keine", "unbekannt", "inconnu"}
_JOINERS = "\u200c\u200d"
_FILLERS = "\u034f\u115f\u1160\u2800\u3164\uffa0"  # letters and marks by their category that nobody sees
_AS_TEXT = re.compile(r"=\"([^\"]*)\"")
_ESCAPED = re.compile(r"['’](?=[=+\-@\d])")
_ANGLED = re.compile(r".*<([^<>]*)>\s*", re.DOTALL)
_LINKED = re.compile(r"(?:HYPERLINK\(\"|\]\()mailto:([^\s\"()?]+)", re.IGNORECASE)
_LABEL = re.compile(r"\s*[(\[][^()\[\]@]{1,30}[)\]]$")
_SCHEMED = re.compile(r"mailto:", re.IGNORECASE)


def plain(text: str) -> str:
    """A cell without what nobody sees or typed: invisible letters, odd spaces, and a spreadsheet's marks for text."""
    if not text.isascii():
        text = "".join(letter for letter in unicodedata.normalize("NFC", text) if not _is_invisible(letter))
    elif not text.isprintable():
        text = "".join(letter for letter in text if letter.isprintable() or letter.isspace())
    text = " ".join(text.split()).strip(_JOINERS)
    if len(text) > 2 and text[0] == text[-1] == "'":
        text = text[1:-1].strip()
    if text[:1] in "='’":
        text = _AS_TEXT.sub(r"\1", text) if _AS_TEXT.fullmatch(text) else _ESCAPED.sub("", text, count=1)
    return text


def says_nothing(text: str, *, is_name: bool = False) -> bool:
    """Whether a plain cell is one of the ways to leave it empty. People are called Null, None and Na; nobody has a name
    without a letter, a digit or a picture."""
    folded = text.casefold()
    if not text or folded in _NOTHING:
        return True
    if is_name:
        return not any(letter.isalnum() or unicodedata.category(letter) == "So" for letter in text)
    return folded in _NO_VALUE


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
    """Every address of a cell that holds several, as systems write them: “a@x.example (work), b@x.example”."""
    parts = [address_of(part) for part in re.split(r"[,;|\s]+(?=[^\s@]+@)|\s/\s", text)]
    return [part for part in parts if part]


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
