"""The lines of the role that a description shows, as checkboxes: a handful is ticked where nobody has chosen."""

from collections.abc import Sequence
from dataclasses import dataclass

from django import forms

from blueprint.composition import Composed, Line, compose
from blueprint.inline_markdown import to_text
from hiring.openings.shown_lines import (
    default_responsibilities,
    default_skills,
    responsibility_lines,
    skill_lines,
)


@dataclass(frozen=True)
class LineList:
    """Lines as (id, words)."""

    field: forms.BoundField
    ticked: list[tuple[str, str]]
    rest: list[tuple[str, str]]


class ShownLinesForm(forms.Form):
    """`lines_of` holds the variants that the page was made for.

    Where exactly their handful is still ticked, nobody has chosen: the answer is None, and the handful follows when the
    variants change.
    """

    lines_of = forms.CharField(required=False, widget=forms.HiddenInput)
    responsibilities = forms.MultipleChoiceField(
        label="What you’ll do", required=False, widget=forms.CheckboxSelectMultiple
    )
    skills = forms.MultipleChoiceField(label="What you bring", required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, document: dict, composed: Composed, stored: dict[str, list[str] | None], data=None):
        super().__init__(_asked(document, composed, data) if data else None)
        self.renewed = bool(data) and data.get("lines_of", "") != _variants(composed)
        self.composed = composed
        self.initial = {"lines_of": _variants(composed)}
        for name, (lines, defaults) in LISTS.items():
            standing = composed.once(lines)
            chosen = stored[name] if stored[name] is not None else composed.once(defaults)
            self.fields[name].choices = [(line.address, line_words(line)) for line in standing]
            self.initial[name] = [line.address for line in standing if line.address in chosen]

    @property
    def lists(self) -> list[LineList]:
        return [_list(self[name]) for name in LISTS]

    @property
    def chosen(self) -> dict[str, list[str] | None]:
        """Ids, or None where nobody has chosen."""
        self.is_valid()
        return {name: self._chosen(name) for name in LISTS}

    def _chosen(self, name: str) -> list[str] | None:
        ticked = self.cleaned_data.get(name)
        return None if ticked is None or set(ticked) == set(self.composed.once(LISTS[name][1])) else ticked


def _list(field: forms.BoundField) -> LineList:
    ticked = set(field.value() or ())
    parts = ([], [])
    for choice in field.field.choices:
        parts[choice[0] not in ticked].append(choice)
    return LineList(field, *parts)


LISTS = {
    "responsibilities": (responsibility_lines, default_responsibilities),
    "skills": (skill_lines, default_skills),
}


def line_words(line: Line) -> str:
    return to_text(line.title or line.text)


def _variants(composed: Composed) -> str:
    return ",".join(variant.id for variant in composed.chosen)


def _asked(document: dict, composed: Composed, data):
    """An untouched handful of other variants becomes the handful of these."""
    data = data.copy()
    before = [name for name in data.get("lines_of", "").split(",") if name]
    known = {v["id"] for axis in document["variants"] for v in axis["items"]}
    readable = set(before) <= known and _one_an_axis(document, before)
    earlier = compose(document, before) if readable and data.get("lines_of", "") != _variants(composed) else composed
    for name, (lines, defaults) in LISTS.items():
        ticked = data.getlist(name)
        untouched = set(ticked) == set(earlier.once(defaults))
        gone = {line.address for line in earlier.once(lines)} - {line.address for line in composed.once(lines)}
        kept = composed.once(defaults) if untouched else (line for line in ticked if line not in gone)
        data.setlist(name, list(kept))
    data["lines_of"] = _variants(composed)
    return data


def _one_an_axis(document: dict, variants: Sequence[str]) -> bool:
    axes = [axis["axis"] for axis in document["variants"] for v in axis["items"] if v["id"] in variants]
    return len(axes) == len(set(axes))
