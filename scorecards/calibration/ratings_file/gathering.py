"""Rows of cells, gathered into a table of ratings: codes and numbers in arrays, so that millions fit."""

import unicodedata
from array import array
from collections import Counter
from dataclasses import dataclass, field

import numpy as np

from people.refusals import Refused
from people.table_files.quoting import quoted
from scorecards.calibration.ratings_file.choices import Choices
from scorecards.calibration.ratings_file.coder import Coder
from scorecards.calibration.ratings_file.doubtful_figures import is_doubtful_zero, on_another_scale
from scorecards.calibration.ratings_file.figures_apart import refuse_far_off, refuse_some_percent
from scorecards.calibration.ratings_file.rating_cells import RatingCells
from scorecards.calibration.ratings_file.row_names import Places
from scorecards.calibration.ratings_file.spellings import alike, joined, shown
from scorecards.calibration.ratings_file.vocabulary import plain
from scorecards.calibration.statistics.ratings import Ratings, coded

NAMED = ("candidate", "interviewer", "dimension", "exercise")
LONGEST_NAME = 500
_MOST_WORDS = 20


class TooManyRatings(Refused):
    """The file holds more ratings than were asked for at most."""


class UnknownWords(Refused):
    """Ratings are words, and nobody said what they are worth. words: each as it stands, with where it stands first."""

    def __init__(self, sentence: str, words: dict[str, str]):
        super().__init__(sentence)
        self.words = words


@dataclass
class Gathered:
    """What was gathered: the table, what was left out, and what had to be decided.

    missing: how many cells held none. unrated: dimensions that nobody rated. doubts: {kind: sentence} of what can be
    decided otherwise.
    """

    ratings: Ratings
    missing: int
    unrated: tuple[str, ...]
    doubts: dict[str, str] = field(default_factory=dict)


class Gathering:
    """Takes ratings one by one, each with its place in the file, and makes a table of them at the end.

    places: what a row is called. scale: the ends, where the file says them.
    """

    def __init__(self, cells: RatingCells, choices: Choices, *, places: Places, most: int, scale=None):
        self.cells, self.choices, self.places, self.most, self.scale = cells, choices, places, most, scale
        self.names = {role: Coder(role) for role in NAMED}
        self.items = Coder()
        self.codes = {role: array("q") for role in ("candidate", "interviewer", "item")}
        self.values, self.lines = array("d"), array("q")
        self.percent: dict[bool, int] = {}
        self.missing, self.missed = 0, set()
        self.words: dict[str, str] = {}

    def add(self, number: int, raw: str, names: dict[str, str], title: str) -> float | None:
        """One cell: counted as missing, added, kept as a word to ask about, or refused; its figure where it has one."""
        value = self.cells.read(raw)
        if value is None:
            self._ask(number, raw, title)
            return None
        if value != value:
            self.missing += 1
            self.missed.add(names.get("dimension", ""))
            return None
        if not np.isfinite(value):
            raise Refused(f"{self._at(number, title)}: {quoted(raw)} is too large.")
        if len(self.values) >= self.most:
            raise TooManyRatings(f"The file holds more than {self.most:,} ratings, the most that are read here.")
        codes = {role: self._code(number, role, names.get(role, "")) for role in NAMED}
        self.codes["candidate"].append(codes["candidate"])
        self.codes["interviewer"].append(codes["interviewer"])
        self.codes["item"].append(self.items.of((codes["exercise"], codes["dimension"])))
        self.percent.setdefault("%" in raw, len(self.values))
        self.values.append(value)
        self.lines.append(number)
        return value

    def figures_of(self, names: dict[str, str]) -> list[float]:
        """The figures so far that have these names, by role."""
        columns = [np.asarray(self.codes[role]) for role in ("candidate", "interviewer", "item")]
        dimensions = np.array([dimension for _, dimension in self.items.names] or [0])[columns[2]]
        of_role = {"candidate": columns[0], "interviewer": columns[1], "dimension": dimensions}
        fits = np.ones(len(self.values), bool)
        for role in names.keys() & of_role.keys():
            fits &= of_role[role] == self.names[role].place(names[role])
        return list(np.asarray(self.values)[fits])

    def table(self) -> Gathered:
        """The table; Refused where there is none, a word is no rating, or a rating stands there twice."""
        if self.words:
            raise self._unknown()
        if not self.values:
            count = f"None of the {self.missing:,} rows has a rating." if self.missing else "There are none."
            raise Refused(f"No ratings stand below the header. {count}")
        doubts: dict[str, str] = {}
        self._join_spellings(doubts)
        values = np.asarray(self.values)
        keep = self._within_scale(values, doubts)
        self._refuse_duplicates()
        exercises, dimensions = self.names["exercise"].names, self.names["dimension"].names
        items = [(exercises[one] if one >= 0 else "", dimensions[other]) for one, other in self.items.names]
        names = self.names["candidate"].names, self.names["interviewer"].names, items
        codes = [np.asarray(column)[keep] for column in self.codes.values()]
        if not keep.any():
            raise Refused("No ratings are left: each is a 0, and a 0 is no rating here.")
        table = coded(names, codes, values[keep])
        missed = {unicodedata.normalize("NFC", raw.strip()) for raw in self.missed} - {""}
        rated = set(map(plain, table.dimensions))
        unrated = tuple(sorted(name for name in missed if plain(name) not in rated))
        return Gathered(table, self.missing + int((~keep).sum()), unrated, doubts)

    def _code(self, number: int, role: str, raw: str) -> int:
        if len(raw) > LONGEST_NAME:
            raise Refused(f"{self.places.at(number)}, {role}: {quoted(raw)} is too long for a name; shorten it.")
        code = self.names[role].code(raw)
        if code < 0 and role != "exercise":
            raise Refused(f"{self.places.at(number)} has a rating, but no {role}.")
        return code

    def _ask(self, number: int, raw: str, title: str) -> None:
        if raw.startswith("#") and raw.rstrip("!?").isupper():
            raise Refused(f"{self._at(number, title)}: the formula there ends in the error {raw}. Mend it, and save.")
        if len(self.words) < _MOST_WORDS:
            self.words.setdefault(" ".join(raw.split()), self._at(number, title))

    def _at(self, number: int, title: str) -> str:
        at = self.places.at(number)
        return f"{at}, column {quoted(title)}" if title else at

    def _unknown(self) -> UnknownWords:
        (word, where), *others = self.words.items()
        also = (
            f" So are {', '.join(quoted(other) for other, _ in others[:6])}{' …' if others[6:] else ''}."
            if others
            else ""
        )
        day = (
            " A spreadsheet program may have made a day of a rating such as 3/4."
            if word[:4].isdigit() and "-" in word
            else ""
        )
        return UnknownWords(
            f"{where}: {quoted(word)} is not a number.{also}{day} Say what it is worth, or leave it blank, or write "
            "NA or “not assessed”, where there is no rating.",
            self.words,
        )

    def _join_spellings(self, doubts: dict[str, str]) -> None:
        """Spellings of one name become one, unless it was said that they are not."""
        differing = []
        for role in NAMED:
            names = self.names[role].names
            groups = alike(names)
            differing += [f"{' and '.join(shown(names[place]) for place in group)} ({role})" for group in groups[:3]]
            if groups and self.choices.names != "apart":
                self._recode(role, joined(names, groups, self._uses(role)))
        if differing:
            become = "are read as different names" if self.choices.names == "apart" else "are read as one name each"
            doubts["names"] = (
                f"Names that differ only in case, spaces or characters that cannot be seen {become}: "
                f"{'; '.join(differing[:6])}."
            )

    def _uses(self, role: str) -> Counter:
        if role in self.codes:
            return Counter(self.codes[role])
        place = 0 if role == "exercise" else 1
        of_item = Counter(self.codes["item"])
        uses: Counter = Counter()
        for code, item in enumerate(self.items.names):
            uses[item[place]] += of_item[code]
        return uses

    def _recode(self, role: str, places: dict[int, int]) -> None:
        if role in self.codes:
            self.codes[role] = array("q", (places.get(code, code) for code in self.codes[role]))
            return
        place, items = (0 if role == "exercise" else 1), Coder()
        new = []
        for item in self.items.names:
            changed = list(item)
            changed[place] = places.get(item[place], item[place])
            new.append(items.of(tuple(changed)))
        self.codes["item"] = array("q", (new[code] for code in self.codes["item"]))
        self.items = items

    def _within_scale(self, values: np.ndarray, doubts: dict[str, str]) -> np.ndarray:
        """Which ratings count: all, but for zeros that are said, or known, to be none; Refused beyond the scale."""
        if len(self.cells.out_of) > 1:
            first, second = list(self.cells.out_of.values())[:2]
            raise Refused(f"{quoted(first)} and {quoted(second)} are on different scales; bring them to one.")
        stated, keep = self.choices.scale, np.ones(len(values), bool)
        if stated.low is None:
            refuse_some_percent(values, self.percent, self.lines, self.places)
            refuse_far_off(values, self.lines, self.places)
            self._refuse_other_scale(values)
        low, high = (stated.low, stated.high) if stated.low is not None else self.scale or (None, None)
        zeros = values == 0
        first = int(zeros.argmax())
        if zeros.any() and (
            self.choices.zero == "none" or (low is not None and low > 0 and self.choices.zero != "rating")
        ):
            if stated.low is None and self.choices.zero != "none":
                raise Refused(
                    f"{self.places.at(self.lines[first])}: a 0 on a scale of {low:g} to {high:g}. Say whether it is a "
                    f"rating (the scale is 0-{high:g}) or none (the scale is {low:g}-{high:g})."
                )
            doubts["zero"] = f"{self._zeros(zeros, 'no rating')}, and left out."
            keep = ~zeros
        elif zeros.any() and (self.choices.zero or stated.low is None) and is_doubtful_zero(values, self.cells.labels):
            lowest, highest = values[~zeros].min(), values.max()
            doubts["zero"] = (
                f"{self._zeros(zeros, 'read as a rating')}, though no other is below {lowest:g}. Where a 0 means that "
                f"nothing was rated, say so: the scale is {lowest:g}-{highest:g}."
            )
        beyond = keep & ((values < low) | (values > high)) & ~zeros if low is not None else ~keep & False
        if stated.low is not None and beyond.any():
            place = int(beyond.argmax())
            raise Refused(
                f"{self.places.at(self.lines[place])}: {values[place]:g} is not on the scale of {low:g} to {high:g}."
            )
        return keep

    def _refuse_other_scale(self, values: np.ndarray) -> None:
        for role in ("interviewer", "item"):
            if apart := on_another_scale(values, np.asarray(self.codes[role])):
                code, highest, others = apart
                names = self.names["dimension"].names if role == "item" else self.names[role].names
                name = names[self.items.names[code][1]] if role == "item" else names[code]
                raise Refused(
                    f"The ratings of {quoted(name)} go up to {highest:g}, all others to {others:g}: they are on "
                    f"different scales. Bring them to one; or, where all are on one, say it, as {min(values):g}-"
                    f"{highest:g}."
                )

    def _zeros(self, zeros: np.ndarray, what: str) -> str:
        count, first = int(zeros.sum()), self.places.inside(self.lines[int(zeros.argmax())])
        if count == 1:
            return f"The 0 in {first} is {what}"
        several = {"no rating": "no ratings", "read as a rating": "read as ratings"}[what]
        return f"{count:,} zeros (the first in {first}) are {several}"

    def _refuse_duplicates(self) -> None:
        candidate, interviewer, item = (np.asarray(column) for column in self.codes.values())
        key = (candidate * len(self.names["interviewer"].names) + interviewer) * len(self.items.names) + item
        order = np.argsort(key, kind="stable")
        again = order[1:][key[order[1:]] == key[order[:-1]]]
        if not len(again):
            return
        second = int(again.min())
        first = int(np.flatnonzero(key == key[second])[0])
        whose = self.names["candidate"].names[candidate[second]], self.names["interviewer"].names[interviewer[second]]
        dimension = self.names["dimension"].names[self.items.names[item[second]][1]]
        raise Refused(
            f"{self.places.both(self.lines[first], self.lines[second])} are the same rating twice: {quoted(whose[0])} "
            f"by {quoted(whose[1])} on {quoted(dimension)}. Keep one of them.{self._about_sheets}"
        )

    @property
    def _about_sheets(self) -> str:
        if not self.places.sheets:
            return ""
        return (
            " Or choose one sheet; or, where each sheet is an exercise of its own, choose the column “Sheet” as the "
            "exercise."
        )
