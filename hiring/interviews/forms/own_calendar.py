"""The address of one's own calendar."""

from django import forms


class PrivateCalendarForm(forms.Form):
    """Not a field for web addresses: calendar programs also write webcal://."""

    url = forms.CharField(
        label="Private address of your calendar",
        max_length=2000,
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false", "inputmode": "url"}),
        help_text="In iCal format: Google calls it secret address, Outlook published calendar, Apple public calendar.",
    )
