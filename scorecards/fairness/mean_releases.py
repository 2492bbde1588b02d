"""Which groups' scores on which dimensions may be shown, and when newer ones may replace them. Pure.

Scores are known to whoever reads debriefs, so more is asked than of counts: twenty people in a group at least. Beyond
that a figure gives somebody away by what it is compared with: another dimension, the counts of a step, a file that
somebody brought, or the same figure an hour before. Wherever two of them differ, they differ by five people or none.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from scorecards.fairness.mean_differences import GroupScores
from scorecards.fairness.suppression import THRESHOLD

FEWEST = 20


class Answered(NamedTuple):
    """The score of somebody who said of which group they are; whether they said it here themselves."""

    score: float
    is_own: bool


People = Mapping[int, Answered]
"""By application."""

Sums = dict[str, dict[str, GroupScores]]
"""By dimension and group."""


def _differs_safely(these: set[int], those: set[int], threshold: int) -> bool:
    return all(not apart or len(apart) >= threshold for apart in (these - those, those - these))


def _own(people: People) -> set[int]:
    return {application for application, answered in people.items() if answered.is_own}


def releasable(
    scored: Mapping[str, Mapping[str, People]],
    counted: Mapping[str, Iterable[Mapping[int, bool]]],
    *,
    fewest: int = FEWEST,
    threshold: int = THRESHOLD,
) -> Sums:
    """What may be shown of these scores, by dimension and group.

    counted: by group the people of each count that is shown elsewhere, and whether each answered here themselves. The
    dimensions with the most people come first; one that differs by a few from what stands already is left out.
    """
    sums: Sums = {}
    for group in sorted({group for groups in scored.values() for group in groups}):
        standing = [(set(people), {pk for pk, own in people.items() if own}) for people in counted.get(group, ())]
        for dimension in sorted(scored, key=lambda key: (-len(scored[key].get(group, ())), key)):
            people = scored[dimension].get(group, {})
            pair = set(people), _own(people)
            if len(people) < fewest or 0 < len(pair[1]) < threshold:
                continue
            if all(
                _differs_safely(mine, theirs, threshold)
                for other in standing
                for mine, theirs in zip(pair, other, strict=True)
            ):
                standing.append(pair)
                sums.setdefault(dimension, {})[group] = _sums(people)
    return {dimension: groups for dimension, groups in sorted(sums.items()) if len(groups) > 1}


def _sums(people: People) -> GroupScores:
    scores = [answered.score for _, answered in sorted(people.items())]
    own = [answered.score for _, answered in sorted(people.items()) if answered.is_own]
    return GroupScores(len(scores), sum(scores), sum(score**2 for score in scores), len(own), sum(own))


def may_replace_sums(shown: Sums, newer: Sums, threshold: int = THRESHOLD) -> bool:
    """Whether each group on each dimension that was shown is there still, with the same people or five more or less,
    and so those who answered here themselves."""
    pairs = [
        (scores, newer.get(dimension, {}).get(group))
        for dimension, groups in shown.items()
        for group, scores in groups.items()
    ]
    return all(after is not None and _may_follow(before, after, threshold) for before, after in pairs)


def _may_follow(before: GroupScores, after: GroupScores, threshold: int) -> bool:
    everybody = (before.n, after.n, before.total, after.total)
    own = (before.own, after.own, before.own_total, after.own_total)
    return all(
        abs(new - old) >= threshold or (new == old and abs(new_total - old_total) < 1e-9)
        for old, new, old_total, new_total in (everybody, own)
    )


def sizes_of(sums: Sums) -> tuple[dict[str, set[int]], dict[str, set[int]]]:
    """By group, of how many people its figures are made; and of how many who answered here themselves."""
    everybody: dict[str, set[int]] = {}
    here: dict[str, set[int]] = {}
    for groups in sums.values():
        for group, scores in groups.items():
            everybody.setdefault(group, set()).add(scores.n)
            here.setdefault(group, set()).add(scores.own)
    return everybody, here
