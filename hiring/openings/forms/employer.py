"""The employer as a form."""

from collections.abc import Iterator

from crispy_forms.helper import FormHelper
from crispy_forms.layout import HTML, Fieldset, Layout, LayoutObject
from django import forms

from blueprint.job_description.catalogues import LANGUAGES
from blueprint.palette import LIGHT
from hiring.models import Employer
from hiring.openings.forms.fields import WebAddressField
from hiring.openings.pictures import clean_logo
from people.refusals import Refused

RULES = ("pay_blocks", "equal_opportunity_blocks", "apply_blocks", "approval_blocks")


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
        fields = ["name", "website", "contact", "language", "about", "benefits", "equal_opportunity", "accent", *RULES]
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
        self._add_translations()
        if not sets_rules:
            for name in RULES:
                del self.fields[name]
        if not self.instance.logo:
            del self.fields["remove_logo"]
        self.helper = _helper(sets_rules, self.instance)

    def _add_translations(self) -> None:
        """A field for each text in each language; those of the house's own language stand only in its own fields."""
        for language in LANGUAGES:
            for name in Employer.TEXTS:
                own = self.fields[name]
                widget = forms.Textarea(attrs={"rows": 3, "lang": language})
                self.fields[f"{name}_{language}"] = forms.CharField(label=own.label, required=False, widget=widget)
                stored = self.instance.translations.get(language, {})
                self.initial[f"{name}_{language}"] = stored.get(name, "")

    def clean(self):
        given = super().clean()
        texts = {code: {name: given.get(f"{name}_{code}", "") for name in Employer.TEXTS} for code in LANGUAGES}
        texts = {code: {name: text for name, text in of.items() if text.strip()} for code, of in texts.items()}
        self.instance.translations = {code: of for code, of in texts.items() if of}
        if texts.get(house := given.get("language", "")):
            self.add_error("language", f"Texts in {LANGUAGES[house]} stand below too. Keep one of the two.")
        return given

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


def _helper(sets_rules: bool, instance: Employer) -> FormHelper:
    helper = FormHelper()
    helper.form_tag = False
    looks = ["accent", "new_logo"]
    if instance.logo:
        looks += [HTML('{% include "hiring/openings/_logo.html" %}'), "remove_logo"]
    parts = [
        Fieldset("Who you are", "name", "website", "contact", "about"),
        Fieldset("What you offer", "benefits", "equal_opportunity", "language"),
        Fieldset("In other languages", HTML(LANGUAGES_TEXT), *_in_other_languages(instance)),
        Fieldset("How it looks", *looks),
    ]
    if sets_rules:
        parts.append(Fieldset("Before a description is published", HTML(RULES_TEXT), *RULES))
    helper.layout = Layout("revision", *parts)
    return helper


def _in_other_languages(instance: Employer) -> Iterator[LayoutObject]:
    """The fields of each language, folded; those of the house's own only where something stands in them."""
    for code, name in LANGUAGES.items():
        written = len(instance.translations.get(code, {}))
        if code == instance.language and not written:
            continue
        state = f"{written} of {len(Employer.TEXTS)} texts" if written else "nothing yet"
        fields = (f"{text}_{code}" for text in Employer.TEXTS)
        summary = f'<summary><span lang="{code}">{name}</span> <span class="row-note">{state}</span></summary>'
        yield HTML(f'<details class="employer-language" id="language-{code}">{summary}')
        yield from fields
        yield HTML("</details>")


LANGUAGES_TEXT = (
    '<p class="form-text">A description in one of these languages says what stands here. Where nothing does, '
    "it says the text above, marked as being in another language.</p>"
)
RULES_TEXT = (
    '<p class="form-text">What is ticked here keeps a description from being published until it is there. '
    "Many places ask for pay and the statement by law.</p>"
)
