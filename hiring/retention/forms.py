"""How long an opening keeps its applicants' data."""

from django import forms

LONGEST = 240


class ClocksForm(forms.Form):
    """Months. `sure` is asked for where somebody would go at once."""

    least = forms.IntegerField(
        label="At least, in months",
        min_value=0,
        max_value=LONGEST,
        help_text="So long a complaint can be answered. Who erases somebody earlier is warned.",
    )
    most = forms.IntegerField(
        label="At most, in months",
        min_value=1,
        max_value=LONGEST,
        help_text="Then everything about them is erased, without anybody’s doing.",
    )
    sure = forms.BooleanField(label="Yes, they may go tonight", required=False, widget=forms.HiddenInput)

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("least") is not None and cleaned.get("most") is not None and cleaned["least"] > cleaned["most"]:
            self.add_error("most", "This is shorter than the least time. Make it as long, or longer.")
        return cleaned

    @property
    def clocks(self) -> tuple[int, int]:
        return self.cleaned_data["least"], self.cleaned_data["most"]

    def ask(self) -> None:
        self.fields["sure"].widget = forms.CheckboxInput()
        self.add_error("sure", "Tick this to save.")
