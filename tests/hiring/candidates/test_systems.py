"""Exports of systems and address books in the languages of descriptions: every cell is read, asked about or told."""

from datetime import date

import pytest

from hiring.candidates.candidates_file.candidate_rows import CandidateRow, TableReading, lost_beginnings, rows_of
from hiring.candidates.candidates_file.column_meanings import guessed, is_turned_by_its_cells
from hiring.candidates.candidates_file.table import CandidatesTable, read

TODAY = date(2026, 11, 29)


def rows(text: str | bytes) -> tuple[CandidatesTable, list[CandidateRow]]:
    table = read(text if isinstance(text, bytes) else text.encode())
    return table, rows_of(table, TableReading(guessed(table.header, table.rows)), TODAY)


@pytest.mark.parametrize(
    ("file", "name", "email", "phone", "source", "applied"),
    [
        (
            "Prénom;Nom;Email;Téléphone;Provenance\nAna;Lima;a@x.test;06 12 34;WTTJ",
            "Ana Lima",
            "",
            "06 12 34",
            "WTTJ",
            "",
        ),
        ("Nombre;Primer apellido;Segundo apellido\nAna;Lima;Gomes", "Ana Lima Gomes", "", "", "", ""),
        ("Roepnaam;Tussenvoegsels;Achternaam\nAna;van der;Lima", "Ana van der Lima", "", "", "", ""),
        ("Vorname;Weitere Vornamen;Nachname\nAna;Maria;Lima", "Ana Maria Lima", "", "", "", ""),
        ("Surname;Given names;Date received\nLima;Ana;2026-03-09", "Ana Lima", "", "", "", "2026-03-09"),
        ("Nom du candidat;Candidature reçue le\nAna Lima;1er août 2026", "Ana Lima", "", "", "", "2026-08-01"),
        ("Nome;Cognome;Telefono cellulare\nAna;Lima;+39 333 1", "Ana Lima", "", "+39 333 1", "", ""),
        ("Your name;Submit Date (UTC)\nAna Lima;Mar 9, 2026", "Ana Lima", "", "", "", "2026-03-09"),
        ("Name / Nom;Phone / Téléphone\nAna Lima;+44 1234", "Ana Lima", "", "+44 1234", "", ""),
        (
            'Emails;Name;Sources\n"[""a@x.test"",""b@x.test""]";Ana Lima;"[""Fair""]"',
            "Ana Lima",
            "a@x.test",
            "",
            "Fair",
            "",
        ),
        ('"Nachname, Vorname";E-Mail\n"Lima, Ana";a@x.test', "Ana Lima", "a@x.test", "", "", ""),
        ("Candidate;Stage\nAna Lima <a@x.test>;New", "Ana Lima", "a@x.test", "", "", ""),
        ('"Name;Email;Phone"\n"Ana Lima;a@x.test;+49 151"', "Ana Lima", "a@x.test", "+49 151", "", ""),
        ("Name;Phone;Mobile\nAna Lima;0;+49 151", "Ana Lima", "", "+49 151", "", ""),
        ("Name;E-Mail;Telefon;Quelle\nAna Lima;nicht angegeben;n. a.;k. A.", "Ana Lima", "", "", "", ""),
        ("Name;Phone\nAna Lima;WhatsApp: +49 151 12", "Ana Lima", "", "+49 151 12", "", ""),
        ("Name;Email\nAna Lima;work: a@x.test and b@x.test", "Ana Lima", "a@x.test", "", "", ""),
        ("Name;Applied\nAna Lima;10:22 Uhr, 9. Mrz 2026", "Ana Lima", "", "", "", "2026-03-09T10:22:00"),
    ],
)
def test_a_row_is_read_whoever_exported_it(file, name, email, phone, source, applied):
    _, (row,) = rows(file + "\n")
    if "a@x.test" in file:
        email = "a@x.test"
    assert (row.name, row.email, row.phone, row.source, row.applied) == (name, email, phone, source, applied)
    assert not row.problems


def test_what_is_an_assistants_or_a_label_is_nobodys():
    header = "First Name,Last Name,Assistant's Phone,E-mail 1 - Label,E-mail 1 - Value,E-mail Display Name,LinkedIn URL"
    table, (row,) = rows(f"{header}\nAna,Lima,+1 999,* Work,,Ana (Work),linkedin.com/in/ana\n")
    assert (row.phone, row.email, row.link) == ("", "", "https://linkedin.com/in/ana")
    assert guessed(table.header) == ["first", "last", "", "", "email", "", "link"]


@pytest.mark.parametrize(
    "line",
    ["Total,,3", "1 candidate,,", "*** End of report ***,,", "© 2026 A System Inc.,,", "Name,Email,Score"],
)
def test_a_line_about_the_file_is_never_a_candidate(line):
    _, (ana, about) = rows(f"Name,Email,Score\nAna,a@x.test,3\n{line}\n")
    assert not ana.problems and about.problems


def test_a_row_with_more_cells_than_the_header_is_told():
    _, (ana, bo) = rows("Name,Source\nAna Lima,Fair\nTest, Bo,Fair\n")
    assert not ana.problems and "more cells than the header" in bo.problems[0]
    table, people = rows("Name,Email\nAna,a@x.test,hello\nBo,b@x.test,hi\n")
    assert not any(row.problems for row in people) and "without a header" in table.remarks[0]


def test_turned_names_are_asked_about_and_degrees_are_none():
    table, (ana, bo, _) = rows('Name,Email\n"Lima, Ana",a@x.test\n"Test, Bo",b@x.test\nTotal,\n')
    assert (ana.name, bo.name) == ("Ana Lima", "Bo Test")
    assert is_turned_by_its_cells(table.header, guessed(table.header, table.rows))
    assert rows('Name,Email\n"Ana Lima, PhD",a@x.test\n')[1][0].name == "Ana Lima, PhD"


def test_an_address_is_no_name_and_spoiled_letters_are_put_right():
    assert "has an e-mail address where the name should be" in rows("Name\na@x.test\n")[1][0].problems[0]
    table, (jose,) = rows("Name\n" + "José".encode().decode("cp1252") + "\n")
    assert jose.name == "José" and "put right" in table.remarks[0]
    assert rows("Name,Email\nO&#39;Neil,a@x.test\n")[1][0].name == "O'Neil"


@pytest.mark.parametrize(
    ("field", "headers"),
    [
        (
            "name",
            ["1. Name", "First and Last Name", "Vorname und Nachname", "Prénom NOM", "姓名 (Name)", "Kandidatenname"],
        ),
        ("email", ["E‑Mail", "EMAIL_ADDRESS", "candidateEmail", "Adresse électronique", "Emailadresse", "Email ID"]),
        ("phone", ["Tel.-Nr.", "Contact No.", "WhatsApp", "N° de tél.", "Telefone/WhatsApp", "Mobile #"]),
        ("source", ["Bewerbungsquelle", "¿Cómo nos conociste?", "Wervingskanaal", "Where did you hear about us?"]),
        ("applied", ["Reçu le", "Bewerbung vom", "Fecha de recepción", "Registered on", "Datum ontvangst"]),
        ("number", ["Candidate reference", "Kandidatennummer", "N° candidat"]),
        ("link", ["LinkedIn", "GitHub", "XING-Profil"]),
        (
            "",
            [
                "Offer created at",
                "Applied position",
                "Phone screen date",
                "Source notes",
                "Last updated",
                "Company phone",
            ],
        ),
    ],
)
def test_a_column_is_known_by_its_words(field, headers):
    assert {header: guessed([header])[0] for header in headers} == dict.fromkeys(headers, field)


def test_a_day_that_may_begin_or_end_with_its_year_is_told():
    _, (row,) = rows("Name,Applied\nAna,26-03-09\n")
    assert "begin or end with its year" in row.problems[0]
    assert rows("Name,Applied\nAna,20260309102200\n")[1][0].applied == "2026-03-09T10:22:00"


def test_quotes_and_tags_round_a_cell_are_none_of_it():
    _, (ana, bo) = rows("Name,Email\n“Ana Lima”,«a@x.test»\n<b>Bo</b>,b@x.test\n")
    assert (ana.name, ana.email, bo.name) == ("Ana Lima", "a@x.test", "Bo")


def test_numbers_that_may_have_lost_their_beginning_are_told():
    table, _ = rows("Name,Phone\nAna,1511234567\nBo,491511234568\nCy,\n")
    assert "no zero or plus in front" in lost_beginnings(table, guessed(table.header))
    table, _ = rows("Name,Phone\nAna,01511234567\nBo,+491511234568\nCy,4155550100\n")
    assert lost_beginnings(table, guessed(table.header)) == ""


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Mr. Bo Ek", "Bo Ek"),
        ("Frau Dr. Eva Blau", "Dr. Eva Blau"),
        ("Sra. Ana Lima", "Ana Lima"),
        ("Sr. Ek", "Sr. Ek"),
        ("Sig Olav Ek", "Sig Olav Ek"),
        ("⭐ Ana Lima (she/her)", "Ana Lima"),
        ("Ana Lima [Sie/Ihr]", "Ana Lima"),
        ("Ana (Annie) Lima", "Ana (Annie) Lima"),
    ],
)
def test_a_name_is_kept_without_form_of_address_pronouns_and_pictures(name, kept):
    assert rows(f"Name;Email\n{name};a@x.test\n")[1][0].name == kept


@pytest.mark.parametrize(
    ("name", "email", "is_told"),
    [
        ("Ana Lima / Bo Ek", "a@x.test", True),
        ("Ana Lima und Bo Ek", "a@x.test", True),
        ("Ana Lima, Bo Ek", "a@x.test", True),
        ('"Ana Lima\nBo Ek"', "a@x.test", True),
        ("Luis Abreu e Bo Ek", "a@x.test b@x.test", True),
        ("Luis Abreu e Lima Ek", "a@x.test", False),
        ("José Ortega y Gasset", "a@x.test b@x.test", False),
        ("Bo Ek, MBA, PMP", "a@x.test", False),
        ("Maria und Josef Ek", "a@x.test", False),
    ],
)
def test_two_people_in_one_cell_are_told(name, email, is_told):
    _, (first, *_) = rows(f"Name;Email\n{name};{email}\nCy Dee;c@x.test\nDi Foo;d@x.test\n")
    assert any("seems to be two people" in problem for problem in first.problems) == is_told


@pytest.mark.parametrize(
    ("field", "headers"),
    [
        (
            "applied",
            ["Horodateur", "Marca temporal", "Carimbo de data/hora", "Informazioni cronologiche", "Tijdstempel"],
        ),
        ("name", ["Wie heißen Sie?", "Wat is je naam?", "¿Cómo te llamas?", "Come ti chiami?", "What is your name?"]),
        ("phone", ["Unter welcher Nummer erreichen wir Sie?", "What is the best number to reach you?"]),
        ("source", ["How did you hear about this role?", "¿Cómo nos has conocido?", "Como soube da vaga?"]),
        ("source", ["Hoe heb je ons gevonden?", "Woher kennen Sie uns?", "Comment avez-vous connu ce poste ?"]),
        ("", ["Hoe heet je leidinggevende?", "What is your manager's name?", "Wie lange haben Sie Erfahrung?"]),
    ],
)
def test_a_question_of_a_form_is_known_by_its_words(field, headers):
    assert {header: guessed([header])[0] for header in headers} == dict.fromkeys(headers, field)


def test_a_column_that_says_nothing_gives_way_to_one_that_does():
    _, (ana,) = rows("ID,Email,Name,Full name\n1,anonymous,,Ana Lima\n")
    assert (ana.name, ana.email, ana.problems) == ("Ana Lima", "", ())


@pytest.mark.parametrize(
    "line", ["Anzahl Datensätze: 2", "Confidential, do not share", "Applied (2)", '{""ImportId"":""Q1""}']
)
def test_lines_between_and_below_are_no_candidates(line):
    _, (*_, last) = rows(f'Name,Email\nAna Lima,a@x.test\n"{line}",\n')
    assert "line about the file" in last.problems[0]
