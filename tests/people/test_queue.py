"""The queue: tasks that fail or whose worker died are tried again, a few times."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from people import queue
from people.models import WorkerProcess
from people.worker import Worker
from tests.people.worker_tasks import break_down, leave, note

ALIVE, DEAD = "worker-alive", "worker-dead"


@pytest.fixture
def workers(db) -> None:
    now = timezone.now()
    WorkerProcess.objects.create(key=ALIVE, good_until=now + timedelta(minutes=1))
    WorkerProcess.objects.create(key=DEAD, good_until=now - timedelta(seconds=1))


def soon() -> None:
    """As if the wait before the next attempt were over."""
    DBTaskResult.objects.filter(status="READY").update(run_after=timezone.now())


def turn() -> DBTaskResult:
    """One task done by a worker in this process; its row afterwards."""
    Worker()._do_one_task()
    return DBTaskResult.objects.get()


def test_a_task_is_queued_by_its_name_and_done(db, tmp_path):
    queue.enqueue("tests.people.worker_tasks.note", str(tmp_path / "paper"), word="yes")
    assert turn().status == "SUCCESSFUL"
    assert (tmp_path / "paper").read_text() == "yes\n"


@pytest.mark.parametrize("task", [break_down, leave])
def test_a_task_that_fails_is_tried_again_later_and_later_and_then_given_up(db, task):
    task.enqueue()
    waits = []
    for _ in range(queue.ATTEMPTS - 1):
        row = turn()
        assert row.status == "READY"
        waits.append((row.run_after - timezone.now()).total_seconds())
        assert turn().worker_ids == row.worker_ids, "it is tried again before its time"
        soon()
    assert [round(wait, -1) for wait in waits] == [10, 40, 160, 640]
    row = turn()
    assert (row.status, len(row.worker_ids), row.finished_at is not None) == ("FAILED", queue.ATTEMPTS, True)


def test_of_an_error_its_kind_and_place_are_kept_but_no_words(db, caplog):
    break_down.enqueue()
    row = turn()
    assert row.exception_class_path == "builtins.ValueError"
    assert "break_down" in row.traceback
    assert "Novak" not in row.traceback + caplog.text + str(row.return_value)


def test_a_task_that_succeeds_at_last_shows_no_error(db, tmp_path):
    note.enqueue(str(tmp_path / "not-there" / "paper"), "yes")
    assert turn().exception_class_path == "builtins.FileNotFoundError"
    (tmp_path / "not-there").mkdir()
    soon()
    row = turn()
    assert (row.status, row.exception_class_path, row.traceback) == ("SUCCESSFUL", "", "")


def test_a_task_that_is_no_longer_there_fails_and_stops_nothing(db):
    note.enqueue("paper", "yes")
    DBTaskResult.objects.update(task_path="people.tasks.of_old")
    assert turn().exception_class_path == "builtins.ImportError"


@pytest.mark.parametrize(("worker", "status"), [(ALIVE, "RUNNING"), (DEAD, "READY"), ("never-heard-of", "READY")])
def test_only_what_the_dead_were_doing_is_queued_again(workers, worker, status):
    note.enqueue("paper", "yes")
    queue.claim(worker)
    queue.reclaim(by="me")
    assert DBTaskResult.objects.get().status == status


def test_what_a_worker_could_not_mark_for_want_of_a_database_it_does_again(workers):
    note.enqueue("paper", "yes")
    queue.claim(ALIVE)
    assert queue.reclaim(by=ALIVE) == 1


def test_a_task_that_kills_its_workers_is_given_up(workers):
    note.enqueue("paper", "yes")
    for _ in range(queue.ATTEMPTS):
        assert queue.claim(DEAD)
        queue.reclaim(by="me")
    row = DBTaskResult.objects.get()
    assert (row.status, row.exception_class_path, queue.claim(DEAD)) == ("FAILED", queue.DIED, None)


@pytest.mark.parametrize("finish", [queue.succeed, queue.fail])
def test_a_worker_that_was_taken_for_dead_cannot_mark_what_another_does(workers, finish):
    note.enqueue("paper", "yes")
    slow = queue.claim(DEAD)
    queue.reclaim(by="me")
    queue.claim(ALIVE)
    finish(slow, DEAD, ValueError() if finish is queue.fail else None)
    row = DBTaskResult.objects.get()
    assert (row.status, row.worker_ids) == ("RUNNING", [DEAD, ALIVE])
