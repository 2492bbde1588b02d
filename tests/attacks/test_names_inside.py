"""Where private calendars are on, nobody learns from their own calendar's address which names the house has inside."""

import socket

import pytest
from django.urls import reverse

from hiring.interviews.operations import private_calendars
from hiring.models import PrivateCalendar

pytestmark = pytest.mark.django_db

INSIDE = {"wiki.house.example": "10.0.0.7", "hooks.house.example": "10.0.0.8"}
TRIED = [
    "https://nothing.house.example/",
    "https://wiki.house.example/",
    "http://wiki.house.example/",
    "https://hooks.house.example:9/",
    "https://10.0.0.7/",
    "https://[::1]/",
    "webcal://169.254.169.254/",
]


@pytest.fixture
def looked_up(settings, monkeypatch) -> list[str]:
    """A house with names of its own, one of which may be reached; which of them anybody looked up."""
    settings.PRIVATE_CALENDARS, settings.OUTSIDE_ALLOWED = True, ["hooks.house.example"]
    names: list[str] = []

    def look_up(host, port, **_):
        names.append(host)
        if not (address := INSIDE.get(host, host if host[0].isdigit() or ":" in host else "")):
            raise socket.gaierror
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    def connect(*_):
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(socket, "create_connection", connect)
    return names


def test_every_name_is_taken_without_a_look_and_refused_in_the_same_words(looked_up, member, client_of):
    client, sentences = client_of(member), set()
    for address in TRIED:
        answer = client.post(reverse("own_calendar_give"), {"url": address})
        assert answer.status_code == 302 and not looked_up, address
        row = PrivateCalendar.objects.get()
        private_calendars.read_calendar(calendar=row.pk)
        looked_up.clear()
        row.refresh_from_db()
        sentences.add(row.trouble.replace(row.host, "HOST"))
    assert sentences == {private_calendars.NOT_THERE.format("HOST")}
