"""The variants of an opening, asked for with the same form as on the blueprint page."""

from django import forms
from django.http import QueryDict

from blueprint.forms.reading import ChoiceForm
from blueprint.models import Blueprint
from hiring.models import Opening


class NewOpeningForm(forms.Form):
    """What an opening begins with: a published blueprint, and a title."""

    title = forms.CharField(label="Job title", max_length=200)
    blueprint = forms.ModelChoiceField(
        label="Blueprint",
        queryset=Blueprint.objects.published(),
        to_field_name="slug",
        empty_label="Choose one",
        error_messages={"invalid_choice": "No blueprint is published under this name."},
    )


def stored_choice(opening: Opening, document: dict) -> ChoiceForm:
    """The form as it would be filled in for what is stored."""
    data = QueryDict(mutable=True)
    axes = {variant["id"]: axis["axis"] for axis in document["variants"] for variant in axis["items"]}
    for variant in opening.variants:
        if not (opening.engineers and axes.get(variant) == "company_size"):
            data[axes.get(variant, "")] = variant
    if opening.engineers:
        data["engineers"] = str(opening.engineers)
    return ChoiceForm(document, data)
