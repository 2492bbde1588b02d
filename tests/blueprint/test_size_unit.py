"""The size of a company is a number with its unit: engineers where nothing else is said."""

import pytest

from blueprint.composition import variant_for_headcount
from blueprint.document import complete, problems, size_unit
from blueprint.importing.sections.variants import counted_in, headcount
from blueprint.markdown_export import to_markdown
from tests.blueprint.documents import small_document


def counted(unit: str) -> dict:
    document = small_document()
    document["baseline"]["unit"] = unit
    return document


def test_a_document_of_before_counts_engineers():
    document = small_document()
    document["baseline"].pop("unit", None)
    assert size_unit(document) == "engineers"
    assert complete(document)["baseline"]["unit"] == "engineers"
    assert not problems(complete(document))


def test_an_unknown_unit_is_refused():
    assert [problem.path for problem in problems(counted("ovens"))] == ["baseline.unit"]


@pytest.mark.parametrize("unit", ["engineers", "people"])
def test_pages_and_exports_name_the_unit(unit):
    document = counted(unit)
    assert f"(50–250 {unit})" in to_markdown(document)
    assert f" {unit} " in variant_for_headcount(document, 35).note


@pytest.mark.parametrize(
    ("printed", "unit"),
    [
        ("10–50 engineers", "engineers"),
        ("10–50", ""),
        ("10–50 employees", "people"),
        ("250+ people", "people"),
    ],
)
def test_a_printed_headcount_says_what_it_counts(printed, unit):
    assert headcount(printed)
    assert counted_in(printed) == unit
