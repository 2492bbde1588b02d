"""Tables of a posting that say which of what is asked one must have, and which would be nice."""

from blueprint.importing.blocks import ArticleTable, Block, Heading, Listing, ListItem
from blueprint.importing.headings import TIERS, meaning
from blueprint.importing.inline import Run, Text

_LEVEL = 8
_NAMES = {"must_have": "Essential", "good_to_have": "Desirable"}


def by_tier(block: Block) -> list[Block]:
    """A table with a column for each tier, or one that says each row's, as a heading and a list of each."""
    if not isinstance(block, ArticleTable) or not block.header:
        return [block]
    columns = {at: tier for at, cell in enumerate(block.header) if (tier := _tier(cell))}
    if set(columns.values()) == set(_NAMES) and len(columns) == len(_NAMES):
        return [
            part
            for at, tier in columns.items()
            for part in _headed(block.header[at], tier, [row[at] for row in block.rows if at < len(row)])
        ]
    at = len(block.header) - 1
    tiers = [_tier(row[at]) if len(row) > at else None for row in block.rows]
    if at < 1 or not all(tiers) or set(tiers) != set(_NAMES):
        return [block]
    return [
        part
        for tier in _NAMES
        for part in _headed(
            Text(),
            tier,
            [
                Text.joined(filter(None, row[:at]), " ")
                for row, its in zip(block.rows, tiers, strict=True)
                if its == tier
            ],
        )
    ]


def _headed(name: Text, tier: str, texts: list[Text]) -> list[Block]:
    lines = [ListItem(lines=[line]) for text in texts for line in text.lines() if line]
    return [Heading(_LEVEL, name or Text((Run(_NAMES[tier]),))), Listing(lines)] if lines else []


def _tier(cell: Text) -> str | None:
    """The tier that a short cell means."""
    tier = meaning(cell.plain, TIERS) if len(cell.plain.split()) <= 3 else None
    return tier if tier in _NAMES else None
