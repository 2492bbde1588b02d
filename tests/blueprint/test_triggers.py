import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction

from blueprint.models import Blueprint, Dimension, Item, Kpi
from blueprint.models.blueprint import Row
from blueprint.operations import versions
from blueprint.stored import document_of, fill
from people import triggers
from tests.blueprint.documents import small_document

pytestmark = pytest.mark.django_db
ROW_MODELS = [model for model in apps.get_app_config("blueprint").get_models() if issubclass(model, Row)]


def refused():
    return pytest.raises(IntegrityError, match="never changes")


@pytest.mark.parametrize("model", ROW_MODELS)
def test_no_row_of_a_published_version_changes(published_blueprint, model):
    row = model.objects.filter(blueprint=published_blueprint).first()
    with refused(), transaction.atomic():
        model.objects.filter(pk=row.pk).update(position=9)
    with refused(), transaction.atomic():
        row.delete()
    row.pk, row.position = None, 99
    with refused(), transaction.atomic():
        row.save(force_insert=True)
    assert document_of(published_blueprint) == small_document()


def test_no_row_moves_from_a_draft_into_a_published_version(published_blueprint, recruiter):
    draft = versions.start_draft(slug=published_blueprint.slug, by=recruiter)
    with refused(), transaction.atomic():
        Kpi.objects.filter(blueprint=draft).update(blueprint=published_blueprint, key="new")
    with refused(), transaction.atomic():
        Kpi.objects.filter(blueprint=published_blueprint).update(blueprint=draft, key="new")


@pytest.mark.parametrize("status", ["draft", "published"])
def test_a_retired_version_stays_retired(published_blueprint, status):
    versions.retire(blueprint=published_blueprint, by=None)
    with refused(), transaction.atomic():
        Blueprint.objects.update(status=status)


def test_a_published_version_does_not_become_a_draft_again(published_blueprint):
    with refused(), transaction.atomic():
        Blueprint.objects.update(status="draft", published_at=None)


def test_a_published_version_is_not_deleted(published_blueprint):
    with refused(), transaction.atomic():
        published_blueprint.delete()
    with refused(), transaction.atomic():
        fill(published_blueprint, small_document(title="Other"))


def test_a_draft_changes_and_goes_freely(draft_blueprint):
    Item.objects.filter(blueprint=draft_blueprint).update(text="Other words")
    Dimension.objects.filter(blueprint=draft_blueprint).delete()
    draft_blueprint.delete()
    assert not Item.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_the_triggers_stand_again_after_they_were_lifted(published_blueprint):
    with triggers.lifted(connection):
        Kpi.objects.update(name="Forged")
    with refused():
        Kpi.objects.update(name="Forged again")
