"""What takes longer to make than a person waits is made on behind them, and found when they ask again.

On pages only, and under the hash of its content: `in_time` gives up when the person's time is over, and the answer is
a page that asks again by itself. What nobody keeps otherwise is kept until it is fetched, for ten minutes at most.
Whoever has left one begins no second one before it is made: the line is everybody's.
"""

import logging
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import ContextVar
from uuid import uuid4

from django.conf import settings
from django.db import connections

from people.kept import cache
from people.one_at_a_time import Busy

logger = logging.getLogger(__name__)

SECONDS = 1.5
"""How long a page waits for what is being made; the tests' settings have all the time there is."""

FETCHED_WITHIN = 600
LONGEST = 120
"""Seconds: how long something waits to be fetched, and after how many nobody is believed to be making it."""

MOST_IN_LINE = 8
ERASED = "patience:none-erased-since"

_until: ContextVar[float | None] = ContextVar("until", default=None)
_person: ContextVar[str] = ContextVar("person", default="")
_line = ThreadPoolExecutor(max_workers=1, thread_name_prefix="document")
_under_way: dict[str, Future] = {}
_left: set[str] = set()
_lock = threading.Lock()


class BeingMade(Busy):
    """It is being made, and will be found when it is asked for again."""


@contextmanager
def patience(person: str = "") -> Iterator[None]:
    """What is made in here is waited for as long as a page waits; elsewhere, to its end. `person` is who waits, in a
    word of theirs alone; visitors have none."""
    token = _until.set(time.monotonic() + getattr(settings, "SECONDS_FOR_A_DOCUMENT", SECONDS))
    waiting = _person.set(person)
    try:
        yield
    finally:
        _until.reset(token)
        _person.reset(waiting)


def in_time(key: str, make: Callable[[], bytes]) -> bytes:
    """What `make` makes, which reaches no database. Raises BeingMade where a page has waited long enough, and Busy
    where something else of this person's is being made still."""
    until = _until.get()
    if until is None:
        return make()
    if (ready := cache.get(key)) is not None:
        cache.delete(key)
        return ready
    future = _under_way.get(key)
    if future is None:
        _require_nothing_else(key)
        future = _begin(key, make)
    return _waited_for(key, future, until) if future else _made_elsewhere(key, until)


def _require_nothing_else(key: str) -> None:
    """They asked in their turn, so that nothing else of theirs is asked for at this moment."""
    if not _person.get():
        return
    mine = f"patience:of:{_person.get()}"
    earlier = cache.get(mine)
    if earlier not in (None, key) and cache.get(f"{earlier}:begun"):
        raise Busy("Another document of yours is being made.")
    cache.set(mine, key, LONGEST)


def _begin(key: str, make: Callable[[], bytes]) -> Future | None:
    """Into the line, unless another process makes the same, or the line is long. It may be made when this returns."""
    if len(_under_way) < MOST_IN_LINE and cache.add(f"{key}:begun", 1, LONGEST):
        epoch = cache.get_or_set(ERASED, uuid4().hex, None)
        with _lock:
            future = _under_way[key] = _line.submit(_make, key, make, epoch)
            return future
    return None


def _make(key: str, make: Callable[[], bytes], epoch: str) -> bytes:
    made = None
    try:
        made = make()
        return made
    finally:
        with _lock:
            del _under_way[key]
            is_left = key in _left
            _left.discard(key)
        if is_left:
            _keep(key, made, epoch)


def _keep(key: str, made: bytes | None, epoch: str) -> None:
    """For whoever comes back; made: None where it could not be made."""
    if made is None:
        logger.error("a document that somebody waits for could not be made")
    elif cache.get(ERASED) == epoch:  # nobody was erased meanwhile, and every copy with them
        cache.set(key, made, FETCHED_WITHIN)
    cache.delete(f"{key}:begun")
    connections.close_all()


def _waited_for(key: str, future: Future, until: float) -> bytes:
    try:
        made = future.result(max(0.1, until - time.monotonic()))
    except TimeoutError as over:
        with _lock:
            is_left = key in _under_way
            if is_left:
                _left.add(key)
        if is_left:
            raise BeingMade("Your document is being made.") from over
        made = future.result()  # done just now
    finally:
        if future.done():
            cache.delete(f"{key}:begun")
    cache.delete(key)
    return made


def _made_elsewhere(key: str, until: float) -> bytes:
    """By another process, or by this one a moment ago, or later."""
    while (ready := cache.get(key)) is None:
        if time.monotonic() > until:
            raise BeingMade("Your document is being made.")
        time.sleep(0.05)
    cache.delete(key)
    return ready
