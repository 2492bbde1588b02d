"""What a committee writes down: votes, decisions, and what more it needs to know."""

from collections.abc import Mapping

from django import forms

from blueprint.inline_markdown import to_text
from hiring.planning.coverage import MOST_DIMENSIONS
from hiring.planning.proposal import ProposedStage, minutes_of, name_of, stage_for
from scorecards.committee.operations.decisions import Ruling
from scorecards.models import Choice, Outcome

LONGEST = 5_000
_BARE = ("", "A conversation without an exercise (60 minutes)")


def _text(label: str, rows: int = 3, required: bool = False, help_text: str = "") -> forms.CharField:
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, required=required, max_length=LONGEST, widget=area, help_text=help_text)


class VoteForm(forms.Form):
    """One's vote and why."""

    choice = forms.ChoiceField(
        label="Your vote",
        choices=Choice.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose one."},
    )
    reason = _text(
        "Why", required=True, help_text="The evidence that moved you. Everybody who reads the votes reads it."
    )

    def __init__(self, *args, only_recused: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        if only_recused:
            self.fields["choice"].choices = [(Choice.RECUSED.value, Choice.RECUSED.label)]


class DecisionForm(forms.Form):
    """Hire or not, and why; `departure` is asked for where the decision departs from what else is said."""

    outcome = forms.ChoiceField(
        label="Decision",
        choices=[(each.value, each.label) for each in (Outcome.HIRE, Outcome.NO_HIRE)],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose one."},
    )
    departure = _text(
        "Why you depart from the votes or the composite",
        help_text="Needed where your decision is another one than theirs.",
    )
    reasons = _text("Reasons", 4, required=True, help_text="Somebody who was not there should understand them.")
    level = forms.CharField(label="Level", max_length=200, required=False)
    conditions = _text("Conditions", 2, help_text="What has to happen first, such as a reference or a start date.")
    dissent = _text("Dissent", 2, help_text="Who saw it differently, and why.")

    def __init__(self, *args, dimensions: Mapping[str, str], **kwargs):
        super().__init__(*args, **kwargs)
        self._keys = list(dimensions)
        for key, name in dimensions.items():
            self.fields[f"on-{key}"] = _text(name, 2)

    @property
    def on_dimensions(self):
        return [self[f"on-{key}"] for key in self._keys]

    def clean(self):
        given = super().clean()
        if self._keys and not any(given.get(f"on-{key}") for key in self._keys):
            self.add_error(f"on-{self._keys[0]}", "Tie your reasons to at least one dimension.")
        return given

    def ruling(self, number: int) -> Ruling:
        given = self.cleaned_data
        plain = {name: given[name] for name in ("reasons", "level", "conditions", "departure", "dissent")}
        return Ruling(number, on_dimensions={key: given[f"on-{key}"] for key in self._keys}, **plain)


class MoreInformationForm(forms.Form):
    """What more must be known, and the interviews that will show it. `offers` are the role's exercises."""

    reasons = _text(
        "What you need to know",
        required=True,
        help_text="The recruiter and the hiring manager plan the round from it. Its panel does not read it.",
    )
    name = forms.CharField(label="Name of the added round", max_length=200, initial="More information")
    dissent = _text("Dissent", 2, help_text="Who would have decided now, and how.")

    def __init__(self, *args, role: dict, dimensions: Mapping[str, str], **kwargs):
        super().__init__(*args, **kwargs)
        self._role = role
        self._offered = [*((each["id"], self._label(each)) for each in role["hiring"]["exercises"]), _BARE]
        for key, label in self._offered:
            self.fields[f"ask-{key}"] = forms.BooleanField(label=label, required=False)
            self.fields[f"rates-{key}"] = forms.MultipleChoiceField(
                label="Rates",
                choices=list(dimensions.items()),
                initial=stage_for(role, key).dimensions,
                required=False,
                widget=forms.CheckboxSelectMultiple,
            )

    @staticmethod
    def _label(exercise: dict) -> str:
        return f"{to_text(name_of(exercise))} ({minutes_of(exercise)} minutes)"

    @property
    def offers(self):
        return [(self[f"ask-{key}"], self[f"rates-{key}"]) for key, _ in self._offered]

    def clean(self):
        given = super().clean()
        chosen = [key for key, _ in self._offered if given.get(f"ask-{key}")]
        if not chosen:
            self.add_error(None, "Choose at least one interview.")
        for key in chosen:
            rated = given.get(f"rates-{key}", ())
            if not rated:
                self.add_error(f"rates-{key}", "Choose what this interview rates.")
            elif len(rated) > MOST_DIMENSIONS:
                self.add_error(f"rates-{key}", f"One interview rates {MOST_DIMENSIONS} dimensions at most.")
        return given

    @property
    def stages(self) -> list[ProposedStage]:
        """The interviews that were chosen, in the role's order."""
        given = self.cleaned_data
        return [self._stage(key) for key, _ in self._offered if given[f"ask-{key}"]]

    def _stage(self, key: str) -> ProposedStage:
        found = stage_for(self._role, key)
        rated = tuple(self.cleaned_data[f"rates-{key}"])
        return ProposedStage(found.name, found.exercise, rated, found.minutes, found.interviewers)

    def ruling(self, number: int) -> Ruling:
        return Ruling(number, self.cleaned_data["reasons"], dissent=self.cleaned_data["dissent"])
