"""A table of a file, as it is understood: its sheet, its header, its layout, and then its ratings."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain, islice

from people.refusals import Refused
from people.table_files.csv_file import is_guessed
from people.table_files.header import Row
from people.table_files.quoting import quoted
from people.table_files.reading import sheets_of
from people.table_files.sheet import Sheet
from people.table_files.workbook import PAGE, Limits
from scorecards.calibration.ratings_file.about_sheets import about_sheets, about_struck
from scorecards.calibration.ratings_file.body import Body
from scorecards.calibration.ratings_file.choices import Choices
from scorecards.calibration.ratings_file.columns import TableColumn, columns_of, keys_of
from scorecards.calibration.ratings_file.deciding import layout_of
from scorecards.calibration.ratings_file.figures_of_others import about_copies, refuse_means
from scorecards.calibration.ratings_file.gathering import Gathered, Gathering
from scorecards.calibration.ratings_file.head import Head, head_of
from scorecards.calibration.ratings_file.left_out_rows import hidden_sentence, require_values
from scorecards.calibration.ratings_file.names_above import spread_columns
from scorecards.calibration.ratings_file.names_in_two import in_one, names_in_two, sentence, with_names_in_one
from scorecards.calibration.ratings_file.outlined_rows import about_outline
from scorecards.calibration.ratings_file.persons import sentences
from scorecards.calibration.ratings_file.put_right import put_right
from scorecards.calibration.ratings_file.rating_cells import RatingCells, beside_each_other, says_one_is_best
from scorecards.calibration.ratings_file.row_names import Places
from scorecards.calibration.ratings_file.said_above import about_names_alone, with_said
from scorecards.calibration.ratings_file.scales_apart import require_one_highest
from scorecards.calibration.ratings_file.sheet_names import by_sheet
from scorecards.calibration.ratings_file.sheets_together import Together, units
from scorecards.calibration.ratings_file.stacked_tables import sheets_under_one_header
from scorecards.calibration.ratings_file.table_layout import ACROSS, LAYOUT_OF, LONG, Layout
from scorecards.calibration.ratings_file.vocabulary import KNOWN_HEADERS, is_total, plain
from scorecards.calibration.ratings_file.words_beside import about_words_beside
from scorecards.calibration.statistics.ratings import Ratings

GUESSED = (
    "The letters of this file are guessed to be Western European. Where names look wrong, save it as CSV in UTF-8 and "
    "choose it again."
)
_SAMPLE = 2_000  # rows by which columns are understood


@dataclass
class RatingsTable:
    """A table whose header is found. layout is None where it cannot be told, and `problem` says why.

    names: the sheets that are read as one. together: as what sheet they, and others like them, can be chosen.
    """

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
    names: tuple[str, ...] = ()
    together: str = ""

    @property
    def has_one_interviewer(self) -> bool:
        """Whether a column says who rated, and all of its first rows say the same."""
        index = self.layout.keys.get("interviewer") if self.layout else None
        if index is None:
            return False
        named = {plain(cells[index]) for _, cells in self.sample if index < len(cells)} - {""}
        return len([name for name in named if not is_total(name)]) == 1

    @property
    def places(self) -> Places:
        return Places(self.sheet.place.capitalize(), self.names)

    def gather(self, most: int) -> tuple[Gathered, list[str]]:
        """The ratings, and sentences about how they were read; Refused where they cannot be."""
        if self.layout is None:
            raise self.problem
        choices, sheet = self.choices, self.sheet
        if choices.scale.low is None:
            require_one_highest(self.head, self.layout)
        gathering = Gathering(self.cells, choices, places=self.places, most=most, scale=self._known_scale)
        spread = spread_columns(self.sample, self.layout.keys.values())
        body = Body(sheet, self.head, self.layout, gathering, choices, spread)
        body.read(chain(self.sample, self.rest))
        unstored = require_values(sheet, self.places, self.head, self.layout, self.columns, body.left_out)
        gathered = gathering.table()
        refuse_means(gathered.ratings)
        if body.left_out.hidden:
            gathered.doubts["hidden"] = hidden_sentence(self.places, body.left_out.hidden, choices.hidden == "skip")
        told = [
            *about_sheets(self.sheets, self.sheet, self.names, self.together),
            *self._about_what_stands_above(),
            *self.told,
            *self.layout.sentences,
            *self._about_blanks(spread),
            *self._about_hidden_columns(),
            *about_struck(self.sheets, self.sheet, self.names),
            *body.left_out.sentences(self.places),
            *unstored,
            *self._about_direction(text for _, text in body.left_out.notes),
            *self._about_names(gathered.ratings),
        ]
        return gathered, told

    @property
    def likely(self) -> tuple[str, dict[str, str], list[str]]:
        """What a correction begins with where no layout is told: a layout, columns by role, those that hold figures."""
        try:
            keys = {role: column for role, column in keys_of(self.columns, {}).items() if role != "rating"}
        except Refused:
            return LONG, {}, []
        used = {column.index for column in keys.values()}
        rated = [column for column in self.columns if column.index not in used and not column.is_total]
        titles = [column.title for column in rated if column.has_ratings]
        lacking = [role for role in ("dimension", "interviewer") if role not in keys]
        layout = LAYOUT_OF[lacking[0]] if lacking and len(titles) > 1 else LONG
        return layout, {role: column.title for role, column in keys.items()}, titles

    def _about_what_stands_above(self) -> Iterable[str]:
        if self.head.above:
            yield f"Above the table, and left out: {', '.join(quoted(text) for text in self.head.above[:4])}."

    def _about_direction(self, left_out: Iterable[str]) -> Iterable[str]:
        titles = (level for labels in self.head.labels for level in labels)
        keys = (text for sheet in self.sheets if sheet is not self.sheet for text in beside_each_other(sheet))
        texts = [*self.head.above, *titles, *left_out, *keys, self.cells.best_is_one]
        if backwards := next(filter(says_one_is_best, texts), ""):
            yield (
                f"{quoted(backwards)} says that 1 is the best, and higher figures are read as better all the same: "
                "turn the figures round in the file, or read each result the other way."
            )

    def _about_names(self, ratings: Ratings) -> Iterable[str]:
        yield from sentences("candidate", ratings.candidates)
        yield from sentences("interviewer", ratings.interviewers)
        yield from about_copies(ratings)

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


def open_table(data: bytes, choices: Choices, limits: Limits = PAGE) -> RatingsTable:
    """The table that is read of a file. Refused where the file cannot be read, or has no such sheet."""
    asked = {plain(title) for titles in choices.columns.values() for title in titles}
    sheets = sheets_of(data, KNOWN_HEADERS | asked, limits)
    guessed = [GUESSED] if not sheets[0].name and is_guessed(data, KNOWN_HEADERS | asked) else []
    tables = (_read_of(unit, sheets, choices, asked, guessed) for unit in _to_try(sheets, choices, asked))
    first = next(tables)
    return first if first.layout else next((table for table in tables if table.layout), _with_others(first))


def _read_of(
    unit: Together, sheets: list[Sheet], choices: Choices, asked: set[str], guessed: list[str]
) -> RatingsTable:
    """A sheet; or several as one table where that was asked for, where one of them says less than who rated whom on
    what, or where each is one interviewer's, or says above its rows whose they are.
    """
    if not unit.names or choices.sheet == unit.sheet.name:
        return _understood(unit, sheets, choices, asked, guessed)
    first = next(alone for alone in unit.alone if not choices.sheet or plain(alone.sheet.name) == plain(choices.sheet))
    table = _understood(first, sheets, choices, asked, guessed)
    table.together = unit.sheet.name
    if choices.sheet or (table.layout and not table.has_one_interviewer and not unit.named_above):
        return table
    whole = _understood(unit, sheets, choices, asked, guessed)
    return whole if whole.layout or not table.layout else table


def _understood(
    unit: Together, sheets: list[Sheet], choices: Choices, asked: set[str], guessed: list[str]
) -> RatingsTable:
    sheet, cells = unit.sheet, RatingCells(choices.scale.words)
    rows = iter(sheet.rows)
    sample = list(islice(rows, _SAMPLE))
    head = _head(sample, sheet, asked, cells)
    body = sample[head.body :]
    told = [*guessed, *unit.told]
    told += [f"The {role} is read from what stands above the rows." for role in unit.named_above]
    if pairs := names_in_two(head, asked, body):
        told += [sentence(head, pair) for pair in pairs]
        head = with_names_in_one(head, pairs)
        body, rows = list(in_one(body, pairs)), in_one(rows, pairs)
    columns = columns_of(head, body, cells)
    layout, problem = None, None
    try:
        asked_for = {role: titles for role, titles in choices.columns.items() if titles or role not in unit.named_above}
        layout = layout_of(head, columns, body, cells, choices.layout, asked_for)
    except Refused as refused:
        problem = about_words_beside(columns, body, about_outline(head, about_names_alone(head, sample, refused)))
    if unit.names and layout is None:
        layout, problem = by_sheet(unit.names, problem, choices, partial(layout_of, head, columns, body, cells))
    return RatingsTable(sheets, sheet, head, columns, layout, problem, choices, cells, body, rows, told, unit.names)


def _head(sample: list[Row], sheet: Sheet, asked: set[str], cells: RatingCells) -> Head:
    return head_of(sample, asked, sheet.merged, cells.rates)


def _with_others(table: RatingsTable) -> RatingsTable:
    """A table that was not understood, whose problem names the sheets beside it."""
    read = (table.sheet.name, *table.names)
    others = [sheet for sheet in table.sheets if sheet.name not in read and sheet.rows]
    if others and not table.choices.sheet:
        named = ", ".join(f"{quoted(sheet.name)}{' (hidden)' if sheet.is_hidden else ''}" for sheet in others[:8])
        table.problem = Refused(
            f"The sheet {quoted(table.sheet.name)}: {table.problem} Where the ratings stand on another sheet, "
            f"choose it: {named}."
        )
    return table


def _to_try(sheets: list[Sheet], choices: Choices, asked: set[str]) -> list[Together]:
    """The sheet that is named, or those read as one under that name; where none is named those that are shown and have
    something in them, or else the first hidden one.
    """
    filled = [sheet for sheet in sheets if sheet.rows]
    if not filled:
        raise Refused("The file is empty.")
    shown = [sheet for sheet in filled if not sheet.is_hidden] or filled[:1]
    several = _units(shown, choices, asked)
    if not choices.sheet:
        return several
    wanted = plain(choices.sheet)
    named = [unit for unit in several if wanted in map(plain, (unit.sheet.name, *unit.names))]
    return named[:1] or _units([_sheet(sheets, choices.sheet)], choices, asked)


def _units(sheets: list[Sheet], choices: Choices, asked: set[str]) -> list[Together]:
    cells = RatingCells(choices.scale.words)
    whole, samples, widened, roles, told = [], [], [], {}, {}
    for sheet in sheets:
        rows = iter(sheet.rows)
        sample = list(islice(rows, _SAMPLE))
        right = replace(sheet, rows=sheet.rows if sheet.name else chain(sample, rows))
        head = partial(_head, sheet=sheet, asked=set(), cells=cells)  # titles asked for may be of a later table
        right, sample, told[sheet.name] = put_right(right, sample, head, cells.rates)
        whole.append(right)
        samples.append(sample)
    heads = [_head(sample, sheet, asked, cells) for sheet, sample in zip(whole, samples, strict=True)]
    for sheet, sample in zip(sheets_under_one_header(whole, heads), samples, strict=True):
        sample = list(islice(sheet.rows, _SAMPLE)) if sheet.name else sample
        wider, roles[sheet.name] = with_said(sheet, _head(sample, sheet, asked, cells), sample, choices.layout)
        widened.append(wider)
    several = units(widened, lambda sheet: _head(sheet.rows, sheet, asked, cells))
    return [_with_roles(unit, roles, told) for unit in several]


def _with_roles(unit: Together, roles: dict[str, list[str]], told: dict[str, list[str]]) -> Together:
    alone, name = tuple(_with_roles(one, roles, told) for one in unit.alone), (*unit.names, unit.sheet.name)[0]
    return replace(unit, alone=alone, named_above=tuple(roles[name]), told=tuple(told[name]))


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
