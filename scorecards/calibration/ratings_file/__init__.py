"""A file of ratings, CSV or XLSX, as a table: `read` for the ratings, `headers` for what its columns are called.

Pure: bytes in, a table or a sentence out.
"""

from collections.abc import Iterator, Mapping

from people.refusals import Refused
from people.table_files.csv_file import csv_rows
from people.table_files.header import Row, header_of
from people.table_files.workbook import sheet_rows
from scorecards.calibration.ratings_file.columns import Columns
from scorecards.calibration.ratings_file.gathering import RatingsFile, TooManyRatings, gather

__all__ = ["MOST_RATINGS", "RatingsFile", "TooManyRatings", "headers", "read"]

MOST_RATINGS = 5_000_000


def read(data: bytes, *, columns: Mapping[str, str] | None = None, most: int = MOST_RATINGS) -> RatingsFile:
    """The ratings of a CSV or XLSX file, with how many rows were left out as not assessed.

    columns: {"candidate": their header, …} where the headers differ from our names. Refused where the file
    cannot be read, with a sentence that says where and why, or where it holds more than `most` ratings.
    """
    wanted = Columns.wanted(columns or {})
    place, rows = _rows(data, wanted)
    return gather(rows, wanted, place=place, most=most)


def headers(data: bytes) -> list[str]:
    """The header of a file, trimmed, for a page that asks which column is which; Refused as above."""
    return header_of(_rows(data, Columns.wanted({}))[1])


def _rows(data: bytes, wanted: Columns) -> tuple[str, Iterator[Row]]:
    """What a row is called, and the rows with their numbers."""
    if not data.strip():
        raise Refused("The file is empty.")
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise Refused("This is an old or a protected Excel file. Save it as .xlsx without a password, or as CSV.")
    if data.startswith(b"PK\x03\x04"):
        return "row", sheet_rows(data)
    return "line", csv_rows(data, set(wanted.headers.values()))
