"""What an import shows before it is saved: every line, section by section, beside what was not understood."""

import json
from dataclasses import asdict

import pytest

from blueprint.importing import read
from blueprint.presentation.previewed import elsewhere, previewed
from tests.blueprint.importing.writings import HTML, post


@pytest.fixture(scope="module")
def imported() -> dict:
    page = HTML["Blocks"]().page()
    page = page.replace("<h3>By geography</h3>", "<h3>By moon</h3><ul><li>Full: wolves.</li></ul><h3>By geography</h3>")
    page = page.replace("<h2>5) Key Deliverables</h2>", "<h2>4) Our dogs</h2><p>Two.</p><h2>5) Key Deliverables</h2>")
    (made,) = read(json.dumps(post(page)).encode())
    return json.loads(json.dumps(asdict(made)))


def test_every_section_shows_its_lines_with_their_facts(imported):
    sections = {section.key: section for section in previewed(imported)}
    assert len(sections) == 20
    first = sections["responsibilities"].groups[0]
    assert first.heading == "Strategic responsibilities"
    assert (first.lines[0].number, first.lines[0].title) == (1, "Season plan")
    exercises = next(group for group in sections["hiring"].groups if group.heading == "Exercises")
    assert ("Minutes", "60–90") in exercises.lines[0].facets
    assert sections["mission"].groups[0].lines[0].text == "Bring ripe fruit in on time."


def test_what_was_not_understood_stands_beside_its_section_or_on_its_own(imported):
    sections = {section.key: section for section in previewed(imported)}
    assert sections["variants"].left == ("**By moon**", "Full: wolves.")
    assert [(left["section"], left["text"]) for left in elsewhere(imported)] == [("4) Our dogs", "Two.")]


def test_the_words_of_the_article_are_counted(imported):
    assert imported["words_in"] > imported["words_kept"] > 300
