"""What an opening begins with, and its facts, as forms."""

from django import forms
from django.db.models import Q

from blueprint.models import Blueprint
from hiring.models import Opening
from hiring.openings.forms.fields import (
    CountriesField,
    CurrencyField,
    DayField,
    LanguageField,
    PlacesField,
    WebAddressField,
)
from hiring.openings.forms.layout import FieldSet, fieldsets, with_classes
from hiring.openings.forms.pay import PayField, settle_pay
from hiring.openings.queries import places_of, today
from people.models import User

SHORT = {"rows": 2}


class BlueprintField(forms.ModelChoiceField):
    """Blueprints by title and address: two may have one title."""

    def label_from_instance(self, blueprint) -> str:
        return f"{blueprint} ({blueprint.slug})"


class NewOpeningForm(forms.Form):
    title = forms.CharField(label="Job title", max_length=200)
    blueprint = BlueprintField(
        label="Blueprint",
        queryset=Blueprint.objects.published(),
        to_field_name="slug",
        empty_label="Choose one",
        error_messages={"invalid_choice": "No blueprint is published under this name."},
    )


class OpeningForm(forms.ModelForm):
    """`revision` tells that a save comes too late."""

    places = PlacesField(
        label="Places",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "placeholder": "Bremen, Germany"}),
        help_text="One a line, city and country.",
    )
    remote_countries = CountriesField(
        label="Countries for remote work", required=False, help_text="Commas between them: Germany, Austria."
    )
    language = LanguageField(
        label="Language of the text", initial="en-GB", help_text="Such as English, Deutsch, en-GB or pt-BR."
    )
    apply_url = WebAddressField(label="Page to apply on", required=False)
    pay_low = PayField(label="Pay from", help_text="As you write it, such as 80,000, or €80k–95k a year in one.")
    pay_high = PayField(label="Pay to")
    pay_currency = CurrencyField(
        label="Currency",
        required=False,
        widget=forms.TextInput(attrs={"placeholder": "EUR", "spellcheck": "false"}),
    )
    closes_on = DayField(
        label="Closing date",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text="The whole day counts.",
    )
    revision = forms.IntegerField(widget=forms.HiddenInput)

    class Meta:
        model = Opening
        fields = [
            "title",
            "language",
            "opening_paragraph",
            "places",
            "is_remote",
            "remote_countries",
            "office_days",
            "office_period",
            "department",
            "seniority",
            "requisition",
            "employment",
            "hours",
            "starts",
            "team",
            "budget",
            "pay_low",
            "pay_high",
            "pay_currency",
            "pay_period",
            "pay_extra",
            "apply_url",
            "apply_email",
            "apply_text",
            "closes_on",
            "adjustments_contact",
            "hiring_manager",
        ]
        widgets = {
            "opening_paragraph": forms.Textarea(attrs={"rows": 4}),
            "team": forms.Textarea(attrs=SHORT),
            "budget": forms.Textarea(attrs=SHORT),
            "pay_extra": forms.Textarea(attrs=SHORT),
            "apply_text": forms.Textarea(attrs=SHORT),
        }
        help_texts = {
            "opening_paragraph": "In your own words. Left empty, the summary of the role stands here.",
            "office_days": "For a hybrid job: how often one comes to the place. Empty for one that is not.",
            "requisition": "Your own number for this search. It stands as the reference.",
            "team": "How many people, in how many teams.",
            "pay_extra": "Bonus, shares, allowances.",
            "adjustments_contact": "A name, an e-mail address or a number. Left empty, the careers contact.",
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["revision"] = self.instance.revision
        if self.instance.pk:
            self.initial["places"] = places_of(self.instance)
        people = User.objects.filter(Q(is_active=True) | Q(pk=self.instance.hiring_manager_id))
        self.fields["hiring_manager"].queryset = people
        self.fields["hiring_manager"].empty_label = "Nobody yet"
        with_classes(self)

    def clean_closes_on(self):
        day = self.cleaned_data["closes_on"]
        if day and day < today() and "closes_on" in self.changed_data:
            raise forms.ValidationError("This day is in the past.")
        return day

    def clean(self):
        given = super().clean()
        settle_pay(self, given)
        days, most = given.get("office_days"), 7 if given.get("office_period") == "week" else 31
        if days and given.get("is_remote"):
            self.add_error("office_days", "A remote job has no days on site. Choose one of the two.")
        elif days is not None and not 1 <= days <= most:
            self.add_error("office_days", f"Write a number from 1 to {most}.")
        return given

    @property
    def fieldsets(self) -> tuple[FieldSet, ...]:
        return tuple(fieldsets(self))

    @property
    def places_here(self) -> list[dict]:
        """As written where they can be understood, else as stored."""
        if self.is_bound and "places" in self.cleaned_data:
            return self.cleaned_data["places"]
        return self.initial.get("places", [])
