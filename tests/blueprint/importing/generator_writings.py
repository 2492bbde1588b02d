"""The same role as Markdown for generators of pages, with boxes and front matter of theirs, as mails and as chats."""

from tests.blueprint.importing import role_words as role
from tests.blueprint.importing.markdown_writings import Markdown
from tests.blueprint.importing.note_writings import TextFile
from tests.blueprint.importing.plainest import Blocks


class Boxed(Markdown):
    opened, closed = "", ""

    def entries(self, entries):
        return "\n\n".join(
            f"{self.opened.format(name)}\n\n{self.lines(map(self.label, parts))}\n\n{self.closed}"
            for name, parts in entries
        )


class Docusaurus(Boxed):
    opened, closed = ":::tip[{}]", ":::"


class Dropdowns(Boxed):
    opened, closed = ":::{{dropdown}} {}", ":::"


class Hugo(Boxed):
    opened, closed = '{{{{< details summary="{}" >}}}}', "{{< /details >}}"


class MkDocs(Boxed):
    def entries(self, entries):
        return "\n\n".join(
            f'??? example "{name}"\n\n' + "\n".join(f"    - {self.label(part)}" for part in parts)
            for name, parts in entries
        )


class PandocBoxes(Markdown):
    def entries(self, entries):
        return "\n\n".join(
            f"::: {{.exercise}}\n#### {name}\n\n" + "\n\n".join(map(self.label, parts)) + "\n:::"
            for name, parts in entries
        )


class Fronted(Markdown):
    front = ""

    def page(self):
        return self.front.replace("TITLE", f"{self.title}: Role Blueprint") + Blocks.page(self)


class Toml(Fronted):
    front = '+++\ntitle = "TITLE"\ndraft = true\n+++\n\n'


class JsonFront(Fronted):
    front = '{\n  "title": "TITLE",\n  "draft": true\n}\n\n'


class FoldedTitle(Fronted):
    front = "---\ntitle: >-\n  TITLE\nweight: 3\n---\n\n"


class PandocTitle(Fronted):
    front = "% TITLE\n% Ada\n% May 2024\n\n"


class Kramdown(Markdown):
    def page(self):
        return super().page().replace("\n\n", "\n\n* TOC\n{:toc}\n\n", 1)

    def section(self, number, heading):
        return f"## {number}) {heading}\n{{: .no_toc #s{number}}}"


class OneStar(Markdown):
    """As chats write it."""

    strong, mark = "*", "•"

    def section(self, number, heading):
        return f"*{number}. {heading}*"

    def group(self, heading):
        return f"*{heading}*"


class Mail(TextFile):
    def page(self):
        return f"From: Ada <ada@orchard.example>\nTo: Grace\nSubject: The role\n\n{super().page()}"


class CirclesInText(TextFile):
    def entries(self, entries):
        return "\n".join(
            f"- {name}\n" + "\n".join(f"  o {self.label(part)}" for part in parts) for name, parts in entries
        )

    def variants(self, variants):
        return "\n".join(f"- {name}:\n" + "\n".join(f"  o {point}" for point in points) for name, points in variants)


GENERATORS = {
    kind.__name__: kind
    for kind in (
        Docusaurus, Dropdowns, Hugo, MkDocs, PandocBoxes, Toml, JsonFront, FoldedTitle, PandocTitle, Kramdown, OneStar,
        Mail, CirclesInText,
    )
}  # fmt: skip


def generator_file(kind: type[Markdown]) -> tuple[bytes, str]:
    """The role in one writing: a file's bytes and its name."""
    return kind(role.TITLE).page().encode(), "role.txt" if issubclass(kind, TextFile) else "role.md"
