"""Columns that look like ratings and are none, or are on another scale, or hold levels in words."""

from collections.abc import Sequence
from statistics import median

from people.refusals import Refused
from people.table_files.quoting import quoted
from people.table_files.sheet import address
from scorecards.calibration.ratings_file.columns import TableColumn
from scorecards.calibration.ratings_file.table_layout import RatingColumn
from scorecards.calibration.ratings_file.vocabulary import is_level_name, plain

_MOST_LEVELS = 8
_SHORT = 5  # the highest level of a short scale


def of_another_scale(columns: Sequence[TableColumn]) -> list[TableColumn]:
    """Columns of figures far above the others', such as minutes, of 0 and 1 for no and yes, of shares of 1 beside whole
    levels, or with some below 0.
    """
    most = sorted(max(column.figures) for column in columns if column.figures)
    if len(most) < 3:
        return []
    far = max(10, 2.5 * most[(len(most) - 1) // 2])
    yes_or_no = [column for column in columns if set(column.figures) == {0, 1}]
    lowest = min((min(column.figures) for column in columns if column.figures and column not in yes_or_no), default=0)
    if lowest < 1 or most[(len(most) - 1) // 2] < 3:
        yes_or_no = []
    below = [column for column in columns if 5 * sum(figure < 0 for figure in column.figures) > len(column.figures)]
    apart = yes_or_no + (below if 2 * len(below) < len(most) else []) + _shares(columns)
    return [column for column in columns if column in apart or (column.figures and median(column.figures) > far)]


def _shares(columns: Sequence[TableColumn]) -> list[TableColumn]:
    """Columns of figures from 0 to 1, as a workbook holds its percentages, beside others from 1 on."""
    rated = [column for column in columns if column.figures]
    shares = [column for column in rated if max(column.figures) <= 1 and any(0 < one < 1 for one in column.figures)]
    others = [column for column in rated if column not in shares]
    from_one = bool(others) and min(min(column.figures) for column in others) >= 1
    return shares if from_one and 2 * len(shares) < len(rated) else []


def require_one_scale(columns: Sequence[TableColumn]) -> None:
    """Refused where half of a column's figures are beyond all others', and go twice as high."""
    rated = [column for column in columns if len(column.figures) > 2]
    for column in rated if len(rated) > 2 else ():
        others = max(max(other.figures) for other in rated if other is not column)
        highest = max(column.figures)
        if highest >= max(2 * others, _SHORT + 1) and 2 * sum(figure > others for figure in column.figures) >= len(
            column.figures
        ):
            raise Refused(
                f"The figures of {quoted(column.title)} go up to {highest:g}, those of the other columns to "
                f"{others:g}: they are on different scales. Bring them to one, or leave that column out."
            )


def require_names(columns: Sequence[RatingColumn], role: str) -> None:
    """Refused where the columns are levels, with counts or marks in them, or two columns have one name."""
    names = [column.names[role] for column in columns]
    levels = [name for name in names if is_level_name(plain(name))]
    if role != "dimension" and len(levels) > 1 and 2 * len(levels) > len(names):
        raise Refused(
            f"{', '.join(map(quoted, levels[:6]))} are levels, and not {role}s: how often each was given says not by "
            "whom. Needed is one column with the rating, and one that names the interviewer."
        )
    places: dict[tuple, RatingColumn] = {}
    for column in columns:
        key = tuple(sorted((part, plain(name)) for part, name in column.names.items()))
        if first := places.get(key):
            where = " and ".join(address(0, one.index + 1).rstrip("0") for one in (first, column))
            raise Refused(
                f"Two columns are called {quoted(column.title)} ({where}), and each {role} needs one. Rename one of "
                "them, or name the columns that hold ratings."
            )
        places[key] = column


def in_words(columns: Sequence[TableColumn]) -> list[TableColumn]:
    """The columns of levels in words: few, short, and the same in several columns. Empty where there are none."""
    worded = [column for column in columns if column.may_be_rated and column.words and not column.is_beside]
    best: list[TableColumn] = []
    for column in worded:
        alike = [other for other in worded if len(column.words & other.words) > 1]
        words = frozenset().union(*(other.words for other in alike))
        if len(alike) > max(1, len(best)) and len(words) <= _MOST_LEVELS:
            best = alike
    return best
