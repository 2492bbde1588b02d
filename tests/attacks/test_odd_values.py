"""Whatever stands in a row, past every form: each page is answered, and none breaks."""

import logging
import traceback
from collections import Counter
from pathlib import PurePosixPath

import pytest
from django.conf import settings

from tests.scorecards.independence.addresses import Address, addresses
from tests.scorecards.independence.crawl import browser

pytestmark = [pytest.mark.django_db, pytest.mark.world("odd"), pytest.mark.usefixtures("readable_documents")]
MOST_OF_A_KIND = 3


def few(places: list[Address]) -> list[Address]:
    """Of each page so many, the first ones, and of each document in each of its formats."""
    seen, kept = Counter(), []
    for address in places:
        kind = address.name, PurePosixPath(address.url).suffix
        seen[kind] += 1
        if seen[kind] <= MOST_OF_A_KIND:
            kept.append(address)
    return kept


def broken(client, places: list[Address]) -> dict[str, str]:
    """What a view raised, or an answer that says so, by address."""
    wrong = {}
    for address in places:
        try:
            response = client.get(address.url)
            b"".join(response.streaming_content) if response.streaming else response.content
        except Exception as error:
            wrong[address.url] = f"{address.name}: {error!r:.200} at {_place(error)}"
        else:
            if response.status_code >= 500:
                wrong[address.url] = f"{address.name}: {response.status_code}"
    return wrong


def _place(error: Exception) -> str:
    """Where in our own code it broke."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [f for f in frames if f.filename.startswith(str(settings.BASE_DIR)) and "/.venv/" not in f.filename]
    return f"{ours[-1].filename}:{ours[-1].lineno}" if ours else "?"


@pytest.mark.long
def test_no_page_breaks_for_those_who_see_most(databases, caplog):
    caplog.set_level(logging.CRITICAL, logger="django.request")
    world = databases.kept("odd")
    places = few(addresses(world))
    assert len(places) > 250
    assert broken(browser(world.people["ada"]), places) == {}
    assert broken(browser(world.people["hana"]), places[::5]) == {}
