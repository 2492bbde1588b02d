"""What follows a decision to hire: the goals of the first year, and how they and the role's dimensions were met."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from hiring.models import Application
from scorecards.models.scorecard import Judgement, judgement_constraints


class Hire(models.Model):
    """Somebody who was hired. `revision` counts the saves of the plan; leaving is said in broad words alone."""

    class Leaving(models.TextChoices):
        OWN_WISH = "own_wish", "Own wish"
        EMPLOYER = "employer", "The employer’s wish"
        TOGETHER = "together", "By agreement"
        ENDED = "ended", "The contract ended"
        OTHER = "other", "Something else"

    application = models.OneToOneField(Application, models.PROTECT, related_name="hire")
    starts_on = models.DateField("first day")
    second_reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="hires_reviewed"
    )
    left_on = models.DateField("last day", null=True)
    left_why = models.CharField("whose wish", max_length=8, choices=Leaving, blank=True)
    revision = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(default=timezone.now)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-starts_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(left_why__in=["", "own_wish", "employer", "together", "ended", "other"]),
                name="known_reason_to_leave",
            ),
            models.CheckConstraint(condition=Q(left_on=None) | Q(left_on__gte=F("starts_on")), name="left_after_start"),
        ]

    def __str__(self):
        return f"Hire {self.pk}"


class OnboardingGoal(models.Model):
    """Something to reach, or to find out, within so many days. `source` is a line's id in the role, "" for one's own.

    A goal that a review has rated is dropped rather than deleted.
    """

    class Kind(models.TextChoices):
        GOAL = "goal", "Goal"
        MEASURE = "measure", "Measure"
        FIND_OUT = "find_out", "Find out first"

    hire = models.ForeignKey(Hire, models.CASCADE, related_name="goals")
    kind = models.CharField("kind", max_length=8, choices=Kind, default=Kind.GOAL)
    days = models.PositiveSmallIntegerField("within days", default=30)
    position = models.PositiveIntegerField(default=0)
    text = models.TextField("what")
    source = models.CharField(max_length=80, blank=True)
    dropped_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["days", "position", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(days__gte=1, days__lte=366), name="goal_within_a_year"),
            models.CheckConstraint(condition=Q(kind__in=["goal", "measure", "find_out"]), name="known_kind_of_goal"),
        ]

    def __str__(self):
        return f"Goal {self.pk}"


class Review(models.Model):
    """How somebody was met by one reviewer at one moment: a draft until submitted, then it never changes."""

    class Moment(models.TextChoices):
        DAYS_90 = "90-days", "90 days"
        MONTHS_6 = "6-months", "6 months"
        MONTHS_12 = "12-months", "12 months"

    hire = models.ForeignKey(Hire, models.CASCADE, related_name="reviews")
    moment = models.CharField(max_length=9, choices=Moment)
    reviewer = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="reviews")
    is_second = models.BooleanField(default=False)
    revision = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now)
    saved_at = models.DateTimeField(null=True)
    submitted_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["moment", "is_second", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["hire", "moment", "reviewer"], name="one_review_each"),
            models.CheckConstraint(condition=Q(moment__in=["90-days", "6-months", "12-months"]), name="known_moment"),
        ]

    def __str__(self):
        return f"Review {self.pk}"

    @property
    def is_submitted(self) -> bool:
        return self.submitted_at is not None


class ReviewReading(models.Model):
    """That somebody has read another's submitted review: they write none of the same moment afterwards."""

    review = models.ForeignKey(Review, models.CASCADE, related_name="readings")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="review_readings")
    first_read_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["review", "user"], name="first_review_reading_only")]

    def __str__(self):
        return f"Reading {self.pk}"


class ReviewRating(Judgement):
    """One dimension of the role, or one goal, in a review."""

    review = models.ForeignKey(Review, models.CASCADE, related_name="ratings")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["review", "key"], name="one_review_rating_per_dimension"),
            *judgement_constraints("review_rating"),
        ]
