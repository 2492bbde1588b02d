"""What lies beneath has changed since: line by line what changed there, what changed here, and what both changed.

An opening's description over a newer version of its blueprint, and a derived role beside a newer version of its parent,
are taken further by it alike.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from blueprint.difference import Piece, word_marks

Side = TypeVar("Side")

THEIRS, MINE, BOTH = "theirs", "mine", "both"
TAKE, KEEP = "take", "keep"
"""What one chooses for a line: the newer version's words, or those that stand here now."""


@dataclass(frozen=True)
class ChangedLine(Generic[Side]):
    """A line that differs: `before` and `after` are what the versions say, None where one has no such line.

    `kind` is THEIRS, MINE or BOTH; `here` is what stands now. `heading` is that of its section. `plain` makes words of
    a side.
    """

    address: str
    kind: str
    heading: str
    before: Side | None
    after: Side | None
    here: Side | None
    plain: Callable[[Side], str]

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """From the words of the one version to those of the other."""
        return word_marks(*("" if side is None else self.plain(side) for side in (self.before, self.after)))

    @property
    def in_words(self) -> str:
        return self.plain(self.here) if self.here else ""

    @property
    def in_words_before(self) -> str:
        return self.plain(self.before) if self.before else ""

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

    def keeps(self, line: ChangedLine, choices: Mapping[str, str]) -> bool:
        """Whether what stands here stays, by the choice for its address; without one, by the line's default."""
        return choices.get(line.address, line.default) == KEEP


def kind_of(changed_there: bool, changed_here: bool) -> str | None:
    """THEIRS, MINE or BOTH; None for a line that nobody changed."""
    if changed_there:
        return BOTH if changed_here else THEIRS
    return MINE if changed_here else None
