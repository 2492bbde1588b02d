"""A blueprint as an article in Markdown: what an importer of articles reads, also after a blog has had it.

What an article has no place for (structured changes, anchors for each exercise, ids) is named at the top.
"""

from collections.abc import Iterable, Iterator

from blueprint.document import GROUPED_LINES, SECTIONS, SIGNALS, size_unit
from blueprint.importing.article_marks import (
    AXIS_HEADINGS,
    BEFORE_THE_FIRST_HEADING,
    BEGINNING,
    COMPANY,
    FIRST_PUBLISHED,
    HIRING_HEADINGS,
    NOT_UNDERSTOOD,
    TIER_HEADINGS,
)
from blueprint.inline_markdown import to_markdown as shown
from blueprint.not_in_an_article import not_held

_INDENT = "    "
_MISSION = {"importance": "Strategic importance to the company", "outcomes": "Primary business outcomes expected"}
_LEVELS = {
    "1": "Well below the bar (1)",
    "2": "Below the bar (2)",
    "3": "Meets the bar (3)",
    "4": "Exceeds the bar (4)",
}
_KPIS = {
    "name": "Metric",
    "measures": "What it measures",
    "why": "Why it matters",
    "target": "Target",
    "frequency": "Frequency",
    "note": "Note",
}
_TOOLS = {"category": "Category", "tools": "Tools", "use": "Primary use", "prevalence": "Prevalence", "note": "Note"}
_DIMENSIONS = {"name": "Dimension", **_LEVELS, "weight": "Weight", "note": "Note"}
_SKILL = {"description": "Description", "use": "Use", "importance": "Importance", "note": "Note"}
_SOFT = {"why": "Why it matters", "shows_up": "How it shows up", "strong": "Strong performance", "note": "Note"}
_EXERCISE = {"format": "Format", "scenario": "Scenario", "task": "Task"}
_EXERCISE_LISTS = {"requirements": "Requirements", "materials": "Materials", "probes": "Probes"}


def to_markdown(document: dict) -> str:
    """The document as an article in Markdown."""
    return "\n\n".join(filter(None, _article(document))) + "\n"


def _article(document: dict) -> Iterator[str]:
    yield f"# {shown(document['title'])}"
    yield _note(document)
    for section in SECTIONS:
        parts = list(filter(None, _SECTIONS.get(section.key, _groups)(document, section.key)))
        if parts:
            yield f"## {section.number}. {section.heading}"
            yield from parts
    yield from _unrecognised(document["unrecognised"])


def _note(document: dict) -> str:
    source = document["source"]["url"]
    lost = not_held(document)
    return " ".join(
        [
            BEGINNING,
            *([f"{FIRST_PUBLISHED} {source} ."] if source else []),
            *([f"Not in this text, but in the JSON export: {'; '.join(lost)}."] if lost else []),
        ]
    )


def _intros(document: dict, section: str, group: str | None = None) -> Iterator[str]:
    for intro in document["intros"]:
        if (intro["section"], intro["group"]) == (section, group):
            yield shown(intro["text"])


def _groups(document: dict, key: str) -> Iterator[str]:
    yield from _intros(document, key)
    for group in document[key] if key in GROUPED_LINES else ():
        if group["group"]:
            yield f"### {shown(group['group'])}"
            yield from _intros(document, key, group["group"])
        yield _items(group["items"])


def _summary(document: dict, key: str) -> Iterator[str]:
    summary, baseline = document["summary"], document["baseline"]
    yield shown(summary["text"])
    if summary["horizon"]:
        note = f" ({shown(summary['horizon_note'])})" if summary["horizon_note"] else ""
        yield f"Role horizon: **{shown(summary['horizon'])}**{note}."
    if summary["reports_to"]:
        yield f"Reports to: {shown(summary['reports_to'])}"
    size = _size(baseline, size_unit(document))
    if baseline["text"] or size:
        yield f"{COMPANY}: {' '.join(filter(None, (shown(baseline['text']), size)))}"
    yield from _intros(document, key)


def _mission(document: dict, key: str) -> Iterator[str]:
    mission = document["mission"]
    if mission["core"]:
        yield f"**Core mission:** {shown(mission['core'])}"
    yield from _intros(document, key)
    for part, heading in _MISSION.items():
        if mission[part]:
            yield f"**{heading}:**"
            yield _list(map(shown, mission[part]))


def _goals(document: dict, key: str) -> Iterator[str]:
    yield from _groups(document, key)
    success = document["success"]
    if success["definition"]:
        yield "### Role success definition"
        yield shown(success["definition"])
    if success["high_performance"]:
        yield "### What high performance looks like"
        yield from _intros(document, "success.high_performance")
        yield _items(success["high_performance"])


def _kpis(document: dict, key: str) -> Iterator[str]:
    yield from _intros(document, key)
    yield _table(document[key], _KPIS)
    if document["kpi_notes"]:
        yield "### Implementation notes"
        yield from _intros(document, "kpi_notes")
        yield _list(map(shown, document["kpi_notes"]))


def _tools(document: dict, key: str) -> Iterator[str]:
    yield from _intros(document, key)
    yield _table(document[key], _TOOLS)


def _at_a_glance(document: dict, key: str) -> Iterator[str]:
    yield from _intros(document, key)
    yield _table(document[key], {"name": "Category", "text": "Summary"})


def _skills(document: dict, key: str) -> Iterator[str]:
    yield from _intros(document, key)
    for tier in document[key]:
        yield f"### {TIER_HEADINGS[tier['tier']]}"
        yield from _intros(document, key, tier["tier"])
        yield _entries(map(_skill, tier["items"]))


def _skill(skill: dict) -> tuple[str, Iterator[str]]:
    """A skill with its level in a line; what else is said of that stands in brackets behind it."""
    level = (skill["importance"] or "").replace("_", "-").capitalize()
    note = skill["importance_note"]
    return skill["name"], _parts(
        {**skill, "importance": f"{level} ({note})" if level and note else level or note}, _SKILL
    )


def _soft_skills(document: dict, key: str) -> Iterator[str]:
    yield from _intros(document, key)
    yield _entries((skill["name"], _parts(skill, _SOFT)) for skill in document[key])


def _variants(document: dict, key: str) -> Iterator[str]:
    yield from _intros(document, key)
    for axis in document[key]:
        yield f"### {AXIS_HEADINGS[axis['axis']]}"
        lines: list[str] = []
        for variant in axis["items"]:
            size = f" {size}" if (size := _size(variant, size_unit(document))) else ""
            lines.append(f"- **{shown(variant['label'])}{size}:** {shown(variant['text'])}".rstrip())
            lines += _item_lines(variant["points"], 1)
        yield "\n".join(lines)


def _size(record: dict, unit: str) -> str:
    low, high = record["min_engineers"], record["max_engineers"]
    if low is None and high is None:
        return ""
    return f"({low}–{high} {unit})" if low and high else f"({low}+ {unit})" if low else f"(up to {high} {unit})"


def _hiring(document: dict, key: str) -> Iterator[str]:
    hiring = document[key]
    names = {dimension["id"]: dimension["name"] for dimension in hiring["dimensions"]}
    yield from _intros(document, key)
    for part, heading in HIRING_HEADINGS.items():
        if not hiring[part]:
            continue
        yield f"### {heading}"
        yield from _intros(document, f"hiring.{part}")
        if part in SIGNALS:
            yield _items(hiring[part])
        elif part == "assess":
            yield _list(_lead(area["name"], area["text"]) for area in hiring[part])
        elif part == "exercises":
            yield _entries((_title(exercise), _exercise(exercise, names)) for exercise in hiring[part])
        else:
            rows = [{**d, **d["anchors"], "weight": "" if d["weight"] == 1 else str(d["weight"])} for d in hiring[part]]
            yield _table(rows, _DIMENSIONS)


def _title(exercise: dict) -> str:
    low, high = exercise["min_minutes"], exercise["max_minutes"]
    span = f"{low}" if low == high else f"{low}–{high}"
    return f"{exercise['title']} ({span} minutes)" if low is not None else exercise["title"]


def _exercise(exercise: dict, names: dict[str, str]) -> Iterator[str]:
    if exercise["kind"] == "conversation":
        yield "**Kind:** Conversation"
    yield from _parts(exercise, _EXERCISE)
    for key, label in _EXERCISE_LISTS.items():
        if exercise[key]:
            yield "\n".join([f"**{label}:**", *(f"{_INDENT}- {shown(text)}" for text in exercise[key])])
    if exercise["dimensions"]:
        yield f"**Dimensions:** {'; '.join(shown(names.get(name, name)) for name in exercise['dimensions'])}"


def _unrecognised(lines: list[dict]) -> Iterator[str]:
    if lines:
        yield f"## {len(SECTIONS) + 1}. {NOT_UNDERSTOOD}"
    for section in dict.fromkeys(line["section"] for line in lines):
        yield f"### {shown(section) or BEFORE_THE_FIRST_HEADING}"
        yield _list(shown(line["text"]) for line in lines if line["section"] == section)


def _parts(record: dict, labels: dict[str, str]) -> Iterator[str]:
    for key, label in labels.items():
        if record[key]:
            yield f"**{label}:** {shown(record[key])}"


def _entries(entries: Iterable[tuple[str, Iterable[str]]]) -> str:
    lines: list[str] = []
    for number, (name, parts) in enumerate(entries, 1):
        lines.append(f"{number}. **{shown(name)}**")
        lines += [f"{_INDENT}- {part.replace(chr(10), chr(10) + _INDENT)}" for part in parts]
    return "\n".join(lines)


def _items(items: list[dict]) -> str:
    return "\n".join(_item_lines(items, 0))


def _item_lines(items: list[dict], depth: int) -> Iterator[str]:
    for item in items:
        mark = "-" if item.get("number") is None else f"{item['number']}."
        yield f"{_INDENT * depth}{mark} {_lead(item['title'], item['text'])}".rstrip()
        yield from _item_lines(item["children"], depth + 1)


def _lead(name: str, text: str) -> str:
    return " ".join(filter(None, (f"**{shown(name)}:**" if name else "", shown(text))))


def _list(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _table(records: list[dict], columns: dict[str, str]) -> str:
    """The records as a table, without the columns beside the first that nobody fills."""
    used = [key for at, key in enumerate(columns) if not at or any(record[key] for record in records)]
    rows = [[shown(record[key]).replace("|", "\\|") for key in used] for record in records]
    lines = [[columns[key] for key in used], ["---"] * len(used), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines) if records else ""


_SECTIONS = {
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
