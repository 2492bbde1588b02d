"""What readers ask of the library."""

from django import forms

from blueprint.models import Blueprint


class LibraryForm(forms.Form):
    """Search and filter of the library."""

    q = forms.CharField(
        label="Search",
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"class": "form-control", "type": "search"}),
    )
    status = forms.ChoiceField(label="Status", required=False, widget=forms.Select(attrs={"class": "form-select"}))

    def __init__(self, data, *, editor: bool):
        super().__init__(data)
        if editor:
            self.fields["status"].choices = [("", "Any"), *Blueprint.Status.choices]
        else:
            del self.fields["status"]
