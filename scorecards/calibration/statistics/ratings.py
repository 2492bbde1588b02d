"""A table of ratings as arrays: who was rated, by whom, on what, and how."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
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
        return coded(names, codes, self.value[keep])


def ratings(rows: Iterable[Rating]) -> Ratings:
    """The table of some ratings; values must be finite."""
    rows = list(rows)
    items = [(row.exercise, row.dimension) for row in rows]
    columns = [[row.candidate for row in rows], [row.interviewer for row in rows], items]
    names = [list(dict.fromkeys(column)) for column in columns]
    places = [{name: number for number, name in enumerate(column)} for column in names]
    codes = [[place[name] for name in column] for place, column in zip(places, columns, strict=True)]
    return coded(names, codes, [row.value for row in rows])


def coded(names: Sequence[Sequence], codes: Sequence, value: Sequence[float]) -> Ratings:
    """The table of columns that are coded already: candidates, interviewers, items (exercise, dimension).

    names: three lists of distinct names, in any order, unused ones allowed. codes: three arrays (n,) into them.
    """
    (candidates, candidate), (interviewers, interviewer), (items, item) = (
        _sorted(column_names, np.asarray(column, np.intp)) for column_names, column in zip(names, codes, strict=True)
    )
    dimensions = tuple(sorted({dimension for _, dimension in items}))
    place = {name: number for number, name in enumerate(dimensions)}
    of_item = np.array([place[dimension] for _, dimension in items], np.intp)
    value = np.asarray(value, float)
    return Ratings(candidates, interviewers, dimensions, items, candidate, interviewer, of_item[item], item, value)


def means(codes: np.ndarray, value: np.ndarray, length: int) -> np.ndarray:
    """(length,) the mean value of each code, which must all be used.

    Scaled by a power of two, which is exact, so that no sum of large numbers runs over.
    """
    exponent = int(np.frexp(np.abs(value).max(initial=0))[1])
    total = np.bincount(codes, weights=np.ldexp(value, -exponent), minlength=length)
    return np.ldexp(total / np.bincount(codes, minlength=length), exponent)


def known(value: float) -> float | None:
    """A figure of an array as a plain number; None where it is not defined."""
    return float(value) if np.isfinite(value) else None


def _sorted(names: Sequence, codes: np.ndarray) -> tuple[tuple, np.ndarray]:
    """The used names in order, and the codes into them."""
    used = np.flatnonzero(np.bincount(codes, minlength=len(names)))
    order = sorted(used.tolist(), key=lambda code: names[code])
    place = np.zeros(len(names), np.intp)
    place[order] = np.arange(len(order))
    return tuple(names[code] for code in order), place[codes]
