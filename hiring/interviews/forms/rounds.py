"""The interviews of a round to book in one go: for each its minutes and panel, and the days between which they lie."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta

from django import forms
from django.utils import timezone

from hiring.interviews.forms import SOONEST
from hiring.models import Stage
from hiring.openings.forms.fields import WebAddressField
from people.models import User

LONGEST = 60


class RoundOfInterviewsForm(forms.Form):
    """Once valid, `first` and `last` are points in time, and `wanted` has each stage with its people and minutes."""

    begin = forms.DateField(label="From", widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))
    end = forms.DateField(label="To", widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))
    place = forms.CharField(label="Place", max_length=300, required=False)
    link = WebAddressField(label="Link to a call", required=False)

    first: datetime
    last: datetime

    def __init__(
        self, *args, stages: Sequence[Stage], panels: Mapping[int, Sequence[User]], people, extra: int, **kwargs
    ):
        super().__init__(*args, **kwargs)
        self.stages = stages
        for stage in stages:
            self.fields[f"minutes-{stage.pk}"] = forms.IntegerField(
                label=f"Minutes of {stage}", min_value=5, max_value=900, initial=stage.minutes + extra
            )
            usual = [user.pk for user in panels[stage.pk]]
            for seat in range(stage.interviewers):
                self.fields[f"seat-{stage.pk}-{seat}"] = forms.ModelChoiceField(
                    people,
                    label=f"Interviewer {seat + 1} of {stage}",
                    required=False,
                    empty_label="Nobody",
                    initial=usual[seat] if seat < len(usual) else None,
                )

    def clean(self):
        cleaned = super().clean()
        if not {"begin", "end"} <= cleaned.keys():
            return cleaned
        if not timezone.localdate() <= cleaned["begin"] <= cleaned["end"] <= cleaned["begin"] + timedelta(days=LONGEST):
            self.add_error("end", "Choose days from today on, at most two months of them, the first before the last.")
        here = timezone.get_current_timezone()
        self.first = max(datetime.combine(cleaned["begin"], time(), here), timezone.now() + SOONEST)
        self.last = datetime.combine(cleaned["end"], time(23, 59), here)
        for stage in self.stages:
            if not self._people(stage) and f"minutes-{stage.pk}" in cleaned:
                self.add_error(f"seat-{stage.pk}-0", "Choose at least one person.")
        return cleaned

    def as_it_begins(self) -> dict:
        """What this form sends when nothing is changed on it."""
        return {name: self.get_initial_for_field(field, name) for name, field in self.fields.items()}

    def of_proposal(self) -> list[forms.BoundField]:
        """The fields on which it depends what is proposed."""
        return [field for field in self if field.name not in ("place", "link")]

    @property
    def wanted(self) -> list[tuple[Stage, list[User], int]]:
        return [(stage, self._people(stage), self.cleaned_data[f"minutes-{stage.pk}"]) for stage in self.stages]

    def _people(self, stage: Stage) -> list[User]:
        chosen = (self.cleaned_data.get(f"seat-{stage.pk}-{seat}") for seat in range(stage.interviewers))
        return list(dict.fromkeys(user for user in chosen if user))
