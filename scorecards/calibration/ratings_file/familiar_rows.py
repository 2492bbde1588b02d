"""Rows that say nothing new but a candidate: the rest stood in rows that were read, as in most of a long table."""

from collections.abc import Collection, Iterable, Iterator

from people.table_files.header import Row
from scorecards.calibration.ratings_file.gathering import LONGEST_NAME, Gathering
from scorecards.calibration.ratings_file.table_layout import LONG, Layout
from scorecards.calibration.ratings_file.vocabulary import is_only_a_name, plain


class FamiliarRows:
    """Gathers rows whose cells are known, but for their candidate, and hands on the others.

    header: folded titles; a row that is wider, narrower, or like the header is not familiar. names: all that were read,
    folded.
    """

    def __init__(self, layout: Layout, header: Collection[str], gathering: Gathering, names: set[str]):
        self.layout, self.header, self.gathering, self.names = layout, set(header), gathering, names
        self.width = len(header)
        self._candidates: dict[str, int] = {}
        self._interviewers: dict[str, int] = {}
        self._items: dict[tuple[str, str], int] = {}
        self._values: dict[str, float] = {}

    def new_among(self, rows: Iterable[Row]) -> Iterator[Row]:
        """The rows that are not familiar. What is learned of one counts from the next on."""
        keys, (rating, *_) = self.layout.keys, (column.index for column in self.layout.ratings)
        if self.layout.name != LONG:
            yield from rows
            return
        candidate, interviewer, dimension = keys["candidate"], keys["interviewer"], keys["dimension"]
        exercise = keys.get("exercise", dimension)
        value_of, item_of = self._values.get, self._items.get
        candidate_of, interviewer_of = self._candidates.get, self._interviewers.get
        width, most, values = self.width, self.gathering.most, self.gathering.values
        columns = [*self.gathering.codes.values(), values, self.gathering.lines]
        add_candidate, add_interviewer, add_item, add_value, add_line = (column.append for column in columns)
        for row in rows:
            number, cells = row
            if (
                len(cells) == width
                and (value := value_of(cells[rating])) is not None
                and (by := interviewer_of(cells[interviewer])) is not None
                and (item := item_of((cells[exercise], cells[dimension]))) is not None
                and len(values) < most
                and ((whose := candidate_of(cells[candidate])) is not None or self._learn_candidate(cells[candidate]))
            ):
                add_candidate(self._candidates[cells[candidate]] if whose is None else whose)
                add_interviewer(by)
                add_item(item)
                add_value(value)
                add_line(number)
            else:
                yield row

    def learn(self, cells: list[str], raw: str, value: float) -> None:
        """A row that was read, and held one rating with this text and this value."""
        keys = self.layout.keys
        if self.layout.name != LONG or len(cells) != self.width:
            return
        if not all(self._is_only_a_name(cells[index]) for index in keys.values()):
            return
        candidate, interviewer, item = (column[-1] for column in self.gathering.codes.values())
        self._values[raw] = value
        self._candidates[cells[keys["candidate"]]] = candidate
        self._interviewers[cells[keys["interviewer"]]] = interviewer
        dimension = cells[keys["dimension"]]
        self._items[cells[keys["exercise"]] if "exercise" in keys else dimension, dimension] = item

    def _learn_candidate(self, raw: str) -> bool:
        if not self._is_only_a_name(raw):
            return False
        self._candidates[raw] = self.gathering.names["candidate"].code(raw)
        self.names.add(plain(raw))
        return True

    def _is_only_a_name(self, raw: str) -> bool:
        folded = plain(raw)
        return is_only_a_name(folded) and folded not in self.header and len(raw) <= LONGEST_NAME
