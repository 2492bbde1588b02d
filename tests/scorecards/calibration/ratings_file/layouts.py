"""One set of ratings in the many layouts that people keep them in."""

from collections.abc import Callable
from dataclasses import dataclass, field

from scorecards.calibration.ratings_file import RatingsFile

PEOPLE = ("Anna", "Björn", "Chloé", "Dee")
DIMENSIONS = ("Strategy", "Delivery", "People")
LABELS = {1: "Well below", 2: "Below", 3: "Meets", 4: "Exceeds"}
ONE_SET = {
    (f"Cand {candidate}", person, dimension): 1 + (candidate * 7 + place * 3 + part * 5 + candidate * part) % 4
    for candidate in range(1, 7)
    for place, person in enumerate(PEOPLE)
    for part, dimension in enumerate(DIMENSIONS)
    if (candidate + place) % 5 and (candidate, person, dimension) != (2, "Dee", "People")
}
"""{(candidate, interviewer, dimension): rating}, with gaps."""


@dataclass
class Sheet:
    """Rows of texts and numbers, and which cells are one: (top, left, bottom, right), from 1."""

    rows: list[list] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    options: dict = field(default_factory=dict)


def ratings_of(file: RatingsFile) -> dict[tuple[str, str, str], float]:
    """What was read, as the set that it was written from."""
    table = file.ratings
    codes = zip(table.candidate, table.interviewer, table.dimension, table.value, strict=True)
    return {
        (table.candidates[one], table.interviewers[two], table.dimensions[three]): float(value)
        for one, two, three, value in codes
    }


def candidates() -> list[str]:
    return sorted({candidate for candidate, _, _ in ONE_SET})


def long(write: Callable = int, header=("candidate", "interviewer", "dimension", "rating")) -> Sheet:
    return Sheet([list(header), *([*names, write(value)] for names, value in ONE_SET.items())])


def by_dimension(write: Callable = int, blank="", header=("Candidate", "Interviewer", *DIMENSIONS)) -> Sheet:
    rows = [list(header)]
    for candidate in candidates():
        for person in PEOPLE:
            cells = [ONE_SET.get((candidate, person, dimension)) for dimension in DIMENSIONS]
            if any(cells):
                rows.append([candidate, person, *(blank if cell is None else write(cell) for cell in cells)])
    return Sheet(rows)


def by_interviewer(header=("Candidate", "Competency", *PEOPLE)) -> Sheet:
    rows = [list(header)]
    for candidate in candidates():
        for dimension in DIMENSIONS:
            rows.append([candidate, dimension, *(ONE_SET.get((candidate, person, dimension), "") for person in PEOPLE)])
    return Sheet(rows)


def by_candidate() -> Sheet:
    rows = [["Interviewer", "Dimension", *candidates()]]
    for person in PEOPLE:
        for dimension in DIMENSIONS:
            rows.append(
                [person, dimension, *(ONE_SET.get((candidate, person, dimension), "") for candidate in candidates())]
            )
    return Sheet(rows)


def dimension_over_interviewers() -> Sheet:
    """Two header rows: each dimension over a column for each interviewer."""
    upper, lower = ["Candidate"], [""]
    merged = [(1, 1, 2, 1)]
    for dimension in DIMENSIONS:
        merged.append((1, len(upper) + 1, 1, len(upper) + len(PEOPLE)))
        upper += [dimension] + [""] * (len(PEOPLE) - 1)
        lower += PEOPLE
    rows = [
        [candidate, *(ONE_SET.get((candidate, person, dimension), "") for dimension in DIMENSIONS for person in PEOPLE)]
        for candidate in candidates()
    ]
    return Sheet([upper, lower, *rows], merged)


def grouped_header() -> Sheet:
    """Two header rows: words over the columns, whose names stand below."""
    sheet = by_dimension()
    sheet.rows.insert(0, ["Who", "", "Ratings", "", ""])
    sheet.merged = [(1, 1, 1, 2), (1, 3, 1, 5)]
    return sheet


def names_above_and_below() -> Sheet:
    """Two header rows: candidate and interviewer over both, the dimensions below one word."""
    sheet = by_dimension()
    sheet.rows[:1] = [["Candidate", "Interviewer", "Ratings", "", ""], ["", "", *DIMENSIONS]]
    sheet.merged = [(1, 1, 2, 1), (1, 2, 2, 2), (1, 3, 1, 5)]
    return sheet


def scale_below_header() -> Sheet:
    sheet = by_dimension()
    sheet.rows.insert(1, ["", "", "(1-4)", "(1-4)", "(1–4)"])
    return sheet


def candidates_merged() -> Sheet:
    """Each candidate once, over all of their rows."""
    sheet = by_dimension()
    top = 2
    for place, row in enumerate(sheet.rows[1:], start=2):
        if place > 2 and row[0] == sheet.rows[top - 1][0]:
            continue
        if place - top > 1:
            sheet.merged.append((top, 1, place - 1, 1))
        top = place
    if len(sheet.rows) > top:
        sheet.merged.append((top, 1, len(sheet.rows), 1))
    for top, _, low, _ in sheet.merged:
        for row in sheet.rows[top:low]:
            row[0] = ""
    return sheet


def google_form() -> Sheet:
    """A grid question: its rows are the dimensions."""
    header = ["Timestamp", "Email Address", "Which candidate did you meet?"]
    header += [f"How did they do? [{dimension}]" for dimension in DIMENSIONS] + ["What did you see?"]
    rows = [
        ["2026/11/02 10:11:12 AM GMT+1", row[1], row[0], *row[2:], "He said: “1, 2 or 3”\nand left"]
        for row in by_dimension(lambda value: f"{value} - {LABELS[value]}").rows[1:]
    ]
    return Sheet([header, *rows])


def grid_of_candidates() -> Sheet:
    """A grid for each dimension: its rows are the candidates."""
    header = ["Timestamp", "Your name"] + [
        f"{dimension} [{candidate}]" for dimension in DIMENSIONS for candidate in candidates()
    ]
    rows = [
        [
            "1/2/2026",
            person,
            *(
                ONE_SET.get((candidate, person, dimension), "")
                for dimension in DIMENSIONS
                for candidate in candidates()
            ),
        ]
        for person in PEOPLE
    ]
    return Sheet([header, *rows])


def titled() -> Sheet:
    """A title, a line of notes and an empty row above; averages and a note below; an average beside."""
    sheet = by_dimension()
    body = []
    for row in sheet.rows[1:]:
        given = [cell for cell in row[2:] if cell != ""]
        body.append([*row, round(sum(given) / len(given), 2)])
    means = ["Average", ""]
    for column in range(2, 5):
        given = [row[column] for row in body if row[column] != ""]
        means.append(round(sum(given) / len(given), 2))
    above = [["Interview ratings, autumn", "", "", "", "", ""], ["Scale: 1 to 4", "", "", "", "", ""], [""] * 6]
    header = [*sheet.rows[0], "Average"]
    return Sheet([*above, header, *body, [*means, ""], ["Kept by People & Co", "", "", "", "", ""]])


def unnamed_means() -> Sheet:
    """Means below, in a row that nothing names; an “Overall” beside that is the rows' mean."""
    sheet = titled()
    sheet.rows[3][-1] = "Overall"
    sheet.rows[-2][0] = ""
    del sheet.rows[-1]
    return sheet


def subtotals() -> Sheet:
    """As a spreadsheet's own subtotals write them."""
    rows = [["Candidate", "Interviewer", "Dimension", "Rating"]]
    for candidate in candidates():
        own = [[*names, value] for names, value in ONE_SET.items() if names[0] == candidate]
        rows += [*own, [f"{candidate} Average", "", "", sum(row[3] for row in own) / len(own)]]
    return Sheet([*rows, ["Grand Average", "", "", 2.4]])


def header_again() -> Sheet:
    sheet = long()
    sheet.rows.insert(20, list(sheet.rows[0]))
    return sheet


LAYOUTS: dict[str, Callable[[], Sheet]] = {
    "long": long,
    "labels": lambda: long(lambda value: f"{value} - {LABELS[value]}"),
    "labels with en dash": lambda: long(lambda value: f"{value} – {LABELS[value]}"),
    "labels with full stop": lambda: long(lambda value: f"{value}. {LABELS[value]} the bar"),
    "labels first": lambda: long(lambda value: f"{LABELS[value]} ({value})"),
    "fractions": lambda: long(lambda value: f"{value}/4"),
    "fractions in words": lambda: long(lambda value: f"{value} out of 4"),
    "stars": lambda: long(lambda value: "★" * value + "☆" * (4 - value)),
    "other names": lambda: long(header=("Applicant", "Reviewer", "Criterion", "Score")),
    "scale in header": lambda: long(header=("Candidate", "Interviewer", "Dimension", "Rating (1-4)")),
    "a column per dimension": by_dimension,
    "dashes": lambda: by_dimension(blank="–"),
    "not rated": lambda: by_dimension(blank="N/R"),
    "errors of a lookup": lambda: by_dimension(blank="#N/A"),
    "a column per interviewer": by_interviewer,
    "a column per candidate": by_candidate,
    "two header rows": dimension_over_interviewers,
    "grouped header": grouped_header,
    "names above and below": names_above_and_below,
    "scale below header": scale_below_header,
    "candidates merged": candidates_merged,
    "a form": google_form,
    "a form of candidates": grid_of_candidates,
    "titles and totals": titled,
    "unnamed means": unnamed_means,
    "subtotals": subtotals,
    "header again": header_again,
    "pairs in one header": lambda: Sheet(
        [
            ["Candidate", *(f"{dimension} ({person})" for dimension in DIMENSIONS for person in PEOPLE)],
            *dimension_over_interviewers().rows[2:],
        ]
    ),
}
