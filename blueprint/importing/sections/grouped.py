"""Sections that are groups of items: activities, deliverables, stakeholders, risks and the like."""

import re

from blueprint.importing.blocks import ArticleParagraph, ArticleTable, Block, Heading, Listing, ListItem
from blueprint.importing.draft import Draft
from blueprint.importing.inline import COLONS, Text
from blueprint.importing.item_lines import attached, bulleted, without_colon
from blueprint.importing.outline import ArticleGroup, ArticleSection
from blueprint.importing.records import as_items

_LONGEST_LINE = 250
_FEWEST_GROUPS = 2
_BELOW_ALL = 9  # a level of headings that no page has
_NUMBER_COLUMN = re.compile(r"#|no\.?|nr\.?|n[º°]|number|nummer|numéro", re.IGNORECASE)


def read(section: ArticleSection, draft: Draft) -> None:
    for group in groups_of(section):
        add_group(group, section.key, draft, {})


def add_group(group: ArticleGroup, key: str, draft: Draft, facts: dict) -> None:
    """Add a group with its items; what stands before the first heading is a group only where it holds items."""
    items = draft.items(items_of(group.blocks, key, draft, name_of(group), loose=group.may_be_loose))
    if group.title or items:
        draft.document[key].append({"group": group.printed, **facts, "items": items})
    draft.expect_entries(items, group, "line")


def read_responsibilities(section: ArticleSection, draft: Draft) -> None:
    """Groups of items, and every item has the number that the article prints."""
    for group in groups_of(section):
        sources = attached(items_of(group.blocks, "responsibilities", draft, name_of(group), loose=group.may_be_loose))
        items = [{"number": _number(source), **draft.item(source)} for source in sources]
        if group.title or items:
            draft.document["responsibilities"].append({"group": group.printed, "items": items})
        draft.expect_entries(items, group, "responsibility")


def groups_of(section: ArticleSection) -> list[ArticleGroup]:
    """The section's groups; before its first heading a list of bold names with lines under each is several."""
    return [part for group in section.groups for part in ([group] if group.title else _groups_in(group))]


def _groups_in(group: ArticleGroup) -> list[ArticleGroup]:
    lists = [block for block in group.blocks if isinstance(block, Listing | ArticleTable)]
    items = [item for block in lists for item in (as_items(block) if isinstance(block, ArticleTable) else block.items)]
    if len(items) < _FEWEST_GROUPS or not all(_is_a_group(item) for item in items):
        return [group]
    others = [block for block in group.blocks if block not in lists]
    before = [ArticleGroup(None, others, group.section)] if others else []
    return before + [
        ArticleGroup(
            Heading(_BELOW_ALL, without_colon((item.name or item.lines[0]).unbold())), [Listing(item.children)]
        )
        for item in items
    ]


def _is_a_group(item: ListItem) -> bool:
    lines = [item.name, *item.lines] if item.name else item.lines
    return bool(item.children) and len(lines) == 1 and (item.name is not None or lines[0].all_bold)


def name_of(group: ArticleGroup) -> str | None:
    """What an intro calls the group: its title as stored; None before the first heading."""
    return group.printed if group.title else None


def items_of(
    blocks: list[Block], key: str, draft: Draft, group: str | None = None, *, loose: bool = True
) -> list[ListItem]:
    """Every item in lists, dash bullets and tables; paragraphs become intros of the section or group on the way.

    Where there are paragraphs alone (and `loose` allows it), those that begin with a bold lead are items, and so are
    several short ones.
    """
    items: list[ListItem] = []
    paragraphs = [block for block in blocks if isinstance(block, ArticleParagraph)]
    loose = loose and _are_items(paragraphs, blocks)
    for block in blocks:
        is_loose = loose and isinstance(block, ArticleParagraph)
        items += _loose(block.text) if is_loose else _items(block, key, group, draft)
    return items


def _items(block: Block, key: str, group: str | None, draft: Draft) -> list[ListItem]:
    match block:
        case Listing(items=items):
            return [item for item in items if item.has_words]
        case ArticleTable(header=header):
            return numbered_rows(block) if header and _NUMBER_COLUMN.fullmatch(header[0].plain) else as_items(block)
        case ArticleParagraph(text=text):
            body, bullets = bulleted([text])
            draft.intro(key, body, group)
            return [ListItem(lines=[bullet]) for bullet in bullets]
    return []


def _are_items(paragraphs: list[ArticleParagraph], blocks: list[Block]) -> bool:
    """Whether the paragraphs of a group stand for a list: all it has, and each a lead with text or a short line."""
    if not paragraphs or len(paragraphs) < len(blocks):
        return False
    lines = [line for paragraph in paragraphs for line in paragraph.text.lines()]
    leads = [line.lead() for line in lines]
    if all(lead and lead[1] for lead in leads):
        return True
    return len(lines) > 1 and not any(
        bulleted([line])[1] or line.plain.endswith(COLONS) or len(line.plain) > _LONGEST_LINE for line in lines
    )


def _loose(text: Text) -> list[ListItem]:
    return [ListItem(lines=[line]) for line in text.lines()]


def numbered_rows(table: ArticleTable) -> list[ListItem]:
    """The rows of a table whose first column counts them."""
    without = ArticleTable(table.header[1:], tuple(row[1:] for row in table.rows))
    items = as_items(without)
    if len(items) == len(table.rows):
        for item, row in zip(items, table.rows, strict=True):
            digits = row[0].plain.strip().rstrip(".)")
            item.number = int(digits) if digits.isdecimal() and len(digits) < 6 else None
    return items


def _number(item: ListItem) -> int | None:
    return item.number if item.number is not None and 1 <= item.number <= 100_000 else None
