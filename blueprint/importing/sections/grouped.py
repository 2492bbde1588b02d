"""Sections that are groups of items: activities, deliverables, stakeholders, risks and the like."""

from blueprint.importing.blocks import Block, Item, Listing, Paragraph, Table
from blueprint.importing.draft import Draft
from blueprint.importing.item_lines import attached, bulleted
from blueprint.importing.outline import Group, Section
from blueprint.importing.records import as_items


def read(section: Section, draft: Draft) -> None:
    for group in section.groups:
        add_group(group, section.key, draft, {})


def add_group(group: Group, key: str, draft: Draft, facts: dict) -> None:
    """Add a group with its items; what stands before the first heading is a group only where it holds items."""
    items = draft.items(items_of(group.blocks, key, draft, name_of(group)))
    if group.title or items:
        draft.document[key].append({"group": group.printed, **facts, "items": items})


def read_responsibilities(section: Section, draft: Draft) -> None:
    """Groups of items, and every item has the number that the article prints."""
    for group in section.groups:
        sources = attached(items_of(group.blocks, "responsibilities", draft, name_of(group)))
        items = [{"number": _number(source), **draft.item(source)} for source in sources]
        if group.title or items:
            draft.document["responsibilities"].append({"group": group.printed, "items": items})


def name_of(group: Group) -> str | None:
    """What an intro calls the group: its title as stored; None before the first heading."""
    return group.printed if group.title else None


def items_of(blocks: list[Block], key: str, draft: Draft, group: str | None = None) -> list[Item]:
    """Every item in lists, dash bullets and tables; paragraphs become intros of the section or group on the way."""
    items: list[Item] = []
    for block in blocks:
        items += _items(block, key, group, draft)
    return items


def _items(block: Block, key: str, group: str | None, draft: Draft) -> list[Item]:
    match block:
        case Listing(items=items):
            return [item for item in items if item.lines or item.children]
        case Table():
            return as_items(block)
        case Paragraph(text=text):
            body, bullets = bulleted([text])
            draft.intro(key, body, group)
            return [Item(lines=[bullet]) for bullet in bullets]
    return []


def _number(item: Item) -> int | None:
    return item.number if item.number is not None and 1 <= item.number <= 100_000 else None
