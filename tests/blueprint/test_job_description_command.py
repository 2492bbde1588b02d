import json
import sys
from io import BytesIO, StringIO

import pytest
from django.core.management import CommandError, call_command
from pypdf import PdfReader

from blueprint.operations import versions
from tests.blueprint.documents import variant

pytestmark = pytest.mark.django_db

FACTS = {
    "employer": {"name": "Crust & Co", "equal_opportunity": "Everybody is welcome.", "colour": "#ffcc00"},
    "places": [{"city": "Bremen", "country": "DE"}],
    "pay": {"low": 60000, "high": 72000, "currency": "EUR"},
    "apply": {"email": "jobs@crust.example"},
}


def describe(*options: str) -> str:
    out = StringIO()
    call_command("job_description", "head-of-baking", *options, stdout=out)
    return out.getvalue()


def refusal(*options: str) -> str:
    with pytest.raises(CommandError) as caught:
        describe(*options)
    return str(caught.value)


@pytest.fixture
def facts(tmp_path):
    path = tmp_path / "facts.json"
    path.write_text(json.dumps(FACTS), "utf-8")
    return str(path)


def test_the_description_goes_to_standard_output(published_blueprint, facts):
    text = describe("--facts", facts)
    assert text.startswith("Head of Baking\n")
    assert "€60,000–72,000 a year" in text


def test_without_facts_what_is_missing_is_marked(published_blueprint):
    assert "[Missing: the pay range." in describe()


def test_a_pdf_is_written_to_a_file_with_language_title_and_author(published_blueprint, facts, tmp_path):
    output = tmp_path / "baking.pdf"
    describe("--facts", facts, "--format", "pdf", "--output", str(output))
    pdf = PdfReader(BytesIO(output.read_bytes()))
    assert (pdf.metadata.title, pdf.metadata.author) == ("Head of Baking – Crust & Co", "Crust & Co")
    assert "Crust & Co · Head of Baking" in pdf.pages[0].extract_text()
    assert f"Page 1 of {len(pdf.pages)}" in pdf.pages[0].extract_text()
    assert list(tmp_path.glob(".*")) == []


def test_the_html_file_needs_nothing_beside_it(published_blueprint, facts):
    page = describe("--facts", facts, "--format", "html")
    assert "<style>" in page and "<link" not in page and "<script" not in page
    assert "--accent: #ffcc00" not in page, "yellow on white cannot be read"


@pytest.mark.parametrize("format", ["json", "jsonld"])
def test_the_formats_for_machines_are_json(published_blueprint, facts, format):
    data = json.loads(describe("--facts", facts, "--format", format))
    assert data["title"] == "Head of Baking"


def test_markdown_has_headings(published_blueprint):
    assert describe("--format", "markdown").startswith("# Head of Baking\n\n## ")


def test_a_headcount_picks_the_company_size(published_blueprint, document):
    sizes = next(axis["items"] for axis in document["variants"] if axis["axis"] == "company_size")
    small, label = sizes[0]["min_engineers"], sizes[0]["label"]
    assert describe("--engineers", str(small)) == describe("--variant", f"company size={label}")
    assert describe("--size", str(small)) == describe("--engineers", str(small)) != describe()


def test_the_newest_version_is_taken_drafts_included_unless_one_is_told(published_blueprint, recruiter, document):
    versions.import_document(document=document | {"title": "Head of Bread"}, by=recruiter)
    assert describe().startswith("Head of Bread\n")
    assert describe("--version", "1").startswith("Head of Baking\n")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--format", "odt"], "“odt” is no format"),
        (["--format", "pdf"], "--output FILE"),
        (["--version", "7"], "has no version 7"),
        (["--version", "one"], "--version takes a whole number"),
        (["--engineers", "-5"], "--size takes a whole number"),
        (["--size", "²"], "--size takes a whole number"),
        (["--variant", "Enterprise"], "“Enterprise” is no variant"),
        (["--variant", "flavour=Sweet"], "“flavour” is no axis"),
        (["--variant", "company size=Galactic"], "No variant “Galactic”"),
        (["--facts", "/nowhere/facts.json"], "No such file"),
        (["--output", "/nowhere/at/all.txt"], "cannot be written"),
    ],
)
def test_wrong_input_is_refused_with_a_sentence(published_blueprint, options, words):
    assert words in refusal(*options)


def test_an_unknown_blueprint_is_refused_with_those_that_are_here(published_blueprint):
    with pytest.raises(CommandError, match=r"no blueprint “baker”\. Those here: head-of-baking"):
        call_command("job_description", "baker")


def test_two_sizes_at_once_are_refused(published_blueprint, recruiter, document):
    sizes = next(axis["items"] for axis in document["variants"] if axis["axis"] == "company_size")
    sizes.append(variant("factory", "Factory", 500))
    versions.import_document(document=document, by=recruiter)
    assert "choose one" in refusal("--engineers", "600", "--variant", f"company_size={sizes[0]['label']}")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is not JSON: line 1, column 1"),
        (b'{"pay": {"low": 1', "is not JSON: line 1"),
        (b"\xff\xfe\x00", "not written in UTF-8"),
        (b"[" * 200_000, "too deep"),
        (b" " * (1024 * 1024 + 1), "larger than 1 MB"),
        (b"[]", "should be a JSON object"),
        (b'{"pay": {"low": 9, "high": 5, "currency": "EUR"}}', "pay: The lower end, 9, is above"),
        (b'{"pay": {"low": 5, "currency": "XYZ"}}', "pay.currency: “XYZ” is no currency"),
        (b'{"closing_date": "2001-01-01"}', "closing_date: 2001-01-01 is in the past"),
        (b'{"salary": 1}', "salary: Unknown"),
        (b'{"title": "\\ud800"}', "cannot be stored"),
    ],
)
def test_facts_that_cannot_be_used_are_refused_by_their_key(published_blueprint, tmp_path, content, words):
    (tmp_path / "facts.json").write_bytes(content)
    assert words in refusal("--facts", str(tmp_path / "facts.json"))


def test_a_file_that_cannot_be_replaced_keeps_what_it_held(published_blueprint, tmp_path):
    (tmp_path / "taken").mkdir()
    assert "cannot be written" in refusal("--output", str(tmp_path / "taken"))
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


def test_without_pango_the_command_says_what_to_install(published_blueprint, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    assert "apt-get install libpango" in refusal("--format", "pdf", "--output", str(tmp_path / "x.pdf"))
    assert list(tmp_path.iterdir()) == []
