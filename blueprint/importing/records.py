"""Tables by the meaning of their headers, and lines by their labels, as records of fields."""

from blueprint.importing.blocks import ArticleTable, ListItem
from blueprint.importing.field_labels import Labels
from blueprint.importing.headings import normal
from blueprint.importing.inline import Text
from blueprint.importing.item_lines import NamedLines, label_of
from blueprint.importing.marks import BULLET

_HEADER_LIKE = 2
_NAMED_ROWS = 3
_FEWEST_COLUMNS = 3


def records(table: ArticleTable, fields: Labels, role: str) -> list[dict[str, str]]:
    """Each row as {field: Markdown}; a column that means nothing goes, with its header, into "note".

    `fields` stand in the order in which tables print them; the first names the row, and where no header means it,
    the first column that nothing else claims does.
    """
    header, rows = _header_and_rows(table, fields, role)
    width = max(map(len, rows), default=0)
    columns = _columns(header, fields, role, width)
    out, heading = [], Text()
    for number, row in enumerate(rows, 1):
        if width >= _FEWEST_COLUMNS and _is_a_heading(row, rows[number : number + 1]):
            heading = row[0].unbold()
            continue
        out.append(_record(row, header, columns, fields))
        _file_under(heading.markdown, out[-1])
    return out


def _file_under(heading: str, record: dict) -> None:
    """What a row across the table says of those under it: their tier, where they have one, else a note."""
    if "tier" in record and not record["tier"]:
        record["tier"] = heading
    else:
        note(record, heading)


def _is_a_heading(row: tuple[Text, ...], following: tuple[tuple[Text, ...], ...]) -> bool:
    """Whether a row has words in its first cell alone, set apart by bold, and the next one has more."""
    return row[0].all_bold and not any(row[1:]) and any(any(other[1:]) for other in following)


def _header_and_rows(
    table: ArticleTable, fields: Labels, role: str
) -> tuple[tuple[Text, ...], tuple[tuple[Text, ...], ...]]:
    """The first row is the header where it is marked as one, or where its cells name fields.

    Where the first column names the fields, each of the other columns is a row.
    """
    header, rows = _upright(table, fields, role)
    if not header and rows and len(_meanings(rows[0], fields, role)) >= _HEADER_LIKE:
        header, rows = tuple(cell.unbold() for cell in rows[0]), rows[1:]
    return header, rows


def _upright(table: ArticleTable, fields: Labels, role: str) -> tuple[tuple[Text, ...], tuple[tuple[Text, ...], ...]]:
    every = [row for row in (table.header, *table.rows) if row]
    firsts = tuple(row[0] for row in every)
    across, down = _meanings(every[0], fields, role), _meanings(firsts, fields, role)
    if len(down) < _NAMED_ROWS or len(down) * 2 <= len(firsts) or len(across) > 1:
        return table.header, table.rows
    width = max(map(len, every))
    columns = [tuple(row[at] if at < len(row) else Text() for row in every) for at in range(width)]
    return tuple(cell.unbold() for cell in columns[0]), tuple(columns[1:])


def _meanings(header: tuple[Text, ...], fields: Labels, role: str) -> dict[int, str]:
    """Which column is which field; a field is at most one column's, and the later, more telling, choose first."""
    meanings: dict[int, str] = {}
    for name, pattern in reversed(fields.items()):
        for index, cell in enumerate(header):
            if index not in meanings and pattern.search(normal(cell.plain[:200], role)):
                meanings[index] = name
                break
    return meanings


def _columns(header: tuple[Text, ...], fields: Labels, role: str, width: int) -> dict[int, str]:
    if not header:
        return dict(zip(range(width), fields, strict=False))
    meanings = _meanings(header, fields, role)
    naming = next(iter(fields))
    if naming not in meanings.values():
        unnamed = [index for index in range(width) if index not in meanings]
        if unnamed:
            meanings[unnamed[0]] = naming
    return meanings


def _record(row: tuple[Text, ...], header: tuple[Text, ...], columns: dict[int, str], fields: Labels) -> dict:
    record = {**dict.fromkeys(fields, ""), "note": ""}
    for index, cell in enumerate(row):
        if index in columns:
            record[columns[index]] = cell.markdown
        elif cell:
            name = header[index] if index < len(header) else Text()
            is_named = name and name.plain.casefold() != "note"
            note(record, f"{name.markdown}: {cell.markdown}" if is_named else cell.markdown)
    return record


def note(record: dict, text: str) -> None:
    if text:
        record["note"] = f"{record['note']}; {text}" if record["note"] else text


def described(entry: NamedLines, fields: Labels, otherwise: str, role: str) -> dict[str, str]:
    """An entry's lines as {field: Markdown}; the first without a label is `otherwise`, the rest go into "note"."""
    record = {**dict.fromkeys(fields, ""), "note": ""}
    for line in entry.lines:
        name, label, rest = label_of(line, fields, role)
        if name and not record[name]:
            record[name] = rest.markdown
        elif name:
            record[name] += f" {rest.markdown}"
        elif label:
            is_note = label.plain.casefold() == "note" and rest
            note(record, rest.markdown if is_note else f"{label.markdown}: {rest.markdown}" if rest else label.markdown)
        elif not record[otherwise]:
            record[otherwise] = line.markdown
        else:
            note(record, line.markdown)
    return record


def entries(table: ArticleTable, fields: Labels, role: str) -> list[NamedLines]:
    """Each row as an entry: one cell names it, the others are lines with their headers as labels."""
    header, rows = _header_and_rows(table, fields, role)
    columns = _columns(header, fields, role, max(map(len, rows), default=0))
    naming = next((index for index, name in columns.items() if name == next(iter(fields))), 0)
    named = []
    for row in rows:
        cells = [(index, cell) for index, cell in enumerate(row) if cell and index != naming]
        lines = [
            Text.joined([header[index].bold(), cell], ": ") if index < len(header) else cell for index, cell in cells
        ]
        named.append(NamedLines(row[naming] if naming < len(row) else Text(), lines))
    return named


def as_items(table: ArticleTable) -> list[ListItem]:
    """A table where a list is usual: the first cell leads, the others follow, named where there are several."""
    items = []
    for row in table.rows:
        cells = [(index, cell) for index, cell in enumerate(row) if cell]
        if not cells:
            continue
        (_, lead), *others = cells
        if not others:
            items.append(ListItem(lines=[lead]))
            continue
        named = [_named(table.header, index, cell) for index, cell in others] if len(others) > 1 else []
        text = Text.joined(named, "; ") if named else others[0][1]
        if items and items[-1].name and items[-1].name.plain == lead.plain:
            items[-1].children = [*_points(items[-1]), ListItem(lines=[text])]
            items[-1].lines = []
        elif named or len(text.lines()) == 1:
            items.append(ListItem(lines=[text], name=lead))
        else:
            items.append(ListItem(children=listed(text), name=lead))
    return items


def _points(item: ListItem) -> list[ListItem]:
    """What is said under a name, where the next row goes on with it."""
    return item.children or [ListItem(lines=item.lines)]


def listed(cell: Text) -> list[ListItem]:
    """The lines of a cell as items, without the marks that were typed or put between them."""
    return [ListItem(lines=[_unmarked(line)]) for line in cell.lines()]


def _unmarked(line: Text) -> Text:
    mark = BULLET.match(line.plain)
    line = line.after(mark.end()) if mark else line
    return line.upto(len(line.plain) - 1) if line.plain.endswith(";") else line


def _named(header: tuple[Text, ...], index: int, cell: Text) -> Text:
    if index < len(header) and header[index]:
        return Text.joined([header[index], cell], ": ")
    return cell
