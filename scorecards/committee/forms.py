"""What a committee writes down: votes, decisions, and what more it needs to know."""

from collections.abc import Mapping, Sequence

from django import forms

from blueprint.inline_markdown import to_text
from hiring.planning.coverage import MOST_DIMENSIONS
from hiring.planning.proposal import ProposedStage, minutes_of, name_of, stage_for
from scorecards.committee.operations.decisions import Ruling
from scorecards.models import Outcome, VoteChoice

LONGEST = 5_000
_BARE = ("", "A conversation without an exercise (60 minutes)")


def _text(label: str, rows: int = 3, required: bool = False, help_text: str = "") -> forms.CharField:
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, required=required, max_length=LONGEST, widget=area, help_text=help_text)


class VoteForm(forms.Form):
    """One's vote and why."""

    choice = forms.ChoiceField(
        label="Your vote",
        choices=VoteChoice.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose one."},
    )
    reason = _text(
        "Why", required=True, help_text="The evidence that moved you. Everybody who reads the votes reads it."
    )

    def __init__(self, *args, only_recused: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        if only_recused:
            self.fields["choice"].choices = [(VoteChoice.RECUSED.value, VoteChoice.RECUSED.label)]


class DecisionForm(forms.Form):
    """Hire, or not, or what more must be known. The outcome says which fields count; the others keep what was typed.

    `departs` are sentences by outcome: from what each would depart. `departure` is a field only where there are any.
    `offers` are the role's exercises, as interviews of the round that is added to know more.
    """

    outcome = forms.ChoiceField(
        label="Decision",
        choices=Outcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose one."},
    )
    departure = _text("Why you decide otherwise")
    reasons = _text("Reasons", 4, required=True, help_text="Somebody who was not there should understand them.")
    level = forms.CharField(label="Level", max_length=200, required=False)
    conditions = _text("Conditions", 2, help_text="What has to happen first, such as a reference or a start date.")
    name = forms.CharField(label="Name of the added round", max_length=200, initial="More information", required=False)
    dissent = _text("Dissent", 2, help_text="Who saw it differently, and why.")

    def __init__(
        self, *args, role: dict, dimensions: Mapping[str, str], departs: Mapping[str, Sequence[str]], **kwargs
    ):
        super().__init__(*args, **kwargs)
        self._role, self._keys = role, list(dimensions)
        self.departs = {outcome: sentences for outcome, sentences in departs.items() if sentences}
        if not self.departs:
            del self.fields["departure"]
        for key, name in dimensions.items():
            self.fields[f"on-{key}"] = _text(name, 2)
            self.fields[f"on-{key}"].widget.attrs["class"] = "form-control"
        self._offered = [*((exercise["id"], self._label(exercise)) for exercise in role["hiring"]["exercises"]), _BARE]
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
    def on_dimensions(self):
        return [self[f"on-{key}"] for key in self._keys]

    @property
    def offers(self):
        return [(self[f"ask-{key}"], self[f"rates-{key}"]) for key, _ in self._offered]

    @property
    def asks_for_more(self) -> bool:
        return self.cleaned_data.get("outcome") == Outcome.MORE_INFORMATION

    def clean(self):
        given = super().clean()
        if self.asks_for_more:
            self._check_round(given)
        elif self._keys and not any(given.get(f"on-{key}") for key in self._keys):
            self.add_error(f"on-{self._keys[0]}", "Tie your reasons to at least one dimension.")
        return given

    def _check_round(self, given: dict) -> None:
        if not given.get("name") and "name" not in self.errors:
            self.add_error("name", "Give the round a name.")
        chosen = [key for key, _ in self._offered if given.get(f"ask-{key}")]
        if not chosen:
            self.add_error(None, "Choose at least one interview.")
        for key in chosen:
            rated = given.get(f"rates-{key}", ())
            if not rated:
                self.add_error(f"rates-{key}", "Choose what this interview rates.")
            elif len(rated) > MOST_DIMENSIONS:
                self.add_error(f"rates-{key}", f"One interview rates {MOST_DIMENSIONS} dimensions at most.")

    @property
    def stages(self) -> list[ProposedStage]:
        """The interviews that were chosen, in the role's order."""
        given = self.cleaned_data
        return [self._stage(key) for key, _ in self._offered if given[f"ask-{key}"]]

    def _stage(self, key: str) -> ProposedStage:
        proposed = stage_for(self._role, key)
        rated = tuple(self.cleaned_data[f"rates-{key}"])
        return ProposedStage(proposed.name, proposed.exercise, rated, proposed.minutes, proposed.interviewers)

    def ruling(self, number: int) -> Ruling:
        """What counts for the outcome that was chosen."""
        given = self.cleaned_data
        if self.asks_for_more:
            return Ruling(number, given["reasons"], dissent=given["dissent"])
        plain = {name: given[name] for name in ("reasons", "level", "conditions", "dissent")}
        reasons = {key: given[f"on-{key}"] for key in self._keys}
        return Ruling(number, on_dimensions=reasons, departure=given.get("departure", ""), **plain)
