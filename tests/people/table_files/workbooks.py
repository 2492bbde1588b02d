"""Workbooks as few programs write them: their XML by hand, so that a million rows take no time to make."""

import io
import zipfile

HEADER = "".join(
    f'<c r="{letter}1" t="inlineStr"><is><t>{name}</t></is></c>'
    for letter, name in zip("ABCD", ("candidate", "interviewer", "dimension", "rating"), strict=True)
)
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"


def xlsx(rows: str, *, header: str = HEADER) -> bytes:
    """One sheet whose first row is the header and whose further rows are this XML."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{relations}"><Relationship Id="r1" Type="{office}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="Ratings" sheetId="1" '
        'r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{relations}"><Relationship Id="r1" '
        f'Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData><row r="1">{header}</row>{rows}'
        "</sheetData></worksheet>",
    }
    return zipped(parts)


def ods(rows: str, *, name: str = "Ratings") -> bytes:
    """One sheet of LibreOffice, its rows as this XML."""
    content = (
        f'<office:document-content xmlns:office="{OFFICE}" xmlns:table="{TABLE}" xmlns:text="{TEXT}"><office:body>'
        f'<office:spreadsheet><table:table table:name="{name}">{rows}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    manifest = '<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return zipped({"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest})


def ods_row(*cells: str, times: int = 1) -> str:
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    inside = "".join(map(cell.format, cells))
    return f'<table:table-row table:number-rows-repeated="{times}">{inside or "<table:table-cell/>"}</table:table-row>'


def zipped(parts: dict[str, str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text, zipfile.ZIP_STORED if name == "mimetype" else None)
    return stream.getvalue()


def empty_rows(count: int) -> bytes:
    """Rows that are there, and hold no cell."""
    return xlsx("".join(f'<row r="{number}"/>' for number in range(2, count + 2)))


def coloured_rows(count: int) -> bytes:
    """Rows of four cells that have a colour and nothing in them."""
    cells = '<c r="A{0}" s="1"/><c r="B{0}" s="1"/><c r="C{0}" s="1"/><c r="D{0}" s="1"/>'
    return xlsx("".join(f'<row r="{n}">{cells.format(n)}</row>' for n in range(2, count + 2)))


def full_rows(count: int) -> bytes:
    """As many ratings, each a row: candidates by five interviewers on four dimensions."""

    def row(n: int) -> str:
        texts = (f"Candidate {n // 20}", f"Interviewer {n % 5}", f"Dimension {n // 5 % 4}")
        written = "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in texts)
        return f'<row r="{n + 2}">{written}<c><v>{1 + n * 7 % 4}</v></c></row>'

    return xlsx("".join(map(row, range(count))))
