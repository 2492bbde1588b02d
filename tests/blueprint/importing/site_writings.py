"""The same role as more programs write it: page builders, other editors, exports."""

import html
import re

from tests.blueprint.importing.plainest import Blocks

BULLET = '<span class="elementor-icon-list-icon"><i aria-hidden="true" class="fas fa-check"></i></span>'


class BlockComments(Blocks):
    """As the block editor stores it."""

    def _parts(self):
        for part in super()._parts():
            kind = re.match(r"<(\w+)", part)[1]
            name = {"h2": "heading", "h3": "heading", "p": "paragraph", "figure": "table"}.get(kind, "list")
            yield f'<!-- wp:{name} {{"level":3,"className":"is-style"}} -->{part}<!-- /wp:{name} -->'


class GroupBlocks(Blocks):
    def section(self, number, heading):
        before = "</div></div>" if number > 1 else ""
        inner = '<div class="wp-block-group"><div class="wp-block-group__inner-container">'
        return f"{before}{inner}{super().section(number, heading)}"


class MediaText(Blocks):
    """Pictures beside the text."""

    def group(self, heading):
        picture = '<figure class="wp-block-media-text__media"><img src="a.jpg" alt="Rows of trees"/></figure>'
        inner = f'<div class="wp-block-media-text__content"><h3>{heading}</h3></div>'
        return f'<div class="wp-block-media-text is-stacked-on-mobile">{picture}{inner}</div>'


class ElementorLists(Blocks):
    def section(self, number, heading):
        box = '<div class="elementor-widget-heading"><div class="elementor-widget-container">'
        return f'{box}<h2 class="elementor-heading-title">{heading}</h2></div></div>'

    def lines(self, lines):
        rows = (
            f'<li class="elementor-icon-list-item">{BULLET}<span class="elementor-icon-list-text">{line}</span></li>'
            for line in lines
        )
        return f'<ul class="elementor-icon-list-items">{"".join(rows)}</ul>'


class ElementorToggles(Blocks):
    def entries(self, entries):
        rows = (
            '<div class="elementor-accordion-item"><div class="elementor-tab-title" role="button">'
            f'<span class="elementor-accordion-icon"></span><a class="elementor-accordion-title">{name}</a></div>'
            f'<div class="elementor-tab-content">{"".join(f"<p>{self.label(part)}</p>" for part in parts)}</div></div>'
            for name, parts in entries
        )
        return f'<div class="elementor-accordion">{"".join(rows)}</div>'


class DiviToggles(Blocks):
    def entries(self, entries):
        rows = (
            f'<div class="et_pb_toggle et_pb_toggle_close"><h5 class="et_pb_toggle_title">{name}</h5>'
            f'<div class="et_pb_toggle_content clearfix">{self.lines(map(self.label, parts))}</div></div>'
            for name, parts in entries
        )
        return "".join(rows)


class DiviShortcodes(Blocks):
    def section(self, number, heading):
        end = "[/et_pb_text][/et_pb_column][/et_pb_row]" if number > 1 else ""
        head = super().section(number, heading)
        return f'{end}[et_pb_row _builder_version="4.9"][et_pb_column type="4_4"][et_pb_text]{head}'

    def entries(self, entries):
        return "".join(
            f'[et_pb_toggle title="{name}" open="off"]{self.lines(map(self.label, parts))}[/et_pb_toggle]'
            for name, parts in entries
        )


class DashLeads(Blocks):
    def lead(self, name, text):
        return f"<strong>{name}</strong> – {self.words_of(text)}" if name else self.words_of(text)

    def label(self, part):
        return super().lead(*part)


class EmDashLeads(DashLeads):
    def lead(self, name, text):
        return f"<b>{name}</b>—{self.words_of(text)}" if name else self.words_of(text)


class ColonOutside(Blocks):
    def lead(self, name, text):
        return f"<strong>{name}</strong>: {self.words_of(text)}" if name else self.words_of(text)


class BlankInBold(Blocks):
    def lead(self, name, text):
        return f"<strong>{name}: </strong>{self.words_of(text)}" if name else self.words_of(text)


class SplitBold(Blocks):
    """Bold that an editor has cut into pieces."""

    def bold(self, text):
        half = len(text) // 2
        return f"<strong>{text[:half]}</strong><strong>{text[half:]}</strong>"


class GoogleDocs(Blocks):
    """What lands in a page that was pasted from Google Docs."""

    def bold(self, text):
        return f'<span style="font-weight:700;font-style:normal">{text}</span>'

    def words_of(self, text):
        return f'<span style="font-weight:400;font-style:normal">{html.escape(text, quote=False)}</span>'

    def section(self, number, heading):
        return f'<h2 dir="ltr" style="line-height:1.38"><span style="font-weight:400">{heading}</span></h2>'

    def lines(self, lines):
        row = '<li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>{}</span></p></li>'
        return f"<ul>{''.join(row.format(line) for line in lines)}</ul>"

    def page(self):
        return f'<b style="font-weight:normal;" id="docs-internal-guid-1">{super().page()}</b>'


class SavedFromGoogleDocs(GoogleDocs):
    """A document saved as a page: what is bold is a class."""

    def bold(self, text):
        return f'<span class="c3">{text}</span>'

    def words_of(self, text):
        return f'<span class="c1">{html.escape(text, quote=False)}</span>'

    def lines(self, lines):
        row = '<li class="c2 li-bullet-0"><span class="c1">{}</span></li>'
        return f'<ul class="c5 lst-kix_a1-0 start">{"".join(row.format(line) for line in lines)}</ul>'

    def page(self):
        style = ".c1{color:#000;font-weight:400;font-size:11pt}.c3{color:#000;font-weight:700;font-size:11pt}"
        head = f"<!doctype html><html><head><style>{style}</style><title>{self.title}</title></head>"
        return f'{head}<body class="c9 doc-content">{super().page()}</body></html>'


class TabShortcodes(Blocks):
    def entries(self, entries):
        return "".join(
            f'[vc_tta_section title="{name}" tab_id="1"][vc_column_text]{self.lines(map(self.label, parts))}'
            "[/vc_column_text][/vc_tta_section]"
            for name, parts in entries
        )


class Notion(Blocks):
    """Each item is a list of its own, entries are toggles."""

    numbered_sections = False

    def section(self, number, heading):
        return f'<h1 id="a{number}" class="">{heading}</h1>'

    def group(self, heading):
        return f'<h2 id="b" class="">{heading}</h2>'

    def lines(self, lines):
        return "".join(
            f'<ul id="c" class="bulleted-list"><li style="list-style-type:disc">{line}</li></ul>' for line in lines
        )

    def numbered(self, start, items):
        return "".join(
            f'<ol type="1" id="d" class="numbered-list" start="{n}"><li>{self.lead(name, text)}</li></ol>'
            for n, (name, text) in enumerate(items, start)
        )

    def entries(self, entries):
        return "".join(
            f'<ul id="e" class="toggle"><li><details open=""><summary>{name}</summary>'
            f"{''.join(f'<p>{self.label(part)}</p>' for part in parts)}</details></li></ul>"
            for name, parts in entries
        )

    def page(self):
        head = f"<!doctype html><html><head><title>{self.title}</title></head><body><article class='page sans'>"
        header = f'<header><h1 class="page-title">{self.title}</h1></header><div class="page-body">'
        return f"{head}{header}{super().page()}</div></article></body></html>"


class Confluence(Blocks):
    """As a space is exported: boxes that expand, paragraphs in cells."""

    def entries(self, entries):
        return "".join(
            '<div class="expand-container"><div class="expand-control" aria-expanded="true">'
            '<span class="expand-icon aui-icon">&nbsp;</span>'
            f'<span class="expand-control-text">{name}</span></div><div class="expand-content">'
            f"{self.lines(map(self.label, parts))}</div></div>"
            for name, parts in entries
        )

    def table(self, header, rows):
        head = "".join(f'<th class="confluenceTh"><p><strong>{cell}</strong></p></th>' for cell in header)
        body = "".join(
            "<tr>" + "".join(f'<td class="confluenceTd"><p>{cell}</p></td>' for cell in row) + "</tr>" for row in rows
        )
        return (
            f'<div class="table-wrap"><table class="confluenceTable"><tbody><tr>{head}</tr>{body}</tbody></table></div>'
        )


SITES: dict[str, type[Blocks]] = {
    kind.__name__: kind
    for kind in (
        BlockComments, GroupBlocks, MediaText, ElementorLists, ElementorToggles, DiviToggles, DiviShortcodes,
        DashLeads, EmDashLeads, ColonOutside, BlankInBold, SplitBold, GoogleDocs, SavedFromGoogleDocs, TabShortcodes,
        Notion, Confluence,
    )
}  # fmt: skip
