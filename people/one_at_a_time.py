"""What costs seconds is done once at a time for each person, on whatever process or machine it is done."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

from django.core.cache import cache

from people.refusals import Refused

PATIENCE = 1.0
LONGEST = 120
"""Seconds: how long somebody waits for their turn in one request, and after how many a turn is over in any case."""


class Busy(Refused):
    """Something of this person's is being done already."""


@contextmanager
def one_at_a_time(user, what: str) -> Iterator[None]:
    """This person's turn; Busy where it does not come within PATIENCE."""
    key, until, mine = f"turn:{what}:{user.pk}", time.monotonic() + PATIENCE, uuid4().hex
    while not cache.add(key, mine, LONGEST):
        if time.monotonic() > until:
            raise Busy("Another document of yours is being made.")
        time.sleep(0.05)
    try:
        yield
    finally:
        if cache.get(key) == mine:  # a turn that was over in any case may be somebody else's by now
            cache.delete(key)
