"""The fields of the editor's forms: words, whole numbers, and the choice of a place in the draft."""

import re
from collections.abc import Iterator

from django import forms
from django.core.exceptions import ValidationError

from blueprint.composition.shapes import GROUPED, SHAPES, rows, words_of
from blueprint.document import SINGLE_TEXTS, TIERS
from blueprint.editing.kinds import HEADINGS, KINDS

LONGEST = 20_000
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_UNPRINTABLE = re.compile(r"[\x00\ud800-\udfff]")
_SINGLE_NAMES = dict(
    zip(SINGLE_TEXTS, ("The role summary", "Reports to", "The mission", "What success is"), strict=True)
)
BOUNDS = {
    "number": (1, 100_000),
    "days": (0, 100_000),
    "min_minutes": (1, 100_000),
    "max_minutes": (1, 100_000),
    "min_engineers": (0, 10_000_000),
    "max_engineers": (0, 10_000_000),
}


class ParagraphField(forms.CharField):
    """One paragraph of inline Markdown: white space is collapsed, what is too long or unprintable refused in words.

    There is no maxlength attribute on purpose: it would cut a pasted text without saying so.
    """

    default_error_messages = {"required": "Write something here."}

    def to_python(self, value):
        if value in self.empty_values:
            return self.empty_value
        value = str(value)
        if unprintable := _UNPRINTABLE.search(value):
            at = unprintable.start() + 1
            raise ValidationError(f"Character {at} is not text. Delete it, or type the words again.")
        value = _SPACE.sub(" ", value).strip()
        if len(value) > LONGEST:
            raise ValidationError(f"This has {len(value):,} characters; at most {LONGEST:,} fit. Nothing was cut off.")
        return value or self.empty_value


class WholeNumber(forms.IntegerField):
    """A whole number within the bounds of a column, or none."""

    default_error_messages = {"invalid": "Write a whole number, such as 45."}

    def __init__(self, name: str, **kwargs):
        low, high = BOUNDS[name]
        super().__init__(required=False, min_value=low, max_value=high, **kwargs)
        outside = f"Write a number from {low} to {high:,}."
        for validator in self.validators:
            validator.message = outside


def place_of(action: str, target: str, group: str | None) -> str:
    """A change's target and group as one choice: `to:risks|Daily`, `to:kpis`, `line:retro`, `text:mission.core`."""
    if action == "add":
        return f"to:{target}" if group is None else f"to:{target}|{group}"
    return f"text:{target}" if target in SINGLE_TEXTS else f"line:{target}"


def split_place(place: str) -> tuple[str, str | None]:
    """The target and group of a place."""
    sort, _, rest = place.partition(":")
    if sort != "to" or "|" not in rest:
        return rest, None
    target, _, group = rest.partition("|")
    return target, group


def places(document: dict) -> list[tuple[str, list[tuple[str, str]]]]:
    """Everything that a change can be about, grouped by section, as the choices of a select."""
    texts = [(f"text:{name}", label) for name, label in _SINGLE_NAMES.items()]
    lines = [
        (section_name(section), [(f"line:{key}", words) for key, words in lines_of(document, section)])
        for section in SHAPES
        if SHAPES[section].has_id
    ]
    return [("Add to a section", list(_sections(document))), ("Single texts", texts), *_filled(lines)]


def line_choices(document: dict) -> list[tuple[str, list[tuple[str, str]]]]:
    """Every line with an id, grouped by section; the value is the id."""
    return _filled(
        (section_name(section), list(lines_of(document, section))) for section in SHAPES if SHAPES[section].has_id
    )


def with_current(choices: list, current: str, words: str) -> list:
    """The choices, and the current one among them even where what it names is not there."""
    known = {value for _, entries in choices for value, _ in entries}
    return choices if not current or current in known else [("Not there any more", [(current, words)]), *choices]


def lines_of(document: dict, section: str) -> Iterator[tuple[str, str]]:
    """The id and a few words of every line of a section; what hangs under a line follows it."""
    for _, listed in rows(document, section):
        for row in listed:
            yield from _line(section, row, "")


def section_name(section: str) -> str:
    kind = KINDS.get(section)
    return (kind.heading if kind else "") or HEADINGS.get(section, section)


def _line(section: str, row: dict, indent: str) -> Iterator[tuple[str, str]]:
    if "id" in row:
        words = words_of(section, row)
        yield row["id"], indent + _short(words.title or words.text or row["id"])
    for child in row.get("children", ()):
        yield from _line(section, child, f"{indent}– ")


def _sections(document: dict) -> Iterator[tuple[str, str]]:
    for section in SHAPES:
        name = section_name(section)
        if section == "skills":
            yield from ((f"to:skills|{tier}", f"{name}: {label}") for tier, label in TIERS.items())
            continue
        yield f"to:{section}", name
        for group in document[section] if section in GROUPED else ():
            yield f"to:{section}|{group['group']}", f"{name}: {_short(group['group'])}"


def _filled(groups) -> list:
    return [(name, entries) for name, entries in groups if entries]


def _short(words: str) -> str:
    return words if len(words) <= 90 else f"{words[:89].rstrip()}…"
