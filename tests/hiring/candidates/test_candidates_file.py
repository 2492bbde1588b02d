from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiring.candidates.candidates_file.candidate_rows import CandidateRow, TableReading, ambiguous_day, rows_of
from hiring.candidates.candidates_file.column_meanings import guessed
from hiring.candidates.candidates_file.intakes import KnownCandidate, intakes
from hiring.candidates.candidates_file.table import read
from people.refusals import Refused

TODAY = date(2026, 11, 29)


def rows(file: str | bytes, order: str = "", **reading) -> list[CandidateRow]:
    table = read(file if isinstance(file, bytes) else file.encode())
    return rows_of(table, TableReading(guessed(table.header), order, **reading), TODAY)


def refusal(data: bytes) -> str:
    with pytest.raises(Refused) as refused:
        read(data)
    return str(refused.value)


def test_columns_are_found_by_their_names_in_any_order():
    (row,) = rows("Phone;E-Mail;Candidate Name\n+49 40 123;a@b.test;Ana Lima\n")
    assert (row.line, row.name, row.email, row.phone, row.problems) == (2, "Ana Lima", "a@b.test", "+49 40 123", ())


def test_encodings_of_spreadsheets_are_read():
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        assert rows("name,email\nJürgen Ö,a@b.test\n".encode(encoding))[0].name == "Jürgen Ö"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "empty"),
        (b"Ana,a@b.test\nBo,b@b.test\n", "says no column’s name: it has “a@b.test”"),
        (b"name\n", "no candidate under it"),
        (b"name\nA\nB\0C\n", "Line 3 holds a character (NUL)"),
        (b"PK\x03\x04rest", "no Excel workbook"),
        (b'name\n"open' + b"x" * 200_000, "Line"),
        (b"name\n" + b"A\n" * 10_001, "10,001 rows; at most 10,000"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_a_sentence(data, sentence):
    assert sentence in refusal(data)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("=cmd|' /C calc'!A0,a@b.test,,", "begins like a formula"),
        ("@SUM(A1),a@b.test,,", "begins like a formula"),
        ("Ana,nobody,,", "“nobody” is no e-mail address"),
        (",a@b.test,,", "the name is missing"),
        ("Ana,a@b.test,,2026-W10-1", "Column “applied”: “2026-W10-1”: it is no day"),
        ("Ana,a@b.test,,2099-01-01", "that day has not come yet"),
        ("A" * 300 + ",a@b.test,,", "more than 200 characters"),
    ],
)
def test_a_row_says_what_is_wrong_with_it(line, sentence):
    (row,) = rows(f"name,email,link,applied\n{line}\n")
    assert sentence in " ".join(row.problems)


def test_each_row_has_its_fate():
    read_rows = rows("name,email\nAna,a@b.test\nAna again,A@B.test\nBo,bo@b.test\nCy,cy@b.test\nDi,nobody\n")
    known = {"bo@b.test": KnownCandidate(7, "Bo", False), "cy@b.test": KnownCandidate(8, "Cy", True)}
    people = intakes(read_rows, known, {}, join=True)
    assert [intake.what for intake in people] == ["new", "repeated", "join", "applied", "wrong"]
    assert "line 2" in people[1].sentence
    apart = intakes(read_rows, known, {}, join=False)
    assert [intake.what for intake in apart] == ["new", "repeated", "new", "applied", "wrong"]


def test_two_people_of_one_address_or_number_are_not_called_one():
    read_rows = rows("name,email,number\nAna Lima,jobs@agency.test,\nBo Test,jobs@agency.test,\nCy,,R1\nDi,,R1\n")
    _, bo, _, di = people = intakes(read_rows, {}, {}, join=True)
    assert [intake.what for intake in people] == ["new", "wrong", "new", "wrong"]
    assert "the address of line 2, which is Ana Lima" in bo.sentence and "the number of line 4" in di.sentence


def test_who_is_known_by_another_name_is_asked_about():
    read_rows = rows("name,email\nBo Test,jobs@agency.test\nÁna Lima-Gomes,ana@b.test\n")
    known = {
        "jobs@agency.test": KnownCandidate(7, "Ana Lima", True),
        "ana@b.test": KnownCandidate(8, "Ana Lima", False),
    }
    assert [intake.what for intake in intakes(read_rows, known, {}, join=True)] == ["wrong", "join"]
    assert [intake.what for intake in intakes(read_rows, known, {}, join=False)] == ["new", "new"]


def test_a_number_that_somebody_has_is_not_given_twice():
    read_rows = rows("name,system,number\nAna,ats,1\nAna,ats,1\nCy,ats,2\nDi,ats,3\n")
    taken = {("ats", "2"): None, ("ats", "3"): KnownCandidate(9, "Di", False)}
    whats = [intake.what for intake in intakes(read_rows, {}, taken, join=True)]
    assert whats == ["new", "repeated", "wrong", "join"]


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("+49 40 123-45 ext. 12", "+49 40 123-45 ext. 12"),
        ("(555) 010-9999 x12", "(555) 010-9999 x12"),
        ("'+49 151 123", "+49 151 123"),
        ('="0049151123"', "0049151123"),
        ("491511234567.0", "491511234567"),
        ("4.915112345678E+12", "4915112345678"),
        ("4.9E+11", ""),
        ("tel:+49-40-1", "+49-40-1"),
        ("–", ""),
        ("call me", ""),
        ("1/" * 49 + "!", ""),
    ],
)
def test_a_telephone_number_is_read_as_systems_and_spreadsheets_write_it(cell, kept):
    (row,) = rows(f"name\tphone\nAna\t{cell}\n")
    assert (row.phone, row.problems) == (kept, ())
    assert bool(row.notes) == (not kept and cell != "–")


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("2026-03-09T10:22:00Z", "2026-03-09T10:22:00+00:00"),
        ("2026-03-09 10:22:00", "2026-03-09T10:22:00"),
        ("20260309", "2026-03-09"),
        ("2026-3-9", "2026-03-09"),
        ("9.3.2026", "2026-03-09"),
        ("13/3/2026 1:05 PM", "2026-03-13T13:05:00"),
        ("Mon, 9 Mar 2026 10:22:00 +0100", "2026-03-09T10:22:00+01:00"),
        ("9. März 2026", "2026-03-09"),
        ("46090.43", "2026-03-09"),
        ("2026-03-09 23:22 PST", "2026-03-09"),
        ("N/A", ""),
    ],
)
def test_a_day_is_read_as_systems_write_it(cell, kept):
    (row,) = rows(f"name\tapplied at\nAna\t{cell}\n")
    assert (row.applied, row.problems) == (kept, ())


def test_days_of_two_meanings_are_asked_about_once_unless_another_day_shows_it():
    table = read(b"name,applied\nA,09/03/2026\nB,10/03/2026\n")
    assert ambiguous_day(table, guessed(table.header)) == "09/03/2026"
    assert [row.applied for row in rows("name,applied\nA,09/03/2026\n", "month")] == ["2026-09-03"]
    shown = rows("name,applied\nA,09/03/2026\nB,13/03/2026\nC,03/13/2026\n", "day")
    assert [bool(row.problems) for row in shown] == [False, False, True]
    assert [row.applied for row in rows("name,applied\nA,09/03/2026\nB,03/13/2026\n")] == ["2026-09-03", "2026-03-13"]


def test_one_person_is_one_in_spite_of_what_nobody_sees():
    cells = [
        "a1@x.test",
        "a1@x.test\u200b",
        "\u202aa1@x.test",
        " A1@X.test ",
        "A One <a1@x.test>",
        "mailto:a1@x.test?x=1",
    ]
    text = "Name;E-Mail\n" + "".join(f"A One;{cell}\n" for cell in cells)
    assert [intake.what for intake in intakes(rows(text), {}, {}, join=True)] == ["new"] + ["repeated"] * 5
    assert rows("Name\nمی\u200cخواهم\u200b\n")[0].name == "می\u200cخواهم"


def test_what_is_mended_counts_instead_of_what_the_file_has():
    text = "name,email,applied\n,nobody,x\n"
    (row,) = rows(text, mended={2: {"name": "Ana", "email": "ana@x.test", "applied": ""}})
    assert (row.name, row.email, row.applied, row.problems) == ("Ana", "ana@x.test", "", ())


def test_of_two_addresses_the_first_that_is_filled_counts_and_of_two_numbers_the_candidates():
    header = "Application ID,Candidate ID,First Name,Last Name,Personal Email,Primary Email,Recruiter Email"
    (one, two) = rows(f"{header}\n7,1,Ana,Lima,b@x.test,a@x.test,r@x.test\n8,2,Bo,Null,b2@x.test,,r@x.test\n")
    assert (one.number, one.name, one.email) == ("1", "Ana Lima", "a@x.test")
    assert (two.number, two.name, two.email) == ("2", "Bo Null", "b2@x.test")


def test_a_link_without_its_scheme_is_given_one_and_what_is_no_link_is_left_out():
    (one, two) = rows("name,linkedin\nAna,www.linkedin.com/in/ana\nBo,javascript:alert(1)\n")
    assert (one.link, two.link, two.problems) == ("https://www.linkedin.com/in/ana", "", ())
    assert "“javascript:alert(1)” is left out" in two.notes[0]


@given(
    st.binary(max_size=400) | st.text(max_size=400).map(lambda text: f"name,email\n{text}".encode("utf-8", "ignore"))
)
def test_whatever_is_uploaded_is_read_or_refused(data):
    try:
        read_rows = rows(data)
    except Refused as refused:
        assert str(refused).endswith(".")
    else:
        assert all(row.name or row.problems for row in read_rows)
