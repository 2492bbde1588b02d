"""Forms with which a file of candidates comes in."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import date_format

from hiring.candidates.candidates_file.candidate_rows import LONGEST, TableReading, ambiguous_day
from hiring.candidates.candidates_file.column_meanings import FIELDS, trouble_in
from hiring.candidates.candidates_file.days import DAY_FIRST, MONTH_FIRST, read_both_ways
from hiring.candidates.candidates_file.table import LARGEST, MOST_ROWS, CandidatesTable, read
from people.refusals import Refused
from people.table_files.reading import ENDINGS, KINDS

SAME, OTHER = "same", "other"
EXAMPLES = 3


class TableForm(forms.Form):
    """A file of candidates; once valid, `table` holds what stands in it."""

    file = forms.FileField(
        label="File",
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ENDINGS}),
        help_text=f"{KINDS}, as another system exports it. Only a name is needed. At most {MOST_ROWS:,} rows.",
    )

    table: CandidatesTable

    def clean_file(self):
        file = self.cleaned_data["file"]
        try:
            self.table = read(file.read(LARGEST + 1))
        except Refused as refused:
            raise ValidationError(str(refused)) from refused
        return file


class FileColumnsForm(forms.Form):
    """What each column of a file is taken for; once valid, `reading` says it."""

    system = forms.CharField(
        label="These people are kept in",
        max_length=LONGEST["system"],
        required=False,
        help_text="The other system’s name, as “Greenhouse”: numbers there are told apart by it.",
    )
    source = forms.CharField(
        label="They came from",
        max_length=LONGEST["source"],
        required=False,
        help_text="For rows that name no source themselves.",
    )

    def __init__(self, *args, table: CandidatesTable, reading: TableReading, **kwargs):
        super().__init__(*args, initial={"system": reading.system, "source": reading.source}, **kwargs)
        self.table, self._mended = table, reading.mended
        choices = [("", "Not taken"), *FIELDS.items()]
        for at, header in enumerate(table.header):
            self.fields[f"column-{at}"] = forms.ChoiceField(
                label=header or f"Column {at + 1}",
                choices=choices,
                required=False,
                initial=reading.taken[at],
                widget=forms.Select(attrs={"class": "form-select"}),
            )
        if day := ambiguous_day(table, [*reading.taken]) or self._ambiguous_in_any():
            self.fields["order"] = _order_field(day, reading.order)

    def _ambiguous_in_any(self) -> str:
        """A day that may be two, in a column that is taken for days only now."""
        taken = [self.data.get(f"column-{at}", "") for at in range(len(self.table.header))]
        return ambiguous_day(self.table, taken) if "applied" in taken else ""

    def columns(self):
        """Each column's field, and some of what stands in it."""
        for at in range(len(self.table.header)):
            cells = (cells[at].strip() for _, cells in self.table.rows if at < len(cells))
            yield self[f"column-{at}"], _first(cells, EXAMPLES)

    def others(self):
        return [self[name] for name in ("order", "system", "source") if name in self.fields]

    def clean(self):
        cleaned = super().clean()
        taken = [cleaned.get(f"column-{at}", "") for at in range(len(self.table.header))]
        if trouble := trouble_in(taken):
            raise ValidationError(trouble)
        self.reading = TableReading(
            taken, cleaned.get("order", ""), cleaned.get("system", ""), cleaned.get("source", ""), self._mended
        )
        return cleaned


class MendForm(forms.Form):
    """One row of a file as it should be."""

    def __init__(self, *args, written: dict[str, str], **kwargs):
        super().__init__(*args, **kwargs)
        for name, text in written.items():
            self.fields[name] = forms.CharField(label=FIELDS[name], required=False, max_length=500, initial=text)


class ImportForm(forms.Form):
    known = forms.ChoiceField(
        label="People whose address is known already",
        choices=[(SAME, "are the same people"), (OTHER, "are other people")],
        initial=SAME,
        required=False,
    )

    @property
    def joins(self) -> bool:
        return not (self.is_bound and self.is_valid() and self.cleaned_data["known"] == OTHER)


def _order_field(day: str, chosen: str) -> forms.ChoiceField:
    day_first, month_first = (date_format(read, "j F Y") for read in read_both_ways(day))
    return forms.ChoiceField(
        label=f"How are days written in this file? “{day}” is",
        choices=[(DAY_FIRST, day_first), (MONTH_FIRST, month_first)],
        widget=forms.RadioSelect,
        initial=chosen,
    )


def _first(cells, number: int) -> list[str]:
    """The first cells with something in them that differ."""
    seen: list[str] = []
    for cell in cells:
        if cell and cell not in seen:
            seen.append(cell[:60])
        if len(seen) == number:
            break
    return seen
