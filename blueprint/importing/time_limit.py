"""How long a file may take to be read: seconds of this thread's own work, so that a busy machine refuses nothing."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from people.refusals import Refused

SECONDS = 8
_ends: ContextVar[float | None] = ContextVar("reading_ends", default=None)


@contextmanager
def limited() -> Iterator[None]:
    """Whatever asks `keep_time` in here is Refused once the time is over."""
    before = _ends.set(time.thread_time() + SECONDS)
    try:
        yield
    finally:
        _ends.reset(before)


def keep_time() -> None:
    ends = _ends.get()
    if ends is not None and time.thread_time() > ends:
        raise Refused(
            f"Reading this file took more than {SECONDS} seconds, which no blueprint takes. Nothing was imported. Save "
            "the article alone, or leave out what does not belong to it."
        )
