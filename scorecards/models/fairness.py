"""Voluntary answers of applicants, sealed and apart from everything else, and what was shown of them."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from hiring.models import Application

ONLY_ROW = 1


class VoluntaryQuestions(models.Model):
    """What the house asks, and whether it does. `questions`: a list of {"key", "text", "options": [text…]}.

    Off by default. There is one row, or none.
    """

    is_on = models.BooleanField("ask", default=False)
    questions = models.JSONField(default=list)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(pk=ONLY_ROW), name="one_set_of_questions")]

    def __str__(self):
        return "Voluntary questions"

    @classmethod
    def current(cls) -> "VoluntaryQuestions":
        return cls.objects.filter(pk=ONLY_ROW).first() or cls(pk=ONLY_ROW)


class VoluntaryAnswers(models.Model):
    """One application's answers, as JSON sealed under a key of its own: no query, backup or page reads one singly."""

    application = models.OneToOneField(Application, models.CASCADE, related_name="voluntary_answers")
    sealed = models.TextField()
    answered_on = models.DateField(default=timezone.localdate)
    is_imported = models.BooleanField(default=False)  # from a file, so that whoever brought it knows it

    def __str__(self):
        return f"Answers {self.pk}"


class ShownRates(models.Model):
    """The counts of one question that stand on the page, until newer ones may replace them.

    `counts`: {step: {group: [went on, did not]}}; `ways` and `own`: {group: {the steps that they came to: how many}},
    of everybody and of those who answered here themselves, which no page shows. `since`: after which applications ended
    that are counted, None for all.
    """

    question = models.CharField(max_length=40, unique=True)
    counts = models.JSONField()
    ways = models.JSONField(default=dict)
    own = models.JSONField(default=dict)
    shown_at = models.DateTimeField(default=timezone.now)
    since = models.DateTimeField(null=True)

    def __str__(self):
        return f"Counts of {self.question}"


class ShownDifferences(models.Model):
    """What the differences of one question are made of, until newer sums may replace them.

    `sums`: {dimension: {group: {n, total, squares, own, own_total}}}, of which the page shows differences alone;
    `sizes`: {dimension: {group: [[n, own], …]}}, each that stood here once.
    """

    question = models.CharField(max_length=40, unique=True)
    sums = models.JSONField()
    sizes = models.JSONField(default=dict)
    shown_at = models.DateTimeField(default=timezone.now)
    since = models.DateTimeField(null=True)

    def __str__(self):
        return f"Scores by {self.question}"
