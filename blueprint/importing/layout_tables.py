"""Tables that only lay a page out: their cells are read one after the other, as the page that they are."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, groupby

from blueprint.importing.headings import SECTIONS, meaning
from blueprint.importing.posting_words import PARTS
from blueprint.importing.tokens import Token

_TAGS = re.compile(r"<(/?)(table|h[1-6])[\s>]", re.IGNORECASE)
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_OUTER = frozenset(("table", "thead", "tbody", "tfoot", "tr", "td", "th", "colgroup", "col", "caption"))
_IN_NO_LINE = _HEADINGS | {"ul", "ol"}
_ENDS_A_LINE = _HEADINGS | {"p", "div", "br", "ul", "ol", "li"}
_COLUMN = re.compile(
    r"section|part|category|area|topic|heading|field|abschnitt|bereich|kategorie|rubrik|feld|rubrique|catégorie|champ|"
    r"sección|categoría|campo|sezione|categoria|sectie|onderdeel|rubriek|categorie|veld|seção|secção",
    re.IGNORECASE,
)
"""What a table calls the column that names the parts of a posting."""

_MOST_COLUMNS = 3
_FEWEST_SECTIONS = 2
_LONGEST_HEADING = 80
_DEEPEST = 4


def may_lay_out(source: str) -> bool:
    """Whether a table of the page holds another one or a heading."""
    depth = 0
    for tag in _TAGS.finditer(source):
        if tag[2].lower() != "table":
            if depth:
                return True
        else:
            depth = max(0, depth - 1) if tag[1] else depth + 1
            if depth > 1:
                return True
    return False


def laid_open(tokens: Iterable[Token], *, named: bool = False, depth: int = 0) -> Iterator[Token]:
    """The tokens without tables that lay the page out.

    With named=True those are also the tables whose rows begin with the names of sections.
    """
    tokens = iter(tokens)
    for token in tokens:
        if token.name != "table" or token.kind != "start" or depth > _DEEPEST:
            yield token
            continue
        held = _whole(token, tokens)
        rows = _rows(held)
        names = sum(_heads(row[0]) for row in rows) if named else 0
        boxes = sum(_boxes(cell) for row in rows for cell in row) if named else 0
        is_box = bool(names) and max(map(len, rows)) == 1 and _heads(rows[0][0])
        if is_box or _lays_out(rows) or boxes >= _FEWEST_SECTIONS or names >= max(_FEWEST_SECTIONS, len(rows) / 2):
            for row in _of_one_name(rows) if names else rows:
                is_name = _heads(row[0]) or (bool(names) and len(row) > 1 and _is_a_line(row[0]))
                yield from _opened(row, is_name, named, depth)
        else:
            yield from held


def _whole(first: Token, tokens: Iterator[Token]) -> list[Token]:
    held, depth = [first], 1
    for token in tokens:
        held.append(token)
        if token.name == "table" and token.kind != "words":
            depth += 1 if token.kind == "start" else -1
            if not depth:
                break
    return held


def _rows(held: list[Token]) -> list[list[list[Token]]]:
    """The tokens of each cell, row by row; what stands outside of cells is one of its own."""
    rows: list[list[list[Token]]] = []
    cells: list[list[Token]] = []
    depth = 0
    for token in held:
        if token.kind != "words" and token.name == "table":
            depth += 1 if token.kind == "start" else -1
            if depth == (1 if token.kind == "start" else 0):
                continue
        if depth != 1 or token.kind == "words" or token.name not in _OUTER:
            if not cells:
                rows.append(cells := [[]])
            cells[-1].append(token)
        elif token.name == "tr":
            cells = []
        elif token.kind == "start" and token.name in ("td", "th", "caption"):
            if not cells:
                rows.append(cells)
            cells.append([])
    return [row for row in rows if any(token.kind == "words" and token.name.strip() for cell in row for token in cell)]


def _lays_out(rows: list[list[list[Token]]]) -> bool:
    """Whether some cell is a page: it holds a table, or a heading and more."""
    if max(map(len, rows), default=0) > _MOST_COLUMNS:
        return False
    return any(_is_a_page(cell) for row in rows for cell in row)


def _is_a_page(cell: list[Token]) -> bool:
    starts = [token.name for token in cell if token.kind == "start"]
    return "table" in starts or (not _HEADINGS.isdisjoint(starts) and not {"p", "ul", "ol"}.isdisjoint(starts))


def _heads(cell: list[Token]) -> bool:
    """Whether a cell has the name of a section, and no more."""
    words = _words(cell)
    return _is_a_line(cell) and (meaning(words, SECTIONS) is not None or meaning(words, PARTS) is not None)


def _boxes(cell: list[Token]) -> int:
    """How many lines of a cell name a part, with more under them; 0 where only one does that is not its first."""
    line: list[Token] = []
    heads: list[bool] = []
    for at, token in enumerate(cell):
        if token.kind == "words" or token.name not in _ENDS_A_LINE:
            line.append(token)
            continue
        if _words(line):
            heads.append(_heads(line) and bool(_words(cell[at:])))
        line = []
    return sum(heads) if heads[:1] == [True] or sum(heads) >= _FEWEST_SECTIONS else 0


def _of_one_name(rows: list[list[list[Token]]]) -> list[list[list[Token]]]:
    """The rows without one that only names the columns; of those below each other with one name, a row with a list."""
    rows = rows[1:] if len(rows) > 1 and _COLUMN.fullmatch(_words(rows[0][0])) else rows
    out: list[list[list[Token]]] = []
    for name, same in groupby(rows, key=lambda row: _words(row[0])):
        same = list(same)
        if not name or len(same) == 1 or any(len(row) < 2 for row in same):
            out += same
            continue
        items = [[Token("start", "li"), *chain.from_iterable(row[1:]), Token("end", "li")] for row in same]
        out.append([same[0][0], [Token("start", "ul"), *chain.from_iterable(items), Token("end", "ul")]])
    return out


def _is_a_line(cell: list[Token]) -> bool:
    paragraphs = sum(token.kind == "start" and token.name == "p" for token in cell)
    is_short = paragraphs < 2 and 0 < len(_words(cell)) <= _LONGEST_HEADING
    return is_short and not any(token.name in _IN_NO_LINE for token in cell)


def _words(cell: list[Token]) -> str:
    return " ".join("".join(token.name for token in cell if token.kind == "words").split())


def _opened(row: list[list[Token]], is_name: bool, named: bool, depth: int) -> Iterator[Token]:
    for at, cell in enumerate(row):
        if not at and is_name:
            yield Token("start", "h2")
            yield from (token for token in cell if token.name not in ("p", "div"))
            yield Token("end", "h2")
        else:
            yield Token("start", "div")
            yield from laid_open(cell, named=named, depth=depth + 1)
            yield Token("end", "div")
