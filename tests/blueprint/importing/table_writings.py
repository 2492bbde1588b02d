"""The same role with the tables of Markdown as hands and programs draw them."""

import html
import re

from tests.blueprint.importing.markdown_writings import Markdown


class DrawnTables(Markdown):
    """The cells of every table as words, its header first."""

    def table(self, header, rows):
        rows = [list(header), *([html.unescape(str(cell)) for cell in row] for row in rows)]
        return "\n".join(self.drawn(rows, [max(len(row[at]) for row in rows) for at in range(len(header))]))

    def padded(self, row, widths, by):
        return by.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))


class BarsInTheRule(DrawnTables):
    def drawn(self, rows, widths):
        return [" | ".join(rows[0]), "|---" * len(widths) + "|", *map(" | ".join, rows[1:])]


class BarsInTheRows(DrawnTables):
    def drawn(self, rows, widths):
        rule = " | ".join(["---"] * len(widths))
        return [" | ".join(rows[0]), rule, *(f"| {' | '.join(row)} |" for row in rows[1:])]


class IndentedTables(Markdown):
    def table(self, header, rows):
        return "\n".join(f"  {line}" for line in super().table(header, rows).split("\n"))


class NoBlankLines(Markdown):
    def page(self):
        return re.sub(r"\n\n+", "\n", super().page())


class GridTables(DrawnTables):
    """Pandoc's, of plus signs and bars."""

    def drawn(self, rows, widths):
        rule = f"+{'+'.join('-' * (width + 2) for width in widths)}+"
        yield rule
        for number, row in enumerate(rows):
            yield f"| {self.padded(row, widths, ' | ')} |"
            yield rule if number else rule.replace("-", "=")


class SimpleTables(DrawnTables):
    """Pandoc's, of dashes under which the columns stand."""

    def drawn(self, rows, widths):
        head, *others = (f"  {self.padded(row, widths, ' ')}" for row in rows)
        return [head, "  " + " ".join("-" * width for width in widths), *others]


class MultilineTables(DrawnTables):
    """Pandoc's, with blank lines between rows and dashes at both ends."""

    def drawn(self, rows, widths):
        head, *others = (f"  {self.padded(row, widths, ' ')}" for row in rows)
        ends = "  " + "-" * (sum(widths) + len(widths) - 1)
        return [ends, head, "  " + " ".join("-" * width for width in widths), "\n\n".join(others), ends]


class EntriesInCells(Markdown):
    """All the labelled lines of an entry in one cell."""

    def entries(self, entries):
        rows = [(self.bold(name), "<br>".join(map(self.label, parts))) for name, parts in entries]
        return self.table(["Name", "About"], rows)


TABLES = {
    kind.__name__: kind
    for kind in (
        BarsInTheRule, BarsInTheRows, IndentedTables, NoBlankLines, GridTables, SimpleTables, MultilineTables,
        EntriesInCells,
    )
}  # fmt: skip
