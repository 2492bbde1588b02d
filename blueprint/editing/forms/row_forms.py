"""The forms of the editor: one for each kind of row, made from its columns."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout
from django import forms
from django.db import models

from blueprint.composition.shapes import SHAPES
from blueprint.document import AXES, SECTIONS, TIERS
from blueprint.editing.forms.draft_fields import (
    ParagraphField,
    WholeNumber,
    line_choices,
    place_of,
    places,
    section_name,
    split_place,
    with_current,
)
from blueprint.editing.kinds import KINDS, Kind
from blueprint.models import Blueprint, Dimension, Group, Item
from blueprint.stored import document_of
from people.words import capital

HELP = {
    "number": "As printed in the source; leave it empty for none.",
    "weight": "How much it counts beside the others; 1 is normal.",
    "min_engineers": "Leave empty for no lower limit.",
    "max_engineers": "Leave empty for no upper limit.",
    "days": "Days after the start, such as 30.",
    "importance_note": "Where no word of the list fits.",
    "place": "Lines are grouped by section. To add a line, choose a section under “Add to a section”.",
    "why": "Readers see it beside the line that changes.",
    "shows": "Dimensions that can be rated on what happens in this exercise.",
    "target": "Benchmarks only: they never reach a job description as promises.",
    "baseline": "Whom the role is described for before any variant is chosen.",
}
HELP_BY_KIND = {
    ("soft_skills", "why"): "",
    ("kpis", "why"): "",
    ("variant.changes", "text"): "Needed to add or replace. It may begin with a bold lead: **Lead:** and the rest.",
}
LABELS = {
    ("at_a_glance", "title"): "name",
    ("hiring.assess", "title"): "name",
    ("dimension.measures", "text"): "what it measures",
    ("skills.groups", "title"): "tier",
    ("variants.groups", "title"): "axis",
}
PAIRS = (("min_engineers", "max_engineers"), ("min_minutes", "max_minutes"))


def label_of(kind: Kind, name: str) -> str:
    words = LABELS.get((kind.key, name)) or {"shows": "dimensions that it shows"}.get(name)
    return capital(words or kind.model._meta.get_field(name).verbose_name)


class RowForm(forms.Form):
    """The texts and numbers of one row. `seen` is the fingerprint of what the row said, `under` what it hangs under."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    under = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data=None, *, kind: Kind, draft: Blueprint, stored: dict | None = None, **kwargs):
        super().__init__(data, **kwargs)
        self.kind, self.draft, self.stored = kind, draft, stored or {}
        self.initial |= self.stored
        for name in kind.fields:
            self.fields[name] = self.field_for(name)
        self.helper = self._helper()

    def field_for(self, name: str) -> forms.Field:
        column = self.kind.model._meta.get_field(name)
        labels = {"label": label_of(self.kind, name), "help_text": self.help_for(name)}
        if column.choices:
            return _choice(column.choices, column.null, **labels)
        if isinstance(column, models.PositiveIntegerField):
            return WholeNumber(name, **labels)
        required = not column.blank or (self.kind.model is Item and len(self.kind.fields) == 1)
        empty = None if column.null else ""
        return ParagraphField(required=required, empty_value=empty, widget=self._widget(name), **labels)

    def help_for(self, name: str) -> str:
        return HELP_BY_KIND.get((self.kind.key, name), HELP.get(name, ""))

    def values(self) -> dict:
        """What the row is to say, by field; of a valid form."""
        return {name: self.cleaned_data[name] for name in self.kind.fields}

    def clean(self):
        cleaned = super().clean()
        for low, high in PAIRS:
            if _upside_down(cleaned.get(low), cleaned.get(high)):
                self.add_error(high, f"This is less than the lower number, {cleaned[low]:,}.")
        if self.kind.model is Item and not self.errors and not any(cleaned[name] for name in self.kind.fields):
            self.add_error(self.kind.fields[0], "Write a title or a text, or remove this.")
        return cleaned

    def _widget(self, name: str) -> forms.Widget:
        if name == self.kind.lead or name in ("reports_to", "horizon", "frequency", "prevalence", "group"):
            return forms.TextInput(attrs={"autocomplete": "off"})
        return forms.Textarea(attrs={"rows": 3 if name == self.kind.body else 2})

    def _helper(self) -> FormHelper:
        helper = FormHelper()
        helper.form_tag, helper.disable_csrf, helper.include_media = False, True, False
        seconds, parts = {high for _, high in PAIRS}, []
        for name in self.fields:
            pair = next((pair for pair in PAIRS if pair[0] == name), None)
            if name not in seconds:
                parts.append(Div(*pair, css_class="field-pair") if pair else name)
        helper.layout = Layout(*parts)
        return helper


class HeadingForm(RowForm):
    """A tier of skills or an axis of variants, which are chosen, not written."""

    def field_for(self, name):
        if name != "title":
            return super().field_for(name)
        known = TIERS if self.kind.key == "skills.groups" else AXES
        return forms.ChoiceField(choices=list(known.items()), label=label_of(self.kind, name))


class ExerciseForm(RowForm):
    def field_for(self, name):
        if name != "shows":
            return super().field_for(name)
        there = Dimension.objects.filter(blueprint=self.draft).values_list("key", "name")
        gone = [(key, f"{key} (not there any more)") for key in self.stored.get("shows", ()) if key not in dict(there)]
        return forms.MultipleChoiceField(
            choices=[*there, *gone],
            required=False,
            label="Dimensions that it shows",
            help_text=HELP["shows"],
            widget=forms.CheckboxSelectMultiple,
        )


class DimensionForm(RowForm):
    def field_for(self, name):
        if name != "weight":
            return super().field_for(name)
        bounds = {"min_value": 0.01, "max_value": 100, "step_size": None}
        wrong = {"min_value": "A weight is more than 0.", "max_value": "A weight is at most 100."}
        widget = forms.NumberInput(attrs={"step": "any"})
        return forms.FloatField(
            label="Weight", initial=1, help_text=HELP["weight"], error_messages=wrong, widget=widget, **bounds
        )


class MeasureForm(RowForm):
    """Which line of the draft a dimension measures."""

    def field_for(self, name):
        current = self.stored.get("text", "")
        choices = with_current(line_choices(document_of(self.draft)), current, current)
        return forms.ChoiceField(choices=[("", "Choose a line"), *choices], label="Line", widget=_searchable())


class ChangeForm(RowForm):
    """A change of a variant; `place` stands for its target and group."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        del self.fields["target"], self.fields["group"]
        stored = self.stored
        current = place_of(stored["action"], stored["target"], stored["group"]) if stored else ""
        choices = with_current(places(document_of(self.draft)), current, stored.get("target", ""))
        self.fields["place"] = forms.ChoiceField(
            choices=[("", "Choose a place"), *choices],
            label="What it changes",
            help_text=HELP["place"],
            widget=_searchable(),
        )
        self.initial["place"] = current
        self.order_fields(["seen", "under", "action", "place", "text", "why"])
        self.helper = self._helper()

    def values(self):
        target, group = split_place(self.cleaned_data["place"])
        return {name: self.cleaned_data[name] for name in ("action", "text", "why")} | {
            "target": target,
            "group": group,
        }

    def clean(self):
        cleaned = super().clean()
        action, sort = cleaned.get("action"), (cleaned.get("place") or "").partition(":")[0]
        if action and sort:
            self._check(action, sort, cleaned)
        return cleaned

    def _check(self, action: str, sort: str, cleaned: dict) -> None:
        if action == "add" and sort != "to":
            self.add_error("place", "To add a line, choose the section that it is added to.")
        if action != "add" and sort == "to":
            self.add_error("place", "Choose a line or a text; a section can only be added to.")
        if action in ("remove", "emphasise") and sort == "text":
            self.add_error("place", "A single text can be replaced, nothing else.")
        if action in ("add", "replace") and not cleaned.get("text") and "text" not in self.errors:
            self.add_error("text", "Write what is added, or what stands there instead.")


class PassageForm(RowForm):
    """A paragraph around a list: the section that it belongs to, and where there are groups, the group's title."""

    def field_for(self, name):
        if name == "text":
            return ParagraphField(label="Text", widget=self._widget(name))
        if name != "section" or self.kind.key != "intros":
            return super().field_for(name)
        keys = dict.fromkeys([*(section.key for section in SECTIONS), "success", *SHAPES])
        known = [(key, section_name(key)) for key in keys]
        current = self.stored.get("section", "")
        known += [(current, current)] if current and current not in keys else []
        return forms.ChoiceField(choices=known, label="Section")


FORMS = {
    "skills.groups": HeadingForm,
    "variants.groups": HeadingForm,
    "hiring.exercises": ExerciseForm,
    "hiring.dimensions": DimensionForm,
    "dimension.measures": MeasureForm,
    "variant.changes": ChangeForm,
    "intros": PassageForm,
    "unrecognised": PassageForm,
}


def form_for(kind: Kind) -> type[RowForm]:
    """The form of this kind of row."""
    return FORMS.get(kind.key, RowForm)


class PlacingForm(forms.Form):
    """Where a text that was not understood belongs."""

    to = forms.ChoiceField(label="Put it into")

    def __init__(self, *args, draft: Blueprint, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["to"].choices = _destinations(draft)

    def destination(self) -> tuple[Kind, tuple[str, int] | None]:
        """The kind of row that the text becomes, and the group that it stands in."""
        key, _, group = self.cleaned_data["to"].partition("|")
        return KINDS[key], ("group", int(group)) if group else None


def _destinations(draft: Blueprint) -> list[tuple[str, str]]:
    groups = Group.objects.filter(blueprint=draft).exclude(section="variants").order_by("section", "position", "pk")
    by_section: dict[str, list[tuple[str, str]]] = {}
    for group in groups:
        label = TIERS.get(group.title, group.title) or "without a title"
        words = f"{section_name(group.section)}: {label}"
        by_section.setdefault(group.section, []).append((f"{group.section}|{group.pk}", words))
    flat = [key for key in SHAPES if key in KINDS and not KINDS[key].needs_owner]
    flat = [key for key in flat if key not in ("hiring.exercises", "hiring.dimensions")]
    ordered = [entry for section in SECTIONS for entry in by_section.get(section.key, ())]
    return [*ordered, *((key, section_name(key)) for key in flat), ("intros", section_name("intros"))]


def _choice(choices, null: bool, **labels) -> forms.TypedChoiceField:
    choices = [("", "Not said"), *choices] if null else choices
    return forms.TypedChoiceField(choices=choices, required=not null, empty_value=None if null else "", **labels)


def _searchable() -> forms.Select:
    return forms.Select(attrs={"data-searchable": ""})


def _upside_down(low: int | None, high: int | None) -> bool:
    return low is not None and high is not None and low > high
