"""Differences between groups as a file has them, and as the page writes them: to a tenth. Pure.

A tenth, because whoever reads debriefs knows the scores: from an exact mean they could find out whose it is made of.
"""

from collections.abc import Iterable

HEADER = ("question", "dimension", "group", "people", "compared_with", "people_there", "difference", "low", "high")


def tenth(value: float) -> float:
    return round(value, 1) + 0.0  # never −0.0


def signed(value: float) -> str:
    """+0.3, −0.1, 0.0."""
    return f"{tenth(value):+.1f}".replace("-", "−").replace("+0.0", "0.0")


def interval_words(result) -> str:
    """From where to where the difference lies: never 0.0 to 0.0, which would read as certain."""
    low, high = signed(result.low), signed(result.high)
    return "within a tenth of a level" if low == high == "0.0" else f"{low} to {high}"


def lines_of(questions: Iterable) -> list[tuple]:
    """One for each group on each dimension; low and high None where nobody differs from anybody."""
    return [
        (question.text, name, row.group, row.n, row.beside, row.beside_n, *_figures(row.result))
        for question in questions
        for name, rows in question.dimensions
        for row in rows
    ]


def _figures(result) -> tuple:
    return tuple(None if value is None else tenth(value) for value in (result.difference, result.low, result.high))
