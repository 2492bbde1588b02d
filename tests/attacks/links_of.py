"""Every address that an output leads to or loads, read from each kind of output as its readers read it."""

import json
import re
from collections.abc import Callable, Iterator
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import markdown
from icalendar import Calendar
from pypdf import PdfReader
from selectolax.lexbor import LexborHTMLParser

ATTRIBUTES = ("href", "src", "action", "formaction", "poster", "cite", "data", "xlink:href")
FOLLOWED_IN_JSONLD = ("sameAs", "logo", "url", "image")
FOLLOWED_IN_XML = ("url", "loc", "link", "publisherurl")


def links_of(body: bytes, kind: str) -> set[str]:
    """`kind` is a content type; of one that no program follows links in, nothing."""
    read = _READERS.get(kind.split(";")[0])
    return set(read(body)) if read else set()


def _of_page(body: bytes) -> Iterator[str]:
    tree = LexborHTMLParser(body.decode("utf-8", "replace"))
    for node in tree.css("*"):
        yield from (value or "" for name, value in node.attributes.items() if name in ATTRIBUTES)
    for script in tree.css("script[type='application/ld+json']"):
        yield from _of_jsonld(script.text().encode())


def _of_pdf(body: bytes) -> Iterator[str]:
    """A document's links; of one that stands as the page that it is made from, that page's."""
    if not body.rstrip().endswith(b"%%EOF"):
        yield from _of_page(body)
        return
    for page in PdfReader(BytesIO(body)).pages:
        for note in page.get("/Annots", []):
            action = note.get_object().get("/A", {})
            yield from (str(action[name]) for name in ("/URI", "/JS", "/F") if name in action)


def _of_jsonld(body: bytes) -> Iterator[str]:
    yield from _named(json.loads(body), FOLLOWED_IN_JSONLD)


def _named(data, names: tuple[str, ...]) -> Iterator[str]:
    if isinstance(data, dict):
        for name, value in data.items():
            yield from [value] if name in names and isinstance(value, str) else _named(value, names)
    elif isinstance(data, list):
        for item in data:
            yield from _named(item, names)


def _of_xml(body: bytes) -> Iterator[str]:
    for element in ElementTree.fromstring(body).iter():
        if element.tag.rpartition("}")[2] in FOLLOWED_IN_XML and not len(element):
            yield element.text or ""
        elif element.text and "<" in element.text:
            yield from _of_page(element.text.encode())


def _of_calendar(body: bytes) -> Iterator[str]:
    for event in Calendar.from_ical(body).walk():
        for name in ("url", "attach", "conference", "image", "source", "organizer", "attendee"):
            values = event.get(name, [])
            yield from map(str, values if isinstance(values, list) else [values])


def _of_office(body: bytes) -> Iterator[str]:
    """A text or a workbook: what its parts lead to outside it, and what a cell would work out."""
    with ZipFile(BytesIO(body)) as archive:
        for part in archive.namelist():
            written = archive.read(part).decode("utf-8", "replace")
            if part.endswith(".rels"):
                relations = ElementTree.fromstring(written)
                yield from (one.get("Target", "") for one in relations if one.get("TargetMode") == "External")
            elif part.startswith("xl/worksheets/"):
                yield from re.findall(r"<f[ >]", written)


def _of_markdown(body: bytes) -> Iterator[str]:
    yield from _of_page(markdown.markdown(body.decode()).encode())


_OFFICE = "application/vnd.openxmlformats-officedocument"
_READERS: dict[str, Callable[[bytes], Iterator[str]]] = {
    "text/html": _of_page,
    "application/pdf": _of_pdf,
    "application/ld+json": _of_jsonld,
    "application/xml": _of_xml,
    "text/calendar": _of_calendar,
    f"{_OFFICE}.wordprocessingml.document": _of_office,
    f"{_OFFICE}.spreadsheetml.sheet": _of_office,
    "text/markdown": _of_markdown,
}
READ = frozenset(_READERS)
