"""What a calibration is made of, as plain data."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

LOWEST, HIGHEST = 1, 4


class OpenCard(NamedTuple):
    """A card that its reader may read; `counts` says whether it enters figures."""

    pk: int
    counts: bool
    opening: int
    application: int
    round: int
    stage: int
    user: int


class SeenApplication(NamedTuple):
    """An application of somebody in a calibration; `name` is empty where the candidate is erased."""

    pk: int
    status: str
    candidate: int
    name: str
    erased_at: datetime | None

    @property
    def called(self) -> str:
        return self.name or f"Erased candidate {self.candidate}"


class Judgement(NamedTuple):
    """One dimension on one counted scorecard; value is None where it was not assessed."""

    opening: int
    application: int
    round: int
    stage: int
    user: int
    key: str
    value: int | None


@dataclass(frozen=True)
class Filters:
    """What narrows a calibration: a round, a stage, a dimension by its key; None and "" take all."""

    round: int | None = None
    stage: int | None = None
    dimension: str = ""

    def take(self, row: Judgement) -> bool:
        return self.round in (None, row.round) and self.stage in (None, row.stage) and self.dimension in ("", row.key)

    def __bool__(self) -> bool:
        return self != Filters()


@dataclass(frozen=True)
class CandidateSeen:
    """A candidate of the table: the application, what they are called in tables, and the rounds that can be read.

    `name` is distinct within the table and says where somebody has left the process. `rounds` are (id, name) of the
    rounds in which this reader reads a card of somebody else; none for an erased candidate, who has no debrief.
    `is_over` where they are out of the process: stopped, withdrawn, decided or erased.
    """

    application: int
    name: str
    rounds: tuple[tuple[int, str], ...]
    is_over: bool = False


@dataclass(frozen=True)
class Choice:
    """One answer of a filter: its value and its name."""

    value: str
    name: str


def distinct(names: dict[int, str]) -> dict[int, str]:
    """The same names, the second of its kind with “(2)”, in the order in which they stand."""
    taken, shown_names = set(), {}
    for key, name in names.items():
        number, shown = 1, name
        while shown in taken:
            number += 1
            shown = f"{name} ({number})"
        taken.add(shown)
        shown_names[key] = shown
    return shown_names
