"""Uploaded spreadsheets are forgotten, in the cache that a real house has."""

import pytest
from django.core.cache import caches
from django.core.management import call_command
from django.db import connection

from scorecards.calibration import uploads
from scorecards.tasks import forget_uploads


@pytest.fixture
def stored(db, settings):
    """How many entries the database's cache holds."""
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}}
    call_command("createcachetable", verbosity=0)

    def count() -> int:
        with connection.cursor() as cursor:
            cursor.execute("SELECT COUNT(*) FROM cache")
            return cursor.fetchone()[0]

    return count


def test_what_is_past_its_hour_goes_though_nobody_asks(stored, outsider, monkeypatch):
    uploads.keep(outsider, uploads.Upload(b"new", "new.csv"), "new")
    monkeypatch.setattr(uploads, "KEPT_SECONDS", -2)
    uploads.keep(outsider, uploads.Upload(b"old", "old.csv"), "old")
    caches["default"].set("else", 1)
    forget_uploads()
    assert stored() == 2
    assert uploads.kept(outsider, "new").data == b"new"
