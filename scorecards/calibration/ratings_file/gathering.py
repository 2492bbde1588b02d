"""Rows of cells, gathered into a table of ratings: codes and numbers in arrays, so that millions fit."""

import math
import re
import unicodedata
from array import array
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from people.refusals import Refused
from people.table_files.header import Row, header_of
from people.table_files.quoting import quoted
from scorecards.calibration.ratings_file.columns import Columns
from scorecards.calibration.statistics.ratings import Ratings, coded

MISSING = {"", "na", "n/a", "not assessed"}
_NUMBER = re.compile(r"[+-]?([0-9]+([.,][0-9]*)?|[.,][0-9]+)([eE][+-]?[0-9]+)?")
_REMEMBERED = 10_000
_LONGEST_NAME = 500


class TooManyRatings(Refused):
    """The file holds more ratings than were asked for at most."""


@dataclass(frozen=True)
class RatingsFile:
    """The ratings of a file.

    missing: how many rows held none (not assessed). unrated: the dimensions that nobody rated at all. has_exercises:
    whether there is an exercise column.
    """

    ratings: Ratings
    missing: int
    unrated: tuple[str, ...]
    has_exercises: bool


class Coder:
    """Names coded by the order in which they first stood: raw text in, code out."""

    def __init__(self):
        self.names: list = []
        self._codes: dict = {}
        self._raw: dict[str, int] = {}

    def code(self, raw: str) -> int:
        """The code of a cell, trimmed and composed (NFC); −1 where it is blank."""
        code = self._raw.get(raw)
        if code is None:
            name = _composed(raw)
            code = self._raw[raw] = self.of(name) if name else -1
        return code

    def of(self, name) -> int:
        code = self._codes.get(name)
        if code is None:
            code = self._codes[name] = len(self.names)
            self.names.append(name)
        return code


def gather(rows: Iterator[Row], wanted: Columns, *, place: str, most: int) -> RatingsFile:
    """The table of some rows, the header first. place: what a row is called, "line" or "row"."""
    header = header_of(rows)
    gathered = _Gathered(wanted.places(header), header, place, most)
    for number, cells in rows:
        gathered.add(number, cells)
    return gathered.table()


class _Gathered:
    def __init__(self, places: dict[str, int], header: list[str], place: str, most: int):
        self.places, self.header, self.place, self.most = places, header, place.capitalize(), most
        self.names = {name: Coder() for name in ("candidate", "interviewer", "dimension", "exercise")}
        self.items = Coder()
        self.codes = {name: array("q") for name in ("candidate", "interviewer", "item")}
        self.values, self.lines = array("d"), array("q")
        self.missing = 0
        self.missed: set[str] = set()
        self._numbers: dict[str, float] = {}

    def add(self, number: int, cells: list[str]) -> None:
        """One row: counted as missing, added, or refused."""
        cells = self._fitting(number, cells)
        if cells is None:
            return
        rating = cells[self.places["rating"]]
        value = self._numbers.get(rating)
        if value is None:
            if " ".join(rating.split()).casefold() in MISSING:
                self.missing += 1
                self.missed.add(cells[self.places["dimension"]])
                return
            value = self._number(number, rating)
        if len(self.values) >= self.most:
            raise TooManyRatings(f"The file holds more than {self.most:,} ratings, the most that are read here.")
        exercise = self.names["exercise"].code(cells[self.places["exercise"]]) if "exercise" in self.places else -1
        self.codes["candidate"].append(self._name(number, "candidate", cells))
        self.codes["interviewer"].append(self._name(number, "interviewer", cells))
        self.codes["item"].append(self.items.of((exercise, self._name(number, "dimension", cells))))
        self.values.append(value)
        self.lines.append(number)

    def table(self) -> RatingsFile:
        """The table; Refused where there is none, or a rating stands there twice."""
        if not self.values:
            count = f"None of the {self.missing:,} rows has a rating." if self.missing else "There are none."
            raise Refused(f"No ratings stand below the header. {count}")
        self._refuse_duplicates()
        exercises, dimensions = self.names["exercise"].names, self.names["dimension"].names
        items = [(exercises[one] if one >= 0 else "", dimensions[other]) for one, other in self.items.names]
        names = self.names["candidate"].names, self.names["interviewer"].names, items
        table = coded(names, list(self.codes.values()), np.asarray(self.values))
        missed = {_composed(raw) for raw in self.missed} - {""}
        unrated = tuple(sorted(missed.difference(table.dimensions)))
        return RatingsFile(table, self.missing, unrated, "exercise" in self.places)

    def _fitting(self, number: int, cells: list[str]) -> list[str] | None:
        """The cells of a row as long as the header; None where all are blank."""
        width = len(self.header)
        if len(cells) == width and any(cells):
            return cells
        if not any(cell.strip() for cell in cells):
            return None
        if len(cells) < width or any(cell.strip() for cell in cells[width:]):
            cell = "cell" if len(cells) == 1 else "cells"
            raise Refused(f"{self.place} {number} has {len(cells)} {cell}, but the header has {width} columns.")
        return cells

    def _name(self, number: int, name: str, cells: list[str]) -> int:
        raw = cells[self.places[name]]
        if len(raw) > _LONGEST_NAME:
            raise Refused(f"{self._at(number, name)}: {quoted(raw)} is too long for a name.")
        code = self.names[name].code(raw)
        if code < 0:
            raise Refused(f"{self._at(number, name)} is blank, but the row has a rating.")
        return code

    def _number(self, number: int, raw: str) -> float:
        text = raw.strip().replace("\u2212", "-")
        if not _NUMBER.fullmatch(text):
            raise Refused(
                f"{self._at(number, 'rating')}: {quoted(raw)} is not a number. "
                "Leave it blank, or write NA or “not assessed”, where there is no rating."
            )
        value = float(text.replace(",", "."))
        if not math.isfinite(value):
            raise Refused(f"{self._at(number, 'rating')}: {quoted(raw)} is too large.")
        if len(self._numbers) < _REMEMBERED:
            self._numbers[raw] = value
        return value

    def _at(self, number: int, name: str) -> str:
        return f"{self.place} {number}, column {quoted(self.header[self.places[name]])}"

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
            f"{self.place}s {self.lines[first]} and {self.lines[second]} are the same rating twice: {quoted(whose[0])} "
            f"by {quoted(whose[1])} on {quoted(dimension)}. Keep one of them."
        )


def _composed(raw: str) -> str:
    """A name as it is compared: trimmed, accents joined to their letters."""
    return unicodedata.normalize("NFC", raw.strip())
