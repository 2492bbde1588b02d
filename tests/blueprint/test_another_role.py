"""Two roles that share an address are asked about, and a role is duplicated under an address of its own."""

import copy

import pytest
from django.urls import reverse

from blueprint.identity import same_role
from blueprint.models import Blueprint
from blueprint.operations.versions import SlugTaken, import_document
from blueprint.stored import document_of
from tests.blueprint.documents import small_document


def another_role() -> dict:
    """Under the same slug, with a line of its own alone."""
    document = small_document()
    document["title"] = "Head of Sailing"
    document |= {key: [] for key, value in document.items() if isinstance(value, list)}
    document["success"] = document["success"] | {"high_performance": []}
    document["responsibilities"] = [
        {"group": "At sea", "items": [{"id": "keel", "number": 1, "title": "Keel", "text": "Even.", "children": []}]}
    ]
    document["hiring"] = {key: [] for key in document["hiring"]}
    return document


def test_another_title_or_other_words_alone_are_the_same_role_still():
    role = small_document()
    assert same_role(role, copy.deepcopy(role) | {"title": "Head of Cakes"})
    assert same_role(role, another_role() | {"title": role["title"]})
    assert not same_role(role, another_role())


@pytest.mark.django_db
def test_another_role_of_the_same_slug_is_asked_about(published_blueprint, recruiter):
    with pytest.raises(SlugTaken, match="is another role"):
        import_document(document=another_role(), by=recruiter)
    assert import_document(document=another_role(), by=recruiter, slug="head-of-sailing").version == 1
    assert import_document(document=another_role(), by=recruiter, slug=published_blueprint.slug).version == 2


@pytest.mark.django_db
def test_a_duplicate_is_a_blueprint_of_its_own(published_blueprint, recruiter, person, client_of):
    address = reverse("blueprint_duplicate", args=[published_blueprint.slug, 1])
    assert client_of(person("nobody@example.test")).post(address).status_code == 403
    answer = client_of(recruiter).post(address)
    draft = Blueprint.objects.exclude(slug=published_blueprint.slug).get()
    assert answer.url == reverse("blueprint_edit", args=[draft.slug])
    assert (draft.version, draft.is_draft, draft.title) == (1, True, f"{published_blueprint.title} (copy)")
    own = {"title", "slug", "source"}
    before, after = document_of(published_blueprint), document_of(draft)
    assert {key: before[key] for key in before.keys() - own} == {key: after[key] for key in after.keys() - own}
