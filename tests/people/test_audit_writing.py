import pytest
from django.db import transaction

from blueprint.models import Blueprint
from people import audit
from people.bulk_insert import MOST_VALUES
from people.models import Event


def test_a_line_says_who_did_what_to_which(draft_blueprint, recruiter):
    event = audit.record("blueprint.published", draft_blueprint, by=recruiter, version=3)
    stored = Event.objects.get(pk=event.pk)
    assert (stored.actor_id, stored.verb) == (recruiter.pk, "blueprint.published")
    assert (stored.subject, stored.subject_id, stored.ids) == (
        "blueprint.blueprint",
        draft_blueprint.pk,
        {"version": 3},
    )


def test_the_system_itself_has_no_actor(draft_blueprint):
    assert audit.record("blueprint.published", draft_blueprint, by=None).actor_id is None


def test_an_undeclared_verb_is_refused(recruiter):
    with pytest.raises(ValueError, match="not declared"):
        audit.record("blueprint.eaten", recruiter, by=recruiter)


@pytest.mark.parametrize("word", ["Rita", True, 1.5, None])
def test_the_trail_holds_no_words(recruiter, word):
    with pytest.raises(TypeError, match="numbers only"):
        audit.record("blueprint.published", recruiter, by=recruiter, who=word)


def test_a_row_that_is_not_saved_is_refused(recruiter):
    with pytest.raises(ValueError, match="not saved"):
        audit.record("blueprint.published", type(recruiter)(), by=recruiter)


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_nothing_is_recorded(recruiter):
    with pytest.raises(RuntimeError, match="outside a transaction"):
        audit.record("blueprint.published", recruiter, by=recruiter)


@pytest.mark.django_db(transaction=True)
def test_a_line_is_lost_with_the_change_that_it_is_about(recruiter):
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        audit.record("blueprint.published", recruiter, by=recruiter)
        1 / 0  # noqa: B018
    assert not Event.objects.exists()


def test_every_verb_begins_with_its_app_and_has_a_sentence():
    for verb, sentence in audit.verbs().items():
        assert verb.count(".") == 1
        assert sentence


def test_many_lines_are_recorded_however_many_statements_they_take(recruiter):
    many = MOST_VALUES + 1
    audit.record_many("blueprint.published", Blueprint, [(pk, {"version": pk}) for pk in range(many)], by=recruiter)
    stored = Event.objects.filter(verb="blueprint.published").order_by("pk").values_list("subject_id", "ids")
    assert list(stored) == [(pk, {"version": pk}) for pk in range(many)]
    audit.record_many("blueprint.published", Blueprint, [], by=recruiter)
    assert stored.count() == many
