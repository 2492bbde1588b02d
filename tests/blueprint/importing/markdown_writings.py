"""The same role as Markdown of many hands."""

import html
from textwrap import fill

from tests.blueprint.importing import role_words as role
from tests.blueprint.importing.plainest import Blocks


class Markdown(Blocks):
    mark, strong, indent = "-", "**", "  "
    is_text = False

    def page(self):
        return f"# {self.title}: Role Blueprint\n\n{super().page()}\n"

    def section(self, number, heading):
        return f"## {number}) {heading}"

    def group(self, heading):
        return f"### {heading}"

    def paragraph(self, text):
        return text

    def words_of(self, text):
        return text.replace("<", "\\<").replace(">", "\\>")

    def bold(self, text):
        return f"{self.strong}{text}{self.strong}"

    def lines(self, lines):
        return "\n".join(f"{self.mark} {line}" for line in lines)

    def numbered(self, start, items):
        return "\n".join(f"{n}. {self.lead(name, text)}" for n, (name, text) in enumerate(items, start))

    def entries(self, entries):
        return "\n".join(
            f"{n}. {self.bold(name)}\n" + "\n".join(f"   {self.mark} {self.label(part)}" for part in parts)
            for n, (name, parts) in enumerate(entries, 1)
        )

    def variants(self, variants):
        return "\n".join(
            f"{self.mark} {self.bold(f'{name}:')}\n"
            + "\n".join(f"{self.indent}{self.mark} {point}" for point in points)
            for name, points in variants
        )

    def table(self, header, rows):
        cells = [[html.unescape(str(cell)).replace("|", "\\|") for cell in row] for row in rows]
        return "\n".join([self.row(header), self.row(["---"] * len(header)), *map(self.row, cells)])

    def row(self, cells):
        return f"| {' | '.join(cells)} |"


class Stars(Markdown):
    mark, indent = "*", "    "


class Pluses(Markdown):
    mark = "+"


class Underscores(Markdown):
    strong = "__"


class Bullets(Markdown):
    mark = "•"


class Boxes(Markdown):
    """Things to do, with a box before each."""

    mark = "- [ ]"


class Underlined(Markdown):
    def section(self, number, heading):
        return f"{number}. {heading}\n{'-' * 20}"


class ClosedHeadings(Markdown):
    def section(self, number, heading):
        return f"## {heading} ##"


class FirstLevel(Markdown):
    def section(self, number, heading):
        return f"# {number}. {heading}"

    def group(self, heading):
        return f"## {heading}"


class NamedHeadings(Markdown):
    def section(self, number, heading):
        return f"## {heading} {{#s{number} .unnumbered}}"


class BoldLines(Markdown):
    def section(self, number, heading):
        return f"**{number}. {heading}**"


class Ruled(Markdown):
    def section(self, number, heading):
        return f"---\n\n{super().section(number, heading)}"


class EntryHeadings(Markdown):
    def entries(self, entries):
        return "\n\n".join(f"#### {name}\n\n{self.lines(map(self.label, parts))}" for name, parts in entries)


class EntryParagraphs(Markdown):
    between = "\n\n"

    def entries(self, entries):
        return "\n\n".join(f"#### {name}\n\n{self.between.join(map(self.label, parts))}" for name, parts in entries)


class HardBreaks(EntryParagraphs):
    between = "  \n"


class FoldedEntries(Markdown):
    def entries(self, entries):
        return "\n\n".join(
            f"<details>\n<summary>{name}</summary>\n\n{self.lines(map(self.label, parts))}\n\n</details>"
            for name, parts in entries
        )


class Definitions(Markdown):
    """A name on a line, a colon before what is said of it."""

    def led(self, items):
        pairs = list(items)
        if not all(name for name, _ in pairs):
            return super().led(pairs)
        return "\n\n".join(f"{name}\n:   {self.words_of(text)}" for name, text in pairs)


class BracketNumbers(Markdown):
    def numbered(self, start, items):
        return "\n".join(f"{n}) {self.lead(name, text)}" for n, (name, text) in enumerate(items, start))


class LooseItems(Markdown):
    def lines(self, lines):
        return "\n\n".join(f"{self.mark} {line}" for line in lines)


class OpenTables(Markdown):
    """No bars at the ends."""

    def row(self, cells):
        return " | ".join(cells)


class Tabs(Markdown):
    def variants(self, variants):
        return super().variants(variants).replace("  -", "\t-")

    def entries(self, entries):
        return super().entries(entries).replace("   -", "\t-")


class FromWindows(Markdown):
    def page(self):
        return super().page().replace("\n", "\r\n")


class FrontMatter(Markdown):
    """What a site's generator reads stands before the text, and the title there alone."""

    def page(self):
        front = f'---\ntitle: "{self.title}"\ndate: 2024-05-01\ntags: [apples, pears]\nlist:\n  - one\n---\n\n'
        return front + Blocks.page(self)


class HardWrapped(Markdown):
    def page(self):
        return "\n".join(map(self._wrapped, super().page().split("\n")))

    def _wrapped(self, line):
        if line.startswith(("|", "#")):
            return line
        behind = "     " if line.startswith("   ") else "  " if line.startswith(("-", "1.", "2.")) else ""
        return fill(line, 50, subsequent_indent=behind, break_on_hyphens=False, break_long_words=False)


class PlainText(Markdown):
    """Not a mark but the bullets, numbers and headings."""

    def bold(self, text):
        return text

    def words_of(self, text):
        return text


MARKDOWN: dict[str, type[Markdown]] = {
    kind.__name__: kind
    for kind in (
        Markdown, Stars, Pluses, Underscores, Bullets, Boxes, Underlined, ClosedHeadings, FirstLevel, NamedHeadings,
        BoldLines, Ruled, EntryHeadings, EntryParagraphs, HardBreaks, FoldedEntries, Definitions, BracketNumbers,
        LooseItems, OpenTables, Tabs, FromWindows, FrontMatter, HardWrapped, PlainText,
    )
}  # fmt: skip


def markdown_file(name: str) -> bytes:
    return MARKDOWN[name](role.TITLE).page().encode()
