"""Every link that a page of the demo shows to somebody leads somewhere that they may go."""

from collections import Counter
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from django.urls import Resolver404, resolve
from selectolax.lexbor import LexborHTMLParser

from people.models import User
from scorecards import demo

STARTS = ["/", "/jobs/"]
MOST_OF_A_KIND = 2
LEFT_OUT = (".pdf", "/accounts/")
"""PDFs take seconds, and the pages of signing in end the visit: both are tried elsewhere."""


def links(page: str, html: str) -> list[str]:
    """The addresses of this site that a page links to, in order."""
    links = [urldefrag(urljoin(page, a.attributes["href"] or "")).url for a in LexborHTMLParser(html).css("a[href]")]
    return [url for url in dict.fromkeys(links) if url.startswith("/") and not any(part in url for part in LEFT_OUT)]


def kind(url: str) -> str:
    """The page that an address belongs to; an address that belongs to none is a kind of its own."""
    try:
        return resolve(urlsplit(url).path).view_name
    except Resolver404:
        return url


def broken(client) -> list[str]:
    """Where links lead to an error, as “page → address: status”: two of each kind of page are followed."""
    visited, waiting, wrong = Counter(), [("start", url) for url in STARTS], []
    seen = set(STARTS)
    while waiting:
        source, url = waiting.pop(0)
        response = client.get(url, follow=True)
        if response.status_code >= 400:
            wrong.append(f"{source} → {url}: {response.status_code}")
        if not response.headers.get("Content-Type", "").startswith("text/html") or response.streaming:
            continue
        for link in links(urlsplit(url).path, response.content.decode()):
            if link not in seen and visited[kind(link)] < MOST_OF_A_KIND:
                seen.add(link)
                visited[kind(link)] += 1
                waiting.append((url, link))
    return wrong


@pytest.mark.once
def test_no_link_of_the_demo_is_broken_for_anybody(demo_company, client_of, client):
    wrong = {email: broken(client_of(User.objects.get(email=email))) for email, _ in demo.WHO}
    wrong["nobody"] = broken(client)
    assert wrong == {email: [] for email in wrong}
