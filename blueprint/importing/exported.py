"""Our own Markdown back to the document that it was written from, exactly.

A file that somebody has edited is read in the same way: a new line without an id gets one, and what has no place in
a document is kept as unrecognised.
"""

import re
from collections.abc import Callable

from blueprint.document import AXES, SECTIONS, TIERS
from blueprint.importing import notation
from blueprint.importing.exported_lines import HeadedPart, parts_of
from blueprint.importing.exported_parts import ExportReader
from blueprint.importing.notation import decode, number
from blueprint.slugs import slugify

_SECTION = re.compile(r"(?:\d+\. )?(.*)")
_KEYS = {section.heading: section.key for section in SECTIONS}


def is_exported(text: str) -> bool:
    """Whether the text begins as our own Markdown does."""
    return text.startswith(notation.FIRST_LINE + "\n")


def read_exported(text: str) -> dict:
    """The document; whether it is valid is for the caller to ask."""
    reading = ExportReader()
    root = parts_of(text)
    for top in root.take_parts():
        if top.level == 1:
            _read_title(top, reading)
        else:
            _read_section(top, reading)
    reading.leave(root, "")
    return reading.finish()


def _read_title(part: HeadedPart, reading: ExportReader) -> None:
    title = decode(part.title)
    slug = part.comment.removeprefix("#") or slugify(title).casefold() or "blueprint"
    reading.document |= {"title": title, "slug": slug}
    reading.fields(part, notation.SOURCE, reading.document["source"])
    for section in part.take_parts():
        _read_section(section, reading)
    reading.leave(part, "")


def _read_section(part: HeadedPart, reading: ExportReader) -> None:
    heading = _SECTION.fullmatch(part.title)[1]
    key = _KEYS.get(heading)
    if key:
        reading.intros(part, key)
        _READERS.get(key, _groups)(part, key, reading)
    elif heading == notation.OTHER_INTROS:
        reading.intros(part, "")
    elif heading == notation.NOT_UNDERSTOOD:
        for child in part.take_parts():
            reading.leave(child, decode(child.title))
    reading.leave(part, key or decode(part.title))


def _groups(part: HeadedPart, key: str, reading: ExportReader) -> None:
    for child in part.take_parts():
        _group(child, key, reading)
    if part.entries:
        _add_group("", None, part, key, reading)


def _group(part: HeadedPart, key: str, reading: ExportReader) -> None:
    title = decode(part.title)
    reading.intros(part, key, title)
    days = number(part.comment.removeprefix("days: ")) if part.comment.startswith("days: ") else None
    _add_group(title, days, part, key, reading)
    reading.leave(part, key)


def _add_group(title: str, days, part: HeadedPart, key: str, reading: ExportReader) -> None:
    entries = part.take_entries()
    items = reading.numbered_items(entries) if key == "responsibilities" else reading.items(entries)
    facts = {"days": days} if key == "goals" else {}
    reading.document[key].append({"group": title, **facts, "items": items})


def _summary(part: HeadedPart, key: str, reading: ExportReader) -> None:
    reading.document["summary"]["text"] = part.take_paragraphs()
    reading.fields(part, notation.SUMMARY, reading.document["summary"])
    reading.fields(part, notation.BASELINE, reading.document["baseline"])


def _mission(part: HeadedPart, key: str, reading: ExportReader) -> None:
    reading.document["mission"]["core"] = part.take_paragraphs()
    for child in part.take_parts():
        name = child.comment.removeprefix("mission.")
        known = name in notation.MISSION_PARTS
        if known:
            reading.intros(child, child.comment)
            reading.document["mission"][name] += reading.texts(child)
        reading.leave(child, key, heading=not known)


def _goals(part: HeadedPart, key: str, reading: ExportReader) -> None:
    success = reading.document["success"]
    for child in part.take_parts():
        if child.comment == "success.definition":
            success["definition"] = child.take_paragraphs()
        elif child.comment == "success.high_performance":
            reading.intros(child, child.comment)
            success["high_performance"] += reading.items(child.take_entries())
        else:
            _group(child, key, reading)
        reading.leave(child, key)
    if part.entries:
        _add_group("", None, part, key, reading)


def _kpis(part: HeadedPart, key: str, reading: ExportReader) -> None:
    reading.document["kpis"] += reading.identified_rows(part, notation.KPI_COLUMNS)
    for child in part.take_parts():
        known = child.comment == "kpi_notes"
        if known:
            reading.intros(child, "kpi_notes")
            reading.document["kpi_notes"] += reading.texts(child)
        reading.leave(child, key, heading=not known)


def _skills(part: HeadedPart, key: str, reading: ExportReader) -> None:
    absent = {**dict.fromkeys(notation.SKILL, ""), "importance": None}
    for child in part.take_parts():
        known = child.comment in TIERS
        if known:
            reading.intros(child, key, child.comment)
            items = reading.records(child, notation.SKILL, absent)
            reading.document["skills"].append({"tier": child.comment, "items": items})
        reading.leave(child, key, heading=not known)


def _soft_skills(part: HeadedPart, key: str, reading: ExportReader) -> None:
    reading.document[key] += reading.records(part, notation.SOFT_SKILL, dict.fromkeys(notation.SOFT_SKILL, ""))


def _tools(part: HeadedPart, key: str, reading: ExportReader) -> None:
    reading.document[key] += reading.rows(part, notation.TOOL_COLUMNS)


def _at_a_glance(part: HeadedPart, key: str, reading: ExportReader) -> None:
    reading.document[key] += reading.rows(part, notation.GLANCE_COLUMNS)


def _variants(part: HeadedPart, key: str, reading: ExportReader) -> None:
    for child in part.take_parts():
        known = child.comment in AXES
        if known:
            variants = [_variant(variant, reading) for variant in child.take_parts()]
            reading.document["variants"].append({"axis": child.comment, "items": variants})
        reading.leave(child, key, heading=not known)


def _variant(part: HeadedPart, reading: ExportReader) -> dict:
    variant = {"id": "", "label": decode(part.title), "min_engineers": None, "max_engineers": None}
    reading.fields(part, notation.VARIANT, variant)
    variant |= {"text": part.take_paragraphs(), "points": reading.items(part.take_entries()), "changes": []}
    for child in part.take_parts():
        known = child.comment == "changes"
        if known:
            variant["changes"] += reading.rows(child, notation.CHANGE_COLUMNS)
        reading.leave(child, "variants", heading=not known)
    reading.leave(part, "variants")
    return reading.identified(variant, part.comment, variant["label"])


def _hiring(part: HeadedPart, key: str, reading: ExportReader) -> None:
    for child in part.take_parts():
        name = child.comment.removeprefix("hiring.")
        known = name in notation.HIRING_PARTS
        if known:
            reading.intros(child, child.comment)
            reading.document["hiring"][name] += _HIRING.get(name, _signals)(child, reading)
        reading.leave(child, key, heading=not known)


def _signals(part: HeadedPart, reading: ExportReader) -> list[dict]:
    return reading.items(part.take_entries())


def _assess(part: HeadedPart, reading: ExportReader) -> list[dict]:
    areas = []
    for entry in part.take_entries():
        item = reading.item(entry)
        item["name"] = item.pop("title")
        part.entries += entry.children
        del item["children"]
        areas.append(item)
    return areas


def _exercises(part: HeadedPart, reading: ExportReader) -> list[dict]:
    return [_exercise(child, reading) for child in part.take_parts()]


def _exercise(part: HeadedPart, reading: ExportReader) -> dict:
    absent = {"kind": "case", "min_minutes": None, "max_minutes": None, "format": "", "scenario": "", "task": ""}
    lists: dict = {key: [] for key in (*notation.EXERCISE_LISTS, "dimensions")}
    exercise = {"id": "", "title": decode(part.title), **absent, **lists, "anchors": {}}
    reading.fields(part, notation.EXERCISE, exercise)
    for child in part.take_parts():
        known = child.comment in notation.EXERCISE_LISTS or child.comment == "anchors"
        if child.comment == "anchors":
            rows = reading.rows(child, notation.ANCHOR_COLUMNS)
            exercise["anchors"] |= {row.pop("dimension"): row for row in rows}
        elif known:
            exercise[child.comment] += reading.texts(child)
        reading.leave(child, "hiring", heading=not known)
    reading.leave(part, "hiring")
    return reading.identified(exercise, part.comment, exercise["title"])


def _dimensions(part: HeadedPart, reading: ExportReader) -> list[dict]:
    absent = {**dict.fromkeys(notation.DIMENSION, ""), "weight": 1}
    dimensions = []
    for record in reading.records(part, notation.DIMENSION, {**absent, "measures": []}):
        record["anchors"] = {level: record.pop(level) for level in notation.LEVELS}
        dimensions.append(record)
    return dimensions


_HIRING: dict[str, Callable[[HeadedPart, ExportReader], list[dict]]] = {
    "assess": _assess,
    "exercises": _exercises,
    "dimensions": _dimensions,
}
_READERS: dict[str, Callable[[HeadedPart, str, ExportReader], None]] = {
    "summary": _summary,
    "mission": _mission,
    "goals": _goals,
    "kpis": _kpis,
    "skills": _skills,
    "soft_skills": _soft_skills,
    "tools": _tools,
    "variants": _variants,
    "hiring": _hiring,
    "at_a_glance": _at_a_glance,
}
