"""The last look at a posting: each of its lines that stands nowhere in the document is kept as not understood."""

import re
from collections import Counter
from collections.abc import Iterator

from blueprint.importing.blocks import ArticleTable, Block, Heading
from blueprint.importing.draft import Draft
from blueprint.importing.furniture import words_of
from blueprint.importing.headings import SECTIONS, TIERS, meaning
from blueprint.importing.import_report import texts
from blueprint.importing.inline import escaped, read_out
from blueprint.importing.posting_words import GENDERS, PARTS

_WORD = re.compile(r"[^\W_]+")
_COUNT = re.compile(r"^\s*\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?=\D)")
_LONGEST_HEADING = 70


def keep_lost_lines(blocks: list[Block], draft: Draft) -> None:
    """Keep the lines most of whose words no text of the document holds, under the heading where they stand.

    Each word counts as often as it is printed. What only names a part is no line.
    """
    held = _held(draft)
    for section, line, is_heading in _lines(blocks):
        words = _WORD.findall(_COUNT.sub("", GENDERS.sub("", line)).casefold())
        missing = sum(held[word] <= 0 for word in words)
        held.subtract(words)
        if missing * 2 > len(words) and not _names_a_part(line):
            draft.document["unrecognised"].append({"section": "" if is_heading else section, "text": escaped(line)})


def _held(draft: Draft) -> Counter:
    left = [entry["section"] for entry in draft.document["unrecognised"]]
    held = (read_out(text).casefold() for text in (*texts(draft.document), *left, *draft.oddities))
    return Counter(word for text in held for word in _WORD.findall(text))


def _lines(blocks: list[Block]) -> Iterator[tuple[str, str, bool]]:
    """The heading above each line, the line, and whether it is a heading itself; the heads of columns are no lines."""
    section = ""
    for block in blocks:
        if is_heading := isinstance(block, Heading):
            section = block.text.markdown
        block = ArticleTable((), block.rows) if isinstance(block, ArticleTable) else block
        yield from ((section, line, is_heading) for line in words_of([block]))


def _names_a_part(line: str) -> bool:
    return len(line) <= _LONGEST_HEADING and any(meaning(line, table) for table in (PARTS, SECTIONS, TIERS))
