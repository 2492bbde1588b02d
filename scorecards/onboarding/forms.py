"""Forms of a hire's first year."""

from django import forms

from hiring.openings.forms.fields import DayField
from people.models import User
from scorecards.models import Hire, OnboardingGoal
from scorecards.onboarding.first_year import heading

BLANK_ROWS = 2
LONGEST_GOAL = 2000
DAYS = [(30, "30 days"), (60, "60 days"), (90, "90 days"), (180, "Half a year"), (365, "The first year")]


def day_field(**more) -> DayField:
    """A day, as the browser picks it or as somebody types it."""
    return DayField(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **more)


class BeginForm(forms.Form):
    starts_on = day_field(label="First day", help_text="Goals and reviews count from here. It can be changed later.")


class GoalForm(forms.Form):
    """One goal of the plan; a row that is left empty is none."""

    pk = forms.IntegerField(required=False, widget=forms.HiddenInput)
    days = forms.TypedChoiceField(label="Within", coerce=int)
    kind = forms.ChoiceField(label="Kind", choices=OnboardingGoal.Kind.choices)
    text = forms.CharField(
        label="What", max_length=LONGEST_GOAL, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        days = self.initial.get("days")
        known = {value for value, _ in DAYS}
        own = [] if days is None or days in known else [(days, heading(days).removeprefix("First ").capitalize())]
        self.fields["days"].choices = sorted([*DAYS, *own])


class _GoalFormSet(forms.BaseFormSet):
    @property
    def goals(self) -> list[dict]:
        """What was sent, without empty rows and those marked to go, in order of days."""
        rows = [form.cleaned_data for form in self.forms if form.cleaned_data and not form.cleaned_data.get("DELETE")]
        kept = [row for row in rows if row.get("text", "").strip()]
        return sorted(({**row, "text": row["text"].strip()} for row in kept), key=lambda row: row["days"])


GoalFormSet = forms.formset_factory(GoalForm, formset=_GoalFormSet, extra=BLANK_ROWS, can_delete=True, max_num=200)


class HirePlanForm(forms.Form):
    """What is not a goal: the first day, and the save that this one follows."""

    starts_on = day_field(label="First day")
    revision = forms.IntegerField(widget=forms.HiddenInput)


class LeaveForm(forms.Form):
    left_on = day_field(label="Last day")
    why = forms.ChoiceField(
        label="Whose wish was it?",
        choices=Hire.Leaving.choices,
        help_text="Broad words are enough: nothing more is kept.",
    )


class SecondReviewerForm(forms.Form):
    """Who else writes reviews."""

    reviewer = forms.ModelChoiceField(
        label="Second reviewer",
        queryset=User.objects.none(),
        required=False,
        empty_label="Nobody",
        help_text="Somebody who works with them, and judged nothing before they were hired.",
    )

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reviewer"].queryset = people
