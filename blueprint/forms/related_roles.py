"""Forms about how roles hang together: a derived one's title, families and their steps, which role to compare with."""

from django import forms

from blueprint.forms.new_blueprint import NewForm
from blueprint.models import Family
from blueprint.models.family import HIGHEST


class DerivedForm(NewForm):
    """The title of a role that begins as another one's words."""


class FamilyForm(forms.Form):
    """The name of a family."""

    name = forms.CharField(
        label="Name",
        max_length=Family._meta.get_field("name").max_length,
        help_text="For example Engineering leadership.",
        widget=forms.TextInput(attrs={"class": "form-control"}),
    )


class StepForm(forms.Form):
    """A role of the library, and the step of the family that it is put on."""

    slug = forms.ChoiceField(label="Role", widget=forms.Select(attrs={"class": "form-select"}))
    step = forms.IntegerField(
        label="Step",
        min_value=1,
        max_value=HIGHEST,
        help_text=f"1 is the first, up to {HIGHEST}.",
        widget=forms.NumberInput(attrs={"class": "form-control", "inputmode": "numeric"}),
    )

    def __init__(self, *args, titles: dict[str, str], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["slug"].choices = list(titles.items())
