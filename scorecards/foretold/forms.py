"""What of scores and reviews somebody wants side by side."""

from django import forms

from scorecards.foretold.queries import KINDS, Asked
from scorecards.onboarding.first_year import MOMENTS


class AskedForm(forms.Form):
    """Choices in the address; anything else falls back to the first of each."""

    kind = forms.ChoiceField(label="Scores of", choices=list(KINDS.items()), required=False)
    after = forms.ChoiceField(label="Reviews after", required=False)
    by = forms.ChoiceField(
        label="Written by",
        choices=[("manager", "The hiring manager"), ("second", "The second reviewer")],
        required=False,
    )
    on = forms.ChoiceField(
        label="Rated on", choices=[("dimensions", "The dimensions"), ("goals", "The agreed goals")], required=False
    )

    def __init__(self, *args, moments: list[str], **kwargs):
        super().__init__(*args, **kwargs)
        there = moments or [*MOMENTS][:1]
        self.fields["after"].choices = [(moment, MOMENTS[moment]) for moment in reversed(there)]

    @property
    def asked(self) -> Asked:
        self.is_valid()
        chosen = {name: self.cleaned_data.get(name) or self.fields[name].choices[0][0] for name in self.fields}
        return Asked(chosen["kind"], chosen["after"], chosen["by"] == "second", chosen["on"] == "goals")


def initial_of(asked: Asked) -> dict[str, str]:
    """The form's values for what is shown."""
    by, on = "second" if asked.is_second else "manager", "goals" if asked.on_goals else "dimensions"
    return {"kind": asked.kind, "after": asked.moment, "by": by, "on": on}
