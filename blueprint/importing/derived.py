"""Facts that the article says inside its sentences and that deserve a field of their own. The sentences stay."""

import re
from collections.abc import Iterator

from blueprint.document import ENGINEERS, size_unit
from blueprint.importing.inline import read_out

_RANGE = re.compile(r"(\d{1,6})\s*(?:–|—|-|to)\s*(\d{1,6})\+?\s+(?:software )?engineers", re.IGNORECASE)
_CONTEXT = re.compile(r"[^.]*\b(?:default|baseline|typical|context)\b[^.]*", re.IGNORECASE)
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_AFTER_IS = re.compile(r"\bis (?:usually |typically )?(?:an? |the )?(.{3,120})")
_REPORTS = re.compile(r"reports? to\b", re.IGNORECASE)


def derive(document: dict) -> None:
    """Fill in whom the role reports to and which company the base describes, where the article says so."""
    if not document["summary"]["reports_to"]:
        rows = (row for row in document["at_a_glance"] if _REPORTS.match(read_out(row["name"])))
        document["summary"]["reports_to"] = next((row["text"] for row in rows), "")
    if any(value for key, value in document["baseline"].items() if key != "unit"):
        return
    for text in _lines(document["environment"]) if size_unit(document) == ENGINEERS else ():
        sizes = _RANGE.search(read_out(text))
        if sizes and int(sizes[1]) <= int(sizes[2]):
            document["baseline"] |= {"min_engineers": int(sizes[1]), "max_engineers": int(sizes[2])}
            break
    intros = (intro["text"] for intro in document["intros"] if intro["section"] == "environment")
    document["baseline"]["text"] = next(filter(None, map(_company, intros)), "")


def _lines(groups: list[dict]) -> Iterator[str]:
    for group in groups:
        for item in group["items"]:
            yield from (item["title"], item["text"])
            yield from _lines([{"items": item["children"]}])


def _company(intro: str) -> str:
    """The company that an introduction calls typical: what it prints bold, else what follows "is"."""
    for sentence in _CONTEXT.findall(intro):
        if match := _BOLD.search(sentence) or _AFTER_IS.search(sentence):
            return match[1].strip()
    return ""
