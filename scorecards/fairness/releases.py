"""When a newer table of counts may replace the one that was shown, and which of its groups and steps may stand in it.

Two tables that each hide nothing give a person away by their difference: one more answer, one more count. So a newer
one is shown only where each of its counts can be shown, and each differs from the last one shown by nothing, or by at
least a group. A withdrawn answer makes a count fall, and is held back until later answers cover it.

The same holds of the steps of one table, of a group that is left out beside whoever else is counted somewhere, of those
who answered here themselves beside a file of which its bringer knows every line, and of the scores of groups, which say
how many people they are made of.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence

from scorecards.fairness.suppression import THRESHOLD

ByStep = Mapping[str, Mapping[str, Sequence[int]]]
"""By step and group: how many went on, and how many did not."""
Ways = Mapping[str, Mapping[str, int]]
"""By group: how many went each way, from applying to the last step that they came to."""


def showable(counts: ByStep, threshold: int = THRESHOLD) -> dict[str, dict[str, list[int]]]:
    """The steps and groups of a table that can be shown beside each other; {} where no two groups can.

    A step at which nobody, or everybody, went on compares nothing and is left out. So is a group with a small count:
    no total is shown from which it could be worked out.
    """
    steps = {step: groups for step, groups in counts.items() if all(map(sum, zip(*groups.values(), strict=True)))}
    names = {group for groups in steps.values() for group in groups}
    large = {name for name in names if all(min(groups[name]) >= threshold for groups in steps.values())}
    if len(large) < 2:
        return {}
    return {step: {name: list(groups[name]) for name in groups if name in large} for step, groups in steps.items()}


def may_replace_steps(shown: ByStep, newer: ByStep, threshold: int = THRESHOLD) -> bool:
    """shown: the table that was shown last, empty where none was. A step or group of it may not go; others may come."""
    before, after = _by_place(shown), _by_place(newer)
    return before.keys() <= after.keys() and _may_follow(before, after, threshold)


def may_follow(shown: Ways, newer: Ways, threshold: int = THRESHOLD) -> bool:
    """Whether nobody is given away by how the steps of one table differ: two steps beside each other say how many came
    to the one and not to the other. Each way that anybody went is a group at least, and grew by nothing or by one."""
    before, after = _by_way(shown), _by_way(newer)
    return _may_follow(before, {way: count for way, count in after.items() if count}, threshold)


def may_stand_beside(ways: Ways, sizes: Mapping[str, Iterable[int]], threshold: int = THRESHOLD) -> bool:
    """Whether the counts of each step, and the sizes of groups that other figures are made of, tell of nobody who is
    in the one and not in the other."""
    pairs = ((n, size) for group, there in sizes.items() for n in _came(ways.get(group, {})) for size in there)
    return all(n == size or abs(n - size) >= threshold for n, size in pairs)


def tells_apart_nobody(
    left_out: Iterable[Hashable], shown: Mapping[str, int], other: Mapping[str, int], threshold: int = THRESHOLD
) -> bool:
    """Whether nobody who answered and stands in no shown group is found by subtracting: left_out are the places (ways,
    dimensions) where there are such people; shown how many stand there, other how many of another list or question."""
    apart = (abs(other.get(place, 0) - shown.get(place, 0)) for place in left_out)
    return all(n == 0 or n >= threshold for n in apart)


def totals_of(ways: Ways) -> Counter:
    """How many went each way, of all groups."""
    totals: Counter = Counter()
    for of_group in ways.values():
        totals.update(of_group)
    return totals


def _came(ways: Mapping[str, int]) -> set[int]:
    """How many came to each step."""
    steps = {step for way in ways for step in way.split()}
    return {sum(count for way, count in ways.items() if step is None or step in way.split()) for step in {None, *steps}}


def _may_follow(before: Mapping[Hashable, int], after: Mapping[Hashable, int], threshold: int) -> bool:
    if any(count < threshold for count in after.values()):
        return False
    changes = [after.get(cell, 0) - before[cell] for cell in before]
    return all(change == 0 or change >= threshold for change in changes)


def _by_place(counts: ByStep) -> dict[Hashable, int]:
    return {
        (step, group, at): count
        for step, groups in counts.items()
        for group, pair in groups.items()
        for at, count in enumerate(pair)
    }


def _by_way(ways: Ways) -> dict[Hashable, int]:
    return {(group, way): count for group, counted in ways.items() for way, count in counted.items()}
