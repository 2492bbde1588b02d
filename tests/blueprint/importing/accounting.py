"""Which words of an article stand in a document: nothing dropped, nothing twice."""

import re
from collections import Counter

from blueprint.importing.inline import said
from blueprint.importing.report import texts

_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def words_of(document: dict) -> Counter:
    """Every word of every text, apart from what is derived from texts that stay where they were."""
    stated = dict(document)
    stated["summary"] = {k: v for k, v in document["summary"].items() if k != "reports_to"}
    stated["baseline"] = {}
    stated["intros"] = [intro["text"] for intro in document["intros"]]
    return Counter(word for text in texts(stated) for word in words(said(text)))
