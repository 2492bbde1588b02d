"""What a row is called in a sentence: its number, and its sheet where several are read as one."""

from collections.abc import Sequence
from dataclasses import dataclass

from people.table_files.quoting import quoted

STRIDE = 10_000_000
"""Numbers of rows go on from here in each further sheet; no sheet has as many rows."""


@dataclass(frozen=True)
class Places:
    """word: what a row is called, “Line”, “Row” or “Scorecard”. sheets: the names of those that are read as one."""

    word: str
    sheets: tuple[str, ...] = ()

    def at(self, number: int) -> str:
        if not self.sheets:
            return f"{self.word} {number}"
        sheet, row = divmod(int(number), STRIDE)
        return f"{self.word} {row} of {quoted(self.sheets[sheet])}"

    def inside(self, number: int) -> str:
        """The same within a sentence."""
        place = self.at(number)
        return place[0].lower() + place[1:]

    def both(self, first: int, second: int) -> str:
        if self.sheets:
            return f"{self.at(first)} and {self.inside(second)}"
        return f"{self.word}s {first} and {second}"

    def listed(self, numbers: Sequence[int], most: int) -> str:
        """“2, 5, …” of rows, with their sheets where there are several."""
        named = [f"{number}" if not self.sheets else self.inside(number) for number in numbers[:most]]
        return ", ".join(named) + (", …" if len(numbers) > most else "")
