"""What was said in a debrief."""

from django import forms

LONGEST = 5_000


class DebriefNoteForm(forms.Form):
    text = forms.CharField(
        label="Add a note",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Whoever reads this debrief reads it, with your name and the time. It cannot be changed afterwards, "
        "and the candidate may ask for a copy.",
    )
