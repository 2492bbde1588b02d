"""An address that is neither web nor mailbox is never a link, whatever row it stands in."""

import logging
import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from blueprint.inline_markdown import to_html
from people.links import link_to
from people.templatetags.links import linked
from tests.attacks.links_of import READ, links_of
from tests.attacks.odd_rows import LINKS, WORDS_OF_LINKS
from tests.attacks.test_odd_values import few
from tests.scorecards.independence.addresses import addresses
from tests.scorecards.independence.crawl import browser

FOLLOWED = re.compile(r"(?:https?|mailto):|data:image/svg\+xml;base64,|/(?![/\\])|[?#]|(?![/\\])[\w./-]*(?:$|[?#])")
"""A scheme that may be, the picture for an authenticator, or an address of this site: `//host` is one elsewhere."""


@pytest.mark.parametrize("address", [*LINKS, "", None, "//example.org", "https://", "ftp://example.org", "a@b.test"])
def test_what_is_no_address_to_follow_stays_text(address):
    assert link_to(address) == ""
    assert "href" not in linked(address, "words")


@pytest.mark.parametrize("address", ["https://a.test/b?c=d&e", "HTTP://a.test", "mailto:a@b.test"])
def test_what_is_one_becomes_a_link(address):
    assert link_to(address) == address
    assert linked(address).startswith('<a href="')


@pytest.mark.parametrize("text", WORDS_OF_LINKS)
def test_markdown_makes_no_other_link(text):
    assert not LexborHTMLParser(to_html(text)).css("[href]")


@pytest.mark.once
@pytest.mark.django_db
@pytest.mark.world("poisoned")
@pytest.mark.usefixtures("readable_documents")
def test_no_page_or_document_links_to_one(databases, client, caplog):
    caplog.set_level(logging.CRITICAL, logger="django.request")
    world = databases.kept("poisoned")
    hrefs, shown, kinds = set(), 0, set()
    for who in (browser(world.people["ada"]), client):
        for address in few(addresses(world)):
            response = who.get(address.url)
            body = b"".join(response.streaming_content) if response.streaming else response.content
            kind = response.headers.get("Content-Type", "").split(";")[0]
            shown += b"javascript:alert(1)" in body
            kinds.add(kind)
            hrefs |= {f"{address.url} → {link!r}" for link in links_of(body, kind) if not FOLLOWED.match(link)}
    assert "\n".join(sorted(hrefs)) == ""
    assert shown > 50  # else nothing was poisoned
    assert kinds >= READ  # each kind of output was looked into


@pytest.mark.once
@pytest.mark.django_db
@pytest.mark.world("poisoned")
def test_a_real_pdf_links_to_none(databases):
    world = databases.kept("poisoned")
    page = next(address.url for address in addresses(world) if address.url.endswith("/description.pdf"))
    body = browser(world.people["ada"]).get(page).content
    assert body.startswith(b"%PDF")
    assert [link for link in links_of(body, "application/pdf") if not FOLLOWED.match(link)] == []
