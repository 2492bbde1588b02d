"""Names in charts on paper are set as in a paragraph, whatever they are written in."""

import io
import re
import subprocess

import pytest
from django.template.loader import render_to_string
from pypdf import PdfReader
from pypdf.generic import ContentStream

from scorecards.calibration.charts.distribution import distribution
from scorecards.calibration.charts.intervals import Interval, interval_plot
from scorecards.calibration.documents import calibration_pdf

CHARTS = "scorecards/calibration/charts"
NAMES = {
    "Arabic": "محمد علي",
    "Hebrew": "יעל כהן",
    "Thai": "สมชาย ใจดี",
    "Devanagari": "हर्ष वर्धन",
    "a family of four": "Ada 👩‍👩‍👧‍👦 Lovelace",
    "marks of their own": "Zoe\N{COMBINING DIAERESIS} Z\N{COMBINING DOT ABOVE}ółw",
}


def glyphs(pdf: bytes) -> list[str]:
    """Every glyph in the order in which they are set, by font and number."""
    reader, spans, font = PdfReader(io.BytesIO(pdf)), [], ""
    for page in reader.pages:
        for operands, operator in ContentStream(page.get_contents(), reader).operations:
            if operator == b"Tf":
                font = str(page["/Resources"]["/Font"][operands[0]]["/BaseFont"])
            elif operator == b"TJ":
                pieces = [part.original_bytes for part in operands[0] if not isinstance(part, int | float)]
                spans += [
                    font.partition("+")[2] + piece[at : at + 2].hex()
                    for piece in pieces
                    for at in range(0, len(piece), 2)
                ]
    return spans


def document(body: str) -> bytes:
    return calibration_pdf(f"<html lang=en><title>Names</title><h1>Names</h1>{body}</html>")


def charts(name: str) -> list[str]:
    plot = interval_plot([Interval(name, 3.0, 2.5, 3.5, "3.00")], reference=3.0)
    bars = distribution([(name, {1.0: 0.25, 4.0: 0.75})], [1.0, 4.0])
    return [
        render_to_string(
            f"{CHARTS}/_chart.html",
            {
                "chart": chart,
                "template": f"{CHARTS}/{template}.html",
                "title": "T",
                "description": "D.",
            },
        )
        for chart, template in ((plot, "interval_plot"), (bars, "distribution"))
    ]


def read(pdf: bytes) -> str:
    """What pdftotext finds, without spaces and signs of direction."""
    text = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    return re.sub(r"[\s\u202a-\u202e]", "", text)


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_name_in_a_chart_is_set_and_read_as_in_a_paragraph(name):
    alone, drawn = document(f"<p>{name}</p>"), document(f"<p>{name}</p>{''.join(charts(name))}")
    empty = len(glyphs(document("")))
    heading, shapes = len("Names"), glyphs(drawn)
    pieces = glyphs(alone)[heading : len(glyphs(alone)) - empty + heading]
    assert len(pieces) > 3
    assert sum(shapes[at : at + len(pieces)] == pieces for at in range(len(shapes))) == 3
    word = read(alone).removeprefix("Names").removesuffix("NamesPage1of1")
    assert read(drawn).count(word) == 3
