"""JSON as programs of other systems and people's own scripts leave it: bytes in, its objects out."""

import codecs
import json
import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from people.refusals import Refused

_JSON = re.compile(r"[\s\x1e]*(?:\{|\[\s*(?:[\[{\]\"0-9]|$))")
_BETWEEN = re.compile(r"[\s,\x1e]*")
_HEAD = 4096
_DEEPEST = 12
"""So deep objects lie at most in what connectors wrap them in."""
_DECODER = json.JSONDecoder(parse_constant=lambda _: None)  # NaN, as pandas writes it, is nothing


def is_json(data: bytes) -> bool:
    return _JSON.match(data[:_HEAD].decode(_coding(data), "replace")) is not None


def documents(data: bytes) -> list:
    """What the file holds: one document or several, one after the other, as appended answers are. Refused where it
    is no JSON."""
    try:
        text = data.decode(_coding(data))
    except UnicodeDecodeError as error:
        raise Refused("This JSON is not in UTF-8. Export it again.") from error
    whole, place = [], _BETWEEN.match(text).end()
    while place < len(text):
        try:
            document, place = _DECODER.raw_decode(text, place)
        except json.JSONDecodeError as error:
            raise Refused(f"This is no JSON: line {error.lineno}, column {error.colno} cannot be read.") from error
        except RecursionError as error:
            raise Refused("This JSON is nested too deeply for an export of scorecards.") from error
        whole.append(document)
        place = _BETWEEN.match(text, place).end()
    return whole


def objects(value, is_sought: Callable[[dict], bool], depth: int = 0) -> Iterator[dict]:
    """Every object that is sought, in lists, pages of answers and whatever they are wrapped in."""
    value = unfolded(value)
    if isinstance(value, dict) and is_sought(value):
        yield value
    elif depth < _DEEPEST and isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from objects(part, is_sought, depth + 1)


def unfolded(value):
    """The list or object that a warehouse keeps as text; anything else as it is."""
    if not isinstance(value, str) or not value.lstrip().startswith(("{", "[")):
        return value
    try:
        return _DECODER.decode(value)
    except (json.JSONDecodeError, RecursionError):
        return value


def spellings(*names: str) -> dict[str, list[str]]:
    """Names of fields by what is left of them without case and joints; `a.b` is b within a."""
    known: dict[str, list[str]] = {}
    for name in names:
        known.setdefault(_bare(name), []).append(name)
    return known


def respelt(record: dict, known: dict[str, list[str]]) -> dict:
    """The record with its known fields under their own names too, however a warehouse or a flattened table writes
    them: APPLICATION_ID, applicationId, `interviewer.name`, interviewer_name."""
    whole = record
    for key, value in record.items():
        value = respelt(value, known) if isinstance(value, dict) else value
        for name in known.get(_bare(key), ()):
            outer, _, inner = name.partition(".")
            there = whole.get(outer)
            if inner:
                is_told = there is not None and not (isinstance(there, dict) and inner not in there)
            else:
                is_told = there is value or (there is not None and key != outer)
            if not is_told:
                whole = dict(record) if whole is record else whole
                whole[outer] = {**(there or {}), inner: value} if inner else value
    return whole


@lru_cache(maxsize=4096)
def _bare(name: str) -> str:
    return "".join(filter(str.isalnum, name)).casefold()


def text(value) -> str:
    """A name or number as text; "" of nothing, and of lists and objects. 12.0 is 12, and {"$oid": "a"} is a."""
    if isinstance(value, dict) and len(value) == 1 and next(iter(value)).startswith("$"):
        value = next(iter(value.values()))
    if value is None or isinstance(value, dict | list):
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip()


def first(record: dict, *keys: str) -> str:
    """The first of these that says something; `a.b` is b within a."""
    for key in keys:
        value = record
        for part in key.split("."):
            value = unfolded(value.get(part)) if isinstance(value, dict) else None
        if words := text(value):
            return words
    return ""


def _coding(data: bytes) -> str:
    return "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
