"""Tables whose figures are not all somebody's ratings: summaries, templates, copies, bars, other scales."""

from itertools import count
from statistics import mean

import pytest

from people.refusals import Refused
from scorecards.calibration.ratings_file import Choices, StatedScale, read
from tests.scorecards.calibration.ratings_file.layouts import (
    DIMENSIONS,
    ONE_SET,
    PEOPLE,
    Sheet,
    by_dimension,
    candidates,
    long,
    ratings_of,
)
from tests.scorecards.calibration.ratings_file.test_further_kinds import whose, workbook
from tests.scorecards.calibration.ratings_file.writers import as_csv

HEADER = ["Candidate", *DIMENSIONS]


def of_each() -> dict[str, list[list]]:
    """A sheet for each interviewer."""
    return {name: [HEADER, *rows] for name, rows in whose(by_dimension().rows[1:], 1).items()}


def means() -> list[list]:
    figures = {}
    for (candidate, _, dimension), value in ONE_SET.items():
        figures.setdefault((candidate, dimension), []).append(value)
    return [[who, *(round(mean(figures[who, what]), 2) for what in DIMENSIONS)] for who in candidates()]


@pytest.mark.parametrize("name", ["Summary", "Zusammenfassung", "Panel average", "Template"])
def test_a_sheet_of_what_all_made_is_nobodys(name):
    table = read(workbook(**{name: [HEADER, *means()]}, **of_each()))
    assert ratings_of(table) == ONE_SET
    assert any(name in sentence and "not read" in sentence for sentence in table.warnings)


def test_a_template_before_the_ratings_is_not_read():
    example = [by_dimension().rows[0], ["Jane Example", "Jo Example", 3, 3, 4]]
    assert ratings_of(read(workbook(Template=example, Ratings=by_dimension().rows))) == ONE_SET


def test_a_sheet_of_all_ratings_beside_one_other_is_read():
    rows = by_dimension().rows
    assert ratings_of(read(workbook(All=rows, Old=[rows[0], ["Cand 1", "Anna", 1, 1, 1]]))) == ONE_SET


def test_an_interviewer_who_rated_the_mean_of_all_is_a_summary_whatever_it_is_called():
    with pytest.raises(Refused, match="“Loop of May” rated everywhere the mean of the others"):
        read(workbook(**of_each(), **{"Loop of May": [HEADER, *means()]}))


@pytest.mark.parametrize("name", ["Final debrief", "Ø Panel", "Team average"])
def test_a_row_of_what_all_made_is_nobodys(name):
    sheet = by_dimension()
    sheet.rows += [[who, name, *cells] for who, *cells in means()]
    assert ratings_of(read(as_csv(sheet))) == ONE_SET


def test_a_copy_of_ones_ratings_is_told():
    sheets = of_each()
    table = read(workbook(**sheets, **{"Anna (2)": sheets["Anna"]}))
    assert any("“Anna” and “Anna (2)” rated the same" in sentence for sentence in table.warnings)
    assert not any("rated the same" in sentence for sentence in read(workbook(**sheets)).warnings)


@pytest.mark.parametrize("behind", ["evidence", "bar", "– target"])
def test_a_column_about_another_holds_no_ratings(behind):
    header = ["Candidate", "Interviewer"]
    for dimension in DIMENSIONS:
        header += [dimension, f"{dimension} {behind}"]
    rows = [[*row[:2], *(cell for rating in row[2:] for cell in (rating, 3))] for row in by_dimension().rows[1:]]
    table = read(as_csv(Sheet([header, *rows])))
    assert ratings_of(table) == ONE_SET
    told = next(sentence for sentence in table.warnings if "left out" in sentence)
    assert all(f"“{dimension} {behind}”" in told for dimension in DIMENSIONS)


@pytest.mark.parametrize(
    "titles",
    [("A (1-4)", "B (1-5)", "C (1-4)"), ("A (max. 4)", "B (max. 10)", "C"), ("A /4", "B /5", "C /4")],
)
def test_columns_that_say_they_are_on_different_scales_are_refused(titles):
    data = as_csv(by_dimension(header=("Candidate", "Interviewer", *titles)))
    with pytest.raises(Refused, match="different scales"):
        read(data)
    assert len(ratings_of(read(data, Choices(scale=StatedScale.of(["1-4"]))))) == len(ONE_SET)


def test_columns_that_are_only_numbered_name_no_scale():
    titles = ("Case / 3", "Case / 4", "Case / 5")
    assert len(ratings_of(read(as_csv(by_dimension(header=("Candidate", "Interviewer", *titles)))))) == len(ONE_SET)


def test_ratings_out_of_different_maxima_are_refused():
    sheet = long()
    for row in sheet.rows[1:]:
        row.append(4 if row[2] == DIMENSIONS[0] else 10)
    sheet.rows[0].append("Max score")
    with pytest.raises(Refused, match="out of 4, and some of 10"):
        read(as_csv(sheet))


def test_a_nine_beside_one_to_four_is_asked_about_and_a_ten_on_a_scale_of_ten_is_not():
    sheet = by_dimension()
    sheet.rows[4][3] = sheet.rows[9][2] = 9
    with pytest.raises(Refused, match="9 is far from all other ratings, which go from 1 to 4"):
        read(as_csv(sheet))
    sheet = long(lambda value: {1: 2, 2: 4, 3: 7, 4: 10}[value])
    assert len(ratings_of(read(as_csv(sheet)))) == len(ONE_SET)


def test_a_role_before_each_name_is_no_part_of_it():
    rows = [[f"Candidate: {who}", f"Interviewer: {by}", *cells] for who, by, *cells in by_dimension().rows[1:]]
    assert ratings_of(read(as_csv(Sheet([by_dimension().rows[0], *rows])))) == ONE_SET


@pytest.mark.parametrize(
    "levels",
    ["①②③④", ["■□□□", "■■□□", "■■■□", "■■■■"], ["1", "2", "3", "4"], ["█░░░", "██░░", "███░", "████"]],
)
def test_marks_that_count_are_read(levels):
    assert ratings_of(read(as_csv(by_dimension(lambda value: levels[value - 1])))) == ONE_SET


def test_halves_as_two_figures_are_read_and_one_asterisk_is_asked_about():
    halves = ratings_of(read(as_csv(long(lambda value: f"{value} 1/2"))))
    assert halves == {names: value + 0.5 for names, value in ONE_SET.items()}
    with pytest.raises(Refused, match=r"“\*” is not a number"):
        read(as_csv(long(lambda value: "*" * value)))


def test_a_pivot_tables_own_title_names_the_rating():
    assert ratings_of(read(as_csv(long(header=("Candidate", "Interviewer", "Dimension", "Sum of Rating"))))) == ONE_SET


def test_words_with_figures_beside_the_rating_are_told_as_that():
    number = count(2)
    with pytest.raises(Refused, match="In “Strategy” stand words with the figures"):
        read(as_csv(by_dimension(lambda value: f"{value} – told of {next(number)} outages")))


def test_two_people_of_one_name_and_a_figure_of_the_candidate_are_told():
    sheet, first = by_dimension(), candidates()[0]
    for place, row in enumerate(sheet.rows):
        row.insert(2, "Candidate ID" if not place else row[0] + str(row[0] == first and row[1] == PEOPLE[1]))
        row.insert(3, "CV score" if not place else 1 + int(row[0][-1]) % 4)
    told = read(as_csv(sheet)).warnings
    assert any(f"“{first}” has " in sentence and "read as one candidate" in sentence for sentence in told)
    assert any("“CV score”: each candidate has one figure" in sentence for sentence in told)


def test_numbers_do_not_keep_names_in_two_columns_apart():
    rows = [[place, *names[0].split(), *names[1:], value] for place, (names, value) in enumerate(ONE_SET.items())]
    header = ["Candidate ID", "First name", "Last name", "Reviewer", "Criteria", "Rating"]
    assert ratings_of(read(as_csv(Sheet([header, *rows])))) == ONE_SET


def test_an_example_row_is_told():
    sheet = by_dimension()
    sheet.rows.append(["(example) Jane Doe", "Your name", 3, 3, 3])
    assert sum("is an example" in sentence for sentence in read(as_csv(sheet)).warnings) == 2
