"""A change of mind: the reason, and what now reads differently."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout
from django import forms

from hiring.planning.plain_plan import StageView
from scorecards.card_choices import CONFIDENCES, REASONS, RECOMMENDATIONS
from scorecards.cards.card_sheet import LEVELS
from scorecards.cards.content import LONGEST, NOT_ASSESSED, Content, Judged

RATINGS = [(str(value), f"{value}: {name}") for value, name in LEVELS.items()]
CHOICES = [*RATINGS, *((f"{NOT_ASSESSED}:{value}", f"Not assessed: {label}") for value, label in REASONS.items())]


class RevisionForm(forms.Form):
    """Every dimension as it was judged, to change; only what differs becomes part of the revision."""

    def __init__(self, stage: StageView, content: Content, *arguments, **options):
        super().__init__(*arguments, **options)
        self._stage, self._content = stage, content
        for dimension in stage.dimensions:
            judged = content.judged.get(dimension.key, Judged())
            self.fields[f"rating-{dimension.key}"] = forms.ChoiceField(
                label=dimension.name, choices=CHOICES, initial=_choice(judged)
            )
            self.fields[f"evidence-{dimension.key}"] = _text(f"Evidence for {dimension.name}", judged.evidence)
        self.fields["recommendation"] = forms.ChoiceField(
            label="Recommendation on this interview alone",
            choices=RECOMMENDATIONS,
            initial=content.recommendation,
        )
        self.fields["confidence"] = forms.ChoiceField(
            label="How sure you are", choices=CONFIDENCES, initial=content.confidence
        )
        self.fields["reason"] = _text("What changed your mind", "", required=True)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = Layout(*(Div(name) for name in self.fields))

    def clean(self):
        given = super().clean()
        for dimension in self._stage.dimensions:
            rating, evidence = given.get(f"rating-{dimension.key}", ""), given.get(f"evidence-{dimension.key}", "")
            if rating and rating[0] != NOT_ASSESSED and not evidence.strip():
                self.add_error(f"evidence-{dimension.key}", "Say what the candidate said or did; a sentence is enough.")
        if not self.errors and not self.judged and not self.has_other_verdict:
            self.add_error(None, "Nothing reads differently yet. Change what you now see differently.")
        return given

    @property
    def judged(self) -> dict[str, Judged]:
        """The dimensions that now read differently."""
        now = {dimension.key: self._judged(dimension.key) for dimension in self._stage.dimensions}
        return {key: rating for key, rating in now.items() if rating != self._content.judged.get(key, Judged())}

    @property
    def has_other_verdict(self) -> bool:
        given = self.cleaned_data
        verdict = given["recommendation"], given["confidence"]
        return verdict != (self._content.recommendation, self._content.confidence)

    def _judged(self, key: str) -> Judged:
        rating, evidence = self.cleaned_data[f"rating-{key}"], self.cleaned_data[f"evidence-{key}"]
        if rating.startswith(NOT_ASSESSED):
            return Judged(is_assessed=False, not_assessed=rating[2:], evidence=evidence)
        return Judged(value=int(rating), evidence=evidence)


def _choice(judged: Judged) -> str:
    return str(judged.value or "") if judged.is_assessed else f"{NOT_ASSESSED}:{judged.not_assessed}"


def _text(label: str, initial: str, required: bool = False) -> forms.CharField:
    area = forms.Textarea(attrs={"rows": 3})
    return forms.CharField(
        label=label, initial=initial, required=required, widget=area, strip=required, max_length=LONGEST
    )
