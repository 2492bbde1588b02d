"""Which groups' scores on which dimensions may be shown, and when newer ones may replace them. Pure.

Scores are known to whoever reads debriefs, so more is asked than of counts: twenty people in a group at least. Beyond
that a figure gives somebody away by what it is compared with: another dimension, the counts of a step, a file that
somebody brought, or the same figure an hour before. Wherever two of them differ, they differ by five people or none.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from scorecards.fairness.mean_differences import GroupScores
from scorecards.fairness.releases import tells_apart_nobody
from scorecards.fairness.suppression import THRESHOLD

FEWEST = 20


class Answered(NamedTuple):
    """The score of somebody who said of which group they are; whether they said it here themselves."""

    score: float
    is_own: bool


People = Mapping[int, Answered]
"""By candidate."""

Sums = dict[str, dict[str, GroupScores]]
"""By dimension and group."""

Sizes = Mapping[str, Mapping[str, Sequence[Sequence[int]]]]
"""By dimension and group each size that stood: how many people, and how many of them answered here themselves."""


def _differs_safely(these: set[int], those: set[int], threshold: int) -> bool:
    return all(not apart or len(apart) >= threshold for apart in (these - those, those - these))


def _own(people: People) -> set[int]:
    return {candidate for candidate, answered in people.items() if answered.is_own}


def releasable(
    scored: Mapping[str, Mapping[str, People]],
    counted: Mapping[str, Iterable[Mapping[int, bool]]],
    everybody: Mapping[str, int] | None = None,
    *,
    fewest: int = FEWEST,
    threshold: int = THRESHOLD,
) -> Sums:
    """What may be shown of these scores, by dimension and group.

    counted: by group the people of each count that is shown elsewhere, and whether each answered here themselves.
    everybody: how many have a score on the dimension, answered or not; a few of a group that is left out are not to be
    found among them. The dimensions with the most people come first; one that differs by a few from what stands already
    is left out.
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
    sums = {dimension: groups for dimension, groups in sorted(sums.items()) if len(groups) > 1}
    left, totals = left_out_of(scored, sums), totals_by_dimension(sums)
    return {
        dimension: groups
        for dimension, groups in sums.items()
        if everybody is None or tells_apart_nobody(left & {dimension}, totals, everybody, threshold)
    }


def left_out_of(scored: Mapping[str, Mapping[str, People]], sums: Sums) -> set[str]:
    """The dimensions on which somebody has a score whose group is not shown there."""
    return {
        dimension
        for dimension, groups in scored.items()
        if any(people and group not in sums.get(dimension, {}) for group, people in groups.items())
    }


def totals_by_dimension(sums: Sums) -> dict[str, int]:
    """Of how many people the figures on a dimension are made."""
    return {dimension: sum(scores.n for scores in groups.values()) for dimension, groups in sums.items()}


def _sums(people: People) -> GroupScores:
    scores = [answered.score for _, answered in sorted(people.items())]
    own = [answered.score for _, answered in sorted(people.items()) if answered.is_own]
    return GroupScores(len(scores), sum(scores), sum(score**2 for score in scores), len(own), sum(own))


def may_replace_sums(shown: Sums, newer: Sums, sizes: Sizes | None = None, threshold: int = THRESHOLD) -> bool:
    """Whether each group on each dimension that was shown is there still, with the same people or five more or less,
    and so those who answered here themselves; five more or less than at any time before, too: five who take their
    answers back and give them again would else hide whoever came meanwhile."""
    sizes = sizes or {}
    return all(
        (after := newer.get(dimension, {}).get(group)) is not None
        and _may_follow(scores, after, threshold)
        and _is_new(scores, after, sizes.get(dimension, {}).get(group, []), threshold)
        for dimension, groups in shown.items()
        for group, scores in groups.items()
    )


def _may_follow(before: GroupScores, after: GroupScores, threshold: int) -> bool:
    everybody = (before.n, after.n, before.total - after.total, before.squares - after.squares)
    own = (before.own, after.own, before.own_total - after.own_total, 0.0)
    return all(
        abs(new - old) >= threshold or (new == old and max(map(abs, apart)) < 1e-9)
        for old, new, *apart in (everybody, own)
    )


def _is_new(before: GroupScores, after: GroupScores, earlier: Iterable[Sequence[int]], threshold: int) -> bool:
    """Whether a size that changed is five away from each that stood before the last one."""
    sizes = list(earlier)
    return all(
        new == old or all(abs(new - size[at]) >= threshold or size[at] == old for size in sizes)
        for at, (old, new) in enumerate(((before.n, after.n), (before.own, after.own)))
    )


def sizes_with(sizes: Sizes, shown: Sums) -> Sizes:
    """The sizes that stood, with those of what is shown now."""
    kept = {dimension: dict(groups) for dimension, groups in sizes.items()}
    for dimension, groups in shown.items():
        for group, scores in groups.items():
            stood = kept.setdefault(dimension, {}).get(group, [])
            pair = [scores.n, scores.own]
            kept[dimension][group] = stood if pair in stood else [*stood, pair]
    return kept


def sizes_of(sums: Sums) -> tuple[dict[str, set[int]], dict[str, set[int]]]:
    """By group, of how many people its figures are made; and of how many who answered here themselves."""
    everybody: dict[str, set[int]] = {}
    here: dict[str, set[int]] = {}
    for groups in sums.values():
        for group, scores in groups.items():
            everybody.setdefault(group, set()).add(scores.n)
            here.setdefault(group, set()).add(scores.own)
    return everybody, here
