"""What was understood of a file of ratings, as a form that corrects it."""

import re
from dataclasses import replace

from django import forms

from people.refusals import Refused
from people.words import count, some
from scorecards.calibration.forms.spreadsheet import ratings_in, ratings_in_table
from scorecards.calibration.ratings_file import Choices, RatingsFile, RatingsTable, StatedScale, UnknownWords, opened
from scorecards.calibration.ratings_file.table_layout import ACROSS, LAYOUTS, LONG
from scorecards.calibration.ratings_file.vocabulary import number_of, plain

SELECT, RADIO, CHECKS, TEXT = (
    lambda: forms.Select(attrs={"class": "form-select"}),
    lambda: forms.RadioSelect(attrs={"class": "form-check-input"}),
    lambda: forms.CheckboxSelectMultiple(attrs={"class": "form-check-input"}),
    lambda: forms.TextInput(attrs={"class": "form-control"}),
)
COLUMNS = {
    "candidate": "Who was rated",
    "interviewer": "Who rated",
    "dimension": "On what",
    "rating": "The rating",
    "exercise": "In which exercise, if the table says so",
}
QUESTIONS = {
    "zero": ("What does a 0 mean?", {"rating": "A rating, the lowest", "none": "No rating"}),
    "names": ("Are these the same?", {"one": "Yes, one name each", "apart": "No, different names"}),
    "hidden": ("What of the hidden rows?", {"read": "Read them too", "skip": "Leave them out"}),
}
LIKELY = {
    "strong yes": 4, "yes": 3, "no": 2, "strong no": 1, "definitely not": 1, "strong_yes": 4, "definitely_not": 1,
    "strong hire": 4, "hire": 3, "no hire": 2, "strong no hire": 1, "exceeds": 4, "meets": 3, "below": 2,
    "well below": 1,
    "exceeds the bar": 4, "meets the bar": 3, "below the bar": 2, "well below the bar": 1, "excellent": 4, "good": 3,
    "fair": 2, "poor": 1,
}  # fmt: skip
"""What words are usually worth, as suggestions that somebody looks at."""
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")


class UnderstoodForm(forms.Form):
    """Fields for what can be read otherwise, with what was understood in them.

    table is None of another system's export, or where even the sheet is not there; ratings is None where they cannot be
    read, and problem then says why. Once valid, `choices` is the answer, `is_changed` says whether another sheet
    or layout was chosen, so that the columns were not asked about yet, and `is_looked_at` whether the report was
    asked for.
    """

    table: RatingsTable | None = None
    ratings: RatingsFile | None = None
    problem: str = ""
    choices: Choices
    is_changed = False
    is_looked_at = False

    def __init__(self, data=None, *, content: bytes, choices: Choices):
        super().__init__(data)
        self.before = choices
        self.words: dict[str, str] = {}
        try:
            self._read(content)
        except UnknownWords as unknown:
            self.problem, self.words = str(unknown), unknown.words
        except Refused as refused:
            self.problem = str(refused)
        if self.table:
            self._add_sheet_and_layout()
            self._add_columns()
        self._add_questions()

    def _read(self, content: bytes) -> None:
        self.table = opened(content, self.before)
        self.ratings = ratings_in_table(self.table) if self.table else ratings_in(content, self.before)

    @property
    def layout(self) -> str:
        if self.before.layout or not self.table:
            return self.before.layout or LONG
        return self.table.layout.name if self.table.layout else self.table.likely[0]

    def _add_sheet_and_layout(self) -> None:
        filled = [sheet for sheet in self.table.sheets if sheet.rows]
        if len(filled) > 1:
            names = [(sheet.name, f"{sheet.name}{' (hidden)' if sheet.is_hidden else ''}") for sheet in filled]
            if together := self.table.together or (self.table.names and self.table.sheet.name):
                names.append((together, f"Together: {together}"[:80]))
            self._choice("sheet", "Sheet", names, self.table.sheet.name)
        self._choice("layout", "How the ratings stand there", list(LAYOUTS.items()), self.layout)

    def _add_columns(self) -> None:
        titles = [title for title in dict.fromkeys(self.table.head.titles) if title]
        across = ACROSS.get(self.layout)
        known = self.table.column_names if self.table.layout else self._said_columns() or self.table.likely[1]
        likely = [] if self.table.layout or self.before.columns else self.table.likely[2]
        for role, label in COLUMNS.items():
            if role != across and (role != "rating" or not across):
                options = [("", "None of these"), *((title, title[:80]) for title in titles)]
                self._choice(role, label, options, known.get(role, ""), required=False)
        if across:
            chosen = known.get(across) or likely
            field = forms.MultipleChoiceField(
                label="Columns that hold ratings",
                choices=[(title, title[:80]) for title in titles],
                initial=[chosen] if isinstance(chosen, str) else chosen,
                required=False,
                widget=CHECKS(),
            )
            self.fields["rating_columns"] = field

    def _said_columns(self) -> dict:
        return {
            role: titles if len(titles) > 1 else titles[0] for role, titles in self.before.columns.items() if titles
        }

    def _add_questions(self) -> None:
        asked = self.ratings.doubts if self.ratings else {}
        for kind, (label, options) in QUESTIONS.items():
            answer = getattr(self.before, kind)
            if kind in asked or answer:
                self._choice(kind, label, list(options.items()), answer or next(iter(options)), widget=RADIO())
                self.fields[kind].help_text = asked.get(kind, "")
        for number, word in enumerate(self._asked_words()):
            worths = self.before.scale.words
            worth = worths.get(plain(word), LIKELY.get(plain(word))) if plain(word) in worths or self.words else None
            self.fields[f"word_{number}"] = forms.CharField(
                label=f"What is “{word[:60]}” worth?",
                help_text="A number; nothing where it is no rating.",
                initial="" if worth is None else f"{worth:g}",
                required=False,
                widget=TEXT(),
            )
        ends = self.before.scale
        self.fields["scale"] = forms.CharField(
            label="The scale",
            help_text="Its lowest and highest level, such as 1-4; nothing where the ratings say it.",
            initial="" if ends.low is None else f"{ends.low:g}-{ends.high:g}",
            required=False,
            widget=TEXT(),
        )

    def _asked_words(self) -> list[str]:
        return list(dict.fromkeys([*self.before.scale.words, *self.words]))

    def _choice(self, name: str, label: str, options: list, initial: str, *, required=True, widget=None) -> None:
        self.fields[name] = forms.ChoiceField(
            label=label, choices=options, initial=initial, required=required, widget=widget or SELECT()
        )

    def clean(self):
        cleaned = super().clean()
        sheet, layout = cleaned.get("sheet", ""), cleaned.get("layout", "")
        self.is_looked_at = self.ratings is not None and "again" not in self.data
        if self.table:
            is_other_sheet = bool(sheet) and sheet != self.table.sheet.name
            self.is_changed = is_other_sheet or layout != self.layout
            sheet = sheet or self.before.sheet
            layout = "" if is_other_sheet and layout == self.layout else layout
        self.choices = replace(
            self.before,
            sheet=sheet,
            layout=layout,
            columns={} if self.is_changed else self._columns(cleaned),
            scale=self._scale(cleaned),
            **{kind: cleaned.get(kind, "") for kind in QUESTIONS},
        )
        return cleaned

    def _columns(self, cleaned: dict) -> dict[str, tuple[str, ...]]:
        columns = {role: (title,) if (title := cleaned.get(role)) else () for role in COLUMNS if role in self.fields}
        if ratings := cleaned.get("rating_columns"):
            columns[ACROSS[self.layout]] = tuple(ratings)
        taken: set[str] = set()
        for role, titles in columns.items():
            if again := taken.intersection(titles):
                field = role if role in self.fields else "rating_columns"
                self.add_error(field, f"“{again.pop()[:40]}” is chosen for more than one thing.")
            taken.update(titles)
        return columns

    def _scale(self, cleaned: dict) -> StatedScale:
        words = {}
        for number, word in enumerate(self._asked_words()):
            text = cleaned.get(f"word_{number}", "").strip()
            if text and not _NUMBER.fullmatch(text):
                self.add_error(f"word_{number}", "Write a number, such as 3 or 2.5, or nothing.")
            words[plain(word)] = number_of(text) if _NUMBER.fullmatch(text) else None
        try:
            stated = StatedScale.of([cleaned.get("scale", "")])
        except Refused as refused:
            self.add_error("scale", str(refused))
            return StatedScale(words=words)
        return StatedScale(stated.low, stated.high, words | dict(stated.words))

    @property
    def grouped(self) -> list[str]:
        """Fields of which each choice is shown."""
        return ["rating_columns", *QUESTIONS]

    @property
    def asked(self) -> list[forms.BoundField]:
        """What a file leaves open."""
        return [field for field in self if field.name in QUESTIONS or field.name.startswith("word_")]

    @property
    def corrected(self) -> list[forms.BoundField]:
        """What was understood without asking."""
        asked = {field.name for field in self.asked}
        return [field for field in self if field.name not in asked]

    @property
    def has_exercises(self) -> bool:
        return any(exercise for exercise, _ in self.ratings.ratings.items)

    @property
    def size(self) -> str:
        """What was read, in a sentence."""
        table = self.ratings.ratings
        sheet = f" from the sheet “{self.ratings.sheet}”" if self.ratings.sheet else ""
        if self.table and self.table.names:
            sheet = f" from {len(self.table.names)} sheets"
        missing = f" {count(self.ratings.missing, 'cell')} held no rating." if self.ratings.missing else ""
        dimensions = count(len(table.dimensions), "dimension")
        return (
            f"{count(table.n, 'rating')} of {count(len(table.candidates), 'candidate')} by "
            f"{count(len(table.interviewers), 'interviewer')} on {dimensions}{sheet}.{missing}"
        )

    @property
    def facts(self) -> list[tuple[str, str]]:
        """What stands for what, by name."""
        file = self.ratings
        named = [(COLUMNS[role], titles) for role, titles in file.columns.items() if isinstance(titles, str)]
        low, high = file.scale
        return [
            *((label, f"“{title}”") for label, title in named),
            ("Dimensions", some([name[:40] for name in file.ratings.dimensions], 8)),
            ("Interviewers", some([name[:40] for name in file.ratings.interviewers], 8)),
            ("Candidates", some([name[:40] for name in file.ratings.candidates], 8)),
            ("Scale", f"{low:g} to {high:g}"),
        ]

    @property
    def notes(self) -> list[str]:
        """What was left out and read otherwise, without what is asked about."""
        asked = set(self.ratings.doubts.values())
        return [sentence for sentence in self.ratings.warnings if sentence not in asked]

    @property
    def first_ratings(self) -> list[tuple]:
        """The first ratings as they were read: candidate, interviewer, dimension, exercise, rating."""
        table = self.ratings.ratings
        rows = []
        for place in range(min(5, table.n)):
            exercise, dimension = table.items[table.item[place]]
            names = table.candidates[table.candidate[place]], table.interviewers[table.interviewer[place]]
            rows.append((*names, dimension, exercise, f"{table.value[place]:g}"))
        return rows
