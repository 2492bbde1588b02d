"""The PDFs themselves, as somebody reads them: every PDF of one candidate, by those who may read least and most."""

from io import BytesIO

import pytest
from django.test import Client
from pypdf import PdfReader

from tests.scorecards.independence.addresses import addresses
from tests.scorecards.independence.world import MarkedWorld

KINDS = ("kit", "brief", "packet", "archive", "calibration")


def words_of_pdfs(world: MarkedWorld, client: Client) -> str:
    """The text of every PDF about interviews that answers, without the spaces that a line's end makes."""
    known = [a for a in addresses(world) if ".pdf" in a.url and any(kind in a.name for kind in KINDS)]
    urls = {a.name: a.url for a in reversed(known)} | {f"{a.name}, the last": a.url for a in known}
    answers = [client.get(url) for url in dict.fromkeys(urls.values())]
    read = [
        PdfReader(BytesIO(answer.content)) for answer in answers if answer.headers["Content-Type"] == "application/pdf"
    ]
    return "".join("".join(page.extract_text().split()) for pdf in read for page in pdf.pages)


@pytest.mark.once
@pytest.mark.parametrize("who", ["rita", "anna"])
def test_no_pdf_says_a_word_that_its_reader_may_not_read(world, client_of, who):
    text = words_of_pdfs(world, client_of(world.people[who]))
    assert text
    assert [word for word, readers in world.marks.items() if who not in readers and word in text] == []
