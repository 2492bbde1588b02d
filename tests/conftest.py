"""The cast of every test, and how the tests of wild input run."""

import gc
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from _pytest.runner import pytest_runtest_protocol as runs_one
from django.core.cache import cache, caches
from django.db import connections
from django.test import Client, TransactionTestCase
from hypothesis import HealthCheck, settings

from blueprint.models import Blueprint
from blueprint.operations import versions
from hiring.models import Opening
from hiring.retention import operations as retention
from people.deep_calls import with_room
from people.models import User
from people.roles import Role
from tests import world
from tests.blueprint.documents import small_document
from tests.databases import Databases, engine
from tests.recipes import WORLDS
from tests.server import Server

in_room = with_room(runs_one)
pytest_plugins = ["tests.clock", "tests.parts", "tests.s3"]

# Where a change is judged, the same inputs are tried each time; at a desk, new ones.
settings.register_profile(
    "rolewright",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=bool(os.environ.get("CI")),
)
settings.load_profile("rolewright")


def pytest_configure(config):
    """A folder for everything that this run makes, unless whoever started it has made one."""
    gc.set_threshold(100_000, 20, 100)  # what is imported and collected is not garbage
    if "TEST_RUN" not in os.environ:
        os.environ["TEST_RUN"] = tempfile.mkdtemp(prefix="rolewright_")
        config.add_cleanup(lambda: clear(Path(os.environ.pop("TEST_RUN"))))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item, nextitem):
    """As pytest's own, with room for what a test calls: its pages are as deep in calls as a server's."""
    return in_room(item, nextitem)


def pytest_collection_finish():
    """What was collected stays to the end: whoever looks for garbage need not look through it each time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 100)


def clear(run: Path) -> None:
    engine(run).drop_all()
    shutil.rmtree(run)


@pytest.fixture(scope="session")
def databases(request, django_test_environment, django_db_blocker) -> Iterator[Databases]:
    """The databases of this run; a test that commits leaves its copy behind."""
    run = Path(os.environ["TEST_RUN"])
    part, share = request.config.option.part or "all", request.config.option.share.replace("/", "_")
    name = f"{part}_{share}_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"
    made = Databases(run, engine(run), WORLDS, name, django_db_blocker.unblock)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda _: made.leave())
        yield made
    connections.close_all()


@pytest.fixture
def django_db_setup(request, databases) -> None:
    """The database in which a test begins."""
    databases.enter(world_of(request.node))


@pytest.fixture(scope="session")
def server_in(databases, tmp_path_factory) -> Callable[[str], Server]:
    """A server that is not started yet, before a copy of a world: server_in("demo", HTTPS="yes")."""

    def make(world: str, **settings: str) -> Server:
        folder = tmp_path_factory.mktemp(world)
        return Server(folder, databases.url(databases.copy(world, folder)), **settings)

    return make


BEGINS_IN = {"demo_company": "demo", "published_blueprint": "published"}
"""The world in which a test begins, by what it asks for; `@pytest.mark.world("demo")` names it."""


def world_of(item) -> str:
    if marker := item.get_closest_marker("world"):
        return marker.args[0]
    return next((world for fixture, world in BEGINS_IN.items() if fixture in item.fixturenames), "empty")


@pytest.fixture
def person(db) -> Callable[..., User]:
    """Makes somebody who can sign in with PASSWORD."""
    return world.person


@pytest.fixture
def administrator(person) -> User:
    """Ada runs the house."""
    return person("ada@example.test", Role.ADMINISTRATOR)


@pytest.fixture
def recruiter(person) -> User:
    """Rita keeps blueprints and opens searches."""
    return User.objects.filter(email="rita@example.test").first() or person("rita@example.test", Role.RECRUITER)


@pytest.fixture
def member(person) -> User:
    """Mona has no role in the house; the parts that she plays in an opening, a test gives her."""
    return person("mona@example.test")


@pytest.fixture
def outsider(person) -> User:
    """Otto is signed in and plays no part anywhere."""
    return person("otto@example.test")


@pytest.fixture
def who(demo_company) -> Callable[[str], User]:
    """Somebody of the demo: who("recruiter")."""
    return lambda name: User.objects.get(email=f"{name}@demo.test")


@pytest.fixture
def anna(person) -> User:
    """Anna interviews."""
    return person("anna@example.test")


@pytest.fixture
def ben(person) -> User:
    """So does Ben."""
    return person("ben@example.test")


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
def published_blueprint(db, recruiter, document) -> Blueprint:
    """The small document as a published blueprint, version 1."""
    known = Blueprint.objects.filter(slug=document["slug"]).first()
    return known or world.published(document, by=recruiter)


@pytest.fixture
def hold(administrator) -> Callable[..., None]:
    """Puts a hold on an opening: nothing about its candidates is erased."""

    def put(opening: Opening, by: User = administrator) -> None:
        retention.hold(opening=opening, reason="A claim is pending.", by=by)

    return put


@pytest.fixture
def empty_cache() -> None:
    """Nothing is kept or counted from the test before."""
    cache.clear()
    caches["kept"].clear()


@pytest.fixture
def own_files(settings, tmp_path) -> None:
    """Uploaded files are in a folder of this test alone."""
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def demo_company(db) -> None:
    """The demo: whatever asks for it begins with that company at work."""


@pytest.fixture
def no_kept_documents():
    """What was made before is made anew, and what this test makes in place of a document is gone after it."""
    caches["documents"].clear()
    yield
    caches["documents"].clear()


@pytest.fixture
def readable_documents(no_kept_documents, monkeypatch):
    """A PDF is the page that it is made from: every word that it could say, without the second that it takes."""
    monkeypatch.setattr("blueprint.documents._render", lambda html, *_: b"%PDF-1.7\n" + html.encode())
