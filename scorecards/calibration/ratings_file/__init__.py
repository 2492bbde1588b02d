"""A file of ratings as a table: whatever people have, a spreadsheet or another system's export.

Pure: bytes in, a table or a sentence out. `read` for the ratings, `opened` for what a page asks about first.
"""

from dataclasses import dataclass, field

from people.table_files.workbook import PAGE, Limits
from scorecards.calibration.ratings_file.choices import Choices
from scorecards.calibration.ratings_file.gathering import TooManyRatings, UnknownWords
from scorecards.calibration.ratings_file.ratings_table import RatingsTable, open_table
from scorecards.calibration.ratings_file.scorecard_export import is_export, read_export
from scorecards.calibration.ratings_file.stated_scale import StatedScale
from scorecards.calibration.statistics.ratings import Ratings

__all__ = [
    "MOST_RATINGS",
    "Choices",
    "RatingsFile",
    "RatingsTable",
    "StatedScale",
    "TooManyRatings",
    "UnknownWords",
    "opened",
    "ratings_of",
    "read",
]

MOST_RATINGS = 5_000_000


@dataclass(frozen=True)
class RatingsFile:
    """The ratings of a file, and how they were read.

    missing: how many cells held none (not assessed). unrated: the dimensions that nobody rated at all. sheet: "" but in
    a workbook. columns: titles by role. scale: the ends, said or used. doubts: {kind: sentence} of what can be read
    otherwise, by the kinds of `Choices`. warnings: every sentence about how the file was read, those among them.
    """

    ratings: Ratings
    missing: int
    unrated: tuple[str, ...]
    sheet: str
    layout: str
    columns: dict[str, str | list[str]]
    scale: tuple[float, float]
    doubts: dict[str, str] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()

    @property
    def as_read(self) -> dict:
        """The part `read` of a report."""
        return {
            "sheet": self.sheet or None,
            "layout": self.layout,
            "columns": self.columns,
            "scale": list(self.scale),
            "warnings": list(self.warnings),
        }


def read(
    data: bytes, choices: Choices | None = None, *, most: int = MOST_RATINGS, limits: Limits = PAGE
) -> RatingsFile:
    """The ratings of a file. Refused where it cannot be read, with a sentence that says where and why, where it holds
    more than `most` ratings, or where it is a workbook that costs more than `limits`.
    """
    choices = choices or Choices()
    if is_export(data):
        return _file(*read_export(data, choices, most=most), choices)
    return ratings_of(open_table(data, choices, limits), most=most)


def opened(data: bytes, choices: Choices) -> RatingsTable | None:
    """How a table is understood, for a page that asks; None of another system's export. Refused as above."""
    return None if is_export(data) else open_table(data, choices)


def ratings_of(table: RatingsTable, *, most: int = MOST_RATINGS) -> RatingsFile:
    """The ratings of a table that is opened; it can be read once. Refused as above."""
    gathered, sentences = table.gather(most)
    of_file = {"sheet": table.sheet.name, "layout": table.layout.name, "columns": table.column_names}
    return _file(gathered, sentences, of_file, table.choices, table.head.scale, table.cells.out_of)


def _file(gathered, sentences, of_file: dict, choices: Choices, known=None, out_of=()) -> RatingsFile:
    values, said_scale = gathered.ratings.value, choices.scale
    low, high = float(values.min()), float(values.max())
    widened = ()
    if said_scale.low is not None:
        low, high = said_scale.low, said_scale.high
    elif known:
        ends, (low, high) = (low, high), (min(low, known[0]), max(high, known[1]))
        widened = () if (low, high) == tuple(known) else (_widened(known, ends, (low, high)),)
    elif out_of:
        high = max(high, *out_of)
    warnings = (*sentences, *widened, *gathered.doubts.values())
    return RatingsFile(
        gathered.ratings,
        gathered.missing,
        gathered.unrated,
        scale=(low, high),
        doubts=gathered.doubts,
        warnings=warnings,
        **of_file,
    )


def _widened(known: tuple[float, float], ends: tuple[float, float], scale: tuple[float, float]) -> str:
    header, ratings, taken = (f"{low:g}-{high:g}" for low, high in (known, ends, scale))
    return (
        f"A header says {header}, and the ratings are {ratings}: the scale is taken to be {taken}. "
        f"Where that is a slip, mend it in the file; where it is not, say that the scale is {taken}."
    )
