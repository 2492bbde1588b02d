"""The header of a table: its first row with something in it."""

from collections.abc import Iterator

from people.refusals import Refused

Row = tuple[int, list[str]]
"""A line's or row's number in the file, and its cells."""


def folded(header: str) -> str:
    """A header as it is compared: trimmed, in any case."""
    return " ".join(header.split()).casefold()


def header_of(rows: Iterator[Row]) -> list[str]:
    """The first row with something in it, trimmed, without the empty cells at its end; `rows` stands after it then."""
    for _, cells in rows:
        header = [cell.strip() for cell in cells]
        while header and not header[-1]:
            header.pop()
        if header:
            return header
    raise Refused("The file is empty.")
