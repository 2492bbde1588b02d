"""Several people making versions at the same moment, on real connections."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from blueprint.models import Blueprint
from blueprint.operations import versions
from blueprint.stored import document_of
from people.refusals import Refused
from tests.blueprint.documents import small_document

pytestmark = pytest.mark.django_db(transaction=True)
AT_ONCE = 4


def at_once(action: Callable) -> list:
    """What the action gives back, or raises, in each of several threads that begin together."""
    start = Barrier(AT_ONCE)

    def run(number: int):
        start.wait()
        try:
            return action(number)
        except Refused as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(run, range(AT_ONCE)))


def test_every_import_gets_a_version_of_its_own():
    drafts = at_once(lambda number: versions.import_document(document=small_document(), by=None))
    assert sorted(draft.version for draft in drafts) == [1, 2, 3, 4]
    assert [blueprint.status for blueprint in Blueprint.objects.of("head-of-baking")] == ["draft", *["retired"] * 3]
    assert all(document_of(draft) == small_document() for draft in drafts)


def test_new_blueprints_of_one_title_get_slugs_of_their_own():
    drafts = at_once(lambda number: versions.new_blueprint(title="Miller", by=None))
    assert {draft.slug for draft in drafts} == {"miller", "miller-2", "miller-3", "miller-4"}


def test_a_draft_is_begun_once(published_blueprint):
    drafts = at_once(lambda number: versions.start_draft(slug=published_blueprint.slug, by=None))
    assert len({draft.pk for draft in drafts}) == 1


def test_a_draft_is_published_once_and_the_others_are_told(draft_blueprint):
    answers = at_once(lambda number: versions.publish(blueprint=draft_blueprint, by=None))
    refusals = [answer for answer in answers if isinstance(answer, Refused)]
    assert len(refusals) == AT_ONCE - 1
    assert all("never changes" in str(refusal) for refusal in refusals)


def test_a_draft_is_discarded_once(draft_blueprint):
    answers = at_once(lambda number: versions.discard_draft(blueprint=draft_blueprint, by=None))
    assert answers.count(None) == 1
