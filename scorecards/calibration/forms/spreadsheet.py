"""Uploading a spreadsheet of ratings, and the bar of its report."""

from django import forms

from people.refusals import Refused
from people.table_files.reading import ENDINGS, KINDS
from scorecards.calibration.ratings_file import (
    Choices,
    RatingsFile,
    RatingsTable,
    TooManyRatings,
    UnknownWords,
    opened,
    ratings_of,
    read,
)

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


def ratings_in(data: bytes, choices: Choices) -> RatingsFile:
    """The ratings of a file. Refused with a sentence, the command's name in it where there are too many."""
    try:
        return read(data, choices, most=MOST_RATINGS)
    except TooManyRatings as refused:
        raise Refused(TOO_MANY) from refused


def ratings_in_table(table: RatingsTable) -> RatingsFile:
    """The same of a table that is opened already."""
    try:
        return ratings_of(table, most=MOST_RATINGS)
    except TooManyRatings as refused:
        raise Refused(TOO_MANY) from refused


class RatingsForm(forms.Form):
    """A spreadsheet, or another system's export. Once valid, `data` is its content."""

    file = forms.FileField(
        label="Spreadsheet",
        allow_empty_file=True,
        help_text=f"{KINDS}, or scorecards of Greenhouse or Ashby as JSON; up to 20,000 ratings.",
        error_messages={"required": f"Choose a file: {KINDS}, or JSON."},
        widget=forms.FileInput(attrs={"class": "form-control", "accept": f"{ENDINGS},.json,.jsonl"}),
    )

    data: bytes

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(TOO_LARGE)
        self.data = file.read()
        try:
            self._look(opened(self.data, Choices()))
        except Refused as refused:
            raise forms.ValidationError(str(refused)) from refused
        return file

    def _look(self, table: RatingsTable | None) -> None:
        """Refused for what no correction mends; the next page asks about the rest."""
        if table and sum(bool(title) for title in table.head.titles) < 2:
            raise Refused(
                "The table has one column. Needed are candidate and interviewer, and a column for each dimension, or "
                "one for the dimension and one for the rating."
            )
        try:
            if table and table.layout:
                ratings_of(table, most=MOST_RATINGS)
            elif not table:
                read(self.data, Choices(), most=MOST_RATINGS)
        except TooManyRatings as refused:
            raise Refused(TOO_MANY) from refused
        except UnknownWords:
            return
        except Refused:
            if not table:
                raise


class BarForm(forms.Form):
    """The bar at which two panels are asked to decide alike."""

    bar = forms.FloatField(
        label="Bar",
        required=False,
        error_messages={"invalid": "Write the bar as a number, such as 2.5."},
        widget=forms.TextInput(attrs={"class": "form-control", "inputmode": "decimal"}),
    )
