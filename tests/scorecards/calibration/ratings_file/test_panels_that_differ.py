"""Candidates with different panels, and columns that are no columns of one table: blocks, numbered groups, corners."""

import io

import pytest
from openpyxl import Workbook

from people.refusals import Refused
from scorecards.calibration.forms.understood import UnderstoodForm
from scorecards.calibration.ratings_file import Choices, StatedScale, UnknownWords, read
from tests.scorecards.calibration.ratings_file.layouts import (
    DIMENSIONS,
    ONE_SET,
    PEOPLE,
    Sheet,
    by_dimension,
    candidates,
    long,
)
from tests.scorecards.calibration.ratings_file.layouts import ratings_of as of
from tests.scorecards.calibration.ratings_file.writers import as_csv, as_xlsx


def panel(candidate: str) -> list[str]:
    return [person for person in PEOPLE if any((candidate, person, one) in ONE_SET for one in DIMENSIONS)]


def blocks(name=lambda candidate: [f"Candidate: {candidate}"]) -> Sheet:
    """A table for each candidate below the other, each with a column for each of their panel."""
    rows = []
    for candidate in candidates():
        people = panel(candidate)
        rows += [name(candidate), ["Dimension", *people]]
        rows += [[one, *(ONE_SET.get((candidate, person, one), "") for person in people)] for one in DIMENSIONS] + [[]]
    return Sheet(rows)


@pytest.mark.parametrize("write", [as_csv, as_xlsx])
def test_blocks_are_read_by_their_own_headers(write):
    file = read(write(blocks()))
    assert of(file) == ONE_SET
    assert any(sentence.startswith("Tables with other columns stand below the first") for sentence in file.warnings)
    assert of(read(write(blocks(lambda candidate: ["Candidate", candidate])))) == ONE_SET


def test_whose_names_stand_above_blocks_is_asked_where_nothing_says_it():
    content = as_csv(blocks(lambda candidate: [candidate]))
    with pytest.raises(Refused, match="Names stand alone above the ratings, as “Cand 1”"):
        read(content)
    assert of(read(content, Choices(layout="interviewers"))) == ONE_SET
    form = UnderstoodForm(content=content, choices=Choices())
    sent = {name: field.initial for name, field in form.fields.items() if field.initial} | {"layout": "interviewers"}
    answered = UnderstoodForm(sent, content=content, choices=Choices())
    assert answered.is_valid() and of(read(content, answered.choices)) == ONE_SET
    turned = {(two, one, three): value for (one, two, three), value in ONE_SET.items()}
    assert of(read(content, Choices(layout="candidates"))) == turned


def test_columns_that_only_a_later_table_has_can_be_chosen():
    rows = [["Candidate: Ada"], ["Dimension", "Ann"], ["Depth", 3], []]
    rows += [["Candidate: Ben"], ["Dimension", "Bo", "Cy"], ["Depth", 2, 4]]
    chosen = {"interviewer": ("Ann", "Bo", "Cy"), "dimension": ("Dimension",)}
    file = read(as_csv(Sheet(rows)), Choices(layout="interviewers", columns=chosen))
    assert of(file) == {("Ada", "Ann", "Depth"): 3, ("Ben", "Bo", "Depth"): 2, ("Ben", "Cy", "Depth"): 4}


def test_columns_of_panels_side_by_side_are_asked_about():
    columns = [(candidate, person) for candidate in candidates() for person in panel(candidate)]
    rows = [[one, *(ONE_SET.get((*pair, one), "") for pair in columns)] for one in DIMENSIONS]
    content = as_csv(Sheet([["Dimension", *(one for one, _ in columns)], ["", *(two for _, two in columns)], *rows]))
    with pytest.raises(Refused, match="cannot be told which is the candidate and which the interviewer"):
        read(content)
    assert of(read(content, Choices(layout="interviewers"))) == ONE_SET


def test_numbered_columns_belong_to_the_person_of_their_number():
    rows = []
    for candidate in candidates():
        people = panel(candidate)[:2]
        rows.append([candidate])
        for person in people:
            rows[-1] += [person, *(ONE_SET.get((candidate, person, one), "") for one in DIMENSIONS)]
    header = ["Candidate"] + [f"{title} {n}" for n in (1, 2) for title in ("Interviewer", *DIMENSIONS)]
    two = {names: value for names, value in ONE_SET.items() if names[1] in panel(names[0])[:2]}
    file = read(as_csv(Sheet([header, *rows])))
    assert of(file) == two and any("as a row of its own" in sentence for sentence in file.warnings)
    again = ["Candidate", *("Interviewer", *DIMENSIONS) * 2]
    assert of(read(as_csv(Sheet([again, *rows])))) == two


@pytest.mark.parametrize(
    "call",
    [
        lambda n, title: f"{title} ({n})",
        lambda n, title: f"{title}.1" if n == 2 else title,
        lambda n, title: f"Interviewer {n} - {title.replace('Interviewer', 'Name')}",
        lambda n, title: f"{title} {n}" if title != "Interviewer" else ("First", "Second")[n - 1] + " interviewer",
    ],
)
def test_groups_of_columns_are_numbered_in_many_ways(call):
    titles = [call(n, title) for n in (1, 2) for title in ("Interviewer", *DIMENSIONS)]
    header = ["Candidate", *titles, "Panel score"]
    rows = [["Cand 1", "Anna", 3, 4, 2, "Björn", 1, 2, 3, 2.5], ["Cand 2", "Dee", 2, 2, 1, "Anna", 4, 4, 3, 3]]
    file = read(as_csv(Sheet([header, *rows])))
    people = [("Cand 1", "Anna"), ("Cand 1", "Björn"), ("Cand 2", "Dee"), ("Cand 2", "Anna")]
    values = [value for row in rows for group in (row[2:5], row[6:9]) for value in group]
    names = [(*pair, one) for pair in people for one in DIMENSIONS]
    assert of(file) == dict(zip(names, values, strict=True))
    assert "left out: “Panel score”" in " ".join(file.warnings)


def test_a_second_interviewer_whose_ratings_cannot_be_told_is_asked_about():
    rows = [["Cand 1", "Anna", "Björn", 3, 4, 2], ["Cand 2", "Dee", "Anna", 2, 2, 1]]
    with pytest.raises(Refused, match="“Interviewer 1” and “Interviewer 2” both name interviewers"):
        read(as_csv(Sheet([["Candidate", "Interviewer 1", "Interviewer 2", *DIMENSIONS], *rows])))


def test_sheets_of_candidates_with_panels_of_their_own_are_one_table():
    book, stream = Workbook(), io.BytesIO()
    book.remove(book.active)
    for candidate in candidates():
        page, people = book.create_sheet(candidate), panel(candidate)
        for row in [["Candidate:", candidate], [], ["Dimension", *people]]:
            page.append(row)
        for one in DIMENSIONS:
            page.append([one, *(ONE_SET.get((candidate, person, one)) for person in people)])
    book.save(stream)
    assert of(read(stream.getvalue())) == ONE_SET


def test_numbered_columns_of_ratings_stay_a_column_each():
    people = enumerate(candidates())
    rows = [[candidate, one, 1 + place % 4, 4 - place % 3] for place, candidate in people for one in "AB"]
    file = read(as_csv(Sheet([["Candidate", "Dimension", "Interviewer 1", "Interviewer 2"], *rows])))
    assert file.ratings.interviewers == ("Interviewer 1", "Interviewer 2")


def test_a_corner_says_what_rows_and_columns_are():
    names = candidates()
    pairs = [(person, one) for person in PEOPLE for one in DIMENSIONS]
    rows = [[*pair, *(ONE_SET.get((name, *pair), "") for name in names)] for pair in pairs]
    assert of(read(as_csv(Sheet([["Interviewer", "Competency \\ Candidate", *names], *rows])))) == ONE_SET


def test_a_second_table_may_have_its_columns_in_another_order():
    sheet = by_dimension()
    first, second = sheet.rows[1:8], sheet.rows[8:]
    other = [["Interviewer", "Candidate", *sheet.rows[0][2:]], *([row[1], row[0], *row[2:]] for row in second)]
    assert of(read(as_csv(Sheet([sheet.rows[0], *first, ["", "", "", "", ""], *other])))) == ONE_SET


def test_three_digits_behind_a_comma_are_asked_about_unless_others_or_the_scale_say_what_they_are():
    content = as_csv(long(lambda value: f"{value},000"))
    with pytest.raises(Refused, match=r"Line 2: “(\d),000” can be \1 or (?:\1)000\."):
        read(content)
    assert of(read(content, Choices(scale=StatedScale.of(["1-4"])))) == ONE_SET
    assert max(of(read(as_csv(long(lambda value: "2,5" if value == 2 else f"{value},000")))).values()) == 4
    with pytest.raises(Refused, match="beside “2,5” can be"):
        read(as_csv(long(lambda value: "2,5" if value == 2 else f"{value}.000")))
    assert of(read(as_csv(long(lambda value: f"{value}.000")))) == ONE_SET


def test_halves_are_read_as_they_are_drawn():
    halves = {names: value - 0.5 for names, value in ONE_SET.items()}
    for write in (lambda value: f"{value - 1}½" if value > 1 else "½", lambda value: "★" * (value - 1) + "½"):
        asked = {names: value for names, value in halves.items() if value > 0.5}
        content = as_csv(long(lambda value, write=write: write(value) if value > 1 else "n/a"))
        assert of(read(content)) == asked


def test_an_exercise_called_as_its_column_may_be_is_no_other_table():
    words = {1: "Strong no", 2: "No", 3: "Yes", 4: "Strong yes"}
    sheet = by_dimension()
    rows = [[one, "Case", two, *(words.get(value, "") for value in values)] for one, two, *values in sheet.rows[1:]]
    with pytest.raises(UnknownWords, match="is not a number"):
        read(as_csv(Sheet([["Candidate", "Interview", "Interviewer", *DIMENSIONS], *rows])))


def test_a_blank_column_of_addresses_does_not_say_who_rated():
    rows = [["", *row] for row in by_dimension().rows[1:]]
    assert of(read(as_csv(Sheet([["Email Address", "Candidate", "Your name (first)", *DIMENSIONS], *rows])))) == ONE_SET
