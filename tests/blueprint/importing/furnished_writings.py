"""The same role with what sites put into and around an article."""

import re

from tests.blueprint.importing import role_words as role
from tests.blueprint.importing.plainest import Blocks


class Footnotes(Blocks):
    """Marks of notes, and their list at the end."""

    def entries(self, entries):
        note = '<sup data-fn="aa-1" class="fn"><a href="#aa-1" id="aa-1-link">1</a></sup>'
        return super().entries(entries).replace("</strong><ul>", f"</strong>{note}<ul>", 1)

    after = '<ol class="wp-block-footnotes"><li id="aa-1">Own records <a href="#aa-1-link">↩︎</a></li></ol>'


class PandocFootnotes(Blocks):
    def entries(self, entries):
        note = '<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>'
        return super().entries(entries).replace("</strong><ul>", f"</strong>{note}<ul>", 1)

    after = (
        '<section id="footnotes"><hr><ol><li id="fn1"><p>Own records'
        '<a href="#fnref1" role="doc-backlink">↩︎</a></p></li></ol></section>'
    )


class BookFootnotes(PandocFootnotes):
    """Marks as books have them: a bare number that leads to its note."""

    def entries(self, entries):
        note = '<a epub:type="noteref" href="#n1">1</a>'
        return Blocks.entries(self, entries).replace("</strong><ul>", f"</strong>{note}<ul>", 1)


class Furnished(Blocks):
    """A saved page with all that a site puts around an article."""

    def page(self):
        contents = "".join(f'<li><a href="#s{n}">{self.words[key]}</a></li>' for n, key in enumerate(role.SECTIONS))
        article = re.sub(
            "</table></figure>", "</table><figcaption>Figures of one season</figcaption></figure>", super().page()
        )
        return (
            f"<!doctype html><html><head><title>{self.title}: Role Blueprint, KPIs, and Skills | Blog</title>"
            "</head><body class='single comments-open'>"
            "<nav><ul><li>Home</li><li>Tools</li></ul></nav>"
            f"<h1>{self.title}: Role Blueprint, Skills, KPIs, and Career Path</h1>"
            "<div class='byline'>By A. Writer</div><p>Read time: 9 minutes</p>"
            "<ul><li>Updated in May</li><li>Share this</li></ul>"
            f"<div class='ez-toc-container'><p>Contents</p><ul>{contents}</ul></div><ul>{contents}</ul>{article}"
            "<div class='sharedaddy'><h3>Share this:</h3><ul><li>Post</li></ul></div>"
            "<h3>Related posts</h3><ul><li>Head of Packing</li><li>Head of Sales</li></ul>"
            "<footer>© Orchard</footer></body></html>"
        )


class Shortcodes(Blocks):
    def section(self, number, heading):
        return f'[vc_row][vc_column width="1/2"]{super().section(number, heading)}'
