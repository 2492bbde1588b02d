"""Markdown is for reading and reviewing, and nothing of a document is lost in it."""

import json
import random
import re
from pathlib import Path

import pytest
from hypothesis import given, settings

from blueprint import document
from blueprint.importing import read
from blueprint.markdown_export import to_markdown
from people.refusals import Refused
from tests.blueprint.strategies import documents

LIBRARY = sorted((Path(document.__file__).parent / "library").glob("*.json"))
ARTICLES = Path(__file__).parent / "importing/articles"


def back(markdown: str) -> dict:
    return read(markdown.encode(), filename="role.md")[0].document


@pytest.fixture(scope="module")
def pilot() -> dict:
    return read((ARTICLES / "harbour-pilot.json").read_bytes())[0].document


@given(documents())
@settings(max_examples=200)
def test_every_document_comes_back_exactly(made):
    assert document.problems(made) == []
    assert back(to_markdown(made)) == made


@pytest.mark.parametrize("path", LIBRARY, ids=lambda path: path.stem)
def test_a_shipped_blueprint_comes_back_exactly(path):
    shipped = json.loads(path.read_text("utf-8"))
    assert back(to_markdown(shipped)) == shipped


def test_an_article_comes_back_exactly(pilot):
    assert back(to_markdown(pilot)) == pilot


def test_it_reads_like_a_document(pilot):
    written = to_markdown(pilot)
    assert "# Harbour Pilot <!-- #harbour-pilot -->" in written
    assert "## 3. Responsibilities\n\n### On board\n\n1. **Passage plan:** Agree the plan" in written
    assert "| Berthing delay <!-- #berthing-delay --> | Minutes behind the plan |" in written
    assert "- **Ship handling** <!-- #ship-handling-2 -->\n    - **Importance:** critical\n" in written
    assert "{" not in written


def test_the_same_file_with_the_line_ends_of_another_system_is_the_same(pilot):
    assert back(to_markdown(pilot).replace("\n", "\r\n")) == pilot


def test_a_line_added_by_hand_gets_an_id_of_its_own(pilot):
    written = to_markdown(pilot)
    edited = written.replace("### Ashore\n\n", "### Ashore\n\n3. **Radio:** Keep watch.\n")
    item = back(edited)["responsibilities"][1]["items"][0]
    assert item == {"id": "radio", "number": 3, "title": "Radio", "text": "Keep watch.", "children": []}


def test_a_line_that_has_no_place_is_kept_and_reported(pilot):
    edited = to_markdown(pilot).replace("## 9. Soft skills\n", "## 9. Soft skills\n\nWho wrote this?\n")
    (imported,) = read(edited.encode())
    assert [(left.section, left.text) for left in imported.not_understood] == [("soft_skills", "Who wrote this?")]


def test_a_field_that_breaks_the_schema_is_refused_with_its_place(pilot):
    edited = to_markdown(pilot).replace("**Minutes, at least:** 45", "**Minutes, at least:** soon")
    with pytest.raises(Refused, match=r"hiring\.exercises\.0\.min_minutes"):
        read(edited.encode())


@pytest.mark.parametrize("seed", range(60))
def test_a_file_with_lines_gone_doubled_or_moved_is_read_or_refused(seed, pilot):
    chance = random.Random(seed)
    lines = to_markdown(pilot).split("\n")
    for _ in range(chance.randint(1, 10)):
        place, other = chance.randrange(1, len(lines)), chance.randrange(1, len(lines))
        match chance.randrange(3):
            case 0:
                lines[place] = ""
            case 1:
                lines[place] = lines[other]
            case _:
                lines[place] = lines[place][: chance.randrange(len(lines[place]) + 1)]
    try:
        (imported,) = read("\n".join(lines).encode())
    except Refused as refusal:
        assert re.search(r"[.”]$", str(refusal))
        return
    assert document.problems(imported.document) == []
