"""Counts by group at each step, over the whole house and nothing less: a part of it could point at somebody."""

import json
from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils import timezone

from hiring.models import Application
from people.models import Message
from people.sealing import unseal
from people.tasks import MESSAGES_KEPT
from scorecards.fairness.rates import ONE_WAY, GoneOn, Step, compare
from scorecards.models import ShownRates, VoluntaryAnswers, VoluntaryQuestions

PURPOSE = "voluntary answers"
KIND = "scorecards.voluntary_questions"
STEPS = {
    "interviewed": "Interviewed, of those who applied",
    "advanced": "Past a round, of those interviewed",
    "hired": "Hired, of those who applied",
}


@dataclass(frozen=True)
class QuestionRates:
    """One question with its steps, and since when they stand; None and no steps where nothing could be shown yet.
    since: after which applications ended that are counted; None for all."""

    text: str
    steps: tuple[Step, ...]
    shown_at: datetime | None
    since: datetime | None = None


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
    return QuestionRates(text, tuple(steps), shown.shown_at, shown.since)


def _step(name: str, groups: dict[str, list[int]] | None) -> Step:
    """A step that was left out tells nobody apart."""
    if groups is None:
        return Step(name, {}, None, (), ONE_WAY)
    return compare(name, {group: GoneOn(yes, yes + no) for group, (yes, no) in groups.items()})


def opened(sealed: str) -> dict[str, str]:
    """Nothing where it was sealed under another secret key."""
    try:
        return json.loads(unseal(sealed, PURPOSE))
    except ValidationError:
        return {}
