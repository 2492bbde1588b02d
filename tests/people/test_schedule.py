"""Periodic jobs: queued when they come due, once for all workers."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django_tasks_db.models import DBTaskResult

from people.models import PeriodicJob
from people.schedule import Job, every, jobs, run_job, tick

NOON = datetime(2026, 3, 2, 12, 0, 30, tzinfo=UTC)
MAIL, WORK = "people.tasks.forget_old_mail", "people.tasks.forget_old_work"


def queued(name: str) -> int:
    return sum(task.args_kwargs["args"] == [name] for task in DBTaskResult.objects.all())


def all_done() -> None:
    DBTaskResult.objects.update(status="SUCCESSFUL")


@pytest.mark.parametrize(
    ("minutes", "slot"), [(1, "12:00"), (5, "12:00"), (90, "12:00"), (60, "12:00"), (1440, "00:00")]
)
def test_a_job_came_due_at_the_last_multiple_of_its_minutes(minutes, slot):
    assert f"{Job('name', lambda: None, minutes).slot(NOON):%H:%M}" == slot


def test_the_jobs_of_every_app_are_found():
    assert {MAIL, WORK} <= set(jobs())


def test_at_first_every_job_is_due(db):
    assert tick(NOON) == len(jobs())
    assert (queued(MAIL), queued(WORK)) == (1, 1)


def test_a_job_is_queued_once_a_slot(db):
    tick(NOON)
    all_done()
    tick(NOON + timedelta(minutes=59))
    assert queued(WORK) == 1
    tick(NOON + timedelta(minutes=60))
    assert (queued(WORK), queued(MAIL)) == (2, 1)


def test_a_job_that_is_not_done_yet_is_not_queued_again_but_is_as_soon_as_it_is(db):
    tick(NOON)
    tick(NOON + timedelta(hours=1))
    assert queued(WORK) == 1
    all_done()
    tick(NOON + timedelta(hours=1, minutes=1))
    assert queued(WORK) == 2


def test_hours_without_a_worker_are_not_made_up_for_one_by_one(db):
    tick(NOON)
    all_done()
    tick(NOON + timedelta(hours=9))
    assert queued(WORK) == 2


@pytest.mark.django_db(transaction=True)
def test_however_many_workers_look_at_the_clock_a_job_is_queued_once():
    barrier, counts = threading.Barrier(4), []

    def look():
        barrier.wait()
        try:
            counts.append(tick(NOON))
        finally:
            connection.close()

    threads = [threading.Thread(target=look) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (sum(counts), len(counts)) == (len(jobs()), 4)
    assert (DBTaskResult.objects.count(), PeriodicJob.objects.count()) == (len(jobs()), len(jobs()))


def test_a_job_is_done_by_its_name():
    done = []
    every(minutes=1)(lambda: done.append("it"))
    name = next(name for name in jobs() if name.startswith(__name__))
    try:
        run_job.call(name)
    finally:
        jobs().pop(name)
    assert done == ["it"]


def test_a_job_that_is_no_longer_there_is_said_so():
    with pytest.raises(LookupError):
        run_job.call("people.tasks.of_old")
