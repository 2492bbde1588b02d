"""Our own Markdown, line by line: headings with what stands under them, still in the notation they are written in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from blueprint.importing.notation import INDENT, decode

_HEADING = re.compile(r"(#{1,6})(?: (.*))?")
_ITEM = re.compile(r"( *)(?:-|([0-9]+(?:\.0)?)\.)(?: (.*))?")
_FIELD = re.compile(r"\*\*([^*:]+):\*\* ?(.*)")
_COMMENT = re.compile(r"(.*?) ?<!-- (.*) -->")
_DEEPEST = 40


@dataclass
class ListEntry:
    """A line of a list and what is nested under it."""

    text: str
    comment: str
    number: str | None = None
    children: list["ListEntry"] = field(default_factory=list)


@dataclass
class HeadedPart:
    """A heading and what stands under it until the next one; what is read is taken out, what stays is left over."""

    level: int
    title: str
    comment: str
    paragraphs: list[str] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)
    entries: list[ListEntry] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    intros: list[tuple[str, str]] = field(default_factory=list)
    parts: list["HeadedPart"] = field(default_factory=list)

    def take_parts(self) -> Iterator["HeadedPart"]:
        while self.parts:
            yield self.parts.pop(0)

    def take_rows(self) -> list[dict[str, str]]:
        """The table's rows by their header."""
        rows, self.rows = self.rows, []
        if len(rows) < 2:
            return []
        return [dict(zip(rows[0], row, strict=False)) for row in rows[2:]]

    def take_entries(self) -> list[ListEntry]:
        entries, self.entries = self.entries, []
        return entries

    def take_paragraphs(self) -> str:
        """The paragraphs as one text; a document's text stands in one."""
        paragraphs, self.paragraphs = self.paragraphs, []
        return decode(" ".join(paragraphs))


def parts_of(text: str) -> HeadedPart:
    """The whole as a part of level 0 with its headings nested by level."""
    root = HeadedPart(0, "", "")
    open_parts = [root]
    for line in text.split("\n")[1:]:
        line = line.rstrip("\r")
        heading = _HEADING.fullmatch(line)
        if heading:
            part = HeadedPart(len(heading[1]), *_split(heading[2] or ""))
            while open_parts[-1].level >= part.level:
                open_parts.pop()
            open_parts[-1].parts.append(part)
            open_parts.append(part)
        elif line.strip():
            _add(line, open_parts[-1])
    return root


def _split(line: str) -> tuple[str, str]:
    """A line's text and the comment at its end."""
    match = _COMMENT.fullmatch(line)
    return (match[1], match[2]) if match else (line, "")


def _add(line: str, part: HeadedPart) -> None:
    if item := _ITEM.fullmatch(line):
        _add_entry(ListEntry(*_split(item[3] or ""), item[2]), len(item[1]) // INDENT, part)
    elif line.startswith("|"):
        part.rows.append([cell.strip(" ") for cell in line.strip(" ").removeprefix("|").removesuffix("|").split("|")])
    else:
        text, comment = _split(line)
        labelled = _FIELD.fullmatch(line)
        if comment.startswith("intro"):
            part.intros.append((text, comment))
        elif labelled:
            part.fields[labelled[1]] = labelled[2]
        else:
            part.paragraphs.append(line)


def _add_entry(entry: ListEntry, depth: int, part: HeadedPart) -> None:
    siblings = part.entries
    for _ in range(min(depth, _DEEPEST)):
        if not siblings:
            break
        siblings = siblings[-1].children
    siblings.append(entry)


def fields_of(entries: list[ListEntry]) -> dict[str, str]:
    """The labelled lines among some entries, which are taken out of the list."""
    fields = {}
    for entry in list(entries):
        match = _FIELD.fullmatch(entry.text)
        if match and match[1] not in fields:
            fields[match[1]] = match[2]
            entries.remove(entry)
    return fields
