"""Interviewers whose figures are made of the others', or are another's once more: told by their figures alone."""

from collections.abc import Iterator, Sequence

import numpy as np

from people.refusals import Refused
from people.table_files.quoting import quoted
from scorecards.calibration.statistics.ratings import Ratings

_ROUNDING = 0.0101  # means are written with two decimals, or more
_LEAST, _LEAST_WHOLE, _LEAST_ALIKE = 5, 20, 6  # whole figures meet a rounded mean by chance every other time


def refuse_means(ratings: Ratings) -> None:
    """Refused where an interviewer's figure is everywhere the mean of the others', and these are whole."""
    for place in _means(ratings):
        raise Refused(
            f"{quoted(ratings.interviewers[place])} rated everywhere the mean of the others: that is a summary, and "
            "nobody who rated. Take it out of the file, or choose the sheets or columns of the interviewers alone."
        )


def about_copies(ratings: Ratings) -> Iterator[str]:
    """Sentences about interviewers whose ratings are another's once more."""
    for one, other in _alike(ratings):
        yield (
            f"{quoted(ratings.interviewers[one])} and {quoted(ratings.interviewers[other])} rated the same with the "
            "same figures everywhere. Where one is a copy of the other, take it out of the file."
        )


def _means(ratings: Ratings) -> Iterator[int]:
    count = len(ratings.interviewers)
    if count < 3:
        return
    cell, value = _cells(ratings), ratings.value
    number, total, square = (np.bincount(cell, weights=weights)[cell] for weights in (None, value, value**2))
    own = np.bincount(ratings.interviewer, minlength=count)
    others = np.maximum(number - 1, 1)
    mean = (total - value) / others
    is_told = (square - value**2) / others - mean**2 > 1e-9
    is_mean = (number > 1) & (np.abs(value - mean) < _ROUNDING)
    is_rounded = (number > 1) & (value == np.floor(mean + 0.5))
    is_whole = value == np.floor(value)
    told, parts = (np.bincount(ratings.interviewer, weights=marks, minlength=count) for marks in (is_told, ~is_whole))
    for is_made, least in ((is_mean, _LEAST), (is_rounded, _LEAST_WHOLE)):
        made = np.bincount(ratings.interviewer, weights=is_made, minlength=count) == own
        for place in np.flatnonzero(made & (told >= least)):
            if least == _LEAST_WHOLE or (parts[place] and parts.sum() == parts[place]):
                yield int(place)


def _alike(ratings: Ratings) -> Iterator[tuple[int, int]]:
    cells = _cells(ratings)
    order = np.lexsort((cells, ratings.interviewer))
    cells, values = cells[order], ratings.value[order]
    ends = np.cumsum(np.bincount(ratings.interviewer, minlength=len(ratings.interviewers)))
    seen: dict[bytes, int] = {}
    for place, (first, last) in enumerate(zip([0, *ends[:-1]], ends, strict=True)):
        if last - first < _LEAST_ALIKE or len(np.unique(values[first:last])) < 3:
            continue
        key = cells[first:last].tobytes() + values[first:last].tobytes()
        if key in seen:
            yield seen[key], place
        seen.setdefault(key, place)


def _cells(ratings: Ratings) -> Sequence[int]:
    """Each rating's candidate and item as one code, without gaps."""
    codes = np.asarray(ratings.candidate) * len(ratings.items) + np.asarray(ratings.item)
    return np.unique(codes, return_inverse=True)[1]
