"""Shortcodes that a site had not filled in, such as `[et_pb_toggle title="Frost night" open="off"]`."""

import re
from collections.abc import Iterator

from blueprint.importing.characters import unescaped
from blueprint.importing.tokens import Token

_SHORTCODE = re.compile(
    r"\[/(?P<closed>[a-zA-Z][\w-]{1,40})\]"
    r"|\[(?P<opened>[a-zA-Z][\w-]{1,40})(?:\s+[\w-]{1,40}=(?:\"[^\"\[\]]{0,500}\"|'[^'\[\]]{0,500}'|[^\s\]\"']{1,200}))"
    r"{1,30}\s*/?\]"
    r"|\[(?:toc|ez-toc|lwptoc|caption|gallery|embed|playlist|audio|video|contact-form-7|vc_row|vc_column|"
    r"vc_column_text|et_pb_\w+|fusion_\w+|su_\w+|elementor-template)\]"
)
_FOLDS = re.compile(r"toggle|accordion|tab|tta|panel|spoiler|collaps|expand|faq|item", re.IGNORECASE)
_TITLE = re.compile(r"\s(?:title|heading|name)=(?:\"([^\"]+)\"|'([^']+)')", re.IGNORECASE)
_HEADS = re.compile(r"(?:^|_)(?:title|heading)$", re.IGNORECASE)
_WORDS = re.compile(r"\s(?:text|title|heading|content)=(?:\"([^\"]+)\"|'([^']+)')", re.IGNORECASE)
_LEVEL = re.compile(r"(?:size=[\"']?|tag:h|level=[\"']?h)([2-6])\b", re.IGNORECASE)
_LONGEST_SAMPLE = 80


class Shortcodes:
    """Takes shortcodes out of words; `left_out` has those of which nothing came in.

    One that has a title and folds becomes a box that folds, as the site would have shown it.
    """

    def __init__(self):
        self.left_out: list[str] = []
        self._open: list[str] = []
        self._heads: list[str] = []

    def read(self, words: str) -> Iterator[Token]:
        """The words as tokens, without their shortcodes."""
        done = 0
        for match in _SHORTCODE.finditer(words):
            if match.start() > done:
                yield Token("words", words[done : match.start()])
            yield from self._box(match)
            done = match.end()
        if done < len(words):
            yield Token("words", words[done:])

    def _box(self, match: re.Match) -> Iterator[Token]:
        opened, closed = match["opened"], match["closed"]
        title = _TITLE.search(match[0]) if opened and _FOLDS.search(opened) else None
        if _HEADS.search(opened or closed or ""):
            yield from self._heading(match)
        elif title:
            self._open.append(opened)
            words = unescaped(title[1] or title[2])[0]
            yield from (Token("start", "details"), Token("start", "summary"), Token("words", words))
            yield Token("end", "summary")
        elif closed and closed in self._open[-1:]:
            self._open.pop()
            yield Token("end", "details")
        else:
            self.left_out.append(match[0][:_LONGEST_SAMPLE])

    def _heading(self, match: re.Match) -> Iterator[Token]:
        """A heading, whose words are an attribute or stand between the shortcode and its end."""
        if match["closed"]:
            yield Token("end", self._heads.pop() if self._heads else "p")
            return
        level, words = _LEVEL.search(match[0]), _WORDS.search(match[0])
        name = f"h{level[1] if level else 2}"
        yield Token("start", name)
        if words:
            yield Token("words", unescaped(words[1] or words[2])[0])
            yield Token("end", name)
        else:
            self._heads.append(name)
