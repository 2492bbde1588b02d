"""Telephone numbers as systems write them and spreadsheet programs spoil them."""

import re
import unicodedata
from itertools import pairwise

_SCIENTIFIC = re.compile(r"\+?(\d)(?:[.,](\d+))?[eE]\+?(\d{1,2})")
_WHOLE = re.compile(r"(\d{5,})[.,]0+")
_TOKENS = re.compile(r"[^\W\d_]+|\d+|.", re.DOTALL)
_GROUP = re.compile(r"[+(]?\d[\d\s()./\-–‐‑]*")
_PLAIN = re.compile(r"[+(]?\d[\d\s()./\-]*")
_LABEL = re.compile(r"[\"'*\s]*(?:[^\W\d_]{1,12}\.?\s?){1,2}[\s.:]*(?=[+(\d])")
_EXTENSIONS = {
    "ext",
    "extension",
    "extn",
    "x",
    "durchwahl",
    "dw",
    "poste",
    "p",
    "#",
    ",",
    "anexo",
    "toestel",
    "interno",
}
_MARKS = set("+()./-–‐‑,;|:#=*& ")
_MOST_WORDS, _LONGEST_WORD = 3, 12  # beside each number
_FEWEST, _LONGEST = 3, 100


def number_of(text: str) -> str:
    """The telephone number of a plain cell, as it is kept. ValueError, with what is wrong, where it holds none."""
    text = unicodedata.normalize("NFKC", text).strip("'’= \",;|")
    text = text.replace(":::", ",")
    text = text[text.index(":") + 1 :] if text[:7].lower().startswith(("tel:", "callto:")) else text
    if spoiled := _SCIENTIFIC.fullmatch(text):
        return _spelled_out(text, *spoiled.groups(default=""))
    if whole := _WHOLE.fullmatch(text):
        return whole[1]
    if _PLAIN.fullmatch(text) and len(text) <= _LONGEST and sum(map(str.isdigit, text)) >= _FEWEST:
        return text
    numbers = [group for group in _GROUP.findall(text) if sum(letter.isdigit() for letter in group) >= _FEWEST]
    if len(text) > _LONGEST or not numbers or not _is_made_of_numbers(text, len(numbers)):
        raise ValueError("it is no telephone number")
    return _LABEL.sub("", text, count=1) if len(numbers) == 1 and _LABEL.match(text) else text


def _is_made_of_numbers(text: str, numbers: int) -> bool:
    """Whether there is nothing but telephone numbers, their extensions and a few labels: “mobile: …; home: … ext. 5”.

    A word beside a digit, or a number too short to be called, is something else: “Room B12”, “after 6”.
    """
    words = [word for word in re.findall(r"[^\W\d_]+", text) if word.casefold() not in _EXTENSIONS]
    tokens = _TOKENS.findall(text)
    if len(words) > _MOST_WORDS * numbers or any(len(word) > _LONGEST_WORD for word in words) or "://" in text:
        return False
    if any(not (token[0].isalpha() or token.isdigit() or token in _MARKS) for token in tokens):
        return False
    return all(map(_fits, pairwise(tokens))) and _short_ones_are_extensions(text)


def _fits(pair: tuple[str, str]) -> bool:
    """Whether two tokens may stand side by side: a letter touches a digit only where an extension begins."""
    before, after = pair
    touching = (before[0].isalpha() and after.isdigit()) or (before.isdigit() and after[0].isalpha())
    return not touching or (before if before[0].isalpha() else after).casefold() in _EXTENSIONS


def _short_ones_are_extensions(text: str) -> bool:
    """Whether each number too short to be called stands behind the word or sign of an extension."""
    for group in _GROUP.finditer(text):
        if sum(letter.isdigit() for letter in group[0]) < _FEWEST:
            before = re.findall(r"[^\W\d_]+|[#,]", text[: group.start()])
            if not before or before[-1].casefold() not in _EXTENSIONS:
                return False
    return True


def _spelled_out(text: str, first: str, rest: str, power: str) -> str:
    """“4.915112345678E+12” still has every digit; “4.9E+11” lost most of them."""
    digits = first + rest
    if len(digits) != int(power) + 1:
        raise ValueError("the spreadsheet program has rounded the number, and its digits are lost")
    return digits
