"""A file of ratings, CSV or a workbook, as a table: `read` for the ratings, `headers` for what its columns are called.

Pure: bytes in, a table or a sentence out.
"""

from collections.abc import Mapping

from people.table_files.header import header_of
from people.table_files.reading import table_of
from people.table_files.sheet import Sheet
from people.table_files.workbook import PAGE, Limits
from scorecards.calibration.ratings_file.columns import Columns
from scorecards.calibration.ratings_file.gathering import RatingsFile, TooManyRatings, gather

__all__ = ["MOST_RATINGS", "RatingsFile", "TooManyRatings", "headers", "read"]

MOST_RATINGS = 5_000_000


def read(
    data: bytes, *, columns: Mapping[str, str] | None = None, most: int = MOST_RATINGS, limits: Limits = PAGE
) -> RatingsFile:
    """The ratings of a file, with how many rows were left out as not assessed.

    columns: {"candidate": their header, …} where the headers differ from our names. Refused where the file
    cannot be read, with a sentence that says where and why, where it holds more than `most` ratings, or where it is a
    workbook that costs more than `limits`.
    """
    wanted = Columns.wanted(columns or {})
    table = _table(data, wanted, limits)
    return gather(table.even_rows, wanted, place=table.place, most=most)


def headers(data: bytes) -> list[str]:
    """The header of a file, trimmed, for a page that asks which column is which; Refused as above."""
    return header_of(_table(data, Columns.wanted({}), PAGE).even_rows)


def _table(data: bytes, wanted: Columns, limits: Limits) -> Sheet:
    return table_of(data, set(wanted.headers.values()), limits)
