"""Markdown that somebody wrote by hand, as HTML for the reader of pages.

The blocks (headings, lists, tables) are the markdown package's. What stands inside them is read here, in one pass,
since that package takes quadratic time over marks that are never closed.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import markdown
from markdown.util import AtomicString

from blueprint.importing.inline import safe_link
from blueprint.importing.markdown_boxes import unboxed
from blueprint.importing.markdown_lines import INVISIBLE, tidied, unfenced
from blueprint.importing.markdown_tables import with_bars
from blueprint.importing.outlines import without_points
from people.refusals import Refused

LONGEST = 1024 * 1024
MOST_BLOCKS = 40_000
_NESTED_LINE = re.compile(r"^( {1,8})(?:[-*+]|\d{1,3}\.)\s", re.MULTILINE)
_BLOCK = re.compile(r"^\s*(?:[-*+|>]|\d{1,9}\.)|\n\n", re.MULTILINE)
_INLINE_TAGS = "a|abbr|b|br|cite|code|del|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|u|var"
_BLOCK_TAGS = (
    "article|aside|blockquote|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|img|li|main|nav|ol|p|pre|"
    "section|summary|table|tbody|td|tfoot|th|thead|tr|ul|body|head|html|iframe|link|meta|object|embed|script|style|title"
)
_HTML = re.compile(
    rf"<!--(?:(?!<!--).)*?-->|</?(?:{_INLINE_TAGS}|{_BLOCK_TAGS})"
    r"(?:\s+[a-zA-Z_:-][\w:.-]*=(?:\"[^\"]*\"|'[^']*'))*\s*/?>|<(?:details|ol) (?:open|reversed)>",
    re.IGNORECASE | re.DOTALL,
)
"""What is a tag in Markdown: an element of HTML whose attributes have values. All else in angles is words."""

_BOX = re.compile(r"^\[[ xX]\]\s+(?=\S)")
"""The box of a list of things to do, which says nothing of a role."""

_FRONT = re.compile(
    r"\s*---\n(?P<yaml>(?:[\w-]{1,60}:[^\n]*\n|[ \t]+\S[^\n]*\n|- [^\n]*\n){1,100})(?:---|\.\.\.)\n"
    r"|\s*\+\+\+\n(?P<toml>(?:[^\n]*\n){1,100}?)\+\+\+\n"
    r"|(?P<pandoc>(?:% [^\n]*\n){1,3})"
    r"|(?P<multi>title: *\S[^\n]*\n(?:[\w ]{2,40}:[^\n]*\n){0,20}(?=\n))"
    r"|(?P<json>\{\n(?: [^\n]*\n){1,100}\}\n)"
)
_TITLE = re.compile(
    r"^\s*\"?title\"?\s*[:=]\s*(?:[>|]-?\n((?:[ \t]+\S[^\n]*\n)+)|[\"']?(\S[^\n]*?)[\"']?,?\s*$)|\A% (\S[^\n]*)",
    re.MULTILINE,
)
_ALONE_IN_STARS = re.compile(r"^\*[^*\n]{2,120}\*$", re.MULTILINE)
_IN_STARS = re.compile(r"(?<![\w*\\])\*(?=\S)([^*\n]{1,200})(?<=\S)\*(?![\w*])")
_FEWEST_HEADINGS = 5
_HARD_BREAK = re.compile(r"(?: {2,}|\\)\n")
_WEB = re.compile(r"(?:[\w-]+\.)+[a-z]{2,12}(?:[/?#]\S*)?", re.IGNORECASE)
_MARK = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<code>`+)"
    r"|(?P<identifier>__[a-z0-9]+(?:_[a-z0-9]+)*__(?=[.(]\w))"
    r"|(?P<strong>\*\*|__)"
    r"|(?P<em>[*_])"
    r"|!?\[(?P<words>[^\[\]\n]{1,500})\]\(<?(?P<address>[^()\s<>]{1,1000})>?(?:\s+\"[^\"\n]{0,200}\")?\)"
    r"|<(?P<link>(?:https?://|mailto:)[^\s<>]{1,1000})>"
)


def is_markdown(text: str) -> bool:
    """Whether the text has the headings of Markdown and none of HTML."""
    return len(re.findall(r"^#{1,6}[ \t]+\S", text, re.MULTILINE)) >= 3 and not re.search(
        r"<h[1-6][\s>]", text, re.IGNORECASE
    )


def to_html(text: str) -> str:
    """The text as HTML; Refused where it is too long or too deep for a blueprint."""
    if len(text) > LONGEST or len(_BLOCK.findall(text)) > MOST_BLOCKS:
        raise Refused("The Markdown is longer than any blueprint. Save the article alone.")
    front, text = _front_matter(INVISIBLE.sub("", unfenced(text)))
    text = without_points(text)
    text = "\n".join(with_bars(tidied(unboxed(_with_stars(text).split("\n")))))
    widths = [len(space) for space in _NESTED_LINE.findall(text)]
    reader = markdown.Markdown(
        extensions=["tables", "sane_lists", "def_list"], tab_length=min(4, max(2, min(widths, default=4)))
    )
    reader.preprocessors.deregister("html_block")
    reader.parser.blockprocessors.deregister("reference")
    lines = text.split("\n")
    try:
        for preprocessor in reader.preprocessors:
            lines = preprocessor.run(lines)
        return front + "".join(_written(reader.parser.parseDocument(lines).getroot()))
    except RecursionError as error:
        raise Refused("The Markdown is nested too deeply to be a blueprint.") from error


def _front_matter(text: str) -> tuple[str, str]:
    """What a site's generator reads before the text: its title, the rest as a line about the post; and the text."""
    match = _FRONT.match(text)
    if not match:
        return "", text
    front = match[match.lastgroup]
    title = _TITLE.search(front)
    words = " ".join(next(filter(None, title.groups())).split()) if title else ""
    about = f'<div class="entry-meta">{html.escape(" ".join(front.split()))}</div>'
    return (f"<title>{html.escape(words)}</title>" if title else "") + about, text[match.end() :]


def _with_stars(text: str) -> str:
    """The text as chats write it, where one star stands for bold: it heads lines so, and has no two stars."""
    if "**" in text or len(_ALONE_IN_STARS.findall(text)) < _FEWEST_HEADINGS:
        return text
    return _IN_STARS.sub(r"**\1**", text)


def _written(element: Element) -> Iterator[str]:
    start = f' start="{html.escape(element.get("start"))}"' if element.get("start") else ""
    yield f"<{element.tag}{start}>"
    yield _inline(_BOX.sub("", element.text) if element.text and element.tag in ("li", "p") else element.text)
    for child in element:
        yield from _written(child)
        yield _inline(child.tail)
    yield f"</{element.tag}>"


def _inline(text: str | None) -> str:
    if not text:
        return ""
    return text if isinstance(text, AtomicString) else _Inline(text).written()


def _words(text: str) -> str:
    """Words as HTML: tags stay tags, other angles are characters, two spaces at a line's end break it."""
    out, position = [], 0
    for tag in _HTML.finditer(text) if "<" in text else ():
        out += [text[position : tag.start()].replace("<", "&lt;"), tag[0]]
        position = tag.end()
    return _HARD_BREAK.sub("<br>", "".join([*out, text[position:].replace("<", "&lt;")]))


class _Inline:
    """One text's marks, from left to right. A mark that nothing closes is a character like others."""

    def __init__(self, text: str):
        self.text = text
        self.out: list[str] = []
        self.open: dict[str, tuple[str, int]] = {}  # tag → its mark, and where that stands in what is written
        self.ticks: dict[int, list[int]] = {}
        for run in re.finditer("`+", text):
            self.ticks.setdefault(len(run[0]), []).append(run.start())
        self.last = {mark: text.rfind(mark) for mark in ("**", "__", "*", "_")}

    def written(self) -> str:
        position = 0
        while match := _MARK.search(self.text, position):
            self.out.append(_words(self.text[position : match.start()]))
            position = match.end()
            if match["code"]:
                code, position = self._code(match)
                self.out.append(code)
            else:
                self.out.append(self._mark(match))
        for tag in list(self.open):
            self._leave_open(tag)
        return "".join([*self.out, _words(self.text[position:])])

    def _leave_open(self, tag: str) -> None:
        """What nothing closes is what was typed."""
        mark, at = self.open.pop(tag)
        self.out[at] = mark

    def _code(self, match: re.Match) -> tuple[str, int]:
        starts = self.ticks[len(match[0])]
        following = bisect_right(starts, match.start())
        if following == len(starts):
            return match[0], match.end()
        end = starts[following]
        return f"<code>{html.escape(self.text[match.end() : end].strip())}</code>", end + len(match[0])

    def _mark(self, match: re.Match) -> str:
        if match["escaped"]:
            return html.escape(match["escaped"])
        if match["link"]:
            return html.escape(match["link"])
        if match["identifier"]:
            return match["identifier"]
        if match["words"]:
            return self._link(match)
        return self._emphasis(match, "strong" if match["strong"] else "em")

    def _link(self, match: re.Match) -> str:
        """A link; where nobody could follow it, what was typed, with the address of a page behind its words."""
        words, address = match["words"], match["address"]
        if safe_link(address) or match[0].startswith("!"):
            return f'<a href="{html.escape(address)}">{_Inline(words).written()}</a>'
        if _WEB.fullmatch(address):
            return f"{_Inline(words).written()} ({html.escape(address)})"
        return f"[{_Inline(words).written()}]({html.escape(address)})"

    def _emphasis(self, match: re.Match, tag: str) -> str:
        mark = match[0]
        before = self.text[max(0, match.start() - 1) : match.start()]
        after = self.text[match.end() : match.end() + 1]
        opened = self.open.get(tag, ("", 0))[0]
        if opened == mark and before.strip() and (mark[0] == "*" or not after.isalnum()):
            del self.open[tag]
            return f"</{tag}>"
        inside = before.isalnum() and (mark == "*" and after.isalnum())
        opens = after.strip() and not inside and (mark[0] == "*" or not before.isalnum())
        if opens and match.start() < self.last[mark]:
            if tag in self.open and not before.strip():
                self._leave_open(tag)
            if tag in self.open:
                return mark
            self.open[tag] = mark, len(self.out)
            return f"<{tag}>"
        return mark
