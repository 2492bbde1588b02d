"""KeptFigures that rest on the same ratings are computed once: kept in memory for a while, by the ratings' hash. Pure.

They are never stored: they go with the process, and in any case after ten minutes.
"""

import threading
import time
from collections import OrderedDict, defaultdict
from collections.abc import Hashable
from dataclasses import dataclass
from hashlib import sha256

from scorecards.calibration.groups import without_names
from scorecards.calibration.heat import is_apart
from scorecards.calibration.statistics.analysis import Analysis, Neighbours, analyse, neighbours
from scorecards.calibration.statistics.cells import Cell, cells
from scorecards.calibration.statistics.ratings import Ratings
from scorecards.calibration.statistics.report import report_of

MOST, SECONDS = 16, 600

_kept: OrderedDict[Hashable, tuple[float, "KeptFigures"]] = OrderedDict()
_one_at_a_time = threading.Lock()


@dataclass(frozen=True)
class KeptFigures:
    """What follows from a table of ratings; nobody who is given one changes it.

    apart: the cells to talk about, the widest first, then those furthest from what chance would give. by_disagreement:
    the candidates' names, whose panel is furthest apart first.
    """

    analysis: Analysis
    report: dict
    order: list[Neighbours]
    cells: dict[tuple[str, str], Cell]
    apart: list[tuple[tuple[str, str], Cell]]
    by_disagreement: list[str]


def figures_of(table: Ratings, *, has_names: bool) -> KeptFigures:
    """The figures of a table, of which the sentences name interviewers or do not."""
    key, now = (_hash(table), has_names), time.monotonic()
    with _one_at_a_time:
        while _kept and next(iter(_kept.values()))[0] < now:
            _kept.popitem(last=False)
        if key in _kept:
            return _kept[key][1]
    figures = _computed(table, has_names)
    with _one_at_a_time:
        _kept[key] = (now + SECONDS, figures)
        _kept.move_to_end(key)
        while len(_kept) > MOST:
            _kept.popitem(last=False)
    return figures


def _computed(table: Ratings, has_names: bool) -> KeptFigures:
    analysis = analyse(table) if has_names else without_names(analyse(table))
    report, by_name = report_of(analysis), cells(table)
    apart = _apart(report, by_name)
    return KeptFigures(analysis, report, neighbours(analysis), by_name, apart, _by_disagreement(report, apart))


def _apart(report: dict, by_name: dict[tuple[str, str], Cell]) -> list[tuple[tuple[str, str], Cell]]:
    ratio = {(row["candidate"], row["dimension"]): row["ratio"] or 0 for row in report["disagreement"]}
    flagged = [(place, cell) for place, cell in by_name.items() if is_apart(cell)]
    return sorted(flagged, key=lambda pair: (-pair[1].range, -ratio.get(pair[0], 0), pair[0]))


def _by_disagreement(report: dict, apart: list[tuple[tuple[str, str], Cell]]) -> list[str]:
    widest = {name: cell.range for (name, _), cell in reversed(apart)}
    ratios = defaultdict(list)
    for row in report["disagreement"]:
        ratios[row["candidate"]].append(row["ratio"] or 0)

    def place(name: str) -> tuple:
        return -widest.get(name, 0), -max(ratios[name], default=-1), -sum(ratios[name])

    return sorted(sorted(report["candidates"], key=str.casefold), key=place)


def _hash(table: Ratings) -> bytes:
    digest = sha256(repr((table.candidates, table.interviewers, table.items)).encode())
    for column in (table.candidate, table.interviewer, table.item, table.value):
        digest.update(column.tobytes())
    return digest.digest()
