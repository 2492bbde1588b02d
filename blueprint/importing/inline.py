"""A stretch of text with its emphasis and links, and how it is written as inline Markdown."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from blueprint.importing.time_limit import keep_time
from people.links import link_to

_GAPS = re.compile(r"\s+")
_ESCAPES = re.compile(
    r"""(?P<backslash>\\(?=[\\`*_{}\[\]()<>\#+\-.!|]))"""
    r"""|(?P<mark>`|\*(?<!\s\*)|\*(?!\s)|(?<![^\W_])_|_(?![^\W_]))"""
    r"""|(?P<target>(?<=\])[(\[])"""
    r"""|(?P<tag><(?=[a-zA-Z/!?]))"""
    r"""|(?P<reference>&(?=\#?\w{1,32};))"""
)
_ENTITY = {"tag": "&lt;", "reference": "&amp;"}
_WRITTEN = re.compile(
    r"\\([\\`*_{}\[\]()<>#+\-.!|])|&(lt|amp);"
    r"|(\*\*|(?<!\w)\*(?!(?<=\s\*)\s)|\*(?!\w)(?!(?<=\s\*)\s)|`)"
    r"|\[([^\[\]]{0,1000})\]\([^()\s]{0,2000}\)"
)
_UNSAFE_IN_LINK = re.compile(r"""[\s()<>"'`*\\\[\]{}|^_]""")
_BRACKET = re.compile(r"(?<!\\)[\[\]]")
_BACKSLASHED = r"\\\g<0>"
COLONS = (":", "：")
_COLON_INSIDE = re.compile(r":\s|：")
_LEAD_ENDS = re.compile(r"\s*(?:[:：]|—|[–-](?=\s|$))\s*|[^\S\n]*\n\s*")


class Run(NamedTuple):
    """Words in one style."""

    words: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    link: str = ""

    def saying(self, words: str) -> "Run":
        """Other words in the same style."""
        return Run(words, self.bold, self.italic, self.code, self.link)


@dataclass(frozen=True)
class Text:
    """Runs with single spaces, and "\\n" where the source breaks the line."""

    runs: tuple[Run, ...] = ()

    @classmethod
    def of(cls, runs: Iterable[Run]) -> "Text":
        """Runs as they come, tidied: gaps are one space or one line break, and stand outside of emphasis."""
        return cls(tuple(_tidied(runs)))

    @classmethod
    def joined(cls, texts: Iterable["Text"], by: str = "\n") -> "Text":
        runs: list[Run] = []
        for text in texts:
            runs += [Run(by), *text.runs] if runs else text.runs
        return cls.of(runs)

    def __bool__(self) -> bool:
        return bool(self.runs)

    @property
    def plain(self) -> str:
        return "".join(run.words for run in self.runs).replace("\n", " ")

    @property
    def markdown(self) -> str:
        """Inline Markdown on one line that renders as what was printed and holds no tag."""
        keep_time()
        return "".join(_linked(link, list(runs)) for link, runs in groupby(self.runs, key=lambda run: run.link))

    @property
    def all_bold(self) -> bool:
        """Whether every word is bold, whatever the signs around them are."""
        words = [run for run in self.runs if any(map(str.isalnum, run.words))]
        return bool(words) and all(run.bold for run in words)

    def lines(self) -> list["Text"]:
        rows: list[list[Run]] = [[]]
        for run in self.runs:
            first, *others = run.words.split("\n")
            rows[-1].append(run.saying(first))
            rows += [[run.saying(words)] for words in others]
        return [text for text in map(Text.of, rows) if text]

    def after(self, count: int) -> "Text":
        """Without its first characters."""
        runs = []
        for run in self.runs:
            runs.append(run.saying(run.words[count:]))
            count = max(0, count - len(run.words))
        return Text.of(runs)

    def upto(self, count: int) -> "Text":
        """Its first characters."""
        runs = []
        for run in self.runs:
            runs.append(run.saying(run.words[: max(0, count)]))
            count -= len(run.words)
        return Text.of(runs)

    def unbold(self) -> "Text":
        return Text.of(run._replace(bold=False) for run in self.runs)

    def unitalic(self) -> "Text":
        return Text.of(run._replace(italic=False) for run in self.runs)

    def bold(self) -> "Text":
        return Text.of(run._replace(bold=True) for run in self.runs)

    def lead(self) -> tuple["Text", "Text"] | None:
        """The bold lead and the rest, as in **Lead:** rest, **Lead** – rest, or a bold line; None where there is none.

        Where all is bold, a colon inside ends the lead: somebody forgot to end the emphasis.
        """
        length = 0
        for run in self.runs:
            if not run.bold:
                break
            length += len(run.words)
        bold = self.upto(length).unbold()
        if not bold:
            return None
        if all(run.italic for run in bold.runs):
            bold = bold.unitalic()
        rest = self.after(length)
        if bold.plain.endswith(COLONS):
            return bold.upto(len(bold.plain) - 1), rest
        inside = None if rest else _COLON_INSIDE.search(bold.plain)
        if inside and "(" not in bold.plain[: inside.start()].rpartition(")")[2]:
            return bold.upto(inside.start()), bold.after(inside.end()).bold()
        ending = _LEAD_ENDS.match("".join(run.words for run in self.runs), length)
        if ending:
            return bold, self.after(ending.end())
        return None if rest else (bold, rest)


def read_out(markdown: str) -> str:
    """The words of inline Markdown as they are read out: for slugs and for matching, not for storing."""

    def words(match: re.Match) -> str:
        return match[1] or {"lt": "<", "amp": "&"}.get(match[2] or "") or match[4] or ""

    return _WRITTEN.sub(words, markdown)


def escaped(words: str) -> str:
    """Words as inline Markdown that renders as these words; ordinary words stay as they are."""

    def written(match: re.Match) -> str:
        return _ENTITY.get(match.lastgroup) or "\\" + match[0]

    return _ESCAPES.sub(written, words)


def safe_link(address: str) -> str:
    """The address where it is one to follow (http, https, mailto), ready for Markdown; "" for every other."""
    address = "".join(char for char in address if char > " " and char != "\x7f")
    if not link_to(address):
        return ""
    return _UNSAFE_IN_LINK.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), address)


def _tidied(runs: Iterable[Run]) -> list[Run]:
    tidy: list[tuple[list[str], Run]] = []
    gap = ""
    for run in runs:
        words = _GAPS.sub(lambda match: "\n" if "\n" in match[0] else " ", run.words)
        core = words.strip()
        if not core:
            gap = _wider(gap, words)
            continue
        gap = _wider(gap, words[: len(words) - len(words.lstrip())])
        if tidy and gap:
            _append(tidy, _between(tidy[-1][1], run).saying(gap))
        _append(tidy, run.saying(core))
        gap = words[len(words.rstrip()) :]
    return [style.saying("".join(words)) for words, style in tidy]


def _wider(gap: str, other: str) -> str:
    return "\n" if "\n" in gap + other else gap or other


def _between(left: Run, right: Run) -> Run:
    """The style of a gap: what both sides share, so that emphasis never ends in a space."""
    link = left.link if left.link == right.link else ""
    return Run("", left.bold and right.bold, left.italic and right.italic, False, link)


def _append(tidy: list[tuple[list[str], Run]], run: Run) -> None:
    if tidy and tidy[-1][1][1:] == run[1:]:
        tidy[-1][0].append(run.words)
    else:
        tidy.append(([run.words], run))


def _linked(link: str, runs: list[Run]) -> str:
    inner = "".join(_bold(bold, list(group)) for bold, group in groupby(runs, key=lambda run: run.bold))
    return f"[{_BRACKET.sub(_BACKSLASHED, inner)}]({link})" if link and inner.strip() else inner


def _bold(bold: bool, runs: list[Run]) -> str:
    inner = "".join(map(_leaf, runs))
    return f"**{inner}**" if bold and inner.strip() else inner


def _leaf(run: Run) -> str:
    words = run.words.replace("\n", " ")
    if not words.strip():
        return words
    if run.code and not re.search(r"`|<[a-zA-Z/!?]", words):
        return f"`{words}`"
    return f"*{escaped(words)}*" if run.italic else escaped(words)
