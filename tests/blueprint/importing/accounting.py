"""Which words of an article stand in a document: nothing dropped, nothing twice."""

import html
import json
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

from blueprint.importing.import_report import texts
from blueprint.importing.inline import read_out

_LABELS = """
core mission strategic importance to the port primary outcomes expected role horizon s is implementation notes
description use importance critical important context specific optional why it matters how shows up on job
strong performance scenario minutes hour hours engineers reports target frequency 45 60 40 1 5 20 000 2 3
"""
LABELS = frozenset(_LABELS.split())
"""Words of labels and of numbers that become fields; they need not stand in a text any more."""

_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def words_of(document: dict, *, title: bool = True) -> Counter:
    """Every word of every text, apart from what is derived from texts that stay where they were."""
    stated = dict(document)
    stated["baseline"] = {}
    stated["intros"] = [intro["text"] for intro in document["intros"]]
    derived = document["summary"]["reports_to"]
    if any(row["text"] == derived for row in document["at_a_glance"]):
        stated["summary"] = {key: text for key, text in document["summary"].items() if key != "reports_to"}
    if not title:
        stated["title"] = ""
    return Counter(word for text in texts(stated) for word in words(read_out(text)))


class _Page(HTMLParser):
    """Collects what is printed inside some elements, with the standard library's parser and none of ours."""

    def __init__(self, inside: str):
        super().__init__(convert_charrefs=True)
        self.inside = inside
        self.depth = 0
        self.hidden = 0
        self.texts: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.hidden += tag in ("script", "style", "title")
        self.depth += tag in ("p", "li", "td")

    def handle_endtag(self, tag):
        self.hidden -= tag in ("script", "style", "title")
        self.depth -= tag in ("p", "li", "td")

    def handle_data(self, data):
        if not self.hidden and (self.inside == "*" or self.depth > 0):
            self.texts.append(data)


def printed_words(path: Path, inside: str = "p li td") -> Counter:
    """The words of an article's paragraphs, items and cells; with "*", of its headings and headers too."""
    source = path.read_bytes().decode("cp1252" if path.stem == "windows-1252" else "utf-8")
    if path.suffix == ".md":
        if inside != "*":
            source = re.sub(r"^#.*$|^\|.*\n(?=\|[ |-]+$)", "", source, flags=re.MULTILINE)
        return Counter(words(html.unescape(source)))
    if path.suffix == ".json":
        source = json.loads(source)["content"]["rendered"]
    page = _Page(inside)
    page.feed(source)
    return Counter(word for text in page.texts for word in words(text))


def header_words(path: Path) -> set[str]:
    """The words of table headers, which stand before every cell of a column that nothing is known about."""
    headers = re.findall(r"<th\b[^>]*>(.*?)</th>", path.read_bytes().decode("utf-8", "replace"))
    return {word for header in headers for word in words(header)}
