"""How a blueprint begins without a file."""

from django import forms


class NewForm(forms.Form):
    """The title of a blueprint that begins empty."""

    title = forms.CharField(
        label="Title of the role",
        max_length=200,
        help_text="For example Head of Engineering. It can be changed later.",
        widget=forms.TextInput(attrs={"class": "form-control", "autofocus": True}),
    )
