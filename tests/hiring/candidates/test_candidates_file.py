import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiring.candidates.candidates_file import CandidateRow, KnownCandidate, intakes, read
from people.refusals import Refused


def rows(text: str) -> list[CandidateRow]:
    return read(text.encode())


def refusal(data: bytes) -> str:
    with pytest.raises(Refused) as refused:
        read(data)
    return str(refused.value)


def test_columns_are_found_by_their_names_in_any_order():
    (row,) = rows("Phone;E-Mail;Candidate Name\n+49 40 123;a@b.test;Ana Lima\n")
    assert (row.line, row.name, row.email, row.phone, row.problems) == (2, "Ana Lima", "a@b.test", "+49 40 123", ())


def test_encodings_of_spreadsheets_are_read():
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        assert read("name,email\nJürgen Ö,a@b.test\n".encode(encoding))[0].name == "Jürgen Ö"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"email,phone\na@b.test,1\n", "no column “name”; it has “email”, “phone”"),
        (b"name,email,mail\nA,a@b.test,b@b.test\n", "two columns for the email"),
        (b"name\n", "no candidate under it"),
        (b"name\nA\nB\0C\n", "Line 3 holds a character (NUL)"),
        (b"PK\x03\x04rest", "no Excel workbook"),
        (b'name\n"open' + b"x" * 200_000, "Line"),
        (b"name\n" + b"A\n" * 10_000, "10,000 rows; at most 2,000"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_a_sentence(data, said):
    assert said in refusal(data)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("=cmd|' /C calc'!A0,a@b.test,,", "begins like a formula"),
        ("@SUM(A1),a@b.test,,", "begins like a formula"),
        ("Ana,nobody,,", "“nobody” is no e-mail address"),
        (",a@b.test,,", "The name is missing"),
        ("Ana,a@b.test,javascript:alert(1),", "no web address"),
        ("Ana,a@b.test,,9.3.2026", "is no day"),
        ("A" * 300 + ",a@b.test,,", "more than 200 characters"),
    ],
)
def test_a_row_says_what_is_wrong_with_it(line, said):
    (row,) = rows(f"name,email,link,applied\n{line}\n")
    assert said in " ".join(row.problems)


def test_each_row_has_its_fate():
    read_rows = rows("name,email\nAna,a@b.test\nAna again,A@B.test\nBo,bo@b.test\nCy,cy@b.test\nDi,nobody\n")
    known = {"bo@b.test": KnownCandidate(7, "Bo", False), "cy@b.test": KnownCandidate(8, "Cy", True)}
    found = intakes(read_rows, known, set(), join=True)
    assert [intake.what for intake in found] == ["new", "repeated", "join", "applied", "wrong"]
    assert "line 2" in found[1].sentence
    apart = intakes(read_rows, known, set(), join=False)
    assert [intake.what for intake in apart] == ["new", "repeated", "new", "applied", "wrong"]


def test_a_number_that_somebody_has_is_not_given_twice():
    read_rows = rows("name,system,number\nAna,ats,1\nBo,ats,1\nCy,ats,2\n")
    assert [intake.what for intake in intakes(read_rows, {}, {("ats", "2")}, join=True)] == ["new", "repeated", "wrong"]


@given(
    st.binary(max_size=400) | st.text(max_size=400).map(lambda text: f"name,email\n{text}".encode("utf-8", "ignore"))
)
def test_whatever_is_uploaded_is_read_or_refused(data):
    try:
        found = read(data)
    except Refused as refused:
        assert str(refused).endswith(".")
    else:
        assert all(row.name or row.problems for row in found)
