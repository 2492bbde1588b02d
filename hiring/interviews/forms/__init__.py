"""When and where an interview is, and who sits on its panel. Times are those of the person's own zone."""

from calendar import day_name
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, time, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from hiring.interviews.open_times import in_words, spans_in
from hiring.interviews.queries.panel_options import PanelOption
from hiring.models import Application, DaysOff, Interview, Round, Stage
from hiring.openings.forms.fields import WebAddressField
from people.models import User
from people.refusals import Refused
from people.table_files.reading import ENDINGS, KINDS

SOONEST = timedelta(hours=12)
"""Sooner than this no time is offered to a candidate."""


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
        if {"day", "time", "minutes"} <= cleaned.keys() and not self._stands_as_it_was(cleaned):
            self.starts_at = self._moment(datetime.combine(cleaned["day"], cleaned["time"])).astimezone(UTC)
            self.ends_at = self.starts_at + timedelta(minutes=cleaned["minutes"])
        return cleaned

    def _stands_as_it_was(self, cleaned: dict) -> bool:
        """Whether the fields say the time that it has; then not a second of it moves."""
        before = self.initial.get("starts_at")
        if before is None:
            return False
        here = timezone.localtime(before)
        shown = {"day": here.date(), "time": here.time().replace(second=0, microsecond=0, fold=0)}
        shown["minutes"] = self.initial["minutes"]
        if any(cleaned[name] != value for name, value in shown.items()):
            return False
        self.starts_at, self.ends_at = before, self.initial["ends_at"]
        return True

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
            "starts_at": interview.starts_at,
            "ends_at": interview.ends_at,
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


class ReplacementForm(forms.Form):
    """Who takes a seat instead of somebody: one of these, each with what speaks for them."""

    person = forms.ModelChoiceField(User.objects.none(), label="Person", empty_label=None, widget=forms.RadioSelect)

    def __init__(self, *args, options: Sequence[PanelOption], **kwargs):
        super().__init__(*args, **kwargs)
        facts = {option.user.pk: ", ".join(option.facts) for option in options}
        self.fields["person"].queryset = User.objects.filter(pk__in=facts)
        self.fields["person"].choices = [
            (option.user.pk, f"{option.user}: {facts[option.user.pk]}") for option in options
        ]


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


class OfferForm(PanelForm):
    """Times of a stage to offer to a candidate; once valid, `first` and `last` are points in time."""

    minutes = forms.IntegerField(label="Minutes", min_value=5, max_value=900)
    place = forms.CharField(label="Place", max_length=300, required=False)
    link = WebAddressField(label="Link to a call", required=False)
    begin = forms.DateField(label="From", widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))
    end = forms.DateField(label="To", widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))
    expires = forms.DateField(
        label="The link ends on",
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        help_text="At the end of this day. It ends by itself, and you can take it back before.",
    )

    first: datetime
    last: datetime
    expires_at: datetime

    def clean(self):
        cleaned = super().clean()
        if not {"begin", "end", "expires"} <= cleaned.keys():
            return cleaned
        today = timezone.localdate()
        if not today <= cleaned["begin"] <= cleaned["end"] <= cleaned["begin"] + timedelta(days=60):
            self.add_error("end", "Choose days from today on, at most two months of them, the first before the last.")
        if not today <= cleaned["expires"] <= today + timedelta(days=90):
            self.add_error("expires", "Choose a day within the next three months.")
        here = timezone.get_current_timezone()
        self.first = max(datetime.combine(cleaned["begin"], time(), here), timezone.now() + SOONEST)
        self.last = datetime.combine(cleaned["end"], time(23, 59), here)
        self.expires_at = datetime.combine(cleaned["expires"], time(23, 59), here)
        return cleaned


class HoursForm(forms.Form):
    """Weekly hours, a day in each field; once valid, `hours` has the spans of each weekday."""

    def __init__(self, *args, hours: Mapping[int, Sequence], **kwargs):
        super().__init__(*args, **kwargs)
        for weekday, name in enumerate(day_name):
            self.fields[f"day-{weekday}"] = forms.CharField(
                label=name, required=False, max_length=100, initial=in_words(hours.get(weekday, ()))
            )

    def clean(self):
        cleaned = super().clean()
        self.hours = {}
        for weekday in range(7):
            try:
                self.hours[weekday] = spans_in(cleaned.get(f"day-{weekday}", ""))
            except Refused as refused:
                self.add_error(f"day-{weekday}", str(refused))
        return cleaned


class DaysOffForm(forms.ModelForm):
    class Meta:
        model = DaysOff
        fields = ["first", "last"]
        widgets = {name: forms.DateInput({"type": "date"}, format="%Y-%m-%d") for name in ("first", "last")}

    def clean(self):
        cleaned = super().clean()
        if {"first", "last"} <= cleaned.keys() and cleaned["last"] < cleaned["first"]:
            self.add_error("last", "The last day comes before the first.")
        return cleaned

    def validate_constraints(self):
        """`clean` tells at its field the only one that can be broken."""


class InterviewsFileForm(forms.Form):
    """A file of interviews that another system plans."""

    system = forms.CharField(
        label="Planned in",
        max_length=100,
        help_text="The other system’s name, as it stands with its candidates here, say “Greenhouse”.",
    )
    file = forms.FileField(
        label="File",
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ENDINGS}),
        help_text=f"{KINDS}. Columns: number, candidate (their number there, or their address), stage, starts; ends, "
        "panel (addresses), place and link where you have them.",
    )
