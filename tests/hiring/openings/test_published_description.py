import json

import pytest

from blueprint.composition import compose
from blueprint.job_description import describe, facts_from_dict, render_html, to_jsonld
from hiring.openings.published_description import fingerprint, freeze, thaw
from tests.blueprint.documents import small_document

FACTS = {
    "employer": {"name": "Crust & Co", "benefits": ["Bread", "Holidays"]},
    "places": [{"city": "Bremen", "country": "DE"}, {"country": "AT"}],
    "pay": {"low": 60000.5, "high": 72000, "currency": "EUR"},
    "closing_date": "2031-02-03",
    "stages": [{"name": "Baking together", "minutes": 90}],
    "skills": [],
}


@pytest.fixture(params=[{}, FACTS], ids=["without facts", "with facts"])
def description(request):
    return describe(compose(small_document()), facts_from_dict(request.param))


def test_what_is_frozen_and_thawed_is_the_same_description(description):
    stored = json.loads(json.dumps(freeze(description)))
    assert thaw(stored) == description
    assert render_html(thaw(stored)) == render_html(description)
    assert to_jsonld(thaw(stored)) == to_jsonld(description)


def test_the_fingerprint_tells_descriptions_apart_and_nothing_else(description):
    content = freeze(description)
    assert fingerprint(content) == fingerprint(json.loads(json.dumps(content)))
    assert fingerprint(content) != fingerprint(content | {"title": "Another"})


def test_a_part_that_has_gained_or_lost_a_field_still_reads(description):
    content = freeze(description)
    del content["facts"]["hours"]
    content["facts"]["forgotten"] = "A field of other days"
    assert thaw(content) == description
