"""`manage.py load_library`: every shipped role is published with its practice answers, once."""

import copy
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from blueprint.library import shipped
from blueprint.models import Blueprint
from blueprint.operations import versions
from blueprint.operations.library import load_shipped
from blueprint.stored import document_of
from scorecards.models import PracticeAnswer

pytestmark = pytest.mark.django_db
SLUG = "engineering-manager"


def loaded(*slugs: str) -> str:
    out = StringIO()
    call_command("load_library", *slugs, stdout=out)
    return out.getvalue()


def test_one_command_publishes_every_role_with_its_answers_and_the_second_time_nothing_happens():
    first = loaded()
    for slug, document in shipped().items():
        assert f"{document['title']}: published." in first
        assert document_of(Blueprint.objects.published().get(slug=slug)) == document
        answered = PracticeAnswer.objects.filter(role=slug).values_list("exercise", flat=True)
        assert sorted(answered) == sorted(
            exercise["id"] for exercise in document["hiring"]["exercises"] for _ in range(2)
        )
    before = Blueprint.objects.count(), PracticeAnswer.objects.count()
    assert loaded().count("is here already.") == len(shipped())
    assert (Blueprint.objects.count(), PracticeAnswer.objects.count()) == before


def test_one_role_can_be_loaded_alone_and_an_unknown_one_is_refused():
    assert "left out: head-of-engineering" in loaded(SLUG)
    assert list(Blueprint.objects.values_list("slug", "status")) == [(SLUG, "published")]
    with pytest.raises(CommandError, match=f"There is: .*{SLUG}"):
        loaded("head-of-nothing")


def test_what_a_house_has_changed_is_not_published_over():
    mine = copy.deepcopy(shipped()[SLUG])
    mine["mission"]["core"] = "Our own words."
    published = versions.publish(blueprint=versions.import_document(document=mine, by=None), by=None)
    assert load_shipped(slug=SLUG, by=None) == "drafted"
    published.refresh_from_db()
    assert published.status == "published"
    assert load_shipped(slug=SLUG, by=None) == "unchanged", "the draft reads like what ships"
    draft = Blueprint.objects.of(SLUG).drafts().get()
    versions.discard_draft(blueprint=draft, by=None)
    versions.import_document(document=mine | {"title": "Lead of our own"}, by=None)
    assert load_shipped(slug=SLUG, by=None) == "waiting"
