"""The interview plan of an opening: rounds, their stages, what each stage assesses, and who decides by which rule."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from hiring.models.opening import Opening


class Plan(models.Model):
    """How candidates of one opening are judged: the bar, the weights, the rule. Frozen by the first interview.

    `role` is the composed role as it was frozen (a blueprint document); null while the plan can still change.
    """

    class Passes(models.TextChoices):
        MAJORITY = "majority", "More yes than no"
        TWO_THIRDS = "two_thirds", "Two thirds say yes"
        UNANIMOUS = "unanimous", "Nobody says no"

    class ShowsCv(models.TextChoices):
        AFTER_CARD = "after_card", "After one’s own scorecard; before it in conversations"
        BEFORE = "before", "Before the interview"
        NEVER = "never", "Never"

    class Decides(models.TextChoices):
        COMMITTEE = "committee", "The committee, by the hand of its chair"
        MANAGER = "manager", "The hiring manager"

    opening = models.OneToOneField(Opening, models.CASCADE, related_name="plan")
    bar = models.FloatField("bar", default=3)
    quorum = models.PositiveIntegerField("votes needed", default=3)
    passes = models.CharField("hire when", max_length=10, choices=Passes, default=Passes.MAJORITY)
    shows_cv = models.CharField("interviewers see the CV", max_length=10, choices=ShowsCv, default=ShowsCv.AFTER_CARD)
    asks_practice = models.BooleanField("practice before a first interview", default=False)
    shows_adjusted = models.BooleanField("show adjusted scores", default=False)
    decides = models.CharField(max_length=10, choices=Decides, blank=True, editable=False)  # as it was at the freezing
    role = models.JSONField(null=True, editable=False)
    frozen_at = models.DateTimeField(null=True, editable=False)
    revision = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(role=None, frozen_at=None) | Q(role__isnull=False, frozen_at__isnull=False),
                name="plan_frozen_with_its_role",
            ),
            models.CheckConstraint(condition=Q(bar__gte=1, bar__lte=4), name="bar_within_the_scale"),
            models.CheckConstraint(condition=Q(quorum__gte=1), name="quorum_of_one_or_more"),
        ]

    def __str__(self):
        return f"Plan of {self.opening}"

    @property
    def is_frozen(self) -> bool:
        return self.frozen_at is not None


class PlannedDimension(models.Model):
    """A dimension of the role as this plan weighs it; `key` is its id in the role."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="dimensions")
    position = models.PositiveIntegerField()
    key = models.CharField(max_length=80)
    weight = models.FloatField("weight", default=1)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "key"], name="dimension_once_per_plan"),
            models.CheckConstraint(condition=Q(weight__gte=0, weight__lte=100), name="planned_weight_in_range"),
        ]

    def __str__(self):
        return self.key


class RoundQuerySet(models.QuerySet):
    def shared(self):
        return self.filter(application=None)

    def of(self, application):
        """Everybody's rounds and those of this application alone."""
        return self.filter(plan__opening=application.opening_id).filter(
            Q(application=None) | Q(application=application.pk)
        )


class Round(models.Model):
    """A part of the plan that ends in a debrief.

    `application` is set where the committee asked for more information about one candidate; else it is null.
    """

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="rounds")
    application = models.ForeignKey(
        "hiring.Application", models.CASCADE, null=True, related_name="own_rounds", editable=False
    )
    position = models.PositiveIntegerField()
    name = models.CharField("name", max_length=200)

    objects = RoundQuerySet.as_manager()

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self):
        return self.name


class Stage(models.Model):
    """One interview of a round: it runs one exercise of the role and covers some dimensions."""

    round = models.ForeignKey(Round, models.CASCADE, related_name="stages")
    position = models.PositiveIntegerField()
    name = models.CharField("name", max_length=200)
    exercise = models.CharField("exercise", max_length=80, blank=True)
    minutes = models.PositiveIntegerField("minutes", default=60)
    interviewers = models.PositiveIntegerField("interviewers", default=2)

    class Meta:
        ordering = ["round__position", "position", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(minutes__gte=5, minutes__lte=600), name="stage_minutes_in_range"),
            models.CheckConstraint(
                condition=Q(interviewers__gte=1, interviewers__lte=10), name="stage_interviewers_in_range"
            ),
        ]

    def __str__(self):
        return self.name


class StageDimension(models.Model):
    """A dimension that a stage rates, in the order in which the scorecard asks for it."""

    stage = models.ForeignKey(Stage, models.CASCADE, related_name="dimensions")
    position = models.PositiveIntegerField()
    key = models.CharField(max_length=80)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["stage", "key"], name="planned_once_per_stage")]

    def __str__(self):
        return self.key


class CommitteeMember(models.Model):
    """Somebody who votes in an opening; one of them is the chair, who records the decision."""

    opening = models.ForeignKey(Opening, models.CASCADE, related_name="committee")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="committees")
    is_chair = models.BooleanField("chair", default=False)

    class Meta:
        ordering = ["-is_chair", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["opening", "user"], name="once_on_a_committee"),
            models.UniqueConstraint(fields=["opening"], condition=Q(is_chair=True), name="one_chair_per_committee"),
        ]

    def __str__(self):
        return f"{self.user} on the committee of {self.opening}"
