"""Inline Markdown, as texts in a blueprint hold it: strong, em, code and links; nothing else is markup.

Blocks are not recognised: `1) …`, `- …` or `# …` at the start of a text stay text. Raw HTML shows as it was typed.
"""

import html
import re
import threading
import unicodedata
from functools import lru_cache
from html.parser import HTMLParser
from xml.etree import ElementTree as etree

import markdown
import nh3
from markdown.inlinepatterns import BACKTICK_RE, InlineProcessor

from blueprint.code_spans import CodeSpans
from people.links import SCHEMES, link_to

LONGEST = 20_000  # characters; a longer text shows as it was typed, since parsing takes more than linear time

_MARKS = re.compile(r"[*_`\[\\<>&]")
_ESCAPED = r"\\([\\`*_{}\[\]()>#+.!-])"
_NO_MARKUP = re.compile(rf"(?:[^*_`\[\\<>&]|{_ESCAPED}|&(?:lt|gt|amp);)*+")
_SHOWN = re.compile(rf"{_ESCAPED}|&(lt|gt|amp);")
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
_ENTITY = re.compile(r"&(?=#?[0-9A-Za-z]+;)")
_INSIDE_A_WORD = re.compile(r"[^\W_]\*[^\W_]")
_STARS = re.compile(r"\\.|`+[^`]*`+|\*+", re.DOTALL)
_LINK = r"\[([^\[\]]{1,1000})\]\(<?([^\s()<>]{1,2000}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,200})?)>?\)"
_LINK_TO_NOWHERE = re.compile(r'<a rel="noopener noreferrer">(.*?)</a>', re.DOTALL)
_BLOCK_START = re.compile(r"\A(?:(\d+)([.)])(?=\s|$)|([-+#=~|:>]))")
_MARK = {"strong": "**", "em": "*"}
_TAGS = {"strong", "em", "code", "a"}
_INLINE = ("escape", "autolink", "entity", "not_strong", "em_strong", "em_strong2")

_local = threading.local()


@lru_cache(maxsize=16_384)
def to_html(text: str) -> str:
    """The text as HTML: strong, em, code and a (http, https, mailto) at most; everything else escaped."""
    text = _tidy(text)
    if len(text) > LONGEST or not _MARKS.search(text):
        return html.escape(text, quote=False)
    if _NO_MARKUP.fullmatch(text):
        return _SHOWN.sub(_as_html, text).strip()
    try:
        marked = _parser().reset().convert(_products_kept(text))
    except RecursionError:
        return html.escape(text, quote=False)
    clean = nh3.clean(
        marked, tags=_TAGS, attributes={"a": {"href"}}, url_schemes=set(SCHEMES), link_rel="noopener noreferrer"
    )
    return _LINK_TO_NOWHERE.sub(r"\1", clean).strip()


@lru_cache(maxsize=16_384)
def to_text(text: str) -> str:
    """The words alone, as they show, without marks."""
    return html.unescape(nh3.clean(to_html(text), tags=set())).strip()


def to_markdown(text: str) -> str:
    """The same in Markdown that any reader shows alike, at the start of a paragraph or a list item too."""
    writer = _MarkdownWriter()
    writer.feed(to_html(text))
    writer.close()
    return _BLOCK_START.sub(_escaped_start, writer.written, count=1)


def escape(words: str) -> str:
    """Inline Markdown that shows exactly these words."""
    return re.sub(r"([\\`*_\[\]])", r"\\\1", _ENTITY.sub("&amp;", words).replace("<", "&lt;"))


def _as_html(escaped: re.Match) -> str:
    """What an escaped character shows as; parsing takes fifty times as long where there are many."""
    return html.escape(escaped[1], quote=False) if escaped[1] else escaped[0]


def _escaped_start(match: re.Match) -> str:
    if match[1]:
        return f"{match[1]}\\{match[2]}"
    return f"\\{match[3]}" if match[3] in "-+#>" else _entity(match[3])  # not every reader lets one escape the others


def _tidy(text: str) -> str:
    return _SPACE.sub(" ", _UNPRINTABLE.sub("", text)).strip(" ")


def _products_kept(text: str) -> str:
    """The text with the stars escaped that stand inside a word, as in 2*3*4: people type products, not emphasis."""
    if not _INSIDE_A_WORD.search(text):
        return text
    is_open = False

    def star(match: re.Match) -> str:
        nonlocal is_open
        if match[0] != "*":
            return match[0]
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        if not is_open and before.isalnum() and after.isalnum():
            return "\\*"
        is_open = not is_open and after.strip() != ""
        return match[0]

    return _STARS.sub(star, text)


class _Link(InlineProcessor):
    """`[words](address)`, found in linear time; what leads nowhere, such as array[i](j), stays as it was typed."""

    def handleMatch(self, match, data):
        address = link_to(self.unescape(match[2]))
        if not address:
            return None, None, None
        link = etree.Element("a", {"href": address})
        link.text = match[1]
        return link, match.start(0), match.end(0)


def _parser() -> markdown.Markdown:
    """This thread's parser: paragraphs and the inline marks, and nothing of HTML."""
    if not hasattr(_local, "parser"):
        parser = markdown.Markdown()
        parser.preprocessors.deregister("html_block")
        _keep_only(parser.parser.blockprocessors, ("paragraph",))
        _keep_only(parser.inlinePatterns, _INLINE)
        parser.inlinePatterns.register(CodeSpans(BACKTICK_RE), "backtick", 190)
        parser.inlinePatterns.register(_Link(_LINK, parser), "link", 160)
        _local.parser = parser
    return _local.parser


def _keep_only(registry, names: tuple[str, ...]) -> None:
    for item in list(registry._priority):
        if item.name not in names:
            registry.deregister(item.name)


class _MarkdownWriter(HTMLParser):
    """Writes our own HTML back as Markdown.

    Other readers let strong or em begin and end only where the characters beside the mark allow it: between a letter
    and a punctuation mark neither. There the letter is written as an entity, which counts as one and shows the same.
    """

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.written = ""
        self.opened: int | None = None  # where the marks begin that were just opened
        self.closed = False  # whether the marks just closed stand behind punctuation
        self.links: list[str] = []
        self.code: str | None = None

    def handle_starttag(self, tag, attrs):
        if tag in ("strong", "em"):
            self.opened = len(self.written) if self.opened is None else self.opened
            self.written += _MARK[tag]
            return
        self._beside("`")
        if tag == "code":
            self.code = ""
        else:
            self.links.append(dict(attrs).get("href") or "")
            bang = self.written.endswith("!")
            self.written = f"{self.written[:-1]}\\![" if bang else f"{self.written}["

    def handle_endtag(self, tag):
        if tag == "code":
            fence = "`" * (1 + max(map(len, re.findall("`+", self.code)), default=0))
            pad = " " if self.code.startswith("`") or self.code.endswith("`") else ""
            self.written += f"{fence}{pad}{self.code}{pad}{fence}"
            self.code = None
        elif tag == "a":
            address = self.links.pop()
            self.written += f"](<{address}>)" if "(" in address else f"]({address})"
        else:
            self.closed = self.closed or _is_punctuation(self.written[-1:])
            self.written += _MARK[tag]

    def handle_data(self, data):
        if self.code is None:
            first = self._beside(data[0])
            self.written += escape(data) if first == data[0] else first + escape(data[1:])
        else:
            self.code += data

    def _beside(self, character: str) -> str:
        """What is written for the character that follows; marks opened before it may change the one before them."""
        opened, self.opened = self.opened, None
        closed, self.closed = self.closed, False
        if opened is not None:
            before = self.written[opened - 1 : opened]
            if before and _is_punctuation(character) and not (before.isspace() or _is_punctuation(before)):
                self.written = self.written[: opened - 1] + _entity(before) + self.written[opened:]
        elif closed and not (character.isspace() or _is_punctuation(character)):
            character = _entity(character)
        return character


def _is_punctuation(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS" if character else False


def _entity(character: str) -> str:
    return f"&#{ord(character)};"
