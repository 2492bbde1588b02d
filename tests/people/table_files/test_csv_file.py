"""One reader for every CSV file: encodings, separators and what is no text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.refusals import Refused
from people.table_files.csv_file import csv_rows
from people.table_files.header import header_of
from people.table_files.quoting import quoted

PLAIN = "name;amount\nZoë;2,5\n\n Jürgen ;3\n"
KNOWN = {"name", "amount"}


def rows(data: bytes) -> list[list[str]]:
    return [cells for _, cells in csv_rows(data, KNOWN)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_every_encoding_that_spreadsheets_write_is_read(encoding):
    assert rows(PLAIN.encode(encoding)) == [["name", "amount"], ["Zoë", "2,5"], [], [" Jürgen ", "3"]]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_the_one_under_which_known_headers_stand(separator):
    text = f'name{separator}"amount, paid; or\tnot"{separator}amount\n1{separator}2{separator}3\n'
    assert rows(text.encode())[1] == ["1", "2", "3"]


def test_a_line_that_names_the_separator_is_no_header():
    table = csv_rows(b"sep=;\r\nname;amount\r\na;1\r\n", KNOWN)
    assert header_of(table) == ["name", "amount"]
    assert next(table) == (3, ["a", "1"])


def test_rows_are_numbered_by_the_lines_of_the_file():
    numbers = [number for number, _ in csv_rows(b'name,amount\n"a\nb",1\nc,2\n', KNOWN)]
    assert numbers == [1, 3, 4]


def test_a_character_that_no_text_has_is_named_by_its_line():
    for encoding in ("utf-8", "utf-16"):
        with pytest.raises(Refused, match="Line 3 holds a character"):
            rows("name,amount\na,1\nb,\0\n".encode(encoding))


def test_a_file_is_read_as_it_is_asked_for():
    table = csv_rows(b"name,amount\n" + b"a,1\n" * 1_000_000 + b'"never closed', KNOWN)
    assert [next(table) for _ in range(2)] == [(1, ["name", "amount"]), (2, ["a", "1"])]


@given(st.binary(max_size=300))
def test_any_bytes_are_rows_or_a_sentence(data):
    try:
        assert all(isinstance(cell, str) for cells in rows(data) for cell in cells)
    except Refused as refused:
        assert str(refused).endswith(".")


def test_a_quoted_cell_is_short_and_in_one_line():
    assert quoted("a\nb\0c") == "“a b c”"
    assert quoted("x" * 300) == f"“{'x' * 40}…”"
