"""Two habits of writing met in one page: the facts are the same, as with each alone."""

import pytest

from blueprint.importing import read
from tests.blueprint.importing.builder_writings import BUILDERS
from tests.blueprint.importing.facts import facts
from tests.blueprint.importing.layout_writings import LAYOUTS
from tests.blueprint.importing.site_writings import SITES
from tests.blueprint.importing.typed_writings import TYPED
from tests.blueprint.importing.writings import HTML, page_file

KINDS = HTML | SITES | TYPED | LAYOUTS | BUILDERS
MET = (
    ("KpisAsEntries", "Notion"),  # each line is a list of its own
    ("KpisAsEntries", "TickedParagraphs"),
    ("KpisAsEntries", "Classic"),
    ("BoldNames", "ListsInLists"),  # labels that head lists, below a name that is none
    ("LabelHeadings", "BoldSections"),
    ("DefinitionLists", "DeepSections"),
    ("Details", "Asterisks"),
    ("KeyValueTables", "H1Sections"),
    ("ListsForTables", "ParenthesisNumbers"),
    ("Accordion", "PlainNames"),
    ("Columns", "ItalicLabels"),
    ("Tables", "Wrapped"),
)


@pytest.mark.parametrize("kinds", MET, ids="-".join)
def test_two_habits_in_one_page_are_one_role(kinds, plainest):
    data, filename = page_file(type("Both", tuple(KINDS[kind] for kind in kinds), {}))
    (imported,) = read(data, filename=filename)
    read_facts = facts(imported.document)
    assert {key: (read_facts[key], plainest[key]) for key in plainest if read_facts[key] != plainest[key]} == {}
    assert imported.not_understood == ()
