"""The same role as builders of pages write it: tabs, cards, tables of boxes, signs, dashes of two levels."""

from tests.blueprint.importing.plainest import Blocks
from tests.blueprint.importing.writings import BREAK, Classic


class DashesOfTwoLevels(Classic):
    """A second level is deeper, or has another mark."""

    outer, inner = "- {}", "&nbsp; - {}"

    def variants(self, variants):
        lines = []
        for name, points in variants:
            lines += [self.outer.format(f"{name}:"), *map(self.inner.format, points)]
        return f"<p>{BREAK.join(lines)}</p>"


class DoubleDashes(DashesOfTwoLevels):
    inner = "-- {}"


class DotsAndDashes(DashesOfTwoLevels):
    outer, inner = "• {}", "– {}"


class ClassicHeadings(Classic):
    """Sections and groups are bold paragraphs."""

    def section(self, number, heading):
        return f"<p><strong>{number}. {heading}</strong></p>"

    def group(self, heading):
        return f"<p><strong><em>{heading}</em></strong></p>"


class UnderlinedHeadings(ClassicHeadings):
    def group(self, heading):
        return f"<p><u>{heading}</u></p>"


class HeavyHeadings(Blocks):
    def section(self, number, heading):
        return f'<p style="font-size:24px;font-weight:bold">{number}. {heading}</p>'


class HeadingRoles(Blocks):
    def section(self, number, heading):
        return f'<div role="heading" aria-level="2">{heading}</div>'

    def group(self, heading):
        return f'<div role="heading" aria-level="3">{heading}</div>'


class EqualEntries(Blocks):
    """Questions of a plugin: an entry's heading has the level of its group's."""

    def entries(self, entries):
        rows = (f'<div><h3 class="rank-math-question">{name}</h3><div>{self._answer(parts)}</div></div>'
                for name, parts in entries)  # fmt: skip
        return f'<div class="rank-math-block">{"".join(rows)}</div>'

    def _answer(self, parts):
        return "".join(f"<p>{self.label(part)}</p>" for part in parts)


class Tabs(Blocks):
    """The names stand in a row, and what they open behind them."""

    def variants(self, variants):
        variants = list(variants)
        names = (f'<li><a href="#{id(self)}{at}" role="tab">{name}</a></li>' for at, (name, _) in enumerate(variants))
        panels = (f'<div role="tabpanel" id="{id(self)}{at}"><div>{self.lines(points)}</div></div>'
                  for at, (_, points) in enumerate(variants))  # fmt: skip
        return f'<ul class="nav nav-tabs" role="tablist">{"".join(names)}</ul><div>{"".join(panels)}</div>'


class TabsNamedTwice(Blocks):
    """For narrow screens each panel has its name above it too, in another list of tabs."""

    def entries(self, entries):
        tab = '<div class="elementor-tab-title" role="tab" aria-controls="c{}">{}</div>'
        names = [tab.format(at, name) for at, (name, _) in enumerate(entries)]
        panels = (f'{names[at]}<div id="c{at}" role="tabpanel">{self.lines(map(self.label, parts))}</div>'
                  for at, (_, parts) in enumerate(entries))  # fmt: skip
        return f'<div role="tablist">{"".join(names)}</div><div role="tablist">{"".join(panels)}</div>'


class TickedItems(Blocks):
    def lines(self, lines):
        return f"<ul>{''.join(f'<li>✅ {line}</li>' for line in lines)}</ul>"


class TickedParagraphs(Blocks):
    def lines(self, lines):
        return "".join(f"<p>✔ {line}</p>" for line in lines)


class NamedTables(Blocks):
    """A plugin's tables have a heading and a line under them."""

    def table(self, header, rows):
        name = '<h2 class="tablepress-table-name">Figures</h2>'
        return f'{name}{super().table(header, rows)}<span class="tablepress-table-description">Own figures</span>'


class BoxTables(Blocks):
    def table(self, header, rows):
        return f'<div role="table">{self._row(header, "columnheader")}{"".join(map(self._row, rows))}</div>'

    def _row(self, cells, kind="cell"):
        return f'<div role="row">{"".join(f"""<div role="{kind}">{cell}</div>""" for cell in cells)}</div>'


class RecordTables(Blocks):
    """Each record is a table of names and values."""

    def table(self, header, rows):
        if len(header) < 4:
            return super().table(header, rows)
        return "".join(f"<table>{self._record(header, row)}</table>" for row in rows)

    def _record(self, header, row):
        pairs = zip(header, row, strict=True)
        return "".join(f"<tr><th>{name}</th><td>{cell}</td></tr>" for name, cell in pairs)


class LyingTables(RecordTables):
    """Each record is a column."""

    def table(self, header, rows):
        if len(header) < 4:
            return super().table(header, rows)
        columns = zip(header, *rows, strict=True)
        body = (f"<tr><th>{name}</th>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>" for name, *cells in columns)
        return f"<table>{''.join(body)}</table>"


class RowsAsHeadings(Blocks):
    def table(self, header, rows):
        row = f'<tr><td colspan="{len(header)}"><strong>All</strong></td></tr>'
        return super().table(header, rows).replace("<tbody>", f"<tbody>{row}")


class LabelsRunOn(Blocks):
    """All the labels of an entry in one paragraph."""

    def entries(self, entries):
        return "".join(f"<h4>{name}</h4><p>{' '.join(map(self.label, parts))}</p>" for name, parts in entries)


class HeadlineAboveTheText(Blocks):
    """A saved page of a blog: the title stands above what holds the text, the site's name in the page's own."""

    def page(self):
        head = f"<!doctype html><html><head><title>{self.title} – Orchard Blog</title></head><body><article>"
        text = f'<h1 class="entry-title">{self.title}</h1><div class="entry-content">{super().page()}</div>'
        return f"{head}{text}</article></body></html>"


class ListsInLists(Blocks):
    """Labels are bold items, and what they say is a list of one item."""

    def label(self, part):
        return f"{self.bold(part[0])}<ul><li>{self.words_of(part[1])}</li></ul>"

    def variants(self, variants):
        return "".join(f"<p><b>{name}:</b></p><p>{'<br>'.join(points)}</p>" for name, points in variants)


class TitleShortcodes(Blocks):
    def section(self, number, heading):
        return f'[fusion_title title_type="text" size="2"]{number}) {heading}[/fusion_title]'

    def group(self, heading):
        return f'[vc_custom_heading text="{heading}" font_container="tag:h3|text_align:left"]'


class BoxesForHeadings(Blocks):
    """Elementor's headings, whose tag somebody has set to a box."""

    def section(self, number, heading):
        return f'<div class="elementor-heading-title elementor-size-default">{number}) {heading}</div>'

    def group(self, heading):
        return f'<div class="elementor-heading-title elementor-size-small">{heading}</div>'


BUILDERS = {
    kind.__name__: kind
    for kind in (
        DashesOfTwoLevels, DoubleDashes, DotsAndDashes, ClassicHeadings, UnderlinedHeadings, HeavyHeadings,
        HeadingRoles, EqualEntries, Tabs, TabsNamedTwice, TickedItems, TickedParagraphs, NamedTables, BoxTables,
        RecordTables, LyingTables, RowsAsHeadings, LabelsRunOn, TitleShortcodes, BoxesForHeadings,
        HeadlineAboveTheText, ListsInLists,
    )
}  # fmt: skip
