"""The parts of an interview plan's page, each as a small form."""

from django import forms

from blueprint.inline_markdown import to_text
from hiring.models import Plan
from hiring.planning.operations.freezing import JUDGED_BY
from hiring.planning.plain_plan import RoundView, StageView, WeighedDimension


class PlanPart(forms.Form):
    """Unbound where nothing was sent of it; `frozen` names the fields that a frozen plan keeps."""

    frozen: tuple[str, ...] = ()

    def __init__(self, data=None, *, prefix: str, is_frozen: bool = False, **kwargs):
        super().__init__(data, prefix=prefix, auto_id="%s", **kwargs)
        for name in self.frozen if is_frozen else ():
            self.fields[name].disabled = True


class RulesForm(forms.ModelForm):
    class Meta:
        model = Plan
        fields = ["bar", "quorum", "passes", "shows_cv", "asks_practice", "shows_adjusted"]
        labels = {"asks_practice": "Ask for practice before somebody’s first interview"}
        help_texts = {
            "bar": "The mean from which a candidate meets the bar: 3 is “meets the bar”.",
            "shows_adjusted": "Advice beside the raw means, never instead of them.",
        }
        widgets = {"bar": forms.NumberInput(attrs={"min": 1, "max": 4, "step": 0.1})}

    def __init__(self, data=None, *, instance: Plan):
        super().__init__(data, instance=instance, prefix="rules", auto_id="%s")
        self.fields["bar"].min_value, self.fields["bar"].max_value = 1, 4
        for name in JUDGED_BY if instance.is_frozen else ():
            self.fields[name].disabled = True

    def clean_bar(self):
        bar = self.cleaned_data["bar"]
        if not 1 <= bar <= 4:
            raise forms.ValidationError("The bar lies between 1 and 4.")
        return bar

    def clean_quorum(self):
        quorum = self.cleaned_data["quorum"]
        if not 1 <= quorum <= 100:
            raise forms.ValidationError("Write a number of votes from 1 to 100.")
        return quorum


class WeightForm(PlanPart):
    frozen = ("weight",)
    weight = forms.FloatField(
        min_value=0,
        max_value=100,
        error_messages={"min_value": "A weight is 0 or more.", "max_value": "A weight is 100 at most."},
        widget=forms.NumberInput(attrs={"step": "any", "min": 0, "max": 100}),
    )

    def __init__(self, data=None, *, dimension: WeighedDimension, **kwargs):
        initial = {"weight": dimension.weight}
        super().__init__(data, prefix=f"weight-{dimension.key}", initial=initial, **kwargs)
        self.dimension = dimension
        self.fields["weight"].label = f"Weight of {to_text(dimension.name)}"


class RoundForm(PlanPart):
    name = forms.CharField(label="Name of the round", max_length=200)

    def __init__(self, data=None, *, round: RoundView, **kwargs):
        super().__init__(data, prefix=f"round-{round.id}", initial={"name": round.name}, **kwargs)
        self.round = round


class StageForm(PlanPart):
    """One interview. `dimensions` come back in the plan's order."""

    frozen = ("exercise", "minutes", "dimensions")
    name = forms.CharField(label="Name", max_length=200)
    exercise = forms.ChoiceField(label="Exercise", required=False)
    minutes = forms.IntegerField(label="Minutes", min_value=5, max_value=600)
    interviewers = forms.IntegerField(label="Interviewers", min_value=1, max_value=10)
    dimensions = forms.MultipleChoiceField(label="Rates", required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, data=None, *, stage: StageView, exercises: list, dimensions: list, **kwargs):
        initial = {
            "name": stage.name,
            "exercise": stage.exercise["id"] if stage.exercise else "",
            "minutes": stage.minutes,
            "interviewers": stage.interviewers,
            "dimensions": [dimension.key for dimension in stage.dimensions],
        }
        super().__init__(data, prefix=f"stage-{stage.id}", initial=initial, **kwargs)
        self.stage = stage
        self.fields["exercise"].choices = [("", "None yet"), *exercises]
        self.fields["dimensions"].choices = dimensions
