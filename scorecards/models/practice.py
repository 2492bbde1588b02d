"""Practice: written answers to an exercise, rated by many, and the key that says how they should be rated."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from scorecards.models.scorecard import Judgement, judgement_constraints


class PracticeAnswer(models.Model):
    """What somebody might have said in an exercise of a role; `role` is a blueprint's slug, `exercise` its id there.

    `author` is null where it is shipped. Once somebody has rated it, it is retired rather than changed.
    """

    role = models.CharField(max_length=80)
    exercise = models.CharField(max_length=80)
    title = models.CharField("title", max_length=200)
    text = models.TextField("answer")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    retired_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        ordering = ["role", "exercise", "pk"]
        constraints = [models.UniqueConstraint(fields=["role", "exercise", "title"], name="one_answer_of_a_title")]

    def __str__(self):
        return self.title


class PracticeKey(models.Model):
    """The agreed rating of one dimension of an answer, and why."""

    answer = models.ForeignKey(PracticeAnswer, models.CASCADE, related_name="keys")
    key = models.CharField(max_length=80)
    value = models.PositiveSmallIntegerField()
    reason = models.TextField("reason")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["answer", "key"], name="one_key_per_dimension"),
            models.CheckConstraint(condition=Q(value__gte=1, value__lte=4), name="practice_key_in_scale"),
        ]

    def __str__(self):
        return f"{self.key}: {self.value}"


class PracticeAttempt(models.Model):
    """One person's ratings of one answer; a draft until submitted, then compared with the key."""

    answer = models.ForeignKey(PracticeAnswer, models.CASCADE, related_name="attempts")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="practice_attempts")
    revision = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now)
    saved_at = models.DateTimeField(null=True)
    submitted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["answer", "user"], name="one_attempt_each")]

    def __str__(self):
        return f"Attempt {self.pk}"

    @property
    def is_submitted(self) -> bool:
        return self.submitted_at is not None


class PracticeRating(Judgement):
    """One dimension of an attempt."""

    attempt = models.ForeignKey(PracticeAttempt, models.CASCADE, related_name="ratings")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["attempt", "key"], name="one_practice_rating_per_dimension"),
            *judgement_constraints("practice_rating"),
        ]
