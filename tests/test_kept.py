"""What is kept between two requests goes when its hour is over, from the table in which a real house keeps it."""

import json
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from hiring.openings.operations import create_opening
from people import kept
from people.tasks import forget_what_was_kept
from tests.blueprint.documents import small_document

UPLOADS = {
    "blueprint_import": json.dumps(small_document()),
    "candidates_import": "name,email\nCora,cora@example.test\n",
    "calibrate": "candidate,interviewer,dimension,rating\nCora,Ivy,Craft,3\n",
}


@pytest.fixture
def table(db, settings):
    """The keys that lie in the tables of the database's caches."""
    settings.CACHES = {
        name: {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": where}
        for name, where in (("default", "cache"), ("kept", "kept"))
    }
    call_command("createcachetable", verbosity=0)

    def keys() -> list[str]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT cache_key FROM cache UNION SELECT cache_key FROM kept")
            return [key for (key,) in cursor.fetchall()]

    return keys


@pytest.fixture
def later(monkeypatch):
    def pass_by(**time):
        now = timezone.now() + timedelta(**time)
        monkeypatch.setattr(timezone, "now", lambda: now)

    return pass_by


def upload(client, page: str, *where):
    file = SimpleUploadedFile("file.csv", UPLOADS[page].encode())
    response = client.post(reverse(page, args=where), {"file": file})
    assert response.status_code == 302, response.content.decode()


def test_every_preview_goes_after_its_hour_though_nobody_asks(table, later, published_blueprint, recruiter, client_of):
    opening = create_opening(title="Baker", blueprint=published_blueprint, variants=[], engineers=None, by=recruiter)
    client = client_of(recruiter)
    upload(client, "blueprint_import")
    upload(client, "candidates_import", opening.slug)
    upload(client, "calibrate")
    assert len(table()) == len(UPLOADS)
    later(minutes=59)
    forget_what_was_kept()
    assert len(table()) == len(UPLOADS)
    later(minutes=2)
    forget_what_was_kept()
    assert table() == []


def test_an_erasure_takes_what_may_name_somebody_and_leaves_the_roles(
    table, published_blueprint, recruiter, administrator, client_of
):
    opening = create_opening(title="Baker", blueprint=published_blueprint, variants=[], engineers=None, by=recruiter)
    client = client_of(recruiter)
    upload(client, "blueprint_import")
    (of_roles,) = table()
    upload(client, "candidates_import", opening.slug)
    upload(client, "calibrate")
    cache.set("attempts", 1)
    kept.cache.set("sent-form", {"to": "/", "told": [(25, "Cora was written to.", "")]}, 60)
    kept.forget_people()
    assert set(table()) == {of_roles, cache.make_key("attempts")}


def test_the_sweep_leaves_what_is_still_good(table, later, outsider):
    kept.keep(outsider, "ratings", "words")
    cache.set("attempts", 1, timeout=2 * kept.KEPT_SECONDS)
    later(minutes=61)
    forget_what_was_kept()
    assert table() == [cache.make_key("attempts")]


def test_what_is_kept_is_for_one_person_one_purpose_and_one_token(db, outsider, member):
    token = kept.keep(outsider, "ratings", {"data": b"\0"})
    assert kept.recall(outsider, "ratings", token) == {"data": b"\0"}
    assert kept.recall(member, "ratings", token) is None
    assert kept.recall(outsider, "candidates", token) is None
    assert kept.recall(outsider, "ratings", token[:-1]) is None
    assert len(token) >= 22 and kept.keep(outsider, "ratings", "") != token


def test_it_is_replaced_under_its_token_and_gone_when_forgotten(db, outsider):
    token = kept.keep(outsider, "ratings", "first")
    assert kept.keep(outsider, "ratings", "second", token) == token
    assert kept.recall(outsider, "ratings", token) == "second"
    kept.forget(outsider, "ratings", token)
    assert kept.recall(outsider, "ratings", token) is None
