"""One role, written in a hundred ways, is one role: the same facts come in from each."""

import pytest

from blueprint.importing import read
from tests.blueprint.importing import role_words as role
from tests.blueprint.importing.builder_writings import BUILDERS
from tests.blueprint.importing.facts import facts
from tests.blueprint.importing.generator_writings import GENERATORS, generator_file
from tests.blueprint.importing.layout_writings import LAYOUTS
from tests.blueprint.importing.markdown_writings import MARKDOWN, markdown_file
from tests.blueprint.importing.note_writings import NOTES, note_file
from tests.blueprint.importing.office_writings import OFFICES
from tests.blueprint.importing.outline_writings import OUTLINES
from tests.blueprint.importing.saved_writings import SAVED_PAGES, DenseText
from tests.blueprint.importing.site_writings import SITES
from tests.blueprint.importing.table_writings import TABLES
from tests.blueprint.importing.typed_writings import TYPED
from tests.blueprint.importing.word_styles import WORD, styled_word_file
from tests.blueprint.importing.writings import HTML, page_file, written

pytestmark = pytest.mark.long


def test_the_plainest_writing_has_every_fact_of_the_role(plainest):
    assert [len(group) for group in plainest["responsibilities"]] == [2, 2, 1]
    assert [exercise[1:3] for exercise in plainest["exercises"]] == list(role.MINUTES)
    assert [len(variants) for _, variants in plainest["variants"]] == [2, 2]
    assert [days for days, _ in plainest["goals"]] == [30, 60, 90]
    assert plainest["kpis"][2][3] == "2-4%"
    assert len(plainest["dimensions"]) == 2


@pytest.mark.parametrize("name", [name for name in HTML if name != "Blocks"])
def test_however_it_is_written_the_facts_are_the_same(name, plainest):
    data, filename = written(name)
    (imported,) = read(data, filename=filename)
    read_facts = facts(imported.document)
    differing = {key: (read_facts[key], plainest[key]) for key in plainest if read_facts[key] != plainest[key]}
    assert differing == {}
    assert imported.not_understood == ()


def typed(value):
    """The same with hyphens for dashes, which some editors put in their place."""
    if isinstance(value, dict):
        return {key: typed(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [typed(entry) for entry in value]
    return value.replace("–", "-") if isinstance(value, str) else value


@pytest.mark.parametrize("name", SITES | TYPED)
def test_whatever_program_wrote_it_the_facts_are_the_same(name, plainest):
    data, filename = written(name)
    (imported,) = read(data, filename=filename)
    read_facts, wanted = typed(facts(imported.document)), typed(plainest)
    assert {key: (read_facts[key], wanted[key]) for key in wanted if read_facts[key] != wanted[key]} == {}
    assert imported.not_understood == ()


@pytest.mark.parametrize("name", MARKDOWN)
def test_whoever_typed_the_markdown_the_facts_are_the_same(name, plainest):
    (imported,) = read(markdown_file(name), filename="role.md")
    read_facts = facts(imported.document)
    assert {key: (read_facts[key], plainest[key]) for key in plainest if read_facts[key] != plainest[key]} == {}
    assert imported.not_understood == ()


@pytest.mark.parametrize("name", TABLES | NOTES | OUTLINES)
def test_whatever_notes_and_tables_it_comes_as_the_facts_are_the_same(name, plainest):
    assert_same_facts(note_file((TABLES | NOTES | OUTLINES)[name]), plainest)


@pytest.mark.parametrize("name", GENERATORS)
def test_whatever_makes_pages_of_the_markdown_the_facts_are_the_same(name, plainest):
    assert_same_facts(generator_file(GENERATORS[name]), plainest)


@pytest.mark.parametrize("name", BUILDERS | OFFICES | LAYOUTS | SAVED_PAGES)
def test_whatever_builds_or_saves_the_page_the_facts_are_the_same(name, plainest):
    assert_same_facts(page_file((BUILDERS | OFFICES | LAYOUTS | SAVED_PAGES)[name]), plainest)


def test_text_without_a_blank_line_has_the_same_facts(plainest):
    assert_same_facts((DenseText().page().encode(), "role.txt"), plainest)


@pytest.mark.parametrize("name", WORD)
def test_however_a_word_file_is_styled_the_facts_are_the_same(name, plainest):
    assert_same_facts(styled_word_file(WORD[name]), plainest)


def assert_same_facts(file: tuple[bytes, str], plainest: dict) -> None:
    data, filename = file
    (imported,) = read(data, filename=filename)
    read_facts, wanted = typed(facts(imported.document)), typed(plainest)
    assert {key: (read_facts[key], wanted[key]) for key in wanted if read_facts[key] != wanted[key]} == {}
    assert imported.not_understood == ()
