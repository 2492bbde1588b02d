"""Names as systems write them: turned round, in several columns, with an address behind them or a form of address in
front."""

import re
import unicodedata
from collections.abc import Iterable

PARTS_OF_A_NAME = ("first", "middle", "last", "second")
_TURNED = re.compile(r"([^,@]+),\s*([^,@]+)")
_AFTER_A_NAME = re.compile(
    r"(jr|sr|[ivx]+|ph\.? ?d|m\.?d|mba|m\.?sc|b\.?sc|ma|ba|llm|llb|esq|cpa|pmp|cfa|s?phr|shrm\w*|dr|prof|ing|mag|"
    r"dipl\b.*|r\.?n|p\.?e|ed\.? ?d|dds|dvm|jd|bed|meng|beng|cissp|csm|mrcp|frcs|ccna|acca|ca)\.?",
    re.IGNORECASE,
)
_WITH_ADDRESS = re.compile(r"(.*?[^\s<(\[])\s*[<(\[]\s*((?:mailto:)?[^\s<>()\[\]]+@[^\s<>()\[\]]+)\s*[>)\]]")
_ADDRESSED = re.compile(
    r"((mr|mrs|ms|miss|mx|herrn?|frau|mme|mlle|madame|monsieur|se(nh|ñ)ora?|sra|srta|signora?|dhr|mevr|mevrouw|de heer)"
    r"(\. ?| )|(hr|fr|sr|sig|sig\.ra)\. ?)(?=[^\W\d_].* )",
    re.IGNORECASE,
)
_PRONOUN = (
    r"(she|her|hers|he|him|his|they|them|theirs|sie|ihr|er|ihn|elle|il|ella|lei|lui|ela|ele|zij|haar|hij|hem|iel|xe)"
)
_PRONOUNS = re.compile(rf"[(\[]{_PRONOUN}( ?[/,|·] ?{_PRONOUN})+[)\]]", re.IGNORECASE)
_BETWEEN_PEOPLE = re.compile(r"\s*[/&;\n|]\s*|,? +(?:and|und|et|en) +")
_OR_WITHIN_ONE = re.compile(r" +(?:y|e|i) +")
"""Between two people, or two parts of one name: for two people where two addresses stand beside it."""
_MOST = 0.5  # of the names of a column: there is a question then, and a sum or a company may stand among them


def are_turned(names: Iterable[str]) -> bool:
    """Whether the names of a column are written as “Lima, Ana”."""
    filled = [name for name in names if name.strip()]
    turned = sum(_turned(name) is not None for name in filled)
    return bool(filled) and turned >= _MOST * len(filled)


def turned(name: str) -> str:
    """“Lima, Ana” → “Ana Lima”; a name without one comma, or with a degree behind it, as it is."""
    parts = _turned(name)
    return f"{parts[2].strip()} {parts[1].strip()}" if parts else name


def bare(name: str) -> str:
    """A name without form of address, pronouns and pictures: “Frau Dr. Ana Lima ⭐ (she/her)” → “Dr. Ana Lima”. One
    that would be left with a single word keeps its form of address."""
    left = _PRONOUNS.sub(" ", name)
    left = left if left.isascii() else "".join(" " if _is_picture(one) else one for one in left)
    left = " ".join(left.split())
    addressed = _ADDRESSED.match(left)
    return (left[addressed.end() :] if addressed else left) if any(map(str.isalpha, left)) else name


def _is_picture(letter: str) -> bool:
    return letter >= "\u2190" and unicodedata.category(letter) == "So"


def is_of_several(name: str, addresses: int, *, by_commas: bool = False) -> bool:
    """Whether a cell seems to name two people, each by two words or more: they would come in as one."""
    names = _BETWEEN_PEOPLE.split(name.strip())
    names = [part for one in names for part in _OR_WITHIN_ONE.split(one)] if addresses > 1 else names
    names = [part for one in names for part in one.split(",")] if by_commas or addresses > 1 else names
    return len(names) > 1 and all(len(part.split()) > 1 and not re.search(r"[\d@()]", part) for part in names)


def parted(name: str) -> tuple[str, str]:
    """A name and the address that stands behind it: “Ana Lima <ana@x.example>”; else the name and ""."""
    parts = _WITH_ADDRESS.fullmatch(name)
    return (parts[1].strip(" \"'"), parts[2]) if parts else (name, "")


def whole_name(name: str, parts: Iterable[str]) -> str:
    """The name of PARTS_OF_A_NAME. “Name” beside a first name alone is the last one, and beside a last name the first,
    unless it has both."""
    first, middle, last, second = parts
    if not name or (first and last):
        return name or " ".join(part for part in (first, middle, last, second) if part)
    if any(part and part.casefold() not in name.casefold() for part in (first, middle, last, second)):
        return " ".join(part for part in (first, middle, name, last, second) if part)
    return name


def _turned(name: str) -> re.Match | None:
    parts = _TURNED.fullmatch(name.strip())
    return parts if parts and not _AFTER_A_NAME.fullmatch(parts[2].strip()) else None
