"""Two people at the same moment, on connections of their own."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event

from django.db import connection, transaction

BLOCKED = 0.15
"""Seconds after which a statement that has not come back is taken to wait for a lock."""
STUCK = 20


class Asking:
    """What somebody asks of the database: how long its answer has been awaited, and whether all of it is over."""

    def __init__(self):
        self.asked_at: float | None = None
        self.over = Event()

    def __call__(self, execute, *statement):
        self.asked_at = time.monotonic()
        try:
            return execute(*statement)
        finally:
            self.asked_at = None

    def come_to_rest(self) -> None:
        """Return once it is over, or waits for a lock that another holds."""
        until = time.monotonic() + STUCK
        while not self.over.wait(0.005) and time.monotonic() < until:
            asked_at = self.asked_at
            if asked_at is not None and time.monotonic() - asked_at > BLOCKED:
                return


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
