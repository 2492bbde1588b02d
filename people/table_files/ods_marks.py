"""What calamine does not say of an .ods: merged, hidden and struck-out cells, errors, formulas without a value."""

import zipfile
from xml.parsers import expat

from people.table_files.sheet_marks import MOST_COLUMNS, Marks

_VALUES = ("value", "string-value", "date-value", "time-value", "boolean-value")
_LONGEST_HIDDEN = 100_000  # rows that are one in the file; a longer stretch is the empty rest of a sheet
_MOST_STRUCK = 1_000  # cells that are one in the file
_SIGNS = (b":formula=", b":visibility=", b"-spanned=", b'"error"')
_STRIKES = ("text-line-through-style", "text-line-through-type")
_LINE = b"text-line-through-"


def ods_marks(archive: zipfile.ZipFile) -> dict[str, Marks]:
    """By the sheet's name; nothing of other files than .ods."""
    names = archive.namelist()
    if "content.xml" not in names:
        return {}
    xml = archive.read("content.xml")
    styles = archive.read("styles.xml") if "styles.xml" in names else b""
    named = _StyleReader().read(styles) if _LINE in styles else {}
    if not (named or _LINE in xml or any(sign in xml for sign in _SIGNS)):
        return {}
    return _ContentReader(named).read(xml)


def _given(attributes: dict[str, str]) -> dict[str, str]:
    return {key.rpartition("}")[2]: value for key, value in attributes.items()}


class _StyleReader:
    """The styles that say whether a text is struck out, {name: whether}; what one leaves open its parent says."""

    def __init__(self, styles: dict[str, bool] | None = None):
        self.styles = dict(styles or {})
        self._name = ""

    def read(self, xml: bytes) -> dict[str, bool]:
        parser = expat.ParserCreate(namespace_separator="}")
        parser.StartElementHandler = self.start
        parser.Parse(xml, True)
        return self.styles

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition("}")[2]
        if name == "style":
            given = _given(attributes)
            self._name = given.get("name", "")
            if given.get("parent-style-name") in self.styles:
                self.styles[self._name] = self.styles[given["parent-style-name"]]
        elif name == "text-properties" and self._name:
            lines = [value for key, value in _given(attributes).items() if key in _STRIKES]
            if lines:
                self.styles[self._name] = any(value != "none" for value in lines)


class _ContentReader:
    """Reads the marks of every sheet. A row or cell may stand for many that are alike."""

    def __init__(self, styles: dict[str, bool]):
        self._sheets: dict[str, Marks] = {}
        self._styles = _StyleReader(styles)
        self._marks, self._row, self._rows, self._column, self._columns = Marks(), 0, 0, 0, 0
        self._across, self._row_style, self._column_styles = 1, "", []
        self._error: tuple[int, int] | None = None
        self._text, self._is_struck = "", False
        starts = {"table": self._start_sheet, "table-row": self._start_row, "table-column": self._start_column}
        cells = {"table-cell": self._start_cell, "covered-table-cell": self._start_cell}
        self._starts = starts | cells | {"span": self._start_part, "p": self._start_part}

    def read(self, xml: bytes) -> dict[str, Marks]:
        parser = expat.ParserCreate(namespace_separator="}")
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._characters
        parser.Parse(xml, True)
        return self._sheets

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._styles.start(tag, attributes)
        if starts := self._starts.get(tag.rpartition("}")[2]):
            starts(attributes, _given(attributes))

    def _start_sheet(self, _attributes: dict[str, str], given: dict[str, str]) -> None:
        if "name" in given:
            self._marks, self._row, self._rows, self._columns, self._column_styles = Marks(), 0, 0, 0, []
            self._sheets[given["name"]] = self._marks

    def _start_row(self, _attributes: dict[str, str], given: dict[str, str]) -> None:
        self._row, self._column = self._row + self._rows, 0
        self._rows = int(given.get("number-rows-repeated", 1))
        self._row_style = given.get("default-cell-style-name", "")
        if given.get("visibility") in ("collapse", "filter") and self._rows < _LONGEST_HIDDEN:
            self._marks.hidden.update(range(self._row + 1, self._row + self._rows + 1))

    def _start_column(self, _attributes: dict[str, str], given: dict[str, str]) -> None:
        first, self._columns = self._columns + 1, self._columns + int(given.get("number-columns-repeated", 1))
        last = min(self._columns, MOST_COLUMNS)
        self._column_styles += [given.get("default-cell-style-name", "")] * (last - len(self._column_styles))
        if given.get("visibility") in ("collapse", "filter"):
            self._marks.hidden_columns.update(range(first, last + 1))

    def _start_cell(self, attributes: dict[str, str], given: dict[str, str]) -> None:
        row, column = self._row + 1, self._column + 1
        self._across = int(given.get("number-columns-repeated", 1))
        self._column += self._across
        down, across = int(given.get("number-rows-spanned", 1)), int(given.get("number-columns-spanned", 1))
        if (down, across) != (1, 1):
            self._marks.merged.append((row, column, row + down - 1, column + across - 1))
        self._error, self._text = None, ""
        of_column = self._column_styles[column - 1] if column <= len(self._column_styles) else ""
        self._is_struck = self._strikes(given.get("style-name") or self._row_style or of_column)
        kinds = [value for key, value in attributes.items() if key.endswith("}value-type")]
        if "error" in kinds:
            self._error = row, column
        elif "formula" in given and not any(given.get(key) for key in _VALUES):
            self._error = row, column
            if not kinds:
                self._marks.unstored.append((row, column))

    def _start_part(self, _attributes: dict[str, str], given: dict[str, str]) -> None:
        self._is_struck = self._is_struck or self._strikes(given.get("style-name", ""))

    def _strikes(self, style: str) -> bool:
        return self._styles.styles.get(style, False)

    def _characters(self, text: str) -> None:
        if self._error or self._is_struck:
            self._text += text

    def _end(self, tag: str) -> None:
        if tag.rpartition("}")[2] != "table-cell":
            return
        text = self._text.strip()
        if self._error and text.startswith(("#", "Err:")):
            row, column = self._error
            self._marks.errors.setdefault(row, {})[column] = text
        if self._is_struck and text:
            self._note_struck()
        self._error, self._is_struck = None, False

    def _note_struck(self) -> None:
        first = self._column - self._across + 1
        rows = range(self._row + 1, self._row + min(self._rows, _MOST_STRUCK) + 1)
        columns = range(first, first + min(self._across, _MOST_STRUCK))
        self._marks.struck += [(row, column) for row in rows for column in columns]
