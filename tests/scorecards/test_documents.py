"""Every kind of document that the house makes, as a screen reader and two programs read it."""

import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.urls import reverse
from pdfminer.high_level import extract_text
from pypdf import PdfReader

from hiring.models import Application, Opening
from people.models import User
from scorecards.calibration.views.opening import TABS
from tests.scorecards.calibration.calibrate_page import upload
from tests.tags import faults


def documents(client_of) -> Iterator[tuple[str, bytes]]:
    """Each kind of document of the demo's search, with its name."""
    rita, ruth, ada = (
        client_of(User.objects.get(email=f"{who}@demo.test")) for who in ("recruiter", "committee", "admin")
    )
    opening = Opening.objects.get(slug="head-of-engineering")
    judged = Application.objects.get(opening=opening, candidate__name="Leïla Benali")
    stage = opening.plan.rounds.first().stages.first()
    yield "description", rita.get(reverse("opening_document", args=[opening.slug, "pdf"])).content
    yield (
        "career step",
        rita.get(f"{reverse('blueprint_step_pdf', args=['engineering-manager'])}?to={opening.slug}").content,
    )
    yield "brief", rita.get(reverse("brief_pdf", args=[opening.slug])).content
    yield "kit", rita.get(reverse("kit_pdf", args=[opening.slug, stage.pk])).content
    yield "packet", ruth.get(reverse("packet", args=[judged.pk])).content
    for tab in TABS:
        yield f"calibration, {tab}", ruth.get(reverse("calibration_pdf", args=[opening.slug, tab])).content
    yield "a spreadsheet's calibration", _spreadsheet(rita)
    archive = ada.post(reverse("candidate_archive", args=[judged.candidate_id]))
    yield "a candidate's copy", ZipFile(BytesIO(archive.getvalue())).read("scorecards.pdf")


def _spreadsheet(client) -> bytes:
    """The report of twelve candidates, four interviewers and three dimensions."""
    rows = (
        f"C{c},I{i},{d},{1 + (c * c + i + len(d) * c) % 4}"
        for c in range(12)
        for i in range(4)
        for d in ("a", "bb", "ccc")
    )
    table = "\n".join(["candidate,interviewer,dimension,rating", *rows]).encode()
    return client.get(upload(client, table).url + "calibration.pdf").content


def squeezed(text: str) -> str:
    """Without spaces, and without what a stylesheet puts between words."""
    return re.sub(r"[\s:·]", "", text)


def misread(pdf: bytes) -> list[str]:
    """Headings that a program does not find whole and in order, and marks of lists without their lines."""
    reader = PdfReader(BytesIO(pdf))
    headings = [squeezed(title) for title in _titles(reader.outline)]
    texts = {
        "pypdf": "".join(page.extract_text() for page in reader.pages),
        "pdfminer": extract_text(BytesIO(pdf)),
    }
    return [problem for name, text in texts.items() for problem in _problems(name, squeezed(text), headings)]


def _problems(name: str, text: str, headings: list[str]) -> Iterator[str]:
    if "••" in text:
        yield f"{name} finds marks of lists apart from their lines."
    at = 0
    for heading in headings:
        at = text.find(heading, at)
        if at < 0:
            yield f"{name} misses “{heading}”, or finds it elsewhere."
            return


def _titles(outline: list) -> Iterator[str]:
    for entry in outline:
        if isinstance(entry, list):
            yield from _titles(entry)
        else:
            yield entry.title


def alone(pdf: bytes) -> list[str]:
    """Headings that end a page, with what they head on the next."""
    reader = PdfReader(BytesIO(pdf))
    titles = {squeezed(title) for title in _titles(reader.outline)} | {"Morefigures"}
    return [line for page in reader.pages if (line := _last_line(page.extract_text())) in titles]


def _last_line(text: str) -> str:
    """The last one above the foot of the page."""
    lines = [squeezed(line) for line in text.splitlines()]
    foot = next((at for at, line in enumerate(lines) if re.search(r"Page\d+of\d+", line)), None)
    body = lines[:foot] if foot and foot > len(lines) / 2 else lines
    return next((line for line in reversed(body) if line), "")


@pytest.mark.once
def test_every_document_is_told_as_it_is_read(demo_company, client_of):
    made = dict(documents(client_of))
    assert {name: problems for name, pdf in made.items() if (problems := faults(pdf))} == {}
    assert {name: problems for name, pdf in made.items() if (problems := misread(pdf))} == {}
    assert {name: headings for name, pdf in made.items() if (headings := alone(pdf))} == {}
