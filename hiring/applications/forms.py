"""How the board and the list of an opening's applications are narrowed and ordered."""

from django import forms
from django.db.models import Exists, OuterRef
from django.utils import timezone

from hiring.applications.queries.conditions import (
    ORDERS,
    STATES,
    awaited_people,
    before_stage,
    here_for,
    in_order,
    in_state,
    waiting_for,
)
from hiring.candidates.access import words_readable
from hiring.models import Application, Opening, Round, Tag

DAYS = (3, 7, 14, 30)


class ApplicationFilter(forms.Form):
    """Narrows and orders applications of an opening; a field with an error does not."""

    q = forms.CharField(label="Name or e-mail", max_length=200, required=False)
    round = forms.ChoiceField(label="Round", required=False)
    state = forms.ChoiceField(label="Waits for", required=False, choices=[("", "Anything"), *STATES.items()])
    person = forms.ModelChoiceField(None, label="Scorecard of", required=False, empty_label="Anybody")
    stage = forms.ChoiceField(label="Interview not done", required=False)
    days = forms.TypedChoiceField(
        label="In their round for",
        required=False,
        coerce=int,
        choices=[("", "Any time"), *((days, f"{days} days or more") for days in DAYS)],
    )
    tag = forms.ChoiceField(label="Tag", required=False)
    status = forms.ChoiceField(label="Status", required=False)
    source = forms.ChoiceField(label="Source", required=False)
    sort = forms.ChoiceField(label="Order", required=False, choices=[*ORDERS.items()])

    def __init__(self, *args, opening: Opening, rounds: list[Round], applications, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user, self._everything = user, applications
        sources = applications.exclude(source="").order_by("source").values_list("source", flat=True).distinct()
        tags = readable_tags(user).filter(application__opening=opening).order_by("name")
        self._stages = {str(stage.pk): stage for round in rounds for stage in round.stages.all()}
        self.fields["round"].choices = [("", "Every round"), ("new", "New"), *((str(r.pk), r.name) for r in rounds)]
        self.fields["person"].queryset = awaited_people(opening)
        self.fields["stage"].choices = [("", "Any"), *((pk, stage.name) for pk, stage in self._stages.items())]
        self.fields["tag"].choices = [("", "Any"), *((t, t) for t in tags.values_list("name", flat=True).distinct())]
        self.fields["status"].choices = [("", "Every status"), *Application.Status.choices]
        self.fields["source"].choices = [("", "Every source"), *((source, source) for source in sources)]
        for name in ("tag", "source", "stage"):
            if len(self.fields[name].choices) == 1:
                del self.fields[name]

    def narrows(self) -> bool:
        self.is_valid()
        return any(value not in (None, "") for value in self.cleaned_data.values())

    def applications(self):
        self.is_valid()
        given, now, shown = self.cleaned_data, timezone.now(), self._everything
        for word in given.get("q", "").split():
            shown = shown.matching(word)
        if given.get("round"):
            shown = shown.filter(round=None if given["round"] == "new" else given["round"])
        for name in ("status", "source"):
            if given.get(name):
                shown = shown.filter(**{name: given[name]})
        if given.get("state"):
            shown = in_state(shown, given["state"], now)
        if given.get("person"):
            shown = waiting_for(shown, given["person"].pk)
        if given.get("stage"):
            shown = before_stage(shown, self._stages[given["stage"]], now)
        if given.get("days"):
            shown = here_for(shown, given["days"], now)
        if given.get("tag"):
            tagged = readable_tags(self.user).filter(name=given["tag"], application=OuterRef("pk"))
            shown = shown.filter(Exists(tagged))
        return in_order(shown, given.get("sort", ""))


def readable_tags(user):
    """The tags of applications whose words this person may read."""
    return Tag.objects.filter(words_readable(user, "application"))
