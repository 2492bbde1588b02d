"""Which lines of a role a job description shows: a reader's time is scarce, so the weightiest few."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from blueprint.composition import ADDED, BASE, Composed, Line
from blueprint.inline_markdown import to_text
from blueprint.job_description.catalogues import base_language
from blueprint.job_description.reading_ease import reading_ease

_NUMBERED = re.compile(r"(?:^|\s)\d{1,2}[.)]\s+")
_ARTICLES = {"a", "an", "the", "its", "own", "their", "that", "what", "which"}
_FILLING = _ARTICLES | {"and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "to", "with"}
_PLACEHOLDER = re.compile(
    r"(?<!\w)[XYZN]{1,3}\s*%|\b(?:TBD|TBC|XX+)\b|(?<!\w)[XYN]\s*[–-]\s*[XYM](?!\w)"
    r"|(?i:[\[<](?:insert|your|company)\b)|\{\{"
)


def ranked_responsibilities(composed: Composed) -> tuple[Line, ...]:
    """All responsibilities that hold: emphasised and added ones first, then the at-a-glance top ten, then the rest."""
    return ranked(composed.standing("responsibilities"), top_ten(composed, "responsibilities"))


def ranked(lines: Iterable[Line], entries: list[str]) -> tuple[Line, ...]:
    """The lines by weight: what the variants stress or add, what an entry speaks of, the rest; else in order."""
    lines = [line for line in lines if showable(line)]
    matched = _matched(lines, entries)
    return tuple(sorted(lines, key=lambda line: (not stressed(line), line.address not in matched)))


def plain_first(composed: Composed, lines: Iterable[Line], entries: list[str]) -> tuple[Line, ...]:
    """Lines in their order of weight, and among those that weigh the same the most readable first."""
    lines, heaviness = list(lines), _heaviness_in(composed)
    matched = _matched(lines, entries)
    return tuple(sorted(lines, key=lambda line: (not stressed(line), line.address not in matched, heaviness(line))))


def changed_first(composed: Composed, lines: Iterable[Line]) -> tuple[Line, ...]:
    """What the variants changed, then the rest, of each the most readable first."""
    heaviness = _heaviness_in(composed)
    return tuple(sorted(filter(showable, lines), key=lambda line: (not changed(line), heaviness(line))))


def _heaviness_in(composed: Composed) -> Callable[[Line], float]:
    """How hard a line of this role is to read. Flesch's formula knows English alone: other lines keep their order."""
    if base_language(composed.document.get("language") or "en") != "en":
        return lambda line: 0
    return lambda line: -(reading_ease([to_text(f"{line.title} {line.text}")]) or 0)


def stressed(line: Line) -> bool:
    """Whether a chosen variant emphasises this line or brings it in."""
    return line.emphasised or line.state == ADDED


def changed(line: Line) -> bool:
    return line.stands and (line.state != BASE or line.emphasised)


def showable(line: Line) -> bool:
    """Whether a line holds here and is free of placeholders such as *X%*, which no reader should meet."""
    words = f"{to_text(line.title)} {to_text(line.text)}"
    return line.stands and bool(words.strip()) and not _PLACEHOLDER.search(words)


def top_ten(composed: Composed, subject: str) -> list[str]:
    """The entries of the at-a-glance row that ranks this subject: `1) … 2) …`, or divided by semicolons or commas."""
    for row in composed.document["at_a_glance"]:
        words = row["name"].casefold().split()
        if words[:1] == ["top"] and subject.casefold() in words:
            numbered = [entry for entry in _NUMBERED.split(row["text"]) if entry.strip()]
            if len(numbered) > 1:
                return numbered
            return [entry for entry in re.split(r"[;,]\s", row["text"]) if entry.strip()]
    return []


def _matched(lines: list[Line], entries: list[str]) -> set[str]:
    """The addresses of the lines that some entry speaks of; each entry takes the free line nearest in words."""
    matched: set[str] = set()
    for entry in entries:
        wanted = stems(entry)
        scores = [(_nearness(wanted, line), -at) for at, line in enumerate(lines) if line.address not in matched]
        if scores and max(scores)[0] > 0:
            matched.add(lines[-max(scores)[1]].address)
    return matched


def _nearness(wanted: frozenset[str], line: Line) -> float:
    """Shared words count, those of the title twice and relative to its length; one word of the text alone is chance."""
    title, text = stems(line.title), stems(line.text)
    in_title, in_text = len(wanted & title), len(wanted & (text - title))
    if in_title == 0 and in_text < 2:
        return 0
    return 2 * in_title / max(len(title), 1) + (in_title + in_text) / max(len(wanted), 1)


@lru_cache(maxsize=4_096)
def stems(words: str) -> frozenset[str]:
    """The words that carry meaning, cut to their first six letters, so that plan, plans and planning meet."""
    tokens = re.findall(r"\w+", to_text(words).casefold())
    return frozenset(word.removesuffix("s")[:6] for word in tokens if word not in _FILLING)
