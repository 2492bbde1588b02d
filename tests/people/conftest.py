"""What tests of signing in share: no failed attempts left over, and a way to read the mail that was sent."""

from collections.abc import Callable

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.test import Client

from people import operations, outbox
from people.models import Invitation, User
from people.roles import Role
from tests.world import PASSWORD


@pytest.fixture(autouse=True)
def no_attempts_counted_yet(empty_cache):
    """Nor is anything else kept from the test before."""


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


@pytest.fixture
def secret(member) -> str:
    """The key of the authenticator that Mona has switched on."""
    key = generate_totp_secret()
    TOTP.activate(member, key)
    return key


@pytest.fixture
def recovery_codes(member, secret) -> list[str]:
    return RecoveryCodes.activate(member).generate_codes()


@pytest.fixture
def sure_of(client_of) -> Callable[[User], Client]:
    """A browser in which this person is signed in and has just typed their password again."""

    def make(person: User) -> Client:
        browser = client_of(person)
        browser.post("/accounts/reauthenticate/", {"password": PASSWORD})
        return browser

    return make
