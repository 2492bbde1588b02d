"""Forms for several applications at once."""

from django import forms
from django.core.exceptions import ValidationError

from hiring.models import Tag


class TagsForm(forms.Form):
    """Tags to give, separated by commas, and tags to take away."""

    add = forms.CharField(
        label="Give these tags",
        required=False,
        max_length=400,
        help_text=f"Separated by commas, at most {Tag.LONGEST} characters each. Interviewers do not read tags; the "
        "candidate may ask for a copy.",
    )
    remove = forms.MultipleChoiceField(label="Take these away", required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args, present: list[str], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["remove"].choices = [(name, name) for name in present]
        if not present:
            del self.fields["remove"]

    def clean_add(self) -> list[str]:
        names = {" ".join(name.split()) for name in self.cleaned_data["add"].split(",")} - {""}
        if long := next((name for name in sorted(names) if len(name) > Tag.LONGEST), ""):
            raise ValidationError(f"“{long[:60]}” has more than {Tag.LONGEST} characters.")
        return sorted(names)

    def clean(self):
        cleaned = super().clean()
        if not (cleaned.get("add") or cleaned.get("remove") or self.errors):
            raise ValidationError("Name a tag to give, or choose one to take away.")
        return cleaned
