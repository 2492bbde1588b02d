import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import Http404

from blueprint import access
from blueprint.operations import versions
from tests.blueprint.documents import small_document

pytestmark = pytest.mark.django_db
SLUG = "head-of-baking"


@pytest.fixture
def history(published_blueprint, recruiter):
    """Version 1 retired, 2 published, 3 a draft that version 4 took the place of."""
    versions.publish(blueprint=versions.start_draft(slug=SLUG, by=recruiter), by=recruiter)
    for _ in (3, 4):
        versions.import_document(document=small_document(), by=recruiter)


@pytest.fixture
def somebody(request, who):
    return AnonymousUser() if who == "nobody" else request.getfixturevalue(who)


EDITORS = ("administrator", "recruiter")
READERS = ("member", "outsider")


@pytest.mark.parametrize("who", EDITORS)
def test_editors_see_every_version(history, somebody):
    assert {blueprint.version for blueprint in access.visible_blueprints(somebody)} == {1, 2, 3, 4}


@pytest.mark.parametrize("who", READERS)
def test_others_see_what_is_or_was_published(history, somebody):
    assert {blueprint.version for blueprint in access.visible_blueprints(somebody)} == {1, 2}


@pytest.mark.parametrize("who", ["nobody"])
def test_without_a_sign_in_there_is_nothing(history, somebody):
    assert not access.visible_blueprints(somebody).exists()
    with pytest.raises(Http404):
        access.get_blueprint_or_404(somebody, SLUG)
    with pytest.raises(PermissionDenied):
        access.require_editor(somebody)


@pytest.mark.parametrize("who", [*EDITORS, *READERS])
def test_without_a_number_one_reads_the_published_version(history, somebody):
    assert access.get_blueprint_or_404(somebody, SLUG).version == 2


@pytest.mark.parametrize("who", EDITORS)
def test_where_none_is_published_an_editor_reads_the_newest(draft_blueprint, somebody):
    versions.import_document(document=small_document(), by=None)
    assert access.get_blueprint_or_404(somebody, SLUG).version == 2


@pytest.mark.parametrize("who", READERS)
@pytest.mark.parametrize("version", [None, 1])
def test_a_draft_is_invisible_to_others(draft_blueprint, somebody, version):
    with pytest.raises(Http404):
        access.get_blueprint_or_404(somebody, SLUG, version)
    with pytest.raises(Http404):
        access.get_draft_or_404(somebody, SLUG)


@pytest.mark.parametrize("who", READERS)
def test_others_may_not_edit_what_they_can_read(history, somebody):
    assert not access.can_edit(somebody)
    with pytest.raises(PermissionDenied):
        access.get_draft_or_404(somebody, SLUG)


@pytest.mark.parametrize("who", EDITORS)
def test_an_editor_gets_the_draft(history, somebody):
    assert access.get_draft_or_404(somebody, SLUG).version == 4
    access.require_editor(somebody)


@pytest.mark.parametrize("who", EDITORS)
def test_where_there_is_no_draft_there_is_nothing_to_edit(published_blueprint, somebody):
    with pytest.raises(Http404):
        access.get_draft_or_404(somebody, SLUG)
    with pytest.raises(Http404):
        access.get_blueprint_or_404(somebody, SLUG, 9)
