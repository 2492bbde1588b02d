"""What exports do that nobody expects: each is read right, asked about, or refused in a sentence."""

from datetime import date

import pytest

from hiring.candidates.candidates_file.candidate_rows import CandidateRow, TableReading, ambiguous_day, rows_of
from hiring.candidates.candidates_file.column_meanings import guessed, trouble_in
from hiring.candidates.candidates_file.table import read
from people.refusals import Refused

TODAY = date(2026, 11, 29)


def row_of(text: str | bytes) -> CandidateRow:
    table = read(text if isinstance(text, bytes) else text.encode())
    return rows_of(table, TableReading(guessed(table.header)), TODAY)[0]


@pytest.mark.parametrize(
    ("header", "cells", "name"),
    [
        ("Vorname;Name", "Ada;Test", "Ada Test"),
        ("Nome;Cognome", "Ada;Test", "Ada Test"),
        ("First Name;Name", "Ada;Ada Test", "Ada Test"),
        ("Firstname;Lastname;Name", "Ada;Test;Ada Test", "Ada Test"),
        ("Voornaam;Tussenvoegsel;Achternaam", "Ada;van der;Test", "Ada van der Test"),
        ("First Name;Middle Name;Last Name", "Ada;-;Test", "Ada Test"),
        ("Person : First Name;Person : Last Name", "Ada;Test", "Ada Test"),
        ("Nombre y apellidos;Móvil", "Ada Test;612345678", "Ada Test"),
        ("First Name;Last Name", "Ada;N/A", "Ada"),
        ("First Name;Last Name", "Ada;Null", "Ada Null"),
        ("Name;Email", "'Ada Test';a@x.test", "Ada Test"),
        ("Name;Email", "\u3164Ada\ufe0f Te\u034fst\u2800;a@x.test", "Ada Test"),
    ],
)
def test_a_name_is_put_together_whatever_its_columns_are_called(header, cells, name):
    assert row_of(f"{header}\n{cells}\n").name == name


@pytest.mark.parametrize("cell", ["N/A", "#N/A", "(blank)", "-", ";;", "\u3164", "\u2800", "\x1a"])
def test_a_name_without_a_letter_is_missing(cell):
    assert "the name is missing" in row_of(f'Name,Email\n"{cell}",a@x.test\n').problems[0]


@pytest.mark.parametrize(
    "cell",
    [
        "a@x.test (work), b@x.test (personal)",
        "a@x.test; b@x.test",
        "a@x.test\nb@x.test",
        "a@x.test (work)",
        '=HYPERLINK(""mailto:a@x.test"",""a@x.test"")',
        "[a@x.test](mailto:a@x.test)",
        "a@x.test.",
    ],
)
def test_the_first_of_several_addresses_is_taken_and_the_rest_is_said(cell):
    row = row_of(f'Name,Email\nAda,"{cell}"\n')
    assert row.email == "a@x.test" and not row.problems
    assert bool(row.notes) == ("b@x.test" in cell)


@pytest.mark.parametrize(
    ("cell", "phone"),
    [
        ("+1-415-555-0100,,22", "+1-415-555-0100,,22"),
        ("home: 415-555-0100", "415-555-0100"),
        ("Mobile +49 151 1234567", "+49 151 1234567"),
        ("=+4915112345678", "+4915112345678"),
        ("+49151123 / +49401234", "+49151123 / +49401234"),
        ("+4.915E+11", ""),
        ("4,91511E+12", ""),
        ("unknown", ""),
    ],
)
def test_a_telephone_number_survives_what_people_and_programs_do(cell, phone):
    row = row_of(f"Name\tPhone\nAda\t{cell}\n")
    assert row.phone == phone and bool(row.notes) == ("E+" in cell)


@pytest.mark.parametrize(
    ("header", "cell", "applied"),
    [
        ("Created At (GMT)", "2026-03-09", "2026-03-09"),
        ("Creation time", "20260309T102200Z", "2026-03-09T10:22:00+00:00"),
        ("Created Time", "2026. 03. 09.", "2026-03-09"),
        ("Eingang", "09.03.2026 10h22", "2026-03-09T10:22:00"),
        ("Applied", "2026年3月9日", "2026-03-09"),
        ("Applied", "46090,43", "2026-03-09"),
    ],
)
def test_a_day_is_found_in_the_column_of_every_system(header, cell, applied):
    assert row_of(f"Name\t{header}\nAda\t{cell}\n").applied == applied


@pytest.mark.parametrize(
    "data",
    [
        b"sep=;\rName;Email\rAda;a@x.test\r",
        b'"sep=;"\nName;Email\nAda;a@x.test\n',
        b"sep=;\nName,Email\nAda,a@x.test\n",
        b'Name, Email\n"Ada", "a@x.test"\n',
        b"'Name','Email'\n'Ada','a@x.test'\n",
        "\ufeffsep=;\r\nName;Email\r\nAda;a@x.test\r\n".encode("utf-16-le"),
    ],
)
def test_separators_and_quotes_are_found_whatever_the_first_line_says(data):
    row = row_of(data)
    assert (row.name, row.email.strip("'")) == ("Ada", "a@x.test")


def test_a_number_that_a_spreadsheet_rounded_is_nobodys():
    table = read(b"Candidate ID,Name\n1.23457E+11,Ada\n12345678901.0,Bo\n")
    ada, bo = rows_of(table, TableReading(guessed(table.header)), TODAY)
    assert (ada.number, bo.number) == ("", "12345678901") and "digits are lost" in ada.notes[0]


def test_two_columns_of_one_name_are_asked_about():
    assert "Two columns are taken" in trouble_in(guessed(["Name", "Name", "Email"]))


def test_a_line_about_the_file_is_no_candidate():
    assert "looks like a line about the file" in row_of("Name,Email\nTotal: 1,\n").problems[0]
    assert not row_of("Name,Email\nPage Turner,\n").problems


@pytest.mark.parametrize("alone", ["Rejected", "Stage: Onsite", "[3 more]", "Email"])
def test_a_stage_a_label_and_a_header_are_no_candidate(alone):
    assert "looks like a line about the file" in row_of(f"Name,Email\n{alone},\n").problems[0]


def test_a_line_about_the_file_is_named_wherever_it_stands():
    told = row_of("Recruiter,Name,Email\nExported on 12.11.2026,,\n").problems
    assert "“Exported on 12.11.2026” looks like a line about the file, not a candidate." in told


@pytest.mark.parametrize("name", ["[deleted]", "Candidate anonymised", "Unknown"])
def test_whoever_was_forgotten_has_no_name(name):
    assert "the name is missing" in row_of(f"Name,Email\n{name},a@x.test\n").problems[0]


@pytest.mark.parametrize("alone", ["Hans-Peter Neu", "Offer Nissim", "Madonna"])
def test_whoever_is_called_like_a_stage_is_a_candidate(alone):
    assert row_of(f"Name,Email\n{alone},\n").name == alone


@pytest.mark.parametrize(
    ("header", "day"),
    [
        ("Applied (dd/mm/yyyy)", "2026-03-02"),
        ("Applied [M/D/YYYY]", "2026-02-03"),
        ("Date de candidature (jj/mm/aaaa)", "2026-03-02"),
        ("Applied (yyyy-mm-dd)", ""),
    ],
)
def test_a_header_says_how_days_are_written(header, day):
    table = read(f"Name,{header}\nAda,02/03/2026\n".encode())
    taken = guessed(table.header)
    assert bool(ambiguous_day(table, taken)) is not bool(day)
    row = rows_of(table, TableReading(taken), TODAY)[0]
    assert (row.applied if day else "") == day


def test_names_in_the_parts_that_forms_make_of_them():
    row = row_of("Name (Prefix),Name (First),Name (Last),Email\nDr,Ada,Test,a@x.test\n")
    assert (row.name, row.problems) == ("Ada Test", ())


def test_escaped_quotes_are_read_and_a_torn_line_is_refused():
    assert row_of('Name,Email\n"Ada \\"Ace\\" Test",a@x.test\n').name == 'Ada "Ace" Test'
    with pytest.raises(Refused, match="Line 2 cannot be read: a quotation mark is missing"):
        read(b'Name,Email\n"Ada,a@x.test\nBo,b@x.test\n')


@pytest.mark.parametrize(
    ("data", "kind"),
    [(b"<html><table>", "no table stands in it"), (b'[{"name": 1}]\n', "a JSON file"), (b"BEGIN:VCARD\n", "vCard")],
)
def test_a_file_of_another_kind_is_named(data, kind):
    with pytest.raises(Refused, match=kind):
        read(data)


@pytest.mark.parametrize(
    "page",
    [
        "<html><body><h1>Candidates</h1><table><tr><td colspan=2>Open roles</td></tr>"
        "<tr><th>Name</th><th>Email</th></tr><tr><td>Ada<br>Test</td>"
        "<td><a href='mailto:a@x.test'>a@x.test</a></td></tr></table>",
        '<?xml version="1.0"?><Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
        "<Worksheet ss:Name='Pool'><Table><Row><Cell><Data>Name</Data></Cell><Cell><Data>Email</Data></Cell></Row>"
        "<Row><Cell><Data>Ada Test</Data></Cell><Cell><Data>a@x.test</Data></Cell></Row></Table>"
        "</Worksheet></Workbook>",
    ],
)
def test_a_page_that_some_systems_call_a_spreadsheet_is_read(page):
    row = row_of(page)
    assert (row.name, row.email) == ("Ada Test", "a@x.test")


def test_letters_that_are_guessed_are_said():
    assert "encoding" in read("Name\nTést\n".encode("cp1252")).remarks[0]
    assert not read("Name\nTést\n".encode()).remarks


def test_people_who_are_struck_out_are_read_and_said():
    page = (
        "<table><tr><td>Name<td>Email</tr><tr><td><s>Ada Test</s><td>a@x.test</tr><tr><td>Ben<td>b@x.test</tr></table>"
    )
    table = read(page.encode())
    assert [cells[0] for _, cells in table.rows] == ["Ada Test", "Ben"]
    assert any("Struck out in the file" in remark and ": A2." in remark for remark in table.remarks)
