"""A document's language and occupation: codes, of which either may be left out."""

import pytest

from blueprint.document import complete, problems
from tests.blueprint.documents import small_document


@pytest.mark.parametrize(
    ("own", "told"),
    [
        ({"language": "English"}, 'language: "English" should be written as en or de or pt-BR.'),
        (
            {"occupation": {"isco": "133", "onet": "11-3021"}},
            'occupation.isco: "133" should be written as 1330 or 7512.',
        ),
    ],
)
def test_codes_of_language_and_occupation_are_told_as_they_are_written(own, told):
    assert [str(problem) for problem in problems(small_document() | own)] == [told]


def test_a_document_that_says_neither_language_nor_occupation_is_whole():
    document = small_document()
    bare = {key: value for key, value in document.items() if key not in ("language", "occupation")}
    assert complete(bare) == document | {"language": None, "occupation": None}
