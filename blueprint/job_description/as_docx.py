"""A job description as a Word document: real headings, lists and tables, its language and title."""

from datetime import UTC, datetime, time
from functools import singledispatchmethod
from html.parser import HTMLParser
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph as WordParagraph

from blueprint.contrast import readable_on
from blueprint.inline_markdown import escape, to_html, to_text
from blueprint.job_description.catalogues import wording_in
from blueprint.job_description.description import (
    Entry,
    Items,
    JobDescription,
    Missing,
    Paragraph,
    Subheading,
    Table,
)
from blueprint.palette import LIGHT

NAME_WIDTH, TEXT_WIDTH = Mm(38), Mm(126)
WHITE = LIGHT["card"]
FONT = "Calibri"
SIZES = {
    "Normal": (10, 0, 4),
    "Heading 1": (20, 0, 6),
    "Heading 2": (12.5, 10, 3),
    "Heading 3": (10.5, 6, 2),
    "List Bullet": (10, 0, 2),
    "List Number": (10, 0, 2),
}
"""Of each style: points of type, before and after a paragraph."""


def render_docx(description: JobDescription, logo: bytes = b"") -> bytes:
    """The whole document, A4. `logo` is a PNG, or nothing."""
    writer = _Writer(description)
    writer.head(logo)
    for section in description.sections:
        writer.heading(section.heading, 2)
        for block in section.blocks:
            writer.write(block)
    if description.sections:
        writer.keep_last_section_together(description.sections[-1].heading)
    file = BytesIO()
    writer.document.save(file)
    return _undated(file)


def _undated(file: BytesIO) -> bytes:
    """The same parts without the time at which each was written: the same description is the same bytes."""
    undated = BytesIO()
    with ZipFile(file) as dated, ZipFile(undated, "w", ZIP_DEFLATED) as written:
        for part in dated.infolist():
            written.writestr(ZipInfo(part.filename), dated.read(part), ZIP_DEFLATED)
    return undated.getvalue()


class _Writer:
    """Writes blocks one after the other at the end of a document."""

    def __init__(self, description: JobDescription):
        self.description = description
        self.document = Document()
        _set_up_page(self.document)
        _set_up_styles(self.document, description)
        _set_up_properties(self.document, description)
        _add_footer(self.document, description)

    def head(self, logo: bytes) -> None:
        employer = self.description.facts.employer
        if logo:
            picture = self.document.add_picture(BytesIO(logo), height=Mm(12))
            picture._inline.docPr.set("descr", _short(employer.logo_alt or employer.name))
        self.document.add_heading(self.description.title, 1)

    def keep_last_section_together(self, heading: str) -> None:
        """So that no line of it stands alone on the last page."""
        paragraphs = self.document.paragraphs
        last = max((at for at, one in enumerate(paragraphs) if one.text == to_text(heading)), default=0)
        for paragraph in paragraphs[last:-1]:
            paragraph.paragraph_format.keep_with_next = True

    def heading(self, text: str, level: int, language: str = "") -> None:
        paragraph = self.document.add_heading("", level)
        _add_inline(paragraph, text, language)

    @singledispatchmethod
    def write(self, block) -> None:
        raise TypeError(f"No way to write a {type(block).__name__}.")

    @write.register
    def _(self, block: Paragraph) -> None:
        paragraph = self.document.add_paragraph()
        paragraph.paragraph_format.keep_with_next = to_text(block.text).endswith(":")
        _add_inline(paragraph, block.text, block.language)

    @write.register
    def _(self, block: Subheading) -> None:
        self.heading(block.text, 3, block.language)

    @write.register
    def _(self, block: Items) -> None:
        number = _new_list(self.document) if block.ordered else None
        for entry in block.entries:
            paragraph = self.document.add_paragraph(style="List Number" if block.ordered else "List Bullet")
            if number is not None:
                properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
                properties.get_or_add_ilvl().val, properties.get_or_add_numId().val = 0, number
            _add_entry(paragraph, entry)

    @write.register
    def _(self, block: Table) -> None:
        table = self.document.add_table(rows=0, cols=2, style="Table Grid")
        table.autofit = False
        table.columns[0].width, table.columns[1].width = NAME_WIDTH, TEXT_WIDTH
        _lighten(table)
        for entry in block.entries:
            row = table.add_row()
            row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
            name, text = row.cells
            name.width, text.width = NAME_WIDTH, TEXT_WIDTH
            name.paragraphs[0].add_run(to_text(entry.title)).bold = True
            _add_inline(text.paragraphs[0], entry.text, entry.language)
            for cell in row.cells:
                cell.paragraphs[0].paragraph_format.space_after = Pt(1)

    @write.register
    def _(self, block: Missing) -> None:
        self.document.add_paragraph().add_run(block.text).italic = True


def _lighten(table) -> None:
    """Thin grey lines between the rows alone."""
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        border = OxmlElement(f"w:{side}")
        level = side in ("bottom", "insideH")
        colour = LIGHT["print-line"].lstrip("#")
        for key, value in (("val", "single" if level else "nil"), ("sz", "4"), ("color", colour)):
            border.set(qn(f"w:{key}"), value)
        borders.append(border)
    layout = table._tbl.tblPr.find(qn("w:tblLayout"))
    layout.addprevious(borders)


def _set_up_page(document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(23)
    section.top_margin, section.bottom_margin = Mm(18), Mm(20)


def _set_up_styles(document, description: JobDescription) -> None:
    """Language, font, and headings in the employer's colour, moved until it can be read."""
    colour = readable_on(WHITE, description.facts.employer.colour or LIGHT["accent"])
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), description.language)
    for style in document.styles:
        if style.type == WD_STYLE_TYPE.PARAGRAPH and style.name.startswith("Heading"):
            style.font.color.rgb = RGBColor.from_string(colour.lstrip("#").upper())
    for name, (size, before, after) in SIZES.items():
        style = document.styles[name]
        _set_font(style)
        style.font.size, form = Pt(size), style.paragraph_format
        form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), 1.08
        form.widow_control = True


def _set_font(style) -> None:
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()  # the template's theme fonts would win over a name
    for script in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)


def _set_up_properties(document, description: JobDescription) -> None:
    facts, properties = description.facts, document.core_properties
    day = datetime.combine(facts.date_posted or datetime.now(UTC).date(), time(), UTC)
    properties.title, properties.language = _short(description.title), description.language
    properties.author = properties.last_modified_by = _short(facts.employer.name)
    properties.comments = ""
    properties.created = properties.modified = day
    for mode in document.settings.element.iter(qn("w:compatSetting")):
        if mode.get(qn("w:name")) == "compatibilityMode":
            mode.set(qn("w:val"), "15")


def _short(text: str) -> str:
    """What a property of a document may hold: 255 characters that XML knows."""
    return to_text(escape(text))[:255]


def _add_footer(document, description: JobDescription) -> None:
    words = wording_in(description.language)
    parts = words("Page {page} of {pages}", page="\0", pages="\0").split("\0")
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for part, field in zip(parts, ("PAGE", "NUMPAGES", ""), strict=True):
        paragraph.add_run(part)
        if field:
            _add_field(paragraph, field)


def _add_field(paragraph: WordParagraph, instruction: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def _new_list(document) -> int:
    """The id of a numbered list of its own, which begins at 1."""
    numbering = document.part.numbering_part.element
    style = document.styles["List Number"].element.pPr.numPr.numId.val
    abstract = next(num for num in numbering.num_lst if num.numId == style).abstractNumId.val
    number = numbering.add_num(abstract)
    number.add_lvlOverride(0).add_startOverride(1)
    return number.numId


def _add_entry(paragraph: WordParagraph, entry: Entry) -> None:
    if entry.lead:
        run = paragraph.add_run(entry.lead)
        run.bold = True
        _speak(run._r, entry.language)
        if entry.text:
            paragraph.add_run(" ")
    _add_inline(paragraph, entry.text, entry.language)


def _add_inline(paragraph: WordParagraph, text: str, language: str = "") -> None:
    """Inline Markdown as runs and links."""
    reader = _Inline(paragraph, language)
    reader.feed(to_html(text))
    reader.close()


def _speak(run, language: str) -> None:
    """Marks a run that is not in the language of the document."""
    if language:
        spoken = OxmlElement("w:lang")
        spoken.set(qn("w:val"), language)
        run.get_or_add_rPr().append(spoken)


class _Inline(HTMLParser):
    """The HTML that `to_html` makes (strong, em, code, a) as runs of a paragraph."""

    def __init__(self, paragraph: WordParagraph, language: str):
        super().__init__(convert_charrefs=True)
        self.paragraph, self.language = paragraph, language
        self.marks: list[str] = []
        self.link = ""

    def handle_starttag(self, tag, attrs):
        self.marks.append(tag)
        if tag == "a":
            self.link = dict(attrs).get("href") or ""

    def handle_endtag(self, tag):
        if tag in self.marks:
            self.marks.remove(tag)
        if tag == "a":
            self.link = ""

    def handle_data(self, data):
        run = self.paragraph.add_run(data)
        run.bold, run.italic = "strong" in self.marks or None, "em" in self.marks or None
        if "code" in self.marks:
            run.font.name = "Courier New"
        _speak(run._r, self.language)
        if self.link:
            self._link(run)

    def _link(self, run) -> None:
        run.font.underline = True
        target = self.paragraph.part.relate_to(self.link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), target)
        self.paragraph._p.append(link)
        link.append(run._r)
