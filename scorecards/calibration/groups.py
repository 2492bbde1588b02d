"""Groups of interviewers that share no candidate, for readers who see letters. Pure."""

from dataclasses import replace

import numpy as np

from people.words import some
from scorecards.calibration.statistics import gates
from scorecards.calibration.statistics.analysis import Analysis
from scorecards.calibration.statistics.linkage import as_names, joining_pair

MOST_LISTED = 8


def without_names(analysis: Analysis) -> Analysis:
    """The same analysis, its sentence about groups such that no letter can be matched to a person by it.

    The usual sentence names the interviewer who has rated most; here the way to join two groups is said by candidates:
    who met whom stands in the schedule, and whose letter is whose does not.
    """
    if not are_apart(analysis) or analysis.refused != gates.disconnected(analysis.table, analysis.links):
        return analysis
    interviewer, candidate = joining_pair(analysis.table, analysis.links)
    met = _most_met(analysis, interviewer)
    groups = as_names(analysis.table, analysis.links.groups)
    return replace(
        analysis,
        refused=(
            f"The interviewers form {len(groups)} groups that share no candidate, so their scales cannot be compared. "
            f"An interview of {candidate} by somebody who met {met} would join two of them."
        ),
    )


def are_apart(analysis: Analysis) -> bool:
    """Whether there is no model because some interviewers share no candidate."""
    return analysis.fit is None and analysis.table.n > 0 and not analysis.links.is_connected


def groups_of(analysis: Analysis, has_names: bool) -> list[str]:
    """Each group in words: by its people, or under letters by whom they met. Empty where all are linked.

    Under letters because a group is known from the schedule: a letter in a group of one would be no letter any more.
    """
    if analysis.links.is_connected:
        return []
    if has_names:
        return [some(group, MOST_LISTED) for group in as_names(analysis.table, analysis.links.groups)]
    of_candidate = np.zeros(len(analysis.table.candidates), np.intp)
    of_candidate[analysis.table.candidate] = analysis.links.groups[analysis.table.interviewer]
    met: dict[int, list[str]] = {}
    for name, number in zip(analysis.table.candidates, of_candidate.tolist(), strict=True):
        met.setdefault(number, []).append(name)
    return [f"Who met {some(met[number], MOST_LISTED)}" for number in sorted(met)]


def _most_met(analysis: Analysis, interviewer: str) -> str:
    """The candidate of the interviewer's group whom most people met, so that no single person is meant."""
    table = analysis.table
    group = analysis.links.groups[table.interviewers.index(interviewer)]
    pairs = np.unique(table.candidate * len(table.interviewers) + table.interviewer)
    candidate, who = np.divmod(pairs, len(table.interviewers))
    counts = np.bincount(candidate[analysis.links.groups[who] == group], minlength=len(table.candidates))
    return table.candidates[int(np.argmax(counts))]
