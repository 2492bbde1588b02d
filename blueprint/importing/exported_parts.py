"""What the parts of our own Markdown say: fields, items, records, tables, introductions, and what is left over."""

import re
from collections.abc import Mapping

from blueprint.document import empty, ids
from blueprint.importing import notation
from blueprint.importing.exported_lines import HeadedPart, ListEntry, fields_of
from blueprint.importing.notation import decode, decode_value, number
from blueprint.slugs import slugify, unique_slug

_TITLED = re.compile(r"\*\*(.*?):\*\*(?: (.*))?")
_NAMED = re.compile(r"\*\*(.*)\*\*")
_COMMENTED = re.compile(r"(.*?) ?<!-- #(.*) -->")


class ExportReader:
    """A document while it is read. Whatever is read is taken out of its part; `leave` keeps the rest."""

    def __init__(self):
        self.document = empty("", "")
        self._intros: list[tuple[str, dict]] = []
        self._unnamed: list[tuple[dict, str]] = []

    def fields(self, part: HeadedPart, labels: Mapping[str, str], record: dict) -> None:
        """Fill in the record's fields that the part has a labelled paragraph for."""
        for key, label in labels.items():
            if label in part.fields:
                record[key] = _value(key, part.fields.pop(label), record)

    def texts(self, part: HeadedPart) -> list[str]:
        """The part's list as texts; what is nested in it follows line by line."""
        texts: list[str] = []
        left = part.take_entries()
        while left:
            entry = left.pop(0)
            texts.append(decode(entry.text))
            left[:0] = entry.children
        return texts

    def items(self, entries: list[ListEntry]) -> list[dict]:
        """ITEMs with their children."""
        return [self.item(entry) for entry in entries]

    def item(self, entry: ListEntry) -> dict:
        titled = _TITLED.fullmatch(entry.text)
        title, text = (titled[1], titled[2] or "") if titled else ("", entry.text)
        item = {"id": "", "title": decode(title), "text": decode(text), "children": self.items(entry.children)}
        return self.identified(item, entry.comment, item["title"] or item["text"])

    def numbered_items(self, entries: list[ListEntry]) -> list[dict]:
        items = self.items(entries)
        for item, entry in zip(items, entries, strict=True):
            item["number"] = number(entry.number) if entry.number else None
        return items

    def identified(self, record: dict, comment: str, words: str) -> dict:
        """The record with the id that its comment holds; one without gets its own when all others are known."""
        record["id"] = comment.removeprefix("#")
        if not record["id"]:
            self._unnamed.append((record, words))
        return record

    def records(self, part: HeadedPart, labels: Mapping[str, str], absent: dict) -> list[dict]:
        """Named things with their fields nested under the name."""
        records = []
        for entry in part.take_entries():
            named = _NAMED.fullmatch(entry.text)
            record = {"id": "", **absent, "name": decode(named[1] if named else entry.text)}
            fields = fields_of(entry.children)
            for key, label in labels.items():
                if label in fields:
                    record[key] = _value(key, fields.pop(label), record)
            records.append(self.identified(record, entry.comment, record["name"]))
            part.paragraphs += [f"**{label}:** {value}" for label, value in fields.items()]
            part.paragraphs += [child.text for child in entry.children]
        return records

    def rows(self, part: HeadedPart, columns: Mapping[str, str]) -> list[dict]:
        """The part's table as records of texts; null where a cell that may be absent is empty."""
        names = {label: key for key, label in columns.items()}
        records = []
        for row in part.take_rows():
            record = {key: None if key in notation.NULLABLE else "" for key in columns}
            for label, cell in row.items():
                if label not in names:
                    part.paragraphs.append(cell)
                elif cell:
                    record[names[label]] = decode(cell)
            records.append(record)
        return records

    def identified_rows(self, part: HeadedPart, columns: Mapping[str, str]) -> list[dict]:
        """The same, where the first cell of each row holds the row's id in a comment."""
        header = next(iter(columns.values()))
        comments = []
        for row in part.rows[2:]:
            column = part.rows[0].index(header) if header in part.rows[0] else 0
            match = _COMMENTED.fullmatch(row[column]) if column < len(row) else None
            comments.append(match[2] if match else "")
            if match:
                row[column] = match[1]
        records = self.rows(part, columns)
        first = next(iter(columns))
        return [
            self.identified({"id": "", **record}, comment, record[first])
            for record, comment in zip(records, comments, strict=True)
        ]

    def intros(self, part: HeadedPart, section: str, group: str | None = None) -> None:
        """The part's introductions, for that section and group unless their comment names others."""
        for text, comment in part.intros:
            place, *where = comment.split(" | ")
            intro = {"section": section, "group": group, "text": decode(text)}
            if len(where) == 2:
                intro["section"] = decode(where[0])
                intro["group"] = decode(where[1]) if where[1] else None
            self._intros.append((place.removeprefix("intro").strip(), intro))
        part.intros = []

    def leave(self, part: HeadedPart, section: str, *, heading: bool = False) -> None:
        """Keep what nothing has taken out of the part."""
        lines = [decode(part.title)] if heading else []
        lines += [f"**{label}:** {decode(value)}" for label, value in part.fields.items()]
        lines += [decode(text) for text in part.paragraphs]
        lines += [decode(text) for text, _ in part.intros]
        lines += self.texts(part)
        lines += [" | ".join(map(decode, row)) for row in part.rows]
        self.document["unrecognised"] += [{"section": section, "text": line} for line in lines]
        for child in part.take_parts():
            self.leave(child, section, heading=True)

    def finish(self) -> dict:
        """The document with its introductions in order and an id for every line that had none."""
        if any(place.isdecimal() for place, _ in self._intros):
            self._intros.sort(key=lambda intro: int(intro[0]) if intro[0].isdecimal() and len(intro[0]) < 10 else 0)
        self.document["intros"] = [intro for _, intro in self._intros]
        taken = {name for name, _ in ids(self.document)}
        for record, words in self._unnamed:
            record["id"] = unique_slug(slugify(words[:200]).casefold(), taken)
        return self.document


def _value(key: str, written: str, record: dict):
    if key in notation.ID_LISTS and isinstance(record.get(key), list):
        return [name.strip() for name in written.split(",") if name.strip()]
    return decode_value(key, written)
