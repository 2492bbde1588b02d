"""The same role as Word documents whose headings, lists and boxes are made in many ways."""

import html
import io

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

from tests.blueprint.importing import role_words as role
from tests.blueprint.importing.word_writings import WordWriting


def outlined(level: int):
    return parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="{level}"/>')


class StyledWord(WordWriting):
    def __init__(self, document):
        super().__init__(document, "List Number")
        self.prepare()

    def prepare(self):
        """Make the styles that the document needs."""


class StylesOfHeadings(StyledWord):
    """The house's own styles, based on those of headings."""

    def prepare(self):
        for level in (1, 2):
            style = self.document.styles.add_style(f"House {level}", WD_STYLE_TYPE.PARAGRAPH)
            style.base_style = self.document.styles[f"Heading {level}"]

    def section(self, number, heading):
        self.document.add_paragraph(f"{number}) {heading}", style="House 1")

    def group(self, heading):
        self.document.add_paragraph(heading, style="House 2")


class OutlineStyles(StylesOfHeadings):
    """The house's own styles, of which only the outline says that they are headings."""

    def prepare(self):
        for level in (1, 2):
            style = self.document.styles.add_style(f"House {level}", WD_STYLE_TYPE.PARAGRAPH)
            style.element.get_or_add_pPr().append(outlined(level - 1))


class OutlineByHand(StyledWord):
    def _head(self, text, level):
        self.document.add_paragraph(text)._p.get_or_add_pPr().append(outlined(level))

    def section(self, number, heading):
        self._head(heading, 0)

    def group(self, heading):
        self._head(heading, 1)


class LargeLetters(StyledWord):
    """No style: headings are larger."""

    def _head(self, text, size):
        self.document.add_paragraph().add_run(text).font.size = Pt(size)

    def section(self, number, heading):
        self._head(heading, 18)

    def group(self, heading):
        self._head(heading, 14)


class TypedMarks(StyledWord):
    """Marks and tabs are typed, for a second level an o."""

    def lines(self, lines):
        for line in lines:
            self._add(f"•\t{line}", None)

    def entries(self, entries):
        self.variants([(name, map(self.label, parts)) for name, parts in entries])

    def variants(self, variants):
        for name, points in variants:
            self._add(f"•\t{self.bold(name)}", None)
            for point in points:
                self._add(f"\to\t{point}", None)


class SecondLevelAlone(StyledWord):
    """Lists begin on their second level."""

    def variants(self, variants):
        for name, points in variants:
            self._add(self.bold(f"{name}:"), "List Bullet 2")
            for point in points:
                self._add(point, "List Bullet 3")


class NamedBoxes(StyledWord):
    """Each entry is a table with its name across."""

    def entries(self, entries):
        for name, parts in entries:
            table = self.document.add_table(rows=len(parts) + 1, cols=2)
            table.rows[0].cells[0].merge(table.rows[0].cells[1]).text = name
            for row, part in zip(table.rows[1:], parts, strict=True):
                row.cells[0].text, row.cells[1].text = part


class OneCell(StyledWord):
    """Each entry is a box: a table of one cell."""

    def entries(self, entries):
        for name, parts in entries:
            cell = self.document.add_table(rows=1, cols=1).rows[0].cells[0]
            self._fill(cell.paragraphs[0], self.bold(name))
            for part in parts:
                self._fill(cell.add_paragraph(), self.label(part))


class UnderlinedHeadings(StyledWord):
    """No style: headings are underlined, and points stand indented under a bold name."""

    def section(self, number, heading):
        self.document.add_paragraph().add_run(f"{number}. {heading}").underline = True

    def group(self, heading):
        self.document.add_paragraph().add_run(heading).underline = True

    def variants(self, variants):
        for name, points in variants:
            self._add(self.bold(f"{name}:"), None)
            for point in points:
                self.document.add_paragraph(point).paragraph_format.left_indent = Pt(36)


class ListsInCells(StyledWord):
    def entries(self, entries):
        table = self.document.add_table(rows=1, cols=2)
        for cell, text in zip(table.rows[0].cells, ("Name", "About"), strict=True):
            self._fill(cell.paragraphs[0], self.bold(text))
        for name, parts in entries:
            row = table.add_row()
            row.cells[0].text = name
            for part in parts:
                self._fill(row.cells[1].add_paragraph(style="List Bullet"), self.label(part))


class LaidOutWord(StyledWord):
    """The document is a table: a section's name stands beside what it says, tables among it."""

    def prepare(self):
        self.rows = self.document.add_table(rows=0, cols=2)

    def section(self, number, heading):
        name, self.document = self.rows.add_row().cells
        name.text = heading

    def group(self, heading):
        self._add(self.bold(heading), None)

    def table(self, header, rows):
        cells = [[html.unescape(cell) for cell in row] for row in (header, *rows)]
        table = self.document.add_table(rows=len(cells), cols=len(header))
        for row, words in zip(table.rows, cells, strict=True):
            for cell, text in zip(row.cells, words, strict=True):
                cell.text = text


class TermStyles(StyledWord):
    """Names and what is said of them have styles of their own, as LibreOffice and pandoc write them."""

    def prepare(self):
        for name in ("List Heading", "List Contents"):
            self.document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)

    def led(self, items):
        for name, text in items:
            self._add(name or text, "List Heading" if name else "List Bullet")
            if name:
                self._add(text, "List Contents")

    def variants(self, variants):
        for name, points in variants:
            self._add(name, "List Heading")
            for point in points:
                self._add(point, "List Contents")


WORD = {
    kind.__name__: kind
    for kind in (
        StylesOfHeadings, OutlineStyles, OutlineByHand, LargeLetters, TypedMarks, SecondLevelAlone, NamedBoxes,
        OneCell, UnderlinedHeadings, ListsInCells, LaidOutWord, TermStyles,
    )
}  # fmt: skip


def styled_word_file(kind: type[StyledWord]) -> tuple[bytes, str]:
    """The role as a Word file: its bytes and its name."""
    document = docx.Document()
    document.core_properties.title = ""
    document.add_paragraph(f"{role.TITLE}: Role Blueprint", style="Title")
    list(kind(document)._parts())
    file = io.BytesIO()
    document.save(file)
    return file.getvalue(), "role.docx"
