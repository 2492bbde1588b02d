"""The grid of candidates and dimensions: what stands in a cell, in words, and the tint that repeats it. Pure."""

from dataclasses import dataclass

from people.words import count
from scorecards.calibration.charts.tints import tint
from scorecards.calibration.plain import CandidateSeen
from scorecards.calibration.statistics.cells import Cell
from scorecards.cards.means import figure

TALK = 2
"""From so many levels apart within one exercise on, a cell says where to talk first."""

_APART = {0: "alike", 1: "a level apart", 2: "two levels apart", 3: "three levels apart"}


@dataclass(frozen=True)
class HeatCell:
    """A cell as it is shown: the mean, how many ratings and how far apart, its tint, and where to talk about it."""

    dimension: str
    mean: str
    note: str
    tint: str
    talk: bool
    round: int | None
    section: str


@dataclass(frozen=True)
class HeatRow:
    """A candidate’s row, the name as it is shown; cells are in the order of the dimensions, None where nobody rated."""

    candidate: CandidateSeen
    name: str
    raw: str
    n: int
    adjusted: str
    interval: str
    cells: tuple[HeatCell | None, ...]

    @property
    def talks(self) -> bool:
        return any(cell.talk for cell in self.cells if cell)


def is_apart(cell: Cell) -> bool:
    """Whether two people who saw the same exercise are so far apart that a debrief talks about it first."""
    return cell.range is not None and cell.range >= TALK


def heat_cell(cell: Cell, dimension: str, section: str, round: int | None, bar: float) -> HeatCell:
    """A cell as it is shown; `round` is where it can be read, None where it cannot."""
    talk = is_apart(cell)
    return HeatCell(
        dimension, figure(cell.mean), note(cell), tint(cell.mean, bar), talk, round if talk else None, section
    )


def note(cell: Cell) -> str:
    """How many ratings, and how far apart they lie where two people saw the same exercise."""
    ratings = count(cell.n, "rating")
    if cell.n == 1:
        return ratings
    if cell.range is None:
        return f"{ratings}, one in each exercise"
    words = _APART.get(cell.range, f"{cell.range:g} levels apart")
    return f"{ratings}, {words} within an exercise" if cell.exercises > 1 else f"{ratings}, {words}"
