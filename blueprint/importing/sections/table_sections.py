"""Sections that are tables: KPIs, tools, at a glance. As lists they are read too."""

import re
from itertools import takewhile

from blueprint.importing.blocks import ArticleParagraph, ArticleTable, Block, Listing, ListItem
from blueprint.importing.draft import Draft
from blueprint.importing.field_labels import KPI_FIELDS, KPI_LABELS, TOOL_FIELDS, TOOL_LABELS
from blueprint.importing.folding import as_item
from blueprint.importing.headings import NOTES, SECTIONS, meaning, normal
from blueprint.importing.inline import Text
from blueprint.importing.item_lines import (
    NamedLines,
    body_and_bullets,
    bulleted,
    labelled,
    labels_a_line,
    named_lines,
    worded,
)
from blueprint.importing.outline import ArticleGroup, ArticleSection
from blueprint.importing.records import described, note, records
from blueprint.importing.sections.grouped import items_of
from blueprint.importing.sections.prose import sentences

_FEWEST_LABELS = 2
_NEVER = re.compile(r"(?!)")


def read_kpis(section: ArticleSection, draft: Draft) -> None:
    tables = [group for group in section.groups if any(isinstance(block, ArticleTable) for block in group.blocks)]
    for group in map(_entry_or_group, section.groups):
        notes = bool(group.title and NOTES.search(normal(group.plain, draft.role)))
        before = len(draft.document["kpis"])
        for index, block in enumerate(_without_notes(group.blocks, draft)):
            if isinstance(block, ArticleTable):
                for record in records(block, KPI_FIELDS, draft.role):
                    _add_kpi(record, draft)
            elif notes or (tables and not isinstance(block, ArticleParagraph) and _after_table(group.blocks, index)):
                _add_notes(sentences(block), draft)
            elif isinstance(block, ArticleParagraph):
                _read_paragraph(block, bool(tables), draft)
            else:
                _add_listed(items_of([block], "kpis", draft), draft)
        if group.title and not notes:
            _name_group(group, draft.document["kpis"][before:], several=len(tables) > 1, draft=draft)


def _entry_or_group(group: ArticleGroup) -> ArticleGroup:
    """A heading over labelled lines names a KPI, not several."""
    blocks = takewhile(lambda block: not isinstance(block, ArticleTable), group.blocks if group.title else ())
    lines = [line for block in blocks for line in _lines_of(block)]
    labels = sum(labels_a_line(line, KPI_LABELS) for line in lines)
    if labels < _FEWEST_LABELS or labels * 2 <= len(lines):
        return group
    return ArticleGroup(None, [Listing([as_item(group.title.text, group.blocks)])], group.section)


def _lines_of(block: Block) -> list[Text]:
    match block:
        case ArticleParagraph(text=text):
            return text.lines()
        case Listing(items=items):
            return [worded(line) for item in items for line in (item, *item.children)]
    return []


def _without_notes(blocks: list[Block], draft: Draft) -> list[Block]:
    """The blocks without the lists that a line such as "Implementation notes:" heads, which are notes."""
    out: list[Block] = []
    for block in blocks:
        if isinstance(block, Listing):
            about = [item for item in block.items if item.name and NOTES.search(normal(item.name.plain, draft.role))]
            for item in about:
                body, bullets = body_and_bullets(item)
                _add_notes([body, *bullets, *sentences(Listing(item.children))], draft)
            left = [item for item in block.items if item not in about]
            block = Listing(left, block.ordered) if left or not about else None
        out += [block] if block else []
    return out


def _name_group(group: ArticleGroup, kpis: list[dict], *, several: bool, draft: Draft) -> None:
    """Note what heads some of the KPIs, unless it says no more than that they are KPIs."""
    if not several and meaning(group.plain, SECTIONS, draft.role) == "kpis":
        return
    for kpi in kpis:
        note(kpi, group.printed)
    if not kpis:
        draft.intro("kpis", group.title.text.bold())


def _after_table(blocks: list[Block], index: int) -> bool:
    return any(isinstance(block, ArticleTable) for block in blocks[:index])


def _read_paragraph(block: ArticleParagraph, has_table: bool, draft: Draft) -> None:
    body, bullets = bulleted([block.text])
    label = labelled(body)
    if label and NOTES.search(normal(label[0].plain, draft.role)):
        _add_notes([label[1], *bullets], draft)
        return
    draft.intro("kpis", body)
    if has_table:
        _add_notes(bullets, draft)
    else:
        _add_listed([ListItem(lines=[bullet]) for bullet in bullets], draft)


def _add_notes(texts: list[Text], draft: Draft) -> None:
    draft.document["kpi_notes"] += [text.markdown for text in texts if text]


def _add_listed(items: list[ListItem], draft: Draft) -> None:
    for entry in named_lines(items, KPI_LABELS):
        _add_kpi({"name": entry.name.markdown, **described(entry, KPI_LABELS, "measures", draft.role)}, draft)


def _add_kpi(record: dict, draft: Draft) -> None:
    draft.document["kpis"].append({"id": draft.id(record["name"]), **record})


def read_tools(section: ArticleSection, draft: Draft) -> None:
    for group in section.groups:
        for block in group.blocks:
            if isinstance(block, ArticleTable):
                rows = records(block, TOOL_FIELDS, draft.role)
            else:
                rows = [
                    _listed_tool(entry, draft) for entry in named_lines(items_of([block], "tools", draft), TOOL_LABELS)
                ]
            for record in rows:
                _under(group, record)
                draft.document["tools"].append(record)


def _listed_tool(entry: NamedLines, draft: Draft) -> dict:
    """ "**Cloud:** AWS" is a category and its tools; a name alone is a tool."""
    record = described(entry, {"tools": _NEVER, **TOOL_LABELS}, "tools", draft.role)
    if record["tools"]:
        return {"category": entry.name.markdown, **record}
    return {"category": "", **record, "tools": entry.name.markdown}


def _under(group: ArticleGroup, record: dict) -> None:
    if group.title and not record["category"]:
        record["category"] = group.printed
    elif group.title:
        record["note"] = "; ".join(filter(None, (group.printed, record["note"])))


def read_at_a_glance(section: ArticleSection, draft: Draft) -> None:
    rows = draft.document["at_a_glance"]
    for group in section.groups:
        if group.title:
            draft.intro("at_a_glance", group.title.text.bold())
        for block in group.blocks:
            if isinstance(block, ArticleTable):
                rows += [_row(cells, block.header) for cells in block.rows]
            else:
                items = items_of([block], "at_a_glance", draft)
                rows += [_listed_row(entry) for entry in named_lines(items, {})]


def _row(cells: tuple[Text, ...], header: tuple[Text, ...]) -> dict[str, str]:
    """The first cell is the name and the second the text; more cells follow the text with their headers."""
    name, text, *others = (*cells, Text(), Text())[: max(2, len(cells))]
    named = [
        f"{header[index].markdown}: {cell.markdown}" if index < len(header) and header[index] else cell.markdown
        for index, cell in enumerate(others, 2)
        if cell
    ]
    return {"name": name.markdown, "text": "; ".join(filter(None, (text.markdown, *named)))}


def _listed_row(entry: NamedLines) -> dict[str, str]:
    return {"name": entry.name.markdown, "text": Text.joined(entry.lines, " ").markdown}
