"""The first screen of a calibration: at most five sentences that a committee can act on, the worst first. Pure.

Under letters no sentence sets a letter beside a candidate: the debrief, a click away, says whose rating it is, and so
would say whose letter. Whose scale differs is then a sentence of its own.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from people.words import joined
from scorecards.calibration.calibration import Calibration
from scorecards.calibration.statistics.cells import Cell

MOST = 5
OF_ONE = 2
"""Sentences about one candidate, where there is something to say of others: a debrief goes through the rest anyway."""

_SCALE = {"lenient": "rates higher", "severe": "rates lower"}


@dataclass(frozen=True)
class First:
    """A sentence, and where its evidence stands: an application's round and the dimension's section in its debrief.

    application and round are None where it has no such place; tab is then the page that says more, or "".
    """

    sentence: str
    application: int | None = None
    round: int | None = None
    section: str = ""
    tab: str = ""


@dataclass(frozen=True)
class FirstScreen:
    """The sentences, and how many more cells than those named are as far apart."""

    sentences: tuple[First, ...]
    more: int


def first_screen(calibration: Calibration) -> FirstScreen:
    """The sentences about everybody who is still in the process."""
    verdicts = _verdicts(calibration)
    scales = list(_scales(verdicts))
    apart = _apart(calibration)
    named = _named(apart, MOST - len(scales))
    talks = [_talk(calibration, *place, cell, verdicts) for place, cell in named]
    if not talks:
        talks = [First(_nothing_to_settle(calibration))]
    return FirstScreen((*talks, *scales), len(apart) - len(named))


def _nothing_to_settle(calibration: Calibration) -> str:
    cells = calibration.figures.cells.items()
    present = [cell for (candidate, _), cell in cells if not calibration.candidates[candidate].is_over]
    if not present:
        return "Nobody who was rated is still in the process."
    if all(cell.range is None for cell in present):
        return "No two people rated the same candidate in the same exercise, so nothing shows where they differ."
    return "No panel of anybody still in the process is two levels apart within one exercise."


def _apart(calibration: Calibration) -> list[tuple[tuple[str, str], Cell]]:
    """The cells to talk about, in their order."""
    seen = calibration.candidates
    return [(place, cell) for place, cell in calibration.figures.apart if not seen[place[0]].is_over]


def _named(apart: list[tuple[tuple[str, str], Cell]], most: int) -> list[tuple[tuple[str, str], Cell]]:
    """The first of them, in their order, few of one candidate as long as others wait."""
    before: Counter = Counter()
    further = []
    for (candidate, _), _ in apart:
        further.append(before[candidate] >= OF_ONE)
        before[candidate] += 1
    chosen = sorted(range(len(apart)), key=lambda place: (further[place], place))[:most]
    return [apart[place] for place in sorted(chosen)]


def _talk(calibration: Calibration, candidate: str, dimension: str, cell: Cell, verdicts: dict[str, str]) -> First:
    seen = calibration.candidates[candidate]
    round = calibration.round_of.get((candidate, cell.widest))
    where = round if round in {number for number, _ in seen.rounds} else None
    key = next((key for key, name in calibration.dimensions.items() if name == dimension), "")
    low, high = _ends(calibration, candidate, dimension, cell, verdicts)
    exercise = f" in {cell.widest}" if cell.widest else ""
    sentence = f"{candidate}, {dimension}: {low} and {high}{exercise}."
    return First(sentence, seen.application, where, f"on-{key}")


def _ends(
    calibration: Calibration, candidate: str, dimension: str, cell: Cell, verdicts: dict[str, str]
) -> tuple[str, str]:
    """The lowest and the highest rating in the exercise where they are furthest apart; under names with whose they are,
    and with whose scale explains a part of it."""
    table = calibration.table
    here = (table.candidate == table.candidates.index(candidate)) & (
        table.item == table.items.index((cell.widest, dimension))
    )
    value, who = table.value[here], table.interviewer[here]

    def end(level: float, verdict: str) -> str:
        if not calibration.has_names:
            return f"{level:g}"
        names = [table.interviewers[code] for code in who[value == level]]
        marked = [f"{name} ({_SCALE[verdict]} in general)" if verdicts.get(name) == verdict else name for name in names]
        return f"{level:g} from {_listed(marked)}"

    return end(value.min(), "severe"), end(value.max(), "lenient")


def _verdicts(calibration: Calibration) -> dict[str, str]:
    """Who is named lenient or severe, by the same figures as on the page of interviewers."""
    people = calibration.report_about_people["interviewers"] if calibration.about_people.fit else {}
    return {name: row["verdict"] for name, row in people.items() if row["verdict"] != "none"}


def _scales(verdicts: dict[str, str]) -> Iterator[First]:
    parts = [
        f"{_listed(names)} {words if len(names) == 1 else words.replace('rates', 'rate')} than colleagues"
        for verdict, words in _SCALE.items()
        if (names := [name for name, theirs in verdicts.items() if theirs == verdict])
    ]
    if parts:
        yield First(f"{joined(parts)} on the same candidates.", tab="interviewers")


def _listed(names: list[str]) -> str:
    return joined([*names[:3], *([f"{len(names) - 3} more"] if len(names) > 3 else [])])
