"""Who can be compared with whom: interviewers linked through shared candidates, and through shared items."""

from dataclasses import dataclass

import numpy as np
import scipy

from scorecards.calibration.statistics.ratings import Ratings


@dataclass(frozen=True)
class Links:
    """groups, leniency_groups: (K,) the number of each interviewer's group, counting from 0."""

    groups: np.ndarray
    leniency_groups: np.ndarray

    @property
    def is_connected(self) -> bool:
        return len(np.unique(self.groups)) <= 1

    def alone(self) -> np.ndarray:
        """(K,) whether an interviewer shares no item with anybody, so that leniency cannot be told from difficulty."""
        return np.bincount(self.leniency_groups, minlength=1)[self.leniency_groups] == 1


def links(table: Ratings) -> Links:
    """The groups of a table's interviewers."""
    count = len(table.interviewers)
    return Links(
        groups=_numbered(_components(table.interviewer, table.candidate, count, len(table.candidates))),
        leniency_groups=_numbered(_components(table.interviewer, table.item, count, len(table.items))),
    )


def joining_pair(table: Ratings, links: Links) -> tuple[str, str] | None:
    """An interviewer and a candidate of another group: one more interview between them joins the two groups.

    Chosen among the two largest groups: the interviewer with the most ratings, the candidate with the fewest.
    """
    if links.is_connected:
        return None
    sizes = np.bincount(links.groups)
    first, second = np.argsort(-sizes, kind="stable")[:2]
    per_interviewer = np.bincount(table.interviewer, minlength=len(table.interviewers))
    of_candidate = np.zeros(len(table.candidates), int)
    of_candidate[table.candidate] = links.groups[table.interviewer]
    per_candidate = np.bincount(table.candidate, minlength=len(table.candidates))
    interviewer = np.argmax(np.where(links.groups == first, per_interviewer, -1))
    candidate = np.argmin(np.where(of_candidate == second, per_candidate, table.n + 1))
    return table.interviewers[interviewer], table.candidates[candidate]


def as_names(table: Ratings, numbers: np.ndarray) -> list[list[str]]:
    """The groups as lists of interviewers' names, the group of the first name first."""
    groups: dict[int, list[str]] = {}
    for name, number in zip(table.interviewers, numbers, strict=True):
        groups.setdefault(int(number), []).append(name)
    return list(groups.values())


def _components(left: np.ndarray, right: np.ndarray, lefts: int, rights: int) -> np.ndarray:
    size = lefts + rights
    graph = scipy.sparse.coo_array((np.ones(len(left), np.int8), (left, lefts + right)), shape=(size, size))
    return scipy.sparse.csgraph.connected_components(graph, directed=False)[1][:lefts]


def _numbered(labels: np.ndarray) -> np.ndarray:
    _, first, numbers = np.unique(labels, return_index=True, return_inverse=True)
    order = np.argsort(np.argsort(first))
    return order[numbers]
