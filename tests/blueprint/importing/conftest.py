"""The articles that the importer is tried on."""

import json
from pathlib import Path

import pytest

from blueprint.importing import Imported, read

REAL = Path(__file__).parents[3].parent / "shared/reference/head-of-engineering.json"
ARTICLES = Path(__file__).parent / "articles"


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
