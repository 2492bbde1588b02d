"""Hiring: what to assess, exercises, signals, and the scorecard's dimensions."""

import re

from blueprint.importing.blocks import ArticleTable, Listing
from blueprint.importing.draft import Draft
from blueprint.importing.durations import is_duration, minutes
from blueprint.importing.entry_tables import has_labelled_lines
from blueprint.importing.field_labels import DIMENSION_FIELDS, DIMENSION_LABELS, EXERCISE_FIELDS, EXERCISE_LABELS
from blueprint.importing.folding import as_item
from blueprint.importing.headings import HIRING, meaning
from blueprint.importing.inline import Text, read_out
from blueprint.importing.item_lines import NamedLines, label_of, named_lines, worded
from blueprint.importing.outline import ArticleGroup, ArticleSection
from blueprint.importing.records import described, entries, note, records
from blueprint.importing.sections.grouped import items_of

_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*:?\s*$")
_BEHIND = re.compile(r"(?<=.{3})(?:\s+[–—|-]\s+|\s*[,:;|·]\s+|\s*[⏱⏲⏰⌚⌛⏳🕐-🕧]\ufe0f?\s*|\s+(?=\d))(?=.{2,60}$)")
"""What may stand between a title and how long it takes."""

_WITHIN = re.compile(r"\b\d{1,3}(?:\s?[-–—]\s?\d{1,3})?[-\s](?:minute|min|hour|hr)\b", re.IGNORECASE)
_TASK = re.compile(r"(the )?candidates?\b|ask (the )?candidate|task\b", re.IGNORECASE)
_CONVERSATION = re.compile(
    r"behaviou?ral interview|conversation|past behaviou?r|\bgespräch|verhaltensinterview|entretien (comportemental|"
    r"structuré)|conversación|entrevista (conductual|comportamental|por competencias|por competências)|colloquio|"
    r"\bgesprek|gedragsgericht|\bconversa\b",
    re.IGNORECASE,
)

_LIST_MARKS = re.compile(r"\s*[;•]\s+")
_LISTS = ("requirements", "materials", "probes")


def read(section: ArticleSection, draft: Draft) -> None:
    before = None
    for group in section.groups:
        kind = meaning(group.plain, HIRING, draft.role) if group.title else None
        if _is_exercise(group, kind, before):
            entry = Listing([as_item(group.title.text, group.blocks)])
            _read_exercises(ArticleGroup(None, [entry]), "exercises", draft)
            before = "exercises"
        elif kind:
            known = len(draft.document["hiring"][kind])
            _READERS.get(kind, _read_signals)(group, kind, draft)
            draft.expect_entries(draft.document["hiring"][kind][known:], group, _NOUNS.get(kind, "signal"))
            before = kind
        elif group.title:
            draft.leave("hiring", [group.title, *group.blocks])
        else:
            _read_untitled(group, draft)
    _name_dimensions(draft.document["hiring"])


def _name_dimensions(hiring: dict) -> None:
    """Exercises name the dimensions that they show: by their ids from here on, and what names none is a requirement."""
    ids = {read_out(dimension["name"]).casefold(): dimension["id"] for dimension in hiring["dimensions"]}
    known = set(ids.values())
    for exercise in hiring["exercises"]:
        dimensions = [ids.get(read_out(name).casefold(), name) for name in exercise["dimensions"]]
        exercise["requirements"] += [name for name in dimensions if name not in known]
        exercise["dimensions"] = [name for name in dict.fromkeys(dimensions) if name in known]


def _is_exercise(group: ArticleGroup, kind: str | None, before: str | None) -> bool:
    """Whether a heading is one exercise's own: it says how long it takes, or labelled lines follow."""
    if not group.title or kind not in (None, "exercises", "assess") or (kind is None and before != "exercises"):
        return False
    first = group.blocks[0] if group.blocks else None
    if has_labelled_lines(first, EXERCISE_LABELS):
        return not (isinstance(first, Listing) and first.items[0].children)
    is_list = isinstance(first, Listing) and (
        first.items[0].children or minutes(worded(first.items[0]).plain) != (None, None)
    )
    return first is not None and not is_list and minutes(group.plain) != (None, None)


def _read_untitled(group: ArticleGroup, draft: Draft) -> None:
    """What stands before the first heading: paragraphs are the section's, a table is the scorecard."""
    tables = [block for block in group.blocks if isinstance(block, ArticleTable)]
    _read_dimensions(ArticleGroup(None, tables), "dimensions", draft)
    others = [block for block in group.blocks if not isinstance(block, ArticleTable)]
    draft.leave("hiring", [Listing(items_of(others, "hiring", draft))])


def _read_assess(group: ArticleGroup, kind: str, draft: Draft) -> None:
    for entry in named_lines(items_of(group.blocks, "hiring.assess", draft), {}):
        text = Text.joined(entry.lines, " ").markdown
        name = entry.name.markdown
        draft.document["hiring"]["assess"].append({"id": draft.id(name), "name": name, "text": text})


def _read_signals(group: ArticleGroup, kind: str, draft: Draft) -> None:
    draft.document["hiring"][kind] += draft.items(items_of(group.blocks, f"hiring.{kind}", draft))


def _read_exercises(group: ArticleGroup, kind: str, draft: Draft) -> None:
    exercises = draft.document["hiring"]["exercises"]
    tables = [block for block in group.blocks if isinstance(block, ArticleTable)]
    others = [block for block in group.blocks if not isinstance(block, ArticleTable)]
    for entry in named_lines(items_of(others, "hiring.exercises", draft), EXERCISE_LABELS):
        exercises.append(_exercise(entry, draft))
    for table in tables:
        exercises += [_exercise(entry, draft) for entry in entries(table, EXERCISE_FIELDS, draft.role)]


def kind_in(words: str) -> str:
    """The kind of exercise, "conversation" or "case", that a title or a label names."""
    return "conversation" if _CONVERSATION.search(words) else "case"


def _exercise(entry: NamedLines, draft: Draft) -> dict:
    title, span, form = _title_and_minutes(entry.name)
    exercise = {
        "id": draft.id(title.markdown),
        "kind": kind_in(title.plain),
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
    _file_lines(entry.lines, exercise, draft)
    if exercise["min_minutes"] is None:
        exercise["min_minutes"], exercise["max_minutes"] = minutes(read_out(exercise["format"]))
    return exercise


def _file_lines(lines: list[Text], exercise: dict, draft: Draft) -> None:
    """Labelled lines go where their label says, and so do those that follow a label alone."""
    unlabelled, under = [], None
    for line in lines:
        key, label, rest = label_of(line, EXERCISE_LABELS, draft.role)
        if key is None and not label:
            if under:
                _file(under, line, exercise)
            elif is_duration(line.plain.strip("()[] ")) and exercise["min_minutes"] is None:
                exercise["min_minutes"], exercise["max_minutes"] = minutes(line.plain)
            else:
                unlabelled.append(line)
            continue
        under = key if key and not rest else None
        if key is None:
            exercise["requirements"].append(line.markdown)
        elif rest:
            _file(key, rest, exercise)
    for line in unlabelled:
        _file_unlabelled(line, exercise, only=len(unlabelled) == 1)


def _file(key: str, text: Text, exercise: dict) -> None:
    if key == "kind":
        exercise["kind"] = kind_in(text.plain)
        return
    if key == "dimensions":
        exercise["dimensions"] += [name for name in _LIST_MARKS.split(text.markdown) if name]
        return
    if key == "minutes" and exercise["min_minutes"] is None:
        span = minutes(text.plain, unit=False)
        exercise["min_minutes"], exercise["max_minutes"] = span
        if span != (None, None) and (is_duration(text.plain) or text.plain.replace(" ", "").isalnum()):
            return
    if key in _LISTS:
        exercise[key].append(text.markdown)
    else:
        key = "format" if key == "minutes" else key
        exercise[key] = " ".join(filter(None, (exercise[key], text.markdown)))


def _title_and_minutes(name: Text) -> tuple[Text, tuple[int | None, int | None], str]:
    """The title without what says how long it takes: a bracket, or the words behind a dash, a comma or a colon.

    What else stands in that bracket is the format. In the midst of a title ("60-minute case") it stays there.
    """
    words = name.plain
    bracket = _BRACKET.search(words)
    if bracket and bracket.start():
        before = _title_and_minutes(name.upto(bracket.start()))
        if before[1] != (None, None) and not before[2] and len(before[0].plain) < len(words[: bracket.start()].strip()):
            return before[0], before[1], name.upto(bracket.end(1)).after(bracket.start(1)).markdown
    if bracket and bracket.start() and minutes(bracket[1]) != (None, None):
        form = Text() if is_duration(bracket[1]) else name.upto(bracket.end(1)).after(bracket.start(1))
        return _bare(name.upto(bracket.start())), minutes(bracket[1]), form.markdown
    behind = next((mark for mark in _BEHIND.finditer(words) if is_duration(words[mark.end() :])), None)
    if behind:
        return _bare(name.upto(behind.start())), minutes(words[behind.end() :]), ""
    within = _WITHIN.search(words)
    return name, minutes(within[0]) if within else (None, None), ""


def _bare(name: Text) -> Text:
    return name.unbold() if name.all_bold else name


def _file_unlabelled(line: Text, exercise: dict, *, only: bool) -> None:
    """The candidate's part is the task, the first of the others the scenario; a single line is the task."""
    if not exercise["task"] and (only or _TASK.match(line.plain)):
        exercise["task"] = line.markdown
    elif not exercise["scenario"]:
        exercise["scenario"] = line.markdown
    else:
        exercise["requirements"].append(line.markdown)


def _read_dimensions(group: ArticleGroup, kind: str, draft: Draft) -> None:
    for block in group.blocks:
        if isinstance(block, ArticleTable):
            rows = records(block, DIMENSION_FIELDS, draft.role)
        else:
            listed = named_lines(items_of([block], "hiring.dimensions", draft), DIMENSION_LABELS)
            rows = [_listed_dimension(entry, draft) for entry in listed]
        draft.document["hiring"]["dimensions"] += [_dimension(record, draft) for record in rows]


def _listed_dimension(entry: NamedLines, draft: Draft) -> dict:
    fields = {**DIMENSION_LABELS, "text": re.compile(r"(?!)")}
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
    match = re.fullmatch(r"(\d{1,3}(?:\.\d{1,4})?)\s*%?", read_out(printed).strip())
    number = float(match[1]) if match else 0
    if not 0 < number <= 100:
        return None
    return int(number) if number.is_integer() else number


_NOUNS = {"assess": "area to assess", "exercises": "exercise", "dimensions": "dimension"}
_READERS = {"assess": _read_assess, "exercises": _read_exercises, "dimensions": _read_dimensions}
