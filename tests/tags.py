"""What a screen reader, or a program that reads applications, would stumble over in a PDF."""

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise

import pikepdf
from pikepdf import Array, Dictionary, Name

TABLE_PARTS = {"/TR", "/THead", "/TBody", "/TFoot", "/Caption"}
ROW_GROUPS = {"/THead", "/TBody", "/TFoot"}
HEADINGS = {f"/H{level}": level for level in range(1, 7)}


def faults(pdf: bytes) -> list[str]:
    """Everything in the document's tags that is not as ISO 14289-1 asks, as sentences; [] where all is well."""
    with pikepdf.open(BytesIO(pdf)) as document:
        root = document.Root.StructTreeRoot
        elements = list(_below(root))
        return [
            *(fault for element in elements for fault in _faults_of(element)),
            *_headings([HEADINGS[kind(element)] for element in elements if kind(element) in HEADINGS]),
            *_order(document, elements),
            *_links(document, elements),
        ]


def kind(element: Dictionary) -> str:
    return str(element.get(Name.S, ""))


def _faults_of(element: Dictionary) -> Iterator[str]:
    inside = [kind(child) for child in _parts(element)]
    match kind(element):
        case "/Table":
            yield from _table(element, inside)
        case "/L":
            yield from (f"A list holds {name}." for name in inside if name not in ("/LI", "/Caption"))
        case "/LI":
            if "/LBody" not in inside:
                yield "An item of a list has no body."
            if kind(element.P) != "/L":
                yield f"An item stands in {kind(element.P)}."
        case "/Figure":
            if not str(element.get(Name.Alt, "")).strip():
                yield "A figure has no alternative."


def _table(table: Dictionary, inside: list[str]) -> Iterator[str]:
    yield from (f"A table holds {name}." for name in inside if name not in TABLE_PARTS)
    rows = [list(_parts(row)) for row in _rows(table)]
    cells = [cell for row in rows for cell in row]
    headers = [cell for cell in cells if kind(cell) == "/TH"]
    if not rows:
        yield "A table has no rows."
    elif len({sum(_span(cell) for cell in row) for row in rows}) > 1:
        yield "The rows of a table differ in width."
    if cells and not headers:
        yield "A table has no headers."
    if any(str(header.get(Name.A, {}).get(Name.Scope, "")) not in ("/Row", "/Column") for header in headers):
        yield "A header does not say whose it is."
    if len(cells) > 5 and 2 * len(headers) > len(cells):
        yield "A table has more headers than data."


def _rows(table: Dictionary) -> Iterator[Dictionary]:
    for part in _parts(table):
        if kind(part) in ROW_GROUPS:
            yield from _rows(part)
        elif kind(part) == "/TR":
            yield part


def _span(cell: Dictionary) -> int:
    return int(cell.get(Name.A, {}).get(Name.ColSpan, 1))


def _headings(levels: list[int]) -> Iterator[str]:
    if levels and levels[0] != 1:
        yield "The first heading is not the first level."
    yield from (
        f"A heading of level {after} follows one of level {level}."
        for level, after in pairwise(levels)
        if after > level + 1
    )


def _order(document: pikepdf.Pdf, elements: list[Dictionary]) -> Iterator[str]:
    """What is painted on a page comes in the order in which it is told."""
    told: dict[tuple, list[int]] = {}
    for element in elements:
        marks = [child for child in _children(element) if isinstance(child, int)]
        if marks:
            told.setdefault(element.Pg.objgen, []).extend(marks)
    for number, page in enumerate(document.pages, 1):
        page.contents_coalesce()
        painted = [int(mark) for mark in re.findall(rb"/MCID (\d+)", page.Contents.read_bytes())]
        here = told.get(page.objgen, [])
        if set(painted) - set(here):
            yield f"Page {number} has text that no element holds."
        if here != [mark for mark in painted if mark in here]:
            yield f"Page {number} is painted in another order than it is told."


def _links(document: pikepdf.Pdf, elements: list[Dictionary]) -> Iterator[str]:
    linked = {
        child.Obj.objgen
        for element in elements
        if kind(element) == "/Link"
        for child in _children(element)
        if isinstance(child, Dictionary) and Name.Obj in child
    }
    for page in document.pages:
        for annotation in page.obj.get(Name.Annots, Array()):
            if annotation.objgen not in linked:
                yield f"A link to {annotation.get(Name.Dest, 'elsewhere')} is not told."
            if not int(annotation.get(Name.F, 0)) & 4:
                yield "A link is not on paper."


def _below(element: Dictionary) -> Iterator[Dictionary]:
    for part in _parts(element):
        yield part
        yield from _below(part)


def _parts(element: Dictionary) -> Iterator[Dictionary]:
    return (child for child in _children(element) if isinstance(child, Dictionary) and Name.S in child)


def _children(element: Dictionary) -> list:
    inside = element.get(Name.K)
    if inside is None:
        return []
    return list(inside) if isinstance(inside, Array) else [inside]
