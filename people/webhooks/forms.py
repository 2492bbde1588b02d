"""The form of a new webhook."""

from django import forms

from people.audit import verbs


class WebhookForm(forms.Form):
    name = forms.CharField(label="Name", max_length=100, help_text="The system that is told, say: chat.")
    url = forms.CharField(label="Address", max_length=500, help_text="Public, and begins with https://")
    verbs = forms.MultipleChoiceField(
        label="Told of",
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 12}),
        help_text="Several with Ctrl or Cmd. Without a choice, of everything.",
    )
    with_names = forms.BooleanField(
        label="With names",
        required=False,
        help_text="Of the candidate and the opening, as far as you may read them when it is sent. Otherwise numbers "
        "and verbs alone. What was judged is never sent.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["verbs"].choices = sorted(verbs().items(), key=lambda verb: verb[1])
