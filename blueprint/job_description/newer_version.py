"""A newer version beneath own words, line by line: what changed there, what changed here, and what both changed."""

from collections.abc import Mapping
from dataclasses import dataclass

from blueprint.job_description.described import DescribedLine, in_plain_words
from blueprint.job_description.description import JobDescription
from blueprint.job_description.laid_over import outline
from blueprint.job_description.own_words import MISSING, LineWords, OwnWords
from blueprint.three_way import ChangedLine, Newer, kind_of


@dataclass(frozen=True)
class ChangedWords(ChangedLine[LineWords]):
    """A line of a description that differs."""

    line: DescribedLine


def newer(before: JobDescription, after: JobDescription, own: OwnWords) -> Newer:
    """Both descriptions without own words, of the same facts."""
    old, new = _lines(before, own), _lines(after, OwnWords())
    compared = [_compared(address, old.get(address), new.get(address)) for address in dict.fromkeys([*new, *old])]
    lines = tuple(line for line in compared if line)
    return Newer(lines, len(compared) - len(lines))


def taken_over(own: OwnWords, news: Newer, choices: Mapping[str, str]) -> OwnWords:
    """The own words over the newer version, by the choice for each address; without one, its default."""
    for line in news.to_choose:
        own = _kept(own, line) if news.keeps(line, choices) else own.without_line(line.address)
    return own


def _lines(description: JobDescription, own: OwnWords) -> dict[str, tuple[str, DescribedLine]]:
    parts = outline(description, own).parts
    return {
        line.address: (part.usual, line)
        for part in parts
        for line in part.rows
        if line.kind != MISSING and line.base is not None
    }


def _compared(address: str, old, new) -> ChangedWords | None:
    heading, line = old or new
    before, after = (None if side is None else side[1].base for side in (old, new))
    own = old[1].own if old else None
    kind = kind_of(before != after, own is not None)
    here = old[1].words if old else None
    return ChangedWords(address, kind, heading, before, after, here, in_plain_words, line) if kind else None


def _kept(own: OwnWords, line: ChangedWords) -> OwnWords:
    """What stands here stays: over the newer line, hidden where it is new, as a line of one's own where it is gone."""
    if line.here is None:
        return own.with_hidden(line.address, True)
    if line.after is not None:
        return own.with_line(line.address, line.here, line.after)
    section = line.address.partition("/")[0]
    own, address = own.without_line(line.address).with_added(section, line.line.kind, line.line.list_kind)
    return own.with_line(address, line.here, LineWords())
