"""Hiring: what to assess, exercises, signals, and the scorecard's dimensions."""

import re

from blueprint.importing.blocks import Listing, Table
from blueprint.importing.draft import Draft
from blueprint.importing.headings import HIRING, meaning
from blueprint.importing.inline import Text, said
from blueprint.importing.item_lines import NamedLines, label_of, named_lines
from blueprint.importing.outline import Group, Section
from blueprint.importing.records import described, note, records
from blueprint.importing.sections.grouped import items_of

_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*:?\s*$")
_NUMBER = r"(\d{1,4}(?:[.,]\d)?)"
_MINUTES = re.compile(
    rf"(?:about |approx\.? |~|up to )?{_NUMBER}(?:\s*(?:–|—|-|to)\s*{_NUMBER})?"
    r"[\s-]*(minutes?|mins?\b|m\b|hours?|hrs?\b|h\b)\.?",
    re.IGNORECASE,
)
_LONGEST = 100_000
_TASK = re.compile(r"(the )?candidates?\b|ask (the )?candidate|task\b", re.IGNORECASE)
_CONVERSATION = re.compile(r"behaviou?ral (interview|conversation)|conversation|past behaviou?r", re.IGNORECASE)

EXERCISE_LABELS = {
    "minutes": re.compile(r"^(duration|time|length|minutes)\b"),
    "format": re.compile(r"^format|^setting|^type"),
    "requirements": re.compile(r"requirement|^deliverables?|^outputs?|expected|constraints?"),
    "materials": re.compile(r"material|^provided?\b|^hand.?out|^inputs?"),
    "probes": re.compile(r"probe|follow.?ups?|questions?|look for|evaluate|assess"),
    "scenario": re.compile(r"scenario|context|situation|^set.?up|background|^case$|^prompt"),
    "task": re.compile(r"^(the )?task|^(the )?ask|assignment|^instructions?|candidate"),
}
_LISTS = ("requirements", "materials", "probes")

DIMENSION_FIELDS = {
    "name": re.compile(r"dimension|^area|competenc|criteri|^name|capability"),
    "1": re.compile(r"well below|poor|unacceptable|\b1\b|strong no"),
    "2": re.compile(r"(?<!well )\bbelow|partial|developing|\b2\b|needs improvement|does not meet"),
    "3": re.compile(r"\bmeets?\b|\bsolid|at bar|acceptable|\b3\b|^good"),
    "4": re.compile(r"exceed|exception|outstanding|excellent|above|\b4\b|raises the bar"),
    "weight": re.compile(r"weight"),
}
_DIMENSION_LABELS = {key: DIMENSION_FIELDS[key] for key in ("1", "2", "3", "4", "weight")}


def read(section: Section, draft: Draft) -> None:
    for group in section.groups:
        kind = meaning(group.plain, HIRING, draft.role) if group.title else None
        if kind:
            _READERS.get(kind, _read_signals)(group, kind, draft)
        elif group.title:
            draft.leave("hiring", [group.title, *group.blocks])
        else:
            _read_untitled(group, draft)


def _read_untitled(group: Group, draft: Draft) -> None:
    """What stands before the first heading: paragraphs are the section's, a table is the scorecard."""
    tables = [block for block in group.blocks if isinstance(block, Table)]
    _read_dimensions(Group(None, tables), "dimensions", draft)
    others = [block for block in group.blocks if not isinstance(block, Table)]
    draft.leave("hiring", [Listing(items_of(others, "hiring", draft))])


def _read_assess(group: Group, kind: str, draft: Draft) -> None:
    for entry in named_lines(items_of(group.blocks, "hiring.assess", draft), {}):
        text = Text.joined(entry.lines, " ").markdown
        name = entry.name.markdown
        draft.document["hiring"]["assess"].append({"id": draft.id(name), "name": name, "text": text})


def _read_signals(group: Group, kind: str, draft: Draft) -> None:
    draft.document["hiring"][kind] += draft.items(items_of(group.blocks, f"hiring.{kind}", draft))


def _read_exercises(group: Group, kind: str, draft: Draft) -> None:
    for entry in named_lines(items_of(group.blocks, "hiring.exercises", draft), EXERCISE_LABELS):
        draft.document["hiring"]["exercises"].append(_exercise(entry, draft))


def _exercise(entry: NamedLines, draft: Draft) -> dict:
    title, span, form = _title_and_minutes(entry.name)
    exercise = {
        "id": draft.id(title.markdown),
        "kind": "conversation" if _CONVERSATION.search(title.plain) else "case",
        "title": title.markdown,
        "min_minutes": span[0],
        "max_minutes": span[1],
        "format": form,
        "scenario": "",
        "task": "",
        **{key: [] for key in _LISTS},
        "dimensions": [],
        "anchors": {},
    }
    unlabelled = [line for line in entry.lines if not _file_labelled(line, exercise, draft)]
    for line in unlabelled:
        _file_unlabelled(line, exercise, only=len(unlabelled) == 1)
    return exercise


def _title_and_minutes(name: Text) -> tuple[Text, tuple[int | None, int | None], str]:
    """The title without the bracket that says how long it takes; what else stands in that bracket is the format."""
    bracket = _BRACKET.search(name.plain)
    if not bracket or not bracket.start():
        return name, (None, None), ""
    whole = _MINUTES.fullmatch(bracket[1].strip())
    span = minutes(bracket[1])
    if span == (None, None):
        return name, span, ""
    return name.upto(bracket.start()), span, "" if whole else name.upto(bracket.end(1)).after(bracket.start(1)).markdown


def minutes(printed: str) -> tuple[int | None, int | None]:
    """(60, 90) for "60–90 minutes", (120, 180) for "2–3 hours", (30, 30) for "30 min"; (None, None) for nonsense."""
    match = _MINUTES.search(printed)
    if not match:
        return None, None
    factor = 60 if match[3].casefold().startswith("h") else 1
    low = _scaled(match[1], factor)
    high = _scaled(match[2] or match[1], factor)
    return (low, high) if 1 <= low <= high <= _LONGEST else (None, None)


def _scaled(number: str, factor: int) -> int:
    return round(float(number.replace(",", ".")) * factor)


def _file_labelled(line: Text, exercise: dict, draft: Draft) -> bool:
    key, label, rest = label_of(line, EXERCISE_LABELS, draft.role)
    if key is None and not label:
        return False
    if key == "minutes" and exercise["min_minutes"] is None and minutes(rest.plain)[0]:
        exercise["min_minutes"], exercise["max_minutes"] = minutes(rest.plain)
        key = None if _MINUTES.fullmatch(rest.plain.rstrip(".")) else "format"
        if key is None:
            return True
    if key in _LISTS:
        exercise[key] += [rest.markdown] if rest else []
    elif key in ("format", "scenario", "task"):
        exercise[key] = " ".join(filter(None, (exercise[key], rest.markdown)))
    else:
        exercise["requirements"].append(line.markdown)
    return True


def _file_unlabelled(line: Text, exercise: dict, *, only: bool) -> None:
    """The candidate's part is the task, the first of the others the scenario; a single line is the task."""
    if not exercise["task"] and (only or _TASK.match(line.plain)):
        exercise["task"] = line.markdown
    elif not exercise["scenario"]:
        exercise["scenario"] = line.markdown
    else:
        exercise["requirements"].append(line.markdown)


def _read_dimensions(group: Group, kind: str, draft: Draft) -> None:
    for block in group.blocks:
        if isinstance(block, Table):
            rows = records(block, DIMENSION_FIELDS, draft.role)
        else:
            listed = named_lines(items_of([block], "hiring.dimensions", draft), _DIMENSION_LABELS)
            rows = [_listed_dimension(entry, draft) for entry in listed]
        draft.document["hiring"]["dimensions"] += [_dimension(record, draft) for record in rows]


def _listed_dimension(entry: NamedLines, draft: Draft) -> dict:
    fields = {**_DIMENSION_LABELS, "text": re.compile(r"(?!)")}
    record = described(entry, fields, "text", draft.role)
    note(record, record.pop("text"))
    return {"name": entry.name.markdown, **record}


def _dimension(record: dict, draft: Draft) -> dict:
    weight = _weight(record["weight"])
    if weight is None and record["weight"]:
        note(record, f"Weight: {record['weight']}")
    return {
        "id": draft.id(record["name"]),
        "name": record["name"],
        "weight": 1 if weight is None else weight,
        "anchors": {level: record[level] for level in "1234"},
        "measures": [],
        "note": record["note"],
    }


def _weight(printed: str) -> int | float | None:
    match = re.fullmatch(r"(\d{1,3}(?:\.\d{1,4})?)\s*%?", said(printed).strip())
    number = float(match[1]) if match else 0
    if not 0 < number <= 100:
        return None
    return int(number) if number.is_integer() else number


_READERS = {"assess": _read_assess, "exercises": _read_exercises, "dimensions": _read_dimensions}
