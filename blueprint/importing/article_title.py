"""What an article calls itself, and which role that is."""

import re

from blueprint.importing.blocks import ArticleParagraph, ArticleTable, Block, Heading
from blueprint.importing.headings import SECTIONS, meaning
from blueprint.importing.posting_words import ANNOUNCES, GENDERS
from blueprint.importing.tokens import Tokens

_TITLE_ROW = re.compile(r"(?:role|job|position)(?: title| name)?", re.IGNORECASE)
_HEADLINE = re.compile(r"<h1\b[^<>]{0,500}>(.{1,500}?)</h1>", re.IGNORECASE | re.DOTALL)
_LONGEST_TITLE = 160
_MOST_GREETINGS = 3
_ABOUT_TITLE = re.compile(r"blueprint|,.*,", re.IGNORECASE)
_TITLE_PARTS = re.compile(r"\s*:\s+|\s+[–—|-]\s+")
_ABOUT = re.compile(r"blueprint|responsibilit|skills?\b|\bkpis?\b|\brole\b|career", re.IGNORECASE)
_KIND_OF_TEXT = re.compile(
    r"^(?:the\s+)?role blueprint(?:\s+(?:for|of)(?:\s+(?:a|an|the))?)?\s+|\s+(?:role\s+|job\s+)?blueprint$",
    re.IGNORECASE,
)


def role_of(title: str) -> str:
    """The role's name in a title: "Head of Engineering" in "Head of Engineering: Role Blueprint, Skills, KPIs"."""
    title = GENDERS.sub("", " ".join(title.split()))
    announced = ANNOUNCES.match(title)
    title = title[announced.end() :] if announced else title
    parts = _TITLE_PARTS.split(title, maxsplit=1)
    if len(parts) == 2:
        first, second = (bool(_ABOUT.search(part)) for part in parts)
        title = parts[1] if first and not second else parts[0] if second else title
    return _KIND_OF_TEXT.sub("", title).strip() or title


def headline_of(source: str, title: str) -> str:
    """The heading that a page prints above its article, which its title repeats beside the site's name; "" for none."""
    for match in _HEADLINE.finditer(source):
        words = " ".join("".join(token.name for token in Tokens(match[1]) if token.kind == "words").split())
        if words and role_of(words) in title:
            return words
    return ""


def first_line(blocks: list[Block]) -> str:
    """The first line of a posting that is short enough for a title; a greeting is none."""
    for block in blocks[:_MOST_GREETINGS]:
        if not isinstance(block, ArticleParagraph | Heading) or len(block.text.plain) > _LONGEST_TITLE // 2:
            return ""
        line = block.text.lines()[0].plain
        if not line.endswith((".", "!", "?", ",")):
            return line
    return ""


def is_the_title(block: Block, printed: str) -> bool:
    """Whether a block is the page's own heading; one of a lower level that says the same heads a part of it."""
    if isinstance(block, Heading):
        return block.level == 1 and block.text.plain == printed
    return isinstance(block, ArticleParagraph) and block.text.plain == printed


def printed_title(blocks: list[Block]) -> str:
    """The page's own heading: the only h1, or the first that names no section; else a short line before the headings.

    Where the sections are headed by h1, as in documents of word processors, the title is a mere paragraph.
    """
    heads = [block for block in blocks if isinstance(block, Heading) and block.level == 1]
    naming = [head for head in heads if meaning(head.text.plain, SECTIONS) and not _ABOUT_TITLE.search(head.text.plain)]
    if heads and (len(heads) == 1 or heads[0] not in naming):
        return heads[0].text.plain
    for block in blocks[:5]:
        if isinstance(block, Heading):
            break
        if isinstance(block, ArticleParagraph) and len(block.text.plain) <= _LONGEST_TITLE and len(naming) > 1:
            return block.text.plain
    return ""


def role_row(blocks: list[Block]) -> str:
    """What a table calls the role's title."""
    rows = (row for block in blocks if isinstance(block, ArticleTable) for row in block.rows)
    return next((row[1].plain for row in rows if len(row) == 2 and _TITLE_ROW.fullmatch(row[0].plain)), "")
