"""A table while it is read: rows of cells, with spans filled in so that every column stays under its header."""

from dataclasses import dataclass, field

from blueprint.importing.blocks import ArticleTable
from blueprint.importing.inline import Run, Text

CELLS = frozenset(("td", "th"))
_WIDEST_SPAN = 20
_TITLED = 2
"""A table has a title above its header where it has more rows than these, and as many columns."""

_ENDS = (".", "!", "?", ";", ":")
_LONGEST_CARRIED = 200  # characters; a longer cell that spans rows is printed once and not repeated


@dataclass
class Grid:
    """An open table. `cell` is None between cells; words go there then to nobody."""

    cell: list[Text] | None = None
    nested: int = 0
    title: Text = field(default_factory=Text)
    _rows: list[tuple[bool, list[Text]]] = field(default_factory=list)
    _crosses: list[bool] = field(default_factory=list)
    _row: list[Text] | None = None
    _is_header: bool = True
    _in_head: bool = False
    _spans: dict[int, tuple[int, Text]] = field(default_factory=dict)
    _colspan: int = 1
    _rowspan: int = 1

    def open(self, name: str, attributes: dict[str, str]) -> None:
        """A tag inside the table begins; tables inside its cells are read as their text."""
        if name == "li" and self.cell:
            self.cell.append(Text((Run(";"),)))
        if self.nested:
            return
        if name == "thead":
            self._in_head = True
        elif name in ("tbody", "tfoot"):
            self._in_head = False
        elif name == "tr":
            self._end_row()
            self._row = []
        elif name in CELLS:
            self._open_cell(name, attributes)

    def close(self, name: str) -> None:
        if self.nested:
            return
        if name in CELLS:
            self._end_cell()
        elif name in ("tr", "thead"):
            self._end_row()
            self._in_head = self._in_head and name == "tr"

    def table(self) -> ArticleTable | None:
        """The table when it has ended; None where it holds nothing."""
        self._end_row()
        self._take_title()
        if not self._rows:
            return None
        has_header = len(self._rows) > 1 and (self._rows[0][0] or _is_set_apart(self._rows[0][1], self._rows[1][1]))
        header = tuple(cell.unbold() for cell in self._rows[0][1]) if has_header else ()
        return ArticleTable(header, tuple(tuple(row) for _, row in self._rows[has_header:]))

    def _take_title(self) -> None:
        """A first row of one cell across all columns, above the header, is what the table is called."""
        if len(self._rows) > _TITLED and self._crosses[0] and not self._crosses[1]:
            (_, (title, *_)), (is_header, second), (_, third), *_ = self._rows
            if len(second) >= _TITLED and (is_header or _is_set_apart(second, third)):
                self.title = title.unbold()
                del self._rows[0]

    def _open_cell(self, name: str, attributes: dict[str, str]) -> None:
        self._end_cell()
        if self._row is None:
            self._row = []
        self._is_header = self._is_header and (name == "th" or self._in_head)
        self.cell = []
        self._colspan = whole(attributes.get("colspan"), 1)
        self._rowspan = whole(attributes.get("rowspan"), 1)

    def _end_cell(self) -> None:
        if self.cell is None:
            return
        text = Text.joined(_punctuated(self.cell))
        self._carry()
        column = len(self._row)
        self._row += [text, *(Text() for _ in range(1, min(self._colspan, _WIDEST_SPAN)))]
        if self._rowspan > 1 and column < _WIDEST_SPAN:
            self._spans[column] = (self._rowspan - 1, text if len(text.plain) <= _LONGEST_CARRIED else Text())
        self.cell = None

    def _carry(self) -> None:
        """Cells that reach down from an earlier row stand in this one too."""
        while (column := len(self._row)) in self._spans:
            left, text = self._spans.pop(column)
            self._row.append(text)
            if left > 1:
                self._spans[column] = (left - 1, text)

    def _end_row(self) -> None:
        self._end_cell()
        if self._row and any(self._row):
            crosses = self._colspan == len(self._row) > 1
            self._row[0] = self._row[0].bold() if crosses else self._row[0]
            self._rows.append((self._is_header, self._row))
            self._crosses.append(crosses)
        self._row, self._is_header = None, True


def _is_set_apart(first: list[Text], second: list[Text]) -> bool:
    """Whether the first row's cells are all bold and the second row's are not: word processors mark headers so.

    A mere sign ("#") looks alike in both.
    """
    cells = [cell for cell in first if cell]
    named = [cell for cell in cells if any(map(str.isalnum, cell.plain))]
    is_bold = len(cells) > 1 and bool(named) and all(cell.all_bold for cell in named)
    return is_bold and not all(cell.all_bold for cell in second if cell)


def whole(printed: str | None, otherwise: int) -> int:
    """The number in an attribute; `otherwise` where it is none."""
    digits = (printed or "").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 6 else otherwise


def _punctuated(texts: list[Text]) -> list[Text]:
    """A list's marks inside a cell go directly behind the line before them."""
    out: list[Text] = []
    for text in texts:
        if text.plain == ";" and out and not out[-1].plain.endswith(_ENDS):
            out[-1] = Text((*out[-1].runs, *text.runs))
        elif text.plain != ";":
            out.append(text)
    return out
