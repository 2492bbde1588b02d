"""Counts that nothing may replace, because more people are erased than come, are begun anew after a year."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from scorecards.fairness import operations
from scorecards.models import ShownRates, VoluntaryAnswers
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
