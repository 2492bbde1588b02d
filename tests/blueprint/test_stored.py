import copy

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings

from blueprint.document import problems
from blueprint.models import Blueprint
from blueprint.stored import document_of, fill
from tests.blueprint.documents import anchors, group, item, responsibility, small_document, variant
from tests.blueprint.wild_documents import wild_documents

pytestmark = pytest.mark.django_db


def stored_and_read(document: dict) -> dict:
    assert problems(document) == []
    blueprint = Blueprint(version=1)
    fill(blueprint, document)
    return document_of(Blueprint.objects.get(pk=blueprint.pk))


def test_what_is_stored_is_what_is_read(document):
    assert stored_and_read(document) == document


def test_lists_without_entries_and_repeated_headings_keep_their_places():
    document = small_document(
        risks=[group("Twice"), group("", item("a")), group("Twice", item("b", "B")), group("Twice")],
        skills=[
            {"tier": "advanced", "items": []},
            {"tier": "must_have", "items": []},
            {"tier": "advanced", "items": []},
        ],
        variants=[{"axis": axis, "items": []} for axis in ("regulation", "industry", "regulation")],
    )
    assert stored_and_read(document) == document


def test_nested_lines_keep_their_places():
    deep = item("level-15")
    for level in reversed(range(15)):
        deep = item(f"level-{level}", "", "x", deep, item(f"beside-{level}"))
    document = small_document(career=[group("Ladder", deep)])
    assert stored_and_read(document) == document


def test_anchors_of_unlisted_dimensions_and_listed_ones_without_anchors():
    document = small_document()
    document["hiring"]["exercises"][0] |= {
        "dimensions": ["craft", "unheard-of"],
        "anchors": {"judgement": anchors("J")},
    }
    assert stored_and_read(document) == document


@pytest.mark.parametrize("weight", [1, 1.5, 100, 0.1, 1e-300])
def test_weights(weight):
    document = small_document()
    document["hiring"]["dimensions"][0]["weight"] = weight
    assert stored_and_read(document) == document


def test_filling_again_replaces_everything(document):
    blueprint = Blueprint(version=1)
    fill(blueprint, document)
    other = small_document(title="Other", kpis=[], variants=[{"axis": "industry", "items": [variant("mill", "Mill")]}])
    fill(blueprint, other)
    assert document_of(blueprint) == other


@pytest.mark.parametrize("lines", [26, 260])
def test_reading_takes_twelve_queries_however_long_the_blueprint(django_assert_num_queries, lines):
    long = [responsibility(n, f"Duty {n}", "x", item(f"child-{n}")) for n in range(1, lines + 1)]
    blueprint = Blueprint(version=1)
    fill(blueprint, small_document(responsibilities=[group("All", *long)]))
    with django_assert_num_queries(12):
        document_of(blueprint)


def test_filling_leaves_the_document_alone(document):
    before = copy.deepcopy(document)
    fill(Blueprint(version=1), document)
    assert document == before


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(document=wild_documents())
def test_any_valid_document_comes_back_as_it_was(document):
    with transaction.atomic():
        assert stored_and_read(document) == document
        transaction.set_rollback(True)
