"""How candidates for the role are judged: exercises, dimensions and what each rating looks like."""

from django.db import models
from django.db.models import Q

from blueprint.models.blueprint import Row, in_order


class Anchored(models.Model):
    """What each of the four ratings looks like."""

    anchor_1 = models.TextField("well below the bar", blank=True)
    anchor_2 = models.TextField("below the bar", blank=True)
    anchor_3 = models.TextField("meets the bar", blank=True)
    anchor_4 = models.TextField("exceeds the bar", blank=True)

    class Meta:
        abstract = True


class Exercise(Row):
    """What a stage runs: a case, or a structured conversation about past behaviour."""

    class Kind(models.TextChoices):
        CASE = "case", "Case"
        CONVERSATION = "conversation", "Conversation"

    key = models.CharField(max_length=80)
    kind = models.CharField("kind", max_length=12, choices=Kind, default=Kind.CASE)
    title = models.TextField("title")
    min_minutes = models.PositiveIntegerField("minutes, at least", null=True, blank=True)
    max_minutes = models.PositiveIntegerField("minutes, at most", null=True, blank=True)
    format = models.TextField("format", blank=True)
    scenario = models.TextField("scenario", blank=True)
    task = models.TextField("task", blank=True)

    class Meta(Row.Meta):
        constraints = [
            models.UniqueConstraint(fields=["blueprint", "key"], name="one_exercise_per_key"),
            models.CheckConstraint(condition=in_order("min_minutes", "max_minutes"), name="minutes_in_order"),
            models.CheckConstraint(condition=Q(kind__in=["case", "conversation"]), name="exercise_has_a_known_kind"),
        ]

    def __str__(self):
        return self.title


class Dimension(Row, Anchored):
    """One thing that candidates are rated on."""

    key = models.CharField(max_length=80)
    name = models.TextField("name")
    weight = models.FloatField("weight", default=1)
    note = models.TextField("note", blank=True)

    class Meta(Row.Meta):
        constraints = [
            models.UniqueConstraint(fields=["blueprint", "key"], name="one_dimension_per_key"),
            models.CheckConstraint(condition=Q(weight__gt=0, weight__lte=100), name="weight_in_range"),
        ]

    def __str__(self):
        return self.name


class ExerciseDimension(Row, Anchored):
    """A dimension in one exercise: whether the exercise shows it, and what each rating looks like there.

    `key` is the dimension's id as the document says it, which may name a dimension that is not there (yet).
    """

    exercise = models.ForeignKey(Exercise, models.CASCADE, related_name="dimensions")
    key = models.CharField(max_length=80)
    is_listed = models.BooleanField("shown by this exercise", default=True)
    is_anchored = models.BooleanField("has anchors of its own", default=False)

    class Meta(Row.Meta):
        constraints = [models.UniqueConstraint(fields=["exercise", "key"], name="dimension_once_per_exercise")]

    def __str__(self):
        return self.key
