"""Tags by what they mean: boxes with a role, tabs, tasks of Confluence, paragraphs of Word that are items."""

import re
from collections import deque
from collections.abc import Iterable, Iterator

from blueprint.importing.tokens import Token

_PRINTED_MARK = "_Symbols"
"""The class of the marks that LibreOffice prints into its items."""

HINTS = ("role=", "nav-tabs", "mso", "Mso", "<ac:", "heading-title", _PRINTED_MARK)
"""A page without any of these has no such tags."""

_ROLES = {
    "table": "table", "grid": "table", "treegrid": "table", "row": "tr", "cell": "td", "gridcell": "td",
    "columnheader": "th", "rowheader": "th", "list": "ul", "listitem": "li",
}  # fmt: skip
_BOXES = {"div", "span", "p", "section"}
_NAMES = {"ac:task-list": "ul", "ac:task": "li"}
_SILENT = {"ac:task-id", "ac:task-status", "ac:task-uuid"}
_LEVEL = re.compile(r"level(\d)")
_LEFT = re.compile(r"margin-left:\s?([\d.]+)(pt|in|cm|mm|px)")
_POINTS = {"pt": 1, "in": 72, "cm": 28.35, "mm": 2.835, "px": 0.75}
_ONE_LEVEL = 36  # points, half an inch
_DEEPEST = 9
_MARK = re.compile(r"\s*(?:[·•o§ØüvqÜ▪◦‣\-–—]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])(?:[\s\xa0]+|$)", re.IGNORECASE)
_MOST_HELD = 400
_BEFORE_THE_MARK = 5  # tokens
_SMALL_HEADING = re.compile(r"size-(?:small|medium)")
"""How a builder of pages says that a heading, which it may write as a mere box, is of the second level."""

_NUMBER = re.compile(r"\s*(\d{1,3})[.)]")


def meant(tokens: Iterable[Token], source: str) -> Iterator[Token]:
    """The same tokens of a page, the tags named for what they mean."""
    return _Meant(tokens, prints_marks=_PRINTED_MARK in source).tokens()


class _Meant:
    def __init__(self, tokens: Iterable[Token], *, prints_marks: bool):
        self._prints_marks = prints_marks
        self._tokens = iter(tokens)
        self._returned: deque[Token] = deque()
        self._open: dict[str, list[str]] = {}
        self._lists: list[str] = []
        self._tabs: dict[str, str] = {}

    def tokens(self) -> Iterator[Token]:
        while token := self._next():
            if token.kind == "words":
                if token.name.strip():
                    yield from self._end_lists()
                yield token
            elif token.name == "p" and token.kind == "start" and _is_item(token):
                yield from self._item(token)
            elif token.name == "p" and token.kind == "start" and "MsoTitle" in token.attributes.get("class", ""):
                yield Token("start", "h1")
            elif self._prints_marks and token.name == "li" and token.kind == "start":
                yield from self._end_lists()
                yield self._counted(token)
            elif token.name in _NAMES:
                yield token._replace(name=_NAMES[token.name])
            elif token.name in _SILENT or _is_a_setting(token):
                self._skip(token)
            elif token.kind == "start" and _is_tab(token) and self._is_known(token):
                continue
            else:
                yield from self._tag(token)

    def _next(self) -> Token | None:
        return self._returned.popleft() if self._returned else next(self._tokens, None)

    def _tag(self, token: Token) -> Iterator[Token]:
        if token.name in ("div", "body", "html", "o:p", "span", "b", "i", "a") and not token.attributes.get("role"):
            pass
        elif token.kind == "start":
            yield from self._end_lists()
        if token.name not in _BOXES:
            yield token
        elif token.kind == "start":
            if token.attributes.get("id") in self._tabs:
                yield from self._panel(token)
                return
            name = _named(token)
            self._open.setdefault(token.name, []).append(name)
            yield token if name == token.name else token._replace(name=name)
        else:
            names = self._open.get(token.name)
            yield token._replace(name=names.pop() if names else token.name)

    def _is_known(self, first: Token) -> bool:
        """Whether an element only names tabs; their panels have those names as headings."""
        held, depth = [first], 1
        while depth and len(held) < _MOST_HELD and (token := self._next()):
            held.append(token)
            if token.name == first.name and token.kind != "words":
                depth += 1 if token.kind == "start" else -1
        has_panels = any(token.attributes.get("role") == "tabpanel" for token in held)
        names = {} if depth or has_panels else dict(_names_of_tabs(held))
        words = " ".join("".join(token.name for token in held if token.kind == "words").split())
        if names or words in self._tabs.values():
            self._tabs |= names
            return True
        self._returned.extendleft(reversed(held[1:]))
        return False

    def _panel(self, first: Token) -> Iterator[Token]:
        """What a tab opens, as a box that folds; a box that begins with the name has it already."""
        held = []
        while token := self._next():
            held.append(token)
            if token.kind == "words" and token.name.strip():
                break
        self._returned.extendleft(reversed(held))
        name = self._tabs.pop(first.attributes["id"])
        is_named = bool(held) and " ".join(held[-1].name.split()) == name
        self._open.setdefault(first.name, []).append(first.name if is_named else "details")
        if is_named:
            yield first
            return
        yield Token("start", "details")
        yield Token("start", "summary")
        yield Token("words", name)
        yield Token("end", "summary")

    def _skip(self, first: Token) -> None:
        if first.kind == "start":
            while token := self._next():
                if token.kind == "end" and token.name == first.name:
                    return

    def _item(self, first: Token) -> Iterator[Token]:
        """A paragraph that Word shows as an item: its mark is no text, its level is how deep it stands."""
        held = [first]
        while token := self._next():
            if token.name == "p" and token.kind == "end":
                break
            held.append(token)
        words = "".join(token.name for token in held if token.kind == "words")
        mark = _MARK.match(words)
        if not mark:
            yield from self._end_lists()
            yield from held
            yield Token("end", "p")
            return
        number = _NUMBER.match(mark[0])
        yield from self._to(_level(first), "ol" if number else "ul")
        yield Token("start", "li", {"value": number[1]} if number else {})
        yield from _without(held[1:], len(mark[0]))
        yield Token("end", "p")

    def _counted(self, item: Token) -> Token:
        """An item without the mark that LibreOffice prints in it; a number is the item's."""
        held: list[Token] = []
        while len(held) < _BEFORE_THE_MARK and (token := self._next()):
            held.append(token)
            if token.kind == "words" and token.name.strip():
                break
        number = None
        if len(held) > 1 and _PRINTED_MARK in held[-2].attributes.get("class", ""):
            number = _NUMBER.match(held.pop().name)
        self._returned.extendleft(reversed(held))
        return item._replace(attributes={**item.attributes, "value": number[1]}) if number else item

    def _to(self, level: int, name: str) -> Iterator[Token]:
        while len(self._lists) > level:
            yield Token("end", self._lists.pop())
        if len(self._lists) == level and self._lists[-1] != name:
            yield Token("end", self._lists.pop())
        while len(self._lists) < level:
            self._lists.append(name)
            yield Token("start", name)

    def _end_lists(self) -> Iterator[Token]:
        while self._lists:
            yield Token("end", self._lists.pop())


def _is_a_setting(token: Token) -> bool:
    """Whether it says how Confluence shows a macro; what says how it is called is its title."""
    return token.name == "ac:parameter" and token.attributes.get("ac:name", "title") not in ("", "title")


def _is_item(token: Token) -> bool:
    classes, style = token.attributes.get("class", ""), token.attributes.get("style", "")
    return "mso-list:" in style or (classes.startswith("MsoList") and "text-indent:-" in style.replace(" ", ""))


def _is_tab(token: Token) -> bool:
    attributes = token.attributes
    return attributes.get("role") in ("tablist", "tab") or "nav-tabs" in attributes.get("class", "").split()


def _names_of_tabs(held: list[Token]) -> Iterator[tuple[str, str]]:
    """What each tab opens, and its words."""
    target, words = "", ""
    for token in held:
        href = token.attributes.get("href", "")
        opens = token.attributes.get("aria-controls") or (href[1:] if href.startswith("#") else "")
        if token.kind == "words":
            words += token.name
        elif opens:
            if target and words.strip():
                yield target, " ".join(words.split())
            target, words = opens, ""
    if target and words.strip():
        yield target, " ".join(words.split())


def _level(token: Token) -> int:
    style = token.attributes.get("style", "")
    named = _LEVEL.search(style)
    if named:
        return max(1, int(named[1]))
    left = _LEFT.search(style)
    points = float(left[1]) * _POINTS[left[2]] if left else _ONE_LEVEL
    return min(_DEEPEST, max(1, round(points / _ONE_LEVEL)))


def _without(tokens: list[Token], count: int) -> Iterator[Token]:
    """The tokens without so many characters of their first words."""
    for token in tokens:
        if token.kind == "words" and count:
            cut, count = token.name[count:], max(0, count - len(token.name))
            if cut:
                yield token._replace(name=cut)
        else:
            yield token


def _named(token: Token) -> str:
    role = token.attributes.get("role", "")
    if role == "heading":
        level = token.attributes.get("aria-level", "")
        return f"h{level}" if level in "123456" and level else "h2"
    classes = token.attributes.get("class", "")
    if "heading-title" in classes:
        return "h3" if _SMALL_HEADING.search(classes) else "h2"
    return _ROLES.get(role, token.name)
