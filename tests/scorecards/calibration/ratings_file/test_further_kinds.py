"""Kinds of tables that survey tools, programs and people make: totals by any name, several sheets, blocks, words."""

import io

import pytest
from openpyxl import Workbook

from people.refusals import Refused
from people.table_files.sheet import Sheet as Table
from scorecards.calibration.ratings_file import Choices, StatedScale, UnknownWords, read
from scorecards.calibration.ratings_file.head import Head
from scorecards.calibration.ratings_file.names_above import merged_names
from scorecards.calibration.ratings_file.table_layout import Layout
from tests.scorecards.calibration.ratings_file.layouts import (
    DIMENSIONS,
    LABELS,
    ONE_SET,
    PEOPLE,
    Sheet,
    by_dimension,
    by_interviewer,
    candidates,
    long,
    ratings_of,
)
from tests.scorecards.calibration.ratings_file.writers import as_csv


def workbook(**sheets: list[list]) -> bytes:
    book, stream = Workbook(), io.BytesIO()
    book.remove(book.active)
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append([None if cell == "" else cell for cell in row])
    book.save(stream)
    return stream.getvalue()


def whose(rows: list[list], place: int) -> dict[str, list[list]]:
    """Rows by the name that stands in one column, without that column."""
    groups: dict[str, list[list]] = {}
    for row in rows:
        groups.setdefault(row[place], []).append(row[:place] + row[place + 1 :])
    return groups


@pytest.mark.parametrize("title", ["Gemiddelde", "Totaal", "Średnia", "Итого", "Pisteet", "Overall impression"])
def test_a_column_made_of_others_is_left_out_whatever_it_is_called(title):
    sheet = by_dimension()
    for row in sheet.rows[1:]:
        cells = [cell for cell in row[2:] if cell != ""]
        row.append(sum(cells) if title == "Totaal" else round(sum(cells) / len(cells), 2))
    sheet.rows[0].append(title)
    table = read(as_csv(sheet))
    assert ratings_of(table) == ONE_SET
    assert any(title in sentence and "left out" in sentence for sentence in table.warnings)


def test_a_weighted_mean_is_left_out_too():
    sheet = by_dimension()
    sheet.rows[0].append("Puntaje")
    for row in sheet.rows[1:]:
        row.append(round(0.5 * row[2] + 0.3 * row[3] + 0.2 * row[4], 2) if "" not in row else "")
    assert ratings_of(read(as_csv(sheet))) == ONE_SET


@pytest.mark.parametrize("label", ["{} Mittelwert", "Moyenne {}", "{} Total", "Average of {}"])
def test_subtotals_are_left_out_in_several_languages(label):
    rows = [by_dimension().rows[0]]
    for candidate, own in whose(by_dimension().rows[1:], 0).items():
        rows += [[candidate, *row] for row in own] + [[label.format(candidate), "", 2.5, 2.2, 2.7]]
    assert ratings_of(read(as_csv(Sheet(rows)))) == ONE_SET


def test_a_sheet_for_each_interviewer_is_read_with_its_name():
    rows = by_dimension().rows
    sheets = {name: [["Candidate", *DIMENSIONS], *own] for name, own in whose(rows[1:], 1).items()}
    table = read(workbook(**sheets))
    assert ratings_of(table) == ONE_SET
    assert "The column “Sheet” is read as the interviewer." in table.warnings
    assert any("read as one table: “Björn”" in sentence or "“Anna”" in sentence for sentence in table.warnings)


def test_a_sheet_for_each_candidate_or_dimension_is_read_with_its_name():
    rows = by_dimension().rows
    of_candidates = {name: [["Interviewer", *DIMENSIONS], *own] for name, own in whose(rows[1:], 0).items()}
    assert ratings_of(read(workbook(**of_candidates))) == ONE_SET
    of_dimensions = {name: [["Candidate", *PEOPLE], *own] for name, own in whose(by_interviewer().rows[1:], 1).items()}
    assert ratings_of(read(workbook(**of_dimensions))) == ONE_SET


def test_whole_tables_on_several_sheets_are_one_for_each_interviewer_or_chosen():
    header, *rows = by_dimension().rows
    sheets = {person: [header, *(row for row in rows if row[1] == person)] for person in PEOPLE}
    assert ratings_of(read(workbook(**sheets))) == ONE_SET
    rounds = {"First": [header, *(row for row in rows if row[1] < "C")], "Second": [header]}
    rounds["Second"] += [row for row in rows if row[1] >= "C"]
    table = read(workbook(**rounds))
    assert {person for _, person, _ in ratings_of(table)} == {"Anna", "Björn"}
    assert any("choose “First + Second” as the sheet" in sentence for sentence in table.warnings)
    assert ratings_of(read(workbook(**rounds), Choices(sheet="First + Second"))) == ONE_SET


def test_a_place_on_one_of_several_sheets_is_named():
    header, *rows = [["Candidate", *DIMENSIONS], ["Cand 1", 3, 2, 4], ["Cand 2", 2, 3, "odd"]]
    with pytest.raises(Refused, match="Row 3 of “Anna”, column “People”: “odd” is not a number"):
        read(workbook(Björn=[header, rows[0]], Anna=[header, *rows]))


@pytest.mark.parametrize("label", ["Candidate: {}", "{}"])
@pytest.mark.parametrize("again", [True, False])
def test_blocks_with_a_name_above_them_are_read(label, again):
    header, rows = ["Interviewer", *DIMENSIONS], []
    for place, (name, own) in enumerate(whose(by_dimension().rows[1:], 0).items()):
        block = [[label.format(name), "", "", ""], *([header] if again or not place else []), *own]
        rows += [header, block[0], *block[2:]] if not again and not place else block
    table = read(as_csv(Sheet([row + [""] * (len(header) - len(row)) for row in rows])))
    assert ratings_of(table) == ONE_SET
    assert "The candidate is read from what stands above the rows." in table.warnings


def test_another_table_below_is_left_out_or_read_by_its_own_header():
    sheet = by_dimension()
    sheet.rows += [["", "", "", "", ""], ["Candidate", "Average", "Rank", "", ""], ["Cand 1", 2.5, 1, "", ""]]
    table = read(as_csv(sheet))
    assert ratings_of(table) == ONE_SET
    assert any(sentence.startswith("Another table begins below") for sentence in table.warnings)
    sheet = by_dimension()
    sheet.rows += [["Candidate", "Interviewer", "Vision", "Craft", ""], ["Cand 1", "Anna", 3, 4, ""]]
    table = read(as_csv(sheet))
    assert ratings_of(table) == ONE_SET | {("Cand 1", "Anna", "Vision"): 3, ("Cand 1", "Anna", "Craft"): 4}
    assert any(sentence.startswith("Tables with other columns stand below the first") for sentence in table.warnings)


def test_the_names_of_levels_left_of_a_pivoted_header_say_what_they_are():
    names = sorted({(dimension, person) for _, person, dimension in ONE_SET})
    rows = [["dimension", *(name for name, _ in names)], ["interviewer", *(name for _, name in names)]]
    rows.append(["candidate", *[""] * len(names)])
    for candidate in candidates():
        rows.append([candidate, *(ONE_SET.get((candidate, person, name), "") for name, person in names)])
    assert ratings_of(read(as_csv(Sheet(rows)))) == ONE_SET


def test_the_two_rows_of_a_survey_are_one_header():
    first = ["Respondent ID", "First Name", "Last Name", "Which candidate?", "Rate the candidate", "", "", "Comments"]
    second = ["", "", "", "Response", *DIMENSIONS, "Open-Ended Response"]
    rows = [[place, row[1], "Ek", row[0], *row[2:], "ok"] for place, row in enumerate(by_dimension().rows[1:])]
    table = read(as_csv(Sheet([first, second, *rows])))
    assert ratings_of(table) == {(one, f"{two} Ek", three): value for (one, two, three), value in ONE_SET.items()}


def test_levels_in_words_are_asked_about_in_a_column_for_each_dimension_too():
    data = as_csv(by_dimension(lambda value: LABELS[value]))
    with pytest.raises(UnknownWords) as unknown:
        read(data)
    assert set(unknown.value.words) == set(LABELS.values())
    scale = StatedScale.of([f"{label}={value}" for value, label in LABELS.items()])
    assert ratings_of(read(data, Choices(scale=scale))) == ONE_SET


def test_two_scales_in_one_file_are_refused():
    percent = [[f"Cand {place}", "Zoe", dimension, 10 * place] for place in range(3, 9) for dimension in DIMENSIONS]
    data = as_csv(Sheet([*long().rows, *percent]))
    with pytest.raises(Refused, match="The ratings of “Zoe” go up to 80, all others to 4"):
        read(data)
    sheet = by_dimension()
    sheet.rows[0].append("Coding")
    for place, row in enumerate(sheet.rows[1:]):
        row.append(6 + place % 5)
    with pytest.raises(Refused, match="The figures of “Coding” go up to 10, those of the other columns to 4"):
        read(as_csv(sheet))


def test_counts_of_levels_are_no_ratings():
    rows = [["Candidate", "Competency", "Strong no", "No", "Yes", "Strong yes"], ["Ada", "People", 0, 1, 2, 1]]
    with pytest.raises(Refused, match="are levels, and not interviewers"):
        read(as_csv(Sheet([*rows, ["Ben", "People", 1, 1, 1, 0]])))


def test_names_that_may_be_one_persons_are_told():
    sheet = by_dimension()
    for place, row in enumerate(sheet.rows[1:]):
        row[1] = "Anna Ek" if place % 2 else "Ek, Anna" if place % 3 else "anna.ek@x.test"
        row[0] = f"Cand {place}"
    warnings = read(as_csv(sheet)).warnings
    assert any("May be one interviewer each" in sentence and "“anna.ek@x.test”" in sentence for sentence in warnings)
    assert not any("May be one candidate" in sentence for sentence in warnings)


def test_a_scale_that_runs_backwards_and_guessed_letters_are_told():
    sheet = by_dimension(header=("Candidate", "Interviewer", "Strategy (1 = best)", *DIMENSIONS[1:]))
    assert any("says that 1 is the best" in sentence for sentence in read(as_csv(sheet)).warnings)
    text = as_csv(long()).decode().encode("cp1252")
    assert any("letters of this file are guessed" in sentence for sentence in read(text).warnings)


def test_a_web_page_is_read_and_told_what_it_lacks():
    with pytest.raises(Refused, match="Missing columns: “interviewer”"):
        read(b"\n<table><tr><td>candidate</td></tr></table>")


def test_two_columns_of_one_name_are_told_by_their_letters():
    sheet = by_dimension(header=("Candidate", "Interviewer", "Depth", "Depth", "People"))
    with pytest.raises(Refused, match=r"Two columns are called “Depth” \(C and D\)"):
        read(as_csv(sheet))


def test_spans_that_overlap_end_where_the_next_begins():
    rows = [(1, ["Candidate", "Craft"]), (2, ["Ada", "3"]), (3, ["", "2"]), (4, ["Ben", "4"]), (5, ["", "1"])]
    sheet = Table("Ratings", rows, merged=((2, 1, 3, 1), (4, 1, 7, 1), (2, 1, 6, 1)))
    head = Head((("Candidate",), ("Craft",)), 1, 1, 1, 0)
    names = merged_names(sheet, head, Layout("dimensions", {"candidate": 0}, ()))
    assert {number: names[number][0] for number in (3, 5)} == {3: "Ada", 5: "Ben"}


def test_a_card_for_each_pair_one_below_the_other_is_read():
    rows = []
    for candidate, person in dict.fromkeys((one, two) for one, two, _ in ONE_SET):
        own = [[part, ONE_SET[candidate, person, part]] for part in DIMENSIONS if (candidate, person, part) in ONE_SET]
        rows += [["Candidate:", candidate], ["Interviewer:", person], ["Criterion", "Rating"], *own, ["", ""]]
    assert ratings_of(read(as_csv(Sheet(rows)))) == ONE_SET


def test_columns_that_are_made_of_one_other_are_left_out():
    sheet = by_dimension()
    sheet.rows[0] += ["Strategy x 0.4", "Against the bar"]
    for row in sheet.rows[1:]:
        row += ["" if row[2] == "" else round(0.4 * row[2], 2), (row[3] or 3) - 3]
    table = read(as_csv(sheet))
    assert ratings_of(table) == ONE_SET
    assert any("“Strategy x 0.4”" in sentence and "left out" in sentence for sentence in table.warnings)
    assert any("“Against the bar” are on another scale" in sentence for sentence in table.warnings)


def test_a_list_of_interviewers_above_is_nobodys_name():
    header, *rows = ["Candidate", *DIMENSIONS], *([row[0], *row[2:]] for row in by_dimension().rows[1:4])
    with pytest.raises(Refused, match="it cannot be told who rated"):
        read(as_csv(Sheet([["Interviewers: Anna, Björn", "", "", ""], header, *rows])))


@pytest.mark.parametrize(
    ("candidate", "interviewer"),
    [("Name of applicant", "Interviewed by"), ("Nom du candidat", "Nom de l'évaluateur"), ("Person", "Rated by")],
)
@pytest.mark.parametrize("write", [lambda value: f"{value}★", lambda value: f"Level {value} – {LABELS[value]}"])
def test_further_words_for_who_and_for_levels_are_known(candidate, interviewer, write):
    sheet = by_dimension(write, header=(candidate, interviewer, *DIMENSIONS))
    assert ratings_of(read(as_csv(sheet))) == ONE_SET
