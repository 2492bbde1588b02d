"""Blocks under headings: which headings open a section, which open a group inside it."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from blueprint.importing.blocks import Block, Heading, Item, Listing, Paragraph
from blueprint.importing.headings import SECTIONS, meaning, numbered

_BOLD_PARAGRAPH = 7
_LONGEST_HEADING = 120


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
    blocks = [_as_heading(block) for block in blocks]
    meanings = {
        index: meaning(block.text.plain, SECTIONS, role)
        for index, block in enumerate(blocks)
        if isinstance(block, Heading)
    }
    level = _section_level(blocks, meanings)
    at_level = {meanings[i] for i, block in enumerate(blocks) if isinstance(block, Heading) and block.level <= level}
    parts: list[tuple[str, Heading | None, list[Block]]] = [("", None, [])]
    for index, block in enumerate(blocks):
        if isinstance(block, Heading) and (block.level <= level or _stray(block, meanings[index], at_level)):
            parts.append((meanings[index] or "", block, []))
        else:
            parts[-1][2].append(block)
    return [Section(key, heading, _groups(body)) for key, heading, body in parts]


def _as_heading(block: Block) -> Block:
    """A short paragraph that is bold as a whole is a heading that was not marked up as one."""
    if not isinstance(block, Paragraph) or not block.text.all_bold:
        return block
    words = block.text.plain
    if len(words) > _LONGEST_HEADING or words.endswith((".", "!", "?")) or len(block.text.lines()) > 1:
        return block
    return Heading(_BOLD_PARAGRAPH, block.text.unbold())


def _section_level(blocks: list[Block], meanings: dict[int, str | None]) -> int:
    """The level whose headings name the most sections; of two, the higher."""
    keys = defaultdict(set)
    for index, key in meanings.items():
        if key:
            keys[blocks[index].level].add(key)
    return max(keys, key=lambda level: (len(keys[level]), -level), default=2)


def _stray(heading: Heading, key: str | None, at_level: set) -> bool:
    """A section whose heading slipped to another level still has its number."""
    return bool(key) and key not in at_level and heading.level != _BOLD_PARAGRAPH and numbered(heading.text.plain)


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
