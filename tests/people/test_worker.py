"""Worker processes, as they run in a house: several, killed, told to end, cut off from the database."""

import os
import shlex
import signal
import subprocess
import time
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from people import outbox
from people.models import Message, PeriodicJob, User, WorkerProcess
from people.schedule import jobs
from tests.people.mail_server import mail_server
from tests.people.worker_tasks import note, wait_for_go
from tests.people.workers import COMMAND, ROOT, end, environment, until, worker

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]


@pytest.fixture
def smtp():
    with mail_server() as server:
        yield server


@pytest.fixture
def paper(tmp_path) -> Path:
    """What tasks write on."""
    path = tmp_path / "paper"
    path.touch()
    return path


def words(paper: Path) -> list[str]:
    return paper.read_text().split()


def task_in_the_queue() -> DBTaskResult:
    return DBTaskResult.objects.exclude(task_path="people.schedule.run_job").get()


def send(to: str) -> Message:
    return outbox.send(to=to, kind="people.joined", subject="News", body="Words")


def test_two_workers_do_every_task_once_and_send_every_message_once(smtp, paper):
    for n in range(30):
        note.enqueue(str(paper), str(n))
        send(f"p{n}@example.test")
    with worker(smtp) as first, worker(smtp) as second:
        until(lambda: DBTaskResult.objects.successful().count() >= 30 + len(jobs()))
        until(lambda: Message.objects.sent().count() == 30)
        until(lambda: WorkerProcess.objects.count() == 2)
        assert [end(process)[0] for process in (first, second)] == [0, 0]
    assert sorted(words(paper), key=int) == [str(n) for n in range(30)]
    assert len(smtp.taken) == len({text.split("\nTo: ")[1].split()[0] for text in smtp.taken}) == 30
    assert PeriodicJob.objects.count() == len(jobs())
    assert WorkerProcess.objects.count() == 0


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_told_to_end_it_finishes_the_task_that_it_is_doing_and_begins_no_other(smtp, paper, how):
    wait_for_go.enqueue(str(paper))
    with worker(smtp) as process:
        until(lambda: words(paper) == ["begun"])
        note.enqueue(str(paper), "other")
        process.send_signal(how)
        time.sleep(0.5)
        assert process.poll() is None
        paper.with_name("go").touch()
        assert process.wait(timeout=20) == 0
        log = process.stderr.read()
    assert words(paper) == ["begun", "done"]
    assert DBTaskResult.objects.get(task_path__endswith="wait_for_go").return_value == "well"
    assert log.splitlines()[-1].endswith("ends")


def test_what_a_killed_worker_was_doing_another_does_again(smtp, paper):
    wait_for_go.enqueue(str(paper))
    with worker(smtp) as first:
        until(lambda: words(paper) == ["begun"])
        first.kill()
        first.wait()
    assert task_in_the_queue().status == "RUNNING"
    paper.with_name("go").touch()
    with worker(smtp) as second:
        until(lambda: task_in_the_queue().status == "SUCCESSFUL")
        _, log = end(second)
    assert words(paper) == ["begun", "begun", "done"]
    assert len(set(task_in_the_queue().worker_ids)) == 2
    assert "its worker died" in log


def test_a_long_task_is_not_taken_from_a_worker_that_lives(smtp, paper):
    wait_for_go.enqueue(str(paper))
    with worker(smtp) as first, worker(smtp) as second:
        until(lambda: words(paper) == ["begun"])
        time.sleep(2.5)  # longer than a worker is believed to live without a sign
        paper.with_name("go").touch()
        until(lambda: task_in_the_queue().status == "SUCCESSFUL")
        logs = [end(process)[1] for process in (first, second)]
    assert words(paper) == ["begun", "done"]
    assert "died" not in "".join(logs)


def test_a_message_whose_sender_is_killed_in_the_act_is_not_sent_twice(smtp):
    message, smtp.pause = send("nia@example.test"), 60
    with worker(smtp) as first:
        until(lambda: smtp.taken)
        first.kill()
    smtp.pause = 0
    later = send("next@example.test")
    with worker(smtp):
        until(lambda: Message.objects.get(pk=later.pk).sent_at)
    assert len(smtp.taken) == 2
    assert not Message.objects.unsure(timezone.now()).exists()
    assert Message.objects.unsure(timezone.now() + timedelta(minutes=11)).get() == message


def test_while_mail_is_slow_the_web_writes_at_once(smtp, member):
    smtp.pause = 3
    send("nia@example.test")
    with worker(smtp):
        until(lambda: smtp.taken)
        began = time.monotonic()
        for theme in ("dark", "light") * 10:
            User.objects.filter(pk=member.pk).update(theme=theme)
        assert time.monotonic() - began < 1.5
        assert not Message.objects.sent().exists()


def test_it_survives_a_database_that_is_away_for_a_while(smtp, paper):
    table = DBTaskResult._meta.db_table
    with worker(smtp) as process, connection.cursor() as cursor:
        until(lambda: WorkerProcess.objects.exists())
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        cursor.execute(f"ALTER TABLE {table} RENAME TO {table}_away")
        time.sleep(1)
        cursor.execute(f"ALTER TABLE {table}_away RENAME TO {table}")
        note.enqueue(str(paper), "survived")
        until(lambda: words(paper) == ["survived"])
        code, log = end(process)
    assert (code, "the database does not answer" in log, "Traceback" in log) == (0, True, False)


def test_started_beside_a_server_it_ends_with_it(smtp):
    script = f"{shlex.join(COMMAND)} --with-parent & exec sleep 60"
    server = subprocess.Popen(["bash", "-c", script], cwd=ROOT, env=environment(smtp), stderr=subprocess.DEVNULL)
    until(lambda: WorkerProcess.objects.exists())
    os.kill(server.pid, signal.SIGKILL)
    server.wait()
    until(lambda: not WorkerProcess.objects.exists())
