"""Lines that somebody pastes, one a line, as rows: their heading, their cells, and how deep each stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from blueprint.composition.shapes import lead_and_rest
from blueprint.importing.sections.prose import days
from people.words import capital

MOST = 500
"""Lines that are taken at once."""

_BULLET = re.compile(
    r"(?:[-*] \[[ xX]\]|\[[ xX]\]|[-*+•·‣▪◦–—●○■□→►➤✓✔✅]\ufe0f?|o(?=\t|\s+[^\W\d_a-z])|\(?\d{1,3}[.)]|"
    r"\(?[a-h]\))(?:\s+|$)"
)
_HEADING = re.compile(r"#{1,6}\s+(.+)")
_RULE = re.compile(r"\|?[\s:|-]*-{3}[\s:|-]*\|?")
_LEAD = re.compile(r"(?P<lead>[^.:!?]{2,70}?)(?::|\s[–—-])\s+(?P<rest>\S.*)")
_NAME = re.compile(r"[^\W_a-z][^.:;,!?|\t]*")
_SHORTEST_WRAPPED = 60
_BEGINS_A_PERIOD = re.compile(
    r"(?:by|at|after|within|in|on|during|until|bis|nach|innerhalb|im|ab|à|au|après|dans|en|tras|dopo|entro|nei|na|binnen|"
    r"op|até|após|ao|aos|a|al|no|nos|nas)\b",
    re.IGNORECASE,
)
_LONGEST_PERIOD = 6  # words
LONGEST_LEAD = 8  # words; longer ones are sentences with a colon


@dataclass(frozen=True)
class PastedLine:
    """One line: its number in what was pasted, from 1; what heading it stands under ("" for none); its cells.

    Two cells are a name and what is said of it. `depth` counts the lines that it hangs under.
    """

    number: int
    heading: str
    cells: tuple[str, ...]
    depth: int = 0


@dataclass(frozen=True)
class NewRow:
    """What a pasted line becomes: its group ("" for whichever is there), its values by field, its depth."""

    group: str
    values: dict
    depth: int


def pasted_lines(text: str, *, headings: bool) -> Iterator[PastedLine]:
    """Every line that says something. With `headings`, one that ends in a colon, begins with # or stands
    without a bullet over one that has one, as most do, is a heading.
    """
    heading, indents = "", []
    lines = [line for line in enumerate(text.splitlines(), 1) if line[1].strip()]
    bulleted = 2 * sum(bool(_BULLET.match(line.strip())) for _, line in lines) > len(lines)
    for at, (number, line) in enumerate(lines):
        words = line.strip()
        if _RULE.fullmatch(words):
            continue
        around = lines[max(at - 1, 0) : at + 2] if bulleted else []
        if headings and (title := _heading(words) or _over_bullets(words, around)):
            heading, indents = title, []
            continue
        indents = [*(indent for indent in indents if indent < _indent(line)), _indent(line)]
        if cells := _cells(line):
            yield PastedLine(number, heading, cells, len(indents) - 1)


def _indent(line: str) -> int:
    """Blanks before a bullet; a line without a bullet stands at the margin."""
    words = line.lstrip(" \t")
    return len(line[: len(line) - len(words)].expandtabs(4)) if _BULLET.match(words) else 0


def _heading(words: str) -> str:
    if match := _HEADING.fullmatch(words):
        return match[1].strip(" *:#")
    bare = words.strip("*_ ")
    is_bullet = _BULLET.match(words) and not words.startswith("**")
    return bare.rstrip(":* ") if bare.endswith(":") and not is_bullet else ""


def _over_bullets(words: str, around: list[tuple[int, str]]) -> str:
    """A short line without a bullet over one that has one: a heading; "" where it may be a bullet's second line."""
    if not around:
        return ""
    before, after = around[0][1].strip(), around[-1][1].strip()
    is_wrapped = before != words and len(before) > _SHORTEST_WRAPPED
    is_name = _NAME.fullmatch(words) and len(words.split()) <= LONGEST_LEAD and not _BULLET.match(words)
    return words.strip("*_ ") if is_name and not is_wrapped and _BULLET.match(after) else ""


def by_period(cells: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The period that a goal begins with, and what is left: “By day 30 has walked …” is “By day 30”, “Has walked …”."""
    first, *rest = cells
    if rest and days(first) is not None:
        return first, tuple(rest)
    words = first.split()
    if rest or not _BEGINS_A_PERIOD.match(first):
        return "", cells
    for at in range(2, min(len(words) - 1, _LONGEST_PERIOD + 1)):
        period = " ".join(words[:at]).rstrip(",:")
        if days(period) is not None:
            return period, (capital(" ".join(words[at:])),)
    return "", cells


def _cells(line: str) -> tuple[str, ...]:
    words = line.strip(" ")
    if "\t" in words.strip() or words.strip().startswith("|") or " | " in words:
        parts = re.split(r"\t" if "\t" in words.strip() else r"\|", words.strip(" |\n"))
        return tuple(" ".join(part.split()) for part in parts)
    bare = words.strip()
    bare = bare[match.end() :].strip() if (match := _BULLET.match(bare)) else bare
    lead, rest = lead_and_rest(bare)
    if not lead and (match := _LEAD.fullmatch(bare)) and len(match["lead"].split()) <= LONGEST_LEAD:
        lead, rest = match["lead"], match["rest"]
    return tuple(" ".join(cell.split()) for cell in (lead, rest) if cell)
