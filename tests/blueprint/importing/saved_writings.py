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


class CocoaPage(Blocks):
    """What a Mac's editor saves: headings are paragraphs whose class is bold."""

    sheet = (
        "p.p1 {margin: 0.0px; font: bold 18.0px Helvetica}\np.p3 {font: bold 14.0px Helvetica}\nspan.s1 {font: bold}"
    )

    def page(self):
        head = f'<title>{role.TITLE}</title><style type="text/css">\n{self.sheet}\n</style>'
        return f"<!doctype html><html><head>{head}</head><body>{super().page()}</body></html>"

    def section(self, number, heading):
        return f'<p class="p1">{number}) {heading}</p>'

    def group(self, heading):
        return f'<p class="p3">{heading}</p>'

    def bold(self, text):
        return f'<span class="s1">{text}</span>'


class LatexLists(Blocks):
    """Marks and numbers are the terms of lists of terms."""

    def lines(self, lines):
        return f"<dl>{''.join(f'<dt>•</dt><dd>{line}</dd>' for line in lines)}</dl>"

    def numbered(self, start, items):
        rows = (f"<dt>{n}.</dt><dd><p>{self.lead(*item)}</p></dd>" for n, item in enumerate(items, start))
        return f"<dl>{''.join(rows)}</dl>"


class PaperLists(Blocks):
    """Every item is a list of its own, whose class says how deep it is."""

    def lines(self, lines, level=1):
        return "".join(f'<ul class="listtype-bullet listindent{level}"><li>{line}</li></ul>' for line in lines)

    def entries(self, entries):
        return "".join(self.lines([self.bold(name)]) + self.lines(map(self.label, parts), 2) for name, parts in entries)

    def variants(self, variants):
        return "".join(self.lines([f"{name}:"]) + self.lines(points, 2) for name, points in variants)


class Callouts(LabelledParagraphs):
    """Signs in boxes of their own before every name, and a link to edit behind every heading."""

    def entries(self, entries):
        sign = '<div class="kg-callout-emoji">💡</div>'
        return sign + super().entries(entries).replace("<h4>", f"{sign}<h4>")

    def section(self, number, heading):
        return f'{super().section(number, heading)}<span class="mw-editsection">[<a href="/e">edit</a>]</span>'


class StoredInConfluence(Blocks):
    """As a space stores its pages: macros with settings."""

    def page(self):
        setting = '<ac:parameter ac:name="maxLevel">3</ac:parameter>'
        return f'<ac:structured-macro ac:name="toc">{setting}</ac:structured-macro>{super().page()}'

    def entries(self, entries):
        return "".join(
            f'<ac:structured-macro ac:name="expand"><ac:parameter ac:name="title">{name}</ac:parameter>'
            f"<ac:rich-text-body>{''.join(f'<p>{self.label(part)}</p>' for part in parts)}"
            "</ac:rich-text-body></ac:structured-macro>"
            for name, parts in entries
        )


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
        CocoaPage,
        LatexLists,
        PaperLists,
        Callouts,
        StoredInConfluence,
        MarksAtLineEnds,
        BoldPartsAboveHeadings,
        BoldVariants,
        SignsAboveNumbers,
        RomanEqualLevels,
    )
}
