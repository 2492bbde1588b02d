"""What calamine does not say of an .xlsx: what is hidden or struck out, errors, formulas without a value."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree
from xml.parsers import expat

from people.table_files.sheet_marks import MOST_COLUMNS, Marks

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_FALSE = ("0", "false", "none")
_SIGNS = (b"<f", b":f>", b":f ", b'"e"', b"'e'", b" hidden=", b"strike")


def xlsx_marks(archive: zipfile.ZipFile) -> dict[str, Marks]:
    """By the sheet's name; nothing of other files than .xlsx."""
    struck = _Struck.read(archive)
    marks = {}
    for name, path in _sheets(archive):
        xml = archive.read(path)
        if struck or any(sign in xml for sign in _SIGNS):
            marks[name] = _SheetReader(struck).read(xml)
    return marks


def _sheets(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """The name of each sheet, and the path of its part."""
    parts = set(archive.namelist())
    try:
        relations = _tree(archive, "xl/_rels/workbook.xml.rels")
        book = _tree(archive, "xl/workbook.xml")
    except KeyError:
        return
    targets = {relation.get("Id"): relation.get("Target", "") for relation in relations}
    for sheet in book.iter():
        if sheet.tag.endswith("}sheet"):
            target = targets.get(sheet.get(_RELATION), "")
            path = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            if path in parts:
                yield sheet.get("name", ""), path


def _tree(archive: zipfile.ZipFile, path: str) -> ElementTree.Element:
    return ElementTree.fromstring(archive.read(path))  # noqa: S314 - this runs in the fenced process


@dataclass(frozen=True)
class _Struck:
    """The numbers of the cells' styles, and of the shared texts, that are struck out."""

    styles: frozenset[str] = frozenset()
    texts: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.styles or self.texts)

    @classmethod
    def read(cls, archive: zipfile.ZipFile) -> "_Struck":
        styles, texts = (cls._part(archive, path) for path in ("xl/styles.xml", "xl/sharedStrings.xml"))
        return cls(frozenset(cls._styles(styles)), frozenset(cls._texts(texts)))

    @staticmethod
    def _part(archive: zipfile.ZipFile, path: str) -> ElementTree.Element:
        """Read only where something is struck out: the shared texts of a large workbook are many."""
        if path not in archive.namelist() or b"strike" not in archive.read(path):
            return ElementTree.Element("nothing")
        return _tree(archive, path)

    @staticmethod
    def _styles(tree: ElementTree.Element) -> Iterator[str]:
        fonts = [_is_struck(font) for font in tree.iterfind(f"{_MAIN}fonts/{_MAIN}font")]
        for number, style in enumerate(tree.iterfind(f"{_MAIN}cellXfs/{_MAIN}xf")):
            font = int(style.get("fontId", 0))
            if font < len(fonts) and fonts[font]:
                yield str(number)

    @staticmethod
    def _texts(tree: ElementTree.Element) -> Iterator[str]:
        for number, text in enumerate(tree.iterfind(f"{_MAIN}si")):
            if any(_is_struck(run) for run in text.iterfind(f"{_MAIN}r/{_MAIN}rPr")):
                yield str(number)


def _is_struck(font: ElementTree.Element) -> bool:
    strike = font.find(f"{_MAIN}strike")
    return strike is not None and strike.get("val", "1") not in _FALSE


class _SheetReader:
    """Reads the marks of a sheet from its XML."""

    def __init__(self, struck: _Struck):
        self._marks, self._struck = Marks(), struck
        self._row = self._column = 0
        self._kind, self._text = "", ""
        self._is_formula = self._is_struck = self._in_text = False
        starts = {"row": self._start_row, "col": self._start_column, "c": self._start_cell, "f": self._start_formula}
        self._starts = starts | {"v": self._start_text, "t": self._start_text, "strike": self._start_strike}
        self._ends = {"v": self._end_text, "t": self._end_text, "c": self._end_cell}

    def read(self, xml: bytes) -> Marks:
        parser = expat.ParserCreate(namespace_separator="}")
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._characters
        parser.Parse(xml, True)
        return self._marks

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if starts := self._starts.get(tag.rpartition("}")[2]):
            starts(attributes)

    def _end(self, tag: str) -> None:
        if ends := self._ends.get(tag.rpartition("}")[2]):
            ends()

    def _start_row(self, attributes: dict[str, str]) -> None:
        self._row, self._column = int(attributes.get("r", self._row + 1)), 0
        if attributes.get("hidden") in ("1", "true"):
            self._marks.hidden.add(self._row)

    def _start_column(self, attributes: dict[str, str]) -> None:
        if attributes.get("hidden") in ("1", "true"):
            last = min(int(attributes["max"]), MOST_COLUMNS)
            self._marks.hidden_columns.update(range(int(attributes["min"]), last + 1))

    def _start_cell(self, attributes: dict[str, str]) -> None:
        self._column = _column(attributes["r"]) if "r" in attributes else self._column + 1
        self._kind, self._is_formula, self._text = attributes.get("t", ""), False, ""
        self._is_struck = attributes.get("s", "") in self._struck.styles

    def _start_strike(self, attributes: dict[str, str]) -> None:
        self._is_struck = self._is_struck or attributes.get("val", "1") not in _FALSE

    def _start_formula(self, _attributes: dict[str, str]) -> None:
        self._is_formula = True

    def _start_text(self, _attributes: dict[str, str]) -> None:
        self._in_text = True

    def _characters(self, text: str) -> None:
        if self._in_text:
            self._text += text

    def _end_text(self) -> None:
        self._in_text = False

    def _end_cell(self) -> None:
        if self._kind == "e" and self._text:
            self._marks.errors.setdefault(self._row, {})[self._column] = self._text
        if self._is_formula and not self._text and self._kind not in ("str", "inlineStr"):
            self._marks.unstored.append((self._row, self._column))
        is_struck = self._is_struck or (self._kind == "s" and self._text in self._struck.texts)
        if is_struck and self._text.strip():
            self._marks.struck.append((self._row, self._column))


def _column(reference: str) -> int:
    """“AB12” → 28."""
    number = 0
    for letter in reference:
        if not letter.isalpha():
            break
        number = number * 26 + ord(letter.upper()) - 64
    return number
