"""The marked world, in a time that stands still, with documents that hold their words as they were written."""

import logging

import pytest
from django.core.cache import caches
from django.utils import timezone

from people.planner import look_again
from tests.scorecards.independence.world import MarkedWorld


@pytest.fixture
def readable_documents(monkeypatch):
    """A PDF is the page that it is made from: every word that it could say, without the second that it takes."""
    monkeypatch.setattr("blueprint.documents._render", lambda html, *_: b"%PDF-1.7\n" + html.encode())
    caches["documents"].clear()
    yield
    caches["documents"].clear()


@pytest.fixture(autouse=True)
def _refusals_are_not_logged(caplog):
    """There are thousands."""
    caplog.set_level(logging.CRITICAL, logger="django.request")


@pytest.fixture
def world(db, monkeypatch) -> MarkedWorld:
    now = timezone.now()
    monkeypatch.setattr("django.utils.timezone.now", lambda: now)
    built = MarkedWorld.build()
    look_again()
    return built
