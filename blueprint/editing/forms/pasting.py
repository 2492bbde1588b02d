"""The form for lines that are pasted: what they become, and at which line something is wrong."""

import re

from django import forms
from django.core.exceptions import ValidationError

from blueprint.document import AXES, TIERS
from blueprint.editing.forms.draft_fields import ParagraphField
from blueprint.editing.kinds import ANCHORS, KINDS, Kind
from blueprint.editing.pasted import MOST, NewRow, PastedLine, by_period, pasted_lines
from blueprint.importing import headings
from blueprint.importing.durations import minutes
from blueprint.importing.posting_words import PARTS
from blueprint.importing.sections.hiring import kind_in
from blueprint.models import Exercise, Item
from blueprint.skeleton import FIRST_GROUPS

COLUMNS = {
    "kpis": ("name", "measures", "target", "frequency", "why", "note"),
    "hiring.exercises": ("title", "scenario", "task", "format"),
    "hiring.dimensions": ("name", *ANCHORS, "note"),
}
"""What the cells of a line fill, in order, where it is not the columns as the editor shows them."""

_LENGTH_ALONE = re.compile(r"\s*[\d.½–-]+\s*[^\W\d]+\.?\s*")

_TIER_OF_A_PART = {"bring": "must_have", "nice": "good_to_have"}
_PARTS = {part: PARTS[part] for part in _TIER_OF_A_PART}
_NAMED = {"skills": ("tier", TIERS, (headings.TIERS, _PARTS)), "variants": ("axis", AXES, (headings.AXES,))}
"""Sections whose groups are some that there are: what one is called, their names, and how headings word them."""

NOT_SAID = {"kind": Exercise.Kind.CASE, "weight": 1, "shows": []}


class PasteForm(forms.Form):
    """Lines of one kind; those of a section with groups may hold the groups' titles."""

    under = forms.CharField(required=False, widget=forms.HiddenInput)
    lines = forms.CharField(
        label="Lines", strip=False, widget=forms.Textarea(attrs={"rows": 7, "class": "form-control"})
    )

    def __init__(self, data=None, *, kind: Kind, **kwargs):
        super().__init__(data, **kwargs)
        self.kind = kind
        self.line_kind = KINDS[kind.lists[0]] if kind.is_heading else kind
        self.fields["lines"].label = "Lines" if kind.is_heading else f"One {self.line_kind.noun} a line"
        self.fields["lines"].help_text = self._help()

    def clean_lines(self) -> list[NewRow]:
        """What the lines become. Each fault says in which line it is."""
        read = list(pasted_lines(self.cleaned_data["lines"], headings=self.kind.is_heading))
        if not read:
            raise ValidationError("Write or paste at least one line.")
        if len(read) > MOST:
            raise ValidationError(f"These are {len(read)} lines; at most {MOST} are taken at once.")
        return [self._row(line) for line in read]

    def _row(self, line: PastedLine) -> NewRow:
        heading, cells = line.heading, line.cells
        if self.kind.is_heading and self.line_kind.key == "goals" and not heading:
            heading, cells = by_period(cells)
        try:
            named = self._named(cells)
            values = {name: ParagraphField(required=False).clean(cell) for name, cell in named.items()}
            group = self._group(heading)
        except ValidationError as wrong:
            raise ValidationError(f"Line {line.number}: {wrong.messages[0]}") from wrong
        blank = {name: _blank(self.line_kind, name) for name in self.line_kind.fields}
        return NewRow(group, blank | values | self._told(values), line.depth if self.line_kind.nests else 0)

    def _named(self, cells: tuple[str, ...]) -> dict[str, str]:
        """The cells by the fields that they fill; a line alone is a name where rows have one, else a text."""
        kind = self.line_kind
        if len(cells) == 1:
            names = [kind.body or kind.lead] if kind.model is Item or kind.key == "tools" else [kind.lead]
        elif len(cells) == 2 and kind.lead and kind.body:
            names = [kind.lead, kind.body]
        else:
            names = [name for name in self.columns if not name.endswith(("_minutes", "_engineers"))]
        if len(cells) > len(names):
            cells = (*cells[: len(names) - 1], " ".join(cells[len(names) - 1 :]))
        return dict(zip(names, cells, strict=False))

    @property
    def columns(self) -> tuple[str, ...]:
        """What cells divided by tabs fill."""
        kind = self.line_kind
        return COLUMNS.get(kind.key) or tuple(name for name in kind.fields if name not in ("importance", "number"))

    def _told(self, values: dict) -> dict:
        """An exercise's kind and minutes, where its title says them: `Case, 60 minutes: …` is a Case, of 60 minutes."""
        if self.line_kind.model is not Exercise:
            return {}
        title = values.get("title", "")
        span = minutes(title, unit=True)
        name, _, end = title.rpartition(",")
        if name and _LENGTH_ALONE.fullmatch(end) and minutes(end, unit=True) == span:
            title = name
        return {"title": title, "kind": kind_in(title), "min_minutes": span[0], "max_minutes": span[1]}

    def _group(self, heading: str) -> str:
        section = self.line_kind.key
        if not self.kind.is_heading or not heading:
            return ""
        if section in _NAMED:
            return _chosen(heading, *_NAMED[section])
        return ParagraphField().clean(heading)

    def _help(self) -> str:
        kind = self.line_kind
        parts = ["Bullets and numbers before a line are left out."]
        if kind.key == "hiring.dimensions":
            parts.append("Columns from a spreadsheet: the name, then what ratings 1, 2, 3 and 4 look like.")
        elif kind.lead and kind.body:
            names = [kind.model._meta.get_field(name).verbose_name for name in (kind.lead, kind.body)]
            parts.append(f"“{names[0].capitalize()}: {names[1]}” fills both; so do columns from a spreadsheet.")
        if self.kind.is_heading:
            first = FIRST_GROUPS[self.line_kind.key].replace("_", " ")
            parts.append(f"A line that ends in a colon begins a group; without one, lines go into “{first}”.")
        return " ".join(parts)


def _blank(kind: Kind, name: str):
    if name in NOT_SAID:
        return NOT_SAID[name]
    return None if kind.model._meta.get_field(name).null else ""


def _chosen(heading: str, what: str, labels: dict[str, str], tables: tuple) -> str:
    """The key of the tier or axis that a heading means, worded as people word it: “Nice to have”, “Wünschenswert”."""
    named = next((key for key, label in labels.items() if heading.casefold() == label.casefold()), None)
    key = named or next(filter(None, (headings.meaning(heading, table) for table in tables)), None)
    if key is None:
        raise ValidationError(f"“{heading}” is no {what} that there is. There are: {', '.join(labels.values())}.")
    return _TIER_OF_A_PART.get(key, key)
