"""What letters begin as: every kind in every language, and fields that are put in once."""

import pytest

from blueprint.job_description.catalogues import LANGUAGES
from hiring.letters.standard_letters import STANDARD
from hiring.letters.templates import FIELDS, TO_WRITE, odd_fields, put_in, template_of

KINDS = ("received", "invited", "brief", "stopped", "decided")


def test_every_kind_begins_in_every_language_of_descriptions():
    assert list(STANDARD) == list(LANGUAGES)
    for language in LANGUAGES:
        for kind in KINDS:
            subject, text = template_of(kind, language)
            assert "{role}" in subject and "{name}" in text and text.endswith("{sender}\n{house}")
            assert odd_fields(subject + text) == [TO_WRITE] * (kind == "decided")
            assert ("{interviews}" in text) == (kind in ("invited", "brief"))
    assert len({template_of("stopped", language)[1] for language in LANGUAGES}) == len(LANGUAGES)


def test_what_a_value_says_is_no_field_and_empty_lines_of_fields_go():
    values = dict.fromkeys(FIELDS, "") | {"name": "{house} Lind", "sender": "Ruth"}
    assert put_in("Hello {name},\n\n{interviews}\n{sender}\n{house}", values) == "Hello {house} Lind,\n\nRuth"


@pytest.mark.parametrize(("text", "odd"), [("Hi {nam}", ["{nam}"]), ("Hi {name}", []), ("a {} b", ["{}"]), ("{", [])])
def test_a_field_that_is_none_is_said(text, odd):
    assert odd_fields(text) == odd
