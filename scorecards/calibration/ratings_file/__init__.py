"""A file of ratings, CSV or XLSX, as a table: `read` for the ratings, `headers` for what its columns are called.

Pure: bytes in, a table or a sentence out.
"""

from collections.abc import Mapping

from scorecards.calibration.ratings_file.columns import Columns, header_of
from scorecards.calibration.ratings_file.refused import RatingsRefused, TooManyRatings
from scorecards.calibration.ratings_file.rows import Found, gather
from scorecards.calibration.ratings_file.sheet import sheet_rows
from scorecards.calibration.ratings_file.text import text_rows

__all__ = ["MOST_RATINGS", "Found", "RatingsRefused", "TooManyRatings", "headers", "read"]

MOST_RATINGS = 5_000_000


def read(data: bytes, *, columns: Mapping[str, str] | None = None, most: int = MOST_RATINGS) -> Found:
    """The ratings of a CSV or XLSX file, with how many rows were left out as not assessed.

    columns: {"candidate": their header, …} where the headers differ from our names. RatingsRefused where the file
    cannot be read, with a sentence that says where and why, or where it holds more than `most` ratings.
    """
    wanted = Columns.wanted(columns or {})
    place, rows = _rows(data, wanted)
    return gather(rows, wanted, place=place, most=most)


def headers(data: bytes) -> list[str]:
    """The header of a file, trimmed, for a page that asks which column is which; RatingsRefused as above."""
    return header_of(_rows(data, Columns.wanted({}))[1])


def _rows(data: bytes, wanted: Columns):
    """What a row is called, and the rows with their numbers."""
    if not data.strip():
        raise RatingsRefused("The file is empty.")
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise RatingsRefused(
            "This is an old or a protected Excel file. Save it as .xlsx without a password, or as CSV."
        )
    if data.startswith(b"PK\x03\x04"):
        return "row", sheet_rows(data)
    return "line", text_rows(data, wanted)
