"""Small houses drawn by chance, in which people end, answer, change their minds, are erased and taken up again: every
pair of views that ever stood, of whatever page, step, group, dimension or question, is subtracted.

Where all are eager to answer, nobody leaves and nothing is brought by file: then a group that is left out is all that
two lists differ by.
"""

import random
from datetime import datetime, timedelta
from itertools import combinations

import pytest
from django.utils import timezone

from scorecards.fairness import operations
from scorecards.fairness.queries import by_dimension, periods
from scorecards.fairness.queries.counted_people import CountedPerson
from scorecards.models import ShownDifferences, ShownRates, VoluntaryQuestions
from scorecards.models.fairness import ONLY_ROW

pytestmark = pytest.mark.django_db
QUESTIONS = [
    {"key": "gender", "text": "Gender", "options": ["woman", "man", "another"]},
    {"key": "care", "text": "Care", "options": ["yes", "no"]},
]
WENT = (
    {"interviewed": True, "hired": True, "advanced": True},
    {"interviewed": True, "hired": False, "advanced": True},
    {"interviewed": True, "hired": False, "advanced": False},
    {"interviewed": False, "hired": False},
)


class House:
    """Who has ended, what they answered, and each view that stood, with the people it was made of."""

    def __init__(self, seed: int, monkeypatch, eager: float):
        self.draw, self.went, self.people, self.views = random.Random(seed), {}, {}, []
        self.eager, self.next, self.away, self.since, self.tables, self.ended = eager, 0, [], {}, {}, {}
        monkeypatch.setattr(periods, "everybody", self.ended_after)
        monkeypatch.setattr(
            periods, "counted_people", lambda went: [one for pk, one in self.people.items() if pk in went]
        )
        monkeypatch.setattr(by_dimension, "_scores", self.scores)
        VoluntaryQuestions.objects.create(pk=ONLY_ROW, is_on=True, questions=QUESTIONS)

    def ended_after(self, since: datetime | None) -> dict[int, dict]:
        return {pk: went for pk, went in self.went.items() if since is None or self.ended[pk] > since}

    def scores(self) -> dict[int, dict[str, float]]:
        seen = [pk for pk, went in self.went.items() if went["interviewed"]]
        return {pk: {"craft": 1 + pk % 4} | ({"care": 2 + pk % 3} if pk % 11 else {}) for pk in seen}

    def night(self) -> None:
        chance = self.draw.random()
        if self.eager == 1 or chance < 0.7 or not self.people:
            for _ in range(self.draw.choice((1, 1, 5, 20))):
                self.comes(self.next)
                self.next += 1
        elif chance < 0.85:
            self.away = self.draw.sample(sorted(self.people), min(len(self.people), self.draw.choice((1, 5, 6))))
            for pk in self.away:
                self.people.pop(pk)
        else:
            for pk in self.away:
                self.comes(pk)
            self.away = []
        operations.renew_shown()
        self.look()

    def comes(self, pk: int) -> None:
        draw = random.Random(pk)
        self.went[pk], self.ended[pk] = WENT[pk % 4], timezone.now()
        gender = draw.choices(("woman", "man", "another"), (48, 48, 4))[0]
        groups = {"gender": gender, "care": draw.choice(("yes", "no"))}
        if draw.random() < self.eager:
            self.people[pk] = CountedPerson(pk, self.eager < 1 and draw.random() < 0.1, groups, self.went[pk])

    def of(self, question: str, group: str, place: str, since: datetime | None) -> frozenset[int]:
        """Whom a number is made of today."""
        ended = self.ended_after(since)
        scores = self.scores() if place.startswith("score ") else {}
        dimension = place.removeprefix("score ")
        return frozenset(
            person.candidate
            for person in self.people.values()
            if person.candidate in ended
            and person.groups[question] == group
            and (dimension in scores.get(person.candidate, {}) if scores else self.counts(person.went, place))
        )

    @staticmethod
    def counts(went: dict, place: str) -> bool:
        step, _, which = place.partition(" ")
        return step in went and (which == "all" or went[step] == (which == "on"))

    def look(self) -> None:
        """Each number on the pages, with the people of it where it is new."""
        for row in ShownRates.objects.all():
            if self.since.get(row.question) != row.shown_at:
                self.since[row.question] = row.shown_at
                self.tables[row.question] = self.table(row)
        for row in ShownDifferences.objects.all():
            for dimension, groups in row.sums.items():
                for group, scores in groups.items():
                    self.saw(row, group, f"score {dimension}", scores["n"])

    def table(self, row: ShownRates) -> dict[str, set[int]]:
        """By place who stands there, of all groups; with those of each group kept as a view."""
        of_all = {}
        for step, groups in row.counts.items():
            for group, (on, off) in groups.items():
                for which, n in (("all", on + off), ("on", on), ("not", off)):
                    people = self.saw(row, group, f"{step} {which}", n)
                    of_all.setdefault(f"{step} {which}", set()).update(people)
        for place, mine in of_all.items():
            of_house = {pk for pk, went in self.ended_after(row.since).items() if self.counts(went, place)}
            others = [table.get(place, set()) for key, table in self.tables.items() if key != row.question]
            for one, other in ((mine, of_house), *((mine, other) for other in others), *((o, mine) for o in others)):
                if one < other and self.people.keys() >= other - one:
                    assert len(other - one) >= 5, (row.question, place, other - one)
        return of_all

    def saw(self, row: ShownRates | ShownDifferences, group: str, place: str, n: int) -> frozenset[int]:
        question = row.question
        stood = [view for view in self.views if view[:3] == (question, group, place)]
        if stood and stood[-1][4] == row.since and len(stood[-1][3]) == n and place.startswith("score"):
            return stood[-1][3]
        people = self.of(question, group, place, row.since)
        assert len(people) == n, (question, group, place)
        self.views.append((question, group, place, people, row.since))
        return people


@pytest.mark.parametrize(("seed", "eager", "stands"), [(1, 1.0, 365), (2, 0.8, 365), (3, 0.8, 0)])
def test_the_difference_of_no_two_views_is_one_to_four_people(seed, eager, stands, monkeypatch):
    """Where nothing may stand for a day, counts are begun anew whenever they cannot follow."""
    monkeypatch.setattr(operations, "STANDS", timedelta(days=stands))
    house = House(seed, monkeypatch, eager)
    for _ in range(70):
        house.night()
    assert len({view[2] for view in house.views}) > 4, "enough was shown to be subtracted"
    assert (len({view[4] for view in house.views}) > 1) == (stands == 0)
    for one, other in combinations(house.views, 2):
        if one[:2] == other[:2]:
            apart = nested(one[3], other[3])
            assert apart == 0 or apart >= 5, (one[:3], other[:3], apart)
    assert all(len(view[3]) >= 5 for view in house.views)


def nested(one: frozenset, other: frozenset) -> int:
    """How many people stand in the one alone, where all of the other stand in it too."""
    return len(one ^ other) if one <= other or other <= one else 0
