"""Blocks under headings: which headings open a section, which open a group inside it."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import zip_longest

from blueprint.importing.blocks import ArticleParagraph, ArticleTable, Block, Heading, Listing
from blueprint.importing.entry_tables import has_labelled_lines
from blueprint.importing.field_labels import ENTRY_LABELS
from blueprint.importing.folding import folded
from blueprint.importing.headings import PARTS_OF, SECTIONS, SUCCESS, meaning, numbered
from blueprint.importing.html import DEEPEST_FOLD, SUMMARY_LEVEL
from blueprint.importing.inline import COLONS, Text
from blueprint.importing.item_lines import without_colon
from blueprint.importing.lists_beside import by_columns

_BOLD_PARAGRAPH = SUMMARY_LEVEL * (DEEPEST_FOLD + 1) + 1
_LONGEST_HEADING = 120
_LONGEST_GROUP = 60
_FEWEST_GROUPS = 2
_ENOUGH_NUMBERS = 5


@dataclass
class ArticleGroup:
    """What stands under one heading inside a section; the title is None before the first of them.

    `section` is the printed heading of the section; `alone` says that it has no other group.
    """

    title: Heading | None
    blocks: list[Block] = field(default_factory=list)
    section: str = ""
    alone: bool = False

    @property
    def printed(self) -> str:
        return self.title.text.markdown if self.title else ""

    @property
    def plain(self) -> str:
        return self.title.text.plain if self.title else ""

    @property
    def may_be_loose(self) -> bool:
        """Whether its entries may stand as mere paragraphs; before the first heading those are an introduction."""
        return self.alone or self.title is not None


@dataclass
class ArticleSection:
    """A part of the article: its key ("" for one that means nothing to us), its printed heading, its groups."""

    key: str
    heading: Heading | None
    groups: list[ArticleGroup]


def sections(blocks: list[Block], role: str, title: str = "") -> list[ArticleSection]:
    """The article in sections, in order; the first, without key or heading, is what stands before them."""
    blocks = _levelled(_with_headings(blocks), role, title)
    meanings = [_meaning(block, role, title) for block in blocks]
    level = _section_level(blocks, meanings)
    opens = _opening(blocks, meanings, level)
    parts: list[tuple[str, Heading | None, list[Block]]] = [("", None, [])]
    for index, block in enumerate(blocks):
        if index not in opens or _goes_on(block, meanings[index], parts[-1], role):
            parts[-1][2].append(block)
        else:
            parts.append((meanings[index] or "", block, []))
    return [ArticleSection(key, heading, _groups(body, key, heading)) for key, heading, body in parts]


def _goes_on(heading: Heading, key: str | None, before: tuple[str, Heading | None, list[Block]], role: str) -> bool:
    """Whether a heading at the sections' level heads a part of the section before it, where that has no other parts."""
    section, _, body = before
    if key is None and heading.level == _BOLD_PARAGRAPH and section:
        return not numbered(heading.text.plain)
    if numbered(heading.text.plain) or any(isinstance(b, Heading) and b.level > heading.level for b in body):
        return False
    if key is not None:
        return key == section and section in PARTS_OF
    return section in PARTS_OF and meaning(heading.text.plain, PARTS_OF[section], role) is not None


def heads_a_part(heading: str, key: str, role: str) -> bool:
    """Whether a heading inside a section names a part of it, whose entries may have headings of the same level."""
    return key in PARTS_OF and meaning(heading, PARTS_OF[key], role) is not None


def _meaning(block: Block, role: str, title: str) -> str | None:
    if not isinstance(block, Heading) or block.text.plain == title:
        return None
    return meaning(block.text.plain, SECTIONS, role)


def _levelled(blocks: list[Block], role: str, title: str) -> list[Block]:
    """Where bold paragraphs or boxes that fold head the sections, real headings head what is inside them."""
    level = _section_level(blocks, [_meaning(block, role, title) for block in blocks])
    if level < SUMMARY_LEVEL:
        return blocks
    return [
        Heading(level + block.level, block.text) if isinstance(block, Heading) and 1 < block.level < level else block
        for block in blocks
    ]


def _opening(blocks: list[Block], meanings: list[str | None], level: int) -> set[int]:
    """Which blocks open a section.

    Those are the headings at its level or above. Where that level numbers its sections, a heading without a number
    opens a group instead, unless it means a section that no number names. A section whose heading slipped to a lower
    level still has its number.
    """
    heads = [index for index, block in enumerate(blocks) if isinstance(block, Heading)]
    upper = [index for index in heads if blocks[index].level <= level]
    with_number = {index for index in upper if meanings[index] and numbered(blocks[index].text.plain)}
    if len(with_number) >= _ENOUGH_NUMBERS:
        named = {meanings[index] for index in with_number}
        upper = [i for i in upper if blocks[i].level < level or _opens(blocks[i], meanings[i], named)]
    known = {meanings[index] for index in upper}
    slipped = [
        index
        for index in heads
        if meanings[index] and meanings[index] not in known and level < blocks[index].level < _BOLD_PARAGRAPH
        if numbered(blocks[index].text.plain)
    ]
    return {*upper, *slipped}


def _opens(heading: Heading, key: str | None, named: set[str | None]) -> bool:
    return numbered(heading.text.plain) or (key is not None and key not in named)


def _with_headings(blocks: list[Block]) -> list[Block]:
    pairs = zip_longest(blocks, blocks[1:])
    return [part for block, following in pairs for part in _as_headings(block, following)]


def _as_headings(block: Block, following: Block | None) -> list[Block]:
    """A short paragraph, or first line of one, that is bold as a whole is a heading that was not marked up as one.

    So is an italic line before a list or a table, one level deeper.
    """
    if not isinstance(block, ArticleParagraph) or not (block.text.runs[0].bold or block.text.runs[0].italic):
        return [block]
    first, *others = block.text.lines()
    words = first.plain
    if len(words) > _LONGEST_HEADING or words.endswith((".", "!", "?")):
        return [block]
    if first.all_bold:
        heading = Heading(_BOLD_PARAGRAPH, first.unbold())
        return [heading, ArticleParagraph(Text.joined(others))] if others else [heading]
    heads = isinstance(following, Listing | ArticleTable) or meaning(words, SUCCESS) is not None
    if not others and heads and all(run.italic for run in first.runs):
        return [Heading(_BOLD_PARAGRAPH + 1, first.unitalic())]
    return [block]


def _section_level(blocks: list[Block], meanings: list[str | None]) -> int:
    """The level whose headings name the most sections; of two, the higher."""
    keys = defaultdict(set)
    for block, key in zip(blocks, meanings, strict=True):
        if key:
            keys[block.level].add(key)
    return max(keys, key=lambda level: (len(keys[level]), -level), default=2)


def _with_announced_groups(body: list[Block], key: str) -> list[Block]:
    """Where nothing else heads the parts of a section, lines that end in a colon before a list do, if several are."""
    if any(isinstance(block, Heading) for block in body):
        return body
    heads = {at for at, block in enumerate(body[:-1]) if _announces(block, body[at + 1], ENTRY_LABELS.get(key, {}))}
    if len(heads) < _FEWEST_GROUPS:
        return body
    return [
        Heading(_BOLD_PARAGRAPH, without_colon(block.text).unbold()) if at in heads else block
        for at, block in enumerate(body)
    ]


def _announces(block: Block, following: Block, labels: Mapping[str, re.Pattern]) -> bool:
    if not isinstance(block, ArticleParagraph) or not isinstance(following, Listing | ArticleTable):
        return False
    words = block.text.plain
    is_line = len(words) <= _LONGEST_GROUP and words.endswith(COLONS) and len(block.text.lines()) == 1
    return is_line and not has_labelled_lines(following, labels)


def _with_known_groups(body: list[Block], key: str) -> list[Block]:
    """Where bold lines name the section's parts, the headings between them hang under them, whatever their level."""
    heads = [(block, meaning(block.text.plain, PARTS_OF.get(key, {}))) for block in body if isinstance(block, Heading)]
    level = heads[0][0].level if heads and heads[0][1] else 0
    higher = {known for block, known in heads if block.level < level}
    named = {known for block, known in heads if block.level == level and known}
    if not higher or len(higher - {None}) > len(named):
        return body
    lower = {id(block) for block, known in heads if block.level < level and (not known or known in named)}
    return [Heading(level + block.level, block.text) if id(block) in lower else block for block in body]


def _groups(body: list[Block], key: str, heading: Heading | None) -> list[ArticleGroup]:
    body = _with_announced_groups(body, key)
    lowest = min((block.level for block in body if isinstance(block, Heading)), default=_BOLD_PARAGRAPH)
    body = [part for block in body for part in by_columns(block, key, PARTS_OF.get(key), lowest)]
    body = _with_known_groups(body, key)
    group_level = min((block.level for block in body if isinstance(block, Heading)), default=0)
    name = heading.text.plain if heading else ""
    groups = [ArticleGroup(None, section=name)]
    for block in body:
        if isinstance(block, Heading) and block.level == group_level:
            groups.append(ArticleGroup(block, section=name))
        else:
            groups[-1].blocks.append(block)
    for group in groups:
        group.blocks = folded(group.blocks, ENTRY_LABELS.get(key, {}))
    groups = groups if groups[0].blocks or len(groups) == 1 else groups[1:]
    groups[0].alone = len(groups) == 1
    return groups
