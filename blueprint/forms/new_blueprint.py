"""How a blueprint begins without a file."""

from django import forms

from blueprint.skeleton import FAMILIES, LEVELS

NOT_SAID = ("", "Not said")


def _choice(label: str, known: dict[str, str], help_text: str = "") -> forms.ChoiceField:
    widget = forms.Select(attrs={"class": "form-select"})
    choices = [NOT_SAID, *known.items()]
    return forms.ChoiceField(label=label, choices=choices, required=False, help_text=help_text, widget=widget)


class NewForm(forms.Form):
    """The title of a blueprint that begins empty, and what its prompts and examples are chosen by."""

    title = forms.CharField(
        label="Title of the role",
        max_length=200,
        help_text="For example Head of Engineering. It can be changed later.",
        widget=forms.TextInput(attrs={"class": "form-control", "autofocus": True}),
    )
    level = _choice("Level", LEVELS)
    family = _choice("Family", FAMILIES, "Both choose the examples that each section shows. Neither is needed.")
