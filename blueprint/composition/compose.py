"""Laying variants over the base: additions, replacements, removals, emphasis, and what stands in conflict."""

import copy
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from blueprint.composition.changes import Changes, changes_of, chosen_variants
from blueprint.composition.role import (
    ADDED,
    BASE,
    REMOVED,
    REPLACED,
    Change,
    Composed,
    Conflict,
    Line,
    LineGroup,
    Words,
)
from blueprint.composition.shapes import (
    GROUPED,
    SHAPES,
    group_key,
    new_row,
    new_words,
    replacing_words,
    rows,
    tier_key,
    with_words,
    words_of,
)
from blueprint.document import SINGLE_TEXTS, TIERS, ids
from blueprint.slugs import unique_slug


def compose(document: dict, variants: Sequence[str] = ()) -> Composed:
    """The document with the variants of these ids laid over it, at most one per axis, in any order.

    Where two of them change the same line, the one whose axis comes later in AXES holds, and the conflict
    is reported. Expects a valid document and leaves it as it is. Raises Refused as `chosen_variants` does.
    """
    document = copy.deepcopy(document)
    chosen = chosen_variants(document, variants)
    changes = changes_of(document, chosen)
    work = _Composing(document, changes)
    texts = {name: work.single_text(name) for name in SINGLE_TEXTS}
    sections = {section: work.section(section) for section in SHAPES}
    _drop_references(sections)
    composed = _document(document, texts, sections)
    return Composed(composed, chosen, sections, texts, tuple(work.conflicts), changes.unplaced)


def emphasised_responsibilities(composed: Composed) -> tuple[Line, ...]:
    """The responsibilities that some chosen variant puts weight on or brings in, in document order."""
    lines = composed.standing("responsibilities")
    return tuple(line for line in lines if line.emphasised or line.state == ADDED)


class _Composing:
    """Makes the lines of one document under some changes, and keeps the conflicts met on the way."""

    def __init__(self, document: dict, changes: Changes):
        self.document = document
        self.changes = changes
        self.taken = {name for name, _ in ids(document)}
        self.conflicts: list[Conflict] = []

    def single_text(self, name: str) -> Line:
        part, key = name.split(".")
        before = Words("", self.document[part][key])
        changes = self.changes.to_line.get(name, [])
        state, words, holding = self._judge(name, before, [Words("", c.text.strip()) for c in changes], changes)
        was = before if state == REPLACED else None
        return Line(name, part, {"text": words.text}, words, state, was, holding)

    def section(self, section: str) -> tuple[LineGroup, ...]:
        groups, count = [], 0
        for stored, rows_here in rows(self.document, section):
            lines = [self.line(section, row, f"{section}.{count + n}") for n, row in enumerate(rows_here)]
            count += len(lines)
            groups.append(_group(section, group_key(section, stored), lines, stored.get("days")))
        for key, lines in self._added_lines(section, groups, count).items():
            at = next((n for n, group in enumerate(groups) if _same(group.key, key)), None)
            if at is None:
                groups.append(_group(section, key, lines, added=True))
            else:
                groups[at] = replace(groups[at], lines=(*groups[at].lines, *lines))
        return tuple(groups)

    def line(self, section: str, row: dict | str, place: str, removed_by: tuple[Change, ...] = ()) -> Line:
        """The line of a row of the base; one that hangs under a removed line is removed with it."""
        address = row.get("id", place) if isinstance(row, dict) else place
        before = words_of(section, row)
        own = self.changes.to_line.get(address, [])
        says = [replacing_words(section, before, change.text) for change in own]
        state, words, holding = self._judge(address, before, says, own, removed_by)
        children = row.get("children", []) if isinstance(row, dict) else []
        gone = holding if state == REMOVED else ()
        lines = tuple(self.line(section, child, "", gone) for child in children)
        row = with_words(section, row, words)
        if children:
            row["children"] = [line.row for line in lines if line.stands or state == REMOVED]
        return Line(address, section, row, words, state, before if state == REPLACED else None, holding, lines)

    def _judge(self, address, before: Words, says: list[Words], changes: list[Change], removed_by=()):
        """The state, the words and the holding changes of one line; what cannot hold with them goes on record.

        The last change decides whether the line stands, the last replacement what it says.
        """
        if removed_by or (changes and changes[-1].action == "remove"):
            holding = (*removed_by, *(change for change in changes if change.action == "remove"))
            lost = [change for change in changes if change.action != "remove"]
            self._record(address, (removed_by or holding)[-1], lost)
            return REMOVED, before, holding
        both = zip(changes, says, strict=True)
        replacements = [(change, words) for change, words in both if change.action == "replace"]
        words = replacements[-1][1] if replacements else before
        overruled = [change for change, other in replacements if other != words]
        removals = [change for change in changes if change.action == "remove"]
        if replacements:
            self._record(address, replacements[-1][0], overruled)
        if changes:
            self._record(address, changes[-1], removals)
        holding = tuple(change for change in changes if change not in overruled and change not in removals)
        return REPLACED if replacements else BASE, words, holding

    def _record(self, address: str, won: Change, lost: list[Change]) -> None:
        self.conflicts.extend(Conflict(address, won, change) for change in lost)

    def _added_lines(self, section: str, groups: list[LineGroup], count: int) -> dict[str, list[Line]]:
        """The lines that variants add, by group; the same words from two variants are one line with two reasons."""
        added: dict[tuple[str, Words], list[Change]] = defaultdict(list)
        for change in self.changes.added.get(section, ()):
            added[_group_meant(section, change, groups), new_words(section, change.text)].append(change)
        lines: dict[str, list[Line]] = defaultdict(list)
        for number, ((key, words), changes) in enumerate(added.items(), count):
            row = new_row(section, words)
            printed = words if SHAPES[section].plain else words_of(section, row)
            address = f"{section}.{number}"
            if SHAPES[section].has_id:
                address = row["id"] = unique_slug(printed.title or printed.text, self.taken, "added")
            lines[key].append(Line(address, section, row, printed, ADDED, None, tuple(changes)))
        return lines


def _group_meant(section: str, change: Change, groups: list[LineGroup]) -> str:
    """The key of the group that a line is added to: the named one, else the only one, else one without a title."""
    if section == "skills":
        return tier_key(change.group) or ""
    if section not in GROUPED:
        return ""
    if change.group is None and len(groups) == 1:
        return groups[0].key
    wanted = change.group or ""
    return next((group.key for group in groups if _same(group.key, wanted)), wanted)


def _same(one: str, other: str) -> bool:
    return " ".join(one.casefold().split()) == " ".join(other.casefold().split())


def _group(section: str, key: str, lines: list[Line], days: int | None = None, added: bool = False) -> LineGroup:
    title = TIERS.get(key, key) if section == "skills" else key
    return LineGroup(key, title, tuple(lines), days, added)


def _drop_references(sections: dict[str, tuple[LineGroup, ...]]) -> None:
    """Take out of exercises and dimensions the ids of what was removed."""
    hiring = [line for key in ("hiring.assess", "hiring.dimensions") for group in sections[key] for line in group.lines]
    gone = {line.address for line in hiring if not line.stands}
    for group in sections["hiring.exercises"] if gone else ():
        for line in group.lines:
            line.row["dimensions"] = [name for name in line.row["dimensions"] if name not in gone]
            line.row["anchors"] = {name: there for name, there in line.row["anchors"].items() if name not in gone}
    for group in sections["hiring.dimensions"] if gone else ():
        for line in group.lines:
            line.row["measures"] = [name for name in line.row["measures"] if name not in gone]


def _document(document: dict, texts: dict[str, Line], sections: dict[str, tuple[LineGroup, ...]]) -> dict:
    """The composed blueprint: what stands, in the shape of any document."""
    for name, line in texts.items():
        part, key = name.split(".")
        document[part][key] = line.text
    for section, groups in sections.items():
        *path, last = section.split(".")
        where = document[path[0]] if path else document
        where[last] = [_stored(section, group) for group in groups] if section in GROUPED else _rows(section, groups)
    return document


def _stored(section: str, group: LineGroup) -> dict:
    stored = {"tier" if section == "skills" else "group": group.key, "items": _rows(section, (group,))}
    return stored | {"days": group.days} if section == "goals" else stored


def _rows(section: str, groups: Sequence[LineGroup]) -> list:
    standing = [line.row for group in groups for line in group.standing]
    return [row["text"] for row in standing] if SHAPES[section].plain else standing
