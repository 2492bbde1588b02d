"""HTML as a stream of words and tags, in linear time and without a tree.

Trees are where hostile pages hurt: parsers stop at a depth and lose the rest, or take quadratic time over nested
tags and attributes. A blueprint article needs no tree. What a browser would swallow because a quote or a bracket
is missing is kept as words here, for nothing may be lost silently.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from blueprint.importing.characters import unescaped
from blueprint.importing.time_limit import keep_time

KEPT = {
    "start", "value", "href", "class", "itemprop", "colspan", "rowspan", "rel", "property", "name", "content",
    "id", "role", "epub:type", "hidden", "aria-controls", "aria-hidden", "aria-level",
    "data-fn", "style", "ac:name",
}  # fmt: skip
"""The only attributes anybody asks for; the others are read and forgotten."""

_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Where a word may or may not be broken: it is for the page that showed it, and would hide the word from searches."""

_BOLD_RULE = re.compile(
    r"(?:^|[}/])([^{}<>;]{2,400})\{[^{}]{0,1000}?font(?:-weight)?:\s?(?:bold|[6-9]00)\b", re.IGNORECASE
)
_CLASS = re.compile(r"\s*(?:span|p|div|li|td)?\.([\w-]{1,60})\s*", re.IGNORECASE)
"""Programs that save a page have a class for each way of writing, and its style sheet says which are bold."""

_SHEET_BEGINS, _SHEET_ENDS = (
    re.compile(r"<style\b[^<>]{0,500}>", re.IGNORECASE),
    re.compile(r"</style\b", re.IGNORECASE),
)
_MOST_OF_A_SHEET = 100_000  # characters

_RAW = ("script", "style", "iframe", "noembed", "noframes", "title")
_RUNS = frozenset(("script", "iframe", "object", "embed", "applet", "frame"))
_RAW_END = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE | re.ASCII) for name in _RAW}
_BARE = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*+)>")
_CLASSED = re.compile(r"""<()([a-zA-Z][a-zA-Z0-9]*+) class="([\w -]*+)">""")
"""A tag with its class alone, of which a page of Google Docs has one for each stretch of words."""

_NAME = re.compile(r"<(/?)([a-zA-Z][^\s/><]*+)")
_ATTRIBUTE = re.compile(
    r"""[\s/]*+([^\s/>=<][^\s/>=<]*+)"""
    r"""(?:\s*+=\s*+(?:"([^"]*+)"(?=[\s/>])|'([^']*+)'(?=[\s/>])|([^\s><]*+)))?+"""
)
_MARKS_BETWEEN_LOOKS = 64
"""How often one looks at the clock, which costs more than a tag."""

_CLOSE = re.compile(r"[\s/]*+>")
_NEXT_TAG = re.compile(r"<[a-zA-Z/]")


class Token(NamedTuple):
    """`kind` is words, start or end; `name` the tag's name, or the words."""

    kind: str
    name: str
    attributes: dict[str, str] = {}


class Tokens:
    """The tokens of a page. After iterating, `ran` says whether something that could run was left out, `cut` whether
    a script was never closed, `dropped` how many references to characters that cannot be stored there were."""

    def __init__(self, source: str):
        self.source = source
        self.title = ""
        self.ran = False
        self.dropped = 0
        self.cut = False
        self._never_closed: set[str] = set()
        self._bold_classes = set(_bold_classes(source)) if "font" in source else set()

    def __iter__(self) -> Iterator[Token]:
        source, position, words_from, marks = self.source, 0, 0, 0
        while (mark := source.find("<", position)) >= 0:
            marks += 1
            if not marks % _MARKS_BETWEEN_LOOKS:
                keep_time()
            end, token = self._markup(mark)
            if end is None:
                position = mark + 1
                continue
            if mark > words_from:
                yield self._words(source[words_from:mark])
            if token and token.kind == "start" and token.name in _RAW:
                end = self._raw(token.name, end)
            elif token:
                yield token
            position = words_from = end
        if words_from < len(source):
            yield self._words(source[words_from:])

    def _words(self, raw: str) -> Token:
        words, dropped = unescaped(raw)
        self.dropped += dropped
        return Token("words", _UNSEEN.sub("", words))

    def _markup(self, mark: int) -> tuple[int | None, Token | None]:
        """Where the markup that begins here ends, and the tag that it is; (None, None) for a mere "<"."""
        match = _BARE.match(self.source, mark)
        if match:
            return match.end(), self._token(match)
        match = _CLASSED.match(self.source, mark)
        if match:
            return match.end(), self._token(match, self._styled({"class": match[3]}))
        match = _NAME.match(self.source, mark)
        if match:
            return self._tag(match)
        if self.source.startswith("<!--", mark):
            end = self._find("-->", mark + 2)
            if end is not None:
                return end + 3, None
        if self.source.startswith(("<!", "<?"), mark):
            end = self._find(">", mark)
            return (None, None) if end is None else (end + 1, None)
        return None, None

    def _find(self, what: str, start: int) -> int | None:
        if what in self._never_closed:
            return None
        end = self.source.find(what, start)
        if end < 0:
            self._never_closed.add(what)
            return None
        return end

    def _tag(self, match: re.Match) -> tuple[int | None, Token | None]:
        attributes: dict[str, str] = {}
        position = match.end()
        while attribute := _ATTRIBUTE.match(self.source, position):
            position = attribute.end()
            self._note(attribute, attributes)
        close = _CLOSE.match(self.source, position)
        if not close:
            return None, None
        return close.end(), self._token(match, self._styled(attributes))

    def _styled(self, attributes: dict[str, str]) -> dict[str, str]:
        if self._bold_classes and not self._bold_classes.isdisjoint(attributes.get("class", "").split()):
            attributes["style"] = f"{attributes.get('style', '')};font-weight:700"
        return attributes

    def _token(self, match: re.Match, attributes: dict[str, str] | None = None) -> Token:
        name = match[2].lower()
        self.ran = self.ran or name in _RUNS
        return Token("end" if match[1] else "start", name, attributes or {})

    def _note(self, attribute: re.Match, attributes: dict[str, str]) -> None:
        name = attribute[1].lower()
        if name in KEPT and name not in attributes:
            value = attribute[2] or attribute[3] or attribute[4] or ""
            attributes[name] = unescaped(value)[0]
        elif name.startswith("on") and len(name) > 3:
            self.ran = True

    def _raw(self, name: str, start: int) -> int:
        """Past what stands in a script or a style; one that is never closed ends where the next tag begins."""
        closing = None if name in self._never_closed else _RAW_END[name].search(self.source, start)
        end = self._find(">", closing.end()) if closing else None
        if closing and end is not None:
            if name == "title":
                self.title = self.title or self._words(self.source[start : closing.start()]).name
            return end + 1
        self._never_closed.add(name)
        if name == "title":
            return start
        self.cut = True
        following = _NEXT_TAG.search(self.source, start)
        return following.start() if following else len(self.source)


def _bold_classes(source: str) -> Iterator[str]:
    """The classes that a page's first style sheet makes bold wherever they stand."""
    begins = _SHEET_BEGINS.search(source)
    ends = _SHEET_ENDS.search(source, begins.end()) if begins else None
    sheet = source[begins.end() : ends.start()][:_MOST_OF_A_SHEET] if ends else ""
    for rule in _BOLD_RULE.finditer(sheet):
        selectors = map(_CLASS.fullmatch, rule[1].split(","))
        yield from (selector[1] for selector in selectors if selector)
