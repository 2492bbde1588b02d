"""A derived role beside a newer version of the role it comes from: which lines differ, and taking them over."""

import copy
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from blueprint.difference import FACT_NAMES, SINGLE_TEXTS
from blueprint.document import GROUPED_LINES, SECTIONS, ids
from blueprint.document_lines import UNRECOGNISED, DocumentLine, lines, list_at
from blueprint.inline_markdown import to_text
from blueprint.own_name import under_own_name
from blueprint.slugs import unique_slug
from blueprint.three_way import ChangedLine, Newer, kind_of

_HEADINGS = {section.key: section.heading for section in SECTIONS} | {UNRECOGNISED: "Not understood"}
_BENEATH = ("children", "points", "changes")
_SINGLES = [single for single in SINGLE_TEXTS if single[0] != "title"]
_NUMBER = "number"
"""Where a responsibility stands in its list; no part of what it says."""


@dataclass(frozen=True)
class RoleText:
    """A text that stands alone, such as the mission: where it is, and its value (a number of engineers, or words)."""

    path: str
    section: str
    name: str
    value: str | int


Part = DocumentLine | RoleText


@dataclass(frozen=True)
class _Side:
    """One document by the addresses of its parts."""

    document: dict
    parts: dict[str, Part]

    @cached_property
    def by_id(self) -> dict[str, DocumentLine]:
        return {part.id: part for part in self.parts.values() if isinstance(part, DocumentLine) and part.id}


def parent_news(before: dict, after: dict, here: dict) -> Newer:
    """What the parent's version `after` changes since `before`, from which `here` was derived.

    What hangs under a line that came or went comes and goes with it; the order of lines is each role's own, and so is
    the name that it gives itself.
    """
    old, new = (_side(under_own_name(document, here["title"])) for document in (before, after))
    own = _side(here)
    addresses = dict.fromkeys([*new.parts, *old.parts, *own.parts])
    compared = [_compared(address, old, new, own) for address in addresses]
    changed = tuple(line for line in compared if line)
    return Newer(changed, len(compared) - len(changed))


def with_taken(before: dict, after: dict, here: dict, choices: Mapping[str, str]) -> dict:
    """A copy of `here` with the lines of `after` that are taken, by the choice for each address or its default."""
    after = under_own_name(after, here["title"])
    news = parent_news(before, after, here)
    taken = [line for line in news.to_choose if not news.keeps(line, choices)]
    role = copy.deepcopy(here)
    numbered, parts = _is_numbered(role), _side(role).parts
    for line in taken:
        if line.after is None:
            _remove(parts[line.address], role)
    names = {name for name, _ in ids(role)}
    for line in taken:
        if line.after is not None:
            _put(line.after, parts.get(line.address), _Side(role, parts), after, names)
    if numbered:
        _number(role)
    return role


def _side(document: dict) -> _Side:
    parts: dict[str, Part] = {}
    for path, section, name in _SINGLES:
        owner, key = path.split(".")
        if (value := document[owner][key]) not in ("", None):
            parts[path] = RoleText(path, section, name, value)
    for line in lines(document):
        parts[_address(line)] = line
    return _Side(document, parts)


def _address(line: DocumentLine) -> str:
    """Its list and id; a line without one goes by its words, shortened so that a form can carry them."""
    return f"{line.list}/{line.id or sha256(repr(line.key).encode()).hexdigest()[:16]}"


def _compared(address: str, old: _Side, new: _Side, own: _Side) -> ChangedLine | None:
    before, after, here = (side.parts.get(address) for side in (old, new, own))
    if (before is None) != (after is None):
        return _one_sided(address, before, after, here, (old, new, own))
    kind = kind_of(_says(before) != _says(after), _says(here) != _says(before))
    same = kind and kind != "mine" and _says(here) == _says(after)
    if not kind or same or (kind == "mine" and _hangs_under_own(here or before, old, own)):
        return None
    if kind == "both" and here is None:
        return None if _hangs_under_own(before, old, own) else _line(address, kind, before, after, here)
    return _line(address, kind, before, after, here)


def _one_sided(address: str, before, after, here, sides: tuple[_Side, ...]) -> ChangedLine | None:
    """A line that came or went in the parent, unless it did with the one above it, or both roles did the same."""
    old, new, own = sides
    came = before is None
    line, without = (after, old) if came else (before, new)
    parent = getattr(line, "parent", None)
    if parent and not (parent in without.by_id and parent in own.by_id):
        return None
    if came:
        if here is not None and _whole(here) == _whole(after):
            return None
        return _line(address, kind_of(True, here is not None), before, after, here)
    if here is None:
        return None
    return _line(address, kind_of(True, _whole(here) != _whole(before)), before, after, here)


def _hangs_under_own(part: Part, old: _Side, own: _Side) -> bool:
    """Whether a line came or went here together with the one above it."""
    parent = getattr(part, "parent", None)
    return bool(parent) and not (parent in old.by_id and parent in own.by_id)


def _line(address: str, kind: str, before, after, here) -> ChangedLine:
    part = after or before or here
    group = getattr(part, "group", "")
    heading = _HEADINGS[part.section] + (f": {to_text(group)}" if group else "")
    return ChangedLine(address, kind, heading, before, after, here, in_plain_lines)


def in_plain_lines(part: Part) -> str:
    """Title and facts without marks, each fact that is not its text with its name; then how many lines hang under."""
    if isinstance(part, RoleText):
        return f"{part.name}: {to_text(str(part.value))}"
    facts = ((key, to_text(text)) for key, text in part.texts().items() if text and key != _NUMBER)
    row = part.row if isinstance(part.row, dict) else {}
    ids = {key for key in ("measures", "dimensions") if isinstance(row.get(key), list)}
    facts = ((key, _in_words(row[key]) if key in ids else text) for key, text in facts)
    words = [text if key == "text" else f"{_fact_name(key)}: {text}" for key, text in facts]
    beneath = sum(len(row.get(key, ())) for key in _BENEATH)
    more = [f"(and {beneath} beneath it)"] if beneath else []
    return "\n".join(filter(None, [to_text(part.title), *words, *more]))


def _in_words(names: list[str]) -> str:
    """Ids as one reads them: “run team, remote”."""
    return ", ".join(re.sub(r"^(?:assess|skill|soft|qual)-", "", name).replace("-", " ") for name in names)


def _fact_name(key: str) -> str:
    return FACT_NAMES.get(key) or key.replace("_", " ").capitalize()


def _says(part: Part | None):
    if part is None or isinstance(part, RoleText):
        return part
    return part.list, {key: value for key, value in part.facts.items() if key != _NUMBER}


def _whole(part: Part):
    """What a part says with all that hangs under it."""
    return part if isinstance(part, RoleText) else _without_numbers(part.row)


def _without_numbers(row):
    return {key: value for key, value in row.items() if key != _NUMBER} if isinstance(row, dict) else row


def _remove(part: Part, role: dict) -> None:
    if isinstance(part, RoleText):
        owner, key = part.path.split(".")
        role[owner][key] = None if isinstance(part.value, int) else ""
        return
    part.among[:] = [row for row in part.among if row is not part.row and (isinstance(row, dict) or row != part.row)]


def _put(part: Part, stands: Part | None, role: _Side, after: dict, names: set[str]) -> None:
    """`names` are the ids of the role."""
    if isinstance(part, RoleText):
        owner, key = part.path.split(".")
        role.document[owner][key] = part.value
    elif stands is not None:
        number = {_NUMBER: stands.row[_NUMBER]} if _NUMBER in stands.row else {}
        stands.row.update(copy.deepcopy(part.facts) | number)
    else:
        among, row = _container(part, role, after), copy.deepcopy(part.row)
        _take_free_ids(row, names)
        among.insert(_place(part, among), row)


def _container(part: DocumentLine, role: _Side, after: dict) -> list:
    """The list of the role in which a new line is to stand; its group is made where there is none."""
    if part.parent:
        above = role.by_id[part.parent].row
        return above[{"variants.points": "points", "variants.changes": "changes"}.get(part.list, "children")]
    for section, key in [*((name, "group") for name in GROUPED_LINES), ("skills", "tier"), ("variants", "axis")]:
        for group in after[section]:
            if group["items"] is part.among:
                return _group(role.document[section], key, group)
    return list_at(role.document, part.list)


def _group(groups: list[dict], key: str, wanted: dict) -> list:
    for group in groups:
        if group[key] == wanted[key]:
            return group["items"]
    groups.append(wanted | {"items": []})
    return groups[-1]["items"]


def _place(part: DocumentLine, among: list) -> int:
    """Behind the nearest line before it that stands here too, else before the nearest after it, else at the end."""
    stand = {_name(row): at for at, row in enumerate(among)}
    at = next(at for at, row in enumerate(part.among) if row is part.row)
    before, after = reversed(part.among[:at]), part.among[at + 1 :]
    behind = (stand[_name(row)] + 1 for row in before if _name(row) in stand)
    return next(behind, next((stand[_name(row)] for row in after if _name(row) in stand), len(among)))


def _name(row) -> str:
    return row.get("id") or repr(sorted(row.items(), key=str)) if isinstance(row, dict) else row


def _take_free_ids(row, taken: set[str]) -> None:
    """An id that another line here has already gets a number behind it."""
    for node in _nodes(row):
        if node.get("id") in taken:
            node["id"] = unique_slug(node["id"], taken)


def _nodes(row) -> Iterator[dict]:
    if isinstance(row, dict):
        yield row
        for key in _BENEATH:
            for child in row.get(key, ()):
                yield from _nodes(child)


def _numbers(role: dict) -> Iterable[dict]:
    return (item for group in role["responsibilities"] for item in group["items"])


def _is_numbered(role: dict) -> bool:
    """Whether the responsibilities are numbered one after the other."""
    return all(item[_NUMBER] == at for at, item in enumerate(_numbers(role), 1))


def _number(role: dict) -> None:
    for at, item in enumerate(_numbers(role), 1):
        item[_NUMBER] = at
