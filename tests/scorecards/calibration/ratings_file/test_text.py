"""CSV as people have it: every encoding, delimiter and decimal mark that a spreadsheet writes, and what is refused."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.refusals import Refused
from scorecards.calibration.ratings_file import Choices, opened, read

HEADER = "candidate,interviewer,dimension,rating"
PLAIN = f"{HEADER}\nZoë,Jürgen,depth,3\nZoë,Ann,depth,2.5\n"


def refusal(data: bytes | str, **options) -> str:
    with pytest.raises(Refused) as refused:
        read(data.encode() if isinstance(data, str) else data, **options)
    return str(refused.value)


def table(*lines: str, header: str = HEADER) -> bytes:
    return "\n".join([header, *lines]).encode()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_every_encoding_that_spreadsheets_write_is_read(encoding):
    file = read(PLAIN.encode(encoding)).ratings
    assert (file.candidates, file.interviewers) == (("Zoë",), ("Ann", "Jürgen"))
    assert sorted(file.value) == [2.5, 3]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_the_delimiter_is_found(delimiter, newline):
    file = read(PLAIN.replace(",", delimiter).replace("\n", newline).encode())
    assert file.ratings.n == 2


def test_decimal_commas_count_beside_semicolons_and_in_quotes():
    assert read(PLAIN.replace(",", ";").replace("2.5", "2,5").encode()).ratings.value.min() == 2.5
    assert read(PLAIN.replace("2.5", '"2,5"').encode()).ratings.value.min() == 2.5


def test_columns_come_in_any_order_case_and_company():
    lines = "3,x,Depth, ann ,Talk,Cleo", "4,x,Depth,Bo,Talk,Cleo"
    file = read(table(*lines, header="RATING,Remark, Dimension,interviewer,Exercise,Candidate "))
    assert file.ratings.items == (("Talk", "Depth"),)
    assert file.ratings.interviewers == ("Bo", "ann")


def test_other_headers_can_be_said_which_is_which():
    data = table("Cleo,Ann,Depth,3", header="Wen;Wer;Was;Note".replace(";", ","))
    assert opened(data, Choices()).head.titles == ["Wen", "Wer", "Was", "Note"]
    named = {"candidate": ("wen",), "interviewer": ("Wer",), "dimension": ("Was",), "rating": ("Note",)}
    assert read(data, Choices(columns=named)).ratings.candidates == ("Cleo",)


def test_a_column_that_was_chosen_must_be_there():
    assert "Missing column: “round”" in refusal(PLAIN, choices=Choices(columns={"exercise": ("round",)}))


@pytest.mark.parametrize(
    "word",
    ["", " ", "NA", "n/a", "Not assessed", "NOT  ASSESSED", "-", "–", "—", "N/R", "NaN", "NULL", "#N/A", "None."],
)
def test_what_was_not_assessed_is_counted_and_left_out(word):
    file = read(table(f"Cleo,Ann,Depth,{word}", "Cleo,Bo,Depth,3"))
    assert (file.ratings.n, file.missing) == (1, 1)


def test_a_dimension_that_nobody_rated_is_named():
    file = read(table("Cleo,Ann,Depth,3", "Cleo,Ann,Breadth,NA", "Cleo,Bo, Breadth ,", "Cleo,Bo,Depth,NA"))
    assert file.unrated == ("Breadth",)


def test_empty_lines_and_cells_beyond_the_header_are_nothing():
    file = read(b"\n\nsep=;\n".strip(b"\n") + b"\n" + PLAIN.replace(",", ";").encode() + b";;;\n\n")
    assert (file.ratings.n, file.missing) == (2, 0)
    assert read(table("Cleo,Ann,Depth,3,,")).ratings.n == 1


def test_names_that_look_like_formulas_are_names():
    assert read(table("=1+1,@Ann,+Depth,3")).ratings.candidates == ("=1+1",)


def test_a_name_composed_and_one_decomposed_are_one():
    assert read(table("Zoe\u0308,Ann,Depth,3", "Zo\u00eb,Bo,Depth,3")).ratings.candidates == ("Zo\u00eb",)


@pytest.mark.parametrize("word", ["good", "inf", "-Infinity", "1_000", "2-3", "3 or 4", "3+", "0x3", "3 years", "³"])
def test_a_rating_that_is_no_number_is_named_with_line_and_column(word):
    sentence = refusal(table("Cleo,Ann,Depth,3", f"Cleo,Bo,Depth,{word}"))
    assert sentence.startswith(f"Line 3, column “rating”: “{word}” is not a number.")


def test_a_number_beyond_all_numbers_is_too_large():
    assert refusal(table("Cleo,Ann,Depth,1e999")) == "Line 2, column “rating”: “1e999” is too large."


def test_numbers_may_have_signs_and_exponents():
    values = ["-1", "+2", "1e3", ".5", "−4"]
    file = read(table(*(f"Cleo,Ann,d{n},{value}" for n, value in enumerate(values))))
    assert sorted(file.ratings.value) == [-4, -1, 0.5, 2, 1000]


def test_a_missing_column_is_named_beside_those_that_stand_there():
    sentence = refusal("name,interviewer,rating\nCleo,Ann,3\n")
    assert sentence == "Missing column: “dimension”. The header has “name”, “interviewer”, “rating”."


def test_a_column_that_stands_there_twice_is_refused():
    assert "More than one column is called “rating”" in refusal(table("C,A,D,3,3", header=HEADER + ",Rating"))


def test_the_same_rating_twice_is_refused_with_both_lines():
    sentence = refusal(table("Cleo,Ann,Depth,3", "Cleo,Bo,Depth,3", "", "Cleo,Ann,Depth,4"))
    assert sentence.startswith("Lines 2 and 5 are the same rating twice: “Cleo” by “Ann” on “Depth”.")


def test_the_same_dimension_in_another_exercise_is_another_rating():
    file = read(table("Cleo,Ann,Depth,3,a", "Cleo,Ann,Depth,3,b", header=HEADER + ",exercise"))
    assert file.ratings.n == 2


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "The file is empty."),
        (b"\xef\xbb\xbf", "The file is empty."),
        (b" \n\n", "The file is empty."),
        (HEADER.encode(), "No ratings stand below the header."),
        (table("Cleo,Ann,Depth,NA"), "None of the 1 rows has a rating."),
        (table("Cleo,Ann,3"), "Line 2 has 3 cells, but the header has 4 columns."),
        (table("Cleo,Ann,Depth,3,4"), "Line 2 has 5 cells, but the header has 4 columns."),
        (table(" ,Ann,Depth,3"), "Line 2, column “candidate” is blank, but the row has a rating."),
        (table("Cl\0eo,Ann,Depth,3"), "Line 2 holds a character (NUL)"),
        (table('"Cleo,Ann,Depth,3' + "x" * 200_000), "a quotation mark is missing"),
        (table("C" * 1000 + ",Ann,Depth,3"), "is too long for a name"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "no Excel workbook that can be read"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "no text"),
        (b"\xff\xfec\0a\0n\0d", "no text"),
    ],
)
def test_what_cannot_be_used_is_refused_in_a_sentence(data, words):
    assert words in refusal(data)


def test_more_ratings_than_asked_for_are_refused():
    assert "more than 1 ratings" in refusal(PLAIN, most=1)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data):
    try:
        read(data)
    except Refused as sentence:
        assert str(sentence).endswith((".", "…")) and "\n" not in str(sentence)


@given(st.text(alphabet='aB3,;\t"\n\r.\0éna =', max_size=120))
def test_any_rows_below_a_header_are_read_or_refused(rows):
    try:
        assert read(f"{HEADER}\n{rows}".encode()).ratings.n > 0
    except Refused as sentence:
        assert str(sentence)


def test_a_hundred_thousand_rows_take_a_moment():
    rows = [f"c{n // 20},i{n // 5 % 4},d{n % 5},{n % 4}" for n in range(100_000)]
    start = time.process_time()
    assert read(table(*rows)).ratings.n == 100_000
    assert time.process_time() - start < 5
