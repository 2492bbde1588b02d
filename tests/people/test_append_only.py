import pytest
from django.db import DatabaseError, connection, transaction

from people import append_only
from people.audit import record
from people.models import Event


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
    statement = {"sqlite": "DELETE FROM people_event", "postgresql": "TRUNCATE people_event"}[connection.vendor]
    with connection.cursor() as cursor:
        assert "append-only" in refused(lambda: cursor.execute(statement))


def test_saving_an_event_a_second_time_is_refused(event):
    event.verb = "people.deactivated"
    assert "append-only" in refused(event.save)


def test_the_triggers_can_be_taken_away_and_put_back(event):
    with append_only.lifted(connection):
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
