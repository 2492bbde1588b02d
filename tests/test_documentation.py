"""The documentation names what there is to set and to run."""

import ast
import re
from pathlib import Path

import pytest
from django.conf import settings

from tests.sources import APPS, place, sources, tree
from tests.test_architecture import ROOMS

ROOT = Path(__file__).parents[1]
PAGES = [*sorted((ROOT / "docs").rglob("*.md")), *(ROOT / f"{name}.md" for name in ("README", "CONTRIBUTING"))]
PAGES += [ROOT / "SECURITY.md", *(ROOT / folder / "README.md" for folder in ("deploy", "findings", "tests/attacks"))]
OPERATIONS = (ROOT / "docs" / "operations.md").read_text("utf-8")
SOURCE = (ROOT / "config" / "settings.py").read_text("utf-8")
SETTINGS = sorted(set(re.findall(r'\benv(?:_flag|_choice)?\(\s*"(\w+)"', SOURCE)))
COMMANDS = sorted(
    path.stem
    for path in ROOT.glob("*/management/commands/*.py")
    if path.stem != "__init__" and ".venv" not in path.parts
)


def words_in_code(text: str) -> set[str]:
    """Every word that stands in `code` in a Markdown text."""
    return set(re.findall(r"\w+", " ".join(re.findall(r"`([^`\n]+)`", text))))


def test_there_is_something_to_document():
    assert {"DATABASE_URL", "OIDC_VERIFIED_DOMAINS", "HTTPS"} <= set(SETTINGS)
    assert {"work", "create_administrator"} <= set(COMMANDS)


@pytest.mark.parametrize("name", SETTINGS)
def test_every_setting_is_in_the_table(name):
    rows = [line for line in OPERATIONS.splitlines() if line.startswith("| ")]
    assert any(f"`{name}`" in row.split("|")[1] for row in rows)


def test_the_table_names_no_setting_that_is_not_read():
    table = OPERATIONS.split("## Settings")[1].split("\n## ")[0]
    named = {name for row in table.splitlines() if row.startswith("| `") for name in words_in_code(row.split("|")[1])}
    assert named == set(SETTINGS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_explained_somewhere(name):
    texts = [*(ROOT / "docs").rglob("*.md"), *ROOT.glob("README.md")]
    assert any(name in words_in_code(path.read_text("utf-8")) for path in texts)


def test_the_changelog_begins_with_this_version():
    headings = re.findall(r"^## ([0-9.]+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert headings[0] == settings.VERSION


def test_decisions_are_numbered_one_after_the_other():
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [int(path.name[:4]) for path in decisions] == list(range(1, len(decisions) + 1))
    for number, path in enumerate(decisions, 1):
        assert path.read_text("utf-8").startswith(f"# {number}. ")


@pytest.mark.parametrize("page", PAGES, ids=place)
def test_no_link_between_documents_is_broken(page):
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=place)
def test_paths_that_are_named_are_there(page):
    named = re.findall(
        r"`((?:people|blueprint|hiring|scorecards|config|static|tests|templates|docs|findings|deploy)/[\w./-]*)`",
        page.read_text("utf-8"),
    )
    assert [name for name in named if not (ROOT / name).exists() and not list(ROOT.glob(f"{name}*"))] == []


def test_paths_that_docstrings_name_are_there():
    path = re.compile(
        rf"(?<![\w/.])(?:{'|'.join((*APPS, 'config', 'templates', 'static', 'tests', 'docs'))})/[\w./-]*\w"
    )
    lost = [
        f"{place(file)}:{node.lineno} {name}"
        for folder in (*APPS, "config", "tests")
        for file in sources(folder)
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        for name in path.findall(node.value.value)
        if not list(ROOT.glob(f"{name}*"))
    ]
    assert lost == []


def test_every_room_stands_in_the_table_in_the_order_of_the_imports():
    table = (ROOT / "docs" / "architecture.md").read_text("utf-8").split("## Rooms")[1].split("## Layers")[0]
    named = re.findall(r"^\| `(\w+)/(\w+)` \|", table, re.MULTILINE)
    assert {app: [room for other, room in named if other == app] for app in ROOMS} == ROOMS
    assert len(named) == sum(map(len, ROOMS.values()))


def test_every_word_of_the_glossary_leads_to_code():
    rows = [row.split(" | ") for row in (ROOT / "docs" / "glossary.md").read_text("utf-8").splitlines() if "|" in row]
    assert [row[0] for row in rows[2:] if not re.search(r"`\w+/", row[-1])] == []
