"""A sheet whose columns stand otherwise than one header over one table says: put right before it is read."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import chain, islice

from people.table_files.header import Row
from people.table_files.sheet import Sheet
from scorecards.calibration.ratings_file.corners import with_corner
from scorecards.calibration.ratings_file.head import Head
from scorecards.calibration.ratings_file.level_marks import in_one_column
from scorecards.calibration.ratings_file.named_scores import in_rows_of_names
from scorecards.calibration.ratings_file.numbered_columns import in_rows
from scorecards.calibration.ratings_file.outlined_rows import in_two_columns
from scorecards.calibration.ratings_file.stacked_tables import under_one_header

_CHANGES = (in_two_columns, with_corner, in_rows_of_names, in_one_column, in_rows, under_one_header)


def put_right(
    sheet: Sheet, sample: Sequence[Row], head_of: Callable[[Sequence[Row]], Head], is_rating: Callable[[str], bool]
) -> tuple[Sheet, Sequence[Row], list[str]]:
    """The sheet, its first rows, and sentences about what was moved. sample: its first rows so far."""
    told = []
    for change in _CHANGES:
        arguments = (sheet, head_of(sample), sample) + (() if change is with_corner else (is_rating,))
        sheet, sentence = change(*arguments)
        if sentence:
            told.append(sentence)
            rows = iter(sheet.rows)
            sample = list(islice(rows, len(sample)))
            sheet = replace(sheet, rows=chain(sample, rows) if not sheet.name else sheet.rows)
    return sheet, sample, told
