"""Asking for addresses as somebody, and what comes back as text."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import urlencode
from zipfile import ZipFile

from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from people.models import User
from people.table_files.table_writer import KINDS
from tests.scorecards.independence.addresses import Address
from tests.scorecards.independence.world import MarkedWorld

EACH_TIME = re.compile(
    r'csrfmiddlewaretoken"[^>]*value="\w+"'
    r'|(&quot;|")\w{64}(&quot;|")'  # the same token in headers that htmx sends
    r"|\d\d:\d\d(:\d\d(\.\d+)?)?"  # the time at which it is asked for
)
"""What differs each time that something is asked for."""


EVERYBODYS = {"employer_stylesheet", "employer_logo", "jobs", "job", "job_document", "job_feed", "sitemap", "robots"}
"""Addresses whose answers are the same for everybody, and may be kept."""


@dataclass(frozen=True)
class Answer:
    """What an address said: its headers that carry words, and its whole text, without what differs each time."""

    address: Address
    status: int
    cache: str
    kind: str
    text: str

    @property
    def is_private(self) -> bool:
        return bool({"no-store", "private"} & set(re.split(r"[,\s]+", self.cache)))

    @property
    def is_page(self) -> bool:
        return self.status < 300 and self.kind.startswith("text/html")


def browser(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def ask(client: Client, addresses: Iterable[Address]) -> list[Answer]:
    """The answer of each address; what a view raises is raised here, with the address beside it."""
    return [_ask(client, address) for address in addresses]


def _ask(client: Client, address: Address) -> Answer:
    try:
        response = client.get(address.url)
        body = b"".join(response.streaming_content) if response.streaming else response.content
    except Exception as error:
        error.add_note(f"at {address.url} ({address.name})")
        raise
    headers = " ".join(response.headers.get(name, "") for name in ("Location", "Content-Disposition"))
    text = f"{headers}\n{_text(body, response.headers.get('Content-Type', ''))}"
    return Answer(
        address,
        response.status_code,
        response.headers.get("Cache-Control", ""),
        response.headers.get("Content-Type", ""),
        EACH_TIME.sub("", text),
    )


def _text(body: bytes, kind: str) -> str:
    if kind in ("application/zip", KINDS["xlsx"]):
        with ZipFile(BytesIO(body)) as archive:
            return "\n".join(_text(archive.read(name), "") for name in archive.namelist())
    return body.decode("utf-8", "replace")


def other_views(answers: Iterable[Answer]) -> list[Address]:
    """The addresses of the same pages in another order, on another page, or narrowed, as their own links and forms
    lead there."""
    return _with_queries(answers, lambda tree: [*_links(tree), *_choices(tree)])


def searches(answers: Iterable[Answer], word: str) -> list[Address]:
    """The addresses of the same pages when somebody looks for this word in each field that takes words."""
    return _with_queries(answers, lambda tree: _typed(tree, word))


def _with_queries(answers: Iterable[Answer], queries_of: Callable[[LexborHTMLParser], list[str]]) -> list[Address]:
    marks = {}
    for answer in answers:
        if answer.is_page:
            for query in queries_of(LexborHTMLParser(answer.text)):
                path = answer.address.url.split("?")[0]
                marks[f"{path}?{query}"] = answer.address.name
    return [Address(name, url) for url, name in marks.items()]


def _links(tree: LexborHTMLParser) -> list[str]:
    hrefs = [a.attributes["href"] or "" for a in tree.css("a[href]")]
    return [href[1:] for href in hrefs if href.startswith("?") and len(href) > 1]


def _typed(tree: LexborHTMLParser, word: str) -> list[str]:
    kinds = 'input[type="text"][name], input[type="search"][name], input:not([type])[name]'
    fields = [field for form in tree.css('form[method="get"]') for field in form.css(kinds)]
    return [urlencode({field.attributes["name"]: word}) for field in fields]


def _choices(tree: LexborHTMLParser) -> list[str]:
    queries = []
    for select in (select for form in tree.css('form[method="get"]') for select in form.css("select[name]")):
        values = [option.attributes.get("value") for option in select.css("option")]
        queries += [urlencode({select.attributes["name"]: value}) for value in values if value]
    return queries


def assert_private(answers: Iterable[Answer], world: MarkedWorld, who: str) -> None:
    """No answer says a word that this person may not read; none failed; none is kept but what is everybody’s."""
    hidden = [word for word, readers in world.marks.items() if who not in readers]
    leaks = {(answer.address.url, word) for answer in answers for word in hidden if word in answer.text}
    assert leaks == set()
    assert [answer.address for answer in answers if answer.status >= 500] == []
    assert {answer.address.name for answer in answers if answer.status < 400 and not answer.is_private} <= EVERYBODYS
