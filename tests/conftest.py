"""The cast of every test, and how the tests of wild input run."""

import os
from collections.abc import Callable

import pytest
from django.db.backends.base.operations import BaseDatabaseOperations
from django.test import Client
from hypothesis import HealthCheck, settings

from blueprint.models import Blueprint
from blueprint.operations import versions
from people import triggers
from people.models import User
from people.roles import Role
from tests.blueprint.documents import small_document

pytest_plugins = ["tests.clock"]

# Where a change is judged, the same inputs are tried each time; at a desk, new ones.
settings.register_profile(
    "rolewright",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=bool(os.environ.get("CI")),
)
settings.load_profile("rolewright")

PASSWORD = "correct-horse-battery"


@pytest.fixture(scope="session", autouse=True)
def _rows_can_be_flushed():
    """Django empties the tables after a test that commits; the triggers that keep rows from that stand aside."""
    flush = BaseDatabaseOperations.execute_sql_flush

    def without_triggers(operations, statements):
        with triggers.lifted(operations.connection):
            flush(operations, statements)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BaseDatabaseOperations, "execute_sql_flush", without_triggers)
        yield


@pytest.fixture
def person(db) -> Callable[..., User]:
    """Makes somebody who can sign in with PASSWORD."""

    def make(email: str, role: str = Role.MEMBER, **fields) -> User:
        fields.setdefault("name", email.split("@")[0].title())
        return User.objects.create_user(email, PASSWORD, role=role, **fields)

    return make


@pytest.fixture
def administrator(person) -> User:
    """Ada runs the house."""
    return person("ada@example.test", Role.ADMINISTRATOR)


@pytest.fixture
def recruiter(person) -> User:
    """Rita keeps blueprints and opens searches."""
    return person("rita@example.test", Role.RECRUITER)


@pytest.fixture
def member(person) -> User:
    """Mona has no role in the house; the parts that she plays in an opening, a test gives her."""
    return person("mona@example.test")


@pytest.fixture
def outsider(person) -> User:
    """Otto is signed in and plays no part anywhere."""
    return person("otto@example.test")


@pytest.fixture
def client_of() -> Callable[[User], Client]:
    """A browser in which this person is signed in."""

    def sign_in(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return sign_in


@pytest.fixture
def document() -> dict:
    """A small but complete blueprint document."""
    return small_document()


@pytest.fixture
def draft_blueprint(db, recruiter, document) -> Blueprint:
    """The small document as the first draft of its blueprint."""
    return versions.import_document(document=document, by=recruiter)


@pytest.fixture
def published_blueprint(draft_blueprint, recruiter) -> Blueprint:
    """The small document as a published blueprint, version 1."""
    return versions.publish(blueprint=draft_blueprint, by=recruiter)
