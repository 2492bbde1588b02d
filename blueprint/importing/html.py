"""A page of HTML as a flat row of blocks: headings, paragraphs, lists, tables, in the order they are read."""

from dataclasses import dataclass, field

from blueprint.importing.inline import Run, Text, safe_link
from blueprint.importing.result import ImportRefused
from blueprint.importing.tokens import Token

MOST_TEXTS = 40_000
DEEPEST_LIST = 12
"""Lists nested deeper than this continue at this depth, so that a document's JSON stays within bounds."""

_STYLES = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic", "code": "code", "kbd": "code", "samp": "code"}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = frozenset(("ul", "ol", "menu", "dir"))
_CELLS = frozenset(("td", "th"))
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "noscript",
        "path",
        "q",
        "ruby",
        "rb",
        "rp",
        "rt",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "svg",
        "time",
        "tt",
        "u",
        "use",
        "var",
        "wbr",
    ]
)
_WIDEST_SPAN = 20
_LONGEST_CARRIED = 200


@dataclass(frozen=True)
class Heading:
    level: int
    text: Text


@dataclass(frozen=True)
class Paragraph:
    text: Text


@dataclass
class Item:
    """A line of a list: its number as printed, its text (line by line where it holds breaks), what is nested in it."""

    number: int | None = None
    lines: list[Text] = field(default_factory=list)
    children: list["Item"] = field(default_factory=list)


@dataclass
class Listing:
    items: list[Item] = field(default_factory=list)


@dataclass(frozen=True)
class Table:
    """Rows of cells, all of them of one length with its header; header is () where there is none."""

    header: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]


Block = Heading | Paragraph | Listing | Table


@dataclass
class _Frame:
    """An open list: where its items go, and the item that is open in it or around it."""

    items: list[Item]
    depth: int
    number: int | None
    item: Item | None
    around: Item | None


@dataclass
class _Grid:
    """An open table."""

    rows: list[tuple[bool, list[Text]]] = field(default_factory=list)
    cell: list[Text] | None = None
    row: list[Text] | None = None
    is_header: bool = True
    in_head: bool = False
    nested: int = 0
    spans: dict[int, tuple[int, Text]] = field(default_factory=dict)
    rowspan: int = 1
    colspan: int = 1


class Blocks:
    """Reads tokens into `blocks`; `flattened` says whether lists were nested deeper than they may be."""

    def __init__(self, tokens):
        self.blocks: list[Block] = []
        self.flattened = False
        self._count = 0
        self._runs: list[Run] = []
        self._style = {"bold": 0, "italic": 0, "code": 0}
        self._links: list[str] = []
        self._frames: list[_Frame] = []
        self._grid: _Grid | None = None
        self._heading: int | None = None
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
        style = {name: count > 0 for name, count in self._style.items()}
        return Run(words, **style, link=self._links[-1] if self._links else "")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name in _STYLES:
            self._style[_STYLES[name]] += 1
        elif name == "a":
            self._links = [safe_link(attributes.get("href", ""))]
        elif name == "br":
            self._runs.append(Run("\n"))
        elif name not in _INLINE:
            self._flush()
            self._open(name, attributes)

    def _end(self, name: str) -> None:
        if name in _STYLES:
            style = _STYLES[name]
            self._style[style] = max(0, self._style[style] - 1)
        elif name == "a":
            self._links = []
        elif name not in _INLINE:
            self._flush()
            self._close(name)

    def _open(self, name: str, attributes: dict[str, str]) -> None:
        if name in _HEADINGS:
            self._end_tables()
            self._frames = []
            self._heading = _HEADINGS[name]
        elif name == "table":
            self._start_table()
        elif self._grid:
            self._open_in_table(name, attributes)
        elif name in _LISTS:
            self._open_list(name, attributes)
        elif name == "li":
            self._open_item(attributes)

    def _close(self, name: str) -> None:
        if name in _HEADINGS:
            self._heading = None
        elif name == "table":
            self._end_table()
        elif self._grid:
            self._close_in_table(name)
        elif name in _LISTS and self._frames:
            self._frames.pop()
        elif name == "li" and self._frames:
            self._frames[-1].item = None

    def _flush(self) -> None:
        """Put the words since the last boundary where they belong; emphasis and links end at every boundary."""
        text = Text.of(self._runs) if self._runs else Text()
        self._runs, self._links = [], []
        self._style = dict.fromkeys(self._style, 0)
        if not text:
            return
        self._count += sum(1 + run.words.count("\n") for run in text.runs)
        if self._count > MOST_TEXTS:
            raise ImportRefused(f"The page holds more than {MOST_TEXTS:,} lines and cells; no blueprint is that long.")
        item = (self._frames[-1].item or self._frames[-1].around) if self._frames else None
        if self._heading:
            self.blocks.append(Heading(self._heading, text))
        elif self._grid and self._grid.cell is not None:
            self._grid.cell.append(text)
        elif item and not self._grid:
            item.lines.append(text)
        else:
            self.blocks.append(Paragraph(text))

    def _open_list(self, name: str, attributes: dict[str, str]) -> None:
        self._heading = None
        number = _whole(attributes.get("start"), 1) if name == "ol" else None
        if not self._frames:
            self.blocks.append(listing := Listing())
            self._frames.append(_Frame(listing.items, 1, number, None, None))
            return
        outer = self._frames[-1]
        parent = outer.item or (outer.items[-1] if outer.items else outer.around)
        deeper = parent is not None and outer.depth < DEEPEST_LIST
        self.flattened = self.flattened or outer.depth >= DEEPEST_LIST
        items = parent.children if deeper else outer.items
        self._frames.append(_Frame(items, outer.depth + deeper, number, None, parent))

    def _open_item(self, attributes: dict[str, str]) -> None:
        self._heading = None
        if not self._frames:
            last = self.blocks[-1] if self.blocks else None
            if not isinstance(last, Listing):
                self.blocks.append(last := Listing())
            self._frames.append(_Frame(last.items, 1, None, None, None))
        frame = self._frames[-1]
        if frame.number is not None:
            frame.number = _whole(attributes.get("value"), frame.number)
        frame.item = Item(frame.number)
        frame.items.append(frame.item)
        if frame.number is not None:
            frame.number += 1

    def _start_table(self) -> None:
        self._heading = None
        if self._grid:
            self._grid.nested += 1
        else:
            self._grid = _Grid()

    def _open_in_table(self, name: str, attributes: dict[str, str]) -> None:
        grid = self._grid
        if name == "li" and grid.cell:
            grid.cell.append(Text((Run(";"),)))
        if grid.nested:
            return
        if name == "thead":
            grid.in_head = True
        elif name in ("tbody", "tfoot"):
            grid.in_head = False
        elif name == "tr":
            self._end_row()
            grid.row = []
        elif name in _CELLS:
            self._open_cell(name, attributes)

    def _open_cell(self, name: str, attributes: dict[str, str]) -> None:
        grid = self._grid
        self._end_cell()
        if grid.row is None:
            grid.row = []
        grid.is_header = grid.is_header and (name == "th" or grid.in_head)
        grid.cell = []
        grid.colspan = _whole(attributes.get("colspan"), 1)
        grid.rowspan = _whole(attributes.get("rowspan"), 1)

    def _close_in_table(self, name: str) -> None:
        if self._grid.nested:
            return
        if name in _CELLS:
            self._end_cell()
        elif name == "tr":
            self._end_row()
        elif name == "thead":
            self._end_row()
            self._grid.in_head = False

    def _end_cell(self) -> None:
        grid = self._grid
        if grid.cell is None:
            return
        text = Text.joined(_punctuated(grid.cell))
        self._carry()
        columns = range(len(grid.row), len(grid.row) + min(grid.colspan, _WIDEST_SPAN))
        grid.row += [text, *(Text() for _ in columns[1:])]
        if grid.rowspan > 1 and columns.start < _WIDEST_SPAN:
            carried = text if len(text.plain) <= _LONGEST_CARRIED else Text()
            grid.spans[columns.start] = (grid.rowspan - 1, carried)
        grid.cell = None

    def _carry(self) -> None:
        """Cells that reach down from an earlier row stand in this one too."""
        grid = self._grid
        while len(grid.row) in grid.spans:
            column = len(grid.row)
            left, text = grid.spans.pop(column)
            grid.row.append(text)
            if left > 1:
                grid.spans[column] = (left - 1, text)
            if column >= _WIDEST_SPAN:
                return

    def _end_row(self) -> None:
        grid = self._grid
        self._end_cell()
        if grid.row and any(grid.row):
            grid.rows.append((grid.is_header, grid.row))
        grid.row, grid.is_header = None, True

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
        self._end_row()
        self._grid = None
        if grid.rows:
            self.blocks.append(_table(grid.rows))


def _table(rows: list[tuple[bool, list[Text]]]) -> Table:
    has_header = rows[0][0] and len(rows) > 1
    header = tuple(rows[0][1]) if has_header else ()
    return Table(header, tuple(tuple(row) for _, row in rows[has_header:]))


def _punctuated(texts: list[Text]) -> list[Text]:
    """A list's marks inside a cell go directly behind the line before them."""
    out: list[Text] = []
    for text in texts:
        if text.plain == ";" and out:
            out[-1] = Text((*out[-1].runs, *text.runs))
        elif text.plain != ";":
            out.append(text)
    return out


def _whole(printed: str | None, otherwise: int) -> int:
    digits = (printed or "").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 6 else otherwise
