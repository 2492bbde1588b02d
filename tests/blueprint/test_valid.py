"""The quick look at a document says yes only where jsonschema does, and to every document that the schema admits."""

import copy
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from blueprint.document import SCHEMA_PATH
from blueprint.library import shipped
from blueprint.valid import validator
from tests.blueprint.wild_documents import wild_documents

SCHEMA = json.loads(SCHEMA_PATH.read_text("utf-8"))
FITS, SLOW = validator(SCHEMA), Draft202012Validator(SCHEMA)
ODD = (
    None,
    True,
    0,
    1,
    -1,
    1.0,
    101,
    0.5,
    "",
    " ",
    "x",
    "a b",
    "x\0",
    "\ud800",
    [],
    ["a", "a"],
    {},
    {"id": "a"},
    {"x": 1},
)


@settings(max_examples=60, deadline=None)
@given(wild_documents())
def test_every_document_that_the_schema_admits_fits(document):
    assert FITS(document)


@settings(max_examples=60, deadline=None)
@given(wild_documents(), st.data())
def test_what_does_not_fit_is_never_let_through(document, data):
    node, path = document, []
    while isinstance(node, (dict, list)) and node and (not path or data.draw(st.booleans())):
        keys = list(node) if isinstance(node, dict) else list(range(len(node)))
        path.append(data.draw(st.sampled_from(keys)))
        node = node[path[-1]]
    broken = copy.deepcopy(document)
    owner = broken
    for key in path[:-1]:
        owner = owner[key]
    owner[path[-1]] = data.draw(st.sampled_from(ODD))
    if FITS(broken):
        assert list(SLOW.iter_errors(broken)) == []


def test_the_shipped_roles_fit_and_an_extra_or_absent_key_does_not():
    for document in shipped().values():
        assert FITS(document)
        assert not FITS(document | {"more": 1})
        assert not FITS({key: value for key, value in document.items() if key != "kpis"})
        assert not FITS([document])


def test_a_keyword_that_it_does_not_know_is_an_error():
    with pytest.raises(ValueError, match="oneOf"):
        validator({"oneOf": [{"type": "string"}]})
