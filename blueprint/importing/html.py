"""A page of HTML as a flat row of blocks: headings, paragraphs, lists, tables, in the order they are read."""

import re
from dataclasses import dataclass

from blueprint.importing.blocks import ArticleParagraph, Block, End, Heading, Listing, ListItem
from blueprint.importing.dashes import nested
from blueprint.importing.emphasis import Emphasis
from blueprint.importing.furniture_signs import BACK_TO_THE_TEXT
from blueprint.importing.inline import Run, Text, safe_link
from blueprint.importing.marks import SIGN
from blueprint.importing.table_grid import Grid, whole
from blueprint.importing.terms import tidy_terms
from blueprint.importing.tokens import Token
from blueprint.importing.wrapping import softened, unwrapped
from people.refusals import Refused

MOST_TEXTS = 40_000
DEEPEST_LIST = 12
"""Lists nested deeper than this continue at this depth, so that a document's JSON stays within bounds."""

SUMMARY_LEVEL = 7
DEEPEST_FOLD = 3
"""How deep the headings of boxes that fold are taken to be: below every real one, and boxes in boxes deeper still."""

_HEADINGS = {**{f"h{level}": level for level in range(1, 7)}, "summary": SUMMARY_LEVEL}
_LISTS = frozenset(("ul", "ol", "menu", "dir", "dl"))
_ITEMS = frozenset(("li", "dt", "dd"))
_INLINE = {
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "button", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "img", "ins", "kbd", "label", "mark", "nobr", "noscript", "path", "q", "rb", "rp", "rt", "ruby", "s", "samp",
    "small", "span", "strike", "strong", "sub", "sup", "svg", "time", "tt", "u", "use", "var", "wbr",
}  # fmt: skip

_RAISED = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_SMALL = re.compile(r"[0-9+\-−=()n]+")

_LEVEL = re.compile(r"(?:\blst-kix_\w+-|\blistindent)(\d)")
"""How Google Docs and Dropbox Paper say how deep a list is, whose levels are lists of their own."""

_INSIDE_HEADINGS = {"div", "center", "header", "hgroup"}
"""Blocks that a heading may hold; at every other one a heading ends whose closing tag was forgotten."""


@dataclass
class _Frame:
    """An open list: where its items go, and the item that is open in it or around it."""

    items: list[ListItem]
    depth: int
    number: int | None
    item: ListItem | None
    around: ListItem | None
    term: ListItem | None = None


class Blocks:
    """Reads tokens into `blocks`.

    Afterwards `flattened` says whether lists were nested deeper than they may be, `notes` holds notes to the text.
    """

    def __init__(self, tokens):
        self.blocks: list[Block] = []
        self.flattened = False
        self.notes: list[str] = []
        self._small: list[dict[int, str]] = []
        self._folds: list[bool] = []
        self._count = 0
        self._runs: list[Run] = []
        self._style = Emphasis()
        self._heavy = False
        self._under, self._all_under = 0, True
        self._links: list[str] = []
        self._frames: list[_Frame] = []
        self._grid: Grid | None = None
        self._heading: int | None = None
        self._level: int | None = None
        for token in tokens:
            self._read(token)
        self._end_tables()
        self._flush()

    def _read(self, token: Token) -> None:
        if token.kind == "words":
            self._runs.append(self._run(token.name))
        elif token.kind == "start":
            self._start(token.name, token.attributes)
        elif token.kind == "end":
            self._end(token.name)

    def _run(self, words: str) -> Run:
        style = self._style
        if not self._under and self._all_under and words.strip():
            self._all_under = False
        if self._small and _SMALL.fullmatch(words.strip()):
            words = words.translate(self._small[-1])
        if "\n" in words:
            words = softened(words)
        link = self._links[-1] if self._links else ""
        return Run(words, style["bold"] or self._heavy, style["italic"], style["code"], link)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if self._style.start(name, attributes):
            return
        if name == "a":
            self._links = [safe_link(attributes.get("href", ""))]
        elif name == "br":
            self._runs.append(Run("\n"))
        elif name == "u":
            self._under += 1
        elif name in ("sup", "sub"):
            self._small.append(_RAISED if name == "sup" else _LOWERED)
        elif name not in _INLINE:
            self._flush()
            if name not in _INSIDE_HEADINGS:
                self._heading = None
            self._heavy = name in ("p", "div") and Emphasis.is_heavy(attributes)
            self._open(name, attributes)

    def _end(self, name: str) -> None:
        if self._style.end(name):
            return
        if name == "a":
            self._links = []
        elif name == "u":
            self._under = max(0, self._under - 1)
        elif name in ("sup", "sub"):
            self._small = self._small[:-1]
        elif name not in _INLINE:
            self._flush()
            self._close(name)

    def _open(self, name: str, attributes: dict[str, str]) -> None:
        if name in _HEADINGS:
            self._end_tables()
            self._frames = []
            self._heading = _HEADINGS[name]
            if name == "summary":
                self._heading += SUMMARY_LEVEL * min(max(0, len(self._folds) - 1), DEEPEST_FOLD)
            if name == "summary" and self._folds:
                self._folds[-1] = True
        elif name == "details":
            self._folds.append(False)
        elif name == "table":
            self._start_table()
        elif self._grid:
            self._grid.open(name, attributes)
        elif name in _LISTS:
            self._open_list(name, attributes)
        elif name in _ITEMS:
            self._open_item(name, attributes)

    def _close(self, name: str) -> None:
        if name in _HEADINGS:
            self._heading = None
        elif name == "table":
            self._end_table()
        elif self._grid:
            self._grid.close(name)
        elif name == "details":
            if self._folds and self._folds.pop():
                self._end_tables()
                self._frames = []
                self.blocks.append(End())
        elif name in _LISTS and self._frames:
            items = self._frames.pop().items
            if name == "dl":
                tidy_terms(items)
        elif name in _ITEMS and self._frames:
            self._frames[-1].item = None

    def _flush(self) -> None:
        """Put the words since the last boundary where they belong; emphasis and links end at every boundary."""
        if not self._runs:
            return
        runs = unwrapped(self._runs)
        self._runs, self._links, self._small = [], [], []
        self._style = Emphasis()
        text = Text.of(runs)
        if self._all_under and not self._frames and not self._grid:
            text = text.bold()
        self._under, self._all_under = 0, True
        if not text:
            return
        self._count += sum(1 + run.words.count("\n") for run in text.runs)
        if self._count > MOST_TEXTS:
            raise Refused(f"The page holds more than {MOST_TEXTS:,} lines and cells; no blueprint is that long.")
        item = (self._frames[-1].item or self._frames[-1].around) if self._frames else None
        typed = None if self._heading or self._grid else nested(runs)
        if typed:
            self._put(typed[0], item)
            (item.children.extend if item else self._list)(typed[1])
        else:
            self._put(text, item)

    def _list(self, items: list[ListItem]) -> None:
        self.blocks.append(Listing(items))

    def _put(self, text: Text, item: ListItem | None) -> None:
        if text and BACK_TO_THE_TEXT in (text.runs[0].words[:1], text.runs[-1].words[-1:]):
            text = self._without_back_link(text)
        if not text:
            return
        if self._heading:
            self.blocks.append(Heading(self._heading, text))
        elif self._grid and self._grid.cell is not None:
            self._grid.cell.append(text)
        elif item and not self._grid:
            if item is self._frames[-1].term and not item.children and self._frames[-1].item is item:
                item.name = Text.joined(filter(None, (item.name, text)), " ")
            else:
                sign = None if item.lines else SIGN.match(text.plain)
                item.lines.append(text.after(sign.end()) if sign else text)
        else:
            self.blocks.append(ArticleParagraph(text))

    def _without_back_link(self, text: Text) -> Text:
        """What ends in a link back to the text is a note and no line; in headings and cells the link means nothing."""
        text = text.after(1) if text.plain.startswith(BACK_TO_THE_TEXT) else text.upto(len(text.plain) - 1)
        if self._heading or self._grid:
            return text
        self.notes.append(text.plain)
        return Text()

    def _open_list(self, name: str, attributes: dict[str, str]) -> None:
        number = whole(attributes.get("start"), 1) if name == "ol" else None
        if not self._frames:
            self._frames.append(self._outer_list(name, number, _LEVEL.search(attributes.get("class", ""))))
            return
        outer = self._frames[-1]
        parent = outer.item or (outer.items[-1] if outer.items else outer.around)
        deeper = parent is not None and outer.depth < DEEPEST_LIST
        self.flattened = self.flattened or outer.depth >= DEEPEST_LIST
        items = parent.children if deeper else outer.items
        self._frames.append(_Frame(items, outer.depth + deeper, number, None, parent))

    def _outer_list(self, name: str, number: int | None, printed: re.Match | None) -> _Frame:
        """A list in no other; one whose class says how deep it is goes on with the list right before it."""
        level = int(printed[1]) if printed else None
        before = self.blocks[-1] if self.blocks else None
        if level is None or self._level is None or level < self._level or not isinstance(before, Listing):
            self._level = level
            self.blocks.append(listing := Listing(ordered=name == "ol"))
            return _Frame(listing.items, 1, number, None, None)
        items, parent, depth = before.items, None, 1
        while depth <= level - self._level and items:
            items, parent, depth = items[-1].children, items[-1], depth + 1
        return _Frame(items, depth, number, None, parent)

    def _open_item(self, name: str, attributes: dict[str, str]) -> None:
        if not self._frames:
            last = self.blocks[-1] if self.blocks else None
            if not isinstance(last, Listing):
                self.blocks.append(last := Listing())
            self._frames.append(_Frame(last.items, 1, None, None, None))
        frame = self._frames[-1]
        if name == "dd" and frame.term:
            frame.item = ListItem()
            frame.term.children.append(frame.item)
            return
        if frame.number is not None:
            frame.number = whole(attributes.get("value"), frame.number)
        frame.item = ListItem(frame.number)
        frame.items.append(frame.item)
        frame.term = frame.item if name == "dt" else None
        if frame.number is not None:
            frame.number += 1

    def _start_table(self) -> None:
        if self._grid:
            self._grid.nested += 1
        else:
            self._grid = Grid()

    def _end_tables(self) -> None:
        """A heading ends every open table and so does the page's end: their closing tags were forgotten."""
        if self._grid:
            self._grid.nested = 0
            self._end_table()

    def _end_table(self) -> None:
        grid = self._grid
        if grid is None:
            return
        if grid.nested:
            grid.nested -= 1
            return
        self._flush()
        self._grid = None
        table = grid.table()
        if grid.title:
            self.blocks.append(ArticleParagraph(grid.title))
        if table:
            is_box = not table.header and len(table.rows) == 1 and len(table.rows[0]) == 1
            self.blocks.append(ArticleParagraph(table.rows[0][0]) if is_box else table)
