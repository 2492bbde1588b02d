"""Nobody finds a word of a card that they may not read: every address of the project, asked by everybody."""

from collections.abc import Iterator
from itertools import groupby

import pytest
from django.test import Client

from tests.scorecards.independence.addresses import Address, addresses
from tests.scorecards.independence.crawl import Answer, ask, assert_private, browser, other_views, searches
from tests.scorecards.independence.world import EVERYBODY, mark

pytestmark = pytest.mark.usefixtures("readable_documents")
LOOKED_AT_TWICE = ("rita", "hana", "anna", "eve")
"""Those whose answers `test_nothing_derived` asks for, and looks for words as well, also those that they may read."""


def by_name(known: list[Address]) -> Iterator[list[Address]]:
    return (list(alike) for _, alike in groupby(known, key=lambda address: address.name))


def with_search(client: Client, alike: list[Address]) -> list[Answer]:
    """Of addresses of one name those that are pages to look for words: where the first is none, none is."""
    pages = (answer for address in alike for answer in ask(client, [address]) if answer.is_page)
    first = next(pages, None)
    return [first, *pages] if first and searches([first], "word") else []


@pytest.mark.once
@pytest.mark.parametrize("who", [who for who in EVERYBODY if who not in ("gone", *LOOKED_AT_TWICE)])
def test_no_address_says_a_word_that_its_reader_may_not_read(world, who):
    answers = ask(client := browser(world.people[who]), addresses(world))
    assert_private(answers + ask(client, other_views(answers)), world, who)


@pytest.mark.long
def test_no_search_finds_a_card_by_a_word_in_it(world):
    """Looking for a word of a closed card answers like looking for a word that stands nowhere."""
    client = browser(world.people["rita"])
    pages = [page for of_a_name in by_name(addresses(world)) for page in with_search(client, of_a_name)]
    for word in (mark(1, what) for what in ("summary", "judgement")):
        nowhere = word[::-1]
        hits, nothing = (ask(client, searches(pages, text)) for text in (word, nowhere))
        assert len(hits) > 1
        for one, other in zip(hits, nothing, strict=True):
            assert one.text.replace(word, "") == other.text.replace(nowhere, ""), one.address
