"""A function that is called with room does what it did."""

import sys

import pytest

from people.deep_calls import ROOM, with_room


def down(depth: int) -> int:
    """How deep it went."""
    return 1 + down(depth - 1) if depth else 0


def test_what_it_is_given_and_gives_stays_the_same():
    @with_room
    def told(*args, **kwargs):
        """Says it."""
        return args, kwargs

    assert told(1, two=2) == ((1,), {"two": 2})
    assert (told.__name__, told.__doc__) == ("told", "Says it.")
    assert told.__code__.co_stacksize == ROOM


def test_refusals_come_through_and_what_is_endless_ends():
    with pytest.raises(ZeroDivisionError):
        with_room(lambda: 1 / 0)()
    assert with_room(down)(500) == 500
    with pytest.raises(RecursionError):
        with_room(down)(sys.getrecursionlimit())
    assert with_room(with_room(down))(500) == 500


def test_the_server_answers_with_room():
    from config.wsgi import application  # noqa: PLC0415

    assert application.__code__.co_stacksize == ROOM
