"""Names as systems write them: turned round, in several columns, with an address behind them."""

import re
from collections.abc import Iterable

PARTS_OF_A_NAME = ("first", "middle", "last", "second")
_TURNED = re.compile(r"([^,@]+),\s*([^,@]+)")
_AFTER_A_NAME = re.compile(
    r"(jr|sr|[ivx]+|ph\.? ?d|m\.?d|mba|m\.?sc|b\.?sc|ma|ba|llm|llb|esq|cpa|pmp|cfa|s?phr|shrm\w*|dr|prof|ing|mag|"
    r"dipl\b.*|r\.?n|p\.?e|ed\.? ?d|dds|dvm|jd|bed|meng|beng|cissp|csm|mrcp|frcs|ccna|acca|ca)\.?",
    re.IGNORECASE,
)
_WITH_ADDRESS = re.compile(r"(.*?[^\s<(\[])\s*[<(\[]\s*((?:mailto:)?[^\s<>()\[\]]+@[^\s<>()\[\]]+)\s*[>)\]]")
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
