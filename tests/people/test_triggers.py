import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from people import triggers
from people.audit import record
from people.models import Event
from tests.at_once import meanwhile


@pytest.fixture
def event(administrator) -> Event:
    with transaction.atomic():
        return record("people.reactivated", administrator, by=administrator)


def refused(action) -> str:
    with pytest.raises(DatabaseError) as refusal, transaction.atomic():
        action()
    return str(refusal.value)


def test_the_database_refuses_to_change_an_event(event):
    assert "append-only" in refused(lambda: Event.objects.update(actor_id=None))


def test_the_database_refuses_to_remove_an_event(event):
    assert "append-only" in refused(lambda: Event.objects.all().delete())
    assert Event.objects.count() == 1


def test_the_database_refuses_to_empty_the_trail_by_raw_sql(event):
    statement = {"sqlite": "DELETE FROM people_event", "postgresql": "TRUNCATE people_event CASCADE"}[connection.vendor]
    with connection.cursor() as cursor:
        assert "append-only" in refused(lambda: cursor.execute(statement))


def test_saving_an_event_a_second_time_is_refused(event):
    event.verb = "people.deactivated"
    assert "append-only" in refused(event.save)


def test_the_triggers_can_be_taken_away_and_put_back(event):
    with triggers.lifted(connection):
        Event.objects.update(actor_id=None)
    assert "append-only" in refused(lambda: Event.objects.update(actor_id=7))


def test_removing_an_account_leaves_the_trail_as_it_is(event, administrator):
    administrator.delete()
    assert Event.objects.get().actor_id == event.actor_id


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("time", [1, 2])
def test_tests_that_commit_start_with_an_empty_trail_and_with_its_triggers(administrator, time):
    assert not Event.objects.exists()
    with transaction.atomic():
        record("people.reactivated", administrator, by=administrator)
    assert "append-only" in refused(lambda: Event.objects.all().delete())


def test_the_database_holds_every_trigger_that_is_declared_and_a_lost_one_comes_back(event):
    before = triggers.installed(connection)
    triggers.remove(connection)
    assert before and triggers.installed(connection) == {}
    call_command("migrate", verbosity=0)
    assert triggers.installed(connection) == before
    assert {kept.table for kept in triggers.declared()} <= set(connection.introspection.table_names())


def test_looking_at_what_there_is_to_migrate_changes_nothing(event):
    triggers.remove(connection)
    for question in ({"plan": True}, {"check_unapplied": True}):
        call_command("migrate", verbosity=0, **question)
    assert triggers.installed(connection) == {}


@pytest.mark.django_db(transaction=True)
def test_they_are_lifted_for_one_connection_alone(administrator):
    with transaction.atomic():
        event = record("people.reactivated", administrator, by=administrator)

    def lift():
        with triggers.lifted(connection):
            Event.objects.update(actor_id=None)

    answer = meanwhile(lift, lambda: Event.objects.filter(pk=event.pk).update(actor_id=7))
    assert "append-only" in str(answer)
