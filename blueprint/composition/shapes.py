"""How the lines of each section are written in a document: where their words stand, and what a new one holds."""

import copy
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from blueprint.composition.role import Words
from blueprint.document import GROUPED_LINES, IMPORTANCE, TIERS

_LEAD = re.compile(r"\*\*(?P<lead>[^*]+?)(?::\*\*|\*\*:|\*\*(?=\s+[–—]\s|\s*$))\s*(?:[–—]\s+)?(?P<rest>.*)", re.DOTALL)
_LEVEL_BEHIND = re.compile(r"(?P<name>.*\S)\s*\((?P<level>[^()]+)\)", re.DOTALL)


@dataclass(frozen=True)
class Shape:
    """Where a row has its title and its describing text, and what else a new row holds.

    A `named` row is nothing without its name: an addition without a lead becomes the name. A `plain` row is a text.
    """

    title: str
    text: str
    rest: Mapping
    named: bool = True
    has_id: bool = True
    plain: bool = False


_ITEM = Shape("title", "text", {"children": []}, named=False)
_PLAIN = Shape("", "text", {}, named=False, has_id=False, plain=True)
_SKILL = {"importance": None, "importance_note": "", "use": "", "note": ""}
_EXERCISE = {"kind": "case", "min_minutes": None, "max_minutes": None, "format": "", "task": ""}
_EXERCISE_LISTS = {"requirements": [], "materials": [], "probes": [], "dimensions": [], "anchors": {}}
_DIMENSION = {"weight": 1, "anchors": dict.fromkeys("1234", ""), "measures": []}

SHAPES: dict[str, Shape] = {
    "mission.importance": _PLAIN,
    "mission.outcomes": _PLAIN,
    **dict.fromkeys(GROUPED_LINES, _ITEM),
    "responsibilities": Shape("title", "text", {"number": None, "children": []}, named=False),
    "success.high_performance": _ITEM,
    "kpis": Shape("name", "measures", dict.fromkeys(("why", "target", "frequency", "note"), "")),
    "kpi_notes": _PLAIN,
    "skills": Shape("name", "description", _SKILL),
    "soft_skills": Shape("name", "why", dict.fromkeys(("shows_up", "strong", "note"), "")),
    "tools": Shape("category", "tools", dict.fromkeys(("use", "prevalence", "note"), ""), has_id=False),
    "hiring.assess": Shape("name", "text", {}),
    "hiring.exercises": Shape("title", "scenario", _EXERCISE | _EXERCISE_LISTS),
    "hiring.strong_signals": _ITEM,
    "hiring.weak_signals": _ITEM,
    "hiring.red_flags": _ITEM,
    "hiring.dimensions": Shape("name", "note", _DIMENSION),
    "at_a_glance": Shape("name", "text", {}, has_id=False),
}
"""Every section that holds lines. A variant's text replaces a row's describing text, and its lead the title."""

GROUPED = (*GROUPED_LINES, "skills")


def rows(document: dict, section: str) -> Iterator[tuple[dict, list]]:
    """Each group of a section with its rows; a section without groups is one group, {}."""
    if section in GROUPED:
        yield from ((group, group["items"]) for group in document[section])
        return
    value = document
    for key in section.split("."):
        value = value[key]
    yield {}, value


def words_of(section: str, row: dict | str) -> Words:
    shape = SHAPES[section]
    return Words("", row) if shape.plain else Words(row[shape.title], row[shape.text])


def with_words(section: str, row: dict | str, words: Words) -> dict:
    """A copy of the row that says these words; a plain text becomes {"text": …}."""
    shape = SHAPES[section]
    return {"text": words.text} if shape.plain else {**row, shape.title: words.title, shape.text: words.text}


def replacing_words(section: str, before: Words, text: str) -> Words:
    """What a line says once `text` replaces it: a lead takes the title's place, the rest the describing text's."""
    lead, rest = ("", text) if SHAPES[section].plain else lead_and_rest(text)
    return Words(lead or before.title, rest)


def new_words(section: str, text: str) -> Words:
    """What an added line says."""
    shape = SHAPES[section]
    lead, rest = ("", text) if shape.plain else lead_and_rest(text)
    return Words(rest, "") if shape.named and not lead else Words(lead, rest)


def new_row(section: str, words: Words) -> dict:
    """An added row, its id not yet given. A skill's name may end in its importance: `**Rowing (critical):** …`."""
    row = copy.deepcopy(dict(SHAPES[section].rest))
    if section == "skills" and (match := _LEVEL_BEHIND.fullmatch(words.title)):
        levels = {label.casefold(): level for level, label in IMPORTANCE.items()}
        if level := levels.get(match["level"].strip().casefold()):
            return with_words(section, row, Words(match["name"], words.text)) | {"importance": level}
    return with_words(section, row, words)


def lead_and_rest(text: str) -> tuple[str, str]:
    """The bold lead of a text and what follows: `**Lead:** rest`; ("", text) where there is none."""
    if match := _LEAD.fullmatch(text.strip()):
        return match["lead"].strip(), match["rest"].strip()
    return "", text.strip()


def group_key(section: str, group: dict) -> str:
    """What a group is named by in the document: the tier of skills, else its title; "" where there are no groups."""
    return group.get("tier" if section == "skills" else "group", "")


def tier_key(words: str | None) -> str | None:
    """The tier that is meant by its key or printed name; None where there is no such tier."""
    wanted = (words or "").replace("_", " ").casefold().strip()
    return next((key for key, label in TIERS.items() if wanted in (label.casefold(), key.replace("_", " "))), None)
