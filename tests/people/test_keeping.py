"""Nothing about mail and work is kept for longer than it is of use."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from people import outbox, queue, tasks
from people.models import Message, WorkerProcess
from tests.people.worker_tasks import note


def ago(days: float):
    return timezone.now() - timedelta(days=days)


@pytest.mark.parametrize(("days", "body", "count"), [(29, "Words", 1), (31, "", 1), (366, None, 0)])
def test_the_words_of_mail_go_after_thirty_days_and_its_row_after_a_year(db, days, body, count):
    message = outbox.send(to="nia@example.test", kind="people.joined", subject="News", body="Words")
    outbox.drain()
    Message.objects.update(not_before=ago(days))
    tasks.forget_old_mail()
    assert Message.objects.count() == count
    assert Message.objects.filter(pk=message.pk, body=body).exists() == bool(count)


def test_mail_that_still_waits_keeps_its_words(db):
    outbox.send(to="nia@example.test", kind="people.joined", subject="News", body="Words", not_before=ago(40))
    tasks.forget_old_mail()
    assert Message.objects.get().body == "Words"


@pytest.mark.parametrize(
    ("status", "days", "kept"),
    [("SUCCESSFUL", 0.9, 1), ("SUCCESSFUL", 1.1, 0), ("FAILED", 29, 1), ("FAILED", 31, 0), ("READY", 99, 1)],
)
def test_tasks_go_a_day_after_they_were_done_and_a_month_after_they_failed(db, status, days, kept):
    note.enqueue("paper", "yes")
    DBTaskResult.objects.update(status=status, finished_at=None if status == "READY" else ago(days))
    tasks.forget_old_work()
    assert DBTaskResult.objects.count() == kept


def test_workers_that_died_are_forgotten_and_those_that_live_are_not(db):
    WorkerProcess.objects.create(key="dead", good_until=ago(0.1))
    WorkerProcess.objects.create(key="alive", good_until=timezone.now())
    tasks.forget_old_work()
    assert WorkerProcess.objects.get().key == "alive"


def test_sessions_that_have_ended_go(client_of, member, recruiter):
    client_of(member)
    Session.objects.update(expire_date=ago(1))
    client_of(recruiter)
    tasks.forget_ended_sessions()
    assert Session.objects.count() == 1


def test_periodic_jobs_run_through_the_queue(db):
    queue.enqueue("people.schedule.run_job", "people.tasks.forget_old_work")
    assert queue.title(DBTaskResult.objects.get()) == "people.tasks.forget_old_work"
