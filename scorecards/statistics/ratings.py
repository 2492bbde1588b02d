"""A table of ratings as arrays: who was rated, by whom, on what, and how."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Rating:
    """One rating; exercise is "" where the table has no exercises."""

    candidate: str
    interviewer: str
    dimension: str
    value: float
    exercise: str = ""


@dataclass(frozen=True)
class Ratings:
    """n ratings, coded: each array (n,) counts from 0 into the names beside it, which are sorted.

    An item is a dimension within an exercise; items holds (exercise, dimension) pairs.
    """

    candidates: tuple[str, ...]
    interviewers: tuple[str, ...]
    dimensions: tuple[str, ...]
    items: tuple[tuple[str, str], ...]
    candidate: np.ndarray
    interviewer: np.ndarray
    dimension: np.ndarray
    item: np.ndarray
    value: np.ndarray

    @property
    def n(self) -> int:
        return len(self.value)

    def only(self, keep: np.ndarray) -> "Ratings":
        """The ratings where the boolean array (n,) is true, coded anew."""
        names = self.candidates, self.interviewers, self.items
        codes = self.candidate[keep], self.interviewer[keep], self.item[keep]
        return _coded(names, codes, self.value[keep])


def ratings(rows: Iterable[Rating]) -> Ratings:
    """The table of some ratings; values must be finite."""
    rows = list(rows)
    items = [(row.exercise, row.dimension) for row in rows]
    columns = [row.candidate for row in rows], [row.interviewer for row in rows], items
    names, codes = zip(*(_codes(column) for column in columns), strict=True)
    return _coded(names, codes, np.array([row.value for row in rows], float))


def _codes(column: list) -> tuple[tuple, np.ndarray]:
    names = tuple(sorted(set(column)))
    place = {name: number for number, name in enumerate(names)}
    return names, np.array([place[name] for name in column], np.intp)


def _coded(names, codes, value: np.ndarray) -> Ratings:
    kept = []
    for all_names, column in zip(names, codes, strict=True):
        used, column = np.unique(column, return_inverse=True)
        kept.append((tuple(all_names[number] for number in used), column.astype(np.intp)))
    (candidates, candidate), (interviewers, interviewer), (items, item) = kept
    dimensions = tuple(sorted({dimension for _, dimension in items}))
    place = {name: number for number, name in enumerate(dimensions)}
    of_item = np.array([place[dimension] for _, dimension in items], np.intp)
    dimension = of_item[item] if len(items) else item
    return Ratings(candidates, interviewers, dimensions, items, candidate, interviewer, dimension, item, value)
