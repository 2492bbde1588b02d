"""The same role as LibreOffice saves it, and pages whose parts are bold lines above real headings."""

from tests.blueprint.importing import role_words as role
from tests.blueprint.importing.builder_writings import UnderlinedHeadings
from tests.blueprint.importing.note_writings import TextFile
from tests.blueprint.importing.plainest import Blocks
from tests.blueprint.importing.writings import Classic, LabelledParagraphs

_SYMBOL = '<span class="{}_20_Symbols" style="display:block;float:left;min-width:0.4991cm;">{}</span>'
ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_SHEET = "li { list-style: none; } .Strong_20_Emphasis { font-weight:bold; } .Table_20_Heading { font-weight:bold; }"


class LibreOfficePage(Blocks):
    """What is bold is a class, and every item has its mark as words."""

    def page(self):
        head = f"<title>{role.TITLE}</title><style>{_SHEET}</style>"
        return f"<!doctype html><html><head>{head}</head><body>{super().page()}</body></html>"

    def bold(self, text):
        return f'<span class="Strong_20_Emphasis">{text}</span>'

    def lines(self, lines):
        return f"<ul>{''.join(self._item('Bullet', '•.', line) for line in lines)}</ul>"

    def numbered(self, start, items):
        rows = (self._item("Numbering", f"{n}.", self.lead(*item)) for n, item in enumerate(items, start))
        return f"<ol>{''.join(rows)}</ol>"

    def table(self, header, rows):
        cells = [[f'<p class="Table_20_Heading">{name}</p>' for name in header], *rows]
        rows = ("".join(f"<td>{cell}</td>" for cell in row) for row in cells)
        return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"

    def _item(self, kind, mark, line):
        return f'<li><p class="P1">{_SYMBOL.format(kind, mark)}{line}<span class="odfLiEnd"/> </p></li>'


class MarksAtLineEnds(Classic):
    """The source is wrapped right behind the marks."""

    def page(self):
        return super().page().replace("&#8211; <strong>", "&#8211;\n<strong>")


class BoldPartsAboveHeadings(LabelledParagraphs):
    """What has parts is headed by bold lines, and their entries by real headings."""

    def group(self, heading):
        return f"<p><strong>{heading}</strong></p>"


class BoldVariants(UnderlinedHeadings):
    """Sections and variants are bold lines alike, what stands between them a heading."""

    lines, entries, numbered, table, group = Blocks.lines, Blocks.entries, Blocks.numbered, Blocks.table, Blocks.group


class SignsAboveNumbers(Classic):
    """Above a column of numbers stands a sign."""

    def numbered(self, start, items):
        rows = [(str(n), name, self.words_of(text)) for n, (name, text) in enumerate(items, start)]
        return self.table(["#", "Name", "About"], rows)


class RomanEqualLevels(Blocks):
    """Groups have the level of their sections, whose numbers are Roman ones."""

    def section(self, number, heading):
        roman = "X" * (number // 10) + ROMAN[number % 10]
        return f"<h2>{roman}. {heading}</h2>"

    def group(self, heading):
        return f"<h2>{heading}</h2>"


class DenseText(TextFile):
    """No line is blank, and every cell is a line."""

    def page(self):
        rows = [line for line in super().page().split("\n") if line.strip()]
        return "\n".join(row for row in rows[: next(at for at, row in enumerate(rows) if row.startswith("20)"))])

    def section(self, number, heading):
        return f"{number}) {heading}"

    def group(self, heading):
        return heading

    def lines(self, lines):
        return "\n".join(f"    • {line}" for line in lines)

    def table(self, header, rows):
        return "\n".join(cell for row in (header, *rows) for cell in row)

    def entries(self, entries):
        return "\n".join(
            f"    {n}. {name}\n" + "\n".join(f"        ◦ {self.label(part)}" for part in parts)
            for n, (name, parts) in enumerate(entries, 1)
        )

    def variants(self, variants):
        return "\n".join(
            f"    • {name}:\n" + "\n".join(f"        ◦ {point}" for point in points) for name, points in variants
        )


SAVED_PAGES = {
    kind.__name__: kind
    for kind in (
        LibreOfficePage,
        MarksAtLineEnds,
        BoldPartsAboveHeadings,
        BoldVariants,
        SignsAboveNumbers,
        RomanEqualLevels,
    )
}
