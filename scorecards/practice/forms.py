"""Writing a practice answer: its text, and the key with a reason for each dimension."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Fieldset, Layout
from django import forms

from blueprint.inline_markdown import to_text
from hiring.planning.plain_plan import DimensionView, StageView
from scorecards.cards.card_sheet import LEVELS
from scorecards.cards.content import LONGEST
from scorecards.practice.key_comparison import KeyRating

ABOUT_TEXT = (
    "What the candidate said and did, as one could have heard it; 250 to 450 words read well. "
    "Nothing of a real candidate, and nobody's name."
)


class NamedFieldset(Fieldset):
    """A fieldset whose legend somebody has written: crispy reads a legend as a template, and this one as it is."""

    def __init__(self, name: str, *fields: str):
        super().__init__("{{ legend_as_written }}", *fields)
        self.name = name

    def render(self, form, context, **options):
        with context.push(legend_as_written=self.name):
            return super().render(form, context, **options)


class AnswerForm(forms.Form):
    """A title, the text, and for every dimension of the exercise its key and the reason."""

    title = forms.CharField(max_length=200, help_text="Says which answer it is, and nothing of how good it is.")
    text = forms.CharField(
        label="The answer", max_length=LONGEST, help_text=ABOUT_TEXT, widget=forms.Textarea(attrs={"rows": 14})
    )

    def __init__(self, stage: StageView, *arguments, **options):
        super().__init__(*arguments, **options)
        self._stage = stage
        groups = [self._add(dimension) for dimension in stage.dimensions]
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = Layout("title", "text", *groups)

    def _add(self, dimension: DimensionView) -> Fieldset:
        key, reason = f"key-{dimension.key}", f"reason-{dimension.key}"
        choices = [(str(value), _level(dimension, value, name)) for value, name in LEVELS.items()]
        self.fields[key] = forms.ChoiceField(label="Key", choices=choices, widget=forms.RadioSelect)
        self.fields[reason] = forms.CharField(
            label="Reason",
            max_length=LONGEST,
            widget=forms.Textarea(attrs={"rows": 3, "aria-label": f"Reason for {dimension.name}"}),
            help_text="What was said that fits this level, and what keeps it from the next one.",
        )
        return NamedFieldset(dimension.name, key, reason)

    @property
    def keys(self) -> dict[str, KeyRating]:
        given = self.cleaned_data
        return {
            dimension.key: KeyRating(int(given[f"key-{dimension.key}"]), given[f"reason-{dimension.key}"])
            for dimension in self._stage.dimensions
        }

    @staticmethod
    def initial_of(title: str, text: str, keys: dict[str, KeyRating]) -> dict[str, str]:
        """What the form holds for an answer that is there."""
        initial = {"title": title, "text": text}
        for key, rating in keys.items():
            initial |= {f"key-{key}": str(rating.value), f"reason-{key}": rating.reason}
        return initial


def _level(dimension: DimensionView, value: int, name: str) -> str:
    anchor = to_text(dimension.anchors.get(value, ""))
    return f"{value} {name}. {anchor}" if anchor else f"{value} {name}"
