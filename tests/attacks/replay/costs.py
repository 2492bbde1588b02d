"""Section 4: cheap requests that cost much, and who is locked out by whom."""

import zipfile
from io import BytesIO
from time import monotonic

from requests import ConnectionError

from tests.attacks.replay.person import Person
from tests.attacks.replay.search import Search

EMPTY_ROWS = 1_000_000
LONG = 5
"""Seconds. Where every row is looked at the answer takes half a minute, else one second."""
LARGE = 30_000_000


def a_workbook_of_empty_rows(search: Search) -> bool:
    """A small workbook with very many empty rows holds a thread"""
    tobias, file = search.by("tobias"), ("ratings.xlsx", _workbook())
    begun = monotonic()
    tobias.send("/calibrate/", files={"file": file})
    return monotonic() - begun > LONG


def a_file_at_the_sign_in_page(search: Search) -> bool:
    """Somebody from outside sends the sign-in page a file of 30 MB, and it is taken"""
    outside = Person(search.site)
    try:
        answer = outside.send("/accounts/login/", files={"file": ("a.bin", b"\0" * LARGE)}, login="a", password="b")
    except ConnectionError:  # shut before the body was read
        return False
    return answer.status_code != 413


def a_crowd_behind_one_address(search: Search) -> bool:
    """Wrong passwords of one person lock out everybody behind the same address"""
    outside = Person(search.site)
    for guess in range(12):
        outside.send("/accounts/login/", login="pavel@demo.test", password=f"guess-{guess}")
    try:
        Person(search.site, "grace")
    except AssertionError:
        return True
    return False


def _workbook() -> bytes:
    rows = "".join(f'<row r="{row}"/>' for row in range(2, EMPTY_ROWS))
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    names = ("candidate", "interviewer", "dimension", "rating")
    header = "".join(f'<c t="inlineStr"><is><t>{name}</t></is></c>' for name in names)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
        '<sheet name="Ratings" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData><row r="1">{header}</row>{rows}'
        "</sheetData></worksheet>",
    }
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return packed.getvalue()


STORIES = (
    a_workbook_of_empty_rows,
    a_file_at_the_sign_in_page,
    a_crowd_behind_one_address,  # the last one: where it is open, nobody signs in afterwards
)
