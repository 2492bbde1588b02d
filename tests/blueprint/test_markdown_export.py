"""Markdown is for people, in the shape of the articles: the one importer reads it back, after a blog has had it too."""

import json
import random
import re
from pathlib import Path

import markdown
import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from blueprint import document
from blueprint.identity import carry_ids
from blueprint.importing import read
from blueprint.markdown_export import to_markdown
from people.refusals import Refused
from tests.blueprint.strategies import documents

LIBRARY = sorted((Path(document.__file__).parent / "library").glob("*.json"))
ARTICLES = Path(__file__).parent / "importing/articles"
RENDERERS = {
    "none": lambda text: text,
    "markdown": lambda text: markdown.markdown(text, extensions=["tables", "sane_lists"]),
    "commonmark": lambda text: MarkdownIt("commonmark").enable("table").render(text),
}
"""What a blog makes of it: two programs that differ over lists, emphasis and entities."""


def back(text: str, filename: str = "role.md") -> dict:
    return read(text.encode(), filename=filename)[0].document


def held(made: dict) -> dict:
    """What an article can hold: introductions of the summary are its text, changes and anchors of exercises go."""
    made = json.loads(json.dumps(made))
    made["summary"]["text"] = " ".join(
        [made["summary"]["text"], *(i["text"] for i in made["intros"] if i["section"] == "summary")]
    ).strip()
    made["intros"] = [intro for intro in made["intros"] if intro["section"] != "summary"]
    made["hiring"]["exercises"] = [exercise | {"anchors": {}} for exercise in made["hiring"]["exercises"]]
    made["hiring"]["dimensions"] = [dimension | {"measures": []} for dimension in made["hiring"]["dimensions"]]
    for axis in made["variants"]:
        axis["items"] = [variant | {"changes": []} for variant in axis["items"]]
    apart = ("source", "slug", "language", "occupation", "derived_from", "family", "level")
    return {key: value for key, value in made.items() if key not in apart}


@pytest.fixture(scope="module")
def pilot() -> dict:
    return read((ARTICLES / "harbour-pilot.json").read_bytes())[0].document


@pytest.mark.parametrize("renderer", RENDERERS)
@pytest.mark.parametrize("path", LIBRARY, ids=lambda path: path.stem)
def test_a_shipped_blueprint_comes_back_fact_by_fact_after_a_blog_has_had_it(path, renderer):
    shipped = json.loads(path.read_text("utf-8"))
    page = RENDERERS[renderer](to_markdown(shipped))
    read_back = back(page, "role.md" if renderer == "none" else "role.html")
    again = carry_ids(shipped, read_back)
    assert read_back["unrecognised"] == []
    assert held(again) == held(shipped)


def test_the_shipped_role_has_26_responsibilities_6_exercises_and_14_variants_again():
    shipped = json.loads((LIBRARY[0].parent / "head-of-engineering.json").read_text("utf-8"))
    for name, renderer in RENDERERS.items():
        made = back(renderer(to_markdown(shipped)), "role.md" if name == "none" else "role.html")
        assert [item["number"] for group in made["responsibilities"] for item in group["items"]] == list(range(1, 27))
        assert len(made["hiring"]["exercises"]) == len(shipped["hiring"]["exercises"])
        assert sum(len(axis["items"]) for axis in made["variants"]) == 14


def test_an_article_comes_back(pilot):
    assert held(back(to_markdown(pilot))) == held(pilot)


def test_it_reads_like_an_article(pilot):
    written = to_markdown(pilot)
    assert written.startswith("# Harbour Pilot\n\nExported from Rolewright.")
    assert "## 3. Responsibilities\n\n### On board\n\n1. **Passage plan:** Agree the plan" in written
    assert "| Berthing delay | Minutes behind the plan |" in written
    assert "1. **Ship handling**\n    - **Description:** Feel for mass and wind.\n" in written
    assert "<!--" not in written


def test_what_an_article_cannot_hold_is_said_at_the_top_and_by_the_import():
    shipped = json.loads((LIBRARY[0].parent / "head-of-engineering.json").read_text("utf-8"))
    written = to_markdown(shipped)
    note = next(line for line in written.split("\n") if line.startswith("Exported from Rolewright."))
    assert re.search(r"\d+ × structured change of the variants; \d+ × anchor of a dimension in one exercise", note)
    (imported,) = read(written.encode(), filename="role.md")
    assert any("structured change of the variants" in oddity for oddity in imported.oddities)
    assert imported.not_understood == ()


def test_it_says_where_it_was_first_published_and_so_joins_its_blueprint(pilot):
    published = pilot | {"source": {"url": "https://blog.example/pilot/", "modified": None, "kind": "wordpress"}}
    assert back(to_markdown(published))["source"]["url"] == "https://blog.example/pilot/"


def test_what_was_not_understood_stays_so_in_its_section(pilot):
    left = [{"section": "variants", "text": "Who wrote this?"}, {"section": "Our yard", "text": "Three cranes."}]
    assert back(to_markdown(pilot | {"unrecognised": left}))["unrecognised"] == left


def test_a_line_added_by_hand_gets_an_id_of_its_own(pilot):
    edited = to_markdown(pilot).replace("### Ashore\n\n", "### Ashore\n\n3. **Radio:** Keep watch.\n")
    item = back(edited)["responsibilities"][1]["items"][0]
    assert item == {"id": "radio", "number": 3, "title": "Radio", "text": "Keep watch.", "children": []}


@given(documents())
@settings(max_examples=40, deadline=None)
def test_every_document_becomes_an_article_that_is_read_or_refused_with_a_sentence(made):
    try:
        (imported,) = read(to_markdown(made).encode(), filename="role.md")
    except Refused as refusal:
        assert str(refusal)
        return
    assert document.problems(imported.document) == []


@pytest.mark.parametrize("seed", range(20))
def test_a_file_with_lines_gone_doubled_or_moved_is_read_or_refused(seed, pilot):
    chance = random.Random(seed)
    lines = to_markdown(pilot).split("\n")
    for _ in range(chance.randint(1, 10)):
        place, other = chance.randrange(1, len(lines)), chance.randrange(1, len(lines))
        lines[place] = chance.choice(["", lines[other], lines[place][: chance.randrange(len(lines[place]) + 1)]])
    try:
        (imported,) = read("\n".join(lines).encode(), filename="role.md")
    except Refused as refusal:
        assert re.search(r"[.”]$", str(refusal))
        return
    assert document.problems(imported.document) == []
