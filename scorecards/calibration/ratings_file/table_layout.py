"""How a table holds its ratings: one in each row, or a column for each dimension or each interviewer."""

from collections.abc import Mapping
from dataclasses import dataclass

LONG, DIMENSIONS, INTERVIEWERS, CANDIDATES = "long", "dimensions", "interviewers", "candidates"
LAYOUTS = {
    LONG: "One rating in each row",
    DIMENSIONS: "A column for each dimension",
    INTERVIEWERS: "A column for each interviewer",
    CANDIDATES: "A column for each candidate",
}
ACROSS = {DIMENSIONS: "dimension", INTERVIEWERS: "interviewer", CANDIDATES: "candidate"}
"""What each column of ratings is, by the layout."""

LAYOUT_OF = {role: layout for layout, role in ACROSS.items()}


@dataclass(frozen=True)
class RatingColumn:
    """A column of ratings; names: who and what its header says, by role."""

    index: int
    title: str
    names: Mapping[str, str]


@dataclass(frozen=True)
class Layout:
    """keys: the column that says who or what a row is about, by role. ratings: the columns that hold ratings.

    unread: titles of columns that are not read. sentences: about what was understood and is not plain.
    """

    name: str
    keys: Mapping[str, int]
    ratings: tuple[RatingColumn, ...]
    unread: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
