"""A newer version beneath own words, line by line: what changed there, what changed here, and what both changed."""

from collections.abc import Mapping
from dataclasses import dataclass

from blueprint.difference import Piece, word_marks
from blueprint.job_description.described import DescribedLine, in_plain_words
from blueprint.job_description.description import JobDescription
from blueprint.job_description.laid_over import outline
from blueprint.job_description.own_words import MISSING, LineWords, OwnWords

THEIRS, MINE, BOTH = "theirs", "mine", "both"
TAKE, KEEP = "take", "keep"
"""What one chooses for a line: the newer version's words, or those that stand here now."""


@dataclass(frozen=True)
class ChangedLine:
    """A line that differs: `before` and `after` are what the versions say, None where one has no such line.

    `kind` is THEIRS, MINE or BOTH; `here` is what stands now. `heading` is that of its section.
    """

    address: str
    kind: str
    heading: str
    line: DescribedLine
    before: LineWords | None
    after: LineWords | None
    here: LineWords | None

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """From the words of the one version to those of the other."""
        return word_marks(*("" if words is None else in_plain_words(words) for words in (self.before, self.after)))

    @property
    def in_words(self) -> str:
        return in_plain_words(self.here) if self.here else ""

    @property
    def default(self) -> str:
        return KEEP if self.kind == BOTH else TAKE


@dataclass(frozen=True)
class Newer:
    """What a newer version brings: every line that differs, and how many stay as they are."""

    lines: tuple[ChangedLine, ...]
    unchanged: int

    @property
    def mine(self) -> tuple[ChangedLine, ...]:
        return tuple(line for line in self.lines if line.kind == MINE)

    @property
    def to_choose(self) -> tuple[ChangedLine, ...]:
        return tuple(line for line in self.lines if line.kind != MINE)


def newer(before: JobDescription, after: JobDescription, own: OwnWords) -> Newer:
    """Both descriptions without own words, of the same facts."""
    old, new = _lines(before, own), _lines(after, OwnWords())
    compared = [_compared(address, old.get(address), new.get(address)) for address in dict.fromkeys([*new, *old])]
    lines = tuple(line for line in compared if line)
    return Newer(lines, len(compared) - len(lines))


def taken_over(own: OwnWords, news: Newer, choices: Mapping[str, str]) -> OwnWords:
    """The own words over the newer version, by the choice for each address; without one, its default."""
    for line in news.to_choose:
        keeps = choices.get(line.address, line.default) == KEEP
        own = _kept(own, line) if keeps else own.without_line(line.address)
    return own


def _lines(description: JobDescription, own: OwnWords) -> dict[str, tuple[str, DescribedLine]]:
    parts = outline(description, own).parts
    return {
        line.address: (part.usual, line)
        for part in parts
        for line in part.rows
        if line.kind != MISSING and line.base is not None
    }


def _compared(address: str, old, new) -> ChangedLine | None:
    heading, line = old or new
    before, after = (None if side is None else side[1].base for side in (old, new))
    own = old[1].own if old else None
    if before == after:
        return ChangedLine(address, MINE, heading, line, before, after, own.words) if own else None
    here = old[1].words if old else None
    return ChangedLine(address, BOTH if own else THEIRS, heading, line, before, after, here)


def _kept(own: OwnWords, line: ChangedLine) -> OwnWords:
    """What stands here stays: over the newer line, hidden where it is new, as a line of one's own where it is gone."""
    if line.here is None:
        return own.with_hidden(line.address, True)
    if line.after is not None:
        return own.with_line(line.address, line.here, line.after)
    section = line.address.partition("/")[0]
    own, address = own.without_line(line.address).with_added(section, line.line.kind, line.line.list_kind)
    return own.with_line(address, line.here, LineWords())
