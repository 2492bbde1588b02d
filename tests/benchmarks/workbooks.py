"""What workbooks cost that a page takes: empty rows, coloured ones, and as many ratings as it reads."""

import resource
import time
from collections.abc import Iterator
from itertools import product

from people.table_files.workbook import sheets
from scorecards.calibration.ratings_file import read
from tests.people.table_files.workbooks import coloured_rows, empty_rows, full_rows
from tests.scorecards.calibration.ratings_file.layouts import Sheet
from tests.scorecards.calibration.ratings_file.writers import WRITERS


def run() -> Iterator[tuple[str, str, bool]]:
    for what, data, most in (
        ("a million empty rows", empty_rows(1_000_000), 1.5),
        ("100,000 coloured empty rows", coloured_rows(100_000), 1.0),
    ):
        yield _figure(what, len(data), _seconds(lambda data=data: sheets(data)), most)
    data = full_rows(20_000)
    yield _figure("20,000 ratings", len(data), _seconds(lambda: read(data)), 5.0)
    for (layout, sheet), (program, write) in product(_layouts().items(), WRITERS.items()):
        data = write(sheet)
        what = f"20,000 ratings, {layout}, {program}"
        yield _figure(what, len(data), _seconds(lambda data=data: read(data)), 5.0)


def _layouts() -> dict[str, Sheet]:
    """20,000 ratings: 1,000 candidates by four people on five dimensions."""
    dimensions, people = [f"Dimension {n}" for n in range(5)], [f"Interviewer {n}" for n in range(4)]
    who = [(f"Candidate {n}", person) for n in range(1_000) for person in people]
    long = [[*names, dimension, f"{1 + n % 4} - Level"] for n, names in enumerate(who) for dimension in dimensions]
    wide = [[*names, *(1 + (n + k) % 4 for k in range(5))] for n, names in enumerate(who)]
    return {
        "one in each row, labelled": Sheet([["candidate", "interviewer", "dimension", "rating"], *long]),
        "a column for each dimension": Sheet([["candidate", "interviewer", *dimensions], *wide]),
    }


def _seconds(read) -> float:
    """CPU time of this process and of the one that reads; the best of three."""
    times = []
    for _ in range(3):
        start = _cpu()
        read()
        times.append(_cpu() - start)
    return min(times)


def _cpu() -> float:
    child = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + child.ru_utime + child.ru_stime


def _figure(what: str, size: int, seconds: float, most: float) -> tuple[str, str, bool]:
    return f"reading {what} ({size / 1e6:.1f} MB)", f"{seconds:.2f} s (≤ {most:.1f} s)", seconds <= most
