"""Two people at the same moment, on connections of their own."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event

from django.db import connection, transaction

WAIT = 0.4


def meanwhile(first: Callable, second: Callable):
    """What the second gives back, or raises, when it begins after the first has begun and before that is committed."""
    begun = Event()

    def begin():
        try:
            with transaction.atomic():
                first()
                begun.set()
                time.sleep(WAIT)  # long enough for the second to read and to wait
        finally:
            begun.set()
            connection.close()

    def follow():
        begun.wait()
        try:
            return second()
        except Exception as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        beginning, following = pool.submit(begin), pool.submit(follow)
        beginning.result()
        return following.result()
