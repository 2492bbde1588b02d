"""Writing own words on an outline: the fields of each line by name, and what one can do with a line.

A field is called "title:" or "text:" and the address of its line; a section has only the latter, its heading.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from blueprint.job_description.described import DescribedLine, DescribedSection, DescriptionOutline
from blueprint.job_description.own_words import FACT, ITEM, PARAGRAPH, SECTIONS, SUBHEADING, LineWords, OwnWords, moved

LONGEST = 4_000  # characters of one field
MOST_ADDED = 200  # lines of one's own
_FIELD = re.compile(r"(?P<name>title|text):(?P<address>[^\x00-\x1f]{1,200})")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")

EMPTY = "A line needs words. To leave it out, hide it."
LONG = f"At most {LONGEST:,} characters fit here. Shorten it; it is not saved so far."


@dataclass(frozen=True)
class Deed:
    """What was done, by the key of DEEDS, to the line or section at an address."""

    key: str
    address: str


def fields_of(outline: DescriptionOutline) -> dict[str, str]:
    """Every field that one can write in, with what it says."""
    headings = {f"text:{part.address}": part.heading for part in outline.parts}
    writable = [row for row in outline.rows.values() if row.is_writable]
    titles = {f"title:{row.address}": row.words.title for row in writable if row.has_title}
    return headings | titles | {f"text:{row.address}": row.words.text for row in writable}


def sent_fields(data: Mapping[str, str]) -> dict[str, str]:
    """The fields among what a form has sent, without characters that cannot be printed."""
    fields = {name: text for name, text in data.items() if _FIELD.fullmatch(name)}
    return {name: _UNPRINTABLE.sub("", text).replace("\r\n", "\n").strip() for name, text in fields.items()}


def wrong_fields(outline: DescriptionOutline, fields: Mapping[str, str]) -> dict[str, str]:
    """By field, why it cannot be stored."""
    wrong = {name: LONG for name, text in fields.items() if len(text) > LONGEST}
    for name, address in _by_field(fields).items():
        row, part = outline.rows.get(address), outline.sections.get(address)
        if part and not fields[name]:
            wrong[name] = "A section needs a heading. To leave it out, hide it."
        elif row and row.base is not None and not _words(row.words, address, fields):
            wrong[name] = EMPTY
    return wrong


def with_fields(own: OwnWords, outline: DescriptionOutline, fields: Mapping[str, str]) -> OwnWords:
    """The own words with what the fields say. Words for a line that is not here are kept all the same."""
    for address in dict.fromkeys(_by_field(fields).values()):
        row, part = outline.rows.get(address), outline.sections.get(address)
        if part:
            own = _heading(own, part, fields.get(f"text:{address}", part.heading))
        elif row and row.is_writable:
            own = _line(own, row, _words(row.words, address, fields))
        elif row is None and "/" in address:
            stray = own.lines.get(address)
            words = _words(stray.words if stray else LineWords(), address, fields)
            own = own.with_line(address, words, stray.was if stray else LineWords())
    return own


def done(own: OwnWords, outline: DescriptionOutline, deed: Deed) -> tuple[OwnWords, str]:
    """The own words after the deed, and the address where one goes on. What there is not changes nothing."""
    known = deed.address in outline.rows or deed.address in outline.sections
    if deed.key not in DEEDS or not (known or deed.key == "undo"):
        return own, deed.address
    return DEEDS[deed.key](own, outline, deed.address)


def _by_field(fields: Mapping[str, str]) -> dict[str, str]:
    return {name: name.partition(":")[2] for name in fields}


def _words(before: LineWords, address: str, fields: Mapping[str, str]) -> LineWords:
    return LineWords(fields.get(f"title:{address}", before.title), fields.get(f"text:{address}", before.text))


def _heading(own: OwnWords, part: DescribedSection, heading: str) -> OwnWords:
    if heading == part.heading:
        return own
    return own.with_line(part.address, LineWords("", heading), LineWords("", part.section.heading))


def _line(own: OwnWords, row: DescribedLine, words: LineWords) -> OwnWords:
    if words == row.words:
        return own
    return own.without_line(row.written_as).with_line(row.address, words, row.base or LineWords())


def _move(by: int) -> Callable:
    def move(own: OwnWords, outline: DescriptionOutline, address: str) -> tuple[OwnWords, str]:
        if address in outline.sections:
            return own.with_order(SECTIONS, moved(outline.sections, address, by)), address
        part = outline.part_of(address)
        return own.with_order(part.section.key, moved((row.address for row in part.rows), address, by)), address

    return move


def _hide(hidden: bool) -> Callable:
    return lambda own, outline, address: (own.with_hidden(address, hidden), address)


def _undo(own: OwnWords, outline: DescriptionOutline, address: str) -> tuple[OwnWords, str]:
    row = outline.rows.get(address)
    return own.without_line(row.written_as if row else address), address


def _put_back(own: OwnWords, outline: DescriptionOutline, address: str) -> tuple[OwnWords, str]:
    key = outline.sections[address].section.key if address in outline.sections else ""
    return replace(own, orders={name: order for name, order in own.orders.items() if name != key}), address


def _put_sections_back(own: OwnWords, outline: DescriptionOutline, address: str) -> tuple[OwnWords, str]:
    return replace(own, orders={name: order for name, order in own.orders.items() if name != SECTIONS}), address


def _add(kind: str = "") -> Callable:
    def add(own: OwnWords, outline: DescriptionOutline, address: str) -> tuple[OwnWords, str]:
        part = outline.sections.get(address) or outline.part_of(address)
        names = [row.address for row in part.rows]
        if len(own.added) >= MOST_ADDED:
            return own, address
        near = outline.rows.get(address) or (part.rows[-1] if part.rows else None)
        like = kind or (near.kind if near and near.kind in (ITEM, FACT, PARAGRAPH) else ITEM)
        own, new = own.with_added(part.section.key, like, near.list_kind if near and like == ITEM else "")
        names.insert(names.index(address) + 1 if address in names else len(names), new)
        return own.with_order(part.section.key, names), new

    return add


def _remove(own: OwnWords, outline: DescriptionOutline, address: str) -> tuple[OwnWords, str]:
    row, part = outline.rows.get(address), outline.part_of(address)
    return (own.without_added(address), part.address) if row and row.base is None else (own, address)


DEEDS: dict[str, Callable[[OwnWords, DescriptionOutline, str], tuple[OwnWords, str]]] = {
    "open": lambda own, outline, address: (own, address),
    "up": _move(-1),
    "down": _move(1),
    "hide": _hide(True),
    "show": _hide(False),
    "undo": _undo,
    "add": _add(),
    "add_paragraph": _add(PARAGRAPH),
    "add_heading": _add(SUBHEADING),
    "remove": _remove,
    "put_back": _put_back,
    "put_sections_back": _put_sections_back,
}
"""Every deed: what it makes of the own words, and where one goes on."""
