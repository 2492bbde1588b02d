"""When a newer table of counts may replace the one that was shown.

Two tables that each hide nothing give a person away by their difference: one more answer, one more count. So a newer
one is shown only where each of its counts can be shown, and each differs from the last one shown by nothing, or by at
least a group. A withdrawn answer makes a count fall, and is held back until later answers cover it.
"""

from collections.abc import Sequence

from scorecards.fairness.suppression import THRESHOLD

Counts = Sequence[Sequence[int]]


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


def next_shown(shown: Counts | None, newer: Counts, threshold: int = THRESHOLD) -> Counts | None:
    """What stands on the page from now on: the newer table where it may, else the one that was there."""
    return newer if may_replace(shown, newer, threshold) else shown
