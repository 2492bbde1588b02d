"""The same role as notes, chats and plain text have it: marks, counts and headings of many kinds."""

from tests.blueprint.importing import role_words as role
from tests.blueprint.importing.markdown_writings import Markdown
from tests.blueprint.importing.plainest import Blocks


class BoldAndItalic(Markdown):
    strong = "***"


class GoogleMarkdown(Markdown):
    """As Google Docs writes it: bold headings with anchors, a backslash before every sign."""

    mark = "*"

    def section(self, number, heading):
        return f"## **{number}\\) {heading}** {{#s-{number}}}"

    def group(self, heading):
        return f"### **{heading}**"

    def page(self):
        return super().page().replace(" - ", " \\- ").replace("&", "\\&")


class CountedParts(Markdown):
    """The parts of an entry are counted too."""

    count = "   {letter}) "

    def entries(self, entries):
        return "\n".join(
            f"{number}. {self.bold(name)}\n"
            + "\n".join(self.counted(number, at, self.label(part)) for at, part in enumerate(parts, 1))
            for number, (name, parts) in enumerate(entries, 1)
        )

    def counted(self, number, at, part):
        return self.count.format(number=number, at=at, letter=chr(96 + at)) + part


class NumberedParts(CountedParts):
    count = "    {at}. "


class DecimalParts(CountedParts):
    count = "{number}.{at} "


class Arrows(Markdown):
    mark = "→"


class Ticks(Markdown):
    mark = "✅"


class Triangles(Markdown):
    mark = "►"


class InvisibleBlanks(Markdown):
    def page(self):
        return "\ufeff" + super().page().replace("\n\n", "\n\u200b\n")


class Callouts(Markdown):
    def paragraph(self, text):
        return f"> [!note]\n> {text}"


class BoldEverywhere(Markdown):
    def section(self, number, heading):
        return f"**{number}) {heading}**"

    def group(self, heading):
        return f"**{heading}**"


class ItalicGroups(Markdown):
    def section(self, number, heading):
        return f"**{heading}**"

    def group(self, heading):
        return f"*{heading}*"


class IndentedHeadings(Markdown):
    def section(self, number, heading):
        return f"  ## {number}) {heading}"


class OneBlockOfCode(Markdown):
    """As a chat answers."""

    def page(self):
        return f"```markdown\n{super().page()}```\n"


class ContentsMark(Markdown):
    def page(self):
        return super().page().replace("\n\n", "\n\n[TOC]\n\n", 1)


class NamesAboveLines(Markdown):
    def entries(self, entries):
        return "\n\n".join(f"{self.named(name)}\n{self.lines(map(self.label, parts))}" for name, parts in entries)

    def named(self, name):
        return name


class BoldNamesAboveLines(NamesAboveLines):
    def named(self, name):
        return f"**{name}**"


class CountedNames(Markdown):
    """Exercise 1: …"""

    def entries(self, entries):
        noun = "Exercise" if self.words["scenario"] in dict(entries[0][1]) else "Skill"
        return "\n\n".join(
            f"#### {noun} {number}: {name}\n\n{self.lines(map(self.label, parts))}"
            for number, (name, parts) in enumerate(entries, 1)
        )


class NumberedNames(Markdown):
    def entries(self, entries):
        return "\n\n".join(
            f"**{number}. {name}**\n\n{self.lines(map(self.label, parts))}"
            for number, (name, parts) in enumerate(entries, 1)
        )


class TextFile(Markdown):
    """No marks at all: numbered headings in capitals, parts end in a colon."""

    is_text = True

    def page(self):
        return f"{self.title}: Role Blueprint\n\n{Blocks.page(self)}\n"

    def section(self, number, heading):
        return f"{number}. {heading.upper()}"

    def group(self, heading):
        return f"{heading}:"

    def bold(self, text):
        return text

    def words_of(self, text):
        return text


class CapitalHeadings(TextFile):
    def section(self, number, heading):
        return heading.upper()

    def group(self, heading):
        return heading


class StarredHeadings(TextFile):
    def section(self, number, heading):
        return f"*** {heading} ***"


NOTES = {
    kind.__name__: kind
    for kind in (
        BoldAndItalic, GoogleMarkdown, CountedParts, NumberedParts, DecimalParts, Arrows, Ticks, Triangles,
        InvisibleBlanks, Callouts, BoldEverywhere, ItalicGroups, IndentedHeadings, OneBlockOfCode, ContentsMark,
        NamesAboveLines, BoldNamesAboveLines, CountedNames, NumberedNames, TextFile, CapitalHeadings, StarredHeadings,
    )
}  # fmt: skip


def note_file(kind: type[Markdown]) -> tuple[bytes, str]:
    """The role in one writing: a file's bytes and its name."""
    return kind(role.TITLE).page().encode(), "role.txt" if kind.is_text else "role.md"
