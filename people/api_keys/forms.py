"""The form of a new key."""

from datetime import datetime, time, timedelta

from django import forms
from django.utils import timezone

from people.models import User
from people.scopes import SCOPES

LASTS = timedelta(days=365)


class ApiKeyForm(forms.Form):
    name = forms.CharField(label="Name", max_length=100, help_text="The program that uses it, say: payroll sync.")
    owner = forms.ModelChoiceField(
        label="Acts as",
        queryset=User.objects.none(),
        help_text="It may do what this person may do at that moment, and what it reads, they have read. The secret is "
        "shown to them alone.",
    )
    scopes = forms.MultipleChoiceField(label="For", choices=list(SCOPES.items()), widget=forms.CheckboxSelectMultiple)
    ends_on = forms.DateField(label="Ends on", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = User.objects.active().order_by("name", "email")
        self.fields["ends_on"].initial = timezone.localdate() + LASTS

    @property
    def ends_at(self) -> datetime:
        """The end of that day."""
        return timezone.make_aware(datetime.combine(self.cleaned_data["ends_on"], time(23, 59, 59)))
