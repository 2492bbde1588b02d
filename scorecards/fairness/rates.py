"""Selection rates of every step by group, each compared with the group that has the highest rate, as plain figures.

What stands below the gates is not computed: a group with a hidden count, and a table that hides any, since comparing
what is left would give the rest away.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from scorecards.fairness import ratio_intervals
from scorecards.fairness.exact_tests import ExactTest, exact_test
from scorecards.fairness.selection import Flip, Selection, flip
from scorecards.fairness.suppression import THRESHOLD, suppress
from scorecards.fairness.unconditional import UnconditionalTests, unconditional_tests

TOO_FEW = (
    "Too few to say: with fewer than {threshold} people in a group or an outcome, a count would point at somebody, and "
    "a rate would say nothing."
)
NOBODY = "Nobody went on from this step, so there is no rate to compare with."
ONE_GROUP = "Only one group: nothing to compare it with."
ONE_WAY = "Whoever answered went the same way: nothing to compare."


@dataclass(frozen=True)
class GoneOn:
    """Of a group at one step: how many went on, and how many were there."""

    selected: int
    total: int

    @property
    def rate(self) -> float:
        return self.selected / self.total


@dataclass(frozen=True)
class Compared:
    """One group beside the one with the highest rate: ratio with its score interval (high None: nothing bounds it),
    exact test (None where only one table is possible), the unconditional ones (None for large groups), and how few
    people would turn the four-fifths comparison."""

    group: str
    selection: Selection
    low: float
    high: float | None
    test: ExactTest | None
    unconditional: UnconditionalTests | None
    flip: Flip | None


@dataclass(frozen=True)
class Step:
    """One step: the groups with their outcomes, the reference's name, the others compared; or why nothing is said."""

    name: str
    groups: Mapping[str, GoneOn]
    reference: str | None
    compared: tuple[Compared, ...]
    refused: str | None


def compare(name: str, groups: Mapping[str, GoneOn], threshold: int = THRESHOLD) -> Step:
    """groups: by name; those without anybody are left out. Refused, with a sentence, below the gates."""
    groups = {group: outcomes for group, outcomes in groups.items() if outcomes.total}
    counts = [[outcomes.selected, outcomes.total - outcomes.selected] for outcomes in groups.values()]
    if len(groups) < 2:
        return Step(name, {}, None, (), ONE_GROUP)
    if threshold and suppress(counts, threshold).possible:
        return Step(name, {}, None, (), TOO_FEW.format(threshold=threshold))
    reference = max(groups, key=lambda group: (groups[group].selected / groups[group].total, groups[group].total))
    if not groups[reference].selected:
        return Step(name, groups, None, (), NOBODY)
    compared = [_compared(group, groups[group], groups[reference]) for group in groups if group != reference]
    return Step(name, groups, reference, tuple(compared), None)


def _compared(group: str, outcomes: GoneOn, reference: GoneOn) -> Compared:
    selection = Selection(outcomes.selected, outcomes.total, reference.selected, reference.total)
    low, high = ratio_intervals.score(selection)
    tests = exact_test(selection), unconditional_tests(selection)
    return Compared(group, selection, low, high, *tests, flip(selection))
