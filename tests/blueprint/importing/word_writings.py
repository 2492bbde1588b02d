"""The same role as documents of Word."""

import html
import io
import re

import docx

from tests.blueprint.importing import role_words as role
from tests.blueprint.importing.plainest import Blocks


def word_file(names: str = "Heading 3", *, title: str = role.TITLE) -> bytes:
    """The role as a Word document; names of entries are headings, or numbered items with dashes under them."""
    document = docx.Document()
    document.core_properties.title = ""
    document.add_paragraph(f"{title}: Role Blueprint", style="Title")
    writer = WordWriting(document, names)
    list(writer._parts())
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


class WordWriting(Blocks):
    """Writes into a document; what the methods answer is nothing."""

    def __init__(self, document, names: str):
        super().__init__()
        self.document, self.names = document, names

    def section(self, number, heading):
        self.document.add_heading(f"{number}) {heading}", 1)

    def group(self, heading):
        self.document.add_heading(heading, 2)

    def paragraph(self, text):
        self._add(text, None)

    def lines(self, lines):
        for line in lines:
            self._add(line, "List Bullet")

    def numbered(self, start, items):
        for name, text in items:
            self._add(self.lead(name, text), "List Number")

    def entries(self, entries):
        for name, parts in entries:
            self._add(self.bold(name) if self.names == "List Number" else name, self.names)
            for part in parts:
                self._add(self.label(part), "List Bullet" if self.names == "List Number" else None)

    def variants(self, variants):
        for name, points in variants:
            self._add(self.bold(f"{name}:"), "List Bullet")
            for point in points:
                self._add(point, "List Bullet 2")

    def table(self, header, rows):
        rows = [[self.bold(name) for name in header], *(list(row) for row in rows)]
        table = self.document.add_table(rows=len(rows), cols=len(header))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                self._fill(cell.paragraphs[0], text)

    def _add(self, text: str, style: str | None) -> None:
        self._fill(self.document.add_paragraph(style=style), text)

    def _fill(self, paragraph, text: str) -> None:
        for index, part in enumerate(re.split(r"</?strong>", text)):
            paragraph.add_run(html.unescape(part)).bold = index % 2 == 1
