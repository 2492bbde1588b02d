"""Markdown is for reading and reviewing, and nothing of a document is lost in it."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings

from blueprint import document
from blueprint.importing import read
from blueprint.markdown_export import to_markdown
from tests.blueprint.strategies import documents

LIBRARY = sorted((Path(document.__file__).parent / "library").glob("*.json"))


def back(markdown: str) -> dict:
    return read(markdown.encode(), filename="role.md")[0].document


@given(documents())
@settings(max_examples=300)
def test_every_document_comes_back_exactly(made):
    assert document.problems(made) == []
    assert back(to_markdown(made)) == made


@pytest.mark.parametrize("path", LIBRARY, ids=lambda path: path.stem)
def test_a_shipped_blueprint_comes_back_exactly(path):
    shipped = json.loads(path.read_text("utf-8"))
    assert back(to_markdown(shipped)) == shipped
