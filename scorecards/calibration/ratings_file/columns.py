"""Which column of a file holds what."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scorecards.calibration.ratings_file.refused import RatingsRefused, shown

REQUIRED = ("candidate", "interviewer", "dimension", "rating")
OPTIONAL = ("exercise",)

Row = tuple[int, list[str]]
"""A line's or row's number in the file, and its cells."""


def known_as(header: str) -> str:
    """A header as it is compared: trimmed, in any case."""
    return " ".join(header.split()).casefold()


@dataclass(frozen=True)
class Columns:
    """The headers that are looked for, by our names."""

    headers: Mapping[str, str]
    chosen: frozenset[str]

    @classmethod
    def wanted(cls, named: Mapping[str, str]) -> "Columns":
        """Our own names, but where the file's header for one is given."""
        given = {name: header for name, header in named.items() if known_as(header)}
        headers = {name: known_as(given.get(name, name)) for name in REQUIRED + OPTIONAL}
        return cls(headers, frozenset(given))

    def found_in(self, header: list[str]) -> int:
        """How many of the headers that are looked for stand in this one."""
        known = {known_as(cell) for cell in header}
        return sum(each in known for each in self.headers.values())

    def places(self, header: list[str]) -> dict[str, int]:
        """{our name: the cell's index}; RatingsRefused where a column is missing or stands there twice."""
        known = [known_as(cell) for cell in header]
        needed = set(REQUIRED) | self.chosen
        missing = [name for name in REQUIRED + OPTIONAL if name in needed and self.headers[name] not in known]
        if missing:
            raise RatingsRefused(self._missing(missing, header))
        for name, each in self.headers.items():
            if known.count(each) > 1:
                raise RatingsRefused(f"More than one column is called {shown(each)}; it is not clear which is {name}.")
        return {name: known.index(each) for name, each in self.headers.items() if each in known}

    def _missing(self, missing: list[str], header: list[str]) -> str:
        asked = ", ".join(shown(self.headers[name]) for name in missing)
        noun = "column" if len(missing) == 1 else "columns"
        there = ", ".join(shown(cell) for cell in header[:12] if cell.strip()) or "nothing"
        return f"Missing {noun}: {asked}. The header has {there}{', …' if len(header) > 12 else ''}."


def header_of(rows: Iterator[Row]) -> list[str]:
    """The first row with something in it, trimmed, without the empty cells at its end."""
    for _, cells in rows:
        header = [cell.strip() for cell in cells]
        while header and not header[-1]:
            header.pop()
        if header:
            return header
    raise RatingsRefused("The file is empty.")
