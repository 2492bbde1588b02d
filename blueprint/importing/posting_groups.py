"""What a part of a posting is divided into: names over lists, as headings, bold lines or the first lines of lists."""

import re

from blueprint.importing.blocks import ArticleParagraph, Block, Heading, Listing, ListItem
from blueprint.importing.folding import folded
from blueprint.importing.inline import Text
from blueprint.importing.item_lines import without_colon
from blueprint.importing.marks import BULLET
from blueprint.importing.outline import ArticleGroup
from blueprint.importing.posting_heads import has_lines

_LEVEL = 9
_LONGEST_NAME = 60
_COUNTED = re.compile(r"\d{1,2}(?:\.\d{1,2})+[.)]?\s+(?=\S)")


def divided(heading: Heading | None, blocks: list[Block]) -> list[ArticleGroup]:
    """The groups of a part, the first of which is under the part's own heading; that one alone where it has none."""
    parts = [part for block in blocks for part in _with_a_list(block)]
    heads = [at for at, block in enumerate(parts[:-1]) if _is_name(block) and has_lines(parts[at + 1])]
    if not heads:
        return [_group(heading, blocks)]
    first = [_group(heading, parts[: heads[0]])] if heads[0] else []
    return first + [
        _group(_headed(parts[at]), parts[at + 1 : end]) for at, end in zip(heads, [*heads[1:], None], strict=True)
    ]


def _group(heading: Heading | None, blocks: list[Block]) -> ArticleGroup:
    return ArticleGroup(heading, folded(blocks, {}), heading.text.plain if heading else "")


def _with_a_list(block: Block) -> list[Block]:
    """A paragraph of a short line over lines with marks as that line and a list; any other block as it is."""
    lines = block.text.lines() if isinstance(block, ArticleParagraph) else []
    name, marked = lines[:1], [BULLET.match(line.plain) for line in lines[1:]]
    if not marked or not all(marked) or BULLET.match(name[0].plain) or not _may_name(name[0]):
        return [block]
    items = [line.after(mark.end()) for line, mark in zip(lines[1:], marked, strict=True)]
    return [Heading(_LEVEL, name[0]), Listing([ListItem(lines=[item]) for item in items])]


def _is_name(block: Block) -> bool:
    if isinstance(block, Heading):
        return True
    return isinstance(block, ArticleParagraph) and block.text.all_bold and _may_name(block.text)


def _may_name(line: Text) -> bool:
    words = line.plain
    return len(words) <= _LONGEST_NAME and "\n" not in words and not words.endswith((".", "!", "?"))


def _headed(block: Heading | ArticleParagraph) -> Heading:
    name = without_colon(block.text.unbold())
    counted = _COUNTED.match(name.plain)
    return Heading(_LEVEL, name.after(counted.end()) if counted else name)
