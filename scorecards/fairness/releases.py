"""When a newer table of counts may replace the one that was shown.

Two tables that each hide nothing give a person away by their difference: one more answer, one more count. So a newer
one is shown only where each of its counts can be shown, and each differs from the last one shown by nothing, or by at
least a group. A withdrawn answer makes a count fall, and is held back until later answers cover it.

The same holds of the steps of one table, and of those who answered here themselves beside a file of which its bringer
knows every line.
"""

from collections.abc import Mapping, Sequence

from scorecards.fairness.suppression import THRESHOLD

Counts = Sequence[Sequence[int]]
Ways = Mapping[str, Mapping[str, int]]
"""By group: how many went each way, from applying to the last step that they came to."""


def may_replace(shown: Counts | None, newer: Counts, threshold: int = THRESHOLD) -> bool:
    """shown: the table that was shown last, None where none was. Both with the same groups and outcomes."""
    if any(count < threshold for row in newer for count in row):
        return False
    if shown is None:
        return True
    if [len(row) for row in shown] != [len(row) for row in newer]:
        raise ValueError("Both tables need the same groups and outcomes.")
    changes = [
        new - old
        for old_row, new_row in zip(shown, newer, strict=True)
        for old, new in zip(old_row, new_row, strict=True)
    ]
    return all(change == 0 or change >= threshold for change in changes)


def may_follow(shown: Ways, newer: Ways, threshold: int = THRESHOLD) -> bool:
    """Whether nobody is given away by how the steps of one table differ: two steps beside each other say how many came
    to the one and not to the other. Each way that anybody went is a group at least, and grew by nothing or by one."""
    before, after = _flat(shown), _flat(newer)
    changes = [after.get(way, 0) - before.get(way, 0) for way in before.keys() | after.keys()]
    return all(count >= threshold for count in after.values() if count) and all(
        change == 0 or change >= threshold for change in changes
    )


def _flat(ways: Ways) -> dict[tuple[str, str], int]:
    return {(group, way): count for group, counted in ways.items() for way, count in counted.items()}


def next_shown(shown: Counts | None, newer: Counts, threshold: int = THRESHOLD) -> Counts | None:
    """What stands on the page from now on: the newer table where it may, else the one that was there."""
    return newer if may_replace(shown, newer, threshold) else shown
