import json
import os
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from blueprint import documents
from blueprint.composition import compose, variant_for_headcount
from blueprint.documents import PdfUnavailable, job_description_pdf, to_pdf
from blueprint.job_description import describe, measures, ranked_responsibilities
from tests.blueprint.job_description.openings import KELP

PAGE = (
    '<html lang="de"><head><title>Leitung</title><meta name="author" content="Beispiel GmbH"></head>'
    "<body><h1>Leitung</h1><p>{}</p></body></html>"
)
STYLES = ["@page { size: A4 } p { color: #222 }"]


@pytest.fixture(autouse=True)
def kept_in_an_empty_folder(settings, tmp_path):
    settings.CACHES = settings.CACHES | {
        "documents": {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": tmp_path}
    }
    return tmp_path


def picture() -> bytes:
    file = BytesIO()
    Image.new("RGB", (40, 20), "#c03020").save(file, "PNG")
    return file.getvalue()


def read(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def pictures_in(pdf: bytes) -> int:
    return sum(len(page.images) for page in read(pdf).pages)


def test_a_pdf_is_tagged_and_says_its_language_title_and_author():
    pdf = read(to_pdf(PAGE.format("Guten Tag"), stylesheets=STYLES))
    catalogue = pdf.trailer["/Root"]
    assert catalogue["/Lang"] == "de"
    assert catalogue["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in catalogue
    assert catalogue["/ViewerPreferences"]["/DisplayDocTitle"]
    assert (pdf.metadata.title, pdf.metadata.author) == ("Leitung", "Beispiel GmbH")
    assert b"pdfuaid" in catalogue["/Metadata"].get_data()


def test_links_reach_what_they_name_and_no_other_id_is_a_destination():
    parts = '<a href="#end">On</a><ul><li id="a">One</li><li id="styled">Two</li></ul><h2 id="end">End</h2>'
    pdf = read(to_pdf(PAGE.format(parts), stylesheets=[*STYLES, "#styled { break-before: page }"]))
    assert set(pdf.named_destinations) == {"styled", "end"}
    assert len(pdf.pages) == 2


def test_a_picture_that_is_handed_in_is_drawn():
    page = PAGE.format('<img src="bytes:logo.png" alt="Logo">')
    assert pictures_in(to_pdf(page, stylesheets=STYLES, files={"bytes:logo.png": picture()})) == 1


@pytest.mark.parametrize("scheme", ["file://{}", "http://localhost:9/logo.png", "logo.png", "data:image/png;base64,{}"])
def test_nothing_else_is_fetched(scheme, tmp_path):
    (tmp_path / "logo.png").write_bytes(picture())
    address = scheme.format(tmp_path / "logo.png")
    page = PAGE.format(f'<img src="{address}" alt="Logo">')
    styles = [f'@import "{address}"; body {{ background: url({address}) }}']
    assert pictures_in(to_pdf(page, stylesheets=styles)) == 0


def test_the_same_page_asked_for_again_comes_from_the_cache(monkeypatch):
    first = to_pdf(PAGE.format("Once"), stylesheets=STYLES)
    monkeypatch.setattr(documents, "_render", lambda *_: pytest.fail("made a second time"))
    assert to_pdf(PAGE.format("Once"), stylesheets=STYLES) == first


def test_whatever_changes_the_pdf_makes_a_new_one():
    page = PAGE.format('<img src="bytes:logo.png" alt="Logo">')
    asked = [
        (page, STYLES, {}),
        (PAGE.format("Other words"), STYLES, {}),
        (page, ["p { color: red }"], {}),
        (page, [*STYLES, ""], {}),
        (page, STYLES, {"bytes:logo.png": picture()}),
        (page, STYLES, {"bytes:logo.png": picture()[:-1]}),
    ]
    keys = {documents._key(html, styles, files) for html, styles, files in asked}
    assert len(keys) == len(asked)


def test_a_stylesheet_is_read_from_the_folder_of_documents():
    assert any("@page" in text for text in documents.stylesheets())


def test_without_the_package_the_message_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(PdfUnavailable, match=r"apt-get install libpango.*printable page"):
        to_pdf(PAGE.format("No library"), stylesheets=STYLES)


WITHOUT_PANGO = """
import cffi
opened = cffi.FFI.dlopen
def dlopen(self, name, flags=0):
    if name and "pango" in name:
        raise OSError(f"cannot load library {name}")
    return opened(self, name, flags)
cffi.FFI.dlopen = dlopen
"""


def test_without_pango_on_the_machine_the_message_says_what_to_install(tmp_path):
    (tmp_path / "sitecustomize.py").write_text(WITHOUT_PANGO)
    code = (
        "import django; django.setup()\n"
        "from blueprint.documents import PdfUnavailable, to_pdf\n"
        "try: to_pdf('<p>x</p>', stylesheets=[])\n"
        "except PdfUnavailable as error: print(error)"
    )
    surroundings = os.environ | {
        "PYTHONPATH": f"{tmp_path}{os.pathsep}{Path.cwd()}",
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "VAR_DIR": str(tmp_path / "var"),
    }
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=surroundings, check=True)
    assert "apt-get install libpango" in done.stdout


def test_a_description_of_600_words_takes_two_pages_and_nothing_stands_alone_on_the_last():
    role = json.loads((Path(documents.__file__).parent / "library" / "head-of-engineering.json").read_text("utf-8"))
    composed = compose(role, [variant_for_headcount(role, 35).id])
    work = tuple(line.address for line in ranked_responsibilities(composed)[:5])
    skills = tuple(line.address for line in composed.standing("skills") if line.row["importance"] == "critical")[:3]
    made = describe(composed, replace(KELP, responsibilities=work, skills=skills))
    assert 570 <= measures(made).words <= 700
    pages = [page.extract_text() for page in read(job_description_pdf(made)).pages]
    assert len(pages) == 2
    assert all(heading in pages[-1] for heading in ("Pay and benefits", "Equal opportunity", "How to apply"))
