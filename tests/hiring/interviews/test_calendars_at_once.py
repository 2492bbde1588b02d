"""Giving an address of the outside: nobody waits for its name to be looked up, and twice at once is once."""

import socket

import pytest
from django.db import connection

from hiring.interviews.operations.private_calendars import give_calendar
from hiring.models import PrivateCalendar
from people.webhooks.operations import make_webhook
from tests.at_once import meanwhile

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def house(settings):
    settings.PRIVATE_CALENDARS, settings.OUTSIDE_ALLOWED = True, ["localhost"]


def test_an_address_sent_twice_at_once_is_kept_once(house, interviewer):
    give_calendar(url="https://localhost/a.ics", by=interviewer)
    times = [lambda: give_calendar(url="https://localhost/b.ics", by=interviewer)] * 2
    assert meanwhile(*times) is None
    assert PrivateCalendar.objects.count() == 1


def test_while_a_name_is_looked_up_the_database_is_everybodys(house, interviewer, administrator, monkeypatch):
    """SQLite lets one write at a time, and a name's own server decides how long it takes to answer.

    Of a calendar only the worker looks it up."""
    looked_up, look_up = [], socket.getaddrinfo

    def slow(*asked, **more):
        looked_up.append(connection.in_atomic_block)
        return look_up(*asked, **more)

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    give_calendar(url="https://localhost/a.ics", by=interviewer)
    make_webhook(name="chat", url="https://localhost/", verbs_told=[], by=administrator)
    assert looked_up == [False]
