"""A small workbook that unpacks to much costs a second, not minutes."""

import resource
import time

import pytest

from people.refusals import Refused
from people.table_files.workbook import PAGE
from scorecards.calibration.ratings_file import Choices, opened, read
from tests.people.table_files.workbooks import coloured_rows, empty_rows, full_rows, ods, ods_row

SLOW = 8
"""How many times slower than its target a crowded machine may be. `./run bench workbooks` prints the times."""


def cpu_seconds() -> float:
    """Of this process and its children that ended."""
    child = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + child.ru_utime + child.ru_stime


@pytest.mark.parametrize(
    ("rows", "count"), [(empty_rows, 1_000_000), (coloured_rows, 100_000)], ids=["a million", "coloured"]
)
def test_empty_rows_cost_next_to_nothing(rows, count):
    data = rows(count)
    start = cpu_seconds()
    assert opened(data, Choices()).head.titles == ["candidate", "interviewer", "dimension", "rating"]
    assert cpu_seconds() - start < SLOW


def test_what_a_page_takes_is_read():
    assert read(full_rows(20_000)).ratings.n == 20_000


def test_one_row_repeated_a_million_times_is_refused():
    with pytest.raises(Refused, match=f"more than {PAGE.rows:,} rows"):
        opened(ods(ods_row("candidate") + ods_row("x", times=1_000_000)), Choices())


def test_columns_by_the_thousand_are_refused():
    wide = '<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="string" '
    wide += 'table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row>'
    with pytest.raises(Refused, match=r"too far apart|of memory|longer than|no Excel workbook"):
        opened(ods(wide), Choices())
