"""A save that came too late: the form keeps what was typed, and shows beside it what somebody else has stored."""

from dataclasses import dataclass

from django import forms

from hiring.openings.operations import LATE_SAVE


@dataclass(frozen=True)
class Theirs:
    """A stored value that differs from what was typed."""

    id: str
    label: str
    text: str


def renew(form: forms.ModelForm, stored: forms.ModelForm) -> list[Theirs]:
    """Let the form save over what is stored next time; the fields in which that differs.

    `stored` is an unbound form of the same kind on the row in the database.
    """
    form.add_error(None, LATE_SAVE)
    form.data = form.data.copy()
    form.data[form.add_prefix("revision")] = stored.initial["revision"]
    return differing(form, stored)


def differing(form: forms.BaseForm, stored: forms.BaseForm) -> list[Theirs]:
    """The fields in which `stored`, a form of the same kind, differs."""
    pairs = [(form[name], stored[name]) for name in form.fields if name != "revision" and name in stored.fields]
    return [
        Theirs(mine.auto_id, str(mine.label), _text(theirs))
        for mine, theirs in pairs
        if not isinstance(mine.field, forms.FileField) and _text(mine) != _text(theirs)
    ]


def _text(bound: forms.BoundField) -> str:
    value = bound.value()
    if isinstance(bound.field, forms.BooleanField):
        return "Yes" if value and value != "False" else "No"
    chosen = [str(part) for part in value] if isinstance(value, (list, tuple)) else [str(value or "")]
    labels = {str(key): str(label) for key, label in getattr(bound.field, "choices", [])}
    return "\n".join(labels.get(part, part) for part in chosen).replace("\r\n", "\n").strip()
