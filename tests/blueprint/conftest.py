"""Drafts to edit, a role that the page's choices change, and the articles that the importer is tried on."""

import json
from pathlib import Path

import pytest

from blueprint.importing import Imported, read
from tests.blueprint.changed_roles import changing_document
from tests.blueprint.editing.rows import with_a_row_of_every_kind
from tests.blueprint.importing.facts import facts
from tests.blueprint.importing.writings import written
from tests.world import published

REAL = Path(__file__).parents[2].parent / "shared/reference/head-of-engineering.json"
ARTICLES = Path(__file__).parent / "importing/articles"


@pytest.fixture
def draft(draft_blueprint):
    """The small document as a draft, with a row of every kind."""
    return with_a_row_of_every_kind(draft_blueprint)


@pytest.fixture
def rita(client_of, recruiter):
    """The recruiter’s browser."""
    return client_of(recruiter)


@pytest.fixture
def changing_role(recruiter):
    """A published role that changes with the variant and the number of engineers."""
    return published(changing_document(), by=recruiter)


@pytest.fixture(scope="session")
def real_bytes() -> bytes:
    if not REAL.exists():
        pytest.skip("the published article is not part of the repository")
    return REAL.read_bytes()


@pytest.fixture(scope="session")
def real(real_bytes) -> Imported:
    return read(real_bytes)[0]


@pytest.fixture(scope="session")
def real_html(real_bytes) -> str:
    return json.loads(real_bytes)["content"]["rendered"]


@pytest.fixture
def article():
    """Reads one of the articles by its file name."""

    def reads(name: str) -> Imported:
        return read((ARTICLES / name).read_bytes(), filename=name)[0]

    return reads


@pytest.fixture(scope="session")
def plainest() -> dict:
    """The facts of the role in its plainest writing, which has every one of them."""
    (imported,) = read(written("Blocks")[0], filename="role.json")
    assert imported.not_understood == ()
    return facts(imported.document)
