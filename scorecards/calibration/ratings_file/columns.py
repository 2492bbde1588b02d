"""Which column of a file holds what."""

from collections.abc import Mapping
from dataclasses import dataclass

from people.refusals import Refused
from people.table_files.header import folded
from people.table_files.quoting import quoted

REQUIRED = ("candidate", "interviewer", "dimension", "rating")
OPTIONAL = ("exercise",)


@dataclass(frozen=True)
class Columns:
    """The headers that are looked for, by our names."""

    headers: Mapping[str, str]
    chosen: frozenset[str]

    @classmethod
    def wanted(cls, named: Mapping[str, str]) -> "Columns":
        """Our own names, but where the file's header for one is given."""
        given = {name: header for name, header in named.items() if folded(header)}
        headers = {name: folded(given.get(name, name)) for name in REQUIRED + OPTIONAL}
        return cls(headers, frozenset(given))

    def places(self, header: list[str]) -> dict[str, int]:
        """{our name: the cell's index}; Refused where a column is missing or stands there twice."""
        known = [folded(cell) for cell in header]
        needed = set(REQUIRED) | self.chosen
        missing = [name for name in REQUIRED + OPTIONAL if name in needed and self.headers[name] not in known]
        if missing:
            raise Refused(self._missing(missing, header))
        for name, wanted in self.headers.items():
            if known.count(wanted) > 1:
                raise Refused(f"More than one column is called {quoted(wanted)}; it is not clear which is {name}.")
        return {name: known.index(wanted) for name, wanted in self.headers.items() if wanted in known}

    def _missing(self, missing: list[str], header: list[str]) -> str:
        asked = ", ".join(quoted(self.headers[name]) for name in missing)
        noun = "column" if len(missing) == 1 else "columns"
        there = ", ".join(quoted(cell) for cell in header[:12] if cell.strip()) or "nothing"
        return f"Missing {noun}: {asked}. The header has {there}{', …' if len(header) > 12 else ''}."
