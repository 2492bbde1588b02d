"""When and where an interview is, and who sits on its panel. Times are those of the person's own zone."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from hiring.interviews.queries.panel_options import PanelOption
from hiring.models import Application, Interview, Round, Stage
from hiring.openings.forms.fields import WebAddressField
from people.models import User


class TimeForm(forms.Form):
    """When and where; once valid, `starts_at` and `ends_at` are points in time."""

    day = forms.DateField(label="Day", widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))
    time = forms.TimeField(label="Begins", widget=forms.TimeInput({"type": "time"}, format="%H:%M"))
    minutes = forms.IntegerField(label="Minutes")
    place = forms.CharField(label="Place", max_length=300, required=False)
    link = WebAddressField(label="Link to a call", required=False)

    starts_at: datetime
    ends_at: datetime

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["time"].help_text = f"In your time zone, {timezone.get_current_timezone_name()}."

    def clean_minutes(self):
        minutes = self.cleaned_data["minutes"]
        if minutes is None:
            raise ValidationError("Write how many minutes it takes.")
        if minutes <= 0:
            raise ValidationError("An interview ends after it begins. Write how many minutes it takes.")
        if not 5 <= minutes <= 900:
            raise ValidationError("Write between 5 and 900 minutes.")
        return minutes

    def clean_day(self):
        day = self.cleaned_data["day"]
        if not 2000 <= day.year <= 2100:
            raise ValidationError("Write the year with four digits, such as 2026.")
        return day

    def clean(self):
        cleaned = super().clean()
        if {"day", "time", "minutes"} <= cleaned.keys():
            self.starts_at = self._moment(datetime.combine(cleaned["day"], cleaned["time"])).astimezone(UTC)
            self.ends_at = self.starts_at + timedelta(minutes=cleaned["minutes"])
        return cleaned

    def _moment(self, asked: datetime) -> datetime:
        """This time as a moment; in the hour that comes twice, an unchanged time stays the moment that it was."""
        here = timezone.get_current_timezone()
        if "time" in self.initial:
            before = datetime.combine(self.initial["day"], self.initial["time"])
            if asked == before:
                return before.replace(tzinfo=here)
        moment = asked.replace(tzinfo=here)
        if moment.astimezone(UTC).astimezone(here).time() != asked.time():
            self.add_error("time", "Clocks go forward that night, and this time does not exist. Choose another.")
        elif moment.utcoffset() != moment.replace(fold=1).utcoffset():
            self.add_error("time", "Clocks go back that night, and this time comes twice. Choose another.")
        return moment

    @property
    def when_and_where(self) -> dict:
        where = {name: self.cleaned_data[name] for name in ("place", "link")}
        return {"starts_at": self.starts_at, "ends_at": self.ends_at, **where}

    @classmethod
    def initial_of(cls, interview: Interview) -> dict:
        starts = timezone.localtime(interview.starts_at)
        return {
            "day": starts.date(),
            "time": starts.time(),
            "minutes": interview.minutes,
            "place": interview.place,
            "link": interview.link,
        }


class PanelForm(forms.Form):
    """Who sits on the panel; once valid, `panel` maps each person to whether they are in training."""

    interviewers = forms.ModelMultipleChoiceField(User.objects.none(), label="Interviewers", required=False)
    training = forms.ModelMultipleChoiceField(User.objects.none(), label="In training", required=False)

    def __init__(self, *args, options: Sequence[PanelOption], **kwargs):
        super().__init__(*args, **kwargs)
        self._options = options
        people = User.objects.filter(pk__in=[option.user.pk for option in options])
        for name in ("interviewers", "training"):
            self.fields[name].queryset = people

    def people(self) -> Iterator[tuple[PanelOption, bool, bool]]:
        """Who can be chosen, each with whether they are chosen to judge, and in training."""
        chosen = [{str(pk) for pk in self[name].value() or ()} for name in ("interviewers", "training")]
        for option in self._options:
            yield option, *(str(option.user.pk) in pks for pks in chosen)

    def others(self) -> list[forms.BoundField]:
        """The fields beside the panel."""
        return [self[name] for name in self.fields if name not in ("interviewers", "training")]

    def clean(self):
        cleaned = super().clean()
        twice = set(cleaned.get("interviewers", ())) & set(cleaned.get("training", ()))
        if twice:
            names = ", ".join(sorted(map(str, twice)))
            self.add_error("training", f"Either an interviewer or in training, not both: {names}.")
        if not (cleaned.get("interviewers") or cleaned.get("training") or self.errors):
            self.add_error("interviewers", "Choose at least one person.")
        return cleaned

    @property
    def panel(self) -> dict[User, bool]:
        given = self.cleaned_data
        return dict.fromkeys(given["interviewers"], False) | dict.fromkeys(given["training"], True)


class InterviewForm(TimeForm, PanelForm):
    """A new interview: the stage, when and where, and the panel."""

    stage = forms.ModelChoiceField(Stage.objects.none(), label="Stage", empty_label=None)
    field_order = ["stage", "day", "time", "minutes", "place", "link", "interviewers", "training"]

    def __init__(self, *args, application: Application, extra: int, **kwargs):
        super().__init__(*args, **kwargs)
        self.extra = extra
        self.fields["minutes"].required = False
        longer = f", and {extra} minutes longer as it was agreed" if extra else ""
        self.fields["minutes"].help_text = f"Left empty: as long as the stage plans{longer}."
        stages = Stage.objects.filter(round__in=Round.objects.of(application)).select_related("round__plan")
        self.fields["stage"].queryset = stages
        self.fields["stage"].label_from_instance = lambda stage: f"{stage.round}: {stage} ({stage.minutes} minutes)"

    def clean_minutes(self):
        """Left empty: what the stage plans and the adjustment adds."""
        stage = self.cleaned_data.get("stage")
        if self.cleaned_data["minutes"] is None and stage:
            self.cleaned_data["minutes"] = stage.minutes + self.extra
        return super().clean_minutes()
