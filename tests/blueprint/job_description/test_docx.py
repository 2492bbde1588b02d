"""The Word document, read again by two programs."""

import re
from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from blueprint.job_description.as_docx import render_docx
from tests.blueprint.job_description.openings import KELP, description, opening_with


def read(made):
    return Document(BytesIO(render_docx(made)))


@pytest.fixture(scope="module")
def german():
    return read(description(language="de"))


def test_headings_lists_and_tables_are_real(german):
    styles = [(one.style.name, one.text) for one in german.paragraphs]
    assert styles[0] == ("Heading 1", "Harbour Master")
    assert ("Heading 2", "Was Sie mitbringen") in styles
    assert ("Heading 3", "Gut, aber kein Muss") in styles
    assert ("List Bullet", "Lead the pilots.") in styles
    assert ("List Number", "The storm: 45–60 Minuten") in styles
    assert [cell.text for cell in german.tables[0].rows[0].cells] == ["Arbeitgeber", "Kelp & Tide"]


def test_language_title_and_author_are_set_and_lines_in_another_language_marked(german):
    properties = german.core_properties
    assert (properties.title, properties.language, properties.author) == ("Harbour Master", "de", "Kelp & Tide")
    assert {one.get(qn("w:val")) for one in german.styles.element.iter(qn("w:lang"))} == {"de"}
    pilots = next(one for one in german.paragraphs if one.text == "Lead the pilots.")
    assert [one.get(qn("w:val")) for one in pilots._p.iter(qn("w:lang"))] == ["en"]


def test_links_lead_where_they_say_and_pages_are_counted(german):
    targets = {rel.target_ref for rel in german.part.rels.values() if rel.is_external}
    assert "https://kelp.example/jobs?a=1&b=2" in targets
    assert any(target.startswith("mailto:jobs_here@kelp.example?subject=Bewerbung") for target in targets)
    footer = german.sections[0].footer.paragraphs[0]._p.xml
    assert re.findall(r"Seite |instr=\"(\w+)\"| von ", footer) == ["", "PAGE", "", "NUMPAGES"]


def test_two_numbered_lists_each_begin_at_one():
    made = description()
    twice = replace(made, sections=(*made.sections, *[s for s in made.sections if s.key == "interview"]))
    numbers = [one._p.pPr.numPr.numId.val for one in read(twice).paragraphs if one.style.name == "List Number"]
    assert len(numbers) == len(set(numbers)) == 2


def test_the_logo_has_a_text_alternative(tmp_path):
    from PIL import Image  # noqa: PLC0415

    file = BytesIO()
    Image.new("RGB", (60, 20), "#884400").save(file, "PNG")
    document = Document(BytesIO(render_docx(description(), file.getvalue())))
    assert [one.get("descr") for one in document.element.iter(qn("wp:docPr"))] == ["Kelp & Tide"]


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=60))
def test_any_words_make_a_document(words):
    made = opening_with(words or "x", employer=replace(KELP.employer, name=words, about=words))
    assert read(made).paragraphs


def test_the_same_description_is_the_same_bytes_whenever_it_is_written(time_machine):
    time_machine.move_to("2026-03-01T10:00:00Z")
    first = render_docx(description())
    time_machine.move_to("2026-03-01T10:00:09Z")
    assert render_docx(description()) == first
