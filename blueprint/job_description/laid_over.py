"""A job description line by line, with an opening's own words laid over it: for writing, and for every output."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from blueprint.inline_markdown import to_text
from blueprint.job_description.described import DescribedLine, DescribedSection, DescriptionOutline
from blueprint.job_description.description import (
    Block,
    Entry,
    Items,
    JobDescription,
    Missing,
    Paragraph,
    Section,
    Subheading,
    Table,
)
from blueprint.job_description.facts import Apply, Facts
from blueprint.job_description.own_words import (
    FACT,
    ITEM,
    MISSING,
    PARAGRAPH,
    SECTIONS,
    SUBHEADING,
    LineWords,
    OwnWords,
    ordered,
)

_PLACE = re.compile(r"(\.\d+)?(~\d+)?$")


def outline(description: JobDescription, own: OwnWords) -> DescriptionOutline:
    """The lines of a description without own words, and what the own words make of them."""
    used: set[str] = set()
    parts = {part.address: part for part in (_part(section, own, used) for section in description.sections)}
    order = ordered(parts, own.orders.get(SECTIONS, ()))
    strays = tuple((address, line) for address, line in own.lines.items() if address not in used)
    return DescriptionOutline(tuple(parts[address] for address in order), strays)


def worded(description: JobDescription, own: OwnWords) -> JobDescription:
    """The description as it reads with the own words: what every page, document and file is written from."""
    if not own:
        return description
    parts = [part for part in outline(description, own).parts if not part.hidden]
    sections = (replace(part.section, heading=part.heading, blocks=tuple(_blocks(part.rows))) for part in parts)
    shown = tuple(section for section in sections if section.blocks)
    return replace(description, sections=shown, facts=_told(description, shown))


def address_of(section: str) -> str:
    return f"section:{section}"


def _part(section: Section, own: OwnWords, used: set[str]) -> DescribedSection:
    address = address_of(section.key)
    bases = list(_base_rows(section))
    added = [
        DescribedLine(line.address, line.kind, _part_of(line.kind), None, line.list_kind)
        for line in own.added
        if line.section == section.key
    ]
    renamed = _renamed(bases, own)
    rows = {row.address: _laid_over(row, own, renamed.get(row.address, row.address), used) for row in (*bases, *added)}
    order = ordered(rows, own.orders.get(section.key, ()))
    used.add(address)
    shown = tuple(_still_missing(rows[name] for name in order))
    return DescribedSection(
        address, section, shown, own.lines.get(address), address in own.hidden, section.key in own.orders
    )


def _base_rows(section: Section) -> Iterator[DescribedLine]:
    seen: Counter[str] = Counter()
    for part, kind, base, items in _lines(section.blocks):
        name = f"{section.key}/{_source(part, base)}"
        seen[name] += 1
        address = name if seen[name] == 1 else f"{name}~{seen[name]}"
        of = (items.kind, items.ordered) if items else ()
        yield DescribedLine(address, kind, part, base, *of)


def _lines(blocks: Sequence[Block]) -> Iterator[tuple[Block | Entry, str, LineWords, Items | None]]:
    for block in blocks:
        match block:
            case Paragraph():
                yield block, PARAGRAPH, LineWords("", block.text), None
            case Subheading():
                yield block, SUBHEADING, LineWords("", block.text), None
            case Items():
                for entry in block.entries:
                    yield entry, ITEM, LineWords(entry.title, entry.text), block
            case Table():
                for entry in block.entries:
                    yield entry, FACT, LineWords(entry.title, entry.text), None
            case Missing():
                yield block, MISSING, LineWords("", block.text), None
                if block.fact:
                    yield block.fact, FACT, LineWords(block.fact.title, ""), None


def _source(part: Block | Entry, base: LineWords) -> str:
    """Where a line comes from; one of our own words is named by them."""
    if isinstance(part, Missing):
        return f"missing.{part.key}"
    return part.source or f"words.{to_text(base.title or base.text)[:60].casefold()}"


def _renamed(rows: Sequence[DescribedLine], own: OwnWords) -> dict[str, str]:
    """Lines that are counted (the third benefit) keep their own words when others come in before them.

    By the address that a line has now: the address under which its words were written, "" for none.
    """
    there = {row.address: row for row in rows}
    settled = {name for name, line in own.lines.items() if name in there and there[name].base == line.was}
    names: dict[str, str] = {}
    for name, line in own.lines.items():
        same = [row.address for row in rows if row.base == line.was and _stem(row.address) == _stem(name)]
        free = [address for address in same if address not in settled and address not in names]
        if name not in settled and free:
            names[free[0]] = name
    return dict.fromkeys(set(names.values()) & there.keys(), "") | names


def _stem(address: str) -> str:
    return _PLACE.sub("", address)


def _laid_over(row: DescribedLine, own: OwnWords, written_as: str, used: set[str]) -> DescribedLine:
    used.add(written_as)
    line = own.lines.get(written_as)
    return replace(row, own=line, written_as=written_as, hidden=row.address in own.hidden)


def _part_of(kind: str) -> Block | Entry:
    return {PARAGRAPH: Paragraph(""), SUBHEADING: Subheading("")}.get(kind, Entry("", ""))


def _blocks(rows: Iterable[DescribedLine]) -> Iterator[Block]:
    """The rows that are shown as blocks again; a list is of the kind that most of its lines are of."""
    shown = [row for row in rows if not row.hidden and _says_something(row)]
    for kind, together in groupby(shown, key=lambda row: row.kind):
        run = list(together)
        if kind == ITEM:
            kinds = [row.list_kind for row in run]
            most = max(dict.fromkeys(kinds), key=kinds.count)
            yield Items(tuple(map(_entry, run)), most, any(line.ordered for line in run))
        elif kind == FACT:
            yield Table(tuple(map(_entry, run)))
        elif kind == MISSING:
            yield from (row.part for row in run)
        else:
            yield from (replace(row.part, text=row.words.text, language=_language(row)) for row in run)


def _says_something(row: DescribedLine) -> bool:
    """Whether a row stands in the description: a fact needs its text."""
    return row.kind == MISSING or bool(row.words.text if row.kind == FACT else row.words)


def _still_missing(rows: Iterable[DescribedLine]) -> Iterator[DescribedLine]:
    """The rows without what was missing and is told by a fact."""
    rows = list(rows)
    told = {row.source for row in rows if row.kind == FACT and row.words.text and not row.hidden}
    for row in rows:
        fact = row.part.fact if isinstance(row.part, Missing) else None
        if fact is None or fact.source not in told:
            yield row


def _entry(row: DescribedLine) -> Entry:
    return replace(row.part, title=row.words.title, text=row.words.text, language=_language(row))


def _language(line: DescribedLine) -> str:
    """Own words are in the language of the description; a line beneath may be in another."""
    return "" if line.own else line.part.language


def _told(description: JobDescription, sections: Sequence[Section]) -> Facts:
    """The facts without those that no line tells any more: what is hidden here is hidden from machines too."""
    before = {entry.source for _, entry in description.lines()}
    gone = before - {entry.source for _, entry in replace(description, sections=tuple(sections)).lines()}
    facts, employer = description.facts, description.facts.employer
    if "facts.employer.equal_opportunity" in gone:
        employer = replace(employer, equal_opportunity="")
    if "facts.pay" in gone:
        facts = replace(facts, pay=None)
    if "facts.places" in gone:
        facts = replace(facts, places=(), remote=False, remote_countries=())
    if "facts.employment_type" in gone:
        facts = replace(facts, employment_type="")
    apply = facts.apply
    kept = {name: "" if f"facts.apply.{name}" in gone else getattr(apply, name) for name in ("url", "email", "text")}
    return replace(facts, employer=employer, apply=Apply(**kept))
