"""The page that calibrates a spreadsheet, used as somebody with a browser does."""

import io
from dataclasses import replace

from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser

from tests.scorecards.calibration.statistics.tables import loop_rows
from tests.scorecards.calibration.test_calibrate import as_csv

HEADER = ["candidate", "interviewer", "dimension", "rating"]


def table(*, candidates=12) -> str:
    """A loop of 4 interviewers and 3 dimensions, in levels from 1 to 4."""
    return as_csv([replace(row, value=min(4, max(1, round(row.value)))) for row in loop_rows(3, candidates=candidates)])


def lines_of(rows) -> str:
    return "\n".join([",".join(HEADER), *(",".join(row) for row in rows)])


def upload(visitor, content: bytes | str, name="ratings.csv", **extra):
    """Send a file, and where it can be read agree to what was understood."""
    shown = send(visitor, content, name, **extra)
    return agree(visitor, shown.url) if shown.status_code == 302 and can_agree(visitor, shown.url) else shown


def can_agree(visitor, url: str) -> bool:
    return "Show the report" in page(visitor.get(url))


def send(visitor, content: bytes | str, name="ratings.csv", **extra):
    file = io.BytesIO(content.encode() if isinstance(content, str) else content)
    file.name = name
    return visitor.post(reverse("calibrate"), {"file": file}, **extra)


def agree(visitor, url: str, **answers):
    """Post the form of the page as it stands there, but for some answers."""
    return visitor.post(url, fields(visitor.get(url)) | answers)


def fields(response) -> dict:
    """The form of a page as a browser would send it."""
    form, given = LexborHTMLParser(response.content.decode()).css_first("form.understood-form"), {}
    for field in form.css("input[name], select[name]"):
        name, kind = field.attributes["name"], field.attributes.get("type")
        if field.tag == "select":
            chosen = field.css_first("option[selected]") or field.css_first("option")
            given[name] = chosen.attributes["value"]
        elif kind == "checkbox":
            given.setdefault(name, [])
            if "checked" in field.attributes:
                given[name].append(field.attributes["value"])
        elif kind != "radio" or "checked" in field.attributes:
            given[name] = field.attributes.get("value") or ""
    return given


def page(response) -> str:
    """The words of a page."""
    return LexborHTMLParser(response.content.decode()).body.text(separator=" ")


def error(response) -> str:
    return (
        LexborHTMLParser(response.content.decode())
        .css_first(".field-error, .alert-danger, .alert-warning")
        .text()
        .strip()
    )
