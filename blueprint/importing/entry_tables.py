"""Tables that hold entries: a name across, a name beside its labelled lines, a name over several rows of them."""

import re

from blueprint.importing.blocks import ArticleParagraph, ArticleTable, Block, Listing, ListItem
from blueprint.importing.field_labels import Labels
from blueprint.importing.inline import Text
from blueprint.importing.item_lines import is_label, labels_a_line

_KINDS = (
    r"exercise|example|case(?: study)?|skill|competency|übung|fall(?:beispiel|studie)?|aufgabe|fähigkeit|kompetenz|"
    r"exercice|(?:étude de )?cas|compétence|ejercicio|caso(?: práctico)?|competencia|esercizio|competenza|"
    r"oefening|casus|vaardigheid|exercício|competência"
)
_COUNT = re.compile(
    rf"(?:(\d{{1,3}})[.)]|\d{{1,2}}\.\d{{1,2}}\.?|[A-H][.)]|\(?[a-h]\)|"
    rf"(?i:{_KINDS})\s+#?(?:(\d{{1,2}})|[A-H])\s*[:.)–—-])\s+(?=[^\W\d])"
)
"""What counts an entry before its name."""

_KEY_AND_VALUE, _NAME_KEY_AND_VALUE = 2, 3  # columns


def has_labelled_lines(block: Block | None, labels: Labels) -> bool:
    """Whether the block begins with a labelled line, or is a table of labels and texts."""
    match block:
        case ArticleParagraph(text=text):
            return labels_a_line(text, labels)
        case Listing(items=[first, *_]):
            label = first.name or (Text.joined(first.lines, " ") if first.children else None)
            alone = bool(label) and is_label(label, labels)
            return alone or (not first.name and labels_a_line(Text.joined(first.lines, " "), labels))
        case ArticleTable(rows=rows) if rows and max(map(len, rows)) == _KEY_AND_VALUE:
            keys = [row[0] for row in rows if row]
            labelled = sum(is_label(key, labels) for key in keys)
            return labelled >= min(2, len(keys)) and labelled * 2 >= len(keys)
    return False


def named(name: Text) -> ListItem:
    """An entry with a name; what counts it ("2. …", "Exercise 2: …") is its number."""
    count = _COUNT.match(name.plain)
    if not count:
        return ListItem(name=name)
    digits = count[1] or count[2]
    return ListItem(int(digits) if digits else None, name=name.after(count.end()))


def boxed_entry(table: ArticleTable, labels: Labels) -> ListItem | None:
    """A table of labels and texts whose first row is a name alone, as the entry of that name."""
    first, *others = [row for row in (table.header, *table.rows) if row]
    if not others or not first[0] or any(first[1:]) or is_label(first[0], labels):
        return None
    rest = ArticleTable((), tuple(others))
    if not has_labelled_lines(rest, labels):
        return None
    item = named(first[0].unbold())
    item.children = named_rows(rest)
    return item


def entries_in_cells(table: ArticleTable, labels: Labels) -> Listing | None:
    """A table whose second column holds all the labelled lines of an entry, as a list of entries."""
    full = sum(any(labels_a_line(cell, labels) for cell in row[1:]) for row in table.rows) if labels else 0
    if full * 2 <= len(table.rows) or not all(row[0] for row in table.rows):
        return None
    items = [named(row[0].unbold()) for row in table.rows]
    for item, row in zip(items, table.rows, strict=True):
        item.lines += [cell for cell in row[1:] if cell]
    return Listing(items)


def entries_over_rows(table: ArticleTable, labels: Labels) -> Listing | None:
    """A table of names that reach over several rows, each with a label and a text, as a list of entries."""
    rows = [row for row in (table.header, *table.rows) if row]
    if not labels or any(len(row) != _NAME_KEY_AND_VALUE for row in rows):
        return None
    labelled = [row for row in rows if row[0] and is_label(row[1], labels)]
    if len(labelled) < 2 or len(labelled) < len(table.rows):
        return None
    items: list[ListItem] = []
    for name, label, text in labelled:
        if not items or items[-1].name.plain != name.plain:
            items.append(ListItem(name=name.unbold()))
        items[-1].children.append(ListItem(name=label, lines=[text] if text else []))
    return Listing(items)


def named_rows(table: ArticleTable) -> list[ListItem]:
    rows = [*([table.header] if table.header else []), *table.rows]
    return [ListItem(name=row[0], lines=[cell for cell in row[1:] if cell]) for row in rows]
