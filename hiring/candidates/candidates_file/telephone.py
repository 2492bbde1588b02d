"""Telephone numbers as systems write them and spreadsheet programs spoil them."""

import re
import unicodedata

_SCIENTIFIC = re.compile(r"\+?(\d)(?:[.,](\d+))?[eE]\+?(\d{1,2})")
_WHOLE = re.compile(r"(\d{5,})[.,]0+")
_SCHEME = re.compile(
    r"(?:tel|phone|mobile|cell|home|work|office|mobil|handy|m|t|p|h|w)(?:\s*[:.]\s*|\s+(?=[+(\d]))", re.IGNORECASE
)
_EXTENSION = r"(?:\s*[,;]?\s*(?:ext(?:ension|n)?\.?|x|#|,|durchwahl|dw|poste|;ext=|p)\s*[:.=]?\s*\d{1,8})?"
_NUMBER = rf"[+(]?[\d][\d\s()./\-–‐‑]*\d?{_EXTENSION}(?:\s*\([^()]{{1,20}}\))?"
_NUMBERS = re.compile(rf"{_NUMBER}(?:\s*(?:[,;|]|\s/\s)\s*{_NUMBER})*", re.IGNORECASE)
_FEWEST, _LONGEST = 3, 100


def number_of(text: str) -> str:
    """The telephone number of a plain cell, as it is kept. ValueError, with what is wrong, where it holds none."""
    text = unicodedata.normalize("NFKC", text).strip("'’= ")
    text = _SCHEME.sub("", text, count=1) if _SCHEME.match(text) else text
    if spoiled := _SCIENTIFIC.fullmatch(text):
        return _spelled_out(text, *spoiled.groups(default=""))
    if whole := _WHOLE.fullmatch(text):
        return whole[1]
    if len(text) > _LONGEST or not _NUMBERS.fullmatch(text) or sum(letter.isdigit() for letter in text) < _FEWEST:
        raise ValueError("it is no telephone number")
    return text


def _spelled_out(text: str, first: str, rest: str, power: str) -> str:
    """“4.915112345678E+12” still has every digit; “4.9E+11” lost most of them."""
    digits = first + rest
    if len(digits) != int(power) + 1:
        raise ValueError("the spreadsheet program has rounded the number, and its digits are lost")
    return digits
