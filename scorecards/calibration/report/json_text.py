"""A calibration report as JSON: a line for each candidate, interviewer, disagreement, and so on."""

import json
from collections.abc import Iterable, Iterator
from itertools import islice

_AT_ONCE = 1000
_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def json_text(report: dict) -> Iterator[str]:
    """A report of `statistics.report`, in pieces of some lines: of a million ratings the whole would fill memory."""
    for place, (key, part) in enumerate(report.items()):
        yield f"{',' if place else '{'}\n{_encode(key)}: "
        if isinstance(part, dict):
            yield from _entries("{}", (f"{_encode(name)}: {_encode(value)}" for name, value in part.items()))
        elif isinstance(part, list):
            yield from _entries("[]", map(_encode, part))
        else:
            yield _encode(part)
    yield "\n}\n"


def _entries(brackets: str, lines: Iterable[str]) -> Iterator[str]:
    lines, before = iter(lines), f"{brackets[0]}\n"
    while some := ",\n".join(islice(lines, _AT_ONCE)):
        yield before + some
        before = ",\n"
    yield f"\n{brackets[1]}" if before == ",\n" else brackets
