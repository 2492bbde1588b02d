import io
import json

import pytest
from django.core.cache import caches
from pypdf import PdfReader

from blueprint import documents
from blueprint.importing import read
from tests.blueprint.changed_roles import changing_document
from tests.tags import faults

URL = "/blueprints/head-of-baking/"


@pytest.fixture
def reader(changing_role, member, client_of):
    return client_of(member)


def words(response) -> str:
    pages = PdfReader(io.BytesIO(response.content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_json_is_the_document_itself(reader):
    response = reader.get(f"{URL}blueprint.json")
    assert json.loads(response.content) == changing_document()
    assert response["Content-Disposition"] == 'attachment; filename="head-of-baking-v1.json"'


def told(value) -> object:
    """A document without what Markdown does not hold: ids, and where it came from."""
    if isinstance(value, dict):
        return {key: told(inner) for key, inner in value.items() if key not in ("id", "source", "schema")}
    return [told(inner) for inner in value] if isinstance(value, list) else value


def test_markdown_reads_back_with_the_same_facts(reader):
    response = reader.get(f"{URL}blueprint.md")
    again, first = (
        told(document) for document in (read(response.content, filename="role.md")[0].document, changing_document())
    )
    for section in ("title", "responsibilities", "activities", "goals", "ai_impact", "career", "skills", "tools"):
        assert again[section] == first[section], section


def test_the_pdf_holds_every_section_and_what_the_choice_changes(reader):
    text = words(reader.get(f"{URL}blueprint.pdf", {"engineers": "35"}))
    assert "What changes for Corner shop: 1 added, 1 replaced, 1 removed, 1 emphasised." in text
    for phrase in ("Sweep the floor", "Added · Corner shop", "Loaves on time", "The broken oven", "20 At a glance"):
        assert phrase in text


def test_the_pdf_is_told_as_it_is_read_titled_and_numbered(reader):
    content = reader.get(f"{URL}blueprint.pdf").content
    assert faults(content) == []
    pdf = PdfReader(io.BytesIO(content))
    assert pdf.metadata.title == "Head of Baking: role blueprint"
    assert pdf.metadata.author == "Rita"
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert pdf.trailer["/Root"]["/Lang"] == "en"
    assert f"of {len(pdf.pages)}" in pdf.pages[0].extract_text()


def test_the_printable_page_says_the_same(reader):
    html = reader.get(f"{URL}print/", {"engineers": "35"}).content.decode()
    assert "Sweep the floor" in html
    assert " style=" not in html


def test_without_pango_the_printable_page_is_offered(reader, monkeypatch):
    def missing():
        raise documents.PdfUnavailable("Install Pango.")

    caches["documents"].clear()
    monkeypatch.setattr(documents, "_weasyprint", missing)
    response = reader.get(f"{URL}blueprint.pdf", {"engineers": "36"})
    assert response.status_code == 503
    assert "Install Pango." in response.content.decode()
    assert f"{URL}print/?engineers=36" in response.content.decode()


def test_there_is_no_other_format(reader):
    assert reader.get(f"{URL}blueprint.exe").status_code == 404


@pytest.mark.parametrize("path", ["blueprint.json", "blueprint.md", "blueprint.pdf", "print/"])
def test_drafts_are_for_editors_and_everything_asks_for_a_sign_in(draft_blueprint, member, client, client_of, path):
    assert client_of(member).get(URL + path).status_code == 404
    assert client.get(URL + path).status_code == 302
