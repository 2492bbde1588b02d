"""The same ratings, however somebody keeps them: every layout, by every program, is read as the one set behind it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from people.refusals import Refused
from scorecards.calibration.ratings_file import Choices, StatedScale, read
from tests.scorecards.calibration.ratings_file.layouts import (
    DIMENSIONS,
    LAYOUTS,
    ONE_SET,
    PEOPLE,
    Sheet,
    by_dimension,
    dimension_over_interviewers,
    google_form,
    long,
    ratings_of,
)
from tests.scorecards.calibration.ratings_file.writers import WRITERS, as_csv, as_xlsx


@pytest.mark.parametrize("program", WRITERS)
def test_every_layout_is_read_as_the_same_ratings(program):
    for name, layout in LAYOUTS.items():
        assert ratings_of(read(WRITERS[program](layout()))) == ONE_SET, name


@pytest.mark.parametrize(
    ("layout", "sentence"),
    [
        (
            "titles and totals",
            ["“Average”", "line 25 “Average”", "line 26 “Kept by People & Co”", "“Interview ratings"],
        ),
        ("a form", ["“Email Address” is read as the interviewer", "left out: “Timestamp”, “What did you see?”"]),
        ("two header rows", ["“Strategy” is read as the dimension, “Anna” as the interviewer"]),
        ("header again", ["The header stands there again, and is left out: line 21"]),
        ("candidates merged", ["Where “Candidate” is blank, the name above it is read"]),
        ("subtotals", ["“Cand 1 Average”", "and 1 more"]),
    ],
)
def test_what_was_understood_and_left_out_is_said(layout, sentence):
    warnings = " ".join(read(as_csv(LAYOUTS[layout]())).warnings)
    assert [words for words in sentence if words not in warnings] == []


def test_the_layout_and_the_columns_are_told_by_name():
    wide, form = read(as_xlsx(by_dimension())), read(as_csv(google_form()))
    assert wide.as_read["sheet"] == "Sheet"
    assert (wide.layout, wide.columns["dimension"]) == ("dimensions", list(DIMENSIONS))
    assert (form.columns["candidate"], form.columns["interviewer"]) == (
        "Which candidate did you meet?",
        "Email Address",
    )
    assert read(as_csv(long())).as_read["warnings"] == []


def test_two_names_in_a_header_that_could_be_either_are_asked_about():
    sheet = dimension_over_interviewers()
    sheet.rows[0] = [
        {"Strategy": "Alpha", "Delivery": "Beta", "People": "Gamma"}.get(cell, cell) for cell in sheet.rows[0]
    ]
    with pytest.raises(Refused, match="cannot be told which is the interviewer and which the dimension"):
        read(as_csv(sheet))
    below = read(as_csv(sheet), Choices(layout="interviewers")).ratings
    assert (below.interviewers, below.dimensions) == (PEOPLE, ("Alpha", "Beta", "Gamma"))
    assert read(as_csv(sheet), Choices(layout="dimensions")).ratings.dimensions == PEOPLE


def test_columns_can_be_chosen_and_the_rest_is_left_out():
    choices = Choices(columns={"dimension": ("Strategy", "People"), "candidate": ("Candidate",)})
    file = read(as_csv(by_dimension()), choices)
    assert (file.layout, file.ratings.dimensions) == ("dimensions", ("People", "Strategy"))


def test_a_table_of_interviewers_alone_needs_that_to_be_said():
    sheet = Sheet([["Candidate", *PEOPLE], *([f"Cand {n}", 1, 2, 3, 4] for n in range(5))])
    with pytest.raises(Refused, match="cannot be told who rated, and on what"):
        read(as_csv(sheet))
    assert read(as_csv(sheet), Choices(layout="interviewers")).ratings.dimensions == ("Overall",)


def test_exercises_over_dimensions_are_exercises():
    rows = [[f"Cand {n}", who, *(1 + (n + k) % 4 for k in range(4))] for n in range(4) for who in PEOPLE]
    sheet = Sheet(
        [["", "", "Case", "", "Talk", ""], ["Candidate", "Interviewer", "Depth", "Pace", "Depth", "Pace"], *rows]
    )
    items = (("Case", "Depth"), ("Case", "Pace"), ("Talk", "Depth"), ("Talk", "Pace"))
    assert read(as_csv(sheet)).ratings.items == items
    sheet.rows[:2] = [["Candidate", "Interviewer", "Case [Depth]", "Case [Pace]", "Talk [Depth]", "Talk [Pace]"]]
    assert read(as_csv(sheet)).ratings.items == items


def test_minutes_years_and_numbers_of_rows_are_no_dimensions():
    sheet = by_dimension()
    extra = ["No.", "Interview (minutes)", "Years of experience", "Tenure"]
    rows = [[*row, n, 45 + n % 3, n % 9, 20 + n] for n, row in enumerate(sheet.rows[1:])]
    file = read(as_csv(Sheet([[*sheet.rows[0], *extra], *rows])))
    assert ratings_of(file) == ONE_SET
    assert all(f"“{title}”" in " ".join(file.warnings) for title in extra)


@pytest.mark.parametrize(
    ("scale", "values"),
    [
        ("definitely not=1, no=2, mixed=2.5, yes=3, strong yes=4", [4, 2.5]),
        ("strong yes=5; mixed=none", [5]),
    ],
)
def test_words_count_as_what_is_said_of_them(scale, values):
    rows = [
        ["candidate", "interviewer", "dimension", "rating"],
        ["C", "A", "D", "Strong Yes"],
        ["C", "B", "D", "mixed"],
    ]
    data = as_csv(Sheet(rows))
    with pytest.raises(Refused, match=r"Line 2, column “rating”: “Strong Yes” is not a number\. So are “mixed”"):
        read(data)
    assert read(data, Choices(scale=StatedScale.of([scale]))).ratings.value.tolist() == values


@pytest.mark.parametrize("wrong", ["4-1", "good", "=3"])
def test_a_scale_that_says_nothing_is_refused(wrong):
    with pytest.raises(Refused, match="scale"):
        StatedScale.of([wrong])


NAMES = st.lists(
    st.text("abcdefghijklmnopqrstuvwxyzäéøłñ", min_size=3, max_size=9), min_size=6, max_size=6, unique=True
)


@settings(max_examples=15)
@given(NAMES, st.sampled_from(["long", "a column per dimension", "labels", "dashes"]), st.permutations(range(5)))
def test_names_and_order_of_columns_do_not_matter(names, layout, order):
    called = {f"Cand {n}": f"Z{name}x" for n, name in enumerate(names, start=1)}
    sheet = LAYOUTS[layout]()
    rows = [[called.get(cell, cell) for cell in row] for row in sheet.rows]
    shuffled = [[row[place] for place in order if place < len(row)] for row in rows]
    expected = {(called[candidate], who, on): value for (candidate, who, on), value in ONE_SET.items()}
    assert ratings_of(read(as_csv(Sheet(shuffled), "|"))) == expected
