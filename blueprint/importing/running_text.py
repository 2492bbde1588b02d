"""Parts of a posting that are running text: each of their sentences is a line."""

import re
from collections.abc import Iterator

from blueprint.importing.blocks import ArticleParagraph, Block, Listing, ListItem
from blueprint.importing.inline import COLONS, Text
from blueprint.importing.marks import BULLET

_LONGEST_LINE = 250
_COUNT = re.compile(r"(?:^|[;,.]?\s)\((?:\d{1,2}|[a-h])\)\s+")
_SEMICOLON = re.compile(r"(?<=[^\W\d_]);\s+(?=[^\W\d_])")
_FEWEST_SEMICOLONS = 2
_END_OF_SENTENCE = re.compile(r"(?<=[^\W\d]{3}[.!?])\s+(?=[\"“„«¿¡(]?(?:[^\W\d_a-zß-ÿ]|\d))|\n")
"""Behind a word of three letters or more, so that abbreviations (z. B., e.g.) end none."""


def is_running_text(blocks: list[Block]) -> bool:
    """Whether a part has paragraphs alone that are no list: one, or some of several sentences."""
    texts = [block.text for block in blocks if isinstance(block, ArticleParagraph)]
    lines = [line for text in texts for line in text.lines()]
    return (
        bool(lines)
        and len(texts) == len(blocks)
        and not any(line.lead() or BULLET.match(line.plain) or line.plain.endswith(COLONS) for line in lines)
        and (len(lines) == 1 or any(len(line.plain) > _LONGEST_LINE for line in lines))
    )


def listed(blocks: list[Block]) -> Listing:
    """Each sentence of some paragraphs as an item of a list."""
    texts = [block.text for block in blocks if isinstance(block, ArticleParagraph)]
    return Listing([ListItem(lines=[sentence]) for text in texts for sentence in _sentences(text)])


def _sentences(text: Text) -> Iterator[Text]:
    """What is counted "(1) …; (2) …" in the text, or set apart by semicolons in one sentence, else its sentences."""
    start = 0
    counts = list(_COUNT.finditer(text.plain))
    is_counted = len(counts) > 1 and not counts[0].start()
    semicolons = list(_SEMICOLON.finditer(text.plain))
    is_row = len(semicolons) >= _FEWEST_SEMICOLONS and not _END_OF_SENTENCE.search(text.plain)
    for end in counts if is_counted else semicolons if is_row else _END_OF_SENTENCE.finditer(text.plain):
        if not end.start():
            start = end.end()
            continue
        yield text.upto(end.start()).after(start)
        start = end.end()
    yield text.after(start)
