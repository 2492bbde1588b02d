"""What takes longer than a page waits is made on behind the person, and found when they ask again."""

from threading import Event

import pytest

from people import patience as room
from people.kept import cache
from people.one_at_a_time import Busy
from people.patience import BeingMade, in_time, patience


@pytest.fixture(autouse=True)
def impatient(settings):
    cache.clear()
    settings.SECONDS_FOR_A_DOCUMENT = 0.2
    yield
    room._line.submit(int).result()  # the line is empty


def a_page_asks(make) -> bytes:
    with patience():
        return in_time("content", make)


def test_what_is_quick_is_answered_and_not_kept():
    assert a_page_asks(lambda: b"quick") == b"quick"
    assert a_page_asks(lambda: b"again") == b"again"


def test_what_takes_long_is_left_and_found_and_made_once():
    done, made = Event(), []

    def slowly():
        made.append(1)
        done.wait()
        return b"slow"

    for _ in range(2):
        with pytest.raises(BeingMade):
            a_page_asks(slowly)
    done.set()
    room._line.submit(int).result()
    assert a_page_asks(lambda: b"another") == b"slow" and made == [1]
    assert a_page_asks(lambda: b"another") == b"another"


def test_away_from_pages_it_is_waited_for():
    assert in_time("content", lambda: b"made") == b"made"


def test_what_an_erasure_overtakes_is_not_kept():
    done = Event()
    with pytest.raises(BeingMade):
        a_page_asks(lambda: done.wait() and b"about somebody")
    cache.clear()
    done.set()
    room._line.submit(int).result()
    assert a_page_asks(lambda: b"without them") == b"without them"


def test_what_fails_says_so_and_may_be_tried_again():
    with pytest.raises(ZeroDivisionError):
        a_page_asks(lambda: 1 / 0)
    assert a_page_asks(lambda: b"well") == b"well"


def test_another_process_that_makes_it_is_waited_for():
    cache.add("content:begun", 1)
    with pytest.raises(BeingMade):
        a_page_asks(lambda: b"twice")
    cache.set("content", b"theirs")
    assert a_page_asks(lambda: b"twice") == b"theirs"


def test_a_long_line_takes_no_more(monkeypatch):
    monkeypatch.setattr(room, "MOST_IN_LINE", 0)
    with pytest.raises(BeingMade):
        a_page_asks(lambda: b"made")


def test_whoever_has_left_one_begins_no_second_one_before_it_is_made():
    done = Event()

    def asks(person: str, key: str, make=lambda: b"made") -> bytes:
        with patience(person):
            return in_time(key, make)

    with pytest.raises(BeingMade):
        asks("7", "long", lambda: done.wait() and b"slow")
    with pytest.raises(Busy, match="Another document of yours"):
        asks("7", "other")
    assert "other" not in room._under_way
    for person in ("8", ""):
        with pytest.raises(BeingMade):
            asks(person, f"of-{person}")
    done.set()
    room._line.submit(int).result()
    assert asks("7", "other") == b"made" and asks("7", "long") == b"slow"


def test_what_is_made_before_its_asker_comes_to_wait_is_answered(monkeypatch):
    begin = room._begin

    def overtaken(key, make):
        future = begin(key, make)
        room._line.submit(int).result()  # made, and nobody has waited for it yet
        return future

    monkeypatch.setattr(room, "_begin", overtaken)
    assert a_page_asks(lambda: b"at once") == b"at once"
    assert a_page_asks(lambda: b"again") == b"again"
