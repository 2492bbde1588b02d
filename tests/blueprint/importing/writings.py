"""One role in many writings: the same facts as pages and posts of every kind."""

import html
import json
import re
from textwrap import fill

from tests.blueprint.importing import role_words as role
from tests.blueprint.importing.folding_writings import Accordion, Details, DetailsWithLists, SectionsInDetails
from tests.blueprint.importing.furnished_writings import (
    BookFootnotes,
    Footnotes,
    Furnished,
    PandocFootnotes,
    Shortcodes,
)
from tests.blueprint.importing.plainest import Blocks
from tests.blueprint.importing.site_writings import SITES
from tests.blueprint.importing.typed_writings import TYPED

BREAK = "<br />\n"


class Unnumbered(Blocks):
    numbered_sections = False


class Columns(Blocks):
    """Groups side by side, in boxes of boxes."""

    def group(self, heading):
        return f'</div><div class="wp-block-column"><h3>{heading}</h3>'

    def section(self, number, heading):
        return f'</div></div><div class="wp-block-columns"><div>{super().section(number, heading)}'


class DefinitionLists(Blocks):
    def led(self, items):
        pairs = list(items)
        if not all(name for name, _ in pairs):
            return super().led(pairs)
        return f"<dl>{''.join(f'<dt>{name}</dt><dd>{self.words_of(text)}</dd>' for name, text in pairs)}</dl>"

    def entries(self, entries):
        rows = (
            f"<dt>{name}</dt>{''.join(f'<dd>{self.label(part)}</dd>' for part in parts)}" for name, parts in entries
        )
        return f"<dl>{''.join(rows)}</dl>"

    def variants(self, variants):
        rows = (f"<dt>{name}</dt>{''.join(f'<dd>{point}</dd>' for point in points)}" for name, points in variants)
        return f"<dl>{''.join(rows)}</dl>"


class LabelledParagraphs(Blocks):
    """Entries under a heading of their own, their parts as paragraphs."""

    def entries(self, entries):
        return "".join(
            f"<h4>{name}</h4>" + "".join(f"<p>{self.label(part)}</p>" for part in parts) for name, parts in entries
        )


class PlainLabels(LabelledParagraphs):
    def label(self, part):
        return f"{part[0]}: {self.words_of(part[1])}"


class ItalicLabels(LabelledParagraphs):
    def label(self, part):
        return f"<em>{part[0]}:</em> {self.words_of(part[1])}"


class LabelHeadings(Blocks):
    """Even the labels are headings."""

    def entries(self, entries):
        return "".join(
            f"<h4>{name}</h4>" + "".join(f"<h5>{label}</h5><p>{self.words_of(text)}</p>" for label, text in parts)
            for name, parts in entries
        )


class BoldNames(Blocks):
    """Names are bold lines."""

    def entries(self, entries):
        return "".join(f"<p><b>{name}</b></p>{self.lines(map(self.label, parts))}" for name, parts in entries)


class BoldNamesInOneParagraph(Blocks):
    def entries(self, entries):
        return "".join(f"<p><b>{name}</b><br>{BREAK.join(map(self.label, parts))}</p>" for name, parts in entries)


class PlainNames(Blocks):
    """A name is a short line like any other, before labelled ones."""

    def entries(self, entries):
        return "".join(
            f"<p>{name}</p>" + "".join(f"<p>{self.label(part)}</p>" for part in parts) for name, parts in entries
        )


class BoldLeads(Blocks):
    """Every item is a paragraph of its own."""

    def led(self, items):
        return "".join(f"<p>{self.lead(name, text)}</p>" for name, text in items)

    def numbered(self, start, items):
        return "".join(f"<p>{n}. {self.lead(name, text)}</p>" for n, (name, text) in enumerate(items, start))


class Classic(Blocks):
    """What the classic editor keeps: paragraphs of lines that begin with a dash or a number."""

    def lines(self, lines):
        return f"<p>{BREAK.join(f'&#8211; {line}' for line in lines)}</p>"

    def numbered(self, start, items):
        return f"<p>{BREAK.join(f'{n}. {self.lead(name, text)}' for n, (name, text) in enumerate(items, start))}</p>"

    def entries(self, entries):
        return "".join(
            f"<p>{n}. <strong>{name}</strong>{BREAK}{BREAK.join(f'&#8211; {self.label(part)}' for part in parts)}</p>"
            for n, (name, parts) in enumerate(entries, 1)
        )

    def variants(self, variants):
        return "".join(
            f"<p><strong>{name}:</strong>{BREAK}{BREAK.join(f'&#8211; {point}' for point in points)}</p>"
            for name, points in variants
        )

    def table(self, header, rows):
        cells = ["".join(f"<td>{cell}</td>" for cell in row) for row in ([self.bold(name) for name in header], *rows)]
        return f"<table><tbody>{''.join(f'<tr>{row}</tr>' for row in cells)}</tbody></table>"


class ParenthesisNumbers(Classic):
    def numbered(self, start, items):
        return f"<p>{BREAK.join(f'{n}) {self.lead(name, text)}' for n, (name, text) in enumerate(items, start))}</p>"


class Asterisks(Classic):
    def lines(self, lines):
        return f"<p>{BREAK.join(f'• {line}' for line in lines)}</p>"


class Tables(Blocks):
    """Everything that has parts is a table."""

    def entries(self, entries):
        labels = [label for label, _ in entries[0][1]]
        header = ["Skill" if self.words["scenario"] not in labels else "Exercise", *labels]
        return self.table(header, [[name, *(self.words_of(text) for _, text in parts)] for name, parts in entries])

    def led(self, items):
        pairs = list(items)
        return self.table(["Name", "About"], pairs) if all(name for name, _ in pairs) else super().led(pairs)

    def numbered(self, start, items):
        rows = [(str(n), name, self.words_of(text)) for n, (name, text) in enumerate(items, start)]
        return self.table(["#", "Name", "About"], rows)


class KeyValueTables(LabelledParagraphs):
    """Each entry has a heading and a table of two columns."""

    def entries(self, entries):
        return "".join(f"<h4>{name}</h4><table>{''.join(map(self._row, parts))}</table>" for name, parts in entries)

    def _row(self, part):
        return f"<tr><td>{part[0]}</td><td>{self.words_of(part[1])}</td></tr>"


class ListsForTables(Blocks):
    def table(self, header, rows):
        if self.words["category"] in header:
            return super().table(header, rows)
        rows = [[html.unescape(cell) for cell in row] for row in rows]
        return self.entries([(name, list(zip(header[1:], rest, strict=True))) for name, *rest in rows])


class Wrapped(Blocks):
    """The source is wrapped at sixty characters, wherever that falls."""

    def page(self):
        return "\n".join(
            fill(line, 60, break_long_words=False, break_on_hyphens=False) for line in super().page().split("\n")
        )


class BrokenByWordPress(Wrapped):
    """The same as WordPress shows it: each line end inside a block is a break, in the middle of names too."""

    def page(self):
        return re.sub(r"(?<=[^>\s])\n(?=[^<\s])", "<br />\n", super().page())


class H1Sections(Blocks):
    def section(self, number, heading):
        return f"<h1>{heading}</h1>"

    def group(self, heading):
        return f"<h2>{heading}</h2>"

    def page(self):
        return f"<p>{self.title}: Role Blueprint</p>{super().page()}"


class BoldSections(Blocks):
    def section(self, number, heading):
        return f"<p><strong>{number}. {heading}</strong></p>"


class DeepSections(Blocks):
    def section(self, number, heading):
        return f"<h4>{heading}</h4>"

    def group(self, heading):
        return f"<h5>{heading}</h5>"


def _language(code: str) -> type[Blocks]:
    return type(f"In_{code}", (Blocks,), {"language": code, "numbered_sections": False})


def _labelled(code: str) -> type[Blocks]:
    return type(f"Labelled_{code}", (LabelledParagraphs,), {"language": code, "numbered_sections": True})


HTML: dict[str, type[Blocks]] = {
    kind.__name__: kind
    for kind in (
        Blocks, Unnumbered, Details, DetailsWithLists, SectionsInDetails, Accordion, Columns, DefinitionLists,
        LabelledParagraphs, PlainLabels, ItalicLabels, LabelHeadings, BoldNames, BoldNamesInOneParagraph, PlainNames,
        BoldLeads, Classic, ParenthesisNumbers, Asterisks, Tables, KeyValueTables, ListsForTables, Wrapped,
        BrokenByWordPress, H1Sections,
        BoldSections, DeepSections, Footnotes, PandocFootnotes, BookFootnotes, Furnished, Shortcodes,
        *(_language(code) for code in role.LANGUAGES if code != "en"),
        *(_labelled(code) for code in role.LANGUAGES if code != "en"),
    )
}  # fmt: skip


def post(page: str, title: str = role.TITLE) -> dict:
    """A post as the site's REST API answers it."""
    return {
        "title": {"rendered": f"{title}: Role Blueprint, Skills, KPIs, and Career Path"},
        "content": {"rendered": page},
    }


def written(name: str) -> tuple[bytes, str]:
    """The role in one writing: a file's bytes and its name."""
    return page_file((HTML | SITES | TYPED)[name])


def page_file(kind: type[Blocks]) -> tuple[bytes, str]:
    """The role as a page or a post: a file's bytes and its name."""
    page = kind().page()
    if page.startswith("<!doctype"):
        return page.encode(), "role.html"
    return json.dumps(post(page)).encode(), "role.json"
