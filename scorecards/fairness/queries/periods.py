"""Everybody whose application has ended, or ended after a moment, counted for each question once it is asked for."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from scorecards.fairness.queries.by_dimension import QuestionScores, scores_by_question
from scorecards.fairness.queries.counted_people import (
    CountedPerson,
    Tally,
    Went,
    by_way,
    counted_people,
    everybody,
    tallies_of,
)


@dataclass
class Period:
    """questions as they are kept; since: None for all that ever ended."""

    questions: Sequence[dict]
    since: datetime | None = None

    @cached_property
    def went(self) -> Mapping[int, Went]:
        return everybody(self.since)

    @cached_property
    def people(self) -> list[CountedPerson]:
        return counted_people(self.went)

    @cached_property
    def tallies(self) -> dict[str, Tally]:
        return tallies_of(self.questions, self.people)

    @cached_property
    def applied(self) -> Counter:
        return by_way(self.went.values())

    @cached_property
    def scores(self) -> dict[str, QuestionScores]:
        return scores_by_question(self.questions, self.people, self.went.keys())
