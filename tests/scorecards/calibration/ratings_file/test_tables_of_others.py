"""Kinds that other programs and people make: pivots in an outline, names with scores in one cell, marks, languages."""

from itertools import groupby
from statistics import mean

import pytest

from people.refusals import Refused
from scorecards.calibration.ratings_file import Choices, read
from tests.scorecards.calibration.ratings_file.layouts import DIMENSIONS, ONE_SET, Sheet, by_dimension, long, ratings_of
from tests.scorecards.calibration.ratings_file.writers import as_csv

ROWS = by_dimension().rows[1:]
"""Candidate, interviewer, and a rating for each dimension."""


def csv(*rows: list) -> bytes:
    return as_csv(Sheet([list(row) for row in rows]))


def outlined(header: list, *, is_blank: bool = False) -> bytes:
    """A pivot table in compact form: the mean of a candidate's ratings over each interviewer's."""
    rows = []
    for candidate, own in groupby(ROWS, key=lambda row: row[0]):
        cards = [row[1:] for row in own]
        columns = [[cell for cell in column if cell != ""] for column in list(zip(*cards, strict=True))[1:]]
        means = ["" if is_blank or not column else round(mean(column), 2) for column in columns]
        rows += [[candidate, *means], *cards]
    return csv(header, *rows, ["Grand Total", *[2.5] * len(DIMENSIONS)])


def in_cells(form: str, between: str, header: str = "Candidate") -> bytes:
    rows = []
    for candidate, own in groupby(ROWS, key=lambda row: row[0]):
        cards = list(own)
        cells = [
            between.join(form.format(row[1], row[place]) for row in cards if row[place] != "")
            for place in range(2, 2 + len(DIMENSIONS))
        ]
        rows.append([candidate, *cells])
    return csv([header, *DIMENSIONS], *rows)


def test_the_levels_of_an_outline_are_read_where_its_corner_names_them():
    for is_blank in (False, True):
        table = read(outlined(["Candidate / interviewer", *DIMENSIONS], is_blank=is_blank))
        assert ratings_of(table) == ONE_SET
        assert "names of two levels stand below each other" in table.warnings[0]


def test_the_levels_of_an_outline_are_asked_about_where_nothing_names_them():
    data = outlined(["Row Labels", *DIMENSIONS])
    with pytest.raises(Refused, match="“Row Labels, level 1” and “Row Labels, level 2” are names of two levels"):
        read(data)
    columns = {"candidate": ("Row Labels, level 1",), "interviewer": ("Row Labels, level 2",)}
    assert ratings_of(read(data, Choices(layout="dimensions", columns=columns))) == ONE_SET


def test_rows_of_sums_above_those_that_they_sum_up_are_left_out():
    rows = []
    for candidate, own in groupby(ROWS, key=lambda row: row[0]):
        cards = list(own)
        columns = [[cell for cell in column if cell != ""] for column in list(zip(*cards, strict=True))[2:]]
        rows += [[candidate, "", *(round(mean(column), 2) if column else "" for column in columns)], *cards]
    assert ratings_of(read(csv(["Candidate", "Interviewer", *DIMENSIONS], *rows))) == ONE_SET


@pytest.mark.parametrize(
    ("form", "between"),
    [("{}: {}", "; "), ("{} ({})", ", "), ("{} - {}", "\n"), ("{}={}/4", " | "), ("{1} ({0})", ", "), ("{} {}", " / ")],
)
def test_names_with_their_scores_in_one_cell_are_read(form, between):
    table = read(in_cells(form, between))
    assert ratings_of(table) == ONE_SET
    assert "the name beside each is read as the interviewer" in table.warnings[0]


def test_a_cell_among_them_that_names_nobody_is_refused_with_its_place():
    data = in_cells("{}: {}", "; ").decode().split("\n")
    first = data[1].split(",")
    data[1] = ",".join([first[0], "3", *first[2:]])
    with pytest.raises(Refused, match="Line 2, column “Interviewer” is blank"):
        read("\n".join(data).encode())


def test_what_the_names_are_is_asked_where_nothing_says_it():
    data = in_cells("{}: {}", "; ").decode()
    for place, dimension in enumerate(DIMENSIONS):
        data = data.replace(dimension, f"Tempo {'abcdefgh'[place]}")
    with pytest.raises(Refused, match="it cannot be told who rated, and on what"):
        read(data.encode())
    table = read(data.encode(), Choices(layout="dimensions", columns={"interviewer": ("Name in the cell",)}))
    assert sorted(ratings_of(table).values()) == sorted(ONE_SET.values())


@pytest.mark.parametrize("levels", [["1", "2", "3", "4"], ["1 - Far below", "2 - Below", "3 - Meets", "4 - Exceeds"]])
def test_a_mark_below_a_level_is_the_rating(levels):
    rows = [[*row[:3], *("x" if row[3] == level else "" for level in (1, 2, 3, 4))] for row in long().rows[1:]]
    header = ["Candidate", "Interviewer", "Dimension", *levels]
    assert ratings_of(read(csv(header, *rows))) == ONE_SET
    rows[0][3:] = ["x", "", "x", ""]
    with pytest.raises(Refused, match=r"Line 2, column “Rating”: “1.* and 3.*” is not a number"):
        read(csv(header, *rows))


@pytest.mark.parametrize(
    ("header", "encoding"),
    [
        (("Aday", "Mülakatçı", "Yetkinlik", "Puan"), "utf-8"),
        (("المرشح", "المحاور", "المعيار", "الدرجة"), "utf-8"),
        (("שם המועמד", "שם המראיין", "קריטריון", "ציון"), "cp1255"),
        (("候选人姓名", "面试官姓名", "维度", "得分"), "gb18030"),
        (("候選人", "面試官", "評估項目", "分數"), "big5"),
        (("応募者名", "面接官名", "評価項目", "点数"), "shift_jis"),
        (("지원자", "면접관", "평가항목", "점수"), "cp949"),
        (("Кандидат", "Интервьюер", "Критерий", "Оценка"), "cp1251"),
        (("Υποψήφιος", "Αξιολογητής", "Κριτήριο", "Βαθμός"), "cp1253"),
        (("Candidat(e)", "Évaluateur·rice", "Critère", "Note"), "utf-8"),
    ],
)
def test_headers_of_further_languages_are_known_in_the_letters_of_older_programs(header, encoding):
    rows = [[f"C{row[0][:1]}{n % 3}", f"I{row[1][:1]}", row[2], f"{row[3]}"] for n, row in enumerate(long().rows[1:])]
    plain = {tuple(row[:3]): float(row[3]) for row in rows}
    data = csv(header, *([*key, value] for key, value in plain.items())).decode().encode(encoding)
    table = read(data)
    assert sorted(ratings_of(table).values()) == sorted(plain.values())
    assert not any("guessed" in sentence for sentence in table.warnings)


@pytest.mark.parametrize("unit", ["分", "점", " Punkte", " puan", " poäng"])
def test_ratings_with_their_unit_are_numbers(unit):
    rows = [[*row[:3], f"{row[3]}{unit}"] for row in long().rows[1:]]
    assert ratings_of(read(csv(long().rows[0], *rows))) == ONE_SET


def test_percentages_beside_other_figures_are_no_silent_figures():
    rows = [[*row[:3], f"{row[3] * 25}%" if place % 2 else row[3]] for place, row in enumerate(long().rows[1:])]
    with pytest.raises(Refused, match=r"is a percentage, and .* is none"):
        read(csv(long().rows[0], *rows))
    wide = [[*row, 0.25 + 0.5 * (place % 2)] for place, row in enumerate(ROWS)]
    table = read(csv(["Candidate", "Interviewer", *DIMENSIONS, "Match"], *wide))
    assert ratings_of(table) == ONE_SET
    assert any("“Match” are on another scale" in sentence for sentence in table.warnings)


def test_nobody_s_name_and_a_key_that_runs_backwards_are_told():
    rows = [[row[0], "Anonymous" if row[1] == ROWS[0][1] else row[1], *row[2:]] for row in ROWS]
    table = read(csv(["Candidate", "Interviewer", *DIMENSIONS], *rows))
    assert any("“Anonymous” is read as one interviewer" in sentence for sentence in table.warnings)
    table = read(csv(["Candidate", "Interviewer", *(f"{name} (Schulnote)" for name in DIMENSIONS)], *ROWS))
    assert any("says that 1 is the best" in sentence for sentence in table.warnings)
