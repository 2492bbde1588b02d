"""Further ways in which people write ratings: each is read as it was meant, or refused with a sentence."""

import io

import pytest
import xlwt
from openpyxl import Workbook

from people.refusals import Refused
from scorecards.calibration.ratings_file import Choices, StatedScale, read
from tests.scorecards.calibration.ratings_file.layouts import (
    DIMENSIONS,
    LABELS,
    ONE_SET,
    PEOPLE,
    Sheet,
    by_dimension,
    by_interviewer,
    long,
    ratings_of,
)
from tests.scorecards.calibration.ratings_file.writers import as_csv, as_xlsx

WITHOUT_ONE = dict(list(ONE_SET.items())[1:])


def instead(word: str) -> Sheet:
    """The set by dimension, with a word instead of its first rating."""
    sheet = by_dimension()
    sheet.rows[1][2] = word
    return sheet


@pytest.mark.parametrize(
    "write",
    [
        lambda value: f"{LABELS[value]} - {value}",
        lambda value: f"({value}) {LABELS[value]}",
        lambda value: f"{value} = {LABELS[value]}",
        lambda value: f"{value} out of 4",
        lambda value: "●" * value + "○" * (4 - value),
        lambda value: " ".join("★" * value),
        lambda value: "٠١٢٣٤"[value],
        lambda value: "０１２３４"[value],
        lambda value: f"{value}\ufe0f\u20e3",
        lambda value: f"\u00a0{value}\u00a0",
    ],
)
def test_a_level_is_read_however_it_is_written(write):
    assert ratings_of(read(as_csv(long(write)))) == ONE_SET


@pytest.mark.parametrize(
    "write",
    [
        lambda value: f"0{value}-Apr",
        lambda value: f"{value}. März",
        lambda value: f"{value}+",
        lambda value: {4: "++", 3: "+", 2: "-", 1: "--"}[value],
        lambda value: f"{value + 4}/4",
        lambda value: f"{value}-{value + 1}",
    ],
)
def test_what_may_be_a_day_or_no_level_is_refused(write):
    with pytest.raises(Refused, match="is not a number"):
        read(as_csv(long(write)))


@pytest.mark.parametrize(
    "word",
    ["not assessed (ran out of time)", "N/A - not asked", "(none)", "[blank]", "No signal", "insufficient evidence"],
)
def test_nothing_is_said_with_a_reason_too(word):
    file = read(as_csv(instead(word)))
    assert ratings_of(file) == WITHOUT_ONE
    assert file.missing == 1


@pytest.mark.parametrize("code", ["-1", "-99", "99", "999", "33"])
def test_a_figure_far_from_all_others_is_asked_about(code):
    data = as_csv(instead(code))
    with pytest.raises(Refused, match=f"{code} is far from all other ratings, which go from 1 to 4"):
        read(data)
    assert ratings_of(read(data, Choices(scale=StatedScale.of([f"{code}=none"])))) == WITHOUT_ONE


@pytest.mark.parametrize(
    "header", [("candidate_name", "interviewer_name"), ("candidateName", "ratedBy"), ("Kandidaat", "Beoordelaar")]
)
def test_headers_are_known_in_other_spellings(header):
    assert ratings_of(read(as_csv(by_dimension(header=(*header, *DIMENSIONS))))) == ONE_SET


@pytest.mark.parametrize(
    ("title", "figure"),
    [
        ("Total score /12", sum),
        ("Score (avg)", lambda cells: round(sum(cells) / len(cells), 2)),
        ("Gesamtnote", lambda cells: round(sum(cells) / len(cells), 1)),
        ("Range", lambda cells: max(cells) - min(cells)),
        ("Max", max),
        ("Experience (years)", len),
    ],
)
@pytest.mark.parametrize("layout", [by_dimension, by_interviewer])
def test_columns_made_of_others_are_left_out(title, figure, layout):
    sheet = layout()
    for row in sheet.rows[1:]:
        row.append(figure([cell for cell in row[2:] if cell != ""]))
    sheet.rows[0].append(title)
    file = read(as_csv(sheet))
    assert ratings_of(file) == ONE_SET
    assert any(title in sentence and "left out" in sentence for sentence in file.warnings)


@pytest.mark.parametrize("name", ["Panel", "Consensus", "All interviewers", "Final"])
def test_what_the_panel_made_together_is_nobodys(name):
    sheet = by_dimension()
    sheet.rows += [[candidate, name, 3, 3, 3] for candidate in ("Cand 1", "Cand 2")]
    file = read(as_csv(sheet))
    assert ratings_of(file) == ONE_SET
    assert any(name in sentence for sentence in file.warnings)
    sheet = by_interviewer(("Candidate", "Competency", *PEOPLE))
    sheet.rows = [[*row, name if number == 0 else 3] for number, row in enumerate(sheet.rows)]
    assert ratings_of(read(as_csv(sheet))) == ONE_SET


def test_rows_about_the_columns_are_left_out():
    sheet = by_dimension()
    sheet.rows.insert(1, ["Weight", "", 0.5, 0.3, 0.2])
    sheet.rows += [["Mean", "", 2.4, 2.4, 2.4], ["SD", "", 0.4, 0.3, 0.2], ["N", "", 18, 18, 18]]
    file = read(as_csv(sheet))
    assert ratings_of(file) == ONE_SET
    assert any("“Weight”" in sentence and "“SD”" in sentence for sentence in file.warnings)


def test_an_empty_quiz_and_notes_that_begin_with_numbers_hold_no_ratings():
    sheet = by_dimension()
    for number, row in enumerate(sheet.rows):
        row += ["Score", "Notes"] if number == 0 else ["0 / 0", f"{number} examples seen"]
    assert ratings_of(read(as_csv(sheet))) == ONE_SET


def test_a_key_to_the_levels_beside_the_table_is_no_column_of_it():
    sheet = by_dimension()
    for row, beside in zip(
        sheet.rows, [("Level", "Meaning"), *((level, LABELS[level]) for level in LABELS)], strict=False
    ):
        row += ["", "", *beside]
    file = read(as_xlsx(sheet))
    assert ratings_of(file) == ONE_SET
    assert "Columns without ratings are left out: “Level”, “Meaning”." in file.warnings


def test_a_column_on_another_scale_is_named_as_that():
    sheet = by_dimension()
    sheet.rows = [[*row, "Test" if number == 0 else 70 + number] for number, row in enumerate(sheet.rows)]
    assert any("“Test” are on another scale" in sentence for sentence in read(as_csv(sheet)).warnings)


def test_days_in_a_column_of_ratings_are_refused():
    sheet = by_dimension()
    sheet.rows = [
        [*row[:3], "Days" if number == 0 else f"2026-04-0{1 + number % 4}", row[4]]
        for number, row in enumerate(sheet.rows)
    ]
    with pytest.raises(Refused, match="In “Days” stand days"):
        read(as_csv(sheet))


def workbook(*sheets: tuple[str, list[list]], formula="") -> Workbook:
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        page = book.create_sheet(name)
        for row in rows:
            page.append([formula.format(cell) if formula and isinstance(cell, int) else cell or None for cell in row])
    return book


def saved(book) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_the_first_sheet_that_holds_ratings_is_read_and_others_are_named():
    rows = by_dimension().rows
    file = read(saved(workbook(("Read me", [["How to use this"]]), ("Ratings", rows))))
    assert ratings_of(file) == ONE_SET
    assert "The sheet “Ratings” is read. Another sheet is not: “Read me”." in file.warnings
    book = workbook(("Note", [["nothing"]]), ("Ratings", rows))
    book["Ratings"].sheet_state = "veryHidden"
    with pytest.raises(Refused, match="choose it: “Ratings” \\(hidden\\)"):
        read(saved(book))


def test_a_hidden_column_is_told():
    book = workbook(("Ratings", by_dimension().rows))
    book["Ratings"].column_dimensions["D"].hidden = True
    assert "A hidden column is read all the same: “Delivery”." in read(saved(book)).warnings


def test_a_column_of_formulas_without_values_is_not_left_out_as_empty():
    rows = [
        [f"={cell}+0" if column == 2 and isinstance(cell, int) else cell for column, cell in enumerate(row)]
        for row in by_dimension().rows
    ]
    with pytest.raises(Refused, match="The formula in C2 of the sheet “Ratings”"):
        read(saved(workbook(("Ratings", rows))))


def old_workbook(formula: bool = False, hidden: int | None = None) -> bytes:
    book = xlwt.Workbook()
    page = book.add_sheet("Ratings")
    for number, row in enumerate(by_dimension().rows):
        for column, cell in enumerate(row):
            as_formula = formula and column == 2 and isinstance(cell, int)
            page.write(number, column, xlwt.Formula(f"{cell}+0") if as_formula else cell)
    if hidden is not None:
        page.row(hidden).hidden = True
        page.col(3).hidden = True
    return saved(book)


def test_an_old_workbook_tells_what_is_hidden_and_what_has_no_value():
    file = read(old_workbook(hidden=4))
    assert "Row 5 is hidden in the sheet, by a filter or by hand, and read all the same." in file.warnings
    assert "A hidden column is read all the same: “Delivery”." in file.warnings
    with pytest.raises(Refused, match="The formula in C2 of the sheet “Ratings”"):
        read(old_workbook(formula=True))
