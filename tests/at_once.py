"""Two people at the same moment, on connections of their own."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event

from django.db import connection, transaction

ANSWERED = 0.005
"""Seconds in which nearly every statement has come back: of one that has not, PostgreSQL is asked what it waits for."""
BLOCKED = 0.1
"""Seconds after which SQLite, which cannot be asked, is taken to wait for a lock."""
STUCK = 20


class Asking:
    """What somebody asks of the database meanwhile, one statement after the other."""

    def __init__(self):
        self._asked_at: float | None = None
        self._backend = 0
        self.over = Event()

    def __call__(self, execute, sql, params, many, context):
        if connection.vendor == "postgresql":
            self._backend = context["connection"].connection.info.backend_pid
        self._asked_at = time.monotonic()
        try:
            return execute(sql, params, many, context)
        finally:
            self._asked_at = None

    def waits(self) -> bool:
        """Whether it waits for a lock that another holds."""
        asked_at = self._asked_at
        passed = 0 if asked_at is None else time.monotonic() - asked_at
        return passed > ANSWERED and (is_blocked(self._backend) if self._backend else passed > BLOCKED)

    def come_to_rest(self) -> None:
        """Return once it is over, or waits for a lock that another holds."""
        until = time.monotonic() + STUCK
        while not self.over.wait(0.004) and time.monotonic() < until:
            if self.waits():
                return


def is_blocked(backend: int) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_blocking_pids(%s) <> '{}'", [backend])
        return cursor.fetchone()[0]


def meanwhile(first: Callable, second: Callable):
    """What the second gives back, or raises, when it begins after the first has begun and before that is committed."""
    begun, asking = Event(), Asking()

    def begin():
        try:
            with transaction.atomic():
                first()
                begun.set()
                asking.come_to_rest()
        finally:
            begun.set()
            connection.close()

    def follow():
        begun.wait()
        try:
            with connection.execute_wrapper(asking):
                return second()
        except Exception as error:
            return error
        finally:
            asking.over.set()
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        beginning, following = pool.submit(begin), pool.submit(follow)
        beginning.result()
        return following.result()
