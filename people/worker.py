"""One worker process: it sends what waits in the outbox, does what waits in the queue, and looks at the clock.

All of it one after the other, in small turns, so that the web is never locked out of SQLite for long. A second
thread only says that the worker is alive.
"""

import logging
import os
import threading
import time
from contextlib import suppress
from datetime import timedelta
from uuid import uuid4

from django.db import Error, close_old_connections, connections
from django.utils import timezone
from django_tasks import TaskContext
from django_tasks_db.models import DBTaskResult

from people import outbox, queue, schedule
from people.models import WorkerProcess

logger = logging.getLogger(__name__)

MISSED_BEATS = 6
"""After so many beats without a sign a worker is dead, and others take over what it was doing."""


class Worker:
    """Runs until `stop` is called, or, with `parent`, until that process has ended.

    `poll` is how many seconds it waits when there is nothing to do, `beat` after how many it says that it lives.
    """

    def __init__(self, *, poll: float = 1, beat: float = 10, parent: int | None = None):
        self.key = uuid4().hex
        self.poll, self.beat, self.parent = poll, beat, parent
        self.stopping, self.ended = threading.Event(), threading.Event()
        self.minute, self.next_look = None, 0.0

    def stop(self) -> None:
        """End after what is being done."""
        self.stopping.set()

    def run(self) -> None:
        logger.info("worker %s begins", self.key)
        pulse = threading.Thread(target=self._keep_beating, daemon=True)
        pulse.start()
        while not self.stopping.is_set() and not self._is_orphan():
            if not self._turn_that_survives():
                self.stopping.wait(self.poll)
        self.ended.set()
        pulse.join()
        logger.info("worker %s ends", self.key)

    def turn(self) -> bool:
        """A little of everything that waits; whether there was anything."""
        close_old_connections()
        self._look_at_the_clock()
        sent = outbox.drain()
        return self._do_one_task() or sent > 0

    def _turn_that_survives(self) -> bool:
        try:
            return self.turn()
        except Error as error:
            logger.warning("the database does not answer (%s); trying again", type(error).__name__)
            connections.close_all()
            return False

    def _is_orphan(self) -> bool:
        return self.parent is not None and os.getppid() != self.parent

    def _look_at_the_clock(self) -> None:
        """Each beat: what did the dead leave? Each minute: what is due?"""
        if time.monotonic() >= self.next_look:
            self.say_alive()
            queue.reclaim(by=self.key)
            self.next_look = time.monotonic() + self.beat
        now = timezone.now()
        minute = now.replace(second=0, microsecond=0)
        if minute != self.minute:
            schedule.tick(now)
            self.minute = minute

    def _do_one_task(self) -> bool:
        row = queue.claim(self.key)
        if row is None:
            return False
        logger.info("task %s %s begins", queue.title(row), row.pk)
        began = time.monotonic()
        try:
            queue.succeed(row, self.key, _carry_out(row))
        except (Exception, SystemExit) as error:
            logger.warning("task %s %s failed: %s", queue.title(row), row.pk, type(error).__qualname__)
            queue.fail(row, self.key, error)
        else:
            logger.info("task %s %s done in %.1f s", queue.title(row), row.pk, time.monotonic() - began)
        return True

    def say_alive(self) -> None:
        good_until = timezone.now() + timedelta(seconds=self.beat * MISSED_BEATS)
        WorkerProcess.objects.update_or_create(key=self.key, defaults={"good_until": good_until})

    def _keep_beating(self) -> None:
        """Until the last task is done; then this worker's row is taken away."""
        while not self.ended.wait(self.beat):
            with suppress(Error):
                self.say_alive()
            close_old_connections()
        with suppress(Error):
            WorkerProcess.objects.filter(key=self.key).delete()
        connections.close_all()


def _carry_out(row: DBTaskResult) -> object:
    """Call the task that this row names; what it gives back."""
    result = row.task_result
    context = [TaskContext(task_result=result)] if result.task.takes_context else []
    return result.task.call(*context, *result.args, **result.kwargs)
