"""What an article calls itself, and which role that is."""

import re

from blueprint.importing.blocks import ArticleParagraph, ArticleTable, Block, Heading, Listing
from blueprint.importing.headings import SECTIONS, meaning
from blueprint.importing.posting_words import ANNOUNCES, GENDERS, PARTS
from blueprint.importing.tokens import Tokens

_TITLE_ROW = re.compile(
    r"\W*(?:(?:role|job|position|post|vacancy)(?: title| name)?|title|stellen(?:bezeichnung|titel)|funktion|position|"
    r"(?:intitulé|titre|dénomination) du poste|poste|(?:denominación|título|nombre) del puesto|puesto|"
    r"(?:denominazione|titolo) della posizione|posizione|ruolo|(?:functie|vacature)(?:titel|naam)?|"
    r"(?:título|nome) (?:da vaga|do cargo|da função)|cargo|função)\W*",
    re.IGNORECASE,
)
_KIND_OF_PAGE = re.compile(
    r"\W*(?:(?:job|role|position) (?:description|posting|profile|advert)|vacancy|job details|"
    r"(?:offre|job|stellen-?id|réf(?:érence)?|ref(?:erence)?|kennziffer|requisition|vacature|oferta|vaga)\W*(?:n[°ºro]\.?|id|nr\.?|#)?"
    r"\W*[\dA-Z-]*\d{3}[\w-]*|untitled(?: document| role)?|no title specified|title|section|text|"
    r"stellen(?:beschreibung|ausschreibung|anzeige|angebot|profil)|"
    r"(?:fiche|profil|description) d[eu] poste|offre d.emploi|(?:descripción|perfil) del puesto|oferta de (?:empleo|"
    r"trabajo|emprego)|descrizione (?:della posizione|del ruolo)|(?:offerta|annuncio) di lavoro|vacature|"
    r"functie(?:omschrijving|profiel|beschrijving)|descrição (?:da vaga|do cargo|da função))\W*",
    re.IGNORECASE,
)
"""What names a kind of page and no role."""

_HEADLINE = re.compile(r"<h1\b[^<>]{0,500}>(.{1,500}?)</h1>", re.IGNORECASE | re.DOTALL)
_LONGEST_TITLE = 160
_MOST_GREETINGS = 3
_FIRST_LINES = 6
_FEWEST_PARTS = 2  # of a title that also holds a place, a number and the site
_SEPARATOR = re.compile(r"\s+[-–—|·•]\s+|\s*:\s+")
_ABOUT_TITLE = re.compile(r"blueprint|,.*,", re.IGNORECASE)
_TITLE_PARTS = re.compile(r"\s*:\s+|\s+[–—|-]\s+")
_ABOUT = re.compile(r"blueprint|responsibilit|skills?\b|\bkpis?\b|\brole\b|career", re.IGNORECASE)
_DECORATION = re.compile(
    r"(?:(?<=\s)|^):[a-z][a-z0-9_+-]{1,30}:(?=\s|$)|^[\W_]*[\U0001f000-\U0001faff☀-➿]\ufe0f?[\W_]*(?=\w)"
)
"""Emoji before a title, also as chats name them (:wave:)."""

_KIND_OF_TEXT = re.compile(
    r"^(?:the\s+)?role blueprint(?:\s+(?:for|of)(?:\s+(?:a|an|the))?)?\s+|\s+(?:role\s+|job\s+)?blueprint$",
    re.IGNORECASE,
)


def role_of(title: str) -> str:
    """The role's name in a title: "Head of Engineering" in "Head of Engineering: Role Blueprint, Skills, KPIs"."""
    title = GENDERS.sub("", " ".join(_DECORATION.sub("", title).split()))
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


def title_of(printed: list[str], page_title: str, blocks: list[Block]) -> str:
    """The first that names a role: what is printed, what the page calls itself, the title's row; "" for nothing."""
    names = [*printed, _in_front(blocks, page_title), page_title, role_row(blocks)]
    return " ".join((next(filter(_names_a_role, names), "") or next(filter(None, names), "")).split())


def posting_title(title: str, blocks: list[Block]) -> str:
    """The title of a posting: a heading in front that the law's letters end, (m/f/d), where the title has none.

    Where it only names a kind of page, its first line.
    """
    heads = [block.text.plain for block in blocks[:_FIRST_LINES] if isinstance(block, Heading)]
    gendered = [head for head in heads if GENDERS.search(head) and _may_be_a_title(head)]
    if gendered and (not GENDERS.search(title) or len(_SEPARATOR.split(title)) > _FEWEST_PARTS):
        return gendered[0]
    return title if _names_a_role(title) else first_line(blocks) or title


def _names_a_role(title: str) -> bool:
    """Whether a title is more than the name of a kind of page, or the label of a title."""
    return bool(title) and not _KIND_OF_PAGE.fullmatch(title) and not _TITLE_ROW.fullmatch(title)


def first_line(blocks: list[Block]) -> str:
    """The first line of a posting that is short enough for a title; a greeting is none.

    A line among the first that the law's letters end, (m/f/d), is the title before all others.
    """
    front = [block for block in blocks[:_MOST_GREETINGS] if isinstance(block, ArticleParagraph | Heading)]
    front = [block for block in front if isinstance(block, ArticleParagraph) or not meaning(block.text.plain, PARTS)]
    lines = [line.plain for block in front for line in block.text.lines()][:_FIRST_LINES]
    gendered = [line for line in lines if GENDERS.search(line) and _may_be_a_title(line)]
    first = [line for block in front for line in [block.text.lines()[0].plain] if _names_a_role(line)]
    ending = next((at for at, line in enumerate(first) if len(line) > _LONGEST_TITLE // 2), len(first))
    return next((line for line in (*gendered, *first[:ending]) if _may_be_a_title(line)), "")


def _may_be_a_title(line: str) -> bool:
    return len(line) <= _LONGEST_TITLE // 2 and not line.endswith((".", "!", "?", ","))


def _in_front(blocks: list[Block], title: str) -> str:
    """The heading at a page's beginning that the page's title holds beside the site's name; "" for none."""
    parts = _SEPARATOR.split(title)
    heads = [block.text.plain for block in blocks[:_FIRST_LINES] if isinstance(block, Heading)]
    return next((head for head in heads if len(parts) > 1 and head in parts), "")


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
    """What a table, or a line with a label, calls the role's title."""
    rows = [
        (row[0].plain, row[1].plain)
        for block in blocks
        if isinstance(block, ArticleTable)
        for row in block.rows
        if len(row) > 1
    ]
    lines = (line.partition(":") for block in blocks[:_FIRST_LINES] for line in _lines_of(block))
    rows += [(label, value.strip()) for label, _, value in lines if value.strip()]
    return next((value for label, value in rows if _TITLE_ROW.fullmatch(label)), "")


def _lines_of(block: Block) -> list[str]:
    if isinstance(block, ArticleParagraph):
        return [line.plain for line in block.text.lines()]
    return [line.plain for item in block.items for line in item.lines] if isinstance(block, Listing) else []
