"""Uploading a spreadsheet of ratings, and saying which of its columns is which."""

from django import forms

from people.refusals import Refused
from people.table_files.header import folded
from people.table_files.reading import ENDINGS, KINDS
from scorecards.calibration.ratings_file import RatingsFile, TooManyRatings, headers, read
from scorecards.calibration.ratings_file.columns import OPTIONAL, REQUIRED

MOST_RATINGS = 20_000
LARGEST = 10 * 1024 * 1024
TOO_MANY = (
    f"The file holds more than {MOST_RATINGS:,} ratings, the most that are read here. "
    "For more, whoever runs this server can use the command: ./run manage calibrate FILE"
)
TOO_LARGE = (
    "The file is larger than 10 MB. Save the table alone as CSV, with the columns candidate, interviewer, dimension "
    "and rating; for more, whoever runs this server can use the command: ./run manage calibrate FILE"
)


def ratings_in(data: bytes, columns: dict[str, str]) -> RatingsFile:
    """The ratings of a file. Refused with a sentence, the command's name in it where there are too many."""
    try:
        return read(data, columns=columns, most=MOST_RATINGS)
    except TooManyRatings as refused:
        raise Refused(TOO_MANY) from refused


class RatingsForm(forms.Form):
    """A spreadsheet. Once valid, `data` is its content and `is_clear` whether its columns bear the names we know."""

    file = forms.FileField(
        label="Spreadsheet",
        allow_empty_file=True,
        help_text=f"{KINDS}, up to 20,000 ratings. The first row names the columns.",
        error_messages={"required": f"Choose a file: {KINDS}."},
        widget=forms.FileInput(attrs={"class": "form-control", "accept": ENDINGS}),
    )

    data: bytes
    is_clear: bool

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(TOO_LARGE)
        self.data = file.read()
        try:
            known = {folded(header) for header in headers(self.data)}
            if len(known) < len(REQUIRED):
                raise Refused(_too_narrow(len(known)))
            self.is_clear = known.issuperset(REQUIRED)
            if self.is_clear:
                ratings_in(self.data, {})
        except Refused as refused:
            raise forms.ValidationError(str(refused)) from refused
        return file


class ColumnsForm(forms.Form):
    """Which header of an uploaded file is candidate, interviewer, dimension, rating and, where there is one, exercise.

    Once valid, `columns` holds the answer.
    """

    QUESTIONS = {
        "candidate": "Who was rated",
        "interviewer": "Who rated",
        "dimension": "On what",
        "rating": "The rating, a number",
        "exercise": "In which exercise, if the table says so",
    }

    columns: dict[str, str]

    def __init__(self, data=None, *, content: bytes, chosen: dict[str, str]):
        """`content` is the file, `chosen` an earlier answer."""
        self.content = content
        given = [header for header in headers(content) if header]
        super().__init__(data, initial=_guess(given) | chosen)
        choices = [("", "None of these")] + [(header, header[:80]) for header in dict.fromkeys(given)]
        for name, question in self.QUESTIONS.items():
            self.fields[name] = forms.ChoiceField(
                label=question,
                choices=choices,
                required=name in REQUIRED,
                error_messages={"required": "Choose a column."},
                widget=forms.Select(attrs={"class": "form-select"}),
            )

    def clean(self):
        cleaned = super().clean()
        self.columns = {name: header for name in REQUIRED + OPTIONAL if (header := cleaned.get(name))}
        for name, header in self.columns.items():
            earlier = next(first for first, other in self.columns.items() if other == header)
            if earlier != name:
                self.add_error(name, f"“{header[:40]}” is chosen for “{self.QUESTIONS[earlier]}” already.")
        if not self.errors:
            self._read()
        return cleaned

    def _read(self) -> None:
        try:
            ratings_in(self.content, self.columns)
        except Refused as refused:
            self.add_error(None, str(refused))


class BarForm(forms.Form):
    """The bar at which two panels are asked to decide alike."""

    bar = forms.FloatField(
        label="Bar",
        required=False,
        error_messages={"invalid": "Write the bar as a number, such as 2.5."},
        widget=forms.TextInput(attrs={"class": "form-control", "inputmode": "decimal"}),
    )


def _too_narrow(count: int) -> str:
    noun = "column" if count == 1 else "different columns"
    return (
        f"The first row has {count} {noun}; four are needed: candidate, interviewer, dimension and rating, "
        "one rating in each row."
    )


def _guess(given: list[str]) -> dict[str, str]:
    """Headers that hold one of our names, the first such header for each name."""
    fitting = {name: [header for header in given if name in folded(header)] for name in REQUIRED + OPTIONAL}
    return {name: headers[0] for name, headers in fitting.items() if headers}
