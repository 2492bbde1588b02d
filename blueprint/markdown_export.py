"""A blueprint document as Markdown that people can read and review, and that is read back exactly."""

import json
from collections.abc import Iterable, Mapping
from itertools import groupby

from blueprint.document import AXES, GROUPED_LINES, SECTIONS, TIERS
from blueprint.importing import notation
from blueprint.importing.notation import encode, encode_cell, encode_line, encode_title, encode_untitled, encode_value


def to_markdown(document: dict) -> str:
    """The document as Markdown; `importing.read` gives back exactly this document, whatever its texts hold."""
    writer = _Writer(document, numbered=False)
    if writer.intros_written != sorted(writer.intros_written):
        writer = _Writer(document, numbered=True)
    return "\n".join(writer.lines).strip("\n") + "\n"


class _Writer:
    """Writes a document's sections in their order into `lines`.

    Introductions stand where they belong; where that is not their order in the document, they are numbered.
    """

    def __init__(self, document: dict, *, numbered: bool):
        self.document = document
        self.numbered = numbered
        self.lines: list[str] = [notation.FIRST_LINE, ""]
        self.intros_written: list[int] = []
        self._places: dict[tuple[str, str | None], list[int]] = {}
        for index, intro in enumerate(document["intros"]):
            self._places.setdefault((intro["section"], intro["group"]), []).append(index)
        self._write()

    def _write(self) -> None:
        self._heading(1, self.document["title"], f"#{self.document['slug']}")
        self._fields(self.document["source"], notation.SOURCE)
        for section in SECTIONS:
            self._section(section)
        self._other_intros()
        self._unrecognised()

    def _section(self, section) -> None:
        before = len(self.lines)
        self._block(f"## {section.number}. {section.heading}")
        start = len(self.lines)
        self._intros(section.key)
        writes = getattr(self, f"_{section.key}", None)
        if writes:
            writes()
        elif section.key in GROUPED_LINES:
            self._groups(section.key)
        if len(self.lines) == start:
            del self.lines[before:]

    # What a section is made of

    def _block(self, *lines: str) -> None:
        self.lines += [*lines, ""]

    def _heading(self, level: int, text: str, comment: str = "") -> None:
        self._block(" ".join(filter(None, ("#" * level, encode(text), _comment(comment)))))

    def _fields(self, record: Mapping, labels: Mapping[str, str]) -> None:
        for key, label in labels.items():
            value = encode_value(key, record[key])
            if value is not None:
                self._block(f"**{label}:** {value}")

    def _paragraph(self, text: str) -> None:
        if text:
            self._block(encode_untitled(text))

    def _list(self, lines: Iterable[str]) -> None:
        lines = list(lines)
        if lines:
            self._block(*lines)

    def _texts(self, texts: Iterable[str]) -> None:
        self._list(f"- {encode_line(text)}".rstrip(" ") for text in texts)

    def _items(self, items: list[dict]) -> None:
        self._list(_item_lines(items, 0))

    def _records(self, records: list[dict], labels: Mapping[str, str]) -> None:
        """A list of named things, each with its fields nested under its name."""
        lines = []
        for record in records:
            name = f"**{encode(record['name'])}**" if record["name"] else ""
            lines.append(" ".join(filter(None, ("-", name, _comment(f"#{record['id']}")))))
            values = ((label, encode_value(key, record[key])) for key, label in labels.items())
            lines += [f"{' ' * notation.INDENT}- **{label}:** {value}" for label, value in values if value is not None]
        self._list(lines)

    def _table(self, records: list[dict], columns: Mapping[str, str]) -> None:
        if not records:
            return
        columns = {key: label for key, label in columns.items() if key != "note" or any(r["note"] for r in records)}
        rows = [_row(encode_cell(label) for label in columns.values()), _row("---" for _ in columns)]
        self._block(*rows, *(_row(_cells(record, columns)) for record in records))

    def _intros(self, section: str, group: str | None = None) -> None:
        """The introductions that belong here; those of groups with the same title stand under the first."""
        for index in self._places.pop((section, group), ()):
            self._block(
                f"{encode_line(self.document['intros'][index]['text'])} {self._intro_comment(index)}".lstrip(" ")
            )

    def _intro_comment(self, index: int, place: str = "") -> str:
        self.intros_written.append(index)
        return _comment(f"intro{f' {index}' if self.numbered else ''}{place}")

    # The sections

    def _groups(self, key: str) -> None:
        for group in self.document[key]:
            self._heading(
                3, group["group"], f"days: {json.dumps(group['days'])}" if group.get("days") is not None else ""
            )
            self._intros(key, group["group"])
            self._items(group["items"])

    def _summary(self) -> None:
        self._paragraph(self.document["summary"]["text"])
        self._fields(self.document["summary"], notation.SUMMARY)
        self._fields(self.document["baseline"], notation.BASELINE)

    def _mission(self) -> None:
        mission = self.document["mission"]
        self._paragraph(mission["core"])
        for key, heading in notation.MISSION_PARTS.items():
            if mission[key]:
                self._heading(3, heading, f"mission.{key}")
                self._intros(f"mission.{key}")
                self._texts(mission[key])

    def _goals(self) -> None:
        self._groups("goals")
        success = self.document["success"]
        if success["definition"]:
            self._heading(3, "What success is", "success.definition")
            self._paragraph(success["definition"])
        if success["high_performance"]:
            self._heading(3, "High performance", "success.high_performance")
            self._intros("success.high_performance")
            self._items(success["high_performance"])

    def _kpis(self) -> None:
        self._table(self.document["kpis"], notation.KPI_COLUMNS)
        if self.document["kpi_notes"]:
            self._heading(3, "Notes", "kpi_notes")
            self._intros("kpi_notes")
            self._texts(self.document["kpi_notes"])

    def _skills(self) -> None:
        for tier in self.document["skills"]:
            self._heading(3, TIERS[tier["tier"]], tier["tier"])
            self._intros("skills", tier["tier"])
            self._records(tier["items"], notation.SKILL)

    def _soft_skills(self) -> None:
        self._records(self.document["soft_skills"], notation.SOFT_SKILL)

    def _tools(self) -> None:
        self._table(self.document["tools"], notation.TOOL_COLUMNS)

    def _variants(self) -> None:
        for axis in self.document["variants"]:
            self._heading(3, AXES[axis["axis"]], axis["axis"])
            for variant in axis["items"]:
                self._variant(variant)

    def _variant(self, variant: dict) -> None:
        self._heading(4, variant["label"], f"#{variant['id']}")
        self._fields(variant, notation.VARIANT)
        self._paragraph(variant["text"])
        self._items(variant["points"])
        if variant["changes"]:
            self._heading(5, "Changes", "changes")
            self._table(variant["changes"], notation.CHANGE_COLUMNS)

    def _hiring(self) -> None:
        hiring = self.document["hiring"]
        for key, heading in notation.HIRING_PARTS.items():
            if not hiring[key]:
                continue
            self._heading(3, heading, f"hiring.{key}")
            self._intros(f"hiring.{key}")
            if key == "exercises":
                for exercise in hiring[key]:
                    self._exercise(exercise)
            elif key == "dimensions":
                self._records([{**d, **d["anchors"]} for d in hiring[key]], notation.DIMENSION)
            elif key == "assess":
                self._items([{**area, "title": area["name"], "children": []} for area in hiring[key]])
            else:
                self._items(hiring[key])

    def _exercise(self, exercise: dict) -> None:
        self._heading(4, exercise["title"], f"#{exercise['id']}")
        self._fields(exercise, notation.EXERCISE)
        for key, heading in notation.EXERCISE_LISTS.items():
            if exercise[key]:
                self._heading(5, heading, key)
                self._texts(exercise[key])
        if exercise["anchors"]:
            self._heading(5, "Anchors", "anchors")
            rows = [{"dimension": dimension, **levels} for dimension, levels in exercise["anchors"].items()]
            self._table(rows, notation.ANCHOR_COLUMNS)

    def _at_a_glance(self) -> None:
        self._table(self.document["at_a_glance"], notation.GLANCE_COLUMNS)

    def _other_intros(self) -> None:
        """Introductions of sections or groups that the document does not have."""
        left = sorted(index for places in self._places.values() for index in places)
        if left:
            self._block(f"## {notation.OTHER_INTROS}")
        for index in left:
            intro = self.document["intros"][index]
            group = encode_cell(intro["group"]) or notation.NOTHING if intro["group"] is not None else ""
            place = f" | {encode_cell(intro['section'])} | {group}"
            self._block(f"{encode_line(intro['text'])} {self._intro_comment(index, _in_comment(place))}".lstrip(" "))

    def _unrecognised(self) -> None:
        if self.document["unrecognised"]:
            self._block(f"## {notation.NOT_UNDERSTOOD}")
        for section, entries in groupby(self.document["unrecognised"], key=lambda entry: entry["section"]):
            self._heading(3, section)
            self._texts(entry["text"] for entry in entries)


def _comment(text: str) -> str:
    return f"<!-- {text} -->" if text else ""


def _in_comment(text: str) -> str:
    """No comment holds what would end it."""
    return text.replace(">", "&#62;")


def _item_lines(items: list[dict], depth: int) -> Iterable[str]:
    for item in items:
        number = item.get("number")
        mark = "-" if number is None else f"{json.dumps(number)}."
        title = f"**{encode_title(item['title'])}:**" if item["title"] else ""
        text = encode_line(item["text"]) if title else encode_untitled(item["text"])
        parts = (mark, title, text, _comment(f"#{item['id']}"))
        yield " " * notation.INDENT * depth + " ".join(filter(None, parts))
        yield from _item_lines(item["children"], depth + 1)


def _cells(record: Mapping, columns: Mapping[str, str]) -> Iterable[str]:
    for position, key in enumerate(columns):
        value = record[key]
        cell = "" if value is None else encode_cell(value) or (notation.NOTHING if key in notation.NULLABLE else "")
        yield f"{cell} {_comment('#' + record['id'])}".strip(" ") if position == 0 and "id" in record else cell


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
