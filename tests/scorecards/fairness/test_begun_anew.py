"""Counts that nothing may replace, because more people are erased than come, are begun anew after a year."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from scorecards.fairness import operations
from scorecards.fairness.mean_differences import GroupScores
from scorecards.fairness.queries.by_dimension import QuestionScores, as_stored
from scorecards.fairness.queries.periods import Period
from scorecards.models import ShownDifferences, ShownRates, VoluntaryAnswers
from tests.scorecards.fairness.answering import QUESTIONS

pytestmark = pytest.mark.django_db


def test_after_a_year_those_count_whose_application_ended_since(answering, administrator, client_of):
    operations.set_questions(is_on=True, questions=QUESTIONS, by=administrator)
    earlier = answering("woman", 5, 5, 5, 5) + answering("man", 5, 5, 5, 5)
    operations.renew_shown()
    first = ShownRates.objects.get()
    with time_machine.travel(timezone.now() + timedelta(days=200), tick=True):
        answering("woman", 6, 5, 5, 5)
        answering("man", 5, 5, 5, 5)
        VoluntaryAnswers.objects.filter(application__in=earlier[:3]).delete()
        operations.renew_shown()
        assert ShownRates.objects.get() == first and ShownRates.objects.get().counts == first.counts
    with time_machine.travel(timezone.now() + timedelta(days=400), tick=True):
        operations.renew_shown()
        row = ShownRates.objects.get()
        assert row.counts["hired"] == {"woman": [6, 15], "man": [5, 15]} and row.since == first.shown_at
        assert "of those whose application ended after" in client_of(administrator).get(reverse("fairness")).text
        operations.renew_shown()
        assert ShownRates.objects.get().shown_at == row.shown_at, "once begun, it follows itself as before"


def test_beside_a_question_that_was_begun_at_another_time_nobody_is_one_more(answering, administrator):
    """Of 41 who are counted since a year ago and 40 since ever, the one more ended between."""
    care = {"key": "care", "text": "Care", "options": ["yes", "no"]}
    operations.set_questions(is_on=True, questions=[*QUESTIONS, care], by=administrator)
    answering("woman", 5, 5, 5, 5)
    answering("man", 5, 5, 5, 5)
    ways = {"": 6, "interviewed": 5, "interviewed advanced": 5, "interviewed hired advanced": 5}
    of_care = {"yes": ways, "no": {**ways, "": 5}}
    a_year_ago = timezone.now() - timedelta(days=365)
    other = ShownRates.objects.create(question="care", counts={}, ways=of_care, own=of_care, since=a_year_ago)
    operations.renew_shown()
    assert not ShownRates.objects.filter(question="gender").exists()
    ShownRates.objects.filter(pk=other.pk).update(since=None)
    operations.renew_shown()
    assert ShownRates.objects.filter(question="gender").exists(), "begun together, somebody may have kept silent"


@pytest.mark.parametrize(("begun", "stands"), [(None, True), (timezone.now(), False)])
def test_so_it_is_of_scores(begun, stands):
    def sums(*groups: tuple[str, int]) -> dict:
        return {"craft": {group: GroupScores(n, 3.0 * n, 9.0 * n, n, 3.0 * n) for group, n in groups}}

    ShownDifferences.objects.create(question="care", sums=as_stored(sums(("yes", 21), ("no", 20))), since=begun)
    period = Period([])
    period.scores = {key: QuestionScores(sums(("woman", 20), ("man", 20)), {}) for key in ("gender", "care")}
    assert operations._beside_other_scores("gender", period) == stands
