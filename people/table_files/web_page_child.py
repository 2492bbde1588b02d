"""The process that reads the tables of a web page, or of a workbook in XML, as some systems call a spreadsheet.

Its bytes come in, its tables go out as JSON, as `workbook_child.py` writes them; `workbook.py` starts it, limited.
"""

import codecs
import json
import re
import resource
import sys
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

_CHARSET = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_LOOKED_AT = 4_096
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BREAK = "\u2028"  # stands in a text for a break that was a tag
_BREAKS = re.compile(r"<br\b[^>]*>|(?=</(?:p|div|li)\b)", re.IGNORECASE)
_IS_XML = re.compile(r"<(?:\w+:)?Workbook\b")
_XML_TAG = re.compile(r"<(/?)(?:\w+:)?(\w+)")
_HTML_OF = {"Row": "tr", "Cell": "td", "Table": "table", "Worksheet": "worksheet", "Data": "span"}
_LONGEST_NAME = 80
_STRUCK_TAGS = {"s", "strike", "del"}
_STRUCK_SIGNS = re.compile(r"line-through|strike|<(?:s|del)\b", re.IGNORECASE)
_STRUCK_CLASS = re.compile(r"\.([\w-]+)[^{}.]*\{[^{}]*line-through")
_WIDEST = 1_000  # columns that one cell may span, or leave out before it


class TooMuch(Exception):
    """One of the kinds of refusal that `workbook.py` has a sentence for, and the table that it is about."""


def main(rows: int, cells: int, unpacked: int, seconds: int, memory: int) -> dict:
    """{"sheets": […]} or {"refused": kind, "sheet": name}; a limit of the machine ends the process."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    try:
        sheets = _sheets(_text(sys.stdin.buffer.read()), _Left(rows, cells))
    except TooMuch as much:
        return {"refused": much.args[0], "sheet": much.args[1]}
    except MemoryError:
        return {"refused": "memory"}
    except (UnicodeError, LookupError):
        return {"refused": "page"}
    return {"sheets": sheets} if sheets else {"refused": "page"}


class _Left:
    """How many rows and cells may still be read."""

    def __init__(self, rows: int, cells: int):
        self.rows, self.cells = rows, cells

    def take(self, rows: int, cells: int, name: str) -> None:
        self.rows -= rows
        self.cells -= cells
        if self.rows < 0 or self.cells < 0:
            raise TooMuch("rows" if self.rows < 0 else "cells", name)


def _text(data: bytes) -> str:
    marked = next((encoding for mark, encoding in _MARKS.items() if data.startswith(mark)), "")
    if marked:
        return data.decode(marked)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        charset = _CHARSET.search(data[:_LOOKED_AT])
        return data.decode(charset[1].decode("ascii") if charset else "cp1252")


def _sheets(text: str, left: _Left) -> list[dict]:
    if _IS_XML.search(text):
        text = _XML_TAG.sub(lambda tag: f"<{tag[1]}{_HTML_OF.get(tag[2], f'x-{tag[2]}')}", text)
    tree = LexborHTMLParser(_BREAKS.sub(_BREAK, text))
    struck = _struck_styles(tree, text) if _STRUCK_SIGNS.search(text) else None
    tree.strip_tags(["script", "style", "noscript", "template"])
    for picture in tree.css("img[alt]"):
        picture.replace_with(picture.attributes["alt"] or "")
    sheets: list[dict] = []
    above, taken = "", set()
    for node in tree.css("table, h1, h2, h3, h4, h5, h6"):
        if node.tag in _HEADINGS:
            above = _cleaned(node.text())
            continue
        name = (_named(node) or above)[:_LONGEST_NAME] or f"Table {len(sheets) + 1}"
        name = name if name not in taken else f"{name} ({len(sheets) + 1})"
        if sheet := _sheet(node, name, left, struck):
            sheets.append(sheet)
            taken.add(name)
            above = ""
    return sheets


def _named(table: LexborNode) -> str:
    """What a table's caption says, or the sheet that it stands on."""
    caption = next((child for child in table.iter() if child.tag == "caption"), None)
    if caption is not None:
        return _cleaned(caption.text())
    return _given(table.parent, "name") if table.parent is not None and table.parent.tag == "worksheet" else ""


def _struck_styles(tree: LexborHTMLParser, text: str) -> set[str]:
    """The classes of a page, and the styles of a workbook, that strike out."""
    fonts = [font for font in tree.css("x-font") if _given(font, "strikethrough") == "1"]
    return {_given(font.parent, "id") for font in fonts} | set(_STRUCK_CLASS.findall(text))


def _is_struck(element: LexborNode, styles: set[str]) -> bool:
    named = {*_given(element, "class").split(), _given(element, "styleid")}
    return element.tag in _STRUCK_TAGS or "line-through" in _given(element, "style") or bool(named & styles)


def _sheet(table: LexborNode, name: str, left: _Left, struck_styles: set[str] | None) -> dict | None:
    """As `workbook_child.py` writes one. struck_styles: None where nothing on the page is struck out."""
    rows, merged, hidden, unstored, struck = [], [], [], [], []
    taken: dict[int, int] = {}
    number = 0
    for line in _lines(table):
        number = max(number + 1, _number(_given(line, "index"), 0))
        texts: list[str] = []
        for cell, column, across, down in _placed(line, number, taken):
            left.take(0, across, name)
            if (across, down) != (1, 1):
                merged.append((number, column, number + down - 1, column + across - 1))
            text = "" if cell.css_first("table") is not None else _cleaned(cell.text())
            texts += [""] * (column - 1 - len(texts)) + [text]
            if not text and _given(cell, "formula"):
                unstored.append((number, column))
            around = (line, *cell.css("*")) if text and struck_styles is not None else ()
            if any(_is_struck(element, struck_styles) for element in around):
                struck.append((number, column))
        while texts and not texts[-1]:
            texts.pop()
        left.take(1, len(texts), name)
        if "display:none" in _given(line, "style").replace(" ", "").lower():
            hidden.append(number)
        if texts:
            rows.append((number, texts))
    if not rows:
        return None
    merged = [(top, first, min(low, number), last) for top, first, low, last in merged]
    sheet = {"name": name, "is_hidden": False, "rows": rows, "merged": merged, "hidden_rows": hidden}
    return sheet | {"hidden_columns": [], "unstored": unstored, "struck": struck}


def _placed(line: LexborNode, number: int, taken: dict[int, int]) -> Iterator[tuple[LexborNode, int, int, int]]:
    """Each cell of a row with its column, and how many columns and rows it spans.

    taken: {column: the last row of a cell that reaches down there}; this row's are added.
    """
    column = 0
    for cell in line.iter():
        if cell.tag not in ("td", "th"):
            continue
        column = max(column + 1, min(_number(_given(cell, "index"), 0), column + _WIDEST))
        while taken.get(column, 0) >= number:
            column += 1
        across, down = _span(cell, "colspan", "mergeacross"), _span(cell, "rowspan", "mergedown")
        if (across, down) != (1, 1):
            taken |= dict.fromkeys(range(column, column + across), number + down - 1)
        yield cell, column, across, down
        column += across - 1


def _lines(table: LexborNode) -> Iterator[LexborNode]:
    """The rows of a table, without those of tables in it."""
    for child in table.iter():
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from (line for line in child.iter() if line.tag == "tr")


def _cleaned(text: str) -> str:
    return "\n".join(filter(None, (" ".join(line.split()) for line in text.split(_BREAK))))


def _given(node: LexborNode, name: str) -> str:
    """An attribute, with a prefix or without, "" where there is none."""
    given = node.attributes
    return given.get(name) or given.get(f"ss:{name}") or "" if given else ""


def _span(cell: LexborNode, html: str, xml: str) -> int:
    further = _number(_given(cell, xml), 0)
    return min(further + 1 if further else max(1, _number(_given(cell, html), 1)), _WIDEST)


def _number(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else otherwise


if __name__ == "__main__":
    json.dump(main(*map(int, sys.argv[1:])), sys.stdout)
