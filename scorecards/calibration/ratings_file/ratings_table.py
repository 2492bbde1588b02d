"""A table of a file, as it is understood: its sheet, its header, its layout, and then its ratings."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain, islice

from people.refusals import Refused
from people.table_files.header import Row
from people.table_files.quoting import quoted
from people.table_files.reading import sheets_of
from people.table_files.sheet import Sheet
from people.table_files.workbook import PAGE, Limits
from scorecards.calibration.ratings_file.body import Body
from scorecards.calibration.ratings_file.choices import Choices
from scorecards.calibration.ratings_file.columns import TableColumn, columns_of
from scorecards.calibration.ratings_file.deciding import layout_of
from scorecards.calibration.ratings_file.gathering import Gathered, Gathering
from scorecards.calibration.ratings_file.head import Head, head_of
from scorecards.calibration.ratings_file.left_out_rows import hidden_sentence, require_values
from scorecards.calibration.ratings_file.names_above import spread_columns
from scorecards.calibration.ratings_file.names_in_two import in_one, names_in_two, sentence, with_names_in_one
from scorecards.calibration.ratings_file.rating_cells import RatingCells
from scorecards.calibration.ratings_file.table_layout import ACROSS, LONG, Layout
from scorecards.calibration.ratings_file.vocabulary import KNOWN_HEADERS, plain

_SAMPLE = 2_000  # rows by which columns are understood


@dataclass
class RatingsTable:
    """A table whose header is found. layout is None where it cannot be told, and `problem` says why."""

    sheets: list[Sheet]
    sheet: Sheet
    head: Head
    columns: list[TableColumn]
    layout: Layout | None
    problem: Refused | None
    choices: Choices
    cells: RatingCells
    sample: list[Row] = field(repr=False)
    rest: Iterable[Row] = field(repr=False)
    told: list[str] = field(default_factory=list)

    def gather(self, most: int) -> tuple[Gathered, list[str]]:
        """The ratings, and sentences about how they were read; Refused where they cannot be."""
        if self.layout is None:
            raise self.problem
        choices, sheet = self.choices, self.sheet
        gathering = Gathering(self.cells, choices, place=sheet.place.capitalize(), most=most, scale=self._known_scale)
        spread = spread_columns(self.sample, self.layout.keys.values())
        body = Body(sheet, self.head, self.layout, gathering, choices, spread)
        body.read(chain(self.sample, self.rest))
        unstored = require_values(sheet, self.head, self.layout, self.columns, body.left_out)
        gathered = gathering.table()
        if body.left_out.hidden:
            gathered.doubts["hidden"] = hidden_sentence(sheet, body.left_out.hidden, choices.hidden == "skip")
        sentences = [
            *self._about_sheets(),
            *self.told,
            *self.layout.sentences,
            *self._about_blanks(spread),
            *self._about_hidden_columns(),
            *body.left_out.sentences(body.place),
            *unstored,
        ]
        return gathered, sentences

    @property
    def column_names(self) -> dict[str, str | list[str]]:
        """The titles of the columns that are read, by role: a list where each of several holds ratings."""
        named: dict[str, str | list[str]] = {role: self.head.titles[index] for role, index in self.layout.keys.items()}
        titles = [column.title for column in self.layout.ratings]
        return named | ({"rating": titles[0]} if self.layout.name == LONG else {ACROSS[self.layout.name]: titles})

    def _about_blanks(self, spread: list[int]) -> Iterable[str]:
        blank = [quoted(self.head.titles[index]) for index in spread if not self.sheet.merged]
        if blank:
            yield f"Where {' and '.join(blank)} is blank, the name above it is read."

    def _about_hidden_columns(self) -> Iterable[str]:
        read = [*self.layout.keys.values(), *(column.index for column in self.layout.ratings)]
        hidden = [quoted(self.head.titles[index]) for index in read if index + 1 in self.sheet.hidden_columns]
        if hidden:
            noun = "column is" if len(hidden) == 1 else "columns are"
            yield f"A hidden {noun} read all the same: {', '.join(hidden)}."

    @property
    def _known_scale(self) -> tuple[float, float] | None:
        return self.head.scale

    def _about_sheets(self) -> Iterable[str]:
        others = [sheet for sheet in self.sheets if sheet is not self.sheet and sheet.rows]
        if self.sheet.is_hidden:
            yield f"The sheet {quoted(self.sheet.name)} is hidden in the file, and is read."
        if others:
            named = [f"{quoted(sheet.name)}{' (hidden)' if sheet.is_hidden else ''}" for sheet in others]
            noun = "Another sheet is" if len(others) == 1 else "Other sheets are"
            yield f"The sheet {quoted(self.sheet.name)} is read. {noun} not: {', '.join(named[:8])}."
        if self.head.above:
            yield f"Above the table, and left out: {', '.join(quoted(text) for text in self.head.above[:4])}."


def open_table(data: bytes, choices: Choices, limits: Limits = PAGE) -> RatingsTable:
    """The table that is read of a file. Refused where the file cannot be read, or has no such sheet."""
    asked = {plain(title) for titles in choices.columns.values() for title in titles}
    sheets = sheets_of(data, KNOWN_HEADERS | asked, limits)
    tables = (_understood(sheet, sheets, choices, asked) for sheet in _to_try(sheets, choices.sheet))
    first = next(tables)
    return first if first.layout else next((table for table in tables if table.layout), _with_others(first))


def _understood(sheet: Sheet, sheets: list[Sheet], choices: Choices, asked: set[str]) -> RatingsTable:
    rows = iter(sheet.rows)
    sample = list(islice(rows, _SAMPLE))
    cells = RatingCells(choices.scale.words)
    head = head_of(sample, asked, sheet.merged, lambda cell: (value := cells.read(cell)) is not None and value == value)
    body, told = sample[head.body :], []
    if pairs := names_in_two(head, asked):
        told = [sentence(head, pair) for pair in pairs]
        head = with_names_in_one(head, pairs)
        body, rows = list(in_one(body, pairs)), in_one(rows, pairs)
    columns = columns_of(head, body, cells)
    layout, problem = None, None
    try:
        layout = layout_of(head, columns, body, cells, choices.layout, choices.columns)
    except Refused as refused:
        problem = refused
    return RatingsTable(sheets, sheet, head, columns, layout, problem, choices, cells, body, rows, told)


def _with_others(table: RatingsTable) -> RatingsTable:
    """A table that was not understood, whose problem names the sheets beside it."""
    others = [sheet for sheet in table.sheets if sheet is not table.sheet and sheet.rows]
    if others and not table.choices.sheet:
        named = ", ".join(f"{quoted(sheet.name)}{' (hidden)' if sheet.is_hidden else ''}" for sheet in others[:8])
        table.problem = Refused(
            f"The sheet {quoted(table.sheet.name)}: {table.problem} Where the ratings stand on another sheet, "
            f"choose it: {named}."
        )
    return table


def _to_try(sheets: list[Sheet], name: str) -> list[Sheet]:
    """The sheet of this name; of none those that are shown and have something in them, or else the first hidden one."""
    filled = [sheet for sheet in sheets if sheet.rows]
    if not filled:
        raise Refused("The file is empty.")
    return [_sheet(sheets, name)] if name else [sheet for sheet in filled if not sheet.is_hidden] or filled[:1]


def _sheet(sheets: list[Sheet], name: str) -> Sheet:
    named = [sheet for sheet in sheets if sheet.name == name] or [
        sheet for sheet in sheets if plain(sheet.name) == plain(name)
    ]
    if not named:
        there = ", ".join(quoted(sheet.name) for sheet in sheets if sheet.name) or "none: it is a CSV file"
        raise Refused(f"There is no sheet {quoted(name)}. The file has {there}.")
    if not named[0].rows:
        raise Refused(f"The sheet {quoted(name)} is empty.")
    return named[0]
