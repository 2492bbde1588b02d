"""One reader's calibration of an opening: what they may see of it, and the figures that follow from that alone."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from scorecards.calibration.kept_figures import KeptFigures, figures_of
from scorecards.calibration.plain import CandidateSeen, Choice, Filters, Judgement
from scorecards.calibration.statistics.analysis import Analysis, consistency
from scorecards.calibration.statistics.ratings import Ratings, coded


@dataclass(frozen=True)
class Calibration:
    """One reader's calibration.

    rows: what the filters take; every: the same without filters. people, dimensions, exercises: names by the ids and
    keys of the rows; candidates by their name in tables. has_names: whether this reader sees interviewers' names.
    choices: what the filters offer: rounds, stages, dimensions. bar, shows_adjusted: the plan's, where there is one.
    """

    bar: float
    shows_adjusted: bool
    filters: Filters
    rows: list[Judgement]
    every: list[Judgement]
    candidates: dict[str, CandidateSeen]
    called: dict[int, str]
    people: dict[int, str]
    dimensions: dict[str, str]
    exercises: dict[int, str]
    has_names: bool
    you: str | None
    left_out: list[str]
    choices: dict[str, list[Choice]]

    def narrowed(self, filters: Filters) -> "Calibration":
        """The same calibration of what these filters take."""
        return replace(self, filters=filters, rows=[row for row in self.every if filters.take(row)])

    @property
    def is_rated(self) -> bool:
        """Whether anybody gave a rating, whatever the filters take."""
        return any(row.value is not None for row in self.every)

    @cached_property
    def table(self) -> Ratings:
        return self._table(self.rows)

    @cached_property
    def figures(self) -> KeptFigures:
        return figures_of(self.table, has_names=self.has_names)

    @property
    def analysis(self) -> Analysis:
        return self.figures.analysis

    @property
    def report(self) -> dict:
        return self.figures.report

    @cached_property
    def figures_about_people(self) -> KeptFigures:
        """The figures about single interviewers.

        Under letters those are always of the whole opening: a stage that two people run would say whose they are.
        """
        if self.has_names or not self.filters:
            return self.figures
        return figures_of(self._table(self.every), has_names=False)

    @property
    def about_people(self) -> Analysis:
        return self.figures_about_people.analysis

    @property
    def report_about_people(self) -> dict:
        return self.figures_about_people.report

    @cached_property
    def consistency(self) -> float | None:
        """P(two panels decide alike at the opening's bar)."""
        return consistency(self.analysis, self.bar)

    @cached_property
    def not_assessed(self) -> Counter:
        """How often each (exercise, dimension) was judged without a rating."""
        missed = (row for row in self.rows if row.value is None)
        return Counter((self.exercises[row.stage], self.dimensions[row.key]) for row in missed)

    @cached_property
    def round_of(self) -> dict[tuple[str, str], int]:
        """The round in which a candidate went through an exercise, by the names of both."""
        return {(self.called[row.application], self.exercises[row.stage]): row.round for row in self.rows}

    def _table(self, rows: list[Judgement]) -> Ratings:
        rated = [row for row in rows if row.value is not None]
        items = [(row.stage, row.key) for row in rated]
        called = {(stage, key): (self.exercises[stage], self.dimensions[key]) for stage, key in set(items)}
        candidates = _coded([row.application for row in rated], self.called)
        interviewers = _coded([row.user for row in rated], self.people)
        names, codes = zip(candidates, interviewers, _coded(items, called), strict=True)
        return coded(names, codes, [row.value for row in rated])


def _coded(column: list, called: Mapping) -> tuple[list, list[int]]:
    """The names of what stands in a column, each once, and the column as places among them."""
    places: dict = {}
    place = {key: places.setdefault(called[key], len(places)) for key in dict.fromkeys(column)}
    return list(places), [place[key] for key in column]
