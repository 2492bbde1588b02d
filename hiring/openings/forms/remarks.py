"""A comment on a draft as a form."""

from django import forms

from blueprint.inline_markdown import to_text
from blueprint.job_description import JobDescription


class RemarkForm(forms.Form):
    section = forms.ChoiceField(label="About", required=False)
    text = forms.CharField(label="Comment", required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, data=None, *, description: JobDescription):
        super().__init__(data)
        headings = [(section.key, to_text(section.heading)) for section in description.sections]
        self.fields["section"].choices = [("", "All of it"), *headings]
