"""Habits met together: each is read in other tests; here a file has several at once, drawn by number."""

import io
import random

import pytest
from openpyxl import Workbook

from scorecards.calibration.ratings_file import read
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

CANDIDATE = ("candidate", "Candidate Name", "Applicant", "Kandidat", "Nom du candidat", "Candidate name:")
INTERVIEWER = ("Interviewer", "Rater", "Interviewed by", "Interviewer/in", "Évaluateur", "Panelist", "Submitted by")
DIMENSION = ("Dimension", "Competency", "Criterion", "Kriterium", "Compétence", "Competency / skill", "Category")
RATING = ("Rating", "Score", "Bewertung", "Note", "Points", "Level", "Puntuación")
WRITE = (
    int,
    lambda value: f"{value},0",
    lambda value: f"{value} - {LABELS[value]}",
    lambda value: f"{LABELS[value]} ({value})",
    lambda value: f"{value} of 4",
    lambda value: "★" * value + "☆" * (4 - value),
    lambda value: f"{value} pts",
)
BESIDE = {
    "Timestamp": lambda row: f"2026-11-{1 + row % 28:02} 10:{row % 60:02}",
    "Application ID": lambda row: f"{10_040 + row // 3}",
    "#": lambda row: f"{row}",
    "Email": lambda row: f"person{row}@example.test",
    "Stage": lambda row: "Onsite",
    "Comments": lambda row: 'Said: "2 of 3 were late",\nthen 4 more.' if row % 3 else "",
}
"""Columns that stand beside the ratings and are none of them."""


def mixture(draw: random.Random) -> Sheet:
    who, by, what, how = (draw.choice(names) for names in (CANDIDATE, INTERVIEWER, DIMENSION, RATING))
    write = draw.choice(WRITE)
    sheet = draw.choice(
        (
            lambda: long(write, (who, by, what, how)),
            lambda: by_dimension(write, draw.choice(("", "-", "n/a", "—")), (who, by, *DIMENSIONS)),
            lambda: by_interviewer((who, what, *PEOPLE)),
        )
    )()
    if len(sheet.rows[0]) == 4 and draw.random() < 0.5:
        order = draw.sample(range(4), 4)
        sheet.rows = [[row[place] for place in order] for row in sheet.rows]
    if draw.random() < 0.7:
        title, cell = draw.choice(list(BESIDE.items()))
        first = draw.random() < 0.5
        for number, row in enumerate(sheet.rows):
            row.insert(0 if first else len(row), cell(number) if number else title)
    return sheet


def with_words_around(sheet: Sheet, draw: random.Random) -> Sheet:
    if draw.random() < 0.3:
        sheet.rows[:0] = [["Panel ratings, autumn 2026"], []]
    if draw.random() < 0.3:
        sheet.rows += [[], ["Exported on 12.11.2026"]]
    return sheet


def test_a_weight_behind_a_dimension_is_nobody_who_rated():
    """A sheet for each interviewer: the first alone was read, “weight 20%” as who rated there."""
    weighted = [f"{dimension} (weight {share}%)" for dimension, share in zip(DIMENSIONS, (20, 30, 50), strict=True)]
    book = Workbook()
    book.remove(book.active)
    for person in PEOPLE:
        page = book.create_sheet(person)
        page.append(["Candidate", *weighted])
        for row in [row for row in by_dimension().rows if row[1] == person]:
            page.append([row[0], *(cell or None for cell in row[2:])])
    data = io.BytesIO()
    book.save(data)
    read_so = {
        (who, by, what.split(" (")[0]): value for (who, by, what), value in ratings_of(read(data.getvalue())).items()
    }
    assert read_so == ONE_SET


@pytest.mark.parametrize("number", range(120))
def test_whatever_habits_come_together_the_ratings_are_read(number):
    draw = random.Random(number)
    sheet = with_words_around(mixture(draw), draw)
    data = as_xlsx(sheet) if draw.random() < 0.3 else as_csv(sheet, draw.choice((",", ";", "\t", "|")))
    assert ratings_of(read(data)) == ONE_SET, sheet.rows[:4]
