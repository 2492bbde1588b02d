"""What narrows and orders the calibration of an opening."""

from django import forms

from scorecards.calibration.calibration import Calibration
from scorecards.calibration.candidates import SORTS
from scorecards.calibration.plain import Filters


class CalibrationFilter(forms.Form):
    """A field with an error narrows nothing."""

    round = forms.ChoiceField(label="Round", required=False)
    stage = forms.ChoiceField(label="Stage", required=False)
    dimension = forms.ChoiceField(label="Dimension", required=False)
    sort = forms.ChoiceField(label="Order", required=False)

    def __init__(self, *args, calibration: Calibration, **kwargs):
        super().__init__(*args, **kwargs)
        for name, choices in calibration.choices.items():
            every = ("", f"Every {name}")
            self.fields[name].choices = [every, *((choice.value, choice.name) for choice in choices)]
        orders = [pair for pair in SORTS.items() if pair[0] != "adjusted" or calibration.shows_adjusted]
        self.fields["sort"].choices = orders

    @property
    def filters(self) -> Filters:
        self.is_valid()
        given = self.cleaned_data
        numbers = {name: int(given[name]) if given.get(name) else None for name in ("round", "stage")}
        return Filters(**numbers, dimension=given.get("dimension") or "")

    @property
    def order(self) -> str:
        self.is_valid()
        return self.cleaned_data.get("sort") or "disagreement"
