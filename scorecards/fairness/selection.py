"""Two groups at one step: how many of each went on. The four-fifths comparison is made in whole numbers.

Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4 D, and Questions and Answers 10–26 (44 FR 11996).
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Selection:
    """`selected` of `total` in the group; the same of the group that it is compared with, the one with the highest
    rate."""

    selected: int
    total: int
    reference_selected: int
    reference_total: int

    def __post_init__(self):
        for selected, total in ((self.selected, self.total), (self.reference_selected, self.reference_total)):
            if not 0 <= selected <= total or total < 1:
                raise ValueError(f"{selected} selected of {total}: a group needs somebody, and not more selected.")

    @property
    def rate(self) -> float:
        return self.selected / self.total

    @property
    def reference_rate(self) -> float:
        return self.reference_selected / self.reference_total

    @property
    def ratio(self) -> float | None:
        """The group's rate over the reference's; None where nobody of the reference was selected."""
        return self.rate / self.reference_rate if self.reference_selected else None

    @property
    def four_fifths_met(self) -> bool | None:
        """Is the ratio at least 4/5? In whole numbers: 48 % over 60 % is exactly four fifths, and floats say less.
        None where there is no ratio."""
        if not self.reference_selected:
            return None
        return _four_fifths(self.selected, self.total, self.reference_selected, self.reference_total)


def _four_fifths(selected: int, total: int, reference_selected: int, reference_total: int) -> bool:
    return 5 * selected * reference_total >= 4 * reference_selected * total


@dataclass(frozen=True)
class Flip:
    """How few people make or break four fifths. None where no number of them does, or where it does not apply.

    Below four fifths: hires added to the group; taken from the reference; moved from one to the other; and the fewest
    decisions changed in any mixture. At or above: hires lost, or moved, until the ratio is below.
    one_person_reverses: below four fifths, would one more hire of the group and one fewer of the reference give the
    group the higher rate? (Question 21: then the numbers are too small to say anything.)
    """

    added_hires: int | None = None
    fewer_reference_hires: int | None = None
    swapped_hires: int | None = None
    fewest_changed_decisions: int | None = None
    lost_hires_until_below: int | None = None
    swapped_until_below: int | None = None
    one_person_reverses: bool = False


def flip(selection: Selection) -> Flip | None:
    """None where there is no ratio to flip."""
    if selection.four_fifths_met is None:
        return None
    if selection.four_fifths_met:
        return Flip(
            lost_hires_until_below=_fewest(selection, lose=1, until_met=False),
            swapped_until_below=_fewest(selection, lose=1, reference_gain=1, until_met=False),
        )
    return Flip(
        added_hires=_fewest(selection, lose=-1),
        fewer_reference_hires=_fewest(selection, reference_gain=-1),
        swapped_hires=_fewest(selection, lose=-1, reference_gain=-1),
        fewest_changed_decisions=_fewest_decisions(selection),
        one_person_reverses=_one_person_reverses(selection),
    )


def _fewest(of: Selection, *, lose: int = 0, reference_gain: int = 0, until_met: bool = True) -> int | None:
    """The fewest steps after which four fifths are met (or no longer are); the totals stay."""
    for steps in range(1, max(of.total, of.reference_total) + 1):
        selected, reference = of.selected - lose * steps, of.reference_selected + reference_gain * steps
        if not (0 <= selected <= of.total and 0 < reference <= of.reference_total):
            # Nobody of the reference left is no ratio at all; only for a group that has nobody it is the end.
            return None
        if _four_fifths(selected, of.total, reference, of.reference_total) == until_met:
            return steps
    return None


def _fewest_decisions(of: Selection) -> int | None:
    fewest = None
    for added in range(of.total - of.selected + 1):
        most = 5 * (of.selected + added) * of.reference_total // (4 * of.total)
        taken = max(0, of.reference_selected - most)
        if most >= 1 and (fewest is None or added + taken < fewest):
            fewest = added + taken
    return fewest


def _one_person_reverses(of: Selection) -> bool:
    selected, reference = of.selected + 1, of.reference_selected - 1
    if selected > of.total:
        return False
    return selected * of.reference_total > reference * of.total
