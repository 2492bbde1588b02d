"""The same people as many systems export them: header rows, orders, separators, encodings and ways to say nothing."""

import csv
import io
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import openpyxl

PEOPLE = [
    {
        "first": first,
        "last": last,
        "email": f"{first}.{number}@mail.example".lower(),
        "phone": f"+49 40 555-01{number:02d}" + (" ext. 4" if number % 3 == 0 else ""),
        "id": str(90_000 + number),
        "applied": datetime(2026, 3, 1, 9, 30, tzinfo=UTC) + timedelta(days=3 * number),
    }
    for number, (first, last) in enumerate(
        [
            ("Ada", "Null"),
            ("Zoë", "O’Neill"),
            ("Jürgen", "van der Öst"),
            ("Mary-Ann", "Lee"),
            ("Li", "王"),
            ("Ana", "Sá"),
        ]
    )
]
"""Made up."""

GREENHOUSE = {
    "Application ID": "application",
    "Candidate ID": "id",
    "First Name": "first",
    "Last Name": "last",
    "Candidate Email": "email",
    "Phone Number": "phone",
    "Job ID": "job",
    "Recruiter": "recruiter",
    "Recruiter Email": "recruiter_email",
    "Source": "source",
    "Applied On": "applied",
    "Last Activity": "later",
}
LEVER = {
    "Opportunity ID": "application",
    "Contact ID": "id",
    "Candidate Name": "name",
    "Email": "email",
    "Phone": "phone",
    "Owner": "recruiter",
    "Sources": "source",
    "Created At": "applied",
    "Posting": "job",
}
ASHBY = {
    "Candidate Name": "name",
    "Candidate Id": "id",
    "Primary Email Address": "email",
    "Primary Phone Number": "phone",
    "LinkedIn URL": "link",
    "Application Id": "application",
    "Application Created At": "applied",
    "Source": "source",
    "Credited To": "recruiter",
    "Current Stage": "stage",
}
WORKABLE = {
    "Name": "name",
    "First name": "first",
    "Last name": "last",
    "Headline": "stage",
    "Email": "email",
    "Phone": "phone",
    "Job": "job",
    "Source": "source",
    "Profile URL": "link",
    "Candidate ID": "id",
    "Applied at": "applied",
}
LINKEDIN = {
    "First Name": "first",
    "Last Name": "last",
    "Headline": "stage",
    "Current Company": "job",
    "Email Address": "email",
    "Phone Number": "phone",
    "Profile URL": "link",
}
GERMAN = {
    "Bewerber-ID": "id",
    "Vorname": "first",
    "Nachname": "last",
    "E-Mail-Adresse": "email",
    "Telefon": "phone",
    "Kanal": "source",
    "Bewerbungsdatum": "applied",
}
SYSTEMS = {
    "greenhouse": GREENHOUSE,
    "lever": LEVER,
    "ashby": ASHBY,
    "workable": WORKABLE,
    "linkedin": LINKEDIN,
    "german": GERMAN,
}
STAMPS = ["%Y-%m-%dT%H:%M:%SZ", "%Y-%m-%d %H:%M:%S UTC", "%d.%m.%Y", "%b %d, %Y", "%Y%m%d", "%d/%m/%Y"]
NOTHING = ["", "-", "—", "N/A"]


def cells_of(person: dict, columns: dict[str, str], stamp: str, nothing: str) -> list[str]:
    made = {
        **person,
        "name": f"{person['first']} {person['last']}",
        "applied": person["applied"].strftime(stamp),
        "application": str(int(person["id"]) + 7_000),
        "job": "77",
        "recruiter": "Rita Recruiter",
        "recruiter_email": "rita@house.example",
        "source": nothing,
        "link": f"www.linkedin.com/in/{person['id']}",
        "later": "2026-11-01",
        "stage": "Phone screen, first",
    }
    return [made[what] for what in columns.values()]


def exports() -> Iterator[tuple[str, bytes]]:
    """Each file with what it is called: every system in each dialect, with stamps and ways to say nothing."""
    number = 0
    for system, columns in SYSTEMS.items():
        for dialect in ("utf-8", "bom", "sep", "utf-16", "tsv", "blank", "xlsx", "title", "upper", "quoted"):
            stamp, nothing = STAMPS[number % len(STAMPS)], NOTHING[number % len(NOTHING)]
            number += 1
            header = [name.upper() if dialect == "upper" else name for name in columns]
            rows = [header, *(cells_of(person, columns, stamp, nothing) for person in PEOPLE)]
            yield f"{system}-{dialect}-{stamp}", written(rows, dialect)


def written(rows: list[list[str]], dialect: str) -> bytes:
    match dialect:
        case "xlsx":
            return _workbook(rows)
        case "tsv":
            return _text(rows, "\t").encode("utf-16")
        case "utf-16":
            return ("sep=;\r\n" + _text(rows, ";")).encode("utf-16")
        case "sep":
            return ("sep=;\r\n" + _text(rows, ";")).encode("utf-8-sig")
        case "bom":
            return _text(rows, ",").encode("utf-8-sig")
        case "blank":
            return ("\r\n" + _text(rows, ",").replace("\r\n", "\r\n\r\n") + ",,,,\r\n").encode()
        case "title":
            return ("Candidates of 29 November 2026\r\n" + _text(rows, ",")).encode()
        case "quoted":
            return _text(rows, ";", csv.QUOTE_ALL).encode()
    return _text(rows, ",").encode()


def _text(rows: list[list[str]], separator: str, quoting=csv.QUOTE_MINIMAL) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=separator, quoting=quoting).writerows(rows)
    return out.getvalue()


def _workbook(rows: list[list[str]]) -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    notes = book.create_sheet("Notes")
    notes.append(["Exported for Rita"])
    book.save(out)
    return out.getvalue()
