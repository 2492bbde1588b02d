"""Forms for candidates, applications and their files."""

from django import forms
from django.core.exceptions import ValidationError

from hiring.candidates.candidates_file.cell_text import visible
from hiring.candidates.file_types import ENDINGS, LARGEST, WHAT_IS_KEPT, FileType, file_type
from hiring.candidates.queries import NUMBER_OF_ANOTHER, known_by_number
from hiring.models import Candidate, CandidateFile
from hiring.openings.forms.fields import WebAddressField
from people.refusals import Refused

OTHER = "other"


class LineField(forms.CharField):
    """A line as people see it: what nobody sees makes neither a name nor another number."""

    def to_python(self, value):
        line = super().to_python(value)
        return line if "\0" in line else visible(line)  # a NUL is refused, as in every field


class CandidateForm(forms.ModelForm):
    """A candidate, and where their application came from."""

    external_url = WebAddressField(label="Link there", required=False)
    source = forms.CharField(
        label="Source", max_length=200, required=False, help_text="How they came to you: a board, a referral, a fair."
    )

    def __init__(self, *args, candidates, **kwargs):
        """`candidates` are those whom this person may know: no number tells that there is another."""
        super().__init__(*args, **kwargs)
        self.candidates = candidates

    class Meta:
        model = Candidate
        fields = ["name", "email", "phone", "source", "external_system", "external_id", "external_url"]
        field_classes = dict.fromkeys(["name", "phone", "external_system", "external_id"], LineField)
        labels = {"external_system": "Other system", "external_id": "Number there"}
        help_texts = {"external_system": "Where they are kept as well, if anywhere."}

    def clean(self):
        cleaned = super().clean()
        system, number = cleaned.get("external_system", ""), cleaned.get("external_id", "")
        if known_by_number(system, number, self.candidates.exclude(pk=self.instance.pk)):
            self.add_error("external_id", NUMBER_OF_ANOTHER)
        return cleaned


class DuplicateForm(forms.Form):
    """Whether somebody with the same address is the same person: a known candidate's id, or OTHER."""

    known = forms.ChoiceField(label="Is it the same person?", widget=forms.RadioSelect)

    def __init__(self, *args, candidates: list[Candidate], **kwargs):
        super().__init__(*args, **kwargs)
        same = [(str(known.pk), f"The same: {known} applies to this opening as well") for known in candidates]
        self.fields["known"].choices = [*same, (OTHER, "Somebody else who has the same address")]


class FileForm(forms.Form):
    """A file of an application; once valid, `data_of_file` and `type` say what it is."""

    kind = forms.ChoiceField(label="What it is", choices=CandidateFile.Kind)
    file = forms.FileField(
        label="File",
        allow_empty_file=True,
        help_text=f"{WHAT_IS_KEPT}.",
        widget=forms.FileInput(attrs={"accept": ",".join(ENDINGS)}),
    )

    data_of_file: bytes
    type: FileType

    def clean_file(self):
        file = self.cleaned_data["file"]
        self.data_of_file = file.read(LARGEST + 1)
        try:
            self.type = file_type(self.data_of_file, file.name)
        except Refused as refused:
            raise ValidationError(str(refused)) from refused
        return file


class NoteForm(forms.Form):
    text = forms.CharField(label="Note", max_length=20_000, widget=forms.Textarea(attrs={"rows": 3}))


class AdjustmentForm(forms.Form):
    request = forms.CharField(
        label="What was asked for and agreed",
        max_length=5_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Recruiters, administrators and the hiring manager read this; interviewers never do.",
    )
    extra_minutes = forms.IntegerField(
        label="Minutes added to each interview",
        min_value=0,
        max_value=300,
        initial=0,
        help_text="Interviewers see the longer time and nothing else.",
    )


class ReasonForm(forms.Form):
    reason = forms.CharField(label="Reason", max_length=2_000, widget=forms.Textarea(attrs={"rows": 3}))

    @classmethod
    def of(cls, request, **options) -> "ReasonForm":
        return cls(request.POST if request.method == "POST" else None, **options)

    def __init__(self, *args, needed: bool = True, help_text: str = "", **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reason"].required = needed
        self.fields["reason"].help_text = help_text
