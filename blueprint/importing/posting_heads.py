"""Lines of a posting that head what stands below them, wherever they stand."""

import re

from blueprint.importing.blocks import ArticleParagraph, Block, Heading, Listing
from blueprint.importing.headings import meaning
from blueprint.importing.inline import COLONS, Text
from blueprint.importing.item_lines import without_colon
from blueprint.importing.marks import BULLET
from blueprint.importing.posting_words import PARTS

_LONGEST_HEADING = 70
_MOST_WORDS = 7
_FEWEST_KNOWN = 2
_LEVEL = 8
_ENOUGH_SIGNS = 2
_NAME_OF_A_PART = re.compile(r"([^\n:.]{3,40}?)\s?:\s+(?=\S)")
_ENDS_A_SENTENCE = re.compile(r"[.!]$")
_COUNTED = re.compile(r"\(?\d{1,2}(?:(?:\.\d{1,2}){1,2}[.)]?|[.)])\s")


def led(block: Block) -> list[Block]:
    """A paragraph that begins with the name of a part and a colon, as a heading and what is said there."""
    if not isinstance(block, ArticleParagraph):
        return [block]
    colon = _NAME_OF_A_PART.match(block.text.plain)
    lead = block.text.lead() or (colon and (block.text.upto(colon.end(1)), block.text.after(colon.end())))
    if not lead or not lead[1] or meaning(lead[0].plain, PARTS) is None:
        return [block]
    return [Heading(_LEVEL, lead[0]), ArticleParagraph(lead[1])]


def has_lines(block: Block) -> bool:
    """Whether a block is a list, or has a line with a mark."""
    return isinstance(block, Listing) or (
        isinstance(block, ArticleParagraph) and any(BULLET.match(line.plain) for line in block.text.lines())
    )


def split_heads(block: Block, following: Block | None, *, any_line: bool = False) -> list[Block]:
    """A block whose lines head what follows them, with headings for those lines.

    Such lines are bold, or short, mean a part and stand before a list. With any_line=True a paragraph's every short
    first line is one: the posting has several that mean parts.
    """
    if isinstance(block, Listing):
        return _opened(block)
    if not isinstance(block, ArticleParagraph):
        return [block]
    lines = block.text.lines()
    out: list[Block] = []
    below: list[Text] = []
    for at, line in enumerate(lines):
        after = lines[at + 1].plain if at + 1 < len(lines) else None
        before_a_list = bool(BULLET.match(after)) if after else isinstance(following, Listing)
        beside_text = not after and isinstance(following, ArticleParagraph)
        is_head = _goes_on(line, before_a_list) if at else _heads(line, after, before_a_list or beside_text, any_line)
        if not is_head:
            below.append(line)
            continue
        out += [ArticleParagraph(Text.joined(below))] if below else []
        out.append(Heading(_LEVEL, without_colon(line.unbold())))
        below = []
    if not out:
        return [block]
    return out + ([ArticleParagraph(Text.joined(below))] if below else [])


def _heads(line: Text, after: str | None, before_a_list: bool, any_line: bool) -> bool:
    """Whether a paragraph's first line heads what follows it."""
    if not _may_head(line):
        return False
    announces = line.plain.endswith(COLONS) and bool(after) and before_a_list
    known = _is_known(line) or announces or (any_line and not _COUNTED.match(line.plain))
    return line.all_bold or (known and before_a_list and len(line.plain.split()) <= _MOST_WORDS)


def _goes_on(line: Text, before_a_list: bool) -> bool:
    """Whether a later line of a paragraph heads the lines behind it."""
    return _may_head(line) and (before_a_list + line.all_bold + _is_known(line)) >= _ENOUGH_SIGNS


def _may_head(line: Text) -> bool:
    words = line.plain
    return len(words) <= _LONGEST_HEADING and not _ENDS_A_SENTENCE.search(words) and not BULLET.match(words)


def _is_known(line: Text) -> bool:
    return meaning(line.plain, PARTS) is not None


def _opened(listing: Listing) -> list[Block]:
    """A list of the posting's parts (terms, or names with lists under them) as headings; another list as it is."""
    names = [item.name or (item.lines[0] if len(item.lines) == 1 else Text()) for item in listing.items]
    known = sum(bool(name) and meaning(name.plain, PARTS) is not None for name in names)
    if known < _FEWEST_KNOWN or not all(
        item.children or (item.name and item.lines) for item, name in zip(listing.items, names, strict=True)
    ):
        return [listing]
    out: list[Block] = []
    for item, name in zip(listing.items, names, strict=True):
        out.append(Heading(_LEVEL, without_colon(name.unbold())))
        out += [ArticleParagraph(Text.joined(item.lines))] if item.name and item.lines else []
        out += [Listing(item.children)] if item.children else []
    return out
