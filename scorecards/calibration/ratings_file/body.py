"""The rows below a header: which hold ratings, and which are totals, notes, or the header once more."""

from collections.abc import Iterable, Iterator

from people.refusals import Refused
from people.table_files.header import Row
from people.table_files.quoting import quoted
from people.table_files.sheet import Sheet
from people.words import count
from scorecards.calibration.ratings_file.choices import Choices
from scorecards.calibration.ratings_file.familiar_rows import FamiliarRows
from scorecards.calibration.ratings_file.gathering import Gathering
from scorecards.calibration.ratings_file.grouped_digits import GroupedDigits
from scorecards.calibration.ratings_file.head import Head
from scorecards.calibration.ratings_file.left_out_rows import LeftOutRows
from scorecards.calibration.ratings_file.names_above import merged_names
from scorecards.calibration.ratings_file.sums import is_sum_or_mean
from scorecards.calibration.ratings_file.table_layout import LONG, Layout
from scorecards.calibration.ratings_file.vocabulary import (
    WHO,
    is_about_columns,
    is_header_of,
    is_nobody,
    is_total,
    is_total_after_totals,
    plain,
    says_nothing,
    totalled,
)


class Body:
    """Reads the rows below a header into a Gathering."""

    def __init__(self, sheet: Sheet, head: Head, layout: Layout, gathering: Gathering, choices: Choices, spread=()):
        """spread: the columns that name somebody once, over all of their rows."""
        self.sheet, self.head, self.layout, self.gathering, self.choices = sheet, head, layout, gathering, choices
        self.places = gathering.places
        self.left_out = LeftOutRows([], [], [], [], [])
        self.names: set[str] = set()
        self._figures = {column.index: [0.0, 0] for column in layout.ratings}
        self._orphans: list[tuple[int, list[str], str]] = []
        self._filled = merged_names(sheet, head, layout)
        self._above = dict.fromkeys(spread, "")
        self._header = [plain(title) for title in head.titles]
        self._familiar = FamiliarRows(layout, self._header, gathering, self.names)
        self._grouped = GroupedDigits()
        self._total_at: int | None = None
        self._is_past = False
        self._width = max((len(self._header), *(column.index + 1 for column in layout.ratings)))

    def read(self, rows: Iterable[Row]) -> None:
        """All rows; Refused where one cannot be read."""
        skips = self.choices.hidden == "skip"
        is_plain = not (self.sheet.hidden_rows or self._filled or self._above)
        for number, cells in self._familiar.new_among(rows) if is_plain else rows:
            if not any(cells) or self._is_in_another(number, cells):
                continue
            if number in self.sheet.hidden_rows:
                self.left_out.hidden.append(number)
                if skips:
                    continue
            self._row(number, cells)
        self._settle_orphans()
        self._grouped.require_plain(self.places, self.choices.scale)

    def _is_in_another(self, number: int, cells: list[str]) -> bool:
        """Whether another table has begun below this one: its header names what other columns hold. Refused where it
        may hold ratings, too.
        """
        keys = [(role, index) for role, index in self.layout.keys.items() if role in WHO]  # an exercise may be “Case”
        if not any(is_header_of(role, cells[index]) for role, index in keys if index < len(cells)):
            return self._is_past
        if [plain(cell) for cell in cells[: len(self._header)]] == self._header:
            self._is_past = False
        elif not self._is_past and not any(self.gathering.cells.read(cell) is not None for cell in self._given(cells)):
            roles = {role for role in WHO for cell in cells if is_header_of(role, cell)}
            if len(roles) > 1:
                raise Refused(
                    f"{self.places.at(number)}: another table begins there, with other columns. Bring both to the same "
                    "columns, or move one to a sheet or file of its own."
                )
            self._is_past = True
            self.left_out.others.append((number, next(cell for cell in cells if cell.strip())))
        return self._is_past

    def _row(self, number: int, cells: list[str]) -> None:
        for index, value in self._filled.get(number, {}).items():
            cells = cells + [""] * (index + 1 - len(cells))
            cells[index] = value
        if self._above and sum(map(bool, cells)) > 1:
            cells = self._spread(cells)
        names = {role: cells[index] if index < len(cells) else "" for role, index in self.layout.keys.items()}
        if self._is_left_out(number, cells, names):
            return
        self._require_width(number, cells)
        lacking = [role for role, name in names.items() if role != "exercise" and not name.strip()]
        if lacking and any(self._given(cells)):
            self._orphans.append((number, cells, lacking[0]))
            return
        if lacking:
            if any(cell.strip() for cell in cells):
                self._note(number, cells)
            return
        self.names.update(filter(None, map(plain, names.values())))
        for column in self.layout.ratings:
            raw = cells[column.index] if column.index < len(cells) else ""
            if not raw.strip() and self.layout.name != LONG:
                continue
            self._add(number, cells, raw, names | column.names, column)

    def _spread(self, cells: list[str]) -> list[str]:
        for index, above in self._above.items():
            if index < len(cells) and cells[index].strip():
                self._above[index] = cells[index]
            elif index < len(cells):
                cells = [*cells[:index], above, *cells[index + 1 :]]
        return cells

    def _add(self, number: int, cells: list[str], raw: str, names: dict[str, str], column) -> None:
        value = self.gathering.add(number, raw, names, column.title)
        if value is None:
            return
        if "," in raw or "." in raw:
            self._grouped.see(number, raw)
        if self.layout.name == LONG:
            self._familiar.learn(cells, raw, value)
        else:
            figures = self._figures[column.index]
            figures[0] += value
            figures[1] += 1

    def _is_left_out(self, number: int, cells: list[str], names: dict[str, str]) -> bool:
        first = plain(next((cell for cell in cells if cell.strip()), ""))
        keys = [plain(name) for name in names.values()]
        blank = not keys or not keys[0]
        nobody = names.get("interviewer", "") if is_nobody(plain(names.get("interviewer", ""))) else ""
        says_total = (
            bool(nobody)
            or any(map(is_total, keys))
            or (blank and is_total(first))
            or any(totalled(key) in self.names for key in keys)
        )
        if self._total_at == len(self.gathering.values):
            says_total = says_total or is_total_after_totals(keys[0] if keys and keys[0] else first)
        self._total_at = len(self.gathering.values) if says_total else None
        if says_total:
            self.left_out.totals.append((number, nobody or next((cell for cell in cells if cell.strip()), "")))
        elif (
            first == next(filter(None, self._header), "")
            and [plain(cell) for cell in cells[: len(self._header)]] == self._header
        ):
            self.left_out.headers.append(number)
        elif sum(bool(cell.strip()) for cell in cells) == 1 and len(self._header) > 1 and self._is_note(cells):
            self._note(number, cells)
        else:
            return False
        return True

    def _is_note(self, cells: list[str]) -> bool:
        """Whether a cell that stands alone in its row is no rating: outside their columns, or a sentence within."""
        return all(self.gathering.cells.read(cell) is None and len(cell.split()) > 2 for cell in self._given(cells))

    def _note(self, number: int, cells: list[str]) -> None:
        self.left_out.notes.append((number, " ".join(cell.strip() for cell in cells if cell.strip())))

    def _given(self, cells: list[str]) -> Iterator[str]:
        """The rating cells of a row that say something."""
        for column in self.layout.ratings:
            if column.index < len(cells) and not says_nothing(plain(cells[column.index])):
                yield cells[column.index]

    def _require_width(self, number: int, cells: list[str]) -> None:
        """A row of a CSV file is as wide as its header: a cell more or less has moved the others."""
        width = len(self._header)
        if self.sheet.name or len(cells) == width:
            return
        if len(cells) < self._width or any(cell.strip() for cell in cells[width:]):
            wide = count(len(cells), "cell")
            raise Refused(f"{self.places.at(number)} has {wide}, but the header has {width} columns.")

    def _settle_orphans(self) -> None:
        """Rows with figures and nobody whose they are: sums and means of what stands above, or else an error."""
        for number, cells, role in self._orphans:
            called = next((cell for cell in cells if cell.strip()), "")
            is_named = is_about_columns(plain(called))
            if not is_named and not self._sums_up(cells) and not self._sums_up_own(cells, role):
                title = self.head.titles[self.layout.keys[role]]
                raise Refused(
                    f"{self.places.at(number)}, column {quoted(title)} is blank, but the row has a rating. Write there "
                    "who or what it is."
                )
            self.left_out.totals.append((number, called if is_named else ""))

    def _sums_up_own(self, cells: list[str], lacking: str) -> bool:
        """Whether a row's figures are sums or means of those of the same person, as outlines have them above these."""
        keys = {role: cells[index] for role, index in self.layout.keys.items() if role not in (lacking, "exercise")}
        told = 0
        for column in self.layout.ratings:
            value = self.gathering.cells.read(cells[column.index]) if column.index < len(cells) else None
            if value is None or value != value:
                continue
            figures = self.gathering.figures_of(keys | column.names)
            if not figures or not is_sum_or_mean(value, figures):
                return False
            told += 1
        return told > 0

    def _sums_up(self, cells: list[str]) -> bool:
        told = 0
        for index, (total, times) in self._figures.items():
            value = self.gathering.cells.read(cells[index]) if index < len(cells) else None
            if value is None or value != value or not times:
                continue
            if not is_sum_or_mean(value, [total / times] * times):
                return False
            told += 1
        return told > 0
