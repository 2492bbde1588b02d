"""What tests of signing in share: no failed attempts left over, and a way to read the mail that was sent."""

import re

import pytest
from django.core.cache import cache
from django.test import Client

from people import operations, outbox
from people.models import Invitation
from people.roles import Role


@pytest.fixture(autouse=True)
def no_attempts_counted_yet():
    cache.clear()


@pytest.fixture
def visitor(db) -> Client:
    """A browser in which nobody is signed in."""
    return Client()


@pytest.fixture
def posted(django_capture_on_commit_callbacks, mailoutbox):
    """Runs something that queues mail, empties the outbox, and gives back the messages that left."""

    def run(action, *args, **kwargs):
        outbox.drain()
        before = len(mailoutbox)
        with django_capture_on_commit_callbacks(execute=True):
            action(*args, **kwargs)
        outbox.drain()
        return mailoutbox[before:]

    return run


@pytest.fixture
def invitation(administrator) -> Invitation:
    """An open invitation for Nia, from Ada."""
    return operations.invite(email="nia@example.test", name="Nia", role=Role.RECRUITER, by=administrator)


def link_in(message) -> str:
    """The path of the one link in a mail."""
    [link] = re.findall(r"https?://[^/\s]+(/\S+)", message.body)
    return link
