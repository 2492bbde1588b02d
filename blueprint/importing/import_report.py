"""What to tell somebody before they save an import: what was found, and what looks odd."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from blueprint.document import SECTIONS
from blueprint.importing.inline import read_out
from blueprint.importing.result import SectionRead
from people.words import count, some

_PLACEHOLDER = re.compile(
    r"(?<![\w.])[XYZ]{1,3}\s?%|[$€£][XYZ]{1,3}\b|\b(?:TBD|TBC|TODO)\b|"
    r"\[(?:insert|your|company|name)[^\]]*\]|\blorem ipsum\b",
    re.IGNORECASE,
)
_NO_TEXT = {
    *("schema", "slug", "language", "occupation", "source", "derived_from"),
    *("id", "section", "axis", "tier", "kind", "action"),
}
_SHOWN = 5
_NOUNS = {
    "responsibilities": ("responsibility", "responsibilities"),
    "activities": ("activity", "activities"),
    "deliverables": ("deliverable", "deliverables"),
    "goals": ("goal", "goals"),
    "kpis": ("KPI", "KPIs"),
    "skills": ("skill", "skills"),
    "soft_skills": ("soft skill", "soft skills"),
    "tools": ("row of tools", "rows of tools"),
    "variants": ("variant", "variants"),
    "at_a_glance": ("row", "rows"),
}
_HIRING = {
    "assess": ("area to assess", "areas to assess"),
    "exercises": ("exercise", "exercises"),
    "strong_signals": ("strong signal", "strong signals"),
    "weak_signals": ("weak signal", "weak signals"),
    "red_flags": ("red flag", "red flags"),
    "dimensions": ("dimension", "dimensions"),
}


def sections_read(document: dict) -> tuple[SectionRead, ...]:
    """One entry for each section that holds something, in the order of the sections."""
    counted = ((section, *_counted(section.key, document)) for section in SECTIONS)
    return tuple(SectionRead(section.key, section.heading, size, text) for section, size, text in counted if size)


def _counted(key: str, document: dict) -> tuple[int, str]:
    value = document[key]
    match key:
        case "summary":
            return sum(bool(text) for text in value.values()), _listed(
                _count(len(value["text"].split()), ("word", "words")),
                f"horizon {value['horizon']}" if value["horizon"] else "",
                f"reports to {value['reports_to']}" if value["reports_to"] else "",
            )
        case "mission":
            lines = len(value["importance"]) + len(value["outcomes"])
            return lines + bool(value["core"]), _listed(
                "the mission" if value["core"] else "",
                _count(len(value["importance"]), ("reason it matters", "reasons it matters")),
                _count(len(value["outcomes"]), ("outcome", "outcomes")),
            )
        case "hiring":
            counts = [_count(len(value[part]), nouns) for part, nouns in _HIRING.items()]
            return sum(map(len, value.values())), _listed(*counts)
        case "goals":
            return _goals(value, document["success"])
        case "kpis" if document["kpi_notes"]:
            notes = _count(len(document["kpi_notes"]), ("note", "notes"))
            return len(value) + len(document["kpi_notes"]), _listed(_count(len(value), _NOUNS[key]), notes)
    nouns = _NOUNS.get(key, ("line", "lines"))
    if value and "items" in value[0]:
        return _grouped(
            value, nouns, {"variants": ("axis", "axes"), "skills": ("tier", "tiers")}.get(key, ("group", "groups"))
        )
    return len(value), _count(len(value), nouns)


def _grouped(groups: list[dict], nouns: tuple[str, str], parts: tuple[str, str]) -> tuple[int, str]:
    entries = sum(len(group["items"]) for group in groups)
    join = "on" if parts[0] == "axis" else "in"
    return entries or len(groups), f"{count(entries, *nouns)} {join} {count(len(groups), *parts)}"


def _goals(groups: list[dict], success: dict) -> tuple[int, str]:
    entries, text = _grouped(groups, _NOUNS["goals"], ("period", "periods")) if groups else (0, "")
    signs = len(success["high_performance"])
    return entries + signs + bool(success["definition"]), _listed(
        text,
        "what success is" if success["definition"] else "",
        _count(signs, ("sign of high performance", "signs of high performance")),
    )


def _count(number: int, nouns: tuple[str, str]) -> str:
    return count(number, *nouns) if number else ""


def _listed(*parts: str) -> str:
    return ", ".join(filter(None, parts))


def oddities_of(document: dict) -> Iterator[str]:
    """What a careful reader would ask about, in a sentence each."""
    keys = {entry.key for entry in sections_read(document)}
    missing = [section.heading for section in SECTIONS if section.key not in keys]
    if missing:
        yield f"Not found: {', '.join(missing)}."
    yield from _numbering(document["responsibilities"])
    yield from _named(
        "Skills without an importance that fits one word",
        [
            skill["name"]
            for tier in document["skills"]
            if tier["tier"] != "good_to_have" or any(skill["importance"] for skill in tier["items"])
            for skill in tier["items"]
            if not skill["importance"]
        ],
    )
    yield from _named(
        "Skills whose importance is printed in two ways",
        [
            skill["name"]
            for tier in document["skills"]
            for skill in tier["items"]
            if skill["importance"] and skill["importance_note"]
        ],
    )
    hiring = document["hiring"]
    yield from _named(
        "Exercises without minutes", [e["title"] for e in hiring["exercises"] if e["min_minutes"] is None]
    )
    yield from _named("Exercises without a task", [e["title"] for e in hiring["exercises"] if not e["task"]])
    yield from _named(
        "Dimensions that do not say what meets the bar",
        [d["name"] for d in hiring["dimensions"] if not d["anchors"]["3"]],
    )
    placeholders = [text for text in texts(document) if _PLACEHOLDER.search(read_out(text))]
    yield from _named("Placeholders to fill in", placeholders)


def _numbering(groups: list[dict]) -> Iterator[str]:
    numbers = [item["number"] for group in groups for item in group["items"] if item["number"] is not None]
    for before, number in zip([0, *numbers], numbers, strict=False):
        if number != before + 1:
            yield (
                f"Responsibilities: number {number} follows {before}."
                if before
                else f"Responsibilities begin with number {number}."
            )
            return


def _named(what: str, names: list[str]) -> Iterator[str]:
    if names:
        shown = some([f"“{read_out(name)[:80]}”" for name in names], _SHOWN, "; ")
        yield f"{what}: {shown}."


def texts(value) -> Iterator[str]:
    """Every text in a document in order: neither ids and addresses, nor words that the schema chooses."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for child in value:
            yield from texts(child)
    elif isinstance(value, dict):
        for key, child in value.items():
            if key not in _NO_TEXT and not (key == "importance" and isinstance(child, str)):
                yield from texts(child)


def put_together(keys: Iterable[str | None]) -> Iterator[str]:
    """What to tell of sections, by the keys of an article's parts, that stand under more than one heading."""
    headings = {section.key: section.heading for section in SECTIONS}
    for key, times in Counter(filter(None, keys)).items():
        if times > 1:
            yield f"{times} headings were read as the section “{headings[key]}”; they were put together."
