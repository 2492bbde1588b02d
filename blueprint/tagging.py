"""What a PDF from WeasyPrint still lacks in its tags, for screen readers and for programs that read documents.

WeasyPrint 70 tags a page as its boxes stand: headers without a scope, the parts of a list wrapped in whatever box holds
them, an inner list beside its item, the running lines at a page's edges as text that stands nowhere. Each repair here
is one kind of that; `repaired` makes all of them.
"""

import re
from collections.abc import Iterable, Iterator
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name

WRAPPERS = (Name.Div, Name.NonStruct, Name.Sect)
ROW_GROUPS = (Name.THead, Name.TBody, Name.TFoot)
PRINTED = 4
"""The flag of an annotation that is on paper as on the screen."""


def repaired(pdf: bytes) -> bytes:
    """The same document with its lists, tables, running lines and links tagged as ISO 14289-1 asks (7.5, 7.6, 7.8,
    7.18)."""
    with pikepdf.open(BytesIO(pdf)) as document:
        for page in document.pages:
            for annotation in page.obj.get(Name.Annots, Array()):
                annotation.F = PRINTED
        elements = list(_elements(document.Root.StructTreeRoot))
        _set_running_lines_apart(document, elements)  # first: a mended list has elements that are not among these
        for element in elements:
            kind = element.S
            if kind == Name.L:
                _mend_list(document, element)
            elif kind == Name.Table:
                _mend_table(element)
        repaired = BytesIO()
        document.save(repaired, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return repaired.getvalue()


def _mend_list(document: pikepdf.Pdf, element: Dictionary) -> None:
    """Items stand in their list, each with a body, and an inner list in the body of its item."""
    items = []
    for child in _flat(element):
        if child.S == Name.L and items:
            _put(_body(document, items[-1]), [*_children(_body(document, items[-1])), child])
        else:
            items.append(child)
    _put(element, items)
    for item in items:
        if item.S == Name.LI:
            _body(document, item)


def _flat(element: Dictionary) -> Iterator[Dictionary]:
    """What a list holds, without the boxes around it; columns are lists that hold nothing but lists."""
    children = _children(element)
    are_columns = all(child.get(Name.S) == Name.L for child in children)
    for child in children:
        if child.S in WRAPPERS or are_columns:
            yield from _flat(child)
        else:
            yield child


def _body(document: pikepdf.Pdf, item: Dictionary) -> Dictionary:
    """The body of a list's item, made where there is none of everything but the marker."""
    children = _children(item)
    for child in children:
        if child.get(Name.S) == Name.LBody:
            return child
    is_marker = [isinstance(child, Dictionary) and child.get(Name.S) == Name.Lbl for child in children]
    body = document.make_indirect(Dictionary(Type=Name.StructElem, S=Name.LBody, P=item, K=Array()))
    if Name.Pg in item:
        body.Pg = item.Pg
    _put(body, [child for child, marks in zip(children, is_marker, strict=True) if not marks])
    _put(item, [*(child for child, marks in zip(children, is_marker, strict=True) if marks), body])
    return body


def _mend_table(table: Dictionary) -> None:
    """Each header says of what it is one; the heading over a column of row headers is no header of data."""
    rows = [row for row in _rows(table) if row]
    has_row_headers = any(row[0].S == Name.TH and row[-1].S == Name.TD for row in rows)
    for row in rows:
        heads_columns = all(cell.S == Name.TH for cell in row) and len(row) > 1
        for cell in row:
            if cell.S == Name.TH:
                _attribute(cell).Scope = Name.Column if heads_columns else Name.Row
        if heads_columns and has_row_headers:
            row[0].S = Name.TD
            del _attribute(row[0]).Scope


def _rows(table: Dictionary) -> Iterator[list[Dictionary]]:
    for child in _children(table):
        if child.S in ROW_GROUPS:
            yield from _rows(child)
        elif child.S == Name.TR:
            yield _children(child)


def _attribute(cell: Dictionary) -> Dictionary:
    """The cell's attributes as a cell, made where there are none."""
    attributes = cell.get(Name.A)
    if attributes is None:
        cell.A = Dictionary(O=Name.Table)
    return cell.A


def _set_running_lines_apart(document: pikepdf.Pdf, elements: Iterable[Dictionary]) -> None:
    """What no element of the document holds is the page's and not the text's: its head, its foot, its number."""
    told: dict[tuple, set[int]] = {}
    for element in elements:
        marks = [child for child in _children(element) if isinstance(child, int)]
        if marks:
            told.setdefault(element.Pg.objgen, set()).update(marks)
    numbers = list(document.Root.StructTreeRoot.ParentTree.Nums)
    parents = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
    for page in document.pages:
        _set_apart(page, told.get(page.objgen, set()), parents[int(page.obj.StructParents)])


def _set_apart(page: pikepdf.Page, told: set[int], parents: Array) -> None:
    def instead(marked: re.Match) -> bytes:
        mark = int(marked[1])
        if mark in told:
            return marked[0]
        parents[mark] = None
        return b"/Artifact\n<</Type /Pagination>>\nBDC"

    page.contents_coalesce()
    page.obj.Contents.write(re.sub(rb"/\w+\s<</MCID (\d+)>>\sBDC", instead, page.obj.Contents.read_bytes()))


def _elements(element: Dictionary) -> Iterator[Dictionary]:
    """Everything below, inner elements before those around them."""
    for child in _children(element):
        if isinstance(child, Dictionary) and Name.S in child:
            yield from _elements(child)
            yield child


def _children(element: Dictionary) -> list:
    inside = element.get(Name.K)
    if inside is None:
        return []
    return list(inside) if isinstance(inside, Array) else [inside]


def _put(parent: Dictionary, children: list) -> None:
    """These and no others are the parent's, and know so."""
    parent.K = Array(children)
    for child in children:
        if isinstance(child, Dictionary) and Name.S in child:
            child.P = parent
