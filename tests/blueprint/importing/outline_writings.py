"""The same role as outlines, as Markdown that counts its examples, and as reStructuredText."""

import re

from tests.blueprint.importing.markdown_writings import Markdown
from tests.blueprint.importing.note_writings import NamesAboveLines


class CountedExamples(Markdown):
    """Pandoc's lists that go on through a text."""

    def numbered(self, start, items):
        return "\n".join(f"(@) {self.lead(name, text)}" for name, text in items)


class Outline(Markdown):
    """Logseq: every line is a point, headings too; points stand one step below what they are about."""

    marked = True
    step = "\t"

    def page(self):
        out, level, announced = [], 0, False
        for block in re.split(r"\n{2,}|\n(?=#)|(?<=#)\n", super().page().strip()):
            if heading := re.match(r"(#+) (.*)", block):
                level, announced = len(heading[1]), False
                out.append(f"{self.step * (level - 1)}- {heading[1] + ' ' if self.marked else ''}{heading[2]}")
                out += [f"{self.step * (level - 1)}  collapsed:: true"] if self.marked else []
                continue
            is_list = block.startswith(("-", "1.", "3.", "5."))
            margin = self.step * (level + (announced and is_list))
            announced = block.endswith(":**") or (announced and is_list)
            if is_list:
                out += [margin + self.deeper(re.sub(r"^(\s*)\d+\. ", r"\1- ", line)) for line in block.split("\n")]
            else:
                out += [margin + ("  " if at else "- ") + line for at, line in enumerate(block.split("\n"))]
        return "\n".join(out)

    def deeper(self, line):
        return self.step + line.lstrip() if line.startswith(" ") else line


class PlainOutline(Outline):
    """Workflowy: no point is marked as a heading."""

    marked = False
    step = "  "


class Restructured(NamesAboveLines):
    """Headings with lines under them, entries as definitions, tables as lists of lists."""

    is_text = True

    def page(self):
        page = super().page().removeprefix("# ").replace("\n", f"\n{'=' * 60}\n", 1)
        page = re.sub(r"^## (.*)$", lambda match: f".. _s{len(match[0])}:\n\n{match[1]}\n{'~' * 60}", page, flags=re.M)
        return re.sub(r"^### (.*)$", lambda match: f"{match[1]}\n{'^' * len(match[1])}", page, flags=re.M)

    def words_of(self, text):
        return text

    def entries(self, entries):
        return "\n\n".join(
            f"{name}\n" + "\n".join(f"   :{label}: {text}" for label, text in parts) for name, parts in entries
        )

    def variants(self, variants):
        return "\n\n".join(
            f"- {self.bold(f'{name}:')}\n\n" + "\n".join(f"  - {point}" for point in points)
            for name, points in variants
        )

    def numbered(self, start, items):
        return "\n".join(f"#. {self.lead(name, text)}" for name, text in items)

    def table(self, header, rows):
        rows = ["".join(f"\n     - {cell}" for cell in row).replace("  -", "* -", 1) for row in (header, *rows)]
        listed = "".join(rows).strip("\n")
        return f".. list-table::\n   :header-rows: 1\n\n{listed}"


class SimpleTables(Restructured):
    def table(self, header, rows):
        rows = [[str(cell) for cell in row] for row in rows]
        widths = [max(len(row[at]) for row in (header, *rows)) for at in range(len(header))]
        rule = "  ".join("=" * width for width in widths)
        lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
        head = "  ".join(cell.ljust(width) for cell, width in zip(header, widths, strict=True))
        return "\n".join([rule, head, rule, *lines, rule])


OUTLINES = {kind.__name__: kind for kind in (CountedExamples, Outline, PlainOutline, Restructured, SimpleTables)}
