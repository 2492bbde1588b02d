"""The layout of an opening's form: what stands under which heading, and what stands side by side."""

from collections.abc import Iterator
from dataclasses import dataclass

from django import forms

FIELDSETS = (
    ("The job", "", (("title",), ("department", "seniority"), ("opening_paragraph",))),
    ("Terms", "", (("employment", "hours"), ("starts", "requisition"), ("language",))),
    ("Where", "", (("places",), ("office_days", "office_period"), ("is_remote",), ("remote_countries",))),
    ("Scope", "", (("team",), ("budget",), ("hiring_manager",))),
    ("Pay", "pay-fields", (("pay_low", "pay_high"), ("pay_currency", "pay_period"), ("pay_extra",))),
    (
        "Applying",
        "",
        (("apply_url",), ("apply_email",), ("apply_text",), ("closes_on",), ("adjustments_contact",)),
    ),
)
"""Legend, id, and rows of one or two fields."""

CLASSES = {forms.CheckboxInput: "form-check-input", forms.Select: "form-select"}


@dataclass(frozen=True)
class FieldRow:
    width: str
    fields: tuple[forms.BoundField, ...]


@dataclass(frozen=True)
class FieldSet:
    legend: str
    id: str
    rows: tuple[FieldRow, ...]


def fieldsets(form: forms.Form) -> Iterator[FieldSet]:
    """The form as its page sets it: in the page's own template, since the editor is opened often and crispy is slow."""
    for legend, name, rows in FIELDSETS:
        placed = (FieldRow("col-12" if len(row) == 1 else "col-sm-6", tuple(form[key] for key in row)) for row in rows)
        yield FieldSet(legend, name, tuple(placed))


def with_classes(form: forms.Form) -> None:
    """Give each field the class of its look."""
    for field in form.fields.values():
        kinds = (look for kind, look in CLASSES.items() if isinstance(field.widget, kind))
        field.widget.attrs["class"] = next(kinds, "form-control")
