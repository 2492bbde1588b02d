"""A letter as it is written, for one candidate or several."""

from django import forms
from django.core.exceptions import ValidationError

from blueprint.job_description.catalogues import LANGUAGES
from hiring.letters.templates import FIELDS, TO_WRITE, odd_fields, template_of
from hiring.models import Letter

HELP = "What stands in braces is put in for each: " + ", ".join(f"{{{field}}}" for field in FIELDS) + "."


class TemplateForm(forms.Form):
    """With which template, in which language, a letter begins."""

    prefix = "with"
    kind = forms.ChoiceField(label="About", choices=Letter.Kind)
    language = forms.ChoiceField(label="Language", choices=[*LANGUAGES.items()])

    def begun(self) -> dict[str, str]:
        """The letter as it begins; the usual one where the choice is no choice."""
        chosen = self.cleaned_data if self.is_valid() else self.initial
        subject, text = template_of(chosen["kind"], chosen["language"])
        return {"subject": subject, "text": text, "kind": chosen["kind"], "language": chosen["language"]}


class LetterForm(forms.Form):
    """The words of a letter, with its fields in braces."""

    kind = forms.ChoiceField(choices=Letter.Kind, widget=forms.HiddenInput)
    language = forms.ChoiceField(choices=[*LANGUAGES.items()], widget=forms.HiddenInput)
    subject = forms.CharField(label="Subject", max_length=150)
    text = forms.CharField(
        label="Letter", max_length=10_000, widget=forms.Textarea(attrs={"rows": 16}), help_text=HELP, strip=True
    )

    def clean(self):
        cleaned = super().clean()
        odd = odd_fields(f"{cleaned.get('subject', '')}\n{cleaned.get('text', '')}")
        if TO_WRITE in odd:
            raise ValidationError(f"Write what is to stand where the letter has {TO_WRITE}.")
        if odd:
            raise ValidationError(f"{', '.join(odd[:3])} is no field that could be put in. {HELP}")
        return cleaned
