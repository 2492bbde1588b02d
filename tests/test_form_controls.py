"""Fields of forms are written without templates, and say what Django's own would."""

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.utils.safestring import mark_safe

from config.form_controls import FormControls

HARD = "\"a\" <b> & 'c' é"
CHOICES = [("", "Choose"), (1, HARD), ("Group & more", [("x", "X"), (HARD, 2000)]), (None, mark_safe("<i>z</i>"))]
ATTRS = {"class": HARD, "required": True, "hidden": False, "data-n": 1234, "aria-label": mark_safe("&amp;")}
WIDGETS = {
    "text": (forms.TextInput(), HARD),
    "number": (forms.NumberInput(), 12345.5),
    "nothing": (forms.TextInput(), None),
    "date": (forms.DateInput(attrs={"type": "date"}), "2027-01-31"),
    "time": (forms.TimeInput(), "10:30"),
    "email, empty": (forms.EmailInput(), ""),
    "ticked": (forms.CheckboxInput(), True),
    "not ticked": (forms.CheckboxInput(), False),
    "hidden": (forms.HiddenInput(), mark_safe("a&amp;b")),
    "area": (forms.Textarea(), f"\n{HARD}\n\n2"),
    "empty area": (forms.Textarea(), None),
    "select": (forms.Select(choices=CHOICES), 1),
    "groups": (forms.Select(choices=CHOICES), HARD),
    "several": (forms.SelectMultiple(choices=CHOICES), ["1", "x"]),
    "no choices": (forms.Select(), None),
}


@pytest.mark.parametrize("attrs", [{}, ATTRS], ids=["plain", "attributes"])
@pytest.mark.parametrize("name", WIDGETS)
def test_a_field_is_written_as_django_writes_it(name, attrs):
    widget, value = WIDGETS[name]
    written, wanted = (widget.render("na<me", value, attrs, kind()) for kind in (FormControls, DjangoTemplates))
    assert written == wanted


def test_other_fields_are_left_to_django():
    radios = forms.RadioSelect(choices=[("a", "A")])
    assert radios.render("r", "a", {}, FormControls()) == radios.render("r", "a", {}, DjangoTemplates())
