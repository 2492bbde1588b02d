"""Blocks under headings: which headings open a section, which open a group inside it."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from blueprint.importing.blocks import Block, Heading, Item, Listing, Paragraph
from blueprint.importing.headings import SECTIONS, meaning, numbered

_BOLD_PARAGRAPH = 7
_LONGEST_HEADING = 120
_ENOUGH_NUMBERS = 5


@dataclass
class Group:
    """What stands under one heading inside a section; the title is None before the first of them."""

    title: Heading | None
    blocks: list[Block] = field(default_factory=list)

    @property
    def printed(self) -> str:
        return self.title.text.markdown if self.title else ""

    @property
    def plain(self) -> str:
        return self.title.text.plain if self.title else ""


@dataclass
class Section:
    """A part of the article: its key ("" for one that means nothing to us), its printed heading, its groups."""

    key: str
    heading: Heading | None
    groups: list[Group]


def sections(blocks: list[Block], role: str) -> list[Section]:
    """The article in sections, in order; the first, without key or heading, is what stands before them."""
    blocks = _levelled([_as_heading(block) for block in blocks], role)
    meanings = [_meaning(block, role) for block in blocks]
    level = _section_level(blocks, meanings)
    opens = _opening(blocks, meanings, level)
    parts: list[tuple[str, Heading | None, list[Block]]] = [("", None, [])]
    for index, block in enumerate(blocks):
        if index in opens:
            parts.append((meanings[index] or "", block, []))
        else:
            parts[-1][2].append(block)
    return [Section(key, heading, _groups(body)) for key, heading, body in parts]


def _meaning(block: Block, role: str) -> str | None:
    return meaning(block.text.plain, SECTIONS, role) if isinstance(block, Heading) else None


def _levelled(blocks: list[Block], role: str) -> list[Block]:
    """Where bold paragraphs head the sections, real headings other than the title head what is inside them."""
    if _section_level(blocks, [_meaning(block, role) for block in blocks]) != _BOLD_PARAGRAPH:
        return blocks
    return [
        Heading(_BOLD_PARAGRAPH + block.level, block.text)
        if isinstance(block, Heading) and 1 < block.level < _BOLD_PARAGRAPH
        else block
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


def _as_heading(block: Block) -> Block:
    """A short paragraph that is bold as a whole is a heading that was not marked up as one."""
    if not isinstance(block, Paragraph) or not block.text.all_bold:
        return block
    words = block.text.plain
    if len(words) > _LONGEST_HEADING or words.endswith((".", "!", "?")) or len(block.text.lines()) > 1:
        return block
    return Heading(_BOLD_PARAGRAPH, block.text.unbold())


def _section_level(blocks: list[Block], meanings: list[str | None]) -> int:
    """The level whose headings name the most sections; of two, the higher."""
    keys = defaultdict(set)
    for block, key in zip(blocks, meanings, strict=True):
        if key:
            keys[block.level].add(key)
    return max(keys, key=lambda level: (len(keys[level]), -level), default=2)


def _groups(body: list[Block]) -> list[Group]:
    levels = Counter(block.level for block in body if isinstance(block, Heading))
    group_level = min(levels, default=0)
    groups = [Group(None)]
    for block in body:
        if isinstance(block, Heading) and block.level == group_level:
            groups.append(Group(block))
        else:
            groups[-1].blocks.append(block)
    for group in groups:
        group.blocks = _folded(group.blocks)
    return groups if groups[0].blocks or len(groups) == 1 else groups[1:]


def _folded(blocks: list[Block]) -> list[Block]:
    """Headings below a group's become items: the heading is the lead, what follows hangs under it."""
    out: list[Block] = []
    item: Item | None = None
    for block in blocks:
        if isinstance(block, Heading):
            folded = item is not None
            item = Item(lines=[block.text.bold()])
            if not folded:
                out.append(Listing())
            out[-1].items.append(item)
        elif item and isinstance(block, Paragraph):
            item.lines.append(block.text)
        elif item and isinstance(block, Listing):
            item.children += block.items
        else:
            item = None
            out.append(block)
    return out
