"""Two requests at once, interleaved at each lock: one stops there, the other goes as far as it can, and both go on.

A request stops before it asks for a lock, once it holds one, and when the transaction that held it is over. On SQLite
the lock is the beginning of a transaction, and nobody has begun one beside it: it stops before and after. Where it is
asked for, it stops as well before it puts on record what it did: by then it has read what it goes by.
"""

from collections.abc import Callable, Iterator
from itertools import count
from threading import Event, Thread

from django.db import connection, connections
from django.http import HttpResponse

from tests.at_once import Asking

STUCK = 30
RECORDS = 'INSERT INTO "people_event"'

Request = Callable[[], HttpResponse]


class Turn(Thread):
    """A request on a connection of its own, which stops at the place of this number, if it comes there."""

    def __init__(self, request: Request, stop: int | None, at_record: bool):
        super().__init__(daemon=True)
        self.request, self.stop, self.at_record = request, stop, at_record
        self.stopped, self.go_on = Event(), Event()
        self.asking = Asking()
        self.answer: HttpResponse | None = None
        self._places, self._is_fresh, self._held = 0, True, False

    def run(self) -> None:
        try:
            with connection.execute_wrapper(self._around):
                self.answer = self.request()
        finally:
            self.stopped.set()
            self.asking.over.set()
            connections.close_all()

    def _around(self, execute, sql, params, many, context):
        holds_rows = sql.endswith(("FOR UPDATE", "FOR NO KEY UPDATE")) or " FOR UPDATE OF " in sql
        locks = holds_rows or sql.startswith("BEGIN")
        is_over = self._held and not connection.in_atomic_block
        if is_over or (locks and self._is_fresh) or (self.at_record and sql.startswith(RECORDS)):
            self._place()
        self._held = not is_over and self._held
        answered = self.asking(execute, sql, params, many, context)
        self._is_fresh = not locks
        if locks:
            self._held = True
        if holds_rows:
            self._place()
        return answered

    def _place(self) -> None:
        if self._places == self.stop:
            self.stopped.set()
            self.go_on.wait(STUCK)
        self._places += 1

    @property
    def has_stopped(self) -> bool:
        """Whether it came to the place where it was to stop."""
        return self.stop is not None and self._places >= self.stop and self.stopped.is_set() and self.is_alive()


def interleaved(first: Request, second: Request, stop: int, at_record: bool) -> tuple[Turn, Turn] | None:
    """Both turns, done, of which the first stopped at this place meanwhile; None where it does not come that far."""
    leading, following = Turn(first, stop, at_record), Turn(second, None, at_record)
    leading.start()
    leading.stopped.wait(STUCK)
    if not leading.has_stopped:
        leading.join(STUCK)
        return None
    following.start()
    following.asking.come_to_rest()
    leading.go_on.set()
    for turn in (leading, following):
        turn.join(STUCK)
        assert not turn.is_alive(), "they wait for each other"
    return leading, following


def orders(
    one: Callable[[], tuple[Request, Request]], at_record: bool = False
) -> Iterator[tuple[HttpResponse, HttpResponse]]:
    """The answers to both requests, for each place at which either stops while the other goes on.

    `one` makes the requests, in a state of its own each time.
    """
    for swapped in (False, True):
        for stop in count():
            requests = one()
            turns = interleaved(*(reversed(requests) if swapped else requests), stop, at_record)
            if turns is None:
                break
            yield tuple(turn.answer for turn in (reversed(turns) if swapped else turns))
