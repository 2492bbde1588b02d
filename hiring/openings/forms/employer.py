"""The employer as a form."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import HTML, Fieldset, Layout
from django import forms

from blueprint.palette import LIGHT
from hiring.models import Employer
from hiring.openings.forms.fields import WebAddressField
from hiring.openings.pictures import clean_logo
from people.refusals import Refused

RULES = ("pay_blocks", "equal_opportunity_blocks", "apply_blocks")


class EmployerForm(forms.ModelForm):
    """`revision` tells that a save comes too late."""

    website = WebAddressField(label="Website", required=False)
    new_logo = forms.FileField(
        label="Logo",
        required=False,
        help_text="PNG, JPEG or WebP, at most 2 MB.",
        widget=forms.FileInput(attrs={"accept": "image/png,image/jpeg,image/webp"}),
    )
    remove_logo = forms.BooleanField(label="Remove the logo", required=False)
    revision = forms.IntegerField(widget=forms.HiddenInput)

    class Meta:
        model = Employer
        fields = ["name", "website", "contact", "about", "benefits", "equal_opportunity", "accent", *RULES]
        widgets = {
            "about": forms.Textarea(attrs={"rows": 5}),
            "benefits": forms.Textarea(attrs={"rows": 5}),
            "equal_opportunity": forms.Textarea(attrs={"rows": 3}),
            "accent": forms.TextInput(attrs={"placeholder": LIGHT["accent"], "spellcheck": "false"}),
        }
        help_texts = {
            "about": "A short paragraph that stands in every job description.",
            "benefits": "One a line.",
            "contact": "An e-mail address for questions about jobs.",
            "accent": "Six digits after a #. Where it would be hard to read, a darker or lighter shade is used.",
        }

    def __init__(self, *args, sets_rules: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["revision"] = self.instance.revision
        if not sets_rules:
            for name in RULES:
                del self.fields[name]
        if not self.instance.logo:
            del self.fields["remove_logo"]
        self.helper = _helper(sets_rules, has_logo=bool(self.instance.logo))

    def clean_accent(self):
        return self.cleaned_data["accent"].lower()

    def clean_new_logo(self):
        """PNG bytes, drawn anew; None where none was uploaded."""
        upload = self.cleaned_data["new_logo"]
        if not upload:
            return None
        try:
            return clean_logo(upload.read())
        except Refused as refused:
            raise forms.ValidationError(str(refused)) from refused


def _helper(sets_rules: bool, has_logo: bool) -> FormHelper:
    helper = FormHelper()
    helper.form_tag = False
    looks = ["accent", "new_logo"]
    if has_logo:
        looks += [HTML('{% include "hiring/openings/_logo.html" %}'), "remove_logo"]
    parts = [
        Fieldset("Who you are", "name", "website", "contact", "about"),
        Fieldset("What you offer", "benefits", "equal_opportunity"),
        Fieldset("How it looks", *looks),
    ]
    if sets_rules:
        parts.append(Fieldset("Before a description is published", HTML(RULES_TEXT), *RULES))
    helper.layout = Layout("revision", *parts)
    return helper


RULES_TEXT = (
    '<p class="form-text">What is ticked here keeps a description from being published until it is there. '
    "Many places ask for it by law.</p>"
)
