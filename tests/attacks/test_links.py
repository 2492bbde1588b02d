"""An address that is neither web nor mailbox is never a link, whatever row it stands in."""

import logging
import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from blueprint.inline_markdown import to_html
from people.links import link_to
from people.templatetags.links import linked
from tests.attacks.odd_rows import LINKS, WORDS_OF_LINKS
from tests.attacks.test_odd_values import few
from tests.scorecards.independence.addresses import addresses
from tests.scorecards.independence.crawl import browser

FOLLOWED = re.compile(r"(?:https?|mailto):|data:image/svg\+xml;base64,|[/?#]|[\w./-]*$|[\w./-]+[?#]")
"""A scheme that may be, the picture for an authenticator, or an address of this site."""
ATTRIBUTES = ("href", "src", "action", "formaction")


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
    hrefs, shown = set(), 0
    for who in (browser(world.people["ada"]), client):
        for address in few(addresses(world)):
            response = who.get(address.url)
            body = b"".join(response.streaming_content) if response.streaming else response.content
            text = body.decode("utf-8", "replace")
            shown += "javascript:alert(1)" in text
            linked = _links(text, response.headers.get("Content-Type", ""))
            hrefs |= {f"{address.url} → {link!r}" for link in linked if not FOLLOWED.match(link)}
    assert "\n".join(sorted(hrefs)) == ""
    assert shown > 50  # else nothing was poisoned


def _links(text: str, kind: str) -> set[str]:
    """Every address that a page, a document (the page that it is made from) or a posting leads to or loads."""
    named = set(re.findall(r'"(?:sameAs|logo)": "([^"]*)"', text))
    if kind.startswith(("text/html", "application/pdf")):
        tree = LexborHTMLParser(text)
        named |= {node.attributes[name] or "" for name in ATTRIBUTES for node in tree.css(f"[{name}]")}
    return named
