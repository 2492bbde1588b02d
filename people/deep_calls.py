"""Room for calls that go deep.

CPython 3.11 to 3.13 keeps the frames of calls in pieces of 16 KB. A loop whose calls begin at the end of a piece asks
the system for the next one and gives it back, each time: 7 µs a call instead of 0.03. Templates and WeasyPrint go
hundreds of calls deep, so some loop of theirs always stands at such an end (`docs/decisions/0033`).
"""

from collections.abc import Callable
from functools import wraps

ROOM = 2**17
"""Words. A frame that asks for so many gets a piece twice as large, and what it calls takes the rest: thousands of
frames in one piece of 2 MB, of which the system gives what is touched."""


def with_room(function: Callable) -> Callable:
    """The same function, with room for what it calls."""

    def in_room(*args, **kwargs):
        return function(*args, **kwargs)

    in_room.__code__ = in_room.__code__.replace(co_stacksize=ROOM)
    return wraps(function)(in_room)
