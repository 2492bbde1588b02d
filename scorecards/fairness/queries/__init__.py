"""Counts by group at each step, over the whole house and nothing less: a part of it could point at somebody."""

import json
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from hiring.models import Application, RoundOutcome, Seat
from people.models import Message
from people.sealing import unseal
from people.tasks import MESSAGES_KEPT
from scorecards.fairness.rates import ONE_WAY, GoneOn, Step, compare
from scorecards.fairness.suppression import THRESHOLD
from scorecards.models import ShownRates, VoluntaryAnswers, VoluntaryQuestions

PURPOSE = "voluntary answers"
KIND = "scorecards.voluntary_questions"
STEPS = {
    "interviewed": "Interviewed, of those who applied",
    "advanced": "Past a round, of those interviewed",
    "hired": "Hired, of those who applied",
}

Counts = dict[str, dict[str, list[int]]]
"""By step and group: how many went on, and how many did not."""


@dataclass(frozen=True)
class Tally:
    """One question counted: by step, and by the ways that people went, of everybody and of those who answered here."""

    counts: Counts
    ways: dict[str, dict[str, int]]
    own: dict[str, dict[str, int]]

    def is_safe_without(self, groups: Collection[str]) -> bool:
        """Whether those of other groups can be left out: whoever brought a file knows how many lines it has, so what
        it leaves beside these groups is five people at least, or nobody."""
        others = [group for group in self.ways if group not in groups]
        imported = sum(self._people(self.ways, group) - self._people(self.own, group) for group in others)
        return not imported or imported >= THRESHOLD

    @staticmethod
    def _people(ways: dict[str, dict[str, int]], group: str) -> int:
        return sum(ways.get(group, {}).values())


@dataclass(frozen=True)
class QuestionRates:
    """One question with its steps, and since when they stand; None and no steps where nothing could be shown yet."""

    text: str
    steps: tuple[Step, ...]
    shown_at: datetime | None


def unasked() -> QuerySet[Application]:
    """Applications that ended within a year, of people with an address whom nobody has asked, the newest first.

    That somebody was asked is known for a year from the asking, so nobody is asked a second time.
    """
    keys = Message.objects.filter(kind=KIND).values_list("key", flat=True)
    asked = [int(key.rpartition(":")[2]) for key in keys if key]
    ended = Application.objects.exclude(status=Application.Status.ACTIVE).filter(candidate__erased_at=None)
    recent = ended.filter(ended_at__gt=timezone.now() - MESSAGES_KEPT)
    fresh = recent.exclude(candidate__email="").exclude(pk__in=asked)
    return fresh.select_related("candidate", "opening").order_by("-ended_at", "-pk")


def kept_answers(application: Application) -> list[tuple[str, str]]:
    """What somebody answered, for nobody but themselves: each question, or what is left of its key, with the answer."""
    row = VoluntaryAnswers.objects.filter(application=application).first()
    texts = {question["key"]: question["text"] for question in VoluntaryQuestions.current().questions}
    return [(texts.get(key, key), option) for key, option in opened(row.sealed).items()] if row else []


def shown_rates() -> list[QuestionRates]:
    """What stands on the page, question by question. Two queries."""
    shown = {row.question: row for row in ShownRates.objects.all()}
    return [_rates(question["text"], shown.get(question["key"])) for question in VoluntaryQuestions.current().questions]


def _rates(text: str, shown: ShownRates | None) -> QuestionRates:
    if shown is None:
        return QuestionRates(text, (), None)
    steps = (_step(name, shown.counts.get(key)) for key, name in STEPS.items())
    return QuestionRates(text, tuple(steps), shown.shown_at)


def _step(name: str, groups: dict[str, list[int]] | None) -> Step:
    """A step that was left out tells nobody apart."""
    if groups is None:
        return Step(name, {}, None, (), ONE_WAY)
    return compare(name, {group: GoneOn(yes, yes + no) for group, (yes, no) in groups.items()})


@dataclass(frozen=True)
class CountedAnswer:
    """What one person answered, by question, and the steps that they came to, with whether they went on from there.
    It is counted, and never leaves whoever counts it."""

    application: int
    is_imported: bool
    groups: Mapping[str, str]
    went: Mapping[str, bool]


def tallies_of(questions: Sequence[dict], answers: Sequence[CountedAnswer]) -> dict[str, Tally]:
    """By the question's key. No answer leaves this function with the person who gave it."""
    counters: dict[str, Counter] = defaultdict(Counter)
    ways: dict[tuple[str, bool], Counter] = defaultdict(Counter)
    for answer in answers:
        way = " ".join(step for step, on in answer.went.items() if on)
        for key, group in answer.groups.items():
            counters[key].update((step, group, on) for step, on in answer.went.items())
            ways[key, answer.is_imported][group, way] += 1
    return {
        key: Tally(_table(counters[key], options), _by_group(own + ways[key, True]), _by_group(own))
        for key, options, own in ((asked["key"], asked["options"], ways[asked["key"], False]) for asked in questions)
    }


def _by_group(ways: Counter) -> dict[str, dict[str, int]]:
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    for (group, way), count in sorted(ways.items()):
        counts[group][way] = count
    return dict(counts)


def answers_to_count() -> list[CountedAnswer]:
    """Those of ended applications."""
    held = Seat.objects.filter(interview__application=OuterRef("application"), interview__status="scheduled")
    ahead = RoundOutcome.objects.filter(application=OuterRef("application")).exclude(outcome="stop")
    rows = VoluntaryAnswers.objects.exclude(application__status=Application.Status.ACTIVE)
    rows = rows.annotate(interviewed=Exists(held), advanced=Exists(ahead))
    columns = ("application", "is_imported", "sealed", "interviewed", "advanced", "application__status")
    return [
        CountedAnswer(application, is_imported, opened(sealed), _went(interviewed, advanced, status))
        for application, is_imported, sealed, interviewed, advanced, status in rows.values_list(*columns)
    ]


def _went(interviewed: bool, advanced: bool, status: str) -> dict[str, bool]:
    went = {"interviewed": interviewed, "hired": status == Application.Status.HIRED}
    return went | ({"advanced": advanced} if interviewed else {})


def _table(counter: Counter, options: Sequence[str]) -> Counts:
    """Options that somebody chose, at every step."""
    chosen = [option for option in options if any(group == option for _, group, _ in counter)]
    return {
        step: {group: [counter[step, group, True], counter[step, group, False]] for group in chosen} for step in STEPS
    }


def opened(sealed: str) -> dict[str, str]:
    """Nothing where it was sealed under another secret key."""
    try:
        return json.loads(unseal(sealed, PURPOSE))
    except ValidationError:
        return {}
