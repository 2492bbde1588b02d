import html
import json
from pathlib import Path

import pytest

from blueprint.inline_markdown import to_text
from tests.blueprint.changed_roles import changing_document, published
from tests.blueprint.documents import small_document

SHIPPED = Path(__file__).parents[3] / "blueprint/library/head-of-engineering.json"
NOT_READ = {
    "schema",
    "slug",
    "language",
    "occupation",
    "source",
    "id",
    "axis",
    "tier",
    "kind",
    "importance",
    "target",
    "section",
    "action",
    "days",
}


def texts(value):
    """Every text of a document that a reader should find."""
    if isinstance(value, dict):
        for key, child in value.items():
            if key not in NOT_READ and not _refers(value, key, child):
                yield from texts(child)
    elif isinstance(value, list):
        for child in value:
            yield from texts(child)
    elif isinstance(value, str) and value.strip():
        yield value


def _refers(owner: dict, key: str, child) -> bool:
    """Whether this names something that stands elsewhere: dimensions of an exercise, the group of an intro."""
    if key == "group":
        return "items" not in owner
    return key in ("dimensions", "measures") and bool(child) and isinstance(child[0], str)


def words_of(page: bytes) -> str:
    return " ".join(html.unescape(to_text_of(page.decode())).split())


def to_text_of(markup: str) -> str:
    """The words of a page, its tags taken out."""
    out, inside = [], False
    for char in markup:
        inside = char == "<" or (inside and char != ">")
        out.append("" if inside or char == ">" else char)
    return "".join(out)


DOCUMENTS = {
    "small": small_document(),
    "changing": changing_document(),
    "shipped": json.loads(SHIPPED.read_text("utf-8")),
    "strays": small_document(
        intros=[
            {"section": "risks", "group": "A group that is gone", "text": "A stray of a group."},
            {"section": "success.high_performance", "group": None, "text": "A stray of a list."},
            {"section": "kpi_notes", "group": None, "text": "A stray of the notes."},
            {"section": "Nowhere", "group": None, "text": "A stray of nowhere."},
            {"section": "variants", "group": "company_size", "text": "A stray of an axis."},
        ]
    ),
}


@pytest.mark.parametrize("address", ["", "print/"])
@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_text_of_a_document_is_on_its_page(recruiter, client_of, name, address):
    document = DOCUMENTS[name]
    published(document, recruiter)
    response = client_of(recruiter).get(f"/blueprints/{document['slug']}/{address}")
    page = words_of(response.content)
    wanted = texts({**document, "variants": []} if address else document)
    assert [text for text in dict.fromkeys(wanted) if " ".join(to_text(text).split()) not in page] == []
